// Command mutate asks which constants the tests hold. It moves each numeric
// constant of some packages, and each number that they compare with, a little down
// and a little up, one at a time, and runs the tests: a move that no test notices
// is a survivor, and is listed.
//
//	go run ./internal/mutate ./compare ./quote
//
// No file is touched. The compiler is given copies of the files in which every
// such number is a variable that reads its value from the environment, so that the
// tests are built once and run for each mutant: first those of the constant's own
// package, then those of the others in the same tree, then those named by -then.
// A number that decides nothing stands in spared.txt, with the reason.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
)

func main() {
	var t trial
	flag.IntVar(&t.jobs, "jobs", 1, "mutants tested at once")
	flag.StringVar(&t.skip, "skip", "", "tests that are not run, as a regular expression")
	then := flag.String("then", "", "further packages, separated by spaces, whose tests are run on what survived")
	only := flag.String("only", "", "constants of these names alone, and what functions of these names compare with, separated by commas")
	list := flag.Bool("list", false, "list the mutants and test none")
	flag.Parse()
	t.then = strings.Fields(*then)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, flag.Args(), *only, *list, t); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, trees []string, only string, list bool, t trial) error {
	spared, err := readSpared()
	if err != nil {
		return err
	}
	for _, tree := range trees {
		packages, err := load(ctx, tree)
		if err != nil {
			return err
		}
		var mutants []mutant
		changed := map[string][]byte{}
		for _, p := range packages {
			mutants = append(mutants, p.mutate(spared, changed)...)
		}
		mutants = named(mutants, only)
		if list {
			for _, m := range mutants {
				fmt.Println(m)
			}
			continue
		}
		if err := t.hold(ctx, tree, mutants, changed); err != nil {
			return err
		}
	}
	return nil
}

// named returns the mutants of the constants that a list names, all if it is
// empty.
func named(mutants []mutant, only string) []mutant {
	if only == "" {
		return mutants
	}
	var kept []mutant
	for _, m := range mutants {
		for name := range strings.SplitSeq(only, ",") {
			if m.name == name {
				kept = append(kept, m)
			}
		}
	}
	return kept
}
