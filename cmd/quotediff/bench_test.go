package main

import (
	"bytes"
	"context"
	"io"
	"testing"
)

// BenchmarkReport is a report over five articles, start of the process apart.
func BenchmarkReport(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if status := run(context.Background(), []string{"report", "../../testdata/walkout"}, new(bytes.Buffer), io.Discard, io.Discard); status != statusDone {
			b.Fatalf("status %d", status)
		}
	}
}
