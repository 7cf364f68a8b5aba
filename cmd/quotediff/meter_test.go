package main

import (
	"bytes"
	"testing"
	"time"
)

func TestState(t *testing.T) {
	for _, tt := range []struct {
		done, total int64
		want        string
	}{
		{0, 0, "read … 4s"},
		{200, 0, "read … 200, 50 a second"},
		{200, 1000, "read … 200 of 1000, 50 a second, 16s left"},
		{1000, 1000, "read … 1000 of 1000, 250 a second, 0s left"},
	} {
		if got := state("read", tt.done, tt.total, 4*time.Second); got != tt.want {
			t.Errorf("%d of %d: %q, want %q", tt.done, tt.total, got, tt.want)
		}
	}
}

// TestQuickStage catches a line that flashes up for what is over at once, and one
// that is left standing.
func TestQuickStage(t *testing.T) {
	var line bytes.Buffer
	m := &meter{line: &line}
	m.run("read")(1)
	if got := line.String(); got != "\r\x1b[K" {
		t.Errorf("written %q", got)
	}
}
