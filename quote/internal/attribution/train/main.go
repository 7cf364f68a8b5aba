// Command train fits the weights by which package attribution ranks the
// mentions around a quotation:
//
//	go run ./quote/internal/attribution/train -lang en -o internal/language/data/en/speaker-weights.txt ARTICLES.jsonl.gz
//
// ARTICLES holds articles with marked quotations and the spans of their
// speakers, as package gold reads them. With -prior the weights start from those
// of a file and are drawn to them: a language with few articles leans on one
// with many.
//
// The figures are measured twice: on articles that took no part in the fit, and
// on those on which the weights were fitted.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/gold"
	"github.com/quotediff/quotediff/internal/weights"
	"github.com/quotediff/quotediff/quote/internal/attribution"
)

func main() {
	lang := flag.String("lang", "en", "language of the articles")
	prior := flag.String("prior", "", "file of weights that these start from and are drawn to")
	fit.Main(func(w io.Writer, out string, files []string) error { return run(w, out, *lang, *prior, files) })
}

func run(w io.Writer, out, lang, priorFile string, files []string) error {
	if len(files) != 1 {
		return fmt.Errorf("want one file of marked articles, got %d", len(files))
	}
	prior, err := readPrior(priorFile)
	if err != nil {
		return err
	}
	articles, missed, err := read(files[0], lang)
	if err != nil {
		return err
	}
	fitted := func(cases []choice) (attribution.Weights, error) { return fitted(cases, prior) }
	set, left, same, err := fit.Measured(articles, fitted)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "articles left out: %v\nthe same articles: %v\nspeakers that are no candidate: %d\n", left, same, missed)
	named := weights.Set{}
	for f, x := range set {
		named[f.String()] = x
	}
	return fit.Save(out, &weights.Model{Weights: named, Header: weights.Header{
		Model:    "who speaks a quotation, " + lang,
		Features: "quote/internal/attribution/feature.go",
		Data:     fit.Data(files),
		Command:  fit.Command("./quote/internal/attribution/train", os.Args[1:], files),
	}})
}

// choice is one quotation whose speaker is chosen.
type choice = fit.Case[attribution.Feature]

// rarest says that a feature gets a weight if one candidate in so many cases
// has it.
const rarest = 230

// strength is how strongly weights are drawn to 0, and strengthToPrior how
// strongly to those of another language. They were chosen on articles left out: of
// 3, 6 and 12 the middle one decides best in English, the last in German.
const (
	strength        = 6
	strengthToPrior = 12
)

// fitted returns the weights of greatest likelihood, rounded as they are written.
func fitted(cases []choice, prior attribution.Weights) (attribution.Weights, error) {
	s := fit.Settings[attribution.Feature]{L2: strength, Prior: prior, Rarest: (len(cases) + rarest - 1) / rarest}
	if prior != nil {
		s.L2 = strengthToPrior
	}
	w, err := fit.Fit(cases, s)
	return fit.Rounded(w, 2, .05), err
}

// readPrior reads weights of another language, without those of reported
// speech; of no file, it reads none.
func readPrior(name string) (attribution.Weights, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := weights.Read(f)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	w, err := attribution.ByFeature(m.Weights)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	for f := range w {
		if f.OfReported() {
			delete(w, f)
		}
	}
	return w, nil
}

// read returns the labelled quotations of each article of a file, and how many
// are left out because their speaker is not a candidate.
func read(name, lang string) (articles [][]choice, missed int, err error) {
	for a, err := range gold.Read[gold.Article](name) {
		if err != nil {
			return nil, 0, err
		}
		cases, m := label(a, lang)
		missed += m
		var of []choice
		for _, c := range cases {
			k := choice{Right: c.Right}
			for _, fs := range c.Features {
				k.Candidates = append(k.Candidates, fit.Candidate[attribution.Feature]{Features: fs})
			}
			of = append(of, k)
		}
		articles = append(articles, of)
	}
	return articles, missed, nil
}
