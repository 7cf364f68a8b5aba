package headline

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

func said(text string) *words {
	return &words{of: &quote.Extraction{Article: &article.Article{ID: "a"}}, wording: compare.New(text, "en")}
}

func covering(cover float64, text string) *passage {
	return &passage{cover: cover, wording: compare.New(text, "en"), source: Source{Article: &article.Article{ID: "b"}}}
}

// TestMeets holds how much of a headline a passage must have.
func TestMeets(t *testing.T) {
	const text = "We will not close the old harbour"
	for _, tt := range []struct {
		mention, own bool
		cover        float64
		want         bool
	}{
		{false, true, .7, true}, {false, true, .69, false},
		{true, true, .85, true}, {true, true, .84, false},
		{false, false, .85, true}, {false, false, .84, false},
	} {
		h := said(text)
		h.mention = tt.mention
		if got := h.meets(covering(tt.cover, text), tt.own); got != tt.want {
			t.Errorf("mention %v, own %v, %.2f of the words: %v", tt.mention, tt.own, tt.cover, got)
		}
	}
	if !said("close harbours now").meets(covering(1, "closing harbour now"), true) || said("close harbours").meets(covering(1, "closing harbour"), true) {
		t.Error("three words may differ from a passage, two may not")
	}
}

// TestNearer holds when a passage that has less of a headline is preferred because it
// differs less.
func TestNearer(t *testing.T) {
	h := said("We will not close the old harbour")
	same, other := "We will not close the old harbour", "We will not sell the old harbour"
	if !covering(.80, same).nearer(covering(.90, other), h) {
		t.Error("a tenth less of the words outweighs that they are the same")
	}
	if covering(.79, same).nearer(covering(.90, other), h) {
		t.Error("more than a tenth less of the words does not decide")
	}
}

// TestCommon holds how many sentences may share a word that is looked up.
func TestCommon(t *testing.T) {
	for n, want := range map[int]bool{200: true, 201: false} {
		h := said("harbour")
		p := &index{by: map[key][]int{}}
		for i := range n {
			p.passages = append(p.passages, *covering(0, "harbour"))
			p.by[key{"", stems(h.wording)[0]}] = append(p.by[key{"", stems(h.wording)[0]}], i)
		}
		if _, _, ok := p.nearest(h); ok != want {
			t.Errorf("a word of %d sentences is looked up: %v", n, ok)
		}
	}
}

// TestClause holds from how many words on a headline may have lost what turns its sense.
func TestClause(t *testing.T) {
	p := covering(1, "We will not close the old harbour")
	if d, ok := gravest(said("close the old harbour"), p); !ok || d.Severity != compare.High {
		t.Errorf("four words that have lost their negation: %v %v", d, ok)
	}
	if d, ok := gravest(said("close the harbour"), covering(1, "We will not close the harbour")); ok && d.Severity == compare.High {
		t.Errorf("a term of three words: %v", d)
	}
}
