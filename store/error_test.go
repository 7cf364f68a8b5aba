package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Every way in which a store cannot be opened has a text of its own.
func TestOpenSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	write := func(name, text string) {
		if err := os.WriteFile(in(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("notes.txt", strings.Repeat("not a database ", 100))
	write("short", "no")
	write("empty", "")
	foreign(t, in("other.db"), "CREATE TABLE t(x)")
	foreign(t, in("newer.db"), fmt.Sprintf("CREATE TABLE t(x); PRAGMA application_id = %d; PRAGMA user_version = 999", applicationID))
	tests := []struct{ name, want string }{
		{"notes.txt", "not a database; name the file that quotediff init made"},
		{"short", "not a database"},
		{"empty", "an empty file; restore it from a backup"},
		{"none.db", "there is no such file; quotediff init makes one"},
		{"no/folder.db", "there is no folder " + in("no") + "; make it first"},
		{"notes.txt/x.db", "is a file, not a folder"},
		{"", "a folder, not a file; name a file in it"},
		{"other.db", "a database of another program"},
		{"newer.db", "its schema has version 999, this program knows 2; use the newer quotediff"},
	}
	for _, tt := range tests {
		for how, open := range map[string]func(context.Context, string) (*DB, error){"open": Open, "create": Create} {
			if how == "create" && tt.name == "none.db" {
				continue
			}
			_, err := open(t.Context(), in(tt.name))
			var told *Error
			if !errors.As(err, &told) || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "SQL") {
				t.Errorf("%s %s: %v, want %q", how, tt.name, err, tt.want)
			}
		}
	}
}

// foreign makes a database that is not a store of this version.
func foreign(t *testing.T, path, script string) {
	t.Helper()
	db, err := openPool(path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(script); err != nil {
		t.Fatal(err)
	}
}

// A disk that fills up in the middle of a poll takes the whole poll back, says
// so, and does no harm; with room again the same poll is saved.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	db := created(t)
	f, err := db.AddFeed(t.Context(), Feed{Address: "https://quay.example/feed"})
	if err != nil {
		t.Fatal(err)
	}
	p := Poll{Feed: f, At: time.Unix(1e9, 0)}
	for i := range 50 {
		p.Items = append(p.Items, Item{Keys: []string{fmt.Sprint(i)}, Link: strings.Repeat(fmt.Sprint(i), 4000)})
	}
	pages := func(n int) {
		if _, err := db.write.conn.ExecContext(t.Context(), fmt.Sprintf("PRAGMA max_page_count = %d", n)); err != nil {
			t.Fatal(err)
		}
	}
	pages(1) // as many as there are
	_, err = db.SavePoll(t.Context(), p)
	if err == nil || !strings.HasSuffix(err.Error(), "the disk is full; make room and run again: nothing that was acknowledged is lost") {
		t.Errorf("got %v", err)
	}
	if problems, err := db.Check(t.Context()); len(problems) > 0 || err != nil {
		t.Errorf("check: %q, %v", problems, err)
	}
	pages(1 << 30)
	s, err := db.SavePoll(t.Context(), p)
	if err != nil || s.Items[0].Fate != Added {
		t.Errorf("with room again: %+v, %v", s, err)
	}
}

// A store that cannot be written to says so.
func TestReadOnly(t *testing.T) {
	t.Parallel()
	db := created(t)
	if _, err := db.write.conn.ExecContext(t.Context(), "PRAGMA query_only = ON"); err != nil {
		t.Fatal(err)
	}
	_, err := db.BeginRun(t.Context(), time.Unix(1e9, 0))
	if err == nil || !strings.HasSuffix(err.Error(), "it cannot be written to; the file and its folder must be writable") {
		t.Errorf("got %v", err)
	}
}

// A store that another program writes to is not called damaged.
func TestBusy(t *testing.T) {
	t.Parallel()
	db := created(t)
	other, err := Open(t.Context(), db.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if _, err := db.write.conn.ExecContext(t.Context(), "PRAGMA busy_timeout = 1"); err != nil {
		t.Fatal(err)
	}
	_, err = other.update(t.Context(), func(*transaction) error {
		problems, err := db.Check(t.Context())
		if len(problems) > 0 || err == nil || !strings.HasSuffix(err.Error(), "another program is writing to it; wait until it has finished, then try again") {
			t.Errorf("check: %q, %v", problems, err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// A cancelled transaction leaves nothing, and the next one begins.
func TestCancelled(t *testing.T) {
	t.Parallel()
	db := created(t)
	ctx, stop := context.WithCancel(t.Context())
	_, err := db.update(ctx, func(tx *transaction) error {
		if err := tx.exec("INSERT INTO run(began) VALUES(1)"); err != nil {
			return err
		}
		stop()
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	id, err := db.BeginRun(t.Context(), time.Unix(1e9, 0))
	if err != nil || id != 1 {
		t.Errorf("next run %d, %v", id, err)
	}
}

func created(t *testing.T) *DB {
	t.Helper()
	db, err := Create(t.Context(), filepath.Join(t.TempDir(), "q.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}
