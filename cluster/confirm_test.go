package cluster

import (
	"testing"

	"github.com/quotediff/quotediff/quote"
)

func doubted(article, speaker, words string) *quote.Quotation {
	q := told(article, speaker, words)
	q.Doubtful = true
	return q
}

// TestConfirm: a doubtful clause counts where it repeats the marked words of
// another article, and nowhere else.
func TestConfirm(t *testing.T) {
	const ida, olaf = "Ida Roth", "Olaf Brandt"
	words := said("a", ida, "We will drag the ferry back to the old harbour if we have to.")
	own := doubted("a", ida, "to drag the ferry to the old harbour")
	own.Article = words.Article
	for _, tt := range []struct {
		name  string
		quote *quote.Quotation
		want  bool
	}{
		{"repeats them", doubted("b", ida, "to drag the ferry to the old harbour"), true},
		{"in one of two clauses", doubted("b", ida, "to drag the ferry home and never to pay a cent for painting the customs shed, which was built by a cousin of the treasurer"), true},
		{"in two words of a long clause", doubted("b", ida, "that nobody on the council had read the contract for the ferry or seen the treasurer near the harbour since Easter"), false},
		{"by somebody else", doubted("b", olaf, "to drag the ferry to the northern harbour"), false},
		{"by the same, as much", doubted("b", ida, "to drag the ferry to the northern harbour"), true},
		{"in its own article", own, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := build(t, words, tt.quote)
			if len(g.Clusters) != 1 {
				t.Fatalf("%d clusters, want that of the words in marks alone", len(g.Clusters))
			}
			if got := len(g.Clusters[0].Members) == 2; got != tt.want {
				t.Errorf("%q confirmed: %v, want %v", tt.quote.Text(), got, tt.want)
			}
		})
	}
}
