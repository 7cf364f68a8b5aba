package engine

import (
	"iter"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/cluster/internal/lcs"
	"github.com/quotediff/quotediff/compare"
)

// reading is a text read in full: the words of its wording, and what the corpus
// knows of them.
type reading struct {
	*compare.Wording
	words []fullWord
	at    []int32 // token: its word, -1 for none
	said  float32 // information of the words that say something, nats
}

// fullWord is a word of a wording.
type fullWord struct {
	token int32
	light int32 // the word of the hashed text that it is, or the rarest of them
	first int32 // where these begin there,
	count int32 // and how many there are: several of a number in words
	mass  float32
}

func (r *reading) says(i int) bool { return r.Tokens[r.words[i].token].Weight >= content }

// normal is the normalized words.
func (r *reading) normal() string {
	var b strings.Builder
	for _, w := range r.words {
		b.WriteString(r.Tokens[w.token].Norm)
		b.WriteByte(' ')
	}
	return b.String()
}

// mostReadings is how many readings a judge keeps at once, some 10 KB each.
const mostReadings = 512

// read returns the reading of a text.
func (j *judge) read(r uint32) *reading {
	if x := j.readings[r]; x != nil {
		return x
	}
	if len(j.readings) >= mostReadings || j.readings == nil {
		j.readings = map[uint32]*reading{}
	}
	x := j.readWording(j.Wording(j.stretches(r)[0]))
	j.readings[r] = x
	return x
}

// readWording finds the words of a wording in the corpus. Both stand in the
// order of the text; a word without a match is as rare as one nobody has.
func (j *judge) readWording(w *compare.Wording) *reading {
	x := &reading{Wording: w, at: make([]int32, len(w.Tokens))}
	s, tongue := Scan(w.Text), tongueOf(w.Lang)
	next, light := Word{}, int32(-1)
	more := s.Next(&next)
	for i := range w.Tokens {
		t := &w.Tokens[i]
		x.at[i] = -1
		if !t.Word || t.Kind == compare.Clitic {
			continue
		}
		word := fullWord{token: int32(i), light: max(0, light)}
		for more && next.Start < t.End {
			if light++; next.End > t.Start {
				if word.count++; word.count == 1 {
					word.first = light
				}
				m := j.massOf(&next, w.Lang, tongue)
				if m > word.mass {
					word.light, word.mass = light, m
				}
			}
			more = s.Next(&next)
		}
		if word.mass == 0 {
			word.mass = information(t.Weight, 0, j.units)
		}
		x.at[i] = int32(len(x.words))
		x.words = append(x.words, word)
		if t.Weight >= content && !(t.Bracketed && !strings.Contains(w.Text[t.Start:t.End], "[")) {
			x.said += word.mass
		}
	}
	return x
}

// massOf is the information of a word that may not be in the corpus.
func (t *texts) massOf(w *Word, lang string, tongue uint64) float32 {
	if k, ok := t.words.known(w, tongue); ok {
		return t.word[k]
	}
	return information(compare.Weight(string(w.form), lang), 0, t.units)
}

// closer is what the evidence of what is told without marks has besides.
type closer struct {
	clause   passage // the clauses of x that y is told in
	verbatim bool    // y is a fragment that stands in x as it is
}

// tie is a link of word i of one reading with word j of another, and the
// information it carries.
type tie struct {
	i, j int
	mass float32
}

// linkShare is how much of the information of a word a link carries, by kind.
var linkShare = [...]float32{
	compare.Unlinked: 0, compare.Equal: 1, compare.Normalized: 1, compare.Inflected: .95,
	compare.Synonym: .8, compare.Respelled: .8, compare.Replaced: 0,
}

// linked yields the links of words in an alignment.
func linked(x, y *reading, al *compare.Alignment) iter.Seq2[tie, compare.Link] {
	return func(yield func(tie, compare.Link) bool) {
		for _, l := range al.Links {
			i, j := x.at[l.A], y.at[l.B]
			if i < 0 || j < 0 || l.Kind == compare.Replaced {
				continue
			}
			t := tie{int(i), int(j), min(x.words[i].mass, y.words[j].mass) * linkShare[l.Kind]}
			if !yield(t, l) {
				return
			}
		}
	}
}

// aligned is the evidence of the full alignment, with synonyms and respelled
// words.
func (j *judge) aligned(x, y uint32) evidence {
	a, b := j.read(x), j.read(y)
	al := compare.Align(a.Wording, b.Wording)
	j.hold(x)
	other := j.tokensOf(y)
	j.ties, j.carried = j.ties[:0], j.carried[:0]
	lastI, lastJ := -1, -1
	for t, l := range linked(a, b, &al) {
		v, w := &a.words[t.i], &b.words[t.j]
		if i, k := v.span(), w.span(); !l.Moved && i.from > lastI && k.from > lastJ && i.to <= len(j.pattern) && k.to <= len(other) {
			j.tie(i, k, other, t.mass, linkShare[l.Kind])
			lastI, lastJ = i.to-1, k.to-1
		}
	}
	slices.Reverse(j.ties)
	slices.Reverse(j.carried)
	return j.core(other, j.mass[x], j.mass[y], j.carried)
}

// words of a hashed text, half open.
type words struct{ from, to int }

// span is the words that a word of a wording stands for: all of a number in
// several words, else the rarest.
func (w *fullWord) span() words {
	if w.count > 1 {
		return words{int(w.first), int(w.first + w.count)}
	}
	return words{int(w.light), int(w.light) + 1}
}

// tie links words of the pattern with words of another text: one by one, and what
// one side says in more words with the last of the other. One word with one carries
// mass; several carry what the side has that says less, but for what the kind of
// the link takes off.
func (j *judge) tie(x, y words, other []uint32, mass, kind float32) {
	n, m := x.to-x.from, y.to-y.from
	links := max(n, m)
	if links > 1 {
		mass = min(j.massOfAll(j.pattern[x.from:x.to]), j.massOfAll(other[y.from:y.to])) * kind / float32(links)
	}
	for k := range links {
		j.ties = append(j.ties, lcs.Pair{I: x.from + min(k, n-1), J: y.from + min(k, m-1)})
		j.carried = append(j.carried, mass)
	}
}

func (t *texts) massOfAll(words []uint32) float32 {
	sum := float32(0)
	for _, w := range words {
		sum += t.word[w]
	}
	return sum
}

// rewords asks package compare whether two texts that the words do not join are
// one utterance in other words.
func (j *judge) rewords(x uint32, e *edge) {
	if e.joined || e.rule != wordsShared || min(j.mass[x], j.mass[e.to]) < reworded {
		return
	}
	c := compare.Alike(j.read(x).Wording, j.read(e.to).Wording)
	if c.Heads.Statement >= rewordedAnswer {
		e.joined, e.proposed, e.score, e.rule = true, false, float32(c.Heads.Statement), sameReworded
	}
}

// retold is the evidence for x telling without marks what y says: every linked
// content word, whatever the order, and cover of content words only.
func (j *judge) retold(x, y uint32) (evidence, *closer) {
	a, b := j.read(x), j.read(y)
	var e evidence
	al := compare.Align(a.Wording, b.Wording)
	tied := make([]float32, len(a.words))
	for t := range linked(a, b, &al) {
		if a.says(t.i) {
			e.links++
			e.matched += t.mass
			tied[t.i] = t.mass
		}
	}
	c := &closer{clause: a.toldIn(tied)}
	e.x = side{0, uint16(min(len(a.words), longest)), share(e.matched, a.said)}
	e.y = side{0, uint16(min(len(b.words), longest)), share(e.matched, b.said)}
	if len(j.tokensOf(y)) <= fragment {
		v := j.alike(x, y)
		c.verbatim = int(v.links) == len(j.tokensOf(y)) && v.gaps == 0 && v.y.cover >= exactCover
	}
	return e, c
}
