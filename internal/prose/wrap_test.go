package prose

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrapped(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string // the first word of each paragraph; nil where the text was not wrapped
	}{
		{"one paragraph", "Nobody had asked the people of Velmont\nwhether they wanted a bridge at all,\nsaid the mayor.", []string{"Nobody"}},
		{"a line with room ends one", "Nobody had asked the people of Velmont\nwhether they wanted a bridge.\nThe mayor was silent, and so were the\nowners of the boats.", []string{"Nobody", "The"}},
		{"a blank line ends one", "Nobody had asked the people of Velmont\nwhether they wanted a bridge at all,\nsaid the mayor.\n\nThen she left.", []string{"Nobody", "", "Then"}},
		{"one line", "Nobody had asked the people of Velmont.", nil},
		{"one full line", "Nobody had asked the people of Velmont\nwhether they wanted a bridge.", nil},
		{"paragraphs that are lines", "Nobody had asked the people of Velmont.\nThe mayor was silent on the matter.\nThen she left the hall at last, alone.", nil},
		{"verse", "The river runs all day and night,\nand so do I,\nand so does she,\nand nobody is there to fight.", nil},
		{"narrow", "Nobody had asked people\nwhether they wanted one\nbridge at all, she said.", nil},
		{"wide", strings.Repeat("x ", 60) + "x\nand then another line of text that\nruns on", nil},
		{"nothing", "", nil},
	} {
		starts, ok := Wrapped(tt.text)
		var got []string
		for _, at := range starts {
			if ok {
				line, _, _ := strings.Cut(tt.text[at:], "\n")
				word, _, _ := strings.Cut(line, " ")
				got = append(got, word)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}
