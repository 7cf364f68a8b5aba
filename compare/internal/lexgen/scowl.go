package main

import (
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// levels say for each list of SCOWL how common its words are: 10 the most
// common thousands, 35 a small dictionary, 70 a large one.
type levels struct {
	level    map[string]int // over the lists of every country
	american map[string]bool
	british  map[string]bool // British lists only
	shared   map[string]bool
}

// largest is the largest list read; beyond it are words few dictionaries have.
const largest = 70

func readLevels(dir string) (*levels, error) {
	l := &levels{map[string]int{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for _, list := range []struct {
		name string
		set  map[string]bool
	}{{"english-words", l.shared}, {"american-words", l.american}, {"british-words", l.british}, {"british_z-words", l.british}, {"variant_1-words", l.british}, {"british_variant_1-words", l.british}} {
		names, err := filepath.Glob(filepath.Join(dir, list.name+".*"))
		if err != nil || len(names) == 0 {
			return nil, fmt.Errorf("no %s lists in %s", list.name, dir)
		}
		for _, name := range names {
			level, _ := strconv.Atoi(strings.TrimPrefix(filepath.Ext(name), "."))
			if level > largest {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			for _, w := range strings.Fields(string(text)) {
				if isWord(w) {
					list.set[w] = true
					if at, ok := l.level[w]; !ok || level < at {
						l.level[w] = level
					}
				}
			}
		}
	}
	return l, nil
}

// rules turn British spellings into American ones. A rewriting counts only
// where the result is a word of the American lists, and the original is not.
var rules = []struct{ british, american string }{
	{"our", "or"}, {"ise", "ize"}, {"isa", "iza"}, {"isi", "izi"}, {"yse", "yze"}, {"ysi", "yzi"},
	{"tre", "ter"}, {"bre", "ber"}, {"vre", "ver"}, {"gre", "ger"}, {"ll", "l"}, {"l", "ll"},
	{"ae", "e"}, {"oe", "e"}, {"ogue", "og"}, {"ence", "ense"}, {"mme", "m"}, {"que", "ck"}, {"ou", "o"},
	{"grey", "gray"}, {"plough", "plow"}, {"sceptic", "skeptic"}, {"tyre", "tire"}, {"programme", "program"},
	{"pp", "p"}, {"tt", "t"}, {"ss", "s"}, {"mould", "mold"}, {"gement", "gment"}, {"x", "ct"}, {"aluminium", "aluminum"}, {"kerb", "curb"}, {"cosy", "cozy"},
	{"manoeuvr", "maneuver"}, {"manoeuvre", "maneuver"}, {"draught", "draft"}, {"y", "i"}, {"cheque", "check"}, {"licence", "license"}, {"tres", "ters"}, {"tred", "tered"}, {"tring", "tering"}, {"t", "ed"},
}

// spellings are pairs of a British spelling and the American one.
func spellings(l *levels) []string {
	var lines []string
	for _, w := range slices.Sorted(maps.Keys(l.british)) {
		if l.american[w] || l.shared[w] {
			continue
		}
		if us := americanOf(w, l.american); us != "" {
			lines = append(lines, w+" "+us)
		}
	}
	return lines
}

func americanOf(w string, american map[string]bool) string {
	for _, r := range rules {
		for i := 0; i+len(r.british) <= len(w); i++ {
			if w[i:i+len(r.british)] != r.british {
				continue
			}
			if us := w[:i] + r.american + w[i+len(r.british):]; american[us] {
				return us
			}
		}
	}
	return ""
}

// weigh gives each word its information in nats, −ln p, from three sources
// that err differently: WordNet's glosses lack speech, SemCor counts lemmas of
// content words only, SCOWL has classes and no counts.
func weigh(n *wordNet, l *levels) map[string]float64 {
	glosses, tags := 0, 0
	for _, c := range n.glosses {
		glosses += c
	}
	for _, c := range n.tags {
		tags += c
	}
	weights := map[string]float64{}
	for w, level := range l.level {
		if !n.lemmas[w] && (level > 10 || n.inflected[w] || n.regular(w)) {
			continue // an inflected form, which weighs as its lemma, or nothing
		}
		p := (float64(n.glosses[w])/float64(glosses) + float64(n.tags[w])/float64(tags)) / 2
		own := ceiling(level)
		weights[w] = own
		if p > 0 {
			weights[w] = min(own, max(-math.Log(p), floor(level)))
		}
	}
	return weights
}

// ceiling is the information of a word of a level that no text was seen to
// hold, from the number of words up to that level under Zipf's law.
func ceiling(level int) float64 {
	switch {
	case level <= 10:
		return 8.5
	case level <= 20:
		return 9.5
	case level <= 35:
		return 11
	}
	return 12
}

// floor keeps words that glosses use for defining from counting as common in
// speech.
func floor(level int) float64 {
	if level > 10 {
		return 7.5
	}
	return 0
}

// common are the n words of least weight, as lines "word weight", the weight in
// tenths of a nat.
func common(weights map[string]float64, n int) ([]string, map[string]bool) {
	words := slices.SortedFunc(maps.Keys(weights), func(a, b string) int {
		if d := weights[a] - weights[b]; d != 0 {
			return map[bool]int{true: -1, false: 1}[d < 0]
		}
		return strings.Compare(a, b)
	})
	words = words[:min(n, len(words))]
	slices.Sort(words)
	lines, known := make([]string, len(words)), map[string]bool{}
	for i, w := range words {
		lines[i] = fmt.Sprintf("%s %.0f", w, 10*weights[w])
		known[w] = true
	}
	return lines, known
}
