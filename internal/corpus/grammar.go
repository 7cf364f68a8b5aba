package corpus

import (
	"embed"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed data/*.txt data/told/*.txt
var data embed.FS

// grammar makes sentences. A token is the name of a rule, of a list, or itself.
type grammar struct {
	rules map[string][][]string // alternatives, each as likely as the next
	lists map[string]list
	same  map[string][]string // words that may stand for one another, by each of them
}

// list is words of one kind, each with those that may stand for it.
type list struct {
	groups [][]string
	ranks  zipf
}

var english = sync.OnceValue(func() *grammar {
	g := &grammar{map[string][][]string{}, map[string]list{}, map[string][]string{}}
	for _, line := range lines("data/words.txt") {
		kind, words, _ := strings.Cut(line, " ~ ")
		l := list{}
		for _, word := range strings.Fields(words) {
			group := strings.Split(word, "/")
			l.groups = append(l.groups, group)
			for _, w := range group {
				g.same[w] = append(g.same[w], slices.DeleteFunc(slices.Clone(group), func(o string) bool { return o == w })...)
			}
		}
		l.ranks = newZipf(len(l.groups), 1, 2.7)
		g.lists[kind] = l
	}
	for _, line := range lines("data/grammar.txt") {
		name, wholes, _ := strings.Cut(line, " = ")
		for _, whole := range strings.Split(wholes, " | ") {
			g.rules[name] = append(g.rules[name], strings.Fields(whole))
		}
	}
	return g
})

// lines returns the lines of an embedded file that are not empty and no
// comment.
func lines(name string) []string {
	b, err := data.ReadFile(name)
	if err != nil {
		panic("corpus: embedded data: " + err.Error())
	}
	return slices.DeleteFunc(strings.Split(string(b), "\n"), func(l string) bool {
		return l == "" || strings.HasPrefix(l, "#")
	})
}

// say returns what a rule makes: a sentence with its capital, or a name.
func (g *grammar) say(rng *rand.Rand, rule string) string {
	tokens := g.expand(rng, rule, nil)
	var b strings.Builder
	for i, t := range tokens {
		switch {
		case i == 0:
			t = capital(t)
		case strings.Trim(t, ",.:") == "":
		default:
			b.WriteByte(' ')
		}
		if t == "a" && i+1 < len(tokens) && strings.ContainsRune("aeiou", rune(tokens[i+1][0])) {
			t = "an"
		}
		if t == "i" {
			t = "I"
		}
		b.WriteString(t)
	}
	return b.String()
}

func (g *grammar) expand(rng *rand.Rand, token string, out []string) []string {
	if wholes, ok := g.rules[token]; ok {
		for _, t := range wholes[rng.IntN(len(wholes))] {
			out = g.expand(rng, t, out)
		}
		return out
	}
	if token == "name" {
		return append(out, g.draw(rng, "place")+g.draw(rng, "ending"))
	}
	if _, ok := g.lists[token]; ok {
		return append(out, g.draw(rng, token))
	}
	return append(out, token)
}

// draw draws a word of a kind by Zipf's law.
func (g *grammar) draw(rng *rand.Rand, kind string) string {
	l := g.lists[kind]
	group := l.groups[l.ranks.draw(rng)-1]
	return group[rng.IntN(len(group))]
}

func capital(s string) string {
	r := []rune(s)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}
