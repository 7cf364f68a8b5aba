package compare

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare/internal/wordlist"
	"github.com/quotediff/quotediff/internal/language"
)

// lexicon is what dictionaries know of a language's words. It has no words for
// a language without dictionaries.
type lexicon struct {
	ids     map[string]int32 // lemma to its place in the slices below
	weights []float32        // information in nats
	senses  [][]int32        // synonym sets, ascending
	derived [][]int32        // lemmas of the same derivation, ascending
	against [][]int32        // antonyms, ascending
	parts   []byte           // how often it is each part of speech, see [Wording.Use]
	related [][]int32        // lemmas a thesaurus lists under this one and the other way round, ascending
	irreg   map[string]string
}

func readLexicon(of language.Language) *lexicon {
	words, weights := sound(wordlist.Words(packed(of, language.Words))), sound(wordlist.Bytes(packed(of, language.WordWeights)))
	x := &lexicon{ids: make(map[string]int32, len(words)), irreg: map[string]string{}}
	for i, w := range words {
		x.weights[x.id(w)] = min(unheard, float32(weights[i])/10)
	}
	x.parts = sound(wordlist.Bytes(packed(of, language.Parts)))
	for set, group := range sound(wordlist.Groups(packed(of, language.Synonyms))) {
		for _, id := range group {
			x.senses[id] = append(x.senses[id], int32(set))
		}
	}
	pair(x.derived, sound(wordlist.Groups(packed(of, language.Derivations))), nil)
	pair(x.against, sound(wordlist.Groups(packed(of, language.Antonyms))), nil)
	byRank := make([]int32, len(words))
	for i, rank := range wordlist.Ranks(weights) {
		byRank[rank] = int32(i)
	}
	pair(x.related, sound(wordlist.Groups(packed(of, language.Related))), byRank)
	for _, f := range pairs(of, language.LemmasPacked) {
		if _, ok := x.irreg[f[0]]; !ok {
			x.irreg[f[0]] = f[1]
		}
	}
	for word, f := range of.Rows(language.Lemmas) {
		x.irreg[word] = f[0]
	}
	return x
}

// packed returns a packed list, empty if the language has none.
func packed(of language.Language, list language.List) []byte {
	if b := of.Bytes(list); b != nil {
		return b
	}
	return wordlist.PackBytes(nil)
}

// pairs are the two words of each line of a packed list.
func pairs(of language.Language, list language.List) [][]string {
	var out [][]string
	for line := range strings.Lines(string(sound(wordlist.Bytes(packed(of, list))))) {
		if f := strings.Fields(line); len(f) == 2 {
			out = append(out, f)
		}
	}
	return out
}

// sound hands on what was read out of an embedded list, which a test reads.
func sound[T any](list T, err error) T {
	if err != nil {
		panic("compare: embedded data: " + err.Error())
	}
	return list
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
		x.related = append(x.related, nil)
	}
	return id
}

// pair enters the first of each group with each of the others, both ways. The
// numbers are places in names where there are names.
func pair(lists [][]int32, groups [][]int32, names []int32) {
	for _, g := range groups {
		for i := range g {
			if names != nil {
				g[i] = names[g[i]]
			}
			if i > 0 {
				lists[g[0]] = append(lists[g[0]], g[i])
				lists[g[i]] = append(lists[g[i]], g[0])
			}
		}
	}
	for _, l := range lists {
		slices.Sort(l)
	}
}

// unheard is the information of a word no list has, in nats: a name, a rare
// word. Those of the lists weigh no more.
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
	case t.numeric():
		return min(unheard, 5+float32(len(t.Norm)))
	case len(x.ids) > 0:
		return unheard
	}
	return min(unheard, 2+float32(len([]rune(t.Norm))))
}

// A word of fewer than leastInflected letters is its own form, and so is one of
// less than commonWord nats of information, as far as no exception is listed: "gas"
// is no form of "ga".
const (
	leastInflected = 4
	commonWord     = 6
)

// lemma is a word's dictionary form by WordNet's exceptions and rules of
// detachment (morphy, Beckwith and Miller 1990): a form counts when the
// lexicon has it.
func (x *lexicon) lemma(word string) string {
	if w, ok := x.irreg[word]; ok {
		return w
	}
	if id, known := x.ids[word]; len(word) < leastInflected || known && x.weights[id] < commonWord || strings.HasSuffix(word, "ss") {
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
// other; -1 stands for no lemma.
func (x *lexicon) synonymous(a, b int32) bool {
	if a < 0 || b < 0 || a == b {
		return false
	}
	_, kin := slices.BinarySearch(x.derived[a], b)
	return kin || meet(x.senses[a], x.senses[b])
}

// near says that a thesaurus lists two lemmas under each other: of the same
// field, not always of the same meaning.
func (x *lexicon) near(a, b int32) bool {
	if a < 0 || b < 0 {
		return false
	}
	_, found := slices.BinarySearch(x.related[a], b)
	return found
}

// Antonyms says whether two tokens are opposites of each other in a lexicon of
// the language.
func Antonyms(a, b *Token, lang string) bool {
	x := profileOf(lang).lexicon
	i, okA := x.ids[a.Lemma]
	j, okB := x.ids[b.Lemma]
	if !okA || !okB {
		return false
	}
	_, found := slices.BinarySearch(x.against[i], j)
	return found
}
