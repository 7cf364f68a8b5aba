package engine

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// utterances makes sentences of made-up words, frequent and rare ones.
func utterances(rng *rand.Rand, n int) []string {
	out := make([]string, n)
	for i := range out {
		words := make([]string, 10+rng.IntN(12))
		for k := range words {
			size := 1 << rng.IntN(13)
			words[k] = made(rng.IntN(size) + size)
		}
		out[i] = strings.Join(words, " ") + "."
	}
	return out
}

// made is the word of a number.
func made(n int) string {
	var b []byte
	for ; n > 0; n /= 17 {
		b = append(b, "bdfgklmnprstvzhjw"[n%17], "aeiou"[n%5])
	}
	return string(b)
}

// told is sentences as outlets print them, with the sentence of each; of a
// splice the two.
func told(rng *rand.Rand, said []string, n int) (texts []string, of [][2]int) {
	for range n {
		i := rng.IntN(len(said))
		words := strings.Fields(said[i])
		from := [2]int{i, i}
		switch rng.IntN(6) {
		case 0:
			words = words[:len(words)*2/3]
		case 1:
			at := rng.IntN(len(words) - 6)
			words = words[at : at+6]
		case 2:
			words[rng.IntN(len(words))] = "uhm"
		case 3:
			j := (i + 1 + rng.IntN(len(said)-1)) % len(said)
			other := strings.Fields(said[j])
			words = append(slices.Clone(words[:len(words)*2/3]), other[len(other)/3:]...)
			from[1] = j
		}
		texts, of = append(texts, strings.Join(words, " ")), append(of, from)
	}
	return texts, of
}

// written is a grouping in one canonical text.
func written(c *Corpus, texts []string, o Options) string {
	g, err := c.Group(context.Background(), optionsFor(texts, o))
	if err != nil {
		return err.Error()
	}
	var lines []string
	for k := range g.Len() {
		members, base := g.Members(k, false)
		var all []string
		for i, m := range members {
			for _, s := range m.Stretches {
				all = append(all, fmt.Sprint(texts[s], m.Half, m.At, m.Relation, m.Why, m.Score, m.Cover, i == base, g.Joined(s)))
			}
		}
		slices.Sort(all)
		lines = append(lines, strings.Join(all, "\n"))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n\n")
}

// TestGroupDependsOnNothingElse shuffles the input and changes the number of
// workers and of parts: the grouping is the same.
func TestGroupDependsOnNothingElse(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	texts, _ := told(rng, utterances(rng, 300), 3000)
	want := written(corpusOf(texts...), texts, Options{Jobs: 1})
	for _, o := range []Options{{Jobs: 2}, {Jobs: 3, Memory: 1 << 20}, {Jobs: 8, Memory: 1 << 18}} {
		shuffled := slices.Clone(texts)
		rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if written(corpusOf(shuffled...), shuffled, o) != want {
			t.Errorf("%+v: another grouping", o)
		}
	}
}

// TestGroupFindsWhatWasSaid holds that variants meet, that two utterances stay
// apart though splices join parts of them, and that splices are in both.
func TestGroupFindsWhatWasSaid(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	said := utterances(rng, 400)
	texts, of := told(rng, said, 6000)
	all := append(slices.Clone(said), texts...)
	c := corpusOf(all...)
	g, err := c.Group(t.Context(), optionsFor(all, Options{}))
	if err != nil {
		t.Fatal(err)
	}
	in := make([]map[int]bool, len(all))
	largest := 0
	for k := range g.Len() {
		members, _ := g.Members(k, false)
		n := 0
		for _, m := range members {
			n += len(m.Stretches)
			for _, s := range m.Stretches {
				if in[s] == nil {
					in[s] = map[int]bool{}
				}
				in[s][k] = true
			}
		}
		largest = max(largest, n)
	}
	found, both, splices, wrong := 0, 0, 0, 0
	for i, o := range of {
		mine := in[len(said)+i]
		with := func(j int) bool {
			for k := range in[j] {
				if mine[k] {
					return true
				}
			}
			return false
		}
		if with(o[0]) {
			found++
		}
		if o[0] != o[1] {
			splices++
			if with(o[0]) && with(o[1]) {
				both++
			}
		}
		if j := (o[0] + 7) % len(said); j != o[1] && with(j) {
			wrong++
		}
	}
	if float64(found) < .98*float64(len(of)) || float64(both) < .9*float64(splices) || wrong > 0 || largest > 60 {
		t.Errorf("%d of %d found, %d of %d splices in both, %d in another, the largest has %d", found, len(of), both, splices, wrong, largest)
	}
}

// TestGroupBadInput gives what is out of the ordinary in size or shape. None
// may take more than time linear in the input.
func TestGroupBadInput(t *testing.T) {
	const many = 100_000
	repeat := func(n int, text func(i int) string) []string {
		out := make([]string, n)
		for i := range out {
			out[i] = text(i)
		}
		return out
	}
	for _, tt := range []struct {
		what   string
		texts  []string
		groups int
	}{
		{"identical", repeat(many, func(int) string { return "the harbour will stay open all winter." }), 1},
		{"one run of words in common", repeat(many, func(i int) string { return fmt.Sprintf("%s north pier wall %s", made(i+1<<20), made(i+1<<24)) }), many},
		{"a book", append([]string{"word one of the book is short"}, strings.Repeat("never the same word again ", 20_000)), 2},
		{"one word", []string{"Nonsense", "nonsense!", "Enough"}, 2},
		{"nothing but common words", []string{"that is what it is", "it is what that is", "what is it"}, 2},
		{"no words", []string{"…", "?!", ""}, 3},
		{"nothing", nil, 0},
	} {
		g, err := corpusOf(tt.texts...).Group(t.Context(), optionsFor(tt.texts, Options{}))
		if err != nil {
			t.Fatal(err)
		}
		if g.Len() != tt.groups {
			t.Errorf("%s: %d groups, want %d", tt.what, g.Len(), tt.groups)
		}
	}
}

// TestGroupChain holds that no chain of texts, each much like the next, pulls
// its ends together.
func TestGroupChain(t *testing.T) {
	words := make([]string, 400)
	for i := range words {
		words[i] = made(i + 1<<16)
	}
	var texts []string
	for i := 0; i+20 <= len(words); i += 6 {
		texts = append(texts, strings.Join(words[i:i+20], " "))
	}
	g, err := corpusOf(texts...).Group(t.Context(), optionsFor(texts, Options{}))
	if err != nil {
		t.Fatal(err)
	}
	for k := range g.Len() {
		members, _ := g.Members(k, false)
		var at []int
		for _, m := range members {
			at = append(at, int(m.Stretches[0]))
		}
		if spread := slices.Max(at) - slices.Min(at); spread > 6 {
			t.Errorf("one group reaches over %d links of the chain", spread)
		}
	}
}

// TestGroupStops holds that a cancelled context ends it.
func TestGroupStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	texts := []string{"a b c d e f", "a b c d e g"}
	if _, err := corpusOf(texts...).Group(ctx, optionsFor(texts, Options{})); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
