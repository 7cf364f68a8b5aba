package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"github.com/quotediff/quotediff/cluster"
)

// Cluster is an utterance with the stretches that carry it.
type Cluster struct {
	ID      string // kept for ever
	Speaker string
	Base    int // index into Members
	Members []Member
	Run     RunID // that minted it
}

// Member is a stretch of a stored quotation in a cluster.
type Member struct {
	Quotation QuotationID
	Stretch   int // index into cluster.Stretches of the quotation
	Relation  cluster.Relation
	Score     float64
}

// SaveClusters replaces the clusters of a story and notes what became of ids. Ids
// that the story no longer has stay, without members. It returns the number of rows
// written, 0 if nothing has changed.
func (db *DB) SaveClusters(ctx context.Context, run RunID, story string, clusters []Cluster, changes []cluster.Change) (int64, error) {
	return db.update(ctx, func(tx *transaction) error {
		var id int64
		if err := tx.row("SELECT id FROM story WHERE name = ?", []any{story}, &id); errors.Is(err, sql.ErrNoRows) {
			return unknown("story", story)
		} else if err != nil {
			return err
		}
		if err := tx.saveClusters(run, id, clusters); err != nil {
			return err
		}
		return tx.saveChanges(run, kindCluster, changes)
	})
}

func (tx *transaction) saveClusters(run RunID, story int64, clusters []Cluster) error {
	stored, err := clustersOf(tx.calm, tx.w.statements, story)
	if err != nil {
		return err
	}
	before := map[string]Cluster{}
	for _, c := range stored {
		before[c.ID] = c
	}
	for _, c := range clusters {
		old, ok := before[c.ID]
		delete(before, c.ID)
		if ok && old.Speaker == c.Speaker && old.Base == c.Base && slices.Equal(old.Members, c.Members) {
			continue
		}
		if err := tx.saveCluster(run, story, c); err != nil {
			return err
		}
	}
	for name := range before {
		if err := tx.exec("DELETE FROM member WHERE cluster = (SELECT id FROM cluster WHERE name = ?)", name); err != nil {
			return err
		}
	}
	return nil
}

// saveCluster writes a cluster that is new or has changed. It does not rewrite
// unchanged members.
func (tx *transaction) saveCluster(run RunID, story int64, c Cluster) error {
	var id int64
	err := tx.row(`INSERT INTO cluster(name, story, speaker, base, run) VALUES(?1, ?2, ?3, ?4, nullif(?5, 0))
		ON CONFLICT DO UPDATE SET story = ?2, speaker = ?3, base = ?4, merged = NULL RETURNING id`,
		[]any{c.ID, story, c.Speaker, c.Base, run}, &id)
	if err != nil {
		return err
	}
	if err := tx.exec("DELETE FROM member WHERE cluster = ? AND place >= ?", id, len(c.Members)); err != nil {
		return err
	}
	for place, m := range c.Members {
		err := tx.exec(`INSERT INTO member(cluster, place, quotation, stretch, relation, score) VALUES(?1, ?2, ?3, ?4, ?5, ?6)
			ON CONFLICT DO UPDATE SET quotation = ?3, stretch = ?4, relation = ?5, score = ?6
			WHERE (quotation, stretch, relation, score) IS NOT (?3, ?4, ?5, ?6)`, id, place, m.Quotation, m.Stretch, string(m.Relation), m.Score)
		if err != nil {
			return err
		}
	}
	return nil
}

// Clusters returns the clusters of a story that have members, in the order in
// which they were minted.
func (db *DB) Clusters(ctx context.Context, story string) ([]Cluster, error) {
	var id int64
	err := db.read.row(ctx, "SELECT id FROM story WHERE name = ?", []any{story}, &id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, unknown("story", story)
	}
	if err != nil {
		return nil, db.explain(err)
	}
	all, err := clustersOf(ctx, db.read, id)
	return all, db.explain(err)
}

func clustersOf(ctx context.Context, on *statements, story int64) ([]Cluster, error) {
	var all []Cluster
	err := on.rows(ctx, `SELECT name, speaker, base, coalesce(run, 0), quotation, stretch, relation, score
		FROM cluster JOIN member ON member.cluster = cluster.id WHERE story = ? ORDER BY cluster.id, place`, []any{story}, func(scan scan) error {
		var c Cluster
		var m Member
		if err := scan(&c.ID, &c.Speaker, &c.Base, &c.Run, &m.Quotation, &m.Stretch, &m.Relation, &m.Score); err != nil {
			return err
		}
		if len(all) == 0 || all[len(all)-1].ID != c.ID {
			all = append(all, c)
		}
		last := &all[len(all)-1]
		last.Members = append(last.Members, m)
		return nil
	})
	return all, err
}

// HasCluster reports whether the id was ever given to a cluster.
func (db *DB) HasCluster(ctx context.Context, id string) (bool, error) {
	var has bool
	err := db.read.row(ctx, "SELECT count(*) FROM cluster WHERE name = ?", []any{id}, &has)
	return has, db.explain(err)
}
