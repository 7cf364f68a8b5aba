// Package corpus makes any number of quotations and articles whose true groups
// are known, and stories whose conflicts are known, for tests and benchmarks. The
// same seed gives the same bytes.
//
// Start with [Quotations], [Articles] and [Told]. Sentences come from a grammar and
// word lists of the project's own; what outlets do to them are kinds of edit in
// fixed shares. The corpus shows the time and memory that a program takes, and
// its slips. It says little about how well natural paraphrase is understood.
package corpus

import (
	"cmp"
	"iter"
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Quotation is one outlet's print of one utterance.
type Quotation struct {
	ID       string
	Article  string // eight quotations in a row share one
	Outlet   string
	Start    int // code points into the article
	Text     string
	Edit     Edit
	Clusters []int // utterances, numbered from 0; of a splice that of the longer half and that of the other
}

// Options of Quotations.
type Options struct {
	Seed    uint64
	Number  int // of quotations
	Largest int // quotations of one utterance; 0 means 500
}

const (
	largest      = 500
	perArticle   = 8
	outlets      = 40
	fewestWords  = 8  // of a sentence, so that no two utterances are alike by chance
	spliceWithin = 20 // a splice takes its other half from an utterance that near by number
)

// Quotations makes quotations. How many an utterance has follows Zipf's law,
// s^-2 for s in 1 to 500 or o.Largest; one of them is the whole sentence as it was said
// ([Whole]), the edits of the others have the shares of [Shares]. Costs about
// 8 microseconds and no memory beyond 8 bytes a quotation.
func Quotations(o Options) iter.Seq[Quotation] {
	return func(yield func(Quotation) bool) {
		rng := rand.New(rand.NewPCG(o.Seed, 0))
		sizes := newZipf(cmp.Or(o.Largest, largest), 2, 0).sizes(rng, o.Number)
		type print struct{ utterance, member int32 }
		prints := make([]print, 0, o.Number)
		for u, size := range sizes {
			for m := range size {
				prints = append(prints, print{int32(u), int32(m)})
			}
		}
		rng.Shuffle(len(prints), func(i, j int) { prints[i], prints[j] = prints[j], prints[i] })
		start := 0
		for i, p := range prints {
			if i%perArticle == 0 {
				start = 0
			}
			q := Quotation{ID: "g" + strconv.Itoa(i), Article: "a" + strconv.Itoa(i/perArticle),
				Outlet: "outlet " + strconv.Itoa(i/perArticle%outlets), Start: start}
			e := editor{rand.New(rand.NewPCG(o.Seed, uint64(p.utterance+1)<<32|uint64(p.member))), english()}
			said := func(u int) string { return utterance(o.Seed, uint64(u)) }
			q.Edit, q.Text, q.Clusters = e.print(int(p.utterance), int(p.member), len(sizes), said)
			if !yield(q) {
				return
			}
			start += utf8.RuneCountInString(q.Text) + 20
		}
	}
}

// utterance returns what was said under a number.
func utterance(seed, number uint64) string {
	rng := rand.New(rand.NewPCG(^seed, number))
	for {
		if s := english().say(rng, "SENTENCE"); strings.Count(s, " ")+1 >= fewestWords {
			return s
		}
	}
}

// print returns how one outlet prints utterance u of n; member 0 prints it
// whole.
func (e editor) print(u, member, n int, said func(int) string) (Edit, string, []int) {
	if member == 0 {
		return Whole, said(u), []int{u}
	}
	edit := e.draw()
	if edit == Splice && n < 2 {
		edit = Verbatim
	}
	if edit != Splice {
		return edit, e.apply(edit, said(u)), []int{u}
	}
	other := u
	for other == u {
		other = min(max(u-spliceWithin, 0)+e.rng.IntN(2*spliceWithin+1), n-1)
	}
	text, longer := e.splice(said(u), said(other))
	if longer {
		return edit, text, []int{u, other}
	}
	return edit, text, []int{other, u}
}
