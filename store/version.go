package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/quotediff/quotediff/article"
)

// ArticleID identifies an article, VersionID one of its versions. Both count up in
// the order of arrival and are permanent.
type (
	ArticleID int64
	VersionID int64
)

// Version is an article as it stood at one time.
type Version struct {
	ID VersionID
	Of ArticleID

	// Number counts the versions of an article from 1. From the second on the
	// ID of the Article ends in "@2", "@3" and so on.
	Number int

	Article   *article.Article
	Run       RunID  // that brought it, 0 for none
	Feed      FeedID // that carried it, 0 for none
	SeenAt    time.Time
	Extracted bool // its quotations are stored
}

// Selection says which versions are meant. The zero value means all; if several
// fields are set, all of them must match.
type Selection struct {
	Since    time.Time // seen then or later
	Until    time.Time // seen before
	AfterRun RunID     // brought by a later run
	Story    string    // of the articles of a story, by its present id
	Article  ArticleID
	Unread   bool // quotations not yet stored
	LastOnly bool // only the last version of each article
}

// where returns the condition on table version and its arguments.
func (s Selection) where() (string, []any) {
	conditions, args := []string{"TRUE"}, []any(nil)
	add := func(set bool, condition string, value any) {
		if set {
			conditions = append(conditions, condition)
			args = append(args, value)
		}
	}
	add(!s.Since.IsZero(), "version.seen_at >= ?", nanos(s.Since))
	add(!s.Until.IsZero(), "version.seen_at < ?", nanos(s.Until))
	add(s.AfterRun != 0, "version.run > ?", s.AfterRun)
	add(s.Story != "", "version.article IN (SELECT article FROM story_article JOIN story ON story.id = story WHERE name = ?)", s.Story)
	add(s.Article != 0, "version.article = ?", s.Article)
	if s.Unread {
		conditions = append(conditions, "version.extracted = 0")
	}
	if s.LastOnly {
		conditions = append(conditions, "NOT EXISTS (SELECT 1 FROM version later WHERE later.article = version.article AND later.number > version.number)")
	}
	return strings.Join(conditions, " AND "), args
}

// versionIDs returns the versions of a selection in the order of arrival.
func (db *DB) versionIDs(ctx context.Context, s Selection) ([]VersionID, error) {
	where, args := s.where()
	var ids []VersionID
	err := db.read.rows(ctx, "SELECT id FROM version WHERE "+where+" ORDER BY id", args, func(scan scan) error {
		var id VersionID
		err := scan(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// Versions yields the versions of a selection in the order of arrival. It holds 8
// bytes for each, and the text of one. The caller may write to the store between two
// steps; what it writes is not yielded.
func (db *DB) Versions(ctx context.Context, s Selection) iter.Seq2[*Version, error] {
	return func(yield func(*Version, error) bool) {
		ids, err := db.versionIDs(ctx, s)
		if err != nil {
			yield(nil, db.explain(err))
			return
		}
		for _, id := range ids {
			v, err := db.loadVersion(ctx, id)
			if !yield(v, db.explain(err)) || err != nil {
				return
			}
		}
	}
}

const versionColumns = `SELECT version.article, coalesce(name, ''), print, number, coalesce(run, 0), feed, seen_at, extracted, outlet, url, date, title, author, lang, event, source,
	coalesce(version.sha256, raw.sha256, text.sha256), damage, text.size, text.packed
	FROM version JOIN article ON article.id = version.article
	JOIN blob text ON text.id = version.text LEFT JOIN blob raw ON raw.id = version.raw
	WHERE version.id = ?`

func (db *DB) loadVersion(ctx context.Context, id VersionID) (*Version, error) {
	a := &article.Article{}
	v := &Version{ID: id, Article: a}
	var seen sql.NullInt64
	var sum, damage, packed []byte
	var size int
	var print int64
	err := db.read.row(ctx, versionColumns, []any{id}, &v.Of, &a.ID, &print, &v.Number, &v.Run, &v.Feed, &seen, &v.Extracted,
		&a.Outlet, &a.URL, &a.Date, &a.Title, &a.Author, &a.Lang, &a.Event, &a.Source, &sum, &damage, &size, &packed)
	if err != nil {
		return nil, err
	}
	v.SeenAt = instant(seen)
	a.ID = nameOf(a.ID, print, v.Number)
	a.SHA256 = hex.EncodeToString(sum)
	text, err := unpack(packed, size)
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", a.ID, err)
	}
	a.Text = string(text)
	if damage != nil {
		err = json.Unmarshal(damage, &a.Damage)
	}
	return v, err
}

// origin says how a text came into the store.
type origin struct {
	feed FeedID
	run  RunID
	at   time.Time
}

// lastVersion is what a new text of an article is compared with; zero if there is
// none.
type lastVersion struct {
	number int
	title  string
	sum    []byte // of the text
}

func (tx *transaction) lastVersion(of ArticleID) (lastVersion, error) {
	var v lastVersion
	err := tx.row("SELECT number, title, sha256 FROM (SELECT number, title, text FROM version WHERE article = ? ORDER BY number DESC LIMIT 1) JOIN blob ON blob.id = text",
		[]any{of}, &v.number, &v.title, &v.sum)
	if errors.Is(err, sql.ErrNoRows) {
		return v, nil
	}
	return v, err
}

// saveVersion stores a text as the next version, unless the last one has the same
// text and title; then it returns 0.
func (tx *transaction) saveVersion(of ArticleID, last lastVersion, from origin, a *article.Article, raw []byte) (VersionID, error) {
	text := newBlob([]byte(a.Text))
	if last.title == a.Title && bytes.Equal(last.sum, text.sum[:]) {
		return 0, nil
	}
	textID, err := tx.keep(text)
	if err != nil {
		return 0, err
	}
	read, rawID := text, any(nil)
	if raw != nil {
		read = newBlob(raw)
	}
	if read.sum != text.sum {
		if rawID, err = tx.keep(read); err != nil {
			return 0, err
		}
	}
	sum, err := foreignSum(a, read)
	if err != nil {
		return 0, err
	}
	damage, err := damageText(a.Damage)
	if err != nil {
		return 0, err
	}
	id, err := tx.insert(`INSERT INTO version(article, number, run, feed, seen_at, outlet, url, date, title, author, lang, event, source, sha256, damage, text, raw)
		VALUES(?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		of, last.number+1, from.run, from.feed, from.at.UnixNano(), a.Outlet, a.URL, a.Date, a.Title, a.Author, a.Lang, a.Event, a.Source, sum, damage, textID, rawID)
	return VersionID(id), err
}

// foreignSum returns the hash of what an article was read from, if that is not what
// is stored: the hash of a whole file that held several articles.
func foreignSum(a *article.Article, read blob) (any, error) {
	if a.SHA256 == "" {
		return nil, nil
	}
	sum, err := hex.DecodeString(a.SHA256)
	if err != nil || len(sum) != sha256.Size {
		return nil, fmt.Errorf("article %s: sha256 %q is none", a.ID, a.SHA256)
	}
	if bytes.Equal(sum, read.sum[:]) {
		return nil, nil
	}
	return sum, nil
}

func damageText(d []article.Damage) (any, error) {
	if len(d) == 0 {
		return nil, nil
	}
	text, err := json.Marshal(d)
	return string(text), err
}
