package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"golang.org/x/sync/errgroup"
)

// trial is how mutants are tested.
type trial struct {
	jobs int
	then []string // packages whose tests what survives its own must survive too
}

// outcome is what became of a mutant.
type outcome int

const (
	survived  outcome = iota
	killed            // by a test of its own package, or one below it
	killedFar         // by a test of another package
	unfit             // it does not compile
)

func (o outcome) String() string {
	return [...]string{"survived", "killed", "killed by another package", "does not compile"}[o]
}

// hold tests the mutants of a folder and prints the survivors and the figure.
func (t trial) hold(ctx context.Context, dir string, mutants []mutant) error {
	dir = filepath.ToSlash(filepath.Clean(dir))
	rounds := [][]string{{"./" + dir + "/..."}}
	if len(t.then) > 0 {
		rounds = append(rounds, t.then)
	}
	for _, packages := range rounds {
		if out, err := test(ctx, "", packages); err != nil {
			return fmt.Errorf("the tests fail before anything is changed: %w\n%s", err, out)
		}
	}
	outcomes := make([]outcome, len(mutants))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(max(1, t.jobs))
	for i, m := range mutants {
		g.Go(func() error {
			var err error
			outcomes[i], err = m.try(ctx, rounds)
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
	all := dead + count[survived]
	fmt.Printf("%s: %d of %d mutants of constants killed (%.0f %%), %d of them by other packages' tests; %d do not compile\n",
		dir, dead, all, 100*float64(dead)/float64(max(1, all)), count[killedFar], count[unfit])
	return nil
}

// try tests one mutant, round after round until a test fails.
func (m mutant) try(ctx context.Context, rounds [][]string) (outcome, error) {
	overlay, remove, err := m.overlay()
	if err != nil {
		return survived, err
	}
	defer remove()
	for i, packages := range rounds {
		out, err := test(ctx, overlay, packages)
		switch {
		case err == nil:
			continue
		case ctx.Err() != nil:
			return survived, ctx.Err()
		case !failed(err):
			return survived, err
		case bytes.Contains(out, []byte("[build failed]")) || bytes.Contains(out, []byte("[setup failed]")):
			return unfit, nil
		case i == 0:
			return killed, nil
		}
		return killedFar, nil
	}
	return survived, nil
}

// overlay writes the changed file and the list that puts it in the place of the
// real one, and returns the name of that list.
func (m mutant) overlay() (name string, remove func(), err error) {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return "", nil, err
	}
	remove = func() { os.RemoveAll(dir) }
	defer func() {
		if err != nil {
			remove()
		}
	}()
	src, err := os.ReadFile(m.file)
	if err != nil {
		return "", nil, err
	}
	real, err := filepath.Abs(m.file)
	if err != nil {
		return "", nil, err
	}
	changed := filepath.Join(dir, "changed.go")
	text := string(src[:m.start]) + m.value + string(src[m.end:])
	if err := os.WriteFile(changed, []byte(text), 0o600); err != nil {
		return "", nil, err
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": {real: changed}})
	if err != nil {
		return "", nil, err
	}
	name = filepath.Join(dir, "overlay.json")
	return name, remove, os.WriteFile(name, list, 0o600)
}

// test runs the tests of packages, up to the first that fails. Fuzz targets run
// on their seeds only, as in every run.
func test(ctx context.Context, overlay string, packages []string) ([]byte, error) {
	args := []string{"test", "-failfast", "-vet=off", "-timeout=5m"}
	if overlay != "" {
		args = append(args, "-overlay", overlay)
	}
	cmd := exec.CommandContext(ctx, "go", append(args, packages...)...)
	out, err := cmd.CombinedOutput()
	return out, err
}

// failed reports whether a run ended with tests that failed, and not by some
// fault of the machine.
func failed(err error) bool {
	var exit *exec.ExitError
	return errors.As(err, &exit) && exit.ExitCode() == 1
}
