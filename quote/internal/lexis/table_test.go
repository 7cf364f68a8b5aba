package lexis

import (
	"fmt"
	"testing"
)

// TestTable holds every word to its number. It catches a probe that stops at a
// slot of another word, and a number that is given twice.
func TestTable(t *testing.T) {
	var words []string
	for i := range 3000 {
		words = append(words, fmt.Sprintf("w%d", i))
	}
	table := NewTable(append(words, "w7", ""))
	if got := table.Len(); got != 3001 {
		t.Fatalf("%d words, want 3001", got)
	}
	for i, w := range words {
		if a, b := table.Find([]byte(w)), table.FindString(w); a != i || b != i || table.Word(i) != w {
			t.Fatalf("%q: %d and %d, want %d, which is %q", w, a, b, i, table.Word(i))
		}
		if n := table.FindString(w + "x"); n >= 0 {
			t.Fatalf("%qx is not in the list, but has number %d", w, n)
		}
	}
	if n := table.FindString(""); n != 3000 {
		t.Errorf("the empty word: %d, want 3000", n)
	}
	if n := NewTable(nil).FindString("w"); n != -1 {
		t.Errorf("an empty list: %d, want -1", n)
	}
}
