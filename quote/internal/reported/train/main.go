// Command train fits the weights of package reported on hand-marked articles
// and writes them to stdout:
//
//	go run ./quote/internal/reported/train ARTICLES.jsonl.gz > internal/language/data/en/reported-weights.txt
//
// The articles are those of package gold; of a quotation the place, the kind,
// the cue and whether it is a verb of saying are used.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/sentence"
	"github.com/quotediff/quotediff/quote/internal/gold"
	"github.com/quotediff/quotediff/quote/internal/logit"
	"github.com/quotediff/quotediff/quote/internal/reported"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("want one file of marked articles, got %d", len(args))
	}
	var all []reported.Example
	for a, err := range gold.Read(args[0]) {
		if err != nil {
			return err
		}
		all = append(all, examples(a)...)
	}
	w := bufio.NewWriter(os.Stdout)
	if err := logit.Write(w, reported.Fit(all)); err != nil {
		return err
	}
	return w.Flush()
}

// examples cuts an article into its sentences.
func examples(r *gold.Article) []reported.Example {
	bytes := r.Bytes()
	var clauses []reported.Clause
	for _, q := range r.Quotes {
		if q.Nested || q.Kind != "indirect" || q.CueStart == nil || q.Speech != nil && !*q.Speech {
			continue
		}
		c := reported.Clause{Start: bytes[q.Start], End: bytes[q.End], CueStart: bytes[*q.CueStart], CueEnd: bytes[*q.CueEnd]}
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
