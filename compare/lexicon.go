package compare

import (
	"bytes"
	"compress/gzip"
	"io"
	"slices"
	"strings"
)

//go:generate go run ./internal/lexgen -wordnet /usr/share/wordnet -scowl /usr/share/dict/scowl -o data/en

// lexicon is what dictionaries know of a language's words. A lexicon without
// words is that of a language nobody made one for.
type lexicon struct {
	ids     map[string]int32 // lemma to its place in the slices below
	weights []float32        // information in nats
	senses  [][]int32        // synonym sets, ascending
	derived [][]int32        // lemmas of the same derivation, ascending
	against [][]int32        // antonyms, ascending
	irreg   map[string]string
}

func readLexicon(dir string) *lexicon {
	x := &lexicon{ids: map[string]int32{}, irreg: map[string]string{}}
	for f := range rows(dir + "words.txt.gz") {
		x.weights[x.id(f[0])] = float32(atoi(f[1])) / 10
	}
	for _, f := range table(dir + "function.txt") {
		for _, w := range f[1:] {
			x.weights[x.id(w)] = float32(atoi(f[0])) / 10
		}
	}
	set := int32(0)
	for f := range rows(dir + "synonyms.txt.gz") {
		for _, w := range f[1:] {
			id := x.id(w)
			x.senses[id] = append(x.senses[id], set)
		}
		set++
	}
	x.pair(x.derived, dir+"derivations.txt.gz")
	x.pair(x.against, dir+"antonyms.txt.gz")
	for _, f := range table(dir + "lemmas.txt") {
		x.irreg[f[0]] = f[1]
	}
	for f := range rows(dir + "lemmas.txt.gz") {
		if _, ok := x.irreg[f[0]]; !ok {
			x.irreg[f[0]] = f[1]
		}
	}
	return x
}

func (x *lexicon) id(w string) int32 {
	id, ok := x.ids[w]
	if !ok {
		id = int32(len(x.weights))
		x.ids[w] = id
		x.weights = append(x.weights, unheard)
		x.senses = append(x.senses, nil)
		x.derived = append(x.derived, nil)
		x.against = append(x.against, nil)
	}
	return id
}

func (x *lexicon) pair(lists [][]int32, name string) {
	for f := range rows(name) {
		a, okA := x.ids[f[0]]
		b, okB := x.ids[f[1]]
		if okA && okB {
			lists[a] = append(lists[a], b)
			lists[b] = append(lists[b], a)
		}
	}
	for _, l := range lists {
		slices.Sort(l)
	}
}

// rows are the fields of the lines of a compressed list; a list that is not
// there has none.
func rows(name string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		packed, err := data.ReadFile(name)
		if err != nil {
			return
		}
		z, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			panic("compare: embedded data: " + err.Error())
		}
		text, err := io.ReadAll(z)
		if err != nil {
			panic("compare: embedded data: " + err.Error())
		}
		for line := range strings.Lines(string(text)) {
			if !yield(strings.Fields(line)) {
				return
			}
		}
	}
}

// unheard is the information of a word no list has, in nats: a name, a rare
// word. The rarest word of the lists has 11.
const unheard = 10.5

// weight is the information of a word in nats. Without a lexicon the length
// stands for it: short words are the frequent ones (Zipf, The Psycho-Biology
// of Language, 1935).
func (x *lexicon) weight(t *Token) float32 {
	if !t.Word {
		return 0
	}
	if id, ok := x.ids[t.Norm]; ok {
		w := x.weights[id]
		if id, ok = x.ids[t.Lemma]; ok {
			w = min(w, x.weights[id])
		}
		return w
	}
	if id, ok := x.ids[t.Lemma]; ok {
		return x.weights[id]
	}
	switch {
	case t.Kind == Number || t.Kind == Time || t.Kind == Date:
		return min(unheard, 5+float32(len(t.Norm)))
	case len(x.ids) > 0:
		return unheard
	}
	return min(unheard, 2+float32(len([]rune(t.Norm))))
}

// lemma is a word's dictionary form by WordNet's exceptions and rules of
// detachment (morphy, Beckwith and Miller 1990): a form counts when the
// lexicon has it.
func (x *lexicon) lemma(word string) string {
	if w, ok := x.irreg[word]; ok {
		return w
	}
	if id, known := x.ids[word]; len(word) < 4 || known && x.weights[id] < 6.3 || strings.HasSuffix(word, "ss") {
		return word
	}
	for _, r := range detachments {
		stem, ok := strings.CutSuffix(word, r.ending)
		if !ok || len(stem) < 2 {
			continue
		}
		if w := stem + r.lemma; x.has(w) {
			return w
		}
		if n := len(stem); r.lemma == "" && r.ending != "s" && n > 3 && stem[n-1] == stem[n-2] && x.has(stem[:n-1]) {
			return stem[:n-1] // planned, running, biggest
		}
	}
	return word
}

func (x *lexicon) has(w string) bool {
	_, ok := x.ids[w]
	return ok
}

var detachments = []struct{ ending, lemma string }{
	{"ies", "y"}, {"ves", "f"}, {"es", "e"}, {"es", ""}, {"s", ""}, {"men", "man"},
	{"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ying", "ie"}, {"ing", "e"}, {"ing", ""},
	{"ier", "y"}, {"iest", "y"}, {"est", "e"}, {"est", ""},
}

// meet says whether two ascending lists have a member in common.
func meet(a, b []int32) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// synonymous says that two lemmas share a sense or are derived one from the
// other; -1 is no lemma.
func (x *lexicon) synonymous(a, b int32) bool {
	if a < 0 || b < 0 || a == b {
		return false
	}
	_, kin := slices.BinarySearch(x.derived[a], b)
	return kin || meet(x.senses[a], x.senses[b])
}

// Antonyms says whether two tokens are opposites of each other in a lexicon of
// the language.
func Antonyms(a, b *Token, lang string) bool {
	x := languageOf(lang).lexicon
	i, okA := x.ids[a.Lemma]
	j, okB := x.ids[b.Lemma]
	if !okA || !okB {
		return false
	}
	_, found := slices.BinarySearch(x.against[i], j)
	return found
}
