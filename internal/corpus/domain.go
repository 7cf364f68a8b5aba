package corpus

import (
	"path"
	"strings"
	"sync"
)

// domain is a kind of event: how three outlets tell each of its facts.
type domain struct {
	name   string
	titles [tellers]string
	leads  [tellers]string
	facts  []pattern
}

// pattern is one fact. In the sentences {x} stands for its value, or, where the
// value is words, [a|b] for what is true and what the odd outlet has. {town} and the
// like are the same in all sentences of a story.
type pattern struct {
	kind      Kind
	spec      string // of the value: a range with its unit, a direction, a choice
	sentences [tellers]string
}

// domains reads all of them, by name.
var domains = sync.OnceValue(func() []*domain {
	files, err := data.ReadDir("data/told")
	if err != nil {
		panic("corpus: embedded data: " + err.Error())
	}
	var out []*domain
	for _, f := range files {
		out = append(out, readDomain(strings.TrimSuffix(f.Name(), ".txt"), lines(path.Join("data/told", f.Name()))))
	}
	return out
})

func readDomain(name string, lines []string) *domain {
	d := &domain{name: name}
	titles, leads, sentences := 0, 0, 0
	for _, line := range lines {
		word, rest, _ := strings.Cut(line, " ")
		switch word {
		case "title":
			d.titles[titles] = rest
			titles++
		case "lead":
			d.leads[leads] = rest
			leads++
		case "-":
			d.facts[len(d.facts)-1].sentences[sentences] = rest
			sentences++
		default:
			d.facts = append(d.facts, pattern{kind: Kind(word), spec: rest})
			sentences = 0
		}
	}
	return d
}

// people holds the lists of names, each word with those that it is easily taken for.
var people = sync.OnceValue(func() map[string][][]string {
	out := make(map[string][][]string)
	for _, line := range lines("data/people.txt") {
		kind, words, _ := strings.Cut(line, " ~ ")
		for _, w := range strings.Fields(words) {
			out[kind] = append(out[kind], strings.Split(strings.ReplaceAll(w, "_", " "), "/"))
		}
	}
	return out
})
