package store

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/quotediff/quotediff/article"
)

// Item is one article as a feed or an input carries it.
type Item struct {
	// Keys tell which article it is, the strongest first: guid, address, hash of
	// the text. A key that begins with "url:" holds for all feeds, another for
	// its own. Nil stands for [Keys] of the article.
	Keys []string

	// Article is nil where its text is still to be had from its page; then it
	// is in [DB.DuePages] until [DB.SavePage]. An empty ID is given by the store.
	Article *article.Article

	// Raw is what the article was read from; nil where that is its text. Of an
	// item without article it only tells whether the item has changed.
	Raw []byte

	Link, Title, Date string // of the item, for fetching and naming its page
}

// Keys returns what an article is known by when nothing stronger is: its
// address, as [article.FeedItem] has it, and its outlet and text.
func Keys(a *article.Article) []string {
	var keys []string
	if a.URL != "" {
		keys = append(keys, digestKey("url", article.FeedAddress(a.URL)))
	}
	return append(keys, digestKey("outlet+text", a.Outlet+"\n"+a.Text))
}

func digestKey(kind, value string) string {
	sum := sha256.Sum256([]byte(value))
	return kind + ":" + hex.EncodeToString(sum[:16])
}

// digest returns 16 bytes that tell its parts from others.
func digest[S string | []byte](parts ...S) []byte {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d\n", len(p))
		h.Write([]byte(p))
	}
	return h.Sum(nil)[:16]
}

// stamp tells whether an item is as it was at the last poll.
func (i *Item) stamp() []byte {
	title, text := i.Title, ""
	if i.Article != nil {
		title, text = i.Article.Title, i.Article.Text
	}
	return digest([]byte(title), []byte(text), i.Raw)
}

// arrival is an item on its way into the store.
type arrival struct {
	*Item
	feed  FeedID
	run   RunID
	at    time.Time
	keys  [][]byte // as stored
	scope []FeedID // of each key
}

func newArrival(i *Item, feed FeedID, run RunID, at time.Time) *arrival {
	a := &arrival{Item: i, feed: feed, run: run, at: at}
	keys := i.Keys
	if keys == nil && i.Article != nil {
		keys = Keys(i.Article)
	}
	for _, k := range keys {
		scope := feed
		if strings.HasPrefix(k, "url:") {
			scope = 0
		}
		a.keys = append(a.keys, digest(k))
		a.scope = append(a.scope, scope)
	}
	return a
}

// saveItems stores the items of one poll. Two of them are never one article
// unless they say the same: a feed that gives one address to two items does not
// make them versions of each other.
func (tx *transaction) saveItems(feed FeedID, run RunID, at time.Time, items []Item) ([]SavedItem, error) {
	saved := make([]SavedItem, len(items))
	stamps := map[ArticleID][]byte{} // of what was saved here
	for n := range items {
		a := newArrival(&items[n], feed, run, at)
		if len(a.keys) == 0 {
			return nil, fmt.Errorf("item %d (%q) has neither a key nor a text", n+1, items[n].Title)
		}
		stamp := a.stamp()
		found, err := tx.find(a, func(id ArticleID) bool {
			s, claimed := stamps[id]
			return !claimed || bytes.Equal(s, stamp)
		})
		if err != nil {
			return nil, err
		}
		if saved[n], err = tx.saveItem(a, found, stamp); err != nil {
			return nil, err
		}
		stamps[saved[n].Article] = stamp
	}
	return saved, nil
}

// find returns the article that an arrival is, by the strongest of its keys
// that leads to one that is free; 0 where none does.
func (tx *transaction) find(a *arrival, free func(ArticleID) bool) (ArticleID, error) {
	for i, k := range a.keys {
		var id ArticleID
		err := tx.row("SELECT article FROM key WHERE scope = ? AND hash = ?", []any{a.scope[i], k}, &id)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return 0, err
		}
		if err == nil && free(id) {
			return id, nil
		}
	}
	return 0, nil
}

// saveItem stores what is new of an arrival.
func (tx *transaction) saveItem(a *arrival, known ArticleID, stamp []byte) (SavedItem, error) {
	s := SavedItem{Fate: Known, Article: known}
	var before []byte
	err := sql.ErrNoRows
	if known != 0 {
		err = tx.row("SELECT stamp FROM item WHERE article = ? AND feed = ?", []any{known, a.feed}, &before)
	}
	switch {
	case err == nil && bytes.Equal(before, stamp):
		return s, tx.addKeys(a, known)
	case err != nil && !errors.Is(err, sql.ErrNoRows):
		return s, err
	}
	if known == 0 {
		s.Fate = Added
		if s.Article, err = tx.mint(a); err != nil {
			return s, err
		}
	}
	if err := tx.addKeys(a, s.Article); err != nil {
		return s, err
	}
	if a.Article != nil {
		if s.Version, err = tx.saveVersion(s.Article, a.Article, a.Raw, a.feed, a.run, a.at); err != nil {
			return s, err
		}
		if s.Version != 0 && s.Fate == Known {
			s.Fate = Changed
		}
	}
	s.PageDue = a.Article == nil
	return s, tx.putItem(a, s.Article, stamp)
}

// putItem writes the row of an item that is new or has changed.
func (tx *transaction) putItem(a *arrival, id ArticleID, stamp []byte) error {
	var due any
	if a.Article == nil {
		due = nanos(a.at)
	}
	return tx.exec(`INSERT INTO item(feed, article, stamp, link, title, date, try_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
		ON CONFLICT DO UPDATE SET stamp = ?3, link = ?4, title = ?5, date = ?6, try_at = ?7, tries = 0, trouble = ''`,
		a.feed, id, stamp, a.Link, a.Title, a.Date, due)
}

// addKeys makes an article known by all keys of an arrival that lead nowhere.
func (tx *transaction) addKeys(a *arrival, id ArticleID) error {
	for i, k := range a.keys {
		if err := tx.exec("INSERT INTO key(scope, hash, article) VALUES(?, ?, ?) ON CONFLICT DO NOTHING", a.scope[i], k, id); err != nil {
			return err
		}
	}
	return nil
}

// mint makes an article. Its name is the id that came with it; where that is
// another article's or looks like that of a version, with so much of the hash of
// its strongest key behind it as is needed.
func (tx *transaction) mint(a *arrival) (ArticleID, error) {
	print := hex.EncodeToString(digest(fmt.Append(nil, a.scope[0]), a.keys[0]))
	given := ""
	if a.Article != nil {
		given = a.Article.ID
	}
	names := []string{given, given + "-" + print[:8], given + "-" + print}
	if given == "" {
		names = []string{"a-" + print[:16], "a-" + print}
	}
	for _, name := range names {
		var taken bool
		if err := tx.row("SELECT count(*) FROM article WHERE name = ?", []any{name}, &taken); err != nil {
			return 0, err
		}
		if !taken && !likeVersion.MatchString(name) {
			id, err := tx.insert("INSERT INTO article(name) VALUES(?)", name)
			return ArticleID(id), err
		}
	}
	return 0, fmt.Errorf("no name is free for article %q", given)
}

// likeVersion matches the ids that [version.name] gives.
var likeVersion = regexp.MustCompile(`@[0-9]+$`)
