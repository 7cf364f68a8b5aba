package logit

import (
	"testing"

	"github.com/quotediff/quotediff/internal/weights"
)

// TestParts holds that a feature has its weight however its name is parted:
// the hash of parts is that of the name as the file has it. It catches a bar
// that is left out and powers that do not follow the text.
func TestParts(t *testing.T) {
	d := Decide(weights.Set{"bias": 1, "m|a b|c": 2, "m||c": 4, "m|a||": 8})
	tests := []struct {
		name string
		add  func(*Features)
		want float64
	}{
		{"none", func(f *Features) { f.Add("bias") }, 1},
		{"two", func(f *Features) { f.Add("m", NewPart("a b"), NewPart("c")) }, 2},
		{"joined", func(f *Features) {
			p := f.Join(NewPart("a"), NewPart(" "), NewPart("b"))
			f.Add("m", &p, NewPart("c"))
		}, 2},
		{"empty", func(f *Features) { f.Add("m", NewPart(""), NewPart("c")) }, 4},
		{"a bar", func(f *Features) { f.Add("m", NewPart("a"), NewPart("|")) }, 8},
		{"unknown", func(f *Features) { f.Add("m", NewPart("a"), NewPart("b"), NewPart("c")) }, 0},
		{"sum", func(f *Features) { f.Add("bias"); f.Add("m", NewPart(""), NewPart("c")) }, 5},
	}
	for _, tt := range tests {
		f := d.Features()
		if tt.add(&f); f.LogOdds() != tt.want {
			t.Errorf("%s: %g, want %g", tt.name, f.LogOdds(), tt.want)
		}
		if x := Label(tt.add, true); tt.want > 0 && len(x.Features) == 0 {
			t.Errorf("%s: no names to fit", tt.name)
		}
	}
	if x := Label(tests[2].add, true); x.Features[0] != "m|a b|c" {
		t.Errorf("name to fit: %q", x.Features[0])
	}
}

func BenchmarkAdd(b *testing.B) {
	d, p := Decide(weights.Set{"m|a b|c": 2}), NewParts("a b", "c")
	b.ReportAllocs()
	for b.Loop() {
		f := d.Features()
		f.Add("m", p[0], p[1])
	}
}
