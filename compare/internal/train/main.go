// Command train fits the weights by which package compare scores two wordings:
//
//	go run ./compare/internal/train -o internal/language/data/und/score-weights.txt PAIRS.jsonl.gz...
//
// The pairs are those of package gold. A pair in which one wording reads as a
// piece of a sentence teaches the score of parts; all other pairs teach the
// score of whole sentences.
//
// The figures are measured twice: on each set of pairs with weights fitted on
// the other sets, and on all pairs with the weights that are written.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/weights"
)

func main() { fit.Main(run) }

func run(w io.Writer, out string, files []string) error {
	if len(files) == 0 {
		return fmt.Errorf("want a file of pairs, once or more")
	}
	wholes, parts := newSets(), newSets()
	for _, name := range files {
		if err := read(name, wholes, parts); err != nil {
			return err
		}
	}
	decisions := map[string]weights.Set{}
	for _, d := range []struct {
		name, what string
		sets       *sets
	}{{"whole", "whole sentences", wholes}, {"part", "parts", parts}} {
		left, err := leftOut(d.sets)
		if err != nil {
			return fmt.Errorf("%s: %w", d.what, err)
		}
		all := slices.Concat(d.sets.pairs...)
		set, err := fitted(all)
		if err != nil {
			return fmt.Errorf("%s: %w", d.what, err)
		}
		fmt.Fprintf(w, "%s: %d pairs, recall at 99 %% precision %.4f on sets left out, %.4f on the same\n", d.what, len(all), recall(left), recall(judged(all, set)))
		decisions[d.name] = set
	}
	return fit.Save(out, &weights.Model{Weights: weights.Join(decisions), Header: weights.Header{
		Model:    "two wordings are one, whole or in part",
		Features: "compare/internal/score/feature.go",
		Data:     fit.Data(files),
		Command:  fit.Command("./compare/internal/train", os.Args[1:], files),
	}})
}
