package cluster

import (
	"iter"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// evidence is what speaks for two readings, x and y, being one utterance or
// one being part of the other.
type evidence struct {
	matched  float64 // information of the linked words, nats
	x, y     side
	said     float64 // information of the linked content words of x
	linked   float64 // information of all linked words, also outside the core
	links    int     // linked words
	gaps     int     // places where the links are not consecutive on both sides
	same     bool    // package compare calls them one utterance
	alike    float64 // and with this score, in [0,1]; 0 where it was not asked
	clause   passage // of retold: the clauses of x that y is told in
	verbatim bool    // of retold: y is a fragment that stands in x as it is
	speakers quote.Likeness
}

// side is how one of the two readings is linked.
type side struct {
	from, to int     // its words from the first to the last linked one, half open
	cover    float64 // share of its information that is linked, in [0,1]
}

// cover is the share of the side that is covered more.
func (e *evidence) cover() float64 { return max(e.x.cover, e.y.cover) }

// flip is the evidence seen from the other side.
func (e evidence) flip() evidence {
	e.x, e.y = e.y, e.x
	return e
}

// tie is a link of word i of x with word j of y, and the information it
// carries.
type tie struct {
	i, j int
	mass float64
}

// linkShare is how much of the information of a word a link carries, by kind.
var linkShare = [...]float64{
	compare.Unlinked: 0, compare.Equal: 1, compare.Normalized: 1, compare.Inflected: .95,
	compare.Synonym: .8, compare.Respelled: .8, compare.Replaced: 0,
}

// judge compares readings, and keeps what it needs for that. The zero value is
// ready; it is no good for two goroutines at once.
type judge struct {
	lcs    lcs
	ties   []tie
	voices map[voices]quote.Likeness
}

// alike is the evidence of the words that are the same or inflected.
func (w *judge) alike(x, y *reading) evidence {
	pairs := w.lcs.align(x.words, y.words)
	w.ties = w.ties[:0]
	for _, p := range pairs {
		m := min(x.words[p.I].mass, y.words[p.J].mass)
		if x.words[p.I].norm != y.words[p.J].norm {
			m *= linkShare[compare.Inflected]
		}
		w.ties = append(w.ties, tie{p.I, p.J, m})
	}
	return w.core(x, y, w.ties)
}

// aligned is the evidence of the full alignment, with synonyms and respelled
// words, and the judgement of package compare on it.
func (w *judge) aligned(x, y *reading) evidence {
	c := compare.Alike(x.wording, y.wording)
	var ties []tie
	for t, l := range linked(x, y, c.Alignment) {
		if !l.Moved {
			ties = append(ties, t)
		}
	}
	e := w.core(x, y, ties)
	e.same, e.alike = c.Same, c.Score
	return e
}

// retold is the evidence for x telling without marks what y says: every linked
// content word, whatever the order, and cover of content words only.
func (w *judge) retold(x, y *reading) evidence {
	var e evidence
	tied := make([]float64, len(x.words))
	for t := range linked(x, y, compare.Align(x.wording, y.wording)) {
		if x.says(t.i) {
			e.links++
			e.matched += t.mass
			tied[t.i] = t.mass
		}
	}
	e.clause = x.toldIn(tied)
	e.x = side{0, len(x.words), share(e.matched, x.contentMass())}
	e.y = side{0, len(y.words), share(e.matched, y.contentMass())}
	e.speakers = w.likeness(x, y)
	if len(y.words) <= fragment {
		c := w.alike(x, y)
		e.verbatim = c.links == len(y.words) && c.gaps == 0 && c.y.cover >= .99
	}
	return e
}

// linked yields the links of words in an alignment.
func linked(x, y *reading, al compare.Alignment) iter.Seq2[tie, compare.Link] {
	return func(yield func(tie, compare.Link) bool) {
		atX, atY := x.byToken(), y.byToken()
		for _, l := range al.Links {
			i, j := atX[l.A], atY[l.B]
			if i < 0 || j < 0 || l.Kind == compare.Replaced {
				continue
			}
			t := tie{i, j, min(x.words[i].mass, y.words[j].mass) * linkShare[l.Kind]}
			if !yield(t, l) {
				return
			}
		}
	}
}

// content is from how much information in the language on a word says
// something rather than ties others together, in nats: the three hundred most
// frequent words mostly stay below.
const content = 6

func (r *reading) says(i int) bool { return r.wording.Tokens[r.words[i].token].Weight >= content }

// saysSomething reports whether there is a content word.
func (r *reading) saysSomething() bool {
	for i := range r.words {
		if r.says(i) {
			return true
		}
	}
	return false
}

func (r *reading) contentMass() float64 {
	m := 0.0
	for i, w := range r.words {
		if r.says(i) {
			m += w.mass
		}
	}
	return m
}

// widestGap is how much unlinked information between two links counts against
// them, at most, in nats: some three words. Passages left out of the middle
// are no reason to drop the rest.
const widestGap = 10

// core counts the links of the core: the stretch of ties with the greatest sum
// of information, less half of what stands unlinked between them (Kadane's
// maximum sum). Words scattered over a long sentence are no evidence.
func (w *judge) core(x, y *reading, ties []tie) evidence {
	var here, best evidence
	sum, bestSum := 0.0, 0.0
	linked := 0.0
	for _, t := range ties {
		linked += t.mass
		if here.links > 0 {
			gap := x.massOf(here.x.to, t.i) + y.massOf(here.y.to, t.j)
			sum -= min(widestGap, gap/2)
			if t.i > here.x.to || t.j > here.y.to {
				here.gaps++
			}
		}
		if here.links == 0 || sum <= 0 {
			here = evidence{x: side{from: t.i}, y: side{from: t.j}}
			sum = 0
		}
		sum += t.mass
		here.matched += t.mass
		if x.says(t.i) {
			here.said += t.mass
		}
		here.links++
		here.x.to, here.y.to = t.i+1, t.j+1
		if sum > bestSum {
			best, bestSum = here, sum
		}
	}
	best.linked = linked
	best.x.cover, best.y.cover = share(best.matched, x.mass), share(best.matched, y.mass)
	best.speakers = w.likeness(x, y)
	return best
}

// likeness is how the speakers of two readings stand to each other, those that
// are nearest: who has the same words as somebody that speaks alike will do.
func (w *judge) likeness(x, y *reading) quote.Likeness {
	if len(x.speakers) == 0 || len(y.speakers) == 0 {
		return quote.Unknown
	}
	nearest := quote.Different
	for _, s := range x.speakers {
		for _, t := range y.speakers {
			switch l := w.ask(s, t); {
			case l == quote.Same:
				return l
			case l == quote.Compatible || nearest == quote.Different:
				nearest = l
			}
		}
	}
	return nearest
}

// ask is [quote.SameSpeaker], but that an unnamed speaker may be anybody:
// compatible is only who speaks for the other. What was asked once is kept.
func (w *judge) ask(s, t quote.Speaker) quote.Likeness {
	key := voices{s.Name, s.Org, t.Name, t.Org}
	if known, ok := w.voices[key]; ok {
		return known
	}
	like := quote.SameSpeaker(s, t)
	if like == quote.Compatible && s.Org == "" && t.Org == "" {
		like = quote.Unknown
	}
	if w.voices == nil {
		w.voices = map[voices]quote.Likeness{}
	}
	w.voices[key] = like
	return like
}

type voices struct{ name, org, otherName, otherOrg string }

func share(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return min(1, a/b)
}
