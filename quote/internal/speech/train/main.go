// Command train fits the weights of package speech on hand-marked articles of
// one language and writes them to stdout:
//
//	go run ./quote/internal/speech/train LANG ARTICLES.jsonl.gz > quote/internal/speech/data/LANG/weights.txt
//
// An article is a JSON line with text and quotes; a quote has start, end, kind
// ("direct", "mixed", …) and, where it is mixed, fragments: all in code points.
// What stands in marks and overlaps no direct quote and no fragment is no
// speech.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/sentence"
	"github.com/quotediff/quotediff/quote/internal/marks"
	"github.com/quotediff/quotediff/quote/internal/speech"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

type record struct {
	Text   string
	Quotes []struct {
		Start, End int
		Kind       string
		Fragments  [][2]int
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("want a language and a file of marked articles, got %d arguments", len(args))
	}
	f, err := os.Open(args[1])
	if err != nil {
		return err
	}
	defer f.Close()
	zr, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("reading %s: %w", args[1], err)
	}
	var examples []speech.Example
	for d := json.NewDecoder(bufio.NewReader(zr)); d.More(); {
		var r record
		if err := d.Decode(&r); err != nil {
			return fmt.Errorf("reading %s: %w", args[1], err)
		}
		examples = append(examples, r.examples(args[0])...)
	}
	w := bufio.NewWriter(os.Stdout)
	if err := speech.Fit(w, args[0], examples); err != nil {
		return err
	}
	return w.Flush()
}

func (r *record) examples(lang string) []speech.Example {
	at := offsets(r.Text)
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
		x := speech.Example{Candidate: c}
		for _, s := range said {
			x.Speech = x.Speech || s.Overlaps(c.Span)
		}
		out = append(out, x)
	}
	return out
}

// offsets maps code points to bytes.
func offsets(text string) []int {
	at := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}
