package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/quotediff/quotediff/article"
)

// Item is one article as a feed or an input carries it.
type Item struct {
	// Keys identify the article, the strongest first: guid, address, hash of the
	// text. A key that begins with "url:" is valid for all feeds, any other for its
	// own feed. Nil stands for those that follow from the article: its address, and
	// its outlet and text.
	Keys []string

	// Article is nil if its text is still to be fetched from its page; then the item
	// is in [DB.DuePages] until [DB.SavePage]. The store fills in an empty ID.
	Article *article.Article

	// Raw is what the article was read from; nil if that is its text. For an item
	// without an article it is the text that the feed carries, kept for [DuePage];
	// nil for none.
	Raw []byte

	Link, Title, Date string // of the item, for fetching and naming its page
}

// keysOf returns the keys of an article for which nothing stronger is known: its
// address, as in [article.FeedItem], and its outlet and text.
func keysOf(a *article.Article) []string {
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

// digest returns 16 bytes that identify its parts.
func digest[S string | []byte](parts ...S) []byte {
	size := 0
	for _, p := range parts {
		size += binary.MaxVarintLen64 + len(p)
	}
	all := make([]byte, 0, size)
	for _, p := range parts {
		all = binary.AppendUvarint(all, uint64(len(p)))
		all = append(all, p...)
	}
	sum := sha256.Sum256(all)
	return sum[:16]
}

// stamp is equal for two items that are equal.
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

// origin says how the article arrived.
func (a *arrival) origin() origin { return origin{a.feed, a.run, a.at} }

func newArrival(i *Item, feed FeedID, run RunID, at time.Time) *arrival {
	a := &arrival{Item: i, feed: feed, run: run, at: at}
	keys := i.Keys
	if keys == nil && i.Article != nil {
		keys = keysOf(i.Article)
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

// saveItems stores the items of one poll. Two of them are never one article unless
// their texts are equal: a feed that gives one address to two items does not make
// them versions of each other.
func (tx *transaction) saveItems(feed FeedID, run RunID, at time.Time, items []Item) ([]SavedItem, error) {
	saved := make([]SavedItem, len(items))
	stamps := map[ArticleID][]byte{} // of what was saved here
	for n := range items {
		a := newArrival(&items[n], feed, run, at)
		if len(a.keys) == 0 {
			return nil, fmt.Errorf("item %d (%q) has neither a key nor a text", n+1, items[n].Title)
		}
		stamp := a.stamp()
		f, err := tx.find(a, func(id ArticleID) bool {
			s, claimed := stamps[id]
			return !claimed || bytes.Equal(s, stamp)
		})
		if err != nil {
			return nil, err
		}
		if saved[n], err = tx.saveItem(a, f, stamp); err != nil {
			return nil, err
		}
		stamps[saved[n].Article] = stamp
	}
	return saved, nil
}

// found is where the keys of an arrival lead.
type found struct {
	article ArticleID // 0 for none
	stamp   []byte    // of it in the feed of the arrival; nil where that did not carry it yet
	known   []bool    // the keys that lead somewhere
}

// keysAtOnce is how many keys one statement looks up or adds. A feed gives
// three at most.
const keysAtOnce = 3

const (
	findKeys = `WITH wanted(n, scope, hash) AS (VALUES(0,?,?),(1,?,?),(2,?,?)) SELECT n, key.article, stamp
		FROM wanted CROSS JOIN key USING(scope, hash) LEFT JOIN item ON item.article = key.article AND item.feed = ? ORDER BY n`
	insertKeys = `INSERT INTO key(scope, hash, article) SELECT column1, column2, ? FROM (VALUES(?,?),(?,?),(?,?))
		WHERE column1 IS NOT NULL ON CONFLICT DO NOTHING`
)

// find follows the keys of an arrival, the strongest first, to an article that
// is free.
func (tx *transaction) find(a *arrival, free func(ArticleID) bool) (found, error) {
	f := found{known: make([]bool, len(a.keys))}
	for from := 0; from < len(a.keys); from += keysAtOnce {
		args := make([]any, 0, 2*keysAtOnce+1)
		for i := range keysAtOnce {
			args = a.appendKey(args, from+i)
		}
		err := tx.rows(findKeys, append(args, a.feed), func(scan scan) error {
			var n int
			var id ArticleID
			var stamp []byte
			if err := scan(&n, &id, &stamp); err != nil {
				return err
			}
			f.known[from+n] = true
			if f.article == 0 && free(id) {
				f.article, f.stamp = id, stamp
			}
			return nil
		})
		if err != nil {
			return f, err
		}
	}
	return f, nil
}

// appendKey appends the scope and hash of a key, or NULLs if there is none.
func (a *arrival) appendKey(args []any, i int) []any {
	if i >= len(a.keys) {
		return append(args, nil, nil)
	}
	return append(args, a.scope[i], a.keys[i])
}

// addKeys adds those keys of an arrival to its article that lead nowhere yet.
func (tx *transaction) addKeys(a *arrival, f found) error {
	for from := 0; from < len(a.keys); from += keysAtOnce {
		args := append(make([]any, 0, 2*keysAtOnce+1), f.article)
		news := false
		for i := from; i < from+keysAtOnce; i++ {
			isNew := i < len(a.keys) && !f.known[i]
			news = news || isNew
			if isNew {
				args = a.appendKey(args, i)
			} else {
				args = append(args, nil, nil)
			}
		}
		if !news {
			continue
		}
		if err := tx.exec(insertKeys, args...); err != nil {
			return err
		}
	}
	return nil
}

// saveItem stores what is new of an arrival.
func (tx *transaction) saveItem(a *arrival, f found, stamp []byte) (SavedItem, error) {
	s := SavedItem{Fate: Known, Article: f.article}
	if f.stamp != nil && bytes.Equal(f.stamp, stamp) {
		return s, tx.addKeys(a, f)
	}
	var err error
	if f.article == 0 {
		s.Fate = Added
		if s.Article, err = tx.mint(a); err != nil {
			return s, err
		}
		f.article = s.Article
	}
	if err := tx.addKeys(a, f); err != nil {
		return s, err
	}
	if a.Article != nil {
		last := lastVersion{}
		if s.Fate != Added {
			if last, err = tx.lastVersion(s.Article); err != nil {
				return s, err
			}
		}
		if s.Version, err = tx.saveVersion(s.Article, last, a.origin(), a.Article, a.Raw); err != nil {
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
	teaser := ""
	if a.Article == nil {
		due, teaser = nanos(a.at), string(a.Raw)
	}
	return tx.exec(`INSERT INTO item(feed, article, stamp, link, title, date, try_at, teaser) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
		ON CONFLICT DO UPDATE SET stamp = ?3, link = ?4, title = ?5, date = ?6, try_at = ?7, tries = 0, trouble = '', teaser = ?8`,
		a.feed, id, stamp, a.Link, a.Title, a.Date, due, teaser)
}

// mint makes an article. Its name is the id that came with it. If that is taken, or
// of the kind that only the store gives, as much of the hash of its strongest key
// follows as is needed.
func (tx *transaction) mint(a *arrival) (ArticleID, error) {
	print := digest(fmt.Append(nil, a.scope[0]), a.keys[0])
	number := int64(binary.BigEndian.Uint64(print))
	if a.Article == nil || a.Article.ID == "" {
		id, err := tx.insert("INSERT INTO article(print) VALUES(?)", number)
		return ArticleID(id), err
	}
	given := a.Article.ID
	for _, name := range []string{given, fmt.Sprintf("%s-%x", given, print[:4]), fmt.Sprintf("%s-%x", given, print)} {
		if ownName.MatchString(name) {
			continue
		}
		id, err := tx.insertNew("INSERT INTO article(name, print) VALUES(?, ?) ON CONFLICT DO NOTHING", name, number)
		if id != 0 || err != nil {
			return ArticleID(id), err
		}
	}
	return 0, fmt.Errorf("no name is free for article %q", given)
}

// ownName matches the ids that only the store gives.
var ownName = regexp.MustCompile(`^a-[0-9a-f]{16}$|@[0-9]+$`)

// nameOf returns the id of a version of an article. It is unique, as ownName keeps
// such ids from being given to articles.
func nameOf(name string, print int64, number int) string {
	if name == "" {
		name = fmt.Sprintf("a-%016x", uint64(print))
	}
	if number > 1 {
		name = fmt.Sprintf("%s@%d", name, number)
	}
	return name
}
