package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"regexp"

	"github.com/quotediff/quotediff/report"
)

// savedHead is how a report in JSON begins.
var savedHead = regexp.MustCompile(`^\s*\{\s*"schema"\s*:\s*"quotediff-report/`)

// savedReport returns the report that the only path holds as JSON, or nil if
// it holds anything else.
func savedReport(paths []string, stdin io.Reader) (*report.Report, error) {
	if len(paths) != 1 || paths[0] == "-" {
		return nil, nil
	}
	if info, err := os.Stat(paths[0]); err != nil || !info.Mode().IsRegular() {
		return nil, nil
	}
	f, err := open(paths[0], stdin)
	if err != nil {
		return nil, nil // what is wrong with it is said where it is read as an article
	}
	defer f.Close()
	b := bufio.NewReaderSize(f, 4096)
	if head, _ := b.Peek(128); !savedHead.Match(head) {
		return nil, nil
	}
	r, err := report.Read(b)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", paths[0], err)
	}
	return r, nil
}
