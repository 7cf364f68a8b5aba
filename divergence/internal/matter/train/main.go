// Command train fits the weights by which package matter ranks what outlets tell
// differently:
//
//	go run ./divergence/internal/matter/train -o internal/language/data/und/matter-weights.txt \
//		-marked GOLD -events basil- -labels divergence/internal/matter/train/labels.jsonl ARTICLES...
//
// GOLD and the labels say where editors marked a difference in the stories of
// ARTICLES. Of GOLD only the events whose names begin with what -events says are
// learned from. The labels are places of texts that are told by their hash.
//
// The figures are those of the stories of GOLD, each ranked by weights fitted on all
// others: for some chances from which a row is read first, the rows of a story, the
// share of them that an editor marked, and the share of what editors marked high or
// medium that they point at.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/quotediff/quotediff/divergence/internal/matter"
	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/weights"
)

func main() {
	marked := flag.String("marked", "", "file of what editors marked")
	events := flag.String("events", "", "what the names of the events of that file begin with that are learned from")
	labels := flag.String("labels", "", "file of labels")
	fit.Main(func(w io.Writer, out string, files []string) error {
		return run(w, out, *marked, *events, *labels, files)
	})
}

func run(w io.Writer, out, marked, events, labels string, files []string) error {
	stories, err := readStories(marked, events, labels, files)
	if err != nil {
		return err
	}
	examples := make([][]example, len(stories))
	n := 0
	for i, s := range stories {
		examples[i] = s.examples()
		n += len(examples[i])
	}
	if err := leftOut(w, stories, examples); err != nil {
		return err
	}
	set, err := fitted(slices.Concat(examples...))
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d rows of %d stories to learn from\n", n, len(stories))
	files = append(slices.Clone(files), marked, labels)
	return fit.Save(out, &weights.Model{Weights: set, Header: weights.Header{
		Model:    "an editor marks two tellings of one matter",
		Features: "divergence/internal/matter/feature.go",
		Data:     fit.Data(files),
		Command:  fit.Command("./divergence/internal/matter/train", os.Args[1:], files),
	}})
}

// settings draw the weights of standardized features to 0.
var settings = fit.Settings[string]{L2: 60, Free: []string{bias}}

const bias = "bias"

// fitted returns the weights that examples teach.
func fitted(examples []example) (weights.Set, error) {
	names := matter.Features()
	mean, deviation := fit.Standard(len(examples), len(names), func(i, k int) float64 { return examples[i].values[k] })
	cases := make([]fit.Case[string], len(examples))
	for i, x := range examples {
		values := make([]float64, len(names)+1)
		for k, v := range x.values {
			values[k] = (v - mean[k]) / deviation[k]
		}
		values[len(names)] = 1
		cases[i] = fit.YesOrNo(fit.Candidate[string]{Features: append(names[:len(names):len(names)], bias), Values: values}, x.marked)
	}
	set, err := fit.Fit(cases, settings)
	if err != nil {
		return nil, err
	}
	for k, name := range names {
		set[name] /= deviation[k]
		set[bias] -= set[name] * mean[k]
	}
	return fit.Rounded(weights.Set(set), 6, 0), nil
}

// leftOut prints the figures of the stories of the gold, each ranked by weights that
// all others teach.
func leftOut(w io.Writer, stories []*story, examples [][]example) error {
	var out tally
	k := 0
	for others := range fit.Folds(examples, len(examples)) {
		if s := stories[k]; s.gold {
			set, err := fitted(others)
			if err != nil {
				return err
			}
			matter.Rank(s.rows, set)
			out.add(s)
		}
		k++
	}
	out.print(w)
	return nil
}
