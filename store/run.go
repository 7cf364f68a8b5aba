package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"time"
)

// RunID identifies a run. The runs of a store are numbered from 1; 0 stands for no
// run.
type RunID int64

// Run is one pass over feeds or inputs.
type Run struct {
	ID     RunID
	Began  time.Time
	Ended  time.Time      // zero while it is on, and for ever where it was cut off
	Counts map[string]int // what it did, under names of the caller
}

// BeginRun notes that a run begins.
func (db *DB) BeginRun(ctx context.Context, now time.Time) (RunID, error) {
	var id int64
	_, err := db.update(ctx, func(tx *transaction) (err error) {
		id, err = tx.insert("INSERT INTO run(began) VALUES(?)", nanos(now))
		return err
	})
	return RunID(id), err
}

// EndRun notes that a run has ended and what it did.
func (db *DB) EndRun(ctx context.Context, id RunID, now time.Time, counts map[string]int) error {
	text, err := json.Marshal(counts) // sorted
	if err != nil {
		return err
	}
	_, err = db.update(ctx, func(tx *transaction) error {
		return tx.exec("UPDATE run SET ended = ?, counts = ? WHERE id = ?", nanos(now), string(text), int64(id))
	})
	return err
}

const runColumns = "SELECT id, began, ended, coalesce(counts, 'null') FROM run"

// Runs yields the runs, the latest first.
func (db *DB) Runs(ctx context.Context) iter.Seq2[Run, error] {
	return func(yield func(Run, error) bool) {
		for before := RunID(1<<62 - 1); ; {
			r, err := db.run(ctx, runColumns+" WHERE id < ? ORDER BY id DESC LIMIT 1", int64(before))
			if errors.Is(err, sql.ErrNoRows) {
				return
			}
			if !yield(r, db.explain(err)) || err != nil {
				return
			}
			before = r.ID
		}
	}
}

// Run returns a run. The error wraps [ErrUnknown] if there is none.
func (db *DB) Run(ctx context.Context, id RunID) (Run, error) {
	r, err := db.run(ctx, runColumns+" WHERE id = ?", int64(id))
	if errors.Is(err, sql.ErrNoRows) {
		return r, unknown("run", fmt.Sprint(id))
	}
	return r, db.explain(err)
}

func (db *DB) run(ctx context.Context, query string, arg any) (Run, error) {
	var r Run
	var began, ended sql.NullInt64
	var counts string
	if err := db.read.row(ctx, query, []any{arg}, &r.ID, &began, &ended, &counts); err != nil {
		return Run{}, err
	}
	r.Began, r.Ended = instant(began), instant(ended)
	return r, json.Unmarshal([]byte(counts), &r.Counts)
}
