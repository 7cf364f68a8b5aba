package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWhole holds that pieces are shown as whole words, and that words of the
// base do not run into one.
func TestWhole(t *testing.T) {
	for _, tt := range []struct {
		name     string
		in, want []marked
	}{
		{"a word for an ending",
			[]marked{{kept, "Ida Moor"}, {struck, "is"}, {added, "'s"}, {kept, " going"}},
			[]marked{{kept, "Ida "}, {struck, "Moor is"}, {added, "Moor's"}, {kept, " going"}}},
		{"another ending",
			[]marked{{kept, "Now we"}, {struck, "’ve"}, {added, "’d"}, {kept, " gone"}},
			[]marked{{kept, "Now "}, {struck, "we’ve"}, {added, "we’d"}, {kept, " gone"}}},
		{"a stop goes with its word",
			[]marked{{kept, "it "}, {struck, "starts"}, {added, "begins"}, {kept, ", then"}},
			[]marked{{kept, "it "}, {struck, "starts,"}, {added, "begins,"}, {kept, " then"}}},
	} {
		in := append([]marked(nil), tt.in...)
		if d := cmp.Diff(tt.want, whole(in)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestAppendMarked holds that pieces of one kind are one, with a blank between
// words and none before a stop.
func TestAppendMarked(t *testing.T) {
	var got []marked
	for _, m := range []marked{{kept, "it"}, {kept, " has "}, {added, "begun"}, {added, ","}, {added, "he"}, {struck, ""}} {
		got = appendMarked(got, m.Op, m.Text)
	}
	if d := cmp.Diff([]marked{{kept, "it has "}, {added, "begun, he"}}, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
