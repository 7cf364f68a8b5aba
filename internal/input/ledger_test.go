package input

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/quotediff/quotediff/article"
)

// TestLedger holds the ledger against two maps, on articles that come again
// often and on many that do not.
func TestLedger(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, ids := range []int{1, 3, 200, 100_000} {
		l := newLedger()
		byID, byText := map[string]string{}, map[string]bool{}
		f := &file{name: "a.jsonl"}
		for n := range 5000 {
			a := &article.Article{ID: fmt.Sprint("id ", rng.IntN(ids)), Text: fmt.Sprint("text ", rng.IntN(ids))}
			p := &piece{file: f, n: n, Record: article.Record{Article: a, Line: n + 1}}
			text, known := byID[a.ID]
			for range 2 { // the second time nothing is new
				kept, say := l.enter(p)
				switch {
				case kept == known:
					t.Fatalf("%d ids: kept %t, known %t", ids, kept, known)
				case known && (say.Note != nil) != (text == a.Text), known && (say.Unread != nil) != (text != a.Text):
					t.Fatalf("%d ids: %q after %q: %+v", ids, a.Text, text, say)
				case !known && (say.Note != nil) != byText[a.Text]:
					t.Fatalf("%d ids: text known %t: %+v", ids, byText[a.Text], say)
				}
			}
			if !known {
				byID[a.ID], byText[a.Text] = a.Text, true
			}
		}
	}
}
