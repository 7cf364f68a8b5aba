package store_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/store"
)

// noon is when everything in these tests happens.
var noon = time.Date(2026, 3, 14, 12, 0, 0, 123456789, time.UTC)

func create(t testing.TB) *store.DB {
	t.Helper()
	db, err := store.Create(t.Context(), filepath.Join(t.TempDir(), "q.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func follow(t testing.TB, db *store.DB, address string) store.Feed {
	t.Helper()
	f, err := db.AddFeed(t.Context(), store.Feed{Address: address})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func poll(t testing.TB, db *store.DB, p store.Poll) store.Saved {
	t.Helper()
	s, err := db.SavePoll(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// item is an item of a feed with a text of its own.
func item(guid, url, title, text string) store.Item {
	return store.Item{
		Keys:  []string{"guid:" + guid, "url:" + url, "text:" + text},
		Link:  "https://" + url,
		Title: title,
		Article: &article.Article{
			URL: "https://" + url, Title: title, Outlet: "The Quay", Text: text, Lang: "en",
		},
	}
}

func fates(s store.Saved) string {
	var all []string
	for _, i := range s.Items {
		all = append(all, string(i.Fate))
	}
	return strings.Join(all, " ")
}

func versions(t testing.TB, db *store.DB, s store.Selection) []*store.Version {
	t.Helper()
	var all []*store.Version
	for v, err := range db.Versions(t.Context(), s) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	return all
}

// words are what generated articles are made of.
var words = strings.Fields(`harbour council bridge ferry budget mayor winter storm repair strike
	union teacher museum river flood market budget vote hearing pilot engine crew season fish
	quota licence permit appeal court ruling lawyer witness hospital nurse ward shift rota
	railway signal delay platform ticket fare rise fall price index bank loan farm field barley`)

// text returns about n bytes of running text with quotations in it.
func text(r *rand.Rand, n int) string {
	var b strings.Builder
	for b.Len() < n {
		mark := r.IntN(3) == 0
		if mark {
			b.WriteString("“We know what this ")
		} else {
			b.WriteString("The ")
		}
		for range 8 + r.IntN(12) {
			b.WriteString(words[r.IntN(len(words))])
			b.WriteByte(' ')
		}
		if mark {
			fmt.Fprintf(&b, "means in %d,” %s said.\n\n", 1900+r.IntN(120), []string{"Ana Morel", "the mayor", "Tom Ferris"}[r.IntN(3)])
		} else {
			b.WriteString("was closed.\n\n")
		}
	}
	return b.String()
}

// generate returns n items of one feed, the same for the same seed.
func generate(seed uint64, n, bytes int) []store.Item {
	r := rand.New(rand.NewPCG(seed, 1))
	items := make([]store.Item, n)
	for i := range items {
		id := fmt.Sprintf("%d-%d", seed, i)
		items[i] = item(id, "quay.example/"+id, "On "+words[r.IntN(len(words))]+" "+id, text(r, bytes))
	}
	return items
}
