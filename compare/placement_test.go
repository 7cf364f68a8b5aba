package compare

import (
	"slices"
	"testing"
)

// TestReplaced fails where words are linked by their place that do not stand in
// each other's, or are not linked that do.
func TestReplaced(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want []string // words linked by nothing but their place
	}{
		{"the red boat sank", "the leaking boat sank", []string{"red leaking"}},
		{"the red boat sank", "the five tall grey weather men sank", nil},
		{"we bought of the farmer a goat", "we bought from the farmer a goat", []string{"of from"}},
		{"they will plant trees on the hill", "they may plant trees on the hill", []string{"will may"}},
		{"he spoke to the miners of Elsport", "he spoke with several miners of Elsport", []string{"to with"}},
		{"the ferry leaves the old harbour", "the ferry serves a windy harbour", []string{"leaves serves", "the a", "old windy"}},
		{"the town paid 40 guards", "the town paid its 52 guards", []string{"40 52"}},
		{"it closed the big gate", "it opened the wide gate early", []string{"big wide"}},
		{"we walked", "they slept", nil},
		{"dogs bark", "dogs bite", []string{"bark bite"}},
		{"the northern wheels rolled", "the southern carts rolled", []string{"wheels carts"}},
		{"our divers will stand by", "our mechanics have waited", []string{"divers mechanics"}},
		{"the mill burned", "the mill in the lower valley near Elsport was on fire", nil},
		{"he said it to us in the hall", "he said so before a crowd in the hall", nil},
	} {
		a, b := New(c.a, "en"), New(c.b, "en")
		var got []string
		for _, l := range Align(a, b).Links {
			if l.Kind == Replaced {
				got = append(got, a.Print(l.A)+" "+b.Print(l.B))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q, %q: linked by place %q, want %q", c.a, c.b, got, c.want)
		}
	}
}
