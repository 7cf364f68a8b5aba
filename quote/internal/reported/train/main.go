// Command train fits the weights of package reported on hand-marked articles
// and writes them to stdout:
//
//	go run ./quote/internal/reported/train ARTICLES.jsonl.gz > quote/internal/reported/data/en/weights.txt
//
// An article is a JSON line with text and quotes; a quote has start, end, kind,
// cue, cue_start, cue_end (code points) and speech, which tells that the cue is
// a reporting verb.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/sentence"
	"github.com/quotediff/quotediff/quote/internal/logit"
	"github.com/quotediff/quotediff/quote/internal/reported"
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
		Kind, Cue  string
		Nested     bool
		Speech     *bool
		CueStart   int `json:"cue_start"`
		CueEnd     int `json:"cue_end"`
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("want one file of marked articles, got %d", len(args))
	}
	f, err := os.Open(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	zr, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("reading %s: %w", args[0], err)
	}
	var examples []reported.Example
	for d := json.NewDecoder(bufio.NewReader(zr)); d.More(); {
		var r record
		if err := d.Decode(&r); err != nil {
			return fmt.Errorf("reading %s: %w", args[0], err)
		}
		examples = append(examples, r.examples()...)
	}
	w := bufio.NewWriter(os.Stdout)
	if err := logit.Write(w, reported.Fit(examples)); err != nil {
		return err
	}
	return w.Flush()
}

// examples cuts an article into its sentences.
func (r *record) examples() []reported.Example {
	bytes := offsets(r.Text)
	var clauses []reported.Clause
	for _, q := range r.Quotes {
		if q.Nested || q.Kind != "indirect" || q.Cue == "" || q.Speech != nil && !*q.Speech {
			continue
		}
		c := reported.Clause{Start: bytes[q.Start], End: bytes[q.End], CueStart: bytes[q.CueStart], CueEnd: bytes[q.CueEnd]}
		c.End = c.Start + len(strings.TrimRight(r.Text[c.Start:c.End], " \n,.;:"))
		clauses = append(clauses, c)
	}
	marked := func(start, end int) bool {
		return strings.ContainsAny(r.Text[start:end], "“”\"") || strings.Contains(r.Text[start:end], "''")
	}
	var out []reported.Example
	for _, p := range article.Paragraphs(r.Text) {
		for _, s := range sentence.Split(r.Text[p.Start:p.End], "en") {
			x := reported.Example{Text: r.Text, Start: p.Start + s[0], End: p.Start + s[1], Marked: marked}
			for _, c := range clauses {
				if c.Start >= x.Start && c.End <= x.End {
					x.Clauses = append(x.Clauses, c)
				}
			}
			out = append(out, x)
		}
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
