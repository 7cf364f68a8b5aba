package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/quotediff/quotediff/store"
)

// A second run is refused and told who is at work; the lock is free again when
// that one has finished.
func TestLock(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "q.db")
	one, err := store.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer one.Close()
	two, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer two.Close()

	unlock, err := one.Lock(t.Context(), "run", noon)
	if err != nil {
		t.Fatal(err)
	}
	_, err = two.Lock(t.Context(), "run", noon)
	var locked *store.LockedError
	if !errors.As(err, &locked) {
		t.Fatalf("a second lock: %v", err)
	}
	host, _ := os.Hostname()
	if want := (store.Holder{PID: os.Getpid(), Host: host, Since: noon, What: "run"}); locked.Holder != want {
		t.Errorf("held by %+v, want %+v", locked.Holder, want)
	}
	if want := "quotediff run is at work on it since 2026-03-14 12:00:00 UTC"; !strings.Contains(err.Error(), want) {
		t.Errorf("%q does not say %q", err, want)
	}
	if _, err := two.AddFeed(t.Context(), store.Feed{Address: "https://quay.example/feed"}); err != nil {
		t.Errorf("adding a feed during a run: %v", err)
	}
	if err := unlock(); err != nil {
		t.Fatal(err)
	}
	again, err := two.Lock(t.Context(), "run", noon.Add(time.Hour))
	if err != nil {
		t.Fatalf("after it was given back: %v", err)
	}
	if err := again(); err != nil {
		t.Error(err)
	}
}
