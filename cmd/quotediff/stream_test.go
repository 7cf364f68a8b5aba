package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
)

// endless is a table without end that calls halt at its 50,000th row.
type endless struct {
	rows int
	halt func()
	left string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == "" {
		e.rows++
		e.left = fmt.Sprintf("%d,Text %d.\n", e.rows, e.rows)
		if e.rows == 1 {
			e.left = "id,text\n" + e.left
		}
		if e.rows == 50_000 {
			e.halt()
		}
	}
	n := copy(p, e.left)
	e.left = e.left[n:]
	return n, nil
}

// TestInterruptedStream: a stream that is interrupted says that what it wrote
// is not all, or, where it writes a file, that there is none.
func TestInterruptedStream(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.jsonl")
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"read", "-"}, "quotediff: interrupted; the output ends early\n"},
		{[]string{"read", "-o", file, "-"}, "quotediff: interrupted; nothing was written\n"},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		var stderr bytes.Buffer
		status := run(ctx, tt.args, &endless{halt: cancel}, io.Discard, &stderr)
		if got := stderr.String(); status != statusFailed || !strings.HasSuffix(got, tt.want) {
			t.Errorf("%v: status %d, %q", tt.args, status, got)
		}
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
