package store

import (
	"compress/gzip"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func openPool(path string) (*sql.DB, error) { return sql.Open("sqlite", path) }

// invented are steps of a schema that was never released: three of them, so that a
// file may be more than one behind.
func invented(t *testing.T) []string {
	t.Helper()
	var all []string
	for n := 1; n <= 3; n++ {
		text, err := os.ReadFile(fmt.Sprintf("testdata/steps/%d.sql", n))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	return all
}

// From every older version a file comes to the last one with what it held, and
// with the schema of a new file.
func TestMigrateFromEveryVersion(t *testing.T) {
	t.Parallel()
	steps := invented(t)
	fresh := filepath.Join(t.TempDir(), "fresh.db")
	migrated(t, fresh, steps)
	for from := 1; from <= len(steps); from++ {
		path := filepath.Join(t.TempDir(), "old.db")
		migrated(t, path, steps[:from])
		foreign(t, path, "INSERT INTO note(text) VALUES('kept')")
		db, err := open(t.Context(), path, steps)
		if err != nil {
			t.Fatalf("from %d: %v", from, err)
		}
		var text, author string
		if err := db.pool.QueryRow("SELECT text, author FROM note").Scan(&text, &author); err != nil || text != "kept" || author != "nobody" {
			t.Errorf("from %d: %q by %q, %v", from, text, author, err)
		}
		if has, err := db.version(t.Context()); has != len(steps) || err != nil {
			t.Errorf("from %d: version %d, %v", from, has, err)
		}
		db.Close()
		if diff := cmp.Diff(shape(t, fresh), shape(t, path)); diff != "" {
			t.Errorf("from %d: %s", from, diff)
		}
	}
}

// migrated makes a file with the schema of some steps.
func migrated(t *testing.T, path string, steps []string) {
	t.Helper()
	db, err := open(t.Context(), path, steps)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// shape returns the tables of a file with their columns.
func shape(t *testing.T, path string) []string {
	t.Helper()
	db, err := openPool(path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query("SELECT s.name || '.' || coalesce(c.name, '') || ' ' || coalesce(c.type, '') FROM sqlite_schema s LEFT JOIN pragma_table_info(s.name) c ORDER BY 1")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

// A step that fails half way leaves the file at the version it had.
func TestMigrateIsAllOrNothing(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "old.db")
	steps := invented(t)
	migrated(t, path, steps[:1])
	before := shape(t, path)
	_, err := open(t.Context(), path, []string{steps[0], steps[1], "CREATE TABLE other(x); CREATE TABLE note(y)"})
	if err == nil || !strings.Contains(err.Error(), "note") {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff(before, shape(t, path)); diff != "" {
		t.Error(diff)
	}
	migrated(t, path, steps)
}

// Several programs that open a new or old file at once migrate it once.
func TestMigrateAtOnce(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "q.db")
	steps := invented(t)
	errs := make([]error, 6)
	var all sync.WaitGroup
	for i := range errs {
		all.Go(func() {
			db, err := open(t.Context(), path, steps)
			if err == nil {
				err = db.Close()
			}
			errs[i] = err
		})
	}
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Error(err)
	}
}

// older returns the path of a store of an older version, as the program of its time
// wrote it: of two articles on one event, with a quotation each.
func older(t *testing.T, version int) string {
	t.Helper()
	packed, err := os.Open(fmt.Sprintf("testdata/version%d.db.gz", version))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	r, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "older.db")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A store of each older version is opened with all that it held and the tables of a
// new one. Each step that is added needs a file of the version before it.
func TestOlderStores(t *testing.T) {
	t.Parallel()
	fresh := filepath.Join(t.TempDir(), "fresh.db")
	migrated(t, fresh, steps())
	for version := 1; version < len(steps()); version++ {
		upgraded(t, older(t, version), shape(t, fresh))
	}
}

// Some files of version 1 have the table that the second step makes, and rows in it.
func TestTableOfTheNextVersion(t *testing.T) {
	t.Parallel()
	fresh, path := filepath.Join(t.TempDir(), "fresh.db"), older(t, 1)
	migrated(t, fresh, steps())
	foreign(t, path, steps()[1]+"INSERT INTO claim(version, reader, size, packed) VALUES(1, 'first', 0, x'')")
	db := upgraded(t, path, shape(t, fresh))
	if claims, err := db.Claims(t.Context(), onlyStory(t, db), "first"); err != nil || len(claims) != 1 {
		t.Errorf("claims %v, %v", claims, err)
	}
}

// upgraded opens the store that older returned and wants the given tables in it.
func upgraded(t *testing.T, path string, want []string) *DB {
	t.Helper()
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	if diff := cmp.Diff(want, shape(t, path)); diff != "" {
		t.Error(diff)
	}
	if problems, err := db.Check(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("check: %q, %v", problems, err)
	}
	quotations := 0
	for r, err := range db.Readings(t.Context(), Selection{}) {
		if err != nil {
			t.Fatal(err)
		}
		quotations += len(r.Quotations)
	}
	if quotations != 2 {
		t.Errorf("%d quotations, want 2", quotations)
	}
	if _, err := db.Claims(t.Context(), onlyStory(t, db), "another reader"); err != nil {
		t.Error(err)
	}
	return db
}

// onlyStory returns the id of the only story of a store.
func onlyStory(t *testing.T, db *DB) string {
	t.Helper()
	var id string
	if err := db.pool.QueryRow("SELECT name FROM story").Scan(&id); err != nil {
		t.Fatal(err)
	}
	return id
}
