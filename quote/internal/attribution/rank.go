package attribution

import (
	"fmt"
	"io"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Weights are the weights of the ranker. They are never changed once read.
type Weights map[feature]float32

var weights = sync.OnceValue(func() map[string]*table {
	all := map[string]*table{}
	for lang := range lexicons() {
		b, err := fs.ReadFile(files, "data/"+lang+"/weights.txt")
		if err == nil {
			all[lang] = ReadWeights(string(b)).table()
		}
	}
	return all
})

// table is weights for fast reading: open addressing with linear probing, at
// most half full. Feature 0 is no feature.
type table struct {
	keys  []feature
	value []float32
	shift uint
}

func (w Weights) table() *table {
	bits := uint(4)
	for 1<<bits < 2*len(w) {
		bits++
	}
	t := &table{keys: make([]feature, 1<<bits), value: make([]float32, 1<<bits), shift: 64 - bits}
	for f, x := range w {
		i := t.slot(f)
		t.keys[i], t.value[i] = f, x
	}
	return t
}

// slot returns where a feature stands or would stand. The factor is 2^64 over
// the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
func (t *table) slot(f feature) int {
	i := int(uint64(f) * 0x9e3779b97f4a7c15 >> t.shift)
	for t.keys[i] != 0 && t.keys[i] != f {
		i = (i + 1) & (len(t.keys) - 1)
	}
	return i
}

// weightsOf returns the weights of a language, or those of English, whose
// features are of the same kinds everywhere.
func weightsOf(lang string) *table {
	if w := weights()[lang]; w != nil {
		return w
	}
	return weights()["en"]
}

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
	scores     []float64
}

// rank scores the candidates of a quotation and returns the best, and its
// probability in (0,1] by the softmax over all candidates.
func (s *scorer) rank(q *asked) (best candidate, probability float64) {
	s.candidates = s.text.candidates(q, s.candidates)
	if len(s.candidates) == 0 {
		return candidate{mention: -1, right: -1, left: -1}, 0
	}
	around := s.text.surroundings(q)
	s.scores = s.scores[:0]
	top := 0
	for i := range s.candidates {
		s.features = s.text.features(q, &around, &s.candidates[i], s.features)
		var x float64
		for _, f := range s.features {
			x += float64(s.weights.value[s.weights.slot(f)])
		}
		s.scores = append(s.scores, x)
		if x > s.scores[top] {
			top = i
		}
	}
	var sum float64
	for _, x := range s.scores {
		sum += math.Exp(x - s.scores[top])
	}
	return s.candidates[top], 1 / sum
}
