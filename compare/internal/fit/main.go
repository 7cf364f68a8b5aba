// Fit sets the weights of the two scores of package compare by logistic
// regression:
//
//	go run ./compare/internal/fit -o internal/language/data/und/score-weights.txt FILE...
//
// Each line of a FILE is {"a","b","label","kind","set","lang_a"}, gzipped or
// not. Pairs of which one reads as a piece of a sentence fit the score of a
// part, all others that of a whole sentence. What is printed is measured twice: by
// leaving out each set in turn, and with the weights that are written.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("o", "internal/language/data/und/score-weights.txt", "file to write")
	flag.Parse()
	if err := run(*out, flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(out string, files []string, report io.Writer) error {
	var all []example
	for _, name := range files {
		examples, err := read(name)
		if err != nil {
			return fmt.Errorf("reading %s: %w", filepath.Base(name), err)
		}
		all = append(all, examples...)
	}
	var wholes, parts []example
	for _, e := range all {
		if e.part {
			parts = append(parts, e)
		} else {
			wholes = append(wholes, e)
		}
	}
	if len(wholes) == 0 || len(parts) == 0 {
		return fmt.Errorf("%d pairs of whole sentences and %d of parts: both are needed", len(wholes), len(parts))
	}
	same, err := fitted(wholes)
	if err != nil {
		return err
	}
	part, err := fitted(parts)
	if err != nil {
		return err
	}
	for _, r := range []struct {
		name     string
		examples []example
		weights  []float64
	}{{"whole sentences", wholes, same}, {"parts", parts, part}} {
		crossed, err := leftOut(r.examples)
		if err != nil {
			return err
		}
		fmt.Fprintf(report, "%s: %d pairs, recall at 99 %% precision %.4f with each set left out, %.4f with the weights written\n",
			r.name, len(r.examples), recallAt(r.examples, crossed), recallAt(r.examples, logits(r.examples, r.weights)))
	}
	return write(out, same, part)
}
