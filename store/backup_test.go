package store_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/store"
)

// A backup made while polls are saved is whole and holds all that was there
// when it began, each poll as a whole.
func TestBackupDuringARun(t *testing.T) {
	t.Parallel()
	db := create(t)
	f := follow(t, db, "https://quay.example/feed")
	poll(t, db, store.Poll{Feed: f, At: noon, Items: generate(1, 10, 300)})
	done := make(chan error)
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		for n := uint64(2); ctx.Err() == nil; n++ {
			if _, err := db.SavePoll(t.Context(), store.Poll{Feed: f, At: noon, Items: generate(n, 10, 300)}); err != nil {
				done <- err
				return
			}
		}
		close(done)
	}()
	path := filepath.Join(t.TempDir(), "backup.db")
	err := db.Backup(t.Context(), path)
	stop()
	if err := errors.Join(err, <-done); err != nil {
		t.Fatal(err)
	}
	copied, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	whole(t, copied)
	if n := len(versions(t, copied, store.Selection{})); n < 10 || n%10 != 0 {
		t.Errorf("%d versions in the backup", n)
	}
	if _, err := os.Stat(path + ".part"); !os.IsNotExist(err) {
		t.Errorf("something half written is left: %v", err)
	}
}

// A backup takes the place of an older one, with what SQLite left beside it, and
// of nothing else.
func TestBackupOverAnother(t *testing.T) {
	t.Parallel()
	db := create(t)
	path := filepath.Join(t.TempDir(), "backup.db")
	if err := db.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	cut, err := store.Open(t.Context(), path) // never closed: a program that died
	if err != nil {
		t.Fatal(err)
	}
	follow(t, cut, "https://quay.example/wrong")
	fill(t, db)
	if err := db.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	again, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	whole(t, again)
	if feeds, err := again.Feeds(t.Context()); len(feeds) != 0 || err != nil {
		t.Errorf("feeds of the older backup: %+v, %v", feeds, err)
	}
	notes := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(notes, make([]byte, 200), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{notes: "there already and no store", db.Path(): "the store itself", t.TempDir(): "no store"} {
		if err := db.Backup(t.Context(), path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("backup to %s: %v", path, err)
		}
	}
}

// Each kind of damage that Check looks for is found.
func TestCheckFinds(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, damage, want string }{
		{"bytes", "UPDATE blob SET packed = zeroblob(length(packed)) WHERE id = 1", "bytes 1 are not"},
		{"numbering", "UPDATE version SET number = 7 WHERE id = 1", "not numbered through"},
		{"feed", "UPDATE version SET feed = 9 WHERE id = 1", "there is no feed 9"},
		{"merged", "UPDATE cluster SET merged = 'c-none' WHERE name = 'c-asked'", "c-asked leads to c-none"},
		{"circle", "UPDATE story SET merged = name", "in a circle"},
		{"base", "UPDATE cluster SET base = 5 WHERE name = 'c-close'", "its base 5 is no member"},
		{"span", "UPDATE quotation SET parts = '5-99999' WHERE id = 1", `"5-99999" is no span`},
		{"claim", "UPDATE claim SET size = 41, packed = CAST('text' || char(9) || '0-999' || char(9) || 'told' || char(9) || 'number 0-999 count three' || char(10) AS BLOB) WHERE version = 1", "a claim ends at 999"},
		{"no claim", "UPDATE claim SET size = 4, packed = CAST('text' AS BLOB) WHERE version = 1", `"text" is no claim`},
		{"stretch", "UPDATE member SET stretch = 8 WHERE quotation = 3", "no stretch 8"},
		{"index", "INSERT INTO quotation_words(rowid, text) VALUES(77, 'stray')", "quotation 77 is in the index only"},
		{"not indexed", "DELETE FROM article_words WHERE rowid = 2", "version 2 of article 2: the index"},
		{"orphan", "PRAGMA foreign_keys = OFF; DELETE FROM article WHERE id = 3", "belongs to nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db := create(t)
			fill(t, db)
			whole(t, db)
			alter(t, db.Path(), tt.damage)
			problems, err := db.Check(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(strings.Join(problems, "\n"), tt.want) {
				t.Errorf("%q does not say %q", problems, tt.want)
			}
		})
	}
}

// alter changes a store behind its back.
func alter(t *testing.T, path, script string) {
	t.Helper()
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	if _, err := raw.Exec(script); err != nil {
		t.Fatal(err)
	}
}

func TestVacuum(t *testing.T) {
	t.Parallel()
	db := create(t)
	fill(t, db)
	alter(t, db.Path(), "CREATE TABLE bulk(x); INSERT INTO bulk SELECT randomblob(1000000); DROP TABLE bulk")
	before, after, err := db.Vacuum(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(db.Path())
	if err != nil {
		t.Fatal(err)
	}
	if before-after < 1e6 || info.Size() != after {
		t.Errorf("from %d to %d bytes, the file has %d", before, after, info.Size())
	}
	whole(t, db)
	if got := found(t, db, "shall"); !strings.HasPrefix(got, "c-close") {
		t.Errorf("found %q", got)
	}
}
