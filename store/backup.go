package store

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
)

// Vacuum rewrites the store without its unused space, and returns the size of the
// file before and after in bytes. It needs free space of twice the size of the file,
// half of it in the folder for temporary files, and waits for other writers.
func (db *DB) Vacuum(ctx context.Context) (before, after int64, err error) {
	before, err = db.size(ctx)
	if err != nil {
		return 0, 0, err
	}
	err = db.write.alone(ctx, func() error {
		for _, query := range []string{
			"INSERT INTO quotation_words(quotation_words) VALUES('optimize')",
			"INSERT INTO article_words(article_words) VALUES('optimize')",
			"VACUUM",
			"PRAGMA wal_checkpoint(TRUNCATE)",
		} {
			if _, err := db.write.conn.ExecContext(ctx, query); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, 0, db.explain(err)
	}
	after, err = db.size(ctx)
	return before, after, err
}

// size returns the bytes of all pages of the store.
func (db *DB) size(ctx context.Context) (int64, error) {
	var size int64
	err := db.read.row(ctx, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", nil, &size)
	return size, db.explain(err)
}

// Backup writes the store as it is at one moment to a file. Others may go on writing
// meanwhile. The file is put in place once it is complete and on the disk; it is a
// store itself. It may replace an older backup, but nothing else.
func (db *DB) Backup(ctx context.Context, to string) error {
	if err := db.mayReplace(to); err != nil {
		return err
	}
	part := to + ".part"
	if err := removed(part); err != nil {
		return &Error{Path: part, What: "it is in the way", Do: "remove it", Err: err}
	}
	if _, err := db.pool.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		target := &DB{path: to}
		return errors.Join(target.explain(err), removed(part))
	}
	if err := settle(part, to); err != nil {
		return &Error{Path: to, What: err.Error(), Err: err}
	}
	return nil
}

// mayReplace returns an error if a backup must not overwrite a file.
func (db *DB) mayReplace(to string) error {
	if err := lookAtFolder(to); err != nil {
		return err
	}
	there, err := os.Stat(to)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return &Error{Path: to, What: "it cannot be looked at", Do: "name another file", Err: err}
	}
	if own, err := os.Stat(db.path); err == nil && os.SameFile(own, there) {
		return &Error{Path: to, What: "it is the store itself", Do: "name another file"}
	}
	if !there.Mode().IsRegular() || !isStore(to) {
		return &Error{Path: to, What: "it is there already and no store", Do: "name another file"}
	}
	return nil
}

// isStore reports whether a file begins as a store does: see "The Database
// Header" in the file format of SQLite.
func isStore(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	var header [100]byte
	_, err = io.ReadFull(f, header[:])
	return err == nil && string(header[:16]) == "SQLite format 3\x00" && binary.BigEndian.Uint32(header[68:]) == applicationID
}

func removed(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// settle syncs a file to the disk and gives it its name. It removes what SQLite may
// have left beside an older file of that name.
func settle(part, to string) error {
	f, err := os.OpenFile(part, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close(), removed(to+"-wal"), removed(to+"-shm")); err != nil {
		return err
	}
	return os.Rename(part, to)
}
