// Command train fits the weights by which package attribution ranks the
// mentions around a quotation.
//
//	go run ./quote/internal/attribution/train -out quote/internal/attribution/data/en/weights.txt GOLD.jsonl.gz
//
// GOLD holds articles with marked quotations and the spans of their speakers
// in code points, as the PolNeAR corpus has them. -held names a second file
// to measure on.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/quote/internal/attribution"
)

func main() {
	out := flag.String("out", "", "file for the weights")
	held := flag.String("held", "", "labelled file to measure on")
	lang := flag.String("lang", "en", "language")
	prior := flag.String("prior", "", "file of weights that these start from and decay to")
	flag.Parse()
	if err := run(*out, *held, *lang, *prior, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out, held, lang, from, gold string) error {
	var prior attribution.Weights
	if from != "" {
		b, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		prior = attribution.ReadWeights(string(b))
	}
	cases, missed, err := read(gold, lang)
	if err != nil {
		return err
	}
	fmt.Printf("accuracy on articles left out, %d folds: %.4f\n", folds, crossAccuracy(cases, prior))
	w := attribution.Fit(cases, prior)
	fmt.Printf("cases %d, speakers that are no candidate %d, weights %d, accuracy %.4f\n", len(cases), missed, len(w), w.Accuracy(cases))
	if held != "" {
		cases, missed, err := read(held, lang)
		if err != nil {
			return err
		}
		fmt.Printf("held: cases %d, no candidate %d, accuracy %.4f\n", len(cases), missed, w.Accuracy(cases))
	}
	if out == "" {
		return nil
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	if err := w.Write(f); err != nil {
		return err
	}
	return f.Close()
}

// folds is how many parts the cases are cut into to measure on each what the
// others teach. Neighbours stay together, so few articles are in two parts.
const folds = 5

// crossAccuracy returns the accuracy on parts that took no part in the fit.
func crossAccuracy(cases []attribution.Case, prior attribution.Weights) float64 {
	var sum float64
	for k := range folds {
		from, to := len(cases)*k/folds, len(cases)*(k+1)/folds
		rest := append(append([]attribution.Case{}, cases[:from]...), cases[to:]...)
		sum += attribution.Fit(rest, prior).Accuracy(cases[from:to]) * float64(to-from)
	}
	return sum / float64(max(1, len(cases)))
}

type record struct {
	ID, Text string
	Quotes   []struct {
		Start, End   int
		Kind         string
		Fragments    [][2]int
		Speaker      string
		Nested       bool
		SpeakerStart *int `json:"speaker_start"`
		SpeakerEnd   *int `json:"speaker_end"`
		CueStart     *int `json:"cue_start"`
		CueEnd       *int `json:"cue_end"`
		Speech       *bool
	}
}

// read returns the labelled quotations of a file.
func read(name, lang string) (cases []attribution.Case, missed int, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, 0, fmt.Errorf("reading %s: %w", name, err)
		}
	}
	dec := json.NewDecoder(bufio.NewReader(in))
	for {
		var r record
		if err := dec.Decode(&r); err == io.EOF {
			return cases, missed, nil
		} else if err != nil {
			return nil, 0, fmt.Errorf("reading %s: %w", name, err)
		}
		c, m := label(&r, lang)
		cases = append(cases, c...)
		missed += m
	}
}

// label pairs what is found in the article with the labels that cover it.
func label(r *record, lang string) ([]attribution.Case, int) {
	a := &article.Article{ID: r.ID, Text: r.Text, Lang: lang}
	if a.View().Text != a.Text {
		return nil, 0 // positions would need the view
	}
	offsets := make([]int, 0, len(r.Text))
	for i := range r.Text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(r.Text))
	t := quote.Speakers(a)
	labels := make([]attribution.Label, len(t.Quotes))
	for i, q := range t.Quotes {
		for _, g := range r.Quotes {
			if g.Nested || g.SpeakerStart == nil && g.Speaker != "" || (g.Kind == "indirect") != q.Indirect {
				continue
			}
			from, to := offsets[g.Start], offsets[g.End]
			if shared := min(q.End, to) - max(q.Start, from); 2*shared < q.End-q.Start {
				continue
			}
			labels[i].Known = true
			if g.SpeakerStart != nil {
				labels[i].Speaker = attribution.Span{Start: offsets[*g.SpeakerStart], End: offsets[*g.SpeakerEnd]}
			}
			break
		}
	}
	return t.Cases(labels)
}
