package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// wordNet is what of WordNet's files is used. The file formats are in wndb(5WN).
type wordNet struct {
	synsets   []synset
	senses    map[string][]string // "pos lemma" to keys of synsets, most frequent sense first
	lemmas    map[string]bool
	irreg     [][2]string // irregular form, lemma
	inflected map[string]string
}

type synset struct {
	key   string // pos and offset
	words []string
	links []pointer
}

type pointer struct {
	symbol, target string
	from, to       int // which word of the synsets, from 1; 0 all
}

var parts = []struct{ name, letter string }{{"noun", "n"}, {"verb", "v"}, {"adj", "a"}, {"adv", "r"}}

func readWordNet(dir string) (*wordNet, error) {
	n := &wordNet{senses: map[string][]string{}, lemmas: map[string]bool{}, inflected: map[string]string{}}
	for _, p := range parts {
		for _, f := range []struct {
			name string
			read func(line, pos string)
		}{{"data." + p.name, n.readSynset}, {"index." + p.name, n.readIndex}, {p.name + ".exc", n.readException}} {
			if err := eachLine(filepath.Join(dir, f.name), func(line string) { f.read(line, p.letter) }); err != nil {
				return nil, err
			}
		}
	}
	return n, nil
}

func eachLine(name string, do func(line string)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if !strings.HasPrefix(s.Text(), "  ") { // the licence
			do(s.Text())
		}
	}
	if s.Err() != nil {
		return fmt.Errorf("reading %s: %w", name, s.Err())
	}
	return nil
}

func (n *wordNet) readSynset(line, pos string) {
	head, _, _ := strings.Cut(line, " | ")
	f := strings.Fields(head)
	s := synset{key: pos + f[0]}
	count, _ := strconv.ParseInt(f[3], 16, 32)
	i := 4
	for range count {
		word, _, _ := strings.Cut(strings.ToLower(f[i]), "(")
		s.words = append(s.words, word)
		i += 2
	}
	links, _ := strconv.Atoi(f[i])
	i++
	for range links {
		p := pointer{symbol: f[i], target: strings.Replace(f[i+2], "s", "a", 1) + f[i+1]}
		from, _ := strconv.ParseInt(f[i+3][:2], 16, 32)
		to, _ := strconv.ParseInt(f[i+3][2:], 16, 32)
		p.from, p.to = int(from), int(to)
		s.links = append(s.links, p)
		i += 4
	}
	n.synsets = append(n.synsets, s)
}

func (n *wordNet) readIndex(line, pos string) {
	f := strings.Fields(line)
	count, _ := strconv.Atoi(f[2])
	n.lemmas[f[0]] = true
	for _, offset := range f[len(f)-count:] {
		n.senses[pos+" "+f[0]] = append(n.senses[pos+" "+f[0]], pos+offset)
	}
}

func (n *wordNet) readException(line, _ string) {
	if f := strings.Fields(line); len(f) > 1 && isWord(f[0]) && isWord(f[1]) && f[0] != f[1] {
		n.inflected[f[0]] = f[1]
		n.irreg = append(n.irreg, [2]string{f[0], f[1]})
	}
}

func isWord(s string) bool {
	return len(s) > 1 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

// firstSenses is how many senses of a word, the most frequent first, make it a
// synonym of others.
const firstSenses = 8

// ranked says that key is among the first senses of a word. Rare senses make
// synonyms of words nobody would exchange.
func (n *wordNet) ranked(pos, word, key string, first int) bool {
	i := slices.Index(n.senses[pos+" "+word], key)
	return i >= 0 && i < first
}

// synonyms are the sets of common words that share a sense.
func (n *wordNet) synonyms(v *words) [][]int32 {
	var groups [][]int32
	for _, s := range n.synsets {
		var g []int32
		for _, w := range s.words {
			if id, ok := v.ids[w]; ok && isWord(w) && n.ranked(s.key[:1], w, s.key, firstSenses) {
				g = append(g, id)
			}
		}
		slices.Sort(g)
		if g = slices.Compact(g); len(g) > 1 {
			groups = append(groups, g)
		}
	}
	return ordered(groups)
}

// pairs are common words that a link between senses joins: "!" antonyms, "+"
// derivations.
func (n *wordNet) pairs(symbol string, v *words) [][]int32 {
	index := map[string]synset{}
	for _, s := range n.synsets {
		index[s.key] = s
	}
	pairs := map[int32][]int32{}
	for _, s := range n.synsets {
		for _, p := range s.links {
			t := index[p.target]
			if p.symbol != symbol || p.from == 0 || p.to == 0 || p.to > len(t.words) {
				continue
			}
			a, okA := v.ids[s.words[p.from-1]]
			b, okB := v.ids[t.words[p.to-1]]
			if okA && okB && a < b {
				pairs[a] = append(pairs[a], b)
			}
		}
	}
	return grouped(pairs)
}

// grouped is a group for each word: itself and its partners after it.
func grouped(pairs map[int32][]int32) [][]int32 {
	var groups [][]int32
	for a, bs := range pairs {
		slices.Sort(bs)
		groups = append(groups, append([]int32{a}, slices.Compact(bs)...))
	}
	return ordered(groups)
}

func ordered(groups [][]int32) [][]int32 {
	slices.SortFunc(groups, slices.Compare)
	return slices.CompactFunc(groups, slices.Equal)
}

// exceptions are irregular forms of common lemmas.
func (n *wordNet) exceptions(v *words) []string {
	var lines []string
	for _, e := range n.irreg {
		if _, ok := v.ids[e[1]]; ok {
			lines = append(lines, e[0]+" "+e[1])
		}
	}
	return unique(lines)
}

func unique(lines []string) []string {
	slices.Sort(lines)
	return slices.Compact(lines)
}

// lemma is the dictionary form of a word: by the exceptions, or by taking a
// regular ending off.
func (n *wordNet) lemma(w string) string {
	if n.lemmas[w] {
		return w
	}
	if l := n.inflected[w]; l != "" {
		return l
	}
	for _, r := range [...][2]string{{"ies", "y"}, {"es", ""}, {"s", ""}, {"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}} {
		stem, ok := strings.CutSuffix(w, r[0])
		if !ok {
			continue
		}
		if n.lemmas[stem+r[1]] {
			return stem + r[1]
		}
		if k := len(stem); k > 3 && stem[k-1] == stem[k-2] && n.lemmas[stem[:k-1]] {
			return stem[:k-1]
		}
	}
	return w
}
