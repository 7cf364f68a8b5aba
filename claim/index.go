package claim

import (
	"cmp"
	"math"
	"slices"
)

// index finds sentences by their words.
type index struct {
	entries []entry
	holders map[string][]int // sentences that hold a word, in order
	printed map[printed]bool // what is a sentence of the text of an article
	may     *together
}

// entry is a sentence in the index.
type entry struct {
	sentence *Sentence
	article  int // its rank among the articles
	rank     int // among all sentences; those of one article follow each other, with a gap between two articles
	keys     []string
	content  []int     // the tokens that have a key
	words    []int32   // by token: the number of the word, one for each normal form of a language
	weight   []float64 // by token: its information, 0 for a word without content
	total    float64
}

const (
	// mostHolders is how many sentences that hold a word are looked at, the first
	// ones. A word that more hold says little.
	mostHolders = 64
	// mostCandidates is how many sentences of other articles a sentence is compared
	// with, mostOfArticle how many of one article.
	mostCandidates, mostOfArticle = 48, 8
)

// leastShared is what two sentences share in the same words of what both hold for
// them to be compared.
const leastShared = 0.1

func newIndex(ts []*Telling) *index {
	ix := &index{holders: make(map[string][]int), printed: make(map[printed]bool), may: newTogether(ts)}
	numbers := make(map[string]int32)
	number := func(word string) int32 {
		n, ok := numbers[word]
		if !ok {
			n = int32(len(numbers))
			numbers[word] = n
		}
		return n
	}
	rank := 0
	for n, t := range ts {
		for _, s := range t.Sentences {
			e := entry{sentence: s, article: n, rank: rank, keys: make([]string, len(s.Wording.Tokens))}
			e.words = make([]int32, len(e.keys))
			for i := range e.keys {
				if e.keys[i] = s.key(i); e.keys[i] != "" {
					e.content = append(e.content, i)
					e.words[i] = number(s.Wording.Lang + " " + s.Wording.Tokens[i].Norm + s.Wording.Tokens[i].Unit)
				}
				if k := e.keys[i]; k != "" && (len(ix.holders[k]) == 0 || ix.holders[k][len(ix.holders[k])-1] != len(ix.entries)) {
					ix.holders[k] = append(ix.holders[k], len(ix.entries))
				}
			}
			if !s.Title {
				ix.printed[printed{n, s.Wording.Text}] = true
			}
			ix.entries = append(ix.entries, e)
			rank++
		}
		rank++
	}
	all := float64(len(ix.entries))
	for i := range ix.entries {
		e := &ix.entries[i]
		e.weight = make([]float64, len(e.keys))
		for t, k := range e.keys {
			if k != "" {
				e.weight[t] = inStory*math.Log(1+all/float64(len(ix.holders[k]))) + inLanguage*float64(e.sentence.Wording.Tokens[t].Weight)
				e.total += e.weight[t]
			}
		}
	}
	return ix
}

// How much the information of a word in the story counts, and that in its language,
// both in nats.
const inStory, inLanguage = 0.6, 0.2

// key is what a token is found by: the name it stands for, else its stem; empty
// for a token without content.
func (s *Sentence) key(i int) string {
	t := &s.Wording.Tokens[i]
	switch {
	case s.Who[i] != "":
		return s.Who[i]
	case !t.Word || s.Wording.Light(i):
		return ""
	case t.Value != "":
		return t.Value
	}
	return t.Stem
}

// mass is the information of a clause.
func (e *entry) mass(c *Clause) float64 {
	sum := 0.0
	for _, w := range e.weight[c.From:c.To] {
		sum += w
	}
	return sum
}

// printed is a sentence as an article prints it.
type printed struct {
	article int
	text    string
}

// elsewhere reports whether the article of one of two sentences prints the other word
// for word in another place: then that place is the one that answers it.
func (ix *index) elsewhere(a, b *entry) bool {
	x, y := a.sentence.Wording.Text, b.sentence.Wording.Text
	return x != y && (ix.printed[printed{b.article, x}] || ix.printed[printed{a.article, y}])
}

// candidates returns the sentences of later articles that share most with a
// sentence, in order.
func (ix *index) candidates(i int) []int {
	a := &ix.entries[i]
	sum := make(map[int]float64)
	seen := make(map[string]bool)
	for t, k := range a.keys {
		if k == "" || seen[k] {
			continue
		}
		seen[k] = true
		holders := ix.holders[k]
		from, _ := slices.BinarySearch(holders, i)
		n := 0
		for _, j := range holders[from:] {
			if ix.entries[j].article > a.article && ix.may.event(a.article, ix.entries[j].article) {
				sum[j] += a.weight[t]
				if n++; n == mostHolders {
					break
				}
			}
		}
	}
	out := make([]int, 0, len(sum))
	for j := range sum {
		if 2*sum[j] >= leastShared*(a.total+ix.entries[j].total) && !ix.elsewhere(a, &ix.entries[j]) {
			out = append(out, j)
		}
	}
	slices.SortFunc(out, func(x, y int) int { return cmp.Or(cmp.Compare(sum[y], sum[x]), x-y) })
	of := make(map[int]int)
	n := 0
	out = slices.DeleteFunc(out, func(j int) bool {
		if of[ix.entries[j].article]++; of[ix.entries[j].article] > mostOfArticle {
			return true
		}
		n++
		return n > mostCandidates
	})
	slices.Sort(out)
	return out
}
