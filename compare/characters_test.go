package compare

import (
	"math"
	"strings"
	"testing"
)

// TestByCharacters holds that wordings are compared by their normal forms, and that a
// denial, which these measures cannot see, leaves them high.
func TestByCharacters(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want Characters
	}{
		{"We will close the pier.", "WE WILL CLOSE THE PIER.", Characters{1, 1, 1, 1}},
		{"We will close it.", "We will not close it.", Characters{.919, .889, .895, 1}},
		{"Bread", "Quill folly", Characters{0, 0, 0, 0}},
	} {
		got, ok := ByCharacters(New(tt.a, "en"), New(tt.b, "en"))
		for i, pair := range [][2]float64{
			{got.JaroWinkler, tt.want.JaroWinkler}, {got.SmithWatermanGotoh, tt.want.SmithWatermanGotoh},
			{got.SorensenDice, tt.want.SorensenDice}, {got.Overlap, tt.want.Overlap},
		} {
			if !ok || math.Abs(pair[0]-pair[1]) > .0005 {
				t.Errorf("%q and %q, measure %d: %.3f, want %.3f", tt.a, tt.b, i, pair[0], pair[1])
			}
		}
	}
}

// TestCharactersBounds holds longestSpelt.
func TestCharactersBounds(t *testing.T) {
	short := New("pier", "en")
	for _, tt := range []struct {
		letters int
		want    bool
	}{{4096, true}, {4097, false}} {
		if _, ok := ByCharacters(New(strings.Repeat("a", tt.letters), "en"), short); ok != tt.want {
			t.Errorf("%d letters: %v", tt.letters, ok)
		}
	}
}
