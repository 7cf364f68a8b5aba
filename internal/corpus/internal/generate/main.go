// Generate writes a corpus to standard output as JSON Lines that quotediff
// reads.
//
//	go run ./internal/corpus/internal/generate -quotations 100000 -truth t.jsonl > q.jsonl
//	go run ./internal/corpus/internal/generate -articles 50000 > a.jsonl
//
// A line of the truth is {"id","clusters","op"} of a quotation, or of an
// article {"id","quotes":[{"spans","speaker","kind","clusters","op"}]}. Offsets
// are code points.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/corpus"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run() error {
	quotations := flag.Int("quotations", 0, "how many quotations")
	articles := flag.Int("articles", 0, "how many articles instead")
	seed := flag.Uint64("seed", 7, "seed")
	truth := flag.String("truth", "", "file to write the truth to")
	flag.Parse()
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	known := bufio.NewWriterSize(io.Discard, 1<<16)
	if *truth != "" {
		f, err := os.Create(*truth)
		if err != nil {
			return err
		}
		defer f.Close()
		known.Reset(f)
	}
	w := writer{json.NewEncoder(out), json.NewEncoder(known)}
	var err error
	if *articles > 0 {
		err = w.articles(*seed, *articles)
	} else {
		err = w.quotations(*seed, *quotations)
	}
	return errors.Join(err, out.Flush(), known.Flush())
}

type writer struct{ records, truth *json.Encoder }

type span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text,omitempty"`
}

type object map[string]any

func (w writer) quotations(seed uint64, n int) error {
	for q := range corpus.Quotations(corpus.Options{Seed: seed, Number: n}) {
		spans := []span{{q.Start, q.Start + utf8.RuneCountInString(q.Text), q.Text}}
		if err := w.records.Encode(object{"id": q.ID, "article": q.Article, "outlet": q.Outlet, "kind": "direct", "text": q.Text, "spans": spans}); err != nil {
			return err
		}
		if err := w.truth.Encode(object{"id": q.ID, "clusters": q.Clusters, "op": q.Edit}); err != nil {
			return err
		}
	}
	return nil
}

func (w writer) articles(seed uint64, n int) error {
	for a := range corpus.Articles(seed, n) {
		if err := w.records.Encode(object{"id": a.ID, "outlet": a.Outlet, "url": a.URL, "date": a.Date, "title": a.Title, "event": a.Event, "lang": "en", "text": a.Text}); err != nil {
			return err
		}
		if err := w.truth.Encode(object{"id": a.ID, "quotes": quotes(&a)}); err != nil {
			return err
		}
	}
	return nil
}

func quotes(a *corpus.Article) []object {
	out := []object{}
	for _, q := range a.Quotes {
		kind := "direct"
		if !q.Marked {
			kind = "indirect"
		}
		var spans []span
		for _, s := range q.Spans {
			start := utf8.RuneCountInString(a.Text[:s.Start])
			spans = append(spans, span{start, start + utf8.RuneCountInString(a.Text[s.Start:s.End]), a.Text[s.Start:s.End]})
		}
		out = append(out, object{"spans": spans, "speaker": q.Speaker, "kind": kind, "clusters": q.Clusters, "op": q.Edit})
	}
	return out
}
