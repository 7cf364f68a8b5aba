// Command mutate asks which constants the tests hold. It moves each numeric
// constant of some packages a little down and a little up, one at a time, and
// runs the tests: a move that no test notices is a survivor, and is listed.
//
//	go run ./internal/mutate ./compare ./quote
//
// The files themselves are not touched: the compiler is given the changed file
// in place of the real one. The tests of the constant's own package run first;
// those named by -then run only for what survived them. A mutant costs a build
// and a run of the tests, some ten to thirty CPU seconds.
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
	jobs := flag.Int("jobs", 1, "mutants tested at once")
	then := flag.String("then", "", "further packages, separated by spaces, whose tests are run on what survived")
	only := flag.String("only", "", "constants of these names alone, separated by commas")
	list := flag.Bool("list", false, "list the mutants and test none")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, flag.Args(), *only, *list, trial{jobs: *jobs, then: strings.Fields(*then)}); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, dirs []string, only string, list bool, t trial) error {
	for _, dir := range dirs {
		mutants, err := mutantsOf(dir)
		if err != nil {
			return err
		}
		mutants = named(mutants, only)
		if list {
			for _, m := range mutants {
				fmt.Println(m)
			}
			continue
		}
		if err := t.hold(ctx, dir, mutants); err != nil {
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
