package matter

import (
	"math"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// featureNames are the names of what speaks for a row, in their order.
var featureNames = [...]string{
	// how the two sentences stand among those of the story
	"score", "log-rank", "log-rank-share", "log-ranks", "both-first", "margin", "around", "around-two", "frame", "exact",
	// what the two windows share, and what they leave open
	"worth", "worth-share", "least-cover", "most-cover", "least-open", "most-open", "rarest-open", "rarer-open", "least-words-open", "loose-links", "links", "replaced", "run",
	// where they stand
	"early", "late", "apart", "lead", "log-late", "least-words", "most-words", "whole",
	// whose words they are
	"least-marked", "most-marked", "least-reported", "most-reported", "speakers", "marked-against-told", "speakers-marked", "links-marked", "links-half-marked",
	// the story
	"log-length", "log-sentences", "uneven",
	// what further articles have
	"third", "third-less", "third-has", "elsewhere", "central", "title",
	// how alike the words of the two windows are
	"coverage", "reach", "content", "trigram-dice", "levenshtein", "numbers-shared", "numbers-against", "numbers-alone", "names-shared", "names-against", "names-less", "names-more", "inverted", "exchanged", "opposed",
	// what comparators prove
	"proven", "proven-number", "proven-time", "proven-name", "proven-place", "proven-role", "proven-fact", "proven-polarity", "proven-certainty", "proven-cause", "proven-label", "proven-attribution", "proven-modality", "proven-paraphrase", "proven-high",
}

// features are values of a row, by featureNames.
type features [len(featureNames)]float64

var featureAt = func() map[string]int {
	at := make(map[string]int, len(featureNames))
	for i, n := range featureNames {
		at[n] = i
	}
	return at
}()

func (v *features) set(name string, x float64) { v[featureAt[name]] = x }

// prove adds what a comparator proved.
func (v *features) prove(d *Difference) {
	v.set("proven", 1)
	if i, ok := featureAt["proven-"+string(d.Type)]; ok {
		v[i] = 1
	}
	v.set("proven-high", one(d.Severity == compare.High))
}

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// measured returns the features of a frame without what comparators prove.
func measured(f *frame, w *witnesses) features {
	var v features
	e := f.Evidence
	v.set("score", f.score)
	v.set("log-rank", math.Log1p(float64(f.rank)))
	v.set("log-rank-share", math.Log(float64(1+f.rank)/float64(w.sentences)))
	v.set("log-ranks", math.Log1p(float64(e.Rank+e.Back)))
	v.set("both-first", one(e.Rank+e.Back == 0))
	v.set("margin", e.Margin)
	v.set("around", f.around[0])
	v.set("around-two", f.around[0]+f.around[1])
	v.set("frame", float64(f.order))
	v.set("exact", e.Exact)
	f.shares(&v)
	f.stands(&v, w)
	f.speaks(&v)
	v.set("log-length", math.Log(float64(w.length)))
	v.set("log-sentences", math.Log(float64(w.sentences)))
	v.set("uneven", math.Abs(math.Log(float64(len(f.A.Sentence.Article.Text))/float64(len(f.B.Sentence.Article.Text)))))
	f.thirds(&v, w)
	f.alike(&v)
	return v
}

// shares measures what the windows share, and what they leave open.
func (f *frame) shares(v *features) {
	x, y := total(f.weightA[f.a.from:f.a.to]), total(f.weightB[f.b.from:f.b.to])
	v.set("worth", f.worth)
	v.set("worth-share", f.worth/math.Sqrt(x*y))
	v.set("least-cover", f.worth/max(x, y))
	v.set("most-cover", f.worth/min(x, y))
	p, q := openIn(f.openA, f.weightA, f.a), openIn(f.openB, f.weightB, f.b)
	v.set("least-open", min(p, q))
	v.set("most-open", max(p, q))
	v.set("rarest-open", min(rarest(f.openA, f.weightA, f.a), rarest(f.openB, f.weightB, f.b)))
	v.set("rarer-open", max(rarest(f.openA, f.weightA, f.a), rarest(f.openB, f.weightB, f.b)))
	v.set("least-words-open", float64(min(count(f.openA, f.a), count(f.openB, f.b))))
	loose, links, marks, half := 0.0, 0.0, 0.0, 0.0
	for _, l := range f.Links {
		if !f.a.holds(l.A) || !f.b.holds(l.B) {
			continue
		}
		links++
		loose += one(l.Kind >= compare.Synonym)
		m := one(marked(f.A.Sentence, l.A)) + one(marked(f.B.Sentence, l.B))
		marks += one(m == 2)
		half += one(m == 1)
	}
	v.set("links", links)
	v.set("loose-links", loose)
	v.set("links-marked", marks/max(1, links))
	v.set("links-half-marked", half/max(1, links))
	v.set("replaced", float64(f.replaced()))
	v.set("run", float64(f.run()))
}

func (t tokens) holds(i int) bool { return t.from <= i && i < t.to }

func rarest(open []bool, weight []float64, at tokens) (most float64) {
	for i := at.from; i < at.to; i++ {
		if open[i] {
			most = max(most, weight[i])
		}
	}
	return most
}

func count(is []bool, at tokens) (n int) {
	for _, x := range is[at.from:at.to] {
		if x {
			n++
		}
	}
	return n
}

// stands measures where the windows stand.
func (f *frame) stands(v *features, w *witnesses) {
	x, y := f.A.Sentence, f.B.Sentence
	a, b := float64(x.Index-1)/float64(w.last[x.Article]), float64(y.Index-1)/float64(w.last[y.Article])
	v.set("early", min(a, b))
	v.set("late", max(a, b))
	v.set("apart", math.Abs(a-b))
	v.set("lead", one(x.Index == 1)+one(y.Index == 1))
	v.set("log-late", math.Log(float64(max(x.Index, y.Index))))
	n, m := float64(f.a.to-f.a.from), float64(f.b.to-f.b.from)
	v.set("least-words", min(n, m))
	v.set("most-words", max(n, m))
	v.set("whole", one(int(n) == len(x.Wording.Tokens))+one(int(m) == len(y.Wording.Tokens)))
}

// speaks measures whose words the windows are.
func (f *frame) speaks(v *features) {
	ma, ia := voices(f.A.Sentence, f.a)
	mb, ib := voices(f.B.Sentence, f.b)
	v.set("least-marked", min(ma, mb))
	v.set("most-marked", max(ma, mb))
	v.set("least-reported", min(ia, ib))
	v.set("most-reported", max(ia, ib))
	against := one(max(ma, mb) > .3 && min(ma, mb) < .1)
	v.set("marked-against-told", against)
	q, r := speakerOf(f.A.Sentence), speakerOf(f.B.Sentence)
	if q == nil || r == nil {
		return
	}
	same := -1.0
	switch quote.SameSpeaker(*q, *r) {
	case quote.Same:
		same = 1
	case quote.Unknown:
		same = 0
	}
	v.set("speakers", same)
	v.set("speakers-marked", same*against)
}

// voices is which share of a window stands in marks, and which is reported.
func voices(s *claim.Sentence, at tokens) (inMarks, reported float64) {
	for i := at.from; i < at.to; i++ {
		if q := s.Whose[i]; q != nil && q.Kind == quote.Indirect {
			reported++
		} else if q != nil {
			inMarks++
		}
	}
	n := float64(at.to - at.from)
	return inMarks / n, reported / n
}

// speakerOf is who speaks most of a sentence that is anybody's; nil where all of it is
// the outlet's own.
func speakerOf(s *claim.Sentence) *quote.Speaker {
	var most *quote.Quotation
	n := make(map[*quote.Quotation]int)
	for _, q := range s.Whose {
		if q != nil {
			if n[q]++; most == nil || n[q] > n[most] {
				most = q
			}
		}
	}
	if most == nil {
		return nil
	}
	return &most.Speaker
}

// thirds measures what further articles have, and how central the windows are.
func (f *frame) thirds(v *features, w *witnesses) {
	a, b, stems := w.third(f.Pair)
	v.set("third", max(a, b))
	v.set("third-less", min(a, b))
	has, elsewhere, shared, title, open, all := 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
	tally := func(s *claim.Sentence, isOpen []bool, at tokens, other map[string]bool) {
		for i := at.from; i < at.to; i++ {
			if s.Wording.Light(i) {
				continue
			}
			k := s.Wording.Tokens[i].Stem
			all++
			shared += one(w.shared[k] > 1)
			title += one(w.titles[k])
			if isOpen[i] {
				open++
				has += one(stems[k])
				elsewhere += one(other[k])
			}
		}
	}
	tally(f.A.Sentence, f.openA, f.a, w.words[f.B.Sentence.Article])
	tally(f.B.Sentence, f.openB, f.b, w.words[f.A.Sentence.Article])
	v.set("third-has", has/max(1, open))
	v.set("elsewhere", elsewhere/max(1, open))
	v.set("central", shared/max(1, all))
	v.set("title", title/max(1, all))
}

// alike measures how alike the words of the windows are.
func (f *frame) alike(v *features) {
	m := compare.Measure(wordingOf(f.A.Sentence, f.a), wordingOf(f.B.Sentence, f.b))
	v.set("coverage", m.Coverage)
	v.set("reach", m.Reach)
	v.set("content", m.Content)
	v.set("trigram-dice", m.TrigramDice)
	v.set("levenshtein", m.Levenshtein)
	v.set("numbers-shared", m.NumbersShared)
	v.set("numbers-against", m.NumbersAgainst)
	v.set("numbers-alone", m.NumbersAlone)
	v.set("names-shared", m.NamesShared)
	v.set("names-against", m.NamesAgainst)
	v.set("names-less", m.NamesLess)
	v.set("names-more", m.NamesMore)
	v.set("inverted", m.Inverted)
	v.set("exchanged", m.Exchanged)
	v.set("opposed", one(m.Opposed))
}

// wordingOf is a window by itself.
func wordingOf(s *claim.Sentence, at tokens) *compare.Wording {
	r := s.Wording.Range(at.from, at.to)
	return compare.New(s.Wording.Text[r.Start:r.End], s.Wording.Lang)
}

// replaced counts the places where, between two links, each side has words of
// content of its own, and at most mostReplaced.
func (f *frame) replaced() int {
	n := 0
	for k := 1; k < len(f.Links); k++ {
		x, y := f.Links[k-1], f.Links[k]
		if x.A < f.a.from || y.A >= f.a.to || y.B <= x.B {
			continue
		}
		a, b := count(f.openA, tokens{x.A + 1, y.A}), count(f.openB, tokens{x.B + 1, y.B})
		if a > 0 && b > 0 && a <= mostReplaced && b <= mostReplaced {
			n++
		}
	}
	return n
}

const mostReplaced = 3

// run is the longest row of words that both windows print.
func (f *frame) run() int {
	a, b := f.A.Sentence.Wording.Tokens[f.a.from:f.a.to], f.B.Sentence.Wording.Tokens[f.b.from:f.b.to]
	best := 0
	last, now := make([]int, len(b)+1), make([]int, len(b)+1)
	for i := range a {
		for j := range b {
			now[j+1] = 0
			if a[i].Norm == b[j].Norm {
				now[j+1] = last[j] + 1
				best = max(best, now[j+1])
			}
		}
		last, now = now, last
	}
	return best
}

// Features returns the names of all features.
func Features() []string { return featureNames[:] }

// Values are the values of the features of a row, by Features.
func (r *Row) Values() []float64 { return r.values[:] }
