package cluster

import (
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
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

// quotedIn makes the article of a fragment the sentence it stands in.
func quotedIn(sentence string, q *quote.Quotation) *quote.Quotation {
	at := strings.Index(sentence, q.Parts[0].Text)
	q.Kind = quote.Partial
	q.Article.Text = sentence
	q.Parts[0].Span = article.Span{Start: at, End: at + len(q.Parts[0].Text)}
	q.Sentence = quote.Part{Span: article.Span{Start: 0, End: len(sentence)}, Text: sentence}
	return q
}

// TestConfirmAmid: what is told without marks joins a fragment whose sentence
// tells the same around it, if it repeats some of the fragment.
func TestConfirmAmid(t *testing.T) {
	const ida = "Ida Roth"
	const sentence = "Roth swore to “sink for good and ever” the rusty ferry."
	for _, tt := range []struct {
		name, told string
		want       bool
	}{
		{"all of the sentence", "to sink the rusty ferry", true},
		{"nothing of the fragment", "to paint the rusty ferry", false},
		{"the fragment alone", "to sink without another word into the armchair of her late father", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := build(t, quotedIn(sentence, said("a", ida, "sink for good and ever")), told("b", ida, tt.told))
			if got := len(g.Clusters) == 1; got != tt.want {
				t.Errorf("%q joined: %v, want %v", tt.told, got, tt.want)
			}
		})
	}
}

// TestConfirmBeside: what a sentence tells beside a fragment joins what the
// fragment is one utterance with by less than a clause elsewhere needs.
func TestConfirmBeside(t *testing.T) {
	const ida = "Ida Roth"
	const sentence = "She claimed that sailors drown at once in a “proper gale.”"
	whole := said("a", ida, "If it is a proper gale, the body of a sailor knows how to float until morning.")
	for _, tt := range []struct {
		name   string
		beside bool
	}{{"in the sentence", true}, {"elsewhere", false}} {
		t.Run(tt.name, func(t *testing.T) {
			fragment := quotedIn(sentence, said("b", ida, "proper gale."))
			q := doubted("b", ida, "that sailors drown at once")
			if tt.beside {
				at := strings.Index(sentence, q.Parts[0].Text)
				q.Article, q.Parts[0].Span = fragment.Article, article.Span{Start: at, End: at + len(q.Parts[0].Text)}
			} else {
				q.Article.ID, q.Article.Outlet = "c", "c"
			}
			g := build(t, whole, fragment, q)
			if len(g.Clusters) != 1 {
				t.Fatalf("clusters %v", outline(g))
			}
			if got := len(g.Clusters[0].Members) == 3; got != tt.beside {
				t.Errorf("joined: %v, want %v", got, tt.beside)
			}
		})
	}
}
