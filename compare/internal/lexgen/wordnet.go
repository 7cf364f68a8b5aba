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
	tags      map[string]int      // how often SemCor, a tagged corpus, has a lemma
	glosses   map[string]int      // how often glosses have a word
	lemmas    map[string]bool
	irreg     [][2]string // irregular form, lemma
	inflected map[string]bool
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
	n := &wordNet{senses: map[string][]string{}, tags: map[string]int{}, glosses: map[string]int{}, lemmas: map[string]bool{}, inflected: map[string]bool{}}
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
	return n, eachLine(filepath.Join(dir, "cntlist.rev"), func(line string) {
		key, rest, _ := strings.Cut(line, "%")
		if f := strings.Fields(rest); len(f) == 3 {
			count, _ := strconv.Atoi(f[2])
			n.tags[key] += count
		}
	})
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
	head, gloss, _ := strings.Cut(line, " | ")
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
	for _, w := range letters(gloss) {
		n.glosses[w]++
	}
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
		n.inflected[f[0]] = true
		n.irreg = append(n.irreg, [2]string{f[0], f[1]})
	}
}

// letters cuts words of Latin letters out of a text, in lower case.
func letters(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' })
}

func isWord(s string) bool {
	return len(s) > 1 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

// ranked says that key is among the first senses of a word. Rare senses make
// synonyms of words nobody would exchange.
func (n *wordNet) ranked(pos, word, key string, first int) bool {
	i := slices.Index(n.senses[pos+" "+word], key)
	return i >= 0 && i < first
}

// synonyms are the sets of common words that share a sense, the part of speech
// in front.
func (n *wordNet) synonyms(known map[string]bool) []string {
	var lines []string
	for _, s := range n.synsets {
		var words []string
		for _, w := range s.words {
			if known[w] && isWord(w) && n.ranked(s.key[:1], w, s.key, 8) && !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
		if len(words) > 1 {
			slices.Sort(words)
			lines = append(lines, s.key[:1]+" "+strings.Join(words, " "))
		}
	}
	return unique(lines)
}

// pairs are common words that a link between senses joins: "!" antonyms, "+"
// derivations.
func (n *wordNet) pairs(symbol string, known map[string]bool) []string {
	index := map[string]synset{}
	for _, s := range n.synsets {
		index[s.key] = s
	}
	var lines []string
	for _, s := range n.synsets {
		for _, p := range s.links {
			t := index[p.target]
			if p.symbol != symbol || p.from == 0 || p.to == 0 || p.to > len(t.words) {
				continue
			}
			a, b := s.words[p.from-1], t.words[p.to-1]
			if a < b && known[a] && known[b] && isWord(a) && isWord(b) {
				lines = append(lines, a+" "+b)
			}
		}
	}
	return unique(lines)
}

// exceptions are irregular forms of common lemmas.
func (n *wordNet) exceptions(known map[string]bool) []string {
	var lines []string
	for _, e := range n.irreg {
		if known[e[1]] {
			lines = append(lines, e[0]+" "+e[1])
		}
	}
	return unique(lines)
}

func unique(lines []string) []string {
	slices.Sort(lines)
	return slices.Compact(lines)
}

// regular says that a word is a lemma with a regular ending.
func (n *wordNet) regular(w string) bool {
	for _, ending := range []string{"s", "es", "d", "ed", "ing"} {
		stem, ok := strings.CutSuffix(w, ending)
		if ok && (n.lemmas[stem] || ending == "ing" && n.lemmas[stem+"e"] || strings.HasSuffix(stem, "i") && n.lemmas[stem[:len(stem)-1]+"y"]) {
			return true
		}
		if k := len(stem); ok && k > 3 && stem[k-1] == stem[k-2] && n.lemmas[stem[:k-1]] {
			return true
		}
	}
	return false
}
