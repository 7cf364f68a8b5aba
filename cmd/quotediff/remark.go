package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/report"
)

// remark writes to w, one line each, what people may want to look at in the inputs
// although it is not an error: articles without quotations, a single article, bytes
// that had to be guessed or left out. The report says the same.
func remark(w io.Writer, r *report.Report) {
	quoted := make(map[string]bool)
	for _, q := range r.Quotes {
		quoted[q.Article] = true
	}
	of := make(map[string]*report.Article, len(r.Articles))
	for i := range r.Articles {
		a := &r.Articles[i]
		of[a.ID] = a
		if !quoted[a.ID] {
			fmt.Fprintf(w, "quotediff: %s: no quotation in %q\n", a.Source, a.ID)
		}
	}
	if len(r.Articles) == 1 {
		fmt.Fprintf(w, "quotediff: %s: one article only, so nothing is compared\n", r.Articles[0].Source)
	}
	for _, d := range r.Damage {
		guessed := d.Type == article.UndeclaredCharset || d.Type == article.ControlCharacter
		if a := of[d.Article]; guessed && d.Note != "" && a != nil {
			line := 1 + strings.Count(string([]rune(a.Text)[:d.Start]), "\n")
			fmt.Fprintf(w, "quotediff: %s: %s:%d: %s\n", a.Source, a.ID, line, d.Note)
		}
	}
}
