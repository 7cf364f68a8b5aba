package input

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
)

// found is an article and where it stood.
type found struct {
	*article.Article
	place   Unread // source and line
	unnamed bool   // its id is made of the name of its file
	part    string // behind that name, where a file holds several
}

// collect puts together what the files hold: ids made unique, articles that
// came twice left out.
func (r *Result) collect(files []contents) {
	var all []found
	for _, c := range files {
		r.Unread = append(r.Unread, c.errors...)
		for _, rec := range c.records {
			place := Unread{Source: c.name, Line: rec.Line}
			switch {
			case rec.Article != nil:
				all = append(all, found{rec.Article, place, rec.Unnamed, rec.Part})
			case rec.Note != "":
				place.What = rec.Note
				r.Notes = append(r.Notes, Note(place))
			case c.folder:
				// What quotediff wrote into a folder is no input of it.
			case rec.Quotation != nil:
				r.Quotations = append(r.Quotations, Quotation{c.name, rec.Line, rec.Quotation})
			default:
				place.What = "this is " + rec.Output + " of quotediff and holds no article"
				r.Unread = append(r.Unread, place)
			}
		}
	}
	nameFiles(all)
	left := r.repeated(all)
	for _, a := range all {
		if !left[a.Article] {
			r.Articles = append(r.Articles, a.Article)
		}
	}
}

// repeated finds articles to leave out: of those with one id the first by
// source and line is kept, so that the order of the paths decides nothing. It
// notes texts that come under two ids, and keeps them.
func (r *Result) repeated(all []found) map[*article.Article]bool {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b found) int { return a.place.compare(b.place) })
	left := map[*article.Article]bool{}
	byID := map[string]found{}
	byText := map[string]found{}
	for _, a := range sorted {
		place := a.place
		if first, ok := byID[a.ID]; ok {
			left[a.Article] = true
			if first.Text == a.Text {
				place.What = fmt.Sprintf("id %q and its text as in %s; read once", a.ID, first.place.Place())
				r.Notes = append(r.Notes, Note(place))
				continue
			}
			place.What = fmt.Sprintf("id %q has another text in %s; this one is left out", a.ID, first.place.Place())
			r.Unread = append(r.Unread, place)
			continue
		}
		byID[a.ID] = a
		if first, ok := byText[a.Text]; ok {
			place.What = fmt.Sprintf("the same text as %s in %s", first.ID, first.place.Place())
			r.Notes = append(r.Notes, Note(place))
			continue
		}
		byText[a.Text] = a
	}
	return left
}

// nameFiles gives files whose names make the same id longer ones: as many
// folders before the name as tell the file from the others, and where folders
// do not, the name with its extension.
func nameFiles(all []found) {
	groups := map[string][]found{}
	for _, a := range all {
		if a.unnamed {
			groups[a.ID] = append(groups[a.ID], a)
		}
	}
	for _, group := range groups { // each on its own: their order decides nothing
		if len(group) > 1 {
			nameGroup(group)
		}
	}
}

func nameGroup(group []found) {
	deepest := 0
	for _, a := range group {
		deepest = max(deepest, strings.Count(slashed(a.Source), "/"))
	}
	for _, extended := range []bool{false, true} {
		for depth := 0; depth <= deepest && len(group) > 0; depth++ {
			group = nameDistinct(group, depth, extended)
		}
	}
	for _, a := range group {
		a.rename(slashed(a.Source))
	}
}

// nameDistinct names the files of the group that nothing else is called like
// at this depth, and returns the others.
func nameDistinct(group []found, depth int, extended bool) []found {
	count := map[string]int{}
	for _, a := range group {
		count[pathID(a.Source, depth, extended)]++
	}
	var others []found
	for _, a := range group {
		if id := pathID(a.Source, depth, extended); count[id] == 1 {
			a.rename(id)
		} else {
			others = append(others, a)
		}
	}
	return others
}

// rename changes the id, and the outlet where it was made of it.
func (a found) rename(id string) {
	id += a.part
	if a.Outlet == a.ID {
		a.Outlet = id
	}
	a.Article.ID = id
}

// pathID returns the stem of a path, or its name with the extension, behind
// the last depth folders.
func pathID(source string, depth int, extended bool) string {
	parts := strings.Split(slashed(source), "/")
	last := len(parts) - 1
	if !extended {
		parts[last] = article.Stem(parts[last])
	}
	return strings.Join(parts[max(0, last-depth):], "/")
}

func slashed(path string) string { return filepath.ToSlash(filepath.Clean(path)) }
