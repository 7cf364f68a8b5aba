package cluster

import (
	"math/rand/v2"
	"testing"
)

// TestLCSAgainstTable holds the bit-parallel subsequence against the textbook
// table on random words, short and longer than a machine word.
func TestLCSAgainstTable(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var l lcs
	for range 2000 {
		x, y := randomWords(rng, rng.IntN(150)), randomWords(rng, rng.IntN(90))
		got := l.align(x, y)
		for k, p := range got {
			if x[p.I].root != y[p.J].root {
				t.Fatalf("pair %v links different words", p)
			}
			if k > 0 && (p.I <= got[k-1].I || p.J <= got[k-1].J) {
				t.Fatalf("pairs %v do not ascend", got)
			}
		}
		if want := table(x, y); len(got) != want {
			t.Fatalf("%d against %d words: length %d, want %d", len(x), len(y), len(got), want)
		}
	}
}

func randomWords(rng *rand.Rand, n int) []word {
	words := make([]word, n)
	for i := range words {
		words[i].root = uint64(rng.IntN(12)) * 0x9e3779b97f4a7c15
	}
	return words
}

func table(x, y []word) int {
	best := make([][]int, len(x)+1)
	for i := range best {
		best[i] = make([]int, len(y)+1)
	}
	for i := range x {
		for j := range y {
			best[i+1][j+1] = max(best[i][j+1], best[i+1][j])
			if x[i].root == y[j].root {
				best[i+1][j+1] = max(best[i+1][j+1], best[i][j]+1)
			}
		}
	}
	return best[len(x)][len(y)]
}

func TestLCSBounded(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	x := randomWords(rng, 100_000)
	var l lcs
	if got := l.align(x, x); len(got) != longest {
		t.Errorf("%d words linked, want the first %d", len(got), longest)
	}
	if got := l.align(x[:20], x); len(got) != 20 {
		t.Errorf("%d of 20 words found in 100,000", len(got))
	}
}

func BenchmarkLCS(b *testing.B) {
	rng := rand.New(rand.NewPCG(5, 6))
	x, y := randomWords(rng, 20), randomWords(rng, 25)
	var l lcs
	b.ReportAllocs()
	for b.Loop() {
		l.align(x, y)
	}
}
