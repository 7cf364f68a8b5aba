package claim_test

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/quote"
)

// aligned aligns articles of these texts, in their order.
func alignTexts(texts ...string) *claim.Alignment {
	var ts []*claim.Telling
	for i, text := range texts {
		a := &article.Article{ID: string(rune('a' + i)), Lang: "en", Text: text}
		ts = append(ts, claim.Extract(quote.Extract(a)))
	}
	return claim.Align(ts)
}

// What an article prints word for word answers that, and nothing else of it.
func TestSameSentence(t *testing.T) {
	const one, two = "The harbour board closed the old north pier on Monday.", "The harbour board closed the old south pier on Friday."
	for _, x := range []struct {
		name, a, b string
		pairs      int
	}{
		{"the same text twice", one + " " + two, one + " " + two, 2},
		{"one sentence again, the other changed", one + " " + two, one + " The harbour board closed the old west pier on Friday.", 2},
		{"no sentence again", one, two, 1},
	} {
		t.Run(x.name, func(t *testing.T) {
			pairs := alignTexts(x.a, x.b).Pairs
			for _, p := range pairs {
				t.Logf("%q / %q", p.A.Text(), p.B.Text())
			}
			if len(pairs) != x.pairs {
				t.Errorf("%d pairs, want %d", len(pairs), x.pairs)
			}
		})
	}
}

// A pair does not depend on the order of the articles, and links are within the
// sentences.
func TestAlignOrder(t *testing.T) {
	a, b := "A fire in the brewery of Stenby killed two people on Tuesday.", "Two people died on Tuesday when the brewery of Stenby burned."
	p := alignTexts(a, b).Pairs
	if len(p) != 1 {
		t.Fatalf("%d pairs, want 1", len(p))
	}
	for _, l := range p[0].Links {
		if l.A >= len(p[0].A.Sentence.Wording.Tokens) || l.B >= len(p[0].B.Sentence.Wording.Tokens) {
			t.Errorf("link %v is outside of the sentences", l)
		}
		if p[0].Partner(l.A) != l.B {
			t.Errorf("partner of %d is %d, want %d", l.A, p[0].Partner(l.A), l.B)
		}
	}
	if s := p[0].Score; s <= 0 || s > 1 {
		t.Errorf("score %g is outside of (0,1]", s)
	}
}

// Articles without text, or alone, tell no common matter.
func TestNothingToAlign(t *testing.T) {
	for name, texts := range map[string][]string{"none": nil, "one": {"The pier is closed."}, "empty": {"", ""}, "two subjects": {"The pier is closed.", "Wheat is dear."}} {
		if al := alignTexts(texts...); len(al.Pairs) > 0 {
			t.Errorf("%s: %d pairs", name, len(al.Pairs))
		}
	}
}
