package report

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzOffsets holds the table against counting from the start.
func FuzzOffsets(f *testing.F) {
	f.Add("plain", uint8(3))
	f.Add("“Grüße”, sagte sie. 日本語 🙂", uint8(9))
	f.Fuzz(func(t *testing.T, text string, times uint8) {
		text = strings.Repeat(strings.ToValidUTF8(text, "?"), int(times))
		if len(text) > 8*stride {
			text = strings.ToValidUTF8(text[:8*stride], "")
		}
		o := newOffsets(text)
		n := 0
		for i := range text {
			if got := o.points(i); got != n {
				t.Fatalf("points(%d) = %d, want %d in %q", i, got, n, text)
			}
			if got := o.bytes(n); got != i {
				t.Fatalf("bytes(%d) = %d, want %d in %q", n, got, i, text)
			}
			n++
		}
		if got := o.points(len(text)); got != utf8.RuneCountInString(text) {
			t.Fatalf("points(%d) = %d at the end of %q", len(text), got, text)
		}
		if got := o.bytes(n + 1); got != len(text) {
			t.Fatalf("bytes behind the end = %d, want %d", got, len(text))
		}
	})
}

func TestOffsetsOfLongText(t *testing.T) {
	text := strings.Repeat("ä", 3*stride) + "end"
	if o := newOffsets(text); o.points(6*stride) != 3*stride || o.bytes(3*stride) != 6*stride {
		t.Errorf("points %d, bytes %d", o.points(6*stride), o.bytes(3*stride))
	}
}
