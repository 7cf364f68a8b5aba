package store

import (
	"context"
	"database/sql"
	"time"
)

// Poll is the result of one request for a feed.
type Poll struct {
	Feed  Feed // as it is now remembered; its ID says which one it is
	Run   RunID
	At    time.Time
	Items []Item // in the order of the feed; none where nothing was new or the request failed
}

// Saved says what became of the items of a poll or of some articles.
type Saved struct {
	Items []SavedItem // one for each, in their order
	Rows  int64       // rows written; a repeat writes 0
}

// SavedItem is what became of one item.
type SavedItem struct {
	Fate    Fate
	Article ArticleID
	Version VersionID // 0 where none was written
	PageDue bool      // its page is to be fetched, see [DB.DuePages]
}

// Fate says what became of an item.
type Fate string

const (
	Added   Fate = "added"   // an article that was not known
	Changed Fate = "changed" // an article that was known, with another text or title
	Known   Fate = "known"   // nothing new
)

// SavePoll stores the result of a poll: new items, changed versions and the state
// of the feed, all of it or nothing. The error wraps [ErrUnknown] if the feed was
// never added.
//
// A feed that has moved to an address that is already followed keeps its own.
func (db *DB) SavePoll(ctx context.Context, p Poll) (Saved, error) {
	var s Saved
	rows, err := db.update(ctx, func(tx *transaction) error {
		before, err := tx.feed("WHERE id = ?", p.Feed.ID)
		if err == sql.ErrNoRows {
			return unknown("feed", p.Feed.Address)
		}
		if err != nil {
			return err
		}
		var taken bool
		if err := tx.row("SELECT count(*) FROM feed WHERE address = ? AND id <> ?", []any{p.Feed.Address, p.Feed.ID}, &taken); err != nil {
			return err
		}
		if taken {
			p.Feed.Address = before.Address
		}
		if err := tx.updateFeed(p.Feed); err != nil {
			return err
		}
		s.Items, err = tx.saveItems(p.Feed.ID, p.Run, p.At, p.Items)
		return err
	})
	if err != nil {
		return Saved{}, err
	}
	s.Rows = rows
	return s, nil
}

// AddArticles stores articles that did not come from a feed, in one transaction.
// Items without keys get those that follow from their articles.
func (db *DB) AddArticles(ctx context.Context, run RunID, at time.Time, items []Item) (Saved, error) {
	var s Saved
	rows, err := db.update(ctx, func(tx *transaction) (err error) {
		s.Items, err = tx.saveItems(0, run, at, items)
		return err
	})
	if err != nil {
		return Saved{}, err
	}
	s.Rows = rows
	return s, nil
}
