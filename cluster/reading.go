package cluster

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// reading is one sequence of normalized words, with every stretch that prints
// it. Stretches of different events, and marked and reported ones, are never
// one reading; few words of different speakers neither.
type reading struct {
	wording   *compare.Wording // of the first stretch
	words     []word
	mass      float64 // of all words, nats
	stretches []int   // in the order of Stretch.before
	outlets   int     // how many print it
	class     class
	splice    bool             // half of a quotation that hides a join
	speakers  []quote.Speaker  // known and different, in canonical order; few
	article   *article.Article // of the first stretch
	event     uint64           // hash
	normal    digest           // of the normalized words
	key       digest           // of all that makes it one reading
}

// word is a token of a reading that is a word or a number.
type word struct {
	norm  uint64  // hash of Norm
	root  uint64  // hash of Stem
	token int     // index into wording.Tokens
	mass  float64 // nats
}

// class orders readings: what is of a later class may hang on what is of an
// earlier one, never the other way round.
type class uint8

const (
	whole    class = iota // more than four words in marks
	short                 // up to four words in marks
	reported              // without marks
	half                  // of a reading that was cut; nothing hangs on it
)

const (
	// shortWords is up to how many words a reading waits for the longer ones.
	shortWords = 4
	// fewWords is up to how many words two speakers may use by chance alike.
	fewWords = 6
)

// readings gathers stretches by their words. The order is that of key.
func readings(stretches []*Stretch) []*reading {
	byKey := map[digest]*reading{}
	var all []*reading
	for i, s := range stretches {
		r := read(s)
		if have := byKey[r.key]; have != nil {
			have.stretches = append(have.stretches, i)
			continue
		}
		r.stretches = []int{i}
		byKey[r.key] = r
		all = append(all, r)
	}
	for _, r := range all {
		r.settle(stretches)
	}
	slices.SortFunc(all, func(a, b *reading) int { return a.key.compare(b.key) })
	weigh(all)
	return all
}

// settle takes from the stretches what they share: wording of the first in
// canonical order, the speakers, how many outlets print it.
func (r *reading) settle(stretches []*Stretch) {
	r.speakers = nil
	slices.SortFunc(r.stretches, func(a, b int) int { return stretches[a].before(stretches[b]) })
	if s := stretches[r.stretches[0]]; s.Wording != r.wording {
		canonical := read(s)
		r.wording, r.words = canonical.wording, canonical.words
	}
	outlets := map[string]bool{}
	for _, i := range r.stretches {
		outlets[stretches[i].outlet()] = true
		r.hear(stretches[i].Quote.Speaker)
	}
	r.outlets = len(outlets)
}

// mostSpeakers is how many speakers of one reading are kept.
const mostSpeakers = 4

// hear notes a speaker of the words, if the article names one.
func (r *reading) hear(s quote.Speaker) {
	same := func(t quote.Speaker) bool { return t.Name == s.Name && t.Org == s.Org }
	if s.Known() && len(r.speakers) < mostSpeakers && !slices.ContainsFunc(r.speakers, same) {
		r.speakers = append(r.speakers, s)
	}
}

// read makes a reading of one stretch, without masses.
func read(s *Stretch) *reading {
	r := &reading{wording: s.Wording, article: s.Quote.Article}
	r.hear(s.Quote.Speaker)
	norms := r.readWords()
	if len(norms) == 0 {
		norms = append(norms, s.Wording.Text)
	}
	switch {
	case s.Quote.Kind == quote.Indirect:
		r.class = reported
	case len(r.words) <= shortWords:
		r.class = short
	}
	event := ""
	if s.Quote.Article != nil {
		event = s.Quote.Article.Event
	}
	r.event = hash(event)
	r.normal = digestOf(norms...)
	r.key = digestOf(append(norms, "", event, s.whose(len(r.words)), map[bool]string{true: "reported"}[r.class == reported])...)
	return r
}

// readWords reads the words of the wording, without masses, and returns their
// normalized forms.
func (r *reading) readWords() []string {
	norms := make([]string, 0, len(r.wording.Tokens))
	for i := range r.wording.Tokens {
		t := &r.wording.Tokens[i]
		if t.Word && t.Kind != compare.Clitic {
			r.words = append(r.words, word{norm: hash(t.Norm), root: hash(t.Stem), token: i})
			norms = append(norms, t.Norm)
		}
	}
	return norms
}

// whose is what keeps few words of different mouths apart: the speaker, or,
// where none is known and the words are a fragment, the article.
func (s *Stretch) whose(words int) string {
	switch {
	case words <= fragment && !s.Quote.Speaker.Known() && s.Quote.Article != nil:
		return "in " + s.Quote.Article.ID
	case words <= fewWords:
		return "by " + s.Quote.Speaker.Name
	}
	return ""
}

// before orders stretches whatever the order of the input. Of those with the
// same words one that nothing interrupts stands first, then one that ends as a
// sentence does, then one whose article says by the longer name who spoke.
func (s *Stretch) before(t *Stretch) int {
	return cmp.Or(
		cmp.Compare(len(s.Pieces), len(t.Pieces)),
		cmp.Compare(s.ending(), t.ending()),
		cmp.Compare(strings.Count(t.Quote.Speaker.Name, " "), strings.Count(s.Quote.Speaker.Name, " ")),
		cmp.Compare(s.Quote.ID, t.Quote.ID),
		cmp.Compare(s.Pieces[0].Part, t.Pieces[0].Part),
		cmp.Compare(s.Pieces[0].Start, t.Pieces[0].Start),
	)
}

// ending is 0 for words with a stop at their end, 2 for words that a comma
// joins to what says who spoke, else 1.
func (s *Stretch) ending() int {
	text := strings.TrimRight(s.Wording.Text, "”’\"' ")
	switch {
	case strings.HasSuffix(text, ","):
		return 2
	case strings.HasSuffix(text, "."), strings.HasSuffix(text, "!"), strings.HasSuffix(text, "?"), strings.HasSuffix(text, "…"):
		return 0
	}
	return 1
}

func (s *Stretch) outlet() string {
	switch a := s.Quote.Article; {
	case a == nil:
		return ""
	case a.Outlet == "":
		return a.ID
	default:
		return a.Outlet
	}
}

// massOf is the information of the words [from, to).
func (r *reading) massOf(from, to int) float64 {
	m := 0.0
	for _, w := range r.words[from:max(from, to)] {
		m += w.mass
	}
	return m
}

// byToken maps tokens to words; -1 is none.
func (r *reading) byToken() []int {
	at := make([]int, len(r.wording.Tokens))
	for i := range at {
		at[i] = -1
	}
	for i, w := range r.words {
		at[w.token] = i
	}
	return at
}

// digest is a 128-bit hash of content (FNV-1a).
type digest [16]byte

func (d digest) compare(e digest) int {
	return cmp.Or(
		cmp.Compare(binary.BigEndian.Uint64(d[:8]), binary.BigEndian.Uint64(e[:8])),
		cmp.Compare(binary.BigEndian.Uint64(d[8:]), binary.BigEndian.Uint64(e[8:])),
	)
}

// id is the first 16 hex digits.
func (d digest) id() string { return hex.EncodeToString(d[:8]) }

func digestOf(fields ...string) digest {
	h := fnv.New128a()
	for _, f := range fields {
		h.Write([]byte(f))
		h.Write([]byte{0})
	}
	var d digest
	h.Sum(d[:0])
	return d
}

func hash(s string) uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix joins hashes into one that depends on their order.
func mix(hashes ...uint64) uint64 {
	h := uint64(len(hashes))
	for _, x := range hashes {
		h = (h ^ x) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h
}
