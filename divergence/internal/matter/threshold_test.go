package matter

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// aligned are two sentences that answer each other, each the only one of its article.
func aligned(t *testing.T, a, b string) *claim.Alignment {
	t.Helper()
	var tellings []*claim.Telling
	for i, text := range []string{a, b} {
		tellings = append(tellings, claim.Extract(quote.Extract(&article.Article{ID: string(rune('a' + i)), Lang: "en", Text: text})))
	}
	al := claim.Align(tellings)
	if len(al.Pairs) == 0 {
		t.Fatalf("no pair: %s / %s", a, b)
	}
	return al
}

const (
	ferrySank = "The old ferry sank near the harbour of Orlund late on Sunday after a long day in which it had carried farmers and bakers to the market."
	ferryLost = "The old ferry was lost near the harbour of Orlund late on Sunday, and the nurses and teachers on board were saved by fishing boats."
)

// TestThresholds holds the chances from which a row is printed and read first, and
// the likeness from which sentences are almost the same.
func TestThresholds(t *testing.T) {
	rows := Rows(aligned(t, ferrySank, ferryLost))
	if len(rows) == 0 || rows[0].proven() {
		t.Fatal("no row side by side")
	}
	r := rows[0]
	for _, x := range []struct {
		chance float64
		want   compare.Severity
	}{{.14, ""}, {.16, compare.Low}, {.31, compare.Low}, {.33, compare.Medium}} {
		var got compare.Severity
		r.Chance = x.chance
		if ds := choose([]Row{r}); len(ds) > 0 {
			got = ds[0].Severity
		}
		if got != x.want {
			t.Errorf("a chance of %.2f: %q, want %q", x.chance, got, x.want)
		}
	}
	r.values.set("proven", 1)
	for likeness, want := range map[float64]bool{.59: false, .61: true} {
		if r.pair.Evidence.Sentence = likeness; r.plain() != want {
			t.Errorf("a likeness of %.2f: plain %t", likeness, !want)
		}
	}
}

// TestOpen holds how like sentences may be that are set side by side, leastShared and
// tooAlike, and how long they must be, leastRunes.
func TestOpen(t *testing.T) {
	open := func(a, b string, likeness float64) bool {
		n := answering(aligned(t, a, b))[0]
		n.Evidence.Sentence = likeness
		f := n.frames()[0]
		return f.open()
	}
	for likeness, want := range map[float64]bool{.19: false, .21: true, .79: true, .81: false} {
		if open(ferrySank, ferryLost, likeness) != want {
			t.Errorf("a likeness of %.2f: open %t", likeness, !want)
		}
	}
	const short = "The old ferry was lost near the harbour of Orlund late on Sunday and nurses were on "
	for text, want := range map[string]bool{short + "deck.": false, short + "board.": true} {
		if open(ferrySank, text, .5) != want {
			t.Errorf("%d characters: open %t", len(text), !want)
		}
	}
}

// TestRunningText holds lightShare and numberShare.
func TestRunningText(t *testing.T) {
	for text, want := range map[string]bool{
		"The ferry harbour boat market bread":       true,
		"The ferry harbour boat market bread apple": false,
		"The ferry 4":             true,
		"The 4 ferries and 5":     false,
		"The 4 ferries and boats": true,
	} {
		s := claim.Extract(quote.Extract(&article.Article{ID: "a", Lang: "en", Text: text})).Sentences[0]
		if runningText(s, tokens{0, len(s.Wording.Tokens)}) != want {
			t.Errorf("%s: running text %t", text, !want)
		}
	}
}

// TestQuotedTwice holds quotedShare: a third of the words that answer each other are
// in marks on both sides, or a quarter.
func TestQuotedTwice(t *testing.T) {
	const text = "Mayor Ida Holm told farmers in the old market of Orlund: “We will never sell this harbour to anybody.”"
	p := &aligned(t, text, text).Pairs[0]
	s := p.A.Sentence
	var in, out []claim.Link
	for i := range s.Wording.Tokens {
		switch {
		case s.Wording.Light(i):
		case marked(s, i):
			in = append(in, claim.Link{A: i, B: i})
		default:
			out = append(out, claim.Link{A: i, B: i})
		}
	}
	whole := tokens{0, len(s.Wording.Tokens)}
	if len(in) == 0 || len(out) < 3 {
		t.Fatalf("%d words in marks, %d outside", len(in), len(out))
	}
	for others, want := range map[int]bool{2: true, 3: false} {
		p.Links = append(append([]claim.Link{}, out[:others]...), in[0])
		if quotedTwice(p, whole, whole) != want {
			t.Errorf("one of %d words in marks: %t", others+1, !want)
		}
	}
}
