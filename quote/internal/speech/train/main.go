// Command train fits the weights of package speech on hand-marked articles and
// writes them to stdout. The model is a language, or "und" for the one that
// knows words by class only; then come languages with articles in them:
//
//	go run ./quote/internal/speech/train MODEL LANG ARTICLES.jsonl.gz [LANG ARTICLES.jsonl.gz]... > quote/internal/speech/data/MODEL/weights.txt
//
// The articles are those of package gold. What stands in marks and overlaps no
// direct quotation and no fragment of a mixed one is no speech.
package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/sentence"
	"github.com/quotediff/quotediff/quote/internal/gold"
	"github.com/quotediff/quotediff/quote/internal/marks"
	"github.com/quotediff/quotediff/quote/internal/speech"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 3 || len(args)%2 == 0 {
		return fmt.Errorf("want a model, then a language and a file of marked articles, once or more; got %d arguments", len(args))
	}
	var all []speech.Example
	for files := args[1:]; len(files) > 0; files = files[2:] {
		for a, err := range gold.Read(files[1]) {
			if err != nil {
				return err
			}
			all = append(all, examples(a, files[0])...)
		}
	}
	w := bufio.NewWriter(os.Stdout)
	if err := speech.Fit(w, args[0], all); err != nil {
		return err
	}
	return w.Flush()
}

func examples(r *gold.Article, lang string) []speech.Example {
	at := r.Bytes()
	var said []article.Span
	for _, q := range r.Quotes {
		if q.Kind == "direct" {
			said = append(said, article.Span{Start: at[q.Start], End: at[q.End]})
		}
		for _, f := range q.Fragments {
			if q.Kind == "mixed" {
				said = append(said, article.Span{Start: at[f[0]], End: at[f[1]]})
			}
		}
	}
	var paragraphs []marks.Paragraph
	for _, p := range article.Paragraphs(r.Text) {
		m := marks.Paragraph{Span: p}
		for _, s := range sentence.Split(r.Text[p.Start:p.End], lang) {
			m.Sentences = append(m.Sentences, article.Span{Start: p.Start + s[0], End: p.Start + s[1]})
		}
		paragraphs = append(paragraphs, m)
	}
	var out []speech.Example
	for _, c := range speech.Candidates(r.Text, paragraphs, marks.Find(r.Text, paragraphs).Stretches) {
		x := speech.Example{Candidate: c, Lang: lang}
		for _, s := range said {
			x.Speech = x.Speech || s.Overlaps(c.Span)
		}
		out = append(out, x)
	}
	return out
}
