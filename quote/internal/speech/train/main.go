// Command train fits the weights of package speech on hand-marked articles and
// writes them to stdout. The model is a language, or "und" for the one that
// knows words by class only; then come languages with articles in them:
//
//	go run ./quote/internal/speech/train MODEL LANG ARTICLES.jsonl.gz [LANG ARTICLES.jsonl.gz]... > quote/internal/speech/data/MODEL/weights.txt
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
	if len(args) < 3 || len(args)%2 == 0 {
		return fmt.Errorf("want a model, then a language and a file of marked articles, once or more; got %d arguments", len(args))
	}
	var examples []speech.Example
	for files := args[1:]; len(files) > 0; files = files[2:] {
		found, err := readExamples(files[0], files[1])
		if err != nil {
			return err
		}
		examples = append(examples, found...)
	}
	w := bufio.NewWriter(os.Stdout)
	if err := speech.Fit(w, args[0], examples); err != nil {
		return err
	}
	return w.Flush()
}

func readExamples(lang, name string) ([]speech.Example, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	zr, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	var examples []speech.Example
	for d := json.NewDecoder(bufio.NewReader(zr)); d.More(); {
		var r record
		if err := d.Decode(&r); err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
		examples = append(examples, r.examples(lang)...)
	}
	return examples, nil
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
		x := speech.Example{Candidate: c, Lang: lang}
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
