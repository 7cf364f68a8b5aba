package attribution

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// Weights are the weights of the ranker. They are never changed once read.
type Weights map[feature]float32

// weightsOf returns the weights of a language, or those of English, whose
// features are of the same kinds everywhere.
var weightsOf = language.Cached(func(l language.Language) *table {
	if !l.Has(language.SpeakerWeights) {
		l = language.Of("en")
	}
	return ReadWeights(string(l.Bytes(language.SpeakerWeights))).table()
})

// ReadWeights reads what [Weights.Write] wrote; a line that is none is left
// out.
func ReadWeights(s string) Weights {
	w := Weights{}
	for line := range strings.Lines(s) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), " ")
		x, err := strconv.ParseFloat(value, 32)
		if !ok || err != nil {
			continue
		}
		if f, ok := parseFeature(name); ok {
			w[f] = float32(x)
		}
	}
	return w
}

// Write writes the weights, one a line, in the order of their features.
func (w Weights) Write(out io.Writer) error {
	keys := make([]feature, 0, len(w))
	for f := range w {
		keys = append(keys, f)
	}
	slices.Sort(keys)
	for _, f := range keys {
		if _, err := fmt.Fprintf(out, "%s %.2f\n", f, w[f]); err != nil {
			return err
		}
	}
	return nil
}

// String returns the name of the feature, "template:v,v".
func (f feature) String() string {
	var v []string
	head := ""
	if f&reportedSpeech != 0 {
		head, f = "r", f&^reportedSpeech
	}
	for f > 0xff && len(v) < 5 {
		v = append(v, strconv.Itoa(int(f&0xff)-1))
		f >>= 8
	}
	slices.Reverse(v)
	return head + strconv.Itoa(int(f)) + ":" + strings.Join(v, ",")
}

func parseFeature(s string) (feature, bool) {
	s, isReported := strings.CutPrefix(s, "r")
	head, tail, _ := strings.Cut(s, ":")
	template, err := strconv.Atoi(head)
	if err != nil {
		return 0, false
	}
	f := feature(template)
	for x := range strings.SplitSeq(tail, ",") {
		if x == "" {
			break
		}
		v, err := strconv.Atoi(x)
		if err != nil {
			return 0, false
		}
		f = f<<8 | feature(v+1)
	}
	if isReported {
		f |= reportedSpeech
	}
	return f, true
}

// scorer holds what one pass over a text needs again and again.
type scorer struct {
	text       *Text
	weights    *table
	candidates []candidate
	features   []feature
}

// rank scores the candidates of a quotation and returns the best that can
// speak, the first of equals.
func (s *scorer) rank(q *asked) candidate {
	s.candidates = s.text.candidates(q, s.candidates)
	if len(s.candidates) == 0 {
		return candidate{mention: -1, right: -1, left: -1}
	}
	around := s.text.surroundings(q)
	best, top := 0, math.Inf(-1)
	for i := range s.candidates {
		s.features = s.text.features(q, &around, &s.candidates[i], s.features)
		var x float64
		for _, f := range s.features {
			x += s.weights.weight(f)
		}
		if x > top && !s.text.mute(s.text.bearer(s.candidates[i].mention)) {
			best, top = i, x
		}
	}
	c := s.candidates[best]
	c.mention = s.text.bearer(c.mention)
	return c
}
