// Command train fits the weights by which package cluster decides whether two
// stretches are one utterance:
//
//	go run ./cluster/internal/train -o internal/language/data/und/join-weights.txt -labels cluster/internal/train/labels.jsonl \
//		ARTICLES CLUSTERS QUOTATIONS MORE...
//
// ARTICLES tell events that were read in full; CLUSTERS and QUOTATIONS are what
// people marked there. The labels are of pairs in dispute in the articles of MORE:
// places of a text that is told by its hash, and whether they are one utterance.
//
// The figures are those of all pairs of quotations of different articles of the
// first events, measured twice: each event grouped by weights fitted on the
// others, and all grouped by the weights that are written.
//
//	go run ./cluster/internal/train -ask 20 ARTICLES... > disputed.jsonl
//
// writes the pairs of so many events on which people had best decide, those
// nearest to the thresholds.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/weights"
)

func main() {
	labels := flag.String("labels", "", "file of labels")
	most := flag.Int("ask", 0, "write the pairs in dispute of so many events, and fit nothing")
	fit.Main(func(w io.Writer, out string, files []string) error {
		if *most > 0 {
			return ask(w, files, *most)
		}
		return run(w, out, *labels, files)
	})
}

func run(w io.Writer, out, labels string, files []string) error {
	if len(files) < 3 {
		return fmt.Errorf("want files of articles, of clusters and of quotations, got %d files", len(files))
	}
	events, examples, truths, err := marked(files)
	if err != nil {
		return err
	}
	disputes, err := readLabels(labels, files[3:])
	if err != nil {
		return err
	}
	var more []example
	for _, d := range disputes {
		of, err := d.examples()
		if err != nil {
			return err
		}
		more = append(more, of...)
	}
	left, err := leftOut(events, examples, truths, more)
	if err != nil {
		return err
	}
	all := slices.Concat(append(examples, more)...)
	set, err := fitted(all)
	if err != nil {
		return err
	}
	var same counts
	for _, e := range events {
		if err := same.of(e, truths, set); err != nil {
			return err
		}
	}
	var said, told joins
	for _, d := range disputes {
		if err := d.measure(set, &said, &told); err != nil {
			return err
		}
	}
	fmt.Fprintf(w, "%d pairs to learn from\nevents left out: %v\nthe same events: %v\n", len(all), left, same)
	fmt.Fprintf(w, "labelled, both in marks: %v\nlabelled, one without marks: %v\n", said, told)
	files = append(files, labels)
	return fit.Save(out, &weights.Model{Weights: set, Header: weights.Header{
		Model:    "two stretches are one utterance",
		Features: "cluster/internal/engine/feature.go",
		Data:     fit.Data(files),
		Command:  fit.Command("./cluster/internal/train", os.Args[1:], files),
	}})
}

// leftOut counts the pairs of each event, grouped by weights that the others and
// the labelled pairs teach.
func leftOut(events []*event, examples [][]example, truths map[string]*truth, more []example) (counts, error) {
	var left counts
	k := 0
	for others := range fit.Folds(examples, len(examples)) {
		set, err := fitted(append(others, more...))
		if err == nil {
			err = left.of(events[k], truths, set)
		}
		if err != nil {
			return counts{}, err
		}
		k++
	}
	return left, nil
}

// marked reads the events that were read in full, with the examples of each.
func marked(files []string) ([]*event, [][]example, map[string]*truth, error) {
	events, err := readEvents(files[:1])
	if err != nil {
		return nil, nil, nil, err
	}
	truths, err := readTruth(files[1], files[2])
	if err != nil {
		return nil, nil, nil, err
	}
	examples := make([][]example, len(events))
	for i, e := range events {
		e.extract()
		_, pairs, err := e.group(first())
		if err != nil {
			return nil, nil, nil, err
		}
		examples[i] = truths[e.name].examples(pairs)
	}
	return events, examples, truths, nil
}

// of adds the counts of an event grouped by some weights.
func (c *counts) of(e *event, truths map[string]*truth, set weights.Set) error {
	g, _, err := e.group(set)
	if err == nil {
		c.add(truths[e.name].count(g))
	}
	return err
}
