package view

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWhole holds that pieces are shown as whole words, and that words of the
// base do not run into one.
func TestWhole(t *testing.T) {
	for _, tt := range []struct {
		name     string
		in, want []Marked
	}{
		{"a word for an ending",
			[]Marked{{Kept, "Ida Moor"}, {Struck, "is"}, {Added, "'s"}, {Kept, " going"}},
			[]Marked{{Kept, "Ida "}, {Struck, "Moor is"}, {Added, "Moor's"}, {Kept, " going"}}},
		{"another ending",
			[]Marked{{Kept, "Now we"}, {Struck, "’ve"}, {Added, "’d"}, {Kept, " gone"}},
			[]Marked{{Kept, "Now "}, {Struck, "we’ve"}, {Added, "we’d"}, {Kept, " gone"}}},
		{"a stop goes with its word",
			[]Marked{{Kept, "it "}, {Struck, "starts"}, {Added, "begins"}, {Kept, ", then"}},
			[]Marked{{Kept, "it "}, {Struck, "starts,"}, {Added, "begins,"}, {Kept, " then"}}},
	} {
		in := append([]Marked(nil), tt.in...)
		if d := cmp.Diff(tt.want, whole(in)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestAppendMarked holds that pieces of one kind are one, with a blank between
// words and none before a stop.
func TestAppendMarked(t *testing.T) {
	var got []Marked
	for _, m := range []Marked{{Kept, "it"}, {Kept, " has "}, {Added, "begun"}, {Added, ","}, {Added, "he"}, {Struck, ""}} {
		got = appendMarked(got, m.Op, m.Text)
	}
	if d := cmp.Diff([]Marked{{Kept, "it has "}, {Added, "begun, he"}}, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
