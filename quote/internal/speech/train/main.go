// Command train fits the weights of package speech on hand-marked articles:
//
//	go run ./quote/internal/speech/train -o internal/language/data/en/speech-weights.txt en en=ARTICLES.jsonl.gz
//
// The model is a language, or "und" for the one that knows words by their class
// only; then come languages, each with a file of articles in it as package gold
// reads them. What stands in marks and overlaps no direct quotation and no
// fragment of a mixed one is not speech.
//
// The figures are measured twice: on articles that took no part in the fit, and
// on those on which the weights were fitted.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/gold"
	"github.com/quotediff/quotediff/internal/weights"
	"github.com/quotediff/quotediff/quote/internal/marks"
	"github.com/quotediff/quotediff/quote/internal/speech"
)

func main() { fit.Main(run) }

func run(w io.Writer, out string, arguments []string) error {
	if len(arguments) < 2 {
		return fmt.Errorf("want a model, then a language=file of marked articles, once or more; got %d arguments", len(arguments))
	}
	model := arguments[0]
	var articles [][]fit.Case[string]
	var files []string
	for _, argument := range arguments[1:] {
		lang, file, _ := strings.Cut(argument, "=")
		read, err := cases(file, lang, model == "und")
		if err != nil {
			return err
		}
		articles, files = append(articles, read...), append(files, file)
	}
	set, left, same, err := fit.Measured(articles, fitted)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "articles left out: %v\nthe same articles: %v\n", left, same)
	return fit.Save(out, &weights.Model{Weights: set, Header: weights.Header{
		Model:    "speech or not, of what stands in quotation marks, " + model,
		Features: "quote/internal/speech/feature.go",
		Data:     fit.Data(files),
		Command:  fit.Command("./quote/internal/speech/train", os.Args[1:], files),
	}})
}

// The settings were chosen on articles left out: of a strength of 3, 6 and 12 the
// last decides best about them.
var settings = fit.Settings[string]{L2: 12, Rarest: 5}

func fitted(cases []fit.Case[string]) (map[string]float64, error) {
	w, err := fit.Fit(cases, settings)
	return fit.Rounded(w, 2, .02), err
}

// cases returns what each article of a file teaches.
func cases(file, lang string, byClass bool) ([][]fit.Case[string], error) {
	var out [][]fit.Case[string]
	for a, err := range gold.Read[gold.Article](file) {
		if err != nil {
			return nil, err
		}
		var of []fit.Case[string]
		for _, x := range speech.Instances(examples(a, lang), byClass) {
			of = append(of, fit.YesOrNo(fit.Candidate[string]{Features: x.Features}, x.Yes))
		}
		out = append(out, of)
	}
	return out, nil
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
	paragraphs := marks.Paragraphs(r.Text, lang)
	var out []speech.Example
	for _, c := range speech.Candidates(r.Text, paragraphs, marks.Find(r.Text, lang, paragraphs).Stretches) {
		x := speech.Example{Candidate: c, Lang: lang}
		for _, s := range said {
			x.Speech = x.Speech || s.Overlaps(c.Span)
		}
		out = append(out, x)
	}
	return out
}
