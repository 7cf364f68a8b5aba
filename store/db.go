package store

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver
)

// DB is an open store. It is safe for concurrent use; writers take turns.
type DB struct {
	path  string
	pool  *sql.DB
	read  *statements
	write *writer
}

// Open opens the store at path and brings its schema up to date. The file must
// exist; see [Create]. Errors are of type *Error.
func Open(ctx context.Context, path string) (*DB, error) {
	if err := lookAt(path); err != nil {
		return nil, err
	}
	return open(ctx, path, steps())
}

// Create opens the store at path, and makes one if there is none.
func Create(ctx context.Context, path string) (*DB, error) {
	if _, err := os.Stat(path); err == nil {
		return Open(ctx, path)
	}
	if err := lookAtFolder(path); err != nil {
		return nil, err
	}
	return open(ctx, path, steps())
}

// open opens the file with the given steps of the schema.
func open(ctx context.Context, path string, steps []string) (*DB, error) {
	db := &DB{path: path}
	var err error
	if db.pool, err = sql.Open("sqlite", source(path, settings)); err != nil {
		return nil, db.explain(err)
	}
	db.pool.SetMaxIdleConns(4)
	db.read = newStatements(db.pool)
	if db.write, err = newWriter(ctx, db.pool); err == nil {
		err = db.migrate(ctx, steps)
	}
	if err != nil {
		db.Close()
		return nil, db.explain(err)
	}
	return db, nil
}

// Close closes the store. What was acknowledged is in the file even without it.
func (db *DB) Close() error {
	err := db.read.close()
	if db.write != nil {
		err = errors.Join(err, db.write.close())
	}
	return db.explain(errors.Join(err, db.pool.Close()))
}

// Path returns the path that the store was opened with.
func (db *DB) Path() string { return db.path }

// settings apply to every connection. With synchronous NORMAL a crash of the program
// loses nothing; a loss of power may undo the last transactions, each as a whole.
const settings = "_txlock=immediate" +
	"&_pragma=busy_timeout(10000)" +
	"&_pragma=journal_mode(WAL)" +
	"&_pragma=synchronous(NORMAL)" +
	"&_pragma=wal_autocheckpoint(4000)" +
	"&_pragma=foreign_keys(ON)"

// source returns the name under which the driver opens a file.
func source(path, settings string) string {
	name := (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()
	return "file:" + name + "?" + settings
}

// nanos returns a time as it is stored.
func nanos(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixNano()
}

// instant returns a stored time.
func instant(n sql.NullInt64) time.Time {
	if !n.Valid {
		return time.Time{}
	}
	return time.Unix(0, n.Int64).UTC()
}
