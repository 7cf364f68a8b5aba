package quote

import (
	"github.com/quotediff/quotediff/article"
	"os"
	"path/filepath"
	"testing"
)

func BenchmarkZZ(b *testing.B) {
	fs, _ := filepath.Glob("../testdata/walkout/*.txt")
	var as []*article.Article
	n := 0
	for _, f := range fs {
		x, _ := os.ReadFile(f)
		as = append(as, &article.Article{ID: f, Text: string(x), Lang: "en"})
		n += len(x)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range as {
			Extract(a)
		}
	}
}
