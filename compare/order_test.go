package compare

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestOrder holds the measures of order, each with what they count.
func TestOrder(t *testing.T) {
	for _, tt := range []struct {
		name, a, b      string
		runs, exchanges float64
		inverted        float64
	}{
		{"the same order", "Lantern whale harbour bridge.", "Lantern whale harbour bridge.", 1, 0, 0},
		{"words without a link between", "Lantern whale harbour bridge.", "Lantern whale qqqq harbour bridge.", 1, 0, 0},
		{"two exchanged around a third", "Lantern whale harbour.", "Harbour whale lantern.", 3, 2, 1},
		{"two exchanged inside", "Lantern whale harbour bridge winter.", "Lantern bridge harbour whale winter.", 5, 2, .3},
		{"one moved to the end", "Lantern whale harbour bridge.", "Whale harbour bridge lantern.", 2, 0, .5},
		{"three in a ring", "Lantern whale harbour bridge winter kettle pepper.", "Lantern winter harbour whale bridge kettle pepper.", 6, 0, 4. / 21},
		{"nothing shared", "Lantern whale.", "Harbour bridge.", 0, 0, 0},
	} {
		m := Measure(New(tt.a, "en"), New(tt.b, "en"))
		if m.Runs != tt.runs || m.Exchanges != tt.exchanges || math.Abs(m.Inverted-tt.inverted) > 1e-9 {
			t.Errorf("%s: %v runs, %v exchanged, %.3f inverted, want %v, %v, %.3f", tt.name, m.Runs, m.Exchanges, m.Inverted, tt.runs, tt.exchanges, tt.inverted)
		}
		if back := Measure(New(tt.b, "en"), New(tt.a, "en")); back != m {
			t.Errorf("%s: the mirror differs:\n%+v\n%+v", tt.name, m, back)
		}
	}
	if m := Measure(New("Lantern whale harbour.", "en"), New("Harbour whale lantern.", "en")); m.Exchanged <= .5 || m.Exchanged >= 1 {
		t.Errorf("two of three exchanged are %v of the information", m.Exchanged)
	}
}

// TestGovernedOnce: of three linked words one has a preposition on one side only;
// what governs in between, and an article, makes no difference.
func TestGovernedOnce(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{
		{"whale harbour bridge", "whale from harbour bridge", 1. / 3},
		{"whale harbour bridge", "whale from the harbour bridge", 1. / 3},
		{"whale to harbour bridge", "whale from the harbour bridge", 0},
		{"whale the harbour bridge", "whale harbour bridge", 0},
	} {
		if got := Measure(New(tt.a, "en"), New(tt.b, "en")).GovernedOnce; math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%q, %q: %.3f, want %.3f", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestHeavy holds lightWord.
func TestHeavy(t *testing.T) {
	for _, tt := range []struct {
		nats float32
		want bool
	}{{4.45, false}, {4.5, false}, {4.55, true}} {
		if got := heavy(&Token{Weight: tt.nats}, &Token{Weight: tt.nats}); got != tt.want {
			t.Errorf("words of %v nats: %v", tt.nats, got)
		}
	}
}

// TestInversions counts against a slow and obvious way.
func TestInversions(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		values := make([]int32, r.IntN(40))
		for i := range values {
			values[i] = int32(r.IntN(30))
		}
		want := 0
		for i := range values {
			for _, y := range values[i+1:] {
				if values[i] > y {
					want++
				}
			}
		}
		got := inversions(values, make([]int32, len(values)))
		if got != want || !slices.IsSorted(values) {
			t.Fatalf("%d inversions, want %d; sorted: %v", got, want, values)
		}
	}
}
