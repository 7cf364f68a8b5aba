package matter

import (
	"slices"
	"testing"

	"github.com/quotediff/quotediff/compare"
)

// TestSources holds when one report is given to two sources.
func TestSources(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"Police said that the driver had ignored two warnings before the crash.", "Neighbours said that the driver had ignored two warnings before the crash.", "another-source"},
		{"The driver had ignored two warnings before the crash, prosecutors said.", "The driver had ignored two warnings before the crash, firefighters said.", "another-source"},
		// one source in other words, or one that may be the other
		{"Police said that the driver had ignored two warnings before the crash.", "Officials said that the driver had ignored two warnings before the crash.", ""},
		{"The police said that the driver had ignored two warnings before the crash.", "According to police, the driver had ignored two warnings before the crash.", ""},
		{"Prosecutors said that the driver had ignored two warnings before the crash.", "A prosecutor said that the driver had ignored two warnings before the crash.", ""},
		// an article has both
		{"Police said that the driver had ignored two warnings before the crash.", "Neighbours said that the driver had ignored two warnings before the crash. The police would not say why.", ""},
		// another thing
		{"Police said that the driver had ignored two warnings before the crash.", "Neighbours said that the road was closed for nine hours after the crash.", ""},
	} {
		for _, swap := range []bool{false, true} {
			a, b := c.a, c.b
			if swap {
				a, b = b, a
			}
			found := slices.DeleteFunc(between(a, b, "en"), func(d Difference) bool { return d.Type != compare.Attribution })
			got := ""
			for _, d := range found {
				got += d.Rule
			}
			if got != c.want {
				t.Errorf("%s\n%s\n%q, want %q", a, b, got, c.want)
			}
		}
	}
}
