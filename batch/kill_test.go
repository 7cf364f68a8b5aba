package batch_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/store"
)

var kills = flag.Int("kills", 5, "how often TestKilled kills a run")

// TestMain makes a run that kills itself, in the process that TestKilled starts.
func TestMain(m *testing.M) {
	if folder := os.Getenv("QUOTEDIFF_TEST_DESK"); folder != "" {
		moment, _ := strconv.Atoi(os.Getenv("QUOTEDIFF_TEST_MOMENT"))
		if err := runAndDie(folder, moment); err != nil {
			os.Stderr.WriteString(err.Error())
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// runAndDie makes a run that ends by a signal that no program can catch, when
// its context is asked for the moment-th time; 0 for never.
func runAndDie(folder string, moment int) error {
	ctx := &dying{Context: context.Background(), left: moment, die: func() {
		self, _ := os.FindProcess(os.Getpid())
		self.Kill()
		select {}
	}}
	db, err := store.Open(context.Background(), filepath.Join(folder, "desk.db"))
	if err != nil {
		return err
	}
	config, err := batch.ReadConfig(nil, filepath.Join(folder, "quotediff.toml"))
	if err != nil {
		return err
	}
	asking(&config)
	_, err = batch.Open(db, batch.Options{Config: config, Version: "test", Jobs: 2, Clock: clock}).Run(ctx)
	return errors.Join(err, db.Close())
}

// TestKilled catches what a run had stored and a kill -9 takes away, what is
// stored twice after it, and a lock that outlives the process. When a store is
// full it begins with a new one.
func TestKilled(t *testing.T) {
	t.Parallel()
	p := newPress(t, true)
	d, db := desk(t, t.TempDir(), asking)
	p.follow(t, d, 4, 40)
	uncut := &dying{Context: t.Context()}
	if _, err := d.Run(uncut); err != nil {
		t.Fatal(err)
	}
	want, asks := state(t, db), -uncut.left
	moment := rand.New(rand.NewPCG(5, 5))
	died, stores := 0, 0
	for ; died < *kills; stores++ {
		if stores > *kills {
			t.Fatalf("killed %d times in %d stores; the moments are too late", died, stores)
		}
		died += p.killed(t, want, *kills-died, func() int { return 1 + moment.IntN(asks) })
	}
	t.Logf("killed %d times in %d stores; a run asks its context %d times", died, stores, asks)
}

// killed fills a store of its own with runs that are killed, at most so often,
// and returns how often they were.
func (p *press) killed(t *testing.T, want []string, most int, moment func() int) (died int) {
	t.Helper()
	folder := t.TempDir()
	d, db := desk(t, folder, asking)
	for i := range 4 {
		if err := d.Follow(t.Context(), store.Feed{Address: fmt.Sprintf("%s/feed%d", p.URL, i)}); err != nil {
			t.Fatal(err)
		}
	}
	had := map[string]bool{}
	for alive := false; !alive && died < most; {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), "QUOTEDIFF_TEST_DESK="+folder, "QUOTEDIFF_TEST_MOMENT="+strconv.Itoa(moment()))
		said, err := c.CombinedOutput()
		switch {
		case err == nil:
			alive = true
		case c.ProcessState.ExitCode() != -1:
			t.Fatalf("%v: %s", err, said)
		default:
			died++
		}
		versions(t, db, had)
	}
	if _, err := d.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	if all := versions(t, db, had); len(all) != 40 {
		t.Errorf("%d versions at the end, want 40", len(all))
	}
	if diff := cmp.Diff(want, state(t, db)); diff != "" {
		t.Errorf("killed %d times (-never +killed):\n%s", died, diff)
	}
	if problems, err := db.Check(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("the store is not whole: %v, %v", problems, err)
	}
	return died
}

// versions returns the versions of a store. All earlier ones must be among
// them.
func versions(t *testing.T, db *store.DB, had map[string]bool) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	for v, err := range db.Versions(t.Context(), store.Selection{}) {
		if err != nil {
			t.Fatal(err)
		}
		if all[v.Article.ID] || v.Number != 1 {
			t.Errorf("%s is there twice", v.Article.ID)
		}
		all[v.Article.ID] = true
	}
	for id := range had {
		if !all[id] {
			t.Errorf("%s was stored and is lost", id)
		}
	}
	for id := range all {
		had[id] = true
	}
	return all
}
