package cluster

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// said returns a quotation of one part, in an article of its own.
func said(outlet, speaker, text string) *quote.Quotation {
	return tell(quote.Direct, outlet, speaker, text)
}

// told returns a quotation without marks.
func told(outlet, speaker, text string) *quote.Quotation {
	return tell(quote.Indirect, outlet, speaker, text)
}

// tell makes a quotation of parts that a few words of attribution separate.
func tell(kind quote.Kind, outlet, speaker string, parts ...string) *quote.Quotation {
	a := &article.Article{ID: outlet, Outlet: outlet, Lang: "en"}
	q := &quote.Quotation{
		ID: fmt.Sprintf("q-%s-%s", outlet, parts[0]), Article: a, Kind: kind,
		Speaker: quote.Speaker{Name: speaker},
	}
	for i, p := range parts {
		if i > 0 {
			a.Text += " the speaker went on, "
		}
		start := len(a.Text)
		a.Text += p
		q.Parts = append(q.Parts, quote.Part{Span: article.Span{Start: start, End: len(a.Text)}, Text: p})
	}
	return q
}

// corpus makes n quotations out of invented sentences: each sentence is
// printed by several outlets, whole, cut short, with a word changed, or joined
// with another. Words follow Zipf's law.
func corpus(seed uint64, n int) []*quote.Quotation {
	rng := rand.New(rand.NewPCG(seed, seed))
	sentence := func() []string {
		words := make([]string, 6+rng.IntN(18))
		for i := range words {
			words[i] = inventedWord(int(4000 * rng.Float64() * rng.Float64() * rng.Float64()))
		}
		return words
	}
	var quotes []*quote.Quotation
	last := sentence()
	for len(quotes) < n {
		base := sentence()
		for range 1 + rng.IntN(6) {
			words := change(rng, base, last)
			outlet := fmt.Sprintf("outlet %d", rng.IntN(40))
			q := said(outlet, "", strings.Join(words, " ")+".")
			q.ID = fmt.Sprintf("q-%06d", len(quotes))
			q.Article.ID = fmt.Sprintf("%s %d", outlet, len(quotes)/7)
			quotes = append(quotes, q)
		}
		last = base
	}
	return quotes[:n]
}

func change(rng *rand.Rand, base, other []string) []string {
	words := append([]string(nil), base...)
	switch rng.IntN(7) {
	case 0, 1:
		words = words[:len(words)/2+rng.IntN(len(words)/2)]
	case 2:
		words = words[rng.IntN(len(words)/2):]
	case 3:
		words[rng.IntN(len(words))] = inventedWord(rng.IntN(4000))
	case 4:
		words = append(words[:len(words)*2/3], other[len(other)/3:]...)
	}
	return words
}

// inventedWord spells a number in syllables.
func inventedWord(n int) string {
	const onset, vowel = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for range 2 {
		b.WriteByte(onset[n%len(onset)])
		n /= len(onset)
		b.WriteByte(vowel[n%len(vowel)])
		n /= len(vowel)
	}
	return b.String() + "n"
}
