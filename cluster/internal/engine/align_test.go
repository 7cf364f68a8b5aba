package engine

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// corpusOf adds texts, each of an article and an outlet of its own.
func corpusOf(all ...string) *Corpus {
	c := new(Corpus)
	for i, text := range all {
		n := uint32(i)
		s := Source{Quote: n, Outlet: n, Article: n, Speaker: None, Stops: strings.HasSuffix(text, ".")}
		if err := c.Add(text, "", s, Voice{Article: uint64(i + 1)}); err != nil {
			panic(err)
		}
	}
	return c
}

// optionsFor are what the texts of corpusOf need.
func optionsFor(texts []string, o Options) Options {
	o.Place = make([]uint32, len(texts))
	order := make([]int, len(texts))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(strings.Compare(texts[a], texts[b]), cmp.Compare(a, b)) })
	for k, i := range order {
		o.Place[i] = uint32(k)
	}
	o.Wording = func(s uint32) *compare.Wording { return compare.New(texts[s], "") }
	o.Spans = func(uint32) []article.Span { return []article.Span{{}} }
	o.Quote = func(uint32) *quote.Quotation { return &quote.Quotation{} }
	return o
}

// textsOf ranks some texts.
func textsOf(all ...string) *texts {
	o := optionsFor(all, Options{Jobs: 1})
	return corpusOf(all...).ranked(&o, embedded())
}

// TestScanner holds what counts as the same word, and as one.
func TestScanner(t *testing.T) {
	norms := func(text string) []uint64 {
		var out []uint64
		s := Scan(text)
		for w := (Word{}); s.Next(&w); {
			out = append(out, w.norm)
		}
		return out
	}
	for _, same := range [][2]string{
		{"We don’t know", "we do not know."},
		{"They can't, won't", "they cannot will not"},
		{"a twenty-year wait", "a twenty year wait"},
		{"1,000 boats", "1000 boats"},
		{"the port's wall", "the port wall"},
		{"“Quiet”, she said — twice", "quiet she said twice"},
		{"[T]he ferry was delay[ed]", "the ferry was delayed"},
	} {
		if a, b := norms(same[0]), norms(same[1]); !slices.Equal(a, b) {
			t.Errorf("%q has %d words and %q %d, or others", same[0], len(a), same[1], len(b))
		}
	}
	for _, other := range [][2]string{{"3.5 metres", "35 metres"}, {"did say", "did not say"}, {"a [ferry] boat", "a ferryboat"}} {
		if slices.Equal(norms(other[0]), norms(other[1])) {
			t.Errorf("%q reads as %q", other[0], other[1])
		}
	}
	if n := len(norms("港は閉鎖しない")); n != 7 {
		t.Errorf("%d words, want one a letter", n)
	}
}

// TestScannerPlaces holds that the places of the words cut them out.
func TestScannerPlaces(t *testing.T) {
	const text = "“We can’t,” Bell’s aide said."
	var got []string
	s := Scan(text)
	for w := (Word{}); s.Next(&w); {
		got = append(got, text[w.Start:w.End])
	}
	want := []string{"We", "can’t", "can’t", "Bell’s", "aide", "said"}
	if got[2] = "can’t"; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestBracketed holds which words an editor added.
func TestBracketed(t *testing.T) {
	for text, want := range map[string]string{
		"[They] left [the] port": "They the", "[T]he port": "", "we need[ed] it": "", "a [very old] pier.": "very old", "[all of it]": "all of it", "it ] is": "",
	} {
		var got []string
		s := Scan(text)
		for w := (Word{}); s.Next(&w); {
			if w.Bracketed {
				got = append(got, text[w.Start:w.End])
			}
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%q: %q, want %q", text, g, want)
		}
	}
}

// TestAddedWords holds that the words an editor added are no part of what a text
// says, unless there is nothing else or somebody prints them as said.
func TestAddedWords(t *testing.T) {
	plain, added := textsOf("we left port"), textsOf("we left port [at noon]")
	if plain.mass[0] != added.mass[0] {
		t.Errorf("%v nats with added words, %v without", added.mass[0], plain.mass[0])
	}
	if all := textsOf("[at noon]"); all.mass[0] == 0 {
		t.Error("a text that is all added says nothing")
	}
	said := textsOf("we left port at noon").mass[0]
	for _, order := range [][]string{{"we left port [at noon]", "we left port at noon"}, {"we left port at noon", "we left port [at noon]"}} {
		if got := textsOf(order...).mass[0]; got != said {
			t.Errorf("%q: %v nats, want %v", order, got, said)
		}
	}
	a, b := textsOf("we [left] port [at noon]", "we left port at [noon]"), textsOf("we left port at [noon]", "we [left] port [at noon]")
	if a.mass[0] != b.mass[0] {
		t.Errorf("%v nats in one order, %v in the other", a.mass[0], b.mass[0])
	}
}

// TestAlignAgainstTable sets the bit-parallel alignment against the textbook
// one on random words, short and over several machine words.
func TestAlignAgainstTable(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		text := func(n int) string {
			var b strings.Builder
			for range n {
				b.WriteString("w" + string(rune('a'+rng.IntN(6))) + "x ")
			}
			return b.String()
		}
		g := textsOf("only "+text(1+rng.IntN(150)), "other "+text(1+rng.IntN(150)))
		a := aligner{texts: g}
		a.hold(0)
		a.align(1)
		x, y := g.tokensOf(0), g.tokensOf(1)
		if got, want := len(a.ties), lcsLength(x, y); got != want {
			t.Fatalf("%d links, want %d", got, want)
		}
		for k, tie := range a.ties {
			if x[tie.I] != y[tie.J] {
				t.Fatalf("link %d joins different words", k)
			}
			if k > 0 && (tie.I >= a.ties[k-1].I || tie.J >= a.ties[k-1].J) {
				t.Fatalf("links %d and %d cross", k-1, k)
			}
		}
	}
}

func lcsLength(x, y []uint32) int {
	row := make([]int, len(y)+1)
	for _, w := range x {
		diagonal := 0
		for j, v := range y {
			above := row[j+1]
			if w == v {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = above
		}
	}
	return row[len(y)]
}
