package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"testing"
	"testing/synctest"
	"time"
)

func TestConclude(t *testing.T) {
	usage := &usageError{"no path given", ""}
	for _, test := range []struct {
		err    error
		status int
		says   string
	}{
		{nil, statusDone, ""},
		{fs.ErrPermission, statusFailed, "quotediff: permission denied\n"},
		{usage, statusUsage, "quotediff: no path given\n"},
		{fmt.Errorf("reading: %w", usage), statusUsage, "quotediff: reading: no path given\n"},
		{errUnread, statusUnread, ""},
		{errors.Join(fs.ErrPermission, errUnread), statusUnread, "quotediff: permission denied\n"},
		{errors.Join(errors.Join(nil, errUnread), errors.New("two\nlines")), statusUnread, "quotediff: two lines\n"},
	} {
		var says bytes.Buffer
		if got := conclude(&says, test.err); got != test.status || says.String() != test.says {
			t.Errorf("conclude(%v) = %d, %q, want %d, %q", test.err, got, says.String(), test.status, test.says)
		}
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var out, says bytes.Buffer
	status := run(ctx, []string{"report", "../../testdata/walkout"}, new(bytes.Buffer), &out, &says)
	if status != statusFailed || out.Len() > 0 || says.String() != "quotediff: interrupted; nothing was written\n" {
		t.Errorf("status %d, %d bytes written, %q said", status, out.Len(), says.String())
	}
}

// TestLastWords catches a run that is ended before its time of grace is over,
// and one that is waited for without end.
func TestLastWords(t *testing.T) {
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	synctest.Test(t, func(t *testing.T) {
		var says bytes.Buffer
		done := make(chan int, 1)
		go func() { time.Sleep(grace - 1); done <- statusUnread }()
		if status := lastWords(ended, done, &says); status != statusUnread || says.Len() > 0 {
			t.Errorf("status %d, %q said, of a run that ends in time", status, says.String())
		}
		if status := lastWords(ended, done, &says); status != statusFailed || says.String() != "quotediff: interrupted; nothing was written\n" {
			t.Errorf("status %d, %q said, of a run that does not end", status, says.String())
		}
	})
}
