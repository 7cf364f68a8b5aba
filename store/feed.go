package store

import (
	"context"
	"database/sql"
	"time"
)

// FeedID identifies a feed permanently, even if it moves. 0 stands for none.
type FeedID int64

// Feed is a feed that is followed, with what is remembered of it between polls.
type Feed struct {
	ID      FeedID // given by the store
	Address string // where it is asked for
	Title   string // as the subscription or the feed itself says
	Folder  string // of the list of feeds it came in; empty for none
	Outlet  string // whose it is where that is not for the items to say

	ETag, LastModified string // validators, as they came

	NextAt    time.Time // when it is due; zero is at once
	RetryAt   time.Time // no request before, whatever NextAt says; zero for none
	PolledAt  time.Time // the last request
	DoneAt    time.Time // the last request that was answered
	Failures  int       // without success between them
	Trouble   string    // what the last failure said; empty after a success
	Moved     string    // where the last answers said it is for good
	MovedSeen int       // how many of them in a row
}

// AddFeed follows a feed and returns it with its id. A feed that was removed is
// followed again with all that is remembered of it. One that is followed already
// keeps what is remembered, and takes title, folder and outlet from f unless they
// are empty.
func (db *DB) AddFeed(ctx context.Context, f Feed) (Feed, error) {
	_, err := db.update(ctx, func(tx *transaction) error {
		known, err := tx.feed("WHERE address = ?1 OR subscribed = ?1 ORDER BY address = ?1 DESC LIMIT 1", f.Address)
		if err == sql.ErrNoRows {
			f.ID, err = tx.insertFeed(f)
			return err
		}
		if err != nil {
			return err
		}
		known.Title, known.Folder, known.Outlet = or(f.Title, known.Title), or(f.Folder, known.Folder), or(f.Outlet, known.Outlet)
		f = known
		if err := tx.exec("UPDATE feed SET removed = 0 WHERE id = ? AND removed", f.ID); err != nil {
			return err
		}
		return tx.updateFeed(f)
	})
	return f, err
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// RemoveFeed stops following a feed. What came from it stays, and so do the keys of
// its items. The error wraps [ErrUnknown] if the feed is not followed.
func (db *DB) RemoveFeed(ctx context.Context, address string) error {
	_, err := db.update(ctx, func(tx *transaction) error {
		f, err := tx.feed("WHERE (address = ?1 OR subscribed = ?1) AND NOT removed ORDER BY address = ?1 DESC LIMIT 1", address)
		if err == sql.ErrNoRows {
			return unknown("feed", address)
		}
		if err != nil {
			return err
		}
		return tx.exec("UPDATE feed SET removed = 1 WHERE id = ?", f.ID)
	})
	return err
}

// Feeds returns the feeds that are followed, in the order in which they were
// added.
func (db *DB) Feeds(ctx context.Context) ([]Feed, error) {
	var all []Feed
	err := db.read.rows(ctx, feedColumns+"WHERE NOT removed ORDER BY id", nil, func(scan scan) error {
		f, err := scanFeed(scan)
		all = append(all, f)
		return err
	})
	return all, db.explain(err)
}

const feedColumns = `SELECT id, address, title, folder, outlet, etag, last_modified,
	next_at, retry_at, polled_at, done_at, failures, trouble, moved, moved_seen FROM feed `

func scanFeed(scan scan) (Feed, error) {
	var f Feed
	var next, retry, polled, done sql.NullInt64
	err := scan(&f.ID, &f.Address, &f.Title, &f.Folder, &f.Outlet, &f.ETag, &f.LastModified,
		&next, &retry, &polled, &done, &f.Failures, &f.Trouble, &f.Moved, &f.MovedSeen)
	f.NextAt, f.RetryAt, f.PolledAt, f.DoneAt = instant(next), instant(retry), instant(polled), instant(done)
	return f, err
}

// feed returns one feed, or sql.ErrNoRows if there is none.
func (tx *transaction) feed(where string, args ...any) (Feed, error) {
	f, err := Feed{}, error(sql.ErrNoRows)
	failed := tx.rows(feedColumns+where, args, func(scan scan) error {
		f, err = scanFeed(scan)
		return err
	})
	if failed != nil {
		return f, failed
	}
	return f, err
}

func (tx *transaction) insertFeed(f Feed) (FeedID, error) {
	id, err := tx.insert(`INSERT INTO feed(address, subscribed, title, folder, outlet, etag, last_modified,
		next_at, retry_at, polled_at, done_at, failures, trouble, moved, moved_seen)
		VALUES(?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)`, f.values()...)
	return FeedID(id), err
}

// updateFeed writes a feed if it differs from what is stored.
func (tx *transaction) updateFeed(f Feed) error {
	return tx.exec(`UPDATE feed SET address = ?1, title = ?2, folder = ?3, outlet = ?4, etag = ?5, last_modified = ?6,
		next_at = ?7, retry_at = ?8, polled_at = ?9, done_at = ?10, failures = ?11, trouble = ?12, moved = ?13, moved_seen = ?14
		WHERE id = ?15 AND (address, title, folder, outlet, etag, last_modified,
		next_at, retry_at, polled_at, done_at, failures, trouble, moved, moved_seen)
		IS NOT (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)`, append(f.values(), f.ID)...)
}

func (f Feed) values() []any {
	return []any{f.Address, f.Title, f.Folder, f.Outlet, f.ETag, f.LastModified,
		nanos(f.NextAt), nanos(f.RetryAt), nanos(f.PolledAt), nanos(f.DoneAt), f.Failures, f.Trouble, f.Moved, f.MovedSeen}
}
