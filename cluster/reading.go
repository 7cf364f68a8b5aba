package cluster

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"

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
	stretches []int   // ascending
	outlets   int     // articles that print it
	reported  bool    // without marks
	speaker   quote.Speaker
	event     string
	key       digest // what makes it one reading; orders readings whatever the order of the input
}

// word is a token of a reading that is a word or a number.
type word struct {
	norm  uint64 // hash of Norm
	root  uint64 // hash of Stem
	token int    // index into wording.Tokens
	mass  float64
}

// digest is a 128-bit hash of content.
type digest [2]uint64

func (d digest) compare(e digest) int {
	return cmp.Or(cmp.Compare(d[0], e[0]), cmp.Compare(d[1], e[1]))
}

func digestOf(fields ...string) digest {
	h := fnv.New128a()
	for _, f := range fields {
		h.Write([]byte(f))
		h.Write([]byte{0})
	}
	var d digest
	for i, b := range h.Sum(nil) {
		d[i/8] = d[i/8]<<8 | uint64(b)
	}
	return d
}

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}

// fewWords is up to how many words two speakers may use by chance alike.
const fewWords = 6

// readings gathers stretches by their words, in the order of key.
func readings(stretches []*Stretch) []*reading {
	byKey := map[digest]*reading{}
	var all []*reading
	for i, s := range stretches {
		r := read(s)
		if have := byKey[r.key]; have != nil {
			have.stretches = append(have.stretches, i)
			if !have.speaker.Known() {
				have.speaker = r.speaker
			}
			continue
		}
		r.stretches = []int{i}
		byKey[r.key] = r
		all = append(all, r)
	}
	for _, r := range all {
		articles := map[string]bool{}
		for _, i := range r.stretches {
			articles[stretches[i].articleID()] = true
		}
		r.outlets = len(articles)
	}
	slices.SortFunc(all, func(a, b *reading) int { return a.key.compare(b.key) })
	weigh(all)
	return all
}

func read(s *Stretch) *reading {
	r := &reading{wording: s.Wording, speaker: s.Quote.Speaker, reported: s.Quote.Kind == quote.Indirect}
	if s.Quote.Article != nil {
		r.event = s.Quote.Article.Event
	}
	fields := []string{r.event, "marked", ""}
	if r.reported {
		fields[1] = "reported"
	}
	for i := range s.Wording.Tokens {
		t := &s.Wording.Tokens[i]
		if t.Word && t.Kind != compare.Clitic {
			r.words = append(r.words, word{norm: hash(t.Norm), root: hash(t.Stem), token: i})
			fields = append(fields, t.Norm)
		}
	}
	if len(r.words) <= fewWords {
		fields[2] = r.speaker.Name
	}
	r.key = digestOf(fields...)
	return r
}

func (s *Stretch) articleID() string {
	if s.Quote.Article == nil {
		return ""
	}
	return s.Quote.Article.ID
}

// weigh gives every word its information in nats: -ln of the share of readings
// that use it, smoothed.
func weigh(all []*reading) {
	count := map[uint64]int{}
	for _, r := range all {
		roots := make([]uint64, len(r.words))
		for i, w := range r.words {
			roots[i] = w.root
		}
		slices.Sort(roots)
		for _, root := range slices.Compact(roots) {
			count[root]++
		}
	}
	n := float64(len(all))
	for _, r := range all {
		r.mass = 0
		for i := range r.words {
			r.words[i].mass = math.Log((n + 60) / (float64(count[r.words[i].root]) + .3))
			r.mass += r.words[i].mass
		}
	}
}
