package store_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/quotediff/quotediff/store"
)

// childStore names, in the environment, the store on which the test program
// itself saves polls until it is killed.
const childStore = "QUOTEDIFF_TEST_STORE"

// longKill names, in the environment, how often the program is to be killed.
// The long test has 100:
//
//	QUOTEDIFF_TEST_KILLS=100 go test ./store -run TestKilled -count 1
const longKill = "QUOTEDIFF_TEST_KILLS"

func TestMain(m *testing.M) {
	if path := os.Getenv(childStore); path != "" {
		if err := savePolls(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

const itemsPerPoll = 5

// pollNumber is the nth poll. Each repeats an item of the one before, changed.
func pollNumber(n int) []store.Item {
	items := generate(uint64(n), itemsPerPoll, 400)
	if n > 0 {
		again := generate(uint64(n-1), 1, 400)[0]
		again.Article.Text += "Correction."
		items = append(items, again)
	}
	return items
}

// savePolls saves one poll after the other and prints the number of each that
// was acknowledged. It goes on where the store left off.
func savePolls(path string) error {
	ctx := context.Background()
	db, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	if _, err := db.Lock(ctx, "test", noon); err != nil {
		return err
	}
	feeds, err := db.Feeds(ctx)
	if err != nil {
		return err
	}
	f := feeds[0]
	for n := f.Failures; ; n++ { // the number of polls so far
		f.Failures = n + 1
		if _, err := db.SavePoll(ctx, store.Poll{Feed: f, At: noon, Items: pollNumber(n)}); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// The program is killed at many moments, and goes on each time. What it
// acknowledged is there, once, with the state of its feed; the lock of the dead
// is free.
func TestKilled(t *testing.T) {
	t.Parallel()
	kills := 10
	if s := os.Getenv(longKill); s != "" {
		if _, err := fmt.Sscan(s, &kills); err != nil {
			t.Fatal(err)
		}
	}
	r := rand.New(rand.NewPCG(1, 1))
	var path string
	for n := range kills {
		if n%10 == 0 {
			path = followed(t)
		}
		last := killAfter(t, path, 2+r.IntN(40), 2*r.Float64())
		intact(t, path, last)
	}
}

// followed makes a store with one feed.
func followed(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "q.db")
	db, err := store.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	follow(t, db, "https://quay.example/feed")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// killAfter starts the program, kills it after it has acknowledged some polls, at
// least two, and the share more of the time that the last of them took, and
// returns the last that it has acknowledged.
func killAfter(t *testing.T, path string, polls int, more float64) int {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), childStore+"="+path)
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	last, seen, before := -1, 0, time.Time{}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if _, err := fmt.Sscan(lines.Text(), &last); err != nil {
			t.Fatal(err)
		}
		switch seen++; seen {
		case polls - 1:
			before = time.Now()
		case polls:
			wait := more * float64(time.Since(before))
			time.AfterFunc(time.Duration(wait), func() { cmd.Process.Kill() })
		}
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || exit.Exited() {
		t.Fatalf("the program was not killed: %v %s", err, said.String())
	}
	return last
}

// intact looks whether a store holds all polls up to the last acknowledged one,
// and at most one more, each once and whole.
func intact(t *testing.T, path string, last int) {
	t.Helper()
	db, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	feeds, err := db.Feeds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	polls := feeds[0].Failures
	if polls < last+1 || polls > last+2 {
		t.Errorf("%d polls were acknowledged, %d are there", last+1, polls)
	}
	count := map[int]int{} // versions by number
	for _, v := range versions(t, db, store.Selection{}) {
		count[v.Number]++
	}
	if count[1] != polls*itemsPerPoll || count[2] != max(polls-1, 0) || len(count) > 2 {
		t.Errorf("after %d polls there are so many versions of each number: %v", polls, count)
	}
	whole(t, db)
}
