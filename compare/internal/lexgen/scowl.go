package main

import (
	"cmp"
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

// words are a vocabulary: ascending words, their places, and their weights in
// tenths of a nat.
type words struct {
	words   []string
	ids     map[string]int32
	weights []byte
}

// common are the n words of least weight.
func common(weights map[string]float64, n int) *words {
	all := slices.SortedFunc(maps.Keys(weights), func(a, b string) int {
		return cmp.Or(cmp.Compare(weights[a], weights[b]), strings.Compare(a, b))
	})
	v := &words{words: all[:min(n, len(all))], ids: map[string]int32{}}
	slices.Sort(v.words)
	for i, w := range v.words {
		v.ids[w] = int32(i)
		v.weights = append(v.weights, byte(math.Round(10*weights[w])))
	}
	return v
}
