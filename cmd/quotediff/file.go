package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
)

// open opens a file, or standard input for "-". It decompresses gzip.
func open(name string, stdin io.Reader) (io.ReadCloser, error) {
	var f io.ReadCloser = io.NopCloser(stdin)
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		f = file
	}
	b := bufio.NewReaderSize(f, 64<<10)
	if head, _ := b.Peek(2); string(head) != "\x1f\x8b" {
		return opened{b, f}, nil
	}
	z, err := gzip.NewReader(b)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return opened{z, f}, nil
}

// opened reads from a reader and closes the file that this reads from.
type opened struct {
	io.Reader
	io.Closer
}
