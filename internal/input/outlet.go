package input

import (
	"fmt"
	"path"

	"github.com/quotediff/quotediff/article"
)

// Outlet names the outlet of the articles that Glob matches by their id, their
// source, the name of their file, or the outlet that they would have without it.
type Outlet struct{ Glob, Name string }

func checkOutlets(outlets []Outlet) error {
	for _, o := range outlets {
		if _, err := path.Match(o.Glob, ""); err != nil {
			return fmt.Errorf("outlet glob %q: %w", o.Glob, err)
		}
	}
	return nil
}

func (o Outlet) matches(a *article.Article) bool {
	source := slashed(a.Source)
	for _, name := range []string{a.ID, source, path.Base(source), a.Outlet} {
		if ok, err := path.Match(o.Glob, name); ok && err == nil {
			return true
		}
	}
	return false
}

// name sets the outlet that the options name.
func (o Options) name(a *article.Article) {
	for _, outlet := range o.Outlets {
		if outlet.matches(a) {
			a.Outlet = outlet.Name
			return
		}
	}
}
