package attribution

import (
	"fmt"
	"math"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/weights"
)

// Weights are the weights of the ranker. They are never changed once read.
type Weights map[Feature]float64

// weightsOf returns the weights of a language, or those of English, whose
// features are of the same kinds everywhere.
var weightsOf = language.Cached(func(l language.Language) *table {
	return readTable(l.Weights(language.Speakers))
})

func readTable(file []byte) *table {
	w, err := ByFeature(weights.Embedded(file))
	if err != nil {
		panic("embedded weights: " + err.Error())
	}
	return w.table()
}

// ByFeature returns the weights of features by name as those of features. It is
// an error if a name is not that of a feature.
func ByFeature(s weights.Set) (Weights, error) {
	w := make(Weights, len(s))
	for name, x := range s {
		f, ok := parseFeature(name)
		if !ok {
			return nil, fmt.Errorf("no feature has the name %q", name)
		}
		w[f] = x
	}
	return w, nil
}

// scorer holds what one pass over a text needs again and again.
type scorer struct {
	text       *Text
	weights    *table
	candidates []candidate
	features   []Feature
}

// leastLead is by how much a speaker must outscore the next best to be sure. On the
// articles of PolNeAR that are labelled (9,091 speakers of words in marks) 66 % below
// it are right, and 97 % above; half of all that are wrong lie below. TestUnsure holds
// it.
const leastLead = 1.0

// notDoubted stands for a rival where there is none near.
const notDoubted = -2

// rank scores the candidates of a quotation and returns the best that can
// speak, the first of equals, and the mention of the next best.
func (s *scorer) rank(q *asked) candidate {
	s.candidates = s.text.candidates(q, s.candidates)
	if len(s.candidates) == 0 {
		return candidate{mention: -1, right: -1, left: -1}
	}
	around := s.text.surroundings(q)
	best, next := 0, 0
	top, second := math.Inf(-1), math.Inf(-1)
	for i := range s.candidates {
		s.features = s.text.features(q, &around, &s.candidates[i], s.features)
		var x float64
		for _, f := range s.features {
			x += s.weights.weight(f)
		}
		if x > second && !s.text.mute(s.text.bearer(s.candidates[i].mention)) && !s.text.reportedIn(q, s.candidates[i].mention) && !s.text.dateline(s.candidates[i].mention) {
			next, second = i, x
			if x > top {
				best, next, top, second = i, best, x, top
			}
		}
	}
	c := s.candidates[best]
	c.mention = s.text.bearer(c.mention)
	if c.rival = notDoubted; top-second < leastLead {
		c.rival = s.text.bearer(s.candidates[next].mention)
	}
	return c
}

// reportedIn reports whether a mention stands among the words that are reported,
// as one whom they are about: no verb of saying is beside it.
func (t *Text) reportedIn(q *asked, m int) bool {
	if o := &t.Quotes[q.parts[0]]; m < 0 || !o.Indirect || o.Doubtful {
		return false
	}
	for _, k := range []int{t.mentions[m].from - 1, t.mentions[m].to} {
		if k >= 0 && k < len(t.words) && t.words[k].is(say) && t.words[k].shape == lower {
			return false
		}
	}
	at := t.mentionSpan(m)
	for _, part := range q.parts {
		if o := &t.Quotes[part]; at.Start >= o.Start && at.End <= o.End {
			return true
		}
	}
	return false
}

// longestDateline bounds in words and signs what stands between a place at the
// head of a paragraph and the dash: a state, a day, an agency in brackets.
const longestDateline = 10

// dateline reports whether a mention stands in the place and day at the head of a
// paragraph from which the outlet reports: “BEXLEY, May 5 (CNA) — ”.
func (t *Text) dateline(m int) bool {
	if m < 0 || t.mentions[m].form != named {
		return false
	}
	at := &t.mentions[m]
	from := at.from
	for from > 0 && t.words[from-1].para == t.words[at.from].para {
		if from--; at.from-from > longestDateline {
			return false
		}
	}
	bracket := false
	for k := from + 1; k < len(t.words) && k <= from+longestDateline && t.words[k].para == t.words[from].para; k++ {
		switch w := &t.words[k]; {
		case w.shape == dash:
			return k >= at.to && (bracket || t.words[from].shape == upper)
		case w.shape == open:
			bracket = true
		case w.shape == lower || w.shape == colon || w.shape == quoted:
			if !bracket {
				return false
			}
		}
	}
	return false
}
