// Command train fits the weights by which package attribution ranks the
// mentions around a quotation.
//
//	go run ./quote/internal/attribution/train -out internal/language/data/en/speaker-weights.txt GOLD.jsonl.gz
//
// GOLD holds articles with marked quotations and the spans of their speakers
// in code points, as the PolNeAR corpus has them. -held names a second file
// to measure on.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/quote/internal/attribution"
	"github.com/quotediff/quotediff/quote/internal/gold"
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

// read returns the labelled quotations of a file.
func read(name, lang string) (cases []attribution.Case, missed int, err error) {
	for a, err := range gold.Read(name) {
		if err != nil {
			return nil, 0, err
		}
		c, m := label(a, lang)
		cases = append(cases, c...)
		missed += m
	}
	return cases, missed, nil
}

// label pairs what is found in the article with the labels that cover it.
func label(r *gold.Article, lang string) ([]attribution.Case, int) {
	a := &article.Article{ID: r.ID, Text: r.Text, Lang: lang}
	if a.View().Text != a.Text {
		return nil, 0 // positions would need the view
	}
	offsets := r.Bytes()
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
