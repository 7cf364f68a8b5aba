package attribution

import "testing"

// TestTable holds the fast table to the weights it is made of. It catches two
// features that share a slot, and a weight for a feature that has none.
func TestTable(t *testing.T) {
	w := Weights{}
	for i := range 9000 {
		w[pack3(10+i%60, i/60, i%7, i%5)] = float64(i%400-200) / 100
	}
	table := w.table()
	for f, x := range w {
		if got := table.weight(f); got != float64(float32(x)) {
			t.Fatalf("%s: %g, want %g", f, got, x)
		}
	}
	for i := range 9000 {
		if f := pack4(10+i%60, i/60, i%7, i%5, 1); table.weight(f) != 0 {
			t.Fatalf("%s has weight %g, want none", f, table.weight(f))
		}
	}
	if got := (Weights{}).table().weight(pack1(10, 1)); got != 0 {
		t.Errorf("no weights: %g", got)
	}
}
