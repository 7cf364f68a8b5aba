package cluster

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

const (
	// leadBytes is how much of a text is read to know what it is about. News
	// says it first; more of the text made the stories worse.
	leadBytes = 2000
	// toldWords is how many words of an article are kept, the heaviest.
	toldWords = 64
	// toldMarks is how many runs of marked words are kept, those whose hashes
	// are smallest: a sample that two articles draw alike.
	toldMarks = 32
	// priorArticles is how many articles general frequency counts for beside the
	// articles of the known stories.
	priorArticles = 200
)

// telling is what an article tells, by its heaviest words.
type telling struct {
	day   Day
	words []toldWord // by root; the squares of their weights sum to 1
	marks []uint64   // ascending
}

type toldWord struct {
	root   uint64
	weight float32
}

// telling reads the title and the beginning of an article, and its quotations.
func (s *Stories) telling(a *article.Article, quotes []*quote.Quotation) telling {
	t := telling{day: DayOf(a.Date), marks: markedRunsOf(quotes)}
	w := compare.New(lead(a), a.Lang)
	times := map[uint64]int{}
	general := map[uint64]float64{} // root: how often the word is used
	n := 0
	for i := range w.Tokens {
		token := &w.Tokens[i]
		if !token.Word || token.Kind == compare.Clitic {
			continue
		}
		n++
		if w.Light(i) || len(token.Norm) < 2 {
			continue
		}
		root := hash(token.Stem)
		times[root]++
		general[root] = math.Exp(-float64(token.Weight))
	}
	for root, k := range times {
		inText := 1 - math.Exp(-float64(n)*general[root]) // the share of texts as long that have it
		share := (float64(s.with[root]) + priorArticles*inText) / (float64(s.articles) + priorArticles)
		if weight := (1 + math.Log(float64(k))) * -math.Log(share); weight > 0 {
			t.words = append(t.words, toldWord{root, float32(weight)})
		}
	}
	t.words = t.heaviest(toldWords)
	slices.SortFunc(t.words, func(a, b toldWord) int { return cmp.Compare(a.root, b.root) })
	t.unit()
	return t
}

// lead returns the title and the beginning of the text, cut between words.
func lead(a *article.Article) string {
	text := a.Text
	if len(text) > leadBytes {
		text = strings.ToValidUTF8(text[:leadBytes], "")
		if i := strings.LastIndexFunc(text, unicode.IsSpace); i > 0 {
			text = text[:i]
		}
	}
	return a.Title + "\n\n" + text
}

// unit scales the weights to a vector of length 1.
func (t *telling) unit() {
	squares := 0.0
	for _, w := range t.words {
		squares += float64(w.weight) * float64(w.weight)
	}
	for i := range t.words {
		t.words[i].weight = float32(float64(t.words[i].weight) / math.Sqrt(squares))
	}
}

// heaviest returns the n heaviest words, the heaviest first.
func (t *telling) heaviest(n int) []toldWord {
	words := slices.Clone(t.words)
	slices.SortFunc(words, func(a, b toldWord) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.root, b.root))
	})
	return words[:min(len(words), n)]
}

// markedRunsOf returns hashes of runs of three words of what stands in marks.
func markedRunsOf(quotes []*quote.Quotation) []uint64 {
	var all []uint64
	for _, q := range quotes {
		if q.Kind != quote.Direct && q.Kind != quote.Partial {
			continue
		}
		for _, p := range q.Parts {
			words := strings.FieldsFunc(strings.ToLower(p.Text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			for i := 2; i < len(words); i++ {
				all = append(all, mix(hash("marked"), hash(words[i-2]), hash(words[i-1]), hash(words[i])))
			}
		}
	}
	return smallest(all, toldMarks)
}

// smallest returns the n smallest different numbers, ascending.
func smallest(all []uint64, n int) []uint64 {
	slices.Sort(all)
	all = slices.Compact(all)
	return all[:min(len(all), n)]
}
