// Command train fits the weights by which package compare judges two wordings. What
// is fitted is named before the file of pairs that teaches it:
//
//	go run ./compare/internal/train -o internal/language/data/und/score-weights.txt statement=PAIRS.jsonl.gz...
//	go run ./compare/internal/train -o internal/language/data/und/head-weights.txt \
//		paraphrase=PAIRS.jsonl.gz similarity=PAIRS.jsonl.gz roles=PAIRS.jsonl.gz
//
// The pairs are those of package gold. Of those that teach statement, a pair in which
// one wording reads as a piece of a sentence teaches the decision about parts, and
// all other pairs teach that about whole sentences.
//
// The figures are measured twice: on pairs left out, with weights fitted on the
// others, and on all pairs with the weights that are written. Pairs are left out
// by the set that they were taken from; where none is named, in fifths, so that no
// text stands in two of them.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare/internal/score"
	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/weights"
)

func main() { fit.Main(run) }

// taught is a decision and what teaches it.
type taught struct {
	score.Decision
	head   string // in the arguments
	what   string
	pairs  func(pair) bool // of those of the head; nil for all
	l2     float64         // see [fit.Settings]
	figure figure
}

var decisions = []taught{
	{score.Whole, "statement", "whole sentences", func(p pair) bool { return !p.part }, .02, recallAt99},
	{score.Part, "statement", "parts", func(p pair) bool { return p.part }, .02, recallAt99},
	{score.Paraphrase, "paraphrase", "paraphrases", nil, 2, areaUnderCurve},
	{score.Similarity, "similarity", "similarity", nil, 2, correlation},
	{score.Roles, "roles", "roles", nil, 2, areaUnderCurve},
}

func run(w io.Writer, out string, arguments []string) error {
	files, all, err := named(arguments)
	if err != nil {
		return err
	}
	fits := map[string]weights.Set{}
	var names []string
	for _, d := range decisions {
		if files[d.head] == nil {
			continue
		}
		set, err := d.fit(w, files[d.head])
		if err != nil {
			return fmt.Errorf("%s: %w", d.what, err)
		}
		fits[d.Name] = set
		names = append(names, d.what)
	}
	return fit.Save(out, &weights.Model{Weights: weights.Join(fits), Header: weights.Header{
		Model:    "what two wordings have in common: " + strings.Join(names, ", "),
		Features: "compare/internal/score/feature.go",
		Data:     fit.Data(all),
		Command:  fit.Command("./compare/internal/train", os.Args[1:], all),
	}})
}

// named returns the files of arguments of the form HEAD=FILE, by head and all.
func named(arguments []string) (files map[string][]string, all []string, err error) {
	files = map[string][]string{}
	for _, a := range arguments {
		head, file, ok := strings.Cut(a, "=")
		if !ok || !slices.ContainsFunc(decisions, func(d taught) bool { return d.head == head }) {
			return nil, nil, fmt.Errorf("%s: want what is to be fitted, =, and a file of pairs", a)
		}
		files[head] = append(files[head], file)
		all = append(all, file)
	}
	if all == nil {
		return nil, nil, fmt.Errorf("want a file of pairs, once or more")
	}
	return files, all, nil
}

// fit fits the decision and prints its figures.
func (d *taught) fit(w io.Writer, files []string) (weights.Set, error) {
	pairs, err := read(files)
	if err != nil {
		return nil, err
	}
	if d.pairs != nil {
		pairs = slices.DeleteFunc(pairs, func(p pair) bool { return !d.pairs(p) })
	}
	left, err := d.leftOut(pairs)
	if err != nil {
		return nil, err
	}
	set, err := d.fitted(pairs)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(w, "%s: %d pairs, %s %.4f on pairs left out, %.4f on the same\n",
		d.what, len(pairs), d.figure.name, d.figure.of(left), d.figure.of(d.judged(pairs, set)))
	return set, nil
}
