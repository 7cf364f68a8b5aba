package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"
)

// Holder is who holds the lock of a store.
type Holder struct {
	PID   int
	Host  string
	Since time.Time
	What  string // what it does: "run"
}

// LockedError says that another process holds the lock.
type LockedError struct {
	Path   string
	Holder Holder // zero where it has not said yet who it is
}

func (e *LockedError) Error() string {
	if e.Holder.PID == 0 {
		return e.Path + ": another process is at work on it; try again when it has finished"
	}
	return fmt.Sprintf("%s: quotediff %s is at work on it since %s (process %d on %s); try again when it has finished",
		e.Path, e.Holder.What, e.Holder.Since.UTC().Format("2006-01-02 15:04:05 MST"), e.Holder.PID, e.Holder.Host)
}

// lockWait is how long Lock waits for a lock that is held: long enough for another
// process that has just taken it to say who it is.
const lockWait = "_pragma=busy_timeout(300)"

// Lock keeps other processes from starting a run on the same store until the
// returned function is called. It locks a file beside the store, which the operating
// system unlocks when the process ends, in whatever way, so that a crash leaves no
// lock. The error is a *LockedError if another process holds the lock. Methods that
// write do not need it.
func (db *DB) Lock(ctx context.Context, what string, now time.Time) (unlock func() error, err error) {
	file, err := sql.Open("sqlite", source(db.path+"-lock", lockWait))
	if err != nil {
		return nil, db.explain(err)
	}
	conn, err := file.Conn(ctx)
	if err != nil {
		file.Close()
		return nil, db.lockError(ctx, err)
	}
	release := func() error { return errors.Join(conn.Close(), file.Close()) }
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		release() // as in [writer.transact], the lock may have been taken all the same
		return nil, db.lockError(ctx, err)
	}
	host, err := os.Hostname()
	if err != nil {
		host = "an unnamed host"
	}
	if err := db.setHolder(ctx, &Holder{os.Getpid(), host, now, what}); err != nil {
		return nil, errors.Join(err, release())
	}
	return func() error {
		return errors.Join(db.setHolder(context.WithoutCancel(ctx), nil), release())
	}, nil
}

// lockError says who holds the lock, if that is why it could not be taken.
func (db *DB) lockError(ctx context.Context, err error) error {
	if codeOf(err) != codeBusy {
		return db.explain(err)
	}
	h, _, err := db.holder(ctx)
	if err != nil {
		return db.explain(err)
	}
	return &LockedError{db.path, h}
}

// setHolder stores who holds the lock; nil stands for nobody.
func (db *DB) setHolder(ctx context.Context, h *Holder) error {
	_, err := db.update(ctx, func(tx *transaction) error {
		if h == nil {
			return tx.exec("DELETE FROM holder")
		}
		return tx.exec("INSERT OR REPLACE INTO holder(one, pid, host, since, what) VALUES(1, ?, ?, ?, ?)", h.PID, h.Host, nanos(h.Since), h.What)
	})
	return err
}

// holder returns who took the lock last and has not released it.
func (db *DB) holder(ctx context.Context) (h Holder, held bool, err error) {
	var since sql.NullInt64
	err = db.read.row(ctx, "SELECT pid, host, since, what FROM holder", nil, &h.PID, &h.Host, &since, &h.What)
	if errors.Is(err, sql.ErrNoRows) {
		return Holder{}, false, nil
	}
	h.Since = instant(since)
	return h, err == nil, err
}
