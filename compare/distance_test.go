package compare

import (
	"math/rand/v2"
	"testing"

	"github.com/agnivade/levenshtein"
)

func TestDistance(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	text := func(n int) string {
		b := make([]byte, r.IntN(n))
		for i := range b {
			b[i] = "abcdef "[r.IntN(7)]
		}
		return string(b)
	}
	var scratch []uint64
	for range 3000 {
		a, b := text(200), text(200)
		var got int
		got, scratch = distance(a, b, scratch)
		if want := levenshtein.ComputeDistance(a, b); got != want {
			t.Fatalf("distance(%q, %q) = %d, want %d", a, b, got, want)
		}
	}
}
