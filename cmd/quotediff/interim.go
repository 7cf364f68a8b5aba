package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/report"
)

// readFiles stands in for internal/input until that has landed.
func readFiles(paths []string, stdin io.Reader) (in inputs) {
	var names []string
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			found, _ := filepath.Glob(filepath.Join(p, "*"))
			names = append(names, found...)
			continue
		}
		names = append(names, p)
	}
	fail := func(place, what string) { in.unread = append(in.unread, report.Unread{Source: place, Error: what}) }
	d := report.NewDecoder()
	for _, name := range names {
		f, err := open(name, stdin)
		if err != nil {
			fail(name, reason(err))
			continue
		}
		for rec, err := range article.Read(f, name) {
			if e, ok := errors.AsType[*article.Error](err); ok {
				fail(e.Place(), e.What)
				continue
			}
			switch {
			case rec.Article != nil && d.Article(rec.Article):
				fail(fmt.Sprintf("%s:%d", name, rec.Line), "article "+rec.Article.ID+" comes after quotations of it; left out")
			case rec.Article != nil:
				in.articles = append(in.articles, rec.Article)
			case rec.Quotation != nil:
				if err := d.Quotation(rec.Quotation); err != nil {
					fail(fmt.Sprintf("%s:%d", name, rec.Line), err.Error())
				}
			}
		}
		f.Close()
	}
	in.recorded = d.Extractions()
	return in
}
