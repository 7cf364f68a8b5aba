package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// trial is how mutants are tested.
type trial struct {
	jobs int
	then []string // packages whose tests what survives its own must survive too
	skip string   // tests that are not run
}

// outcome is what became of a mutant.
type outcome int

const (
	survived  outcome = iota
	killed            // by a test of its own tree
	killedFar         // by a test of another package
)

func (o outcome) String() string {
	return [...]string{"survived", "killed", "killed by another package"}[o]
}

// suite is the tests of one package, built.
type suite struct{ dir, binary string }

// hold tests the mutants of a tree and prints the survivors and the figure.
func (t trial) hold(ctx context.Context, tree string, mutants []mutant, changed map[string][]byte) error {
	tmp, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	overlay, err := writeOverlay(tmp, changed)
	if err != nil {
		return err
	}
	tree = filepath.ToSlash(filepath.Clean(tree))
	near, err := build(ctx, filepath.Join(tmp, "near"), overlay, "./"+tree+"/...")
	if err != nil {
		return err
	}
	var far []suite
	if len(t.then) > 0 {
		if far, err = build(ctx, filepath.Join(tmp, "far"), overlay, t.then...); err != nil {
			return err
		}
	}
	for _, s := range slices.Concat(near, far) {
		if out, err := t.command(ctx, mutant{}, s).CombinedOutput(); err != nil {
			return fmt.Errorf("the tests of %s fail before anything is moved: %w\n%s", s.dir, err, out)
		}
	}
	outcomes := make([]outcome, len(mutants))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(max(1, t.jobs))
	for i, m := range mutants {
		g.Go(func() error {
			var err error
			outcomes[i], err = t.try(ctx, m, near, far)
			fmt.Fprintf(os.Stderr, "%s: %s\n", m, outcomes[i])
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	count := map[outcome]int{}
	for i, o := range outcomes {
		count[o]++
		if o == survived {
			fmt.Println("survived", mutants[i])
		}
	}
	dead := count[killed] + count[killedFar]
	fmt.Printf("%s: %d of %d mutants of constants killed (%.0f %%), %d of them by other packages' tests\n",
		tree, dead, len(mutants), 100*float64(dead)/float64(max(1, len(mutants))), count[killedFar])
	return nil
}

// writeOverlay writes the changed files and the list that puts them in the place
// of the real ones, and returns the name of that list.
func writeOverlay(tmp string, changed map[string][]byte) (string, error) {
	replace := map[string]string{}
	for path, text := range changed {
		replace[path] = filepath.Join(tmp, fmt.Sprintf("%d.go", len(replace)))
		if err := os.WriteFile(replace[path], text, 0o600); err != nil {
			return "", err
		}
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(tmp, "overlay.json")
	return name, os.WriteFile(name, list, 0o600)
}

// build builds the tests of packages into a folder.
func build(ctx context.Context, tmp, overlay string, packages ...string) ([]suite, error) {
	listed, err := goList(ctx, packages...)
	if err != nil {
		return nil, err
	}
	var out []suite
	for i, p := range listed {
		s := suite{p.Dir, filepath.Join(tmp, fmt.Sprintf("%d.test", i))}
		cmd := exec.CommandContext(ctx, "go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", s.binary, p.ImportPath)
		if text, err := cmd.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("building the tests of %s: %w\n%s", p.ImportPath, err, text)
		}
		if _, err := os.Stat(s.binary); err == nil { // else there are no tests
			out = append(out, s)
		}
	}
	return out, nil
}

// try runs the tests on one mutant until one fails: those of its own package
// first. Fuzz targets run on their seeds only, as in every run.
func (t trial) try(ctx context.Context, m mutant, near, far []suite) (outcome, error) {
	for own := range 2 {
		for _, s := range near {
			if strings.HasSuffix(filepath.ToSlash(s.dir), "/"+m.dir) != (own == 0) {
				continue
			}
			if failed, err := t.fails(ctx, m, s); failed || err != nil {
				return killed, err
			}
		}
	}
	for _, s := range far {
		if failed, err := t.fails(ctx, m, s); failed || err != nil {
			return killedFar, err
		}
	}
	return survived, nil
}

// fails reports whether a test of a suite fails on a mutant.
func (t trial) fails(ctx context.Context, m mutant, s suite) (bool, error) {
	err := t.command(ctx, m, s).Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) && ctx.Err() == nil {
		return true, nil
	}
	return false, err
}

func (t trial) command(ctx context.Context, m mutant, s suite) *exec.Cmd {
	cmd := exec.CommandContext(ctx, s.binary, "-test.failfast", "-test.timeout=10m", "-test.skip="+t.skip)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), "QUOTEDIFF_MUTANT="+m.dir+"#"+m.id+"="+m.value)
	return cmd
}
