package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/report"
)

// readFiles stands in for internal/input until that has landed.
func readFiles(paths []string) (out []*article.Article, unread []report.Unread) {
	var names []string
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			found, _ := filepath.Glob(filepath.Join(p, "*"))
			names = append(names, found...)
			continue
		}
		names = append(names, p)
	}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			unread = append(unread, report.Unread{Source: name, Error: err.Error()})
			continue
		}
		sum := sha256.Sum256(raw)
		id, _, _ := strings.Cut(filepath.Base(name), ".")
		out = append(out, &article.Article{ID: id, Outlet: id, Lang: "en", Text: string(raw), Source: name, SHA256: hex.EncodeToString(sum[:])})
	}
	slices.SortFunc(out, func(a, b *article.Article) int { return strings.Compare(a.ID, b.ID) })
	return out, unread
}
