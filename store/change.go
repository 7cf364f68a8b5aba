package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/quotediff/quotediff/cluster"
)

// kind is the kind of thing that an id means. It is the name of its table.
type kind string

const (
	kindStory   kind = "story"
	kindCluster kind = "cluster"
)

// Change is what became of an id in a run.
type Change struct {
	Run   RunID
	Story bool // the id of a story, not of a cluster
	cluster.Change
}

// saveChanges notes what became of ids, except for those that were kept as they
// are, and makes merged ids lead to others.
func (tx *transaction) saveChanges(run RunID, k kind, changes []cluster.Change) error {
	for _, c := range changes {
		if c.Fate == cluster.Kept {
			continue
		}
		others := strings.Join(c.Others, " ")
		err := tx.exec("INSERT INTO change(run, kind, name, fate, others) VALUES(nullif(?, 0), ?, ?, ?, ?)", run, string(k), c.ID, string(c.Fate), others)
		if err != nil {
			return err
		}
		if c.Fate != cluster.Merged || len(c.Others) == 0 {
			continue
		}
		if err := tx.exec("UPDATE "+string(k)+" SET merged = ? WHERE name = ?", c.Others[0], c.ID); err != nil {
			return err
		}
	}
	return nil
}

// Changes yields what became of ids in runs after the given one, in the order in
// which it was noted: which are new, split, merged or gone.
func (db *DB) Changes(ctx context.Context, after RunID) iter.Seq2[Change, error] {
	return func(yield func(Change, error) bool) {
		err := db.read.rows(ctx, "SELECT run, kind = 'story', name, fate, others FROM change WHERE run > ? ORDER BY id", []any{after}, func(scan scan) error {
			var c Change
			var others string
			err := scan(&c.Run, &c.Story, &c.ID, &c.Fate, &others)
			c.Others = strings.Fields(others)
			if err == nil && !yield(c, nil) {
				return errEnough
			}
			return err
		})
		if err != nil && err != errEnough {
			yield(Change{}, db.explain(err))
		}
	}
}

// longestLead is the greatest number of merged ids on the way from one id to the
// present one.
const longestLead = 1000

// present returns the id that an id leads to now: itself, unless it was merged.
func (db *DB) present(ctx context.Context, k kind, id string) (string, error) {
	for range longestLead {
		var next sql.NullString
		err := db.read.row(ctx, "SELECT merged FROM "+string(k)+" WHERE name = ?", []any{id}, &next)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return "", unknown(string(k), id)
		case err != nil:
			return "", db.explain(err)
		case !next.Valid:
			return id, nil
		}
		id = next.String
	}
	return "", db.explain(fmt.Errorf("%s %s leads round in a circle", k, id))
}
