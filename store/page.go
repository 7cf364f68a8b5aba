package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/quotediff/quotediff/article"
)

// DuePage is an item whose page is to be fetched.
type DuePage struct {
	Article           ArticleID
	Feed              FeedID
	Link, Title, Date string // of the item
	Tries             int    // that did not bring a text since it last did
	Trouble           string // why the last did not

	ETag, LastModified string // validators of the page, as they last came

	Teaser string // the text that the feed carries, until that of the page is fetched
}

// Page is the result of fetching a page.
type Page struct {
	Article ArticleID
	Feed    FeedID
	Run     RunID
	At      time.Time

	// Text is nil if there is none; then Trouble says why. With Trouble, a text is
	// the substitute for that of the page.
	Text    *article.Article
	Raw     []byte // what Text was read from
	Trouble string

	// ETag and LastModified are the validators that came with the page. They are not
	// stored if there is Trouble.
	ETag, LastModified string

	// NextAt is when to look again, after a failure or to see whether the page has
	// changed; zero for never.
	NextAt time.Time
}

// DuePages yields the items whose pages are due at now, in the order in which
// they fell due.
func (db *DB) DuePages(ctx context.Context, now time.Time) iter.Seq2[DuePage, error] {
	return func(yield func(DuePage, error) bool) {
		var due []DuePage
		err := db.read.rows(ctx, `SELECT article, feed, link, title, date, tries, trouble, etag, last_modified, teaser FROM item
			WHERE try_at <= ? ORDER BY try_at, article, feed`, []any{now.UnixNano()}, func(scan scan) error {
			var d DuePage
			err := scan(&d.Article, &d.Feed, &d.Link, &d.Title, &d.Date, &d.Tries, &d.Trouble, &d.ETag, &d.LastModified, &d.Teaser)
			due = append(due, d)
			return err
		})
		if err != nil {
			yield(DuePage{}, db.explain(err))
			return
		}
		for _, d := range due {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// SavePage stores the text of a page, or why there is none, its validators and
// when it is due again, all of it or nothing.
func (db *DB) SavePage(ctx context.Context, p Page) (SavedItem, error) {
	s := SavedItem{Fate: Known, Article: p.Article}
	_, err := db.update(ctx, func(tx *transaction) (err error) {
		if p.Text != nil {
			err = tx.savePageText(p, &s)
		}
		if err != nil {
			return err
		}
		var found bool
		err = tx.row(`UPDATE item SET try_at = ?1, tries = CASE WHEN ?2 = '' THEN 0 ELSE tries + 1 END, trouble = ?2,
			etag = CASE WHEN ?2 = '' THEN ?5 ELSE etag END, last_modified = CASE WHEN ?2 = '' THEN ?6 ELSE last_modified END,
			teaser = CASE WHEN ?2 = '' THEN '' ELSE teaser END
			WHERE article = ?3 AND feed = ?4 RETURNING 1`, []any{nanos(p.NextAt), p.Trouble, p.Article, p.Feed, p.ETag, p.LastModified}, &found)
		if errors.Is(err, sql.ErrNoRows) {
			return unknown("item", fmt.Sprint(p.Article))
		}
		return err
	})
	return s, err
}

func (tx *transaction) savePageText(p Page, s *SavedItem) error {
	last, err := tx.lastVersion(p.Article)
	if err != nil {
		return err
	}
	s.Version, err = tx.saveVersion(p.Article, last, origin{p.Feed, p.Run, p.At}, p.Text, p.Raw)
	switch {
	case s.Version != 0 && last.number == 0:
		s.Fate = Added
	case s.Version != 0:
		s.Fate = Changed
	}
	return err
}
