package claim

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// indexOf indexes articles, named by their order.
func indexOf(texts ...string) *index {
	var ts []*Telling
	for i, text := range texts {
		ts = append(ts, Extract(quote.Extract(&article.Article{ID: fmt.Sprintf("a%03d", i), Lang: "en", Text: text})))
	}
	return newIndex(ts)
}

// TestCandidates holds how many sentences a sentence is compared with: mostCandidates
// of all articles, mostOfArticle of one.
func TestCandidates(t *testing.T) {
	const text = "The ferry sank near the harbour."
	if n := len(indexOf(slices.Repeat([]string{text}, 80)...).candidates(0)); n != 48 {
		t.Errorf("of 79 articles: %d sentences, want 48", n)
	}
	if n := len(indexOf(text, strings.Repeat(text+"\n\n", 20)).candidates(0)); n != 8 {
		t.Errorf("of one article: %d sentences, want 8", n)
	}
}

// TestMostHolders holds that a word is followed to the first 64 sentences of other
// articles that have it, and no further.
func TestMostHolders(t *testing.T) {
	const long = "Farmers, bakers, nurses, teachers, drivers, carpenters, painters, gardeners, plumbers, sailors and weavers spoke at length about bread, milk, apples, potatoes and a ferry."
	texts := append([]string{"A ferry sank."}, slices.Repeat([]string{long}, 63)...)
	texts = append(texts, "A ferry sails.", "A ferry sails.")
	if got := indexOf(texts...).candidates(0); !slices.Equal(got, []int{64}) {
		t.Errorf("candidates %v, want the 64th alone", got)
	}
}

// TestLeastShared holds the share of words from which two sentences are compared: a
// tenth.
func TestLeastShared(t *testing.T) {
	for share, want := range map[float64]int{.095: 0, .105: 1} {
		ix := indexOf("A ferry sank.", "A ferry sails.")
		a, b := &ix.entries[0], &ix.entries[1]
		sum := a.weight[slices.Index(a.keys, b.keys[1])]
		b.total = 2*sum/share - a.total
		if n := len(ix.candidates(0)); n != want {
			t.Errorf("a share of %.3f: %d candidates, want %d", share, n, want)
		}
	}
}

// TestPairsOfAnswer holds the last rank and the least score of two sentences that
// answer each other.
func TestPairsOfAnswer(t *testing.T) {
	answered := func() answer {
		return indexOf(
			"The ferry sank near the harbour while farmers were selling bread, milk and apples.",
			"Painters praised the ferry in a gallery where nurses and teachers had hung pictures.",
		).answerOf(0, 1)
	}
	sure := answered()
	sure.likeness = 1
	for _, x := range []struct{ rank, back, want int }{{2, 9, 1}, {9, 2, 1}, {3, 9, 0}, {9, 3, 0}} {
		if sure.rank, sure.back = x.rank, x.back; len(sure.pairs()) != x.want {
			t.Errorf("ranks %d and %d: %d pairs, want %d", x.rank, x.back, len(sure.pairs()), x.want)
		}
	}
	sure.rank, sure.back, sure.likeness = 0, 0, .5
	rest := sure.pairs()[0].Score - .45*.5 // what the clauses share
	if rest >= .19 {
		t.Fatalf("the clauses alone have %.3f", rest)
	}
	for score, want := range map[float64]int{.19: 0, .21: 1} {
		n := answered()
		if n.likeness = (score - rest) / .45; len(n.pairs()) != want {
			t.Errorf("a score of %.2f: %d pairs, want %d", score, len(n.pairs()), want)
		}
	}
}

// answerOf compares two sentences of an index.
func (ix *index) answerOf(i, j int) answer {
	var l linker
	return l.link(&ix.entries[i], &ix.entries[j])
}
