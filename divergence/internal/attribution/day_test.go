package attribution

import (
	"slices"
	"testing"
)

// A line is found after the last break, unless the break is out of reach.
func TestLineBefore(t *testing.T) {
	long := string(slices.Repeat([]byte("a"), longestParagraph))
	for _, tt := range []struct {
		text string
		want int
	}{{"", -1}, {"one", -1}, {"one\ntwo", 3}, {"one\ntwo\n", 7}, {"\n" + long[1:], 0}, {"\n" + long, -1}} {
		if got := lineBefore(tt.text); got != tt.want {
			t.Errorf("lineBefore of %d bytes is %d, want %d", len(tt.text), got, tt.want)
		}
	}
}
