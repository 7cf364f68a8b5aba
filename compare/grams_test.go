package compare

import (
	"math/rand/v2"
	"testing"

	"github.com/quotediff/quotediff/internal/similarity"
)

// TestDice holds the coefficient of kept, hashed pairs of characters to the
// plain one.
func TestDice(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	word := func() string {
		w := make([]rune, 2+random.IntN(14))
		for i := range w {
			w[i] = []rune("abc é")[random.IntN(5)]
		}
		return string(w)
	}
	for range 3000 {
		a, b := word(), word()
		if got, want := dice(grams(a, 2), grams(b, 2)), similarity.SorensenDice(a, b); got != want {
			t.Fatalf("%q and %q: %v, want %v", a, b, got, want)
		}
	}
	if got := dice(grams("ab", 3), grams("abc", 3)); got != 0 {
		t.Errorf("a text without three characters: %v", got)
	}
}
