package attribution

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// rules compares two attributions of one sentence and returns the rules that decided
// with their severities.
func rules(a, b source) []string {
	c := Cluster{ID: "c-1"}
	s := Statement{}
	for i, x := range []source{a, b} {
		q := x.quotation(fmt.Sprintf("article %d", i))
		if x.kind == quote.Indirect {
			q.Speaker.Rule = "cue-subject"
		}
		c.Members = append(c.Members, &cluster.Member{Stretch: &cluster.Stretch{Quote: q,
			Pieces: []cluster.Piece{{Part: 0, Start: 0, End: len(x.words)}}, Wording: compare.New(x.words, "en")}})
		s.Quotes = append(s.Quotes, q)
	}
	s.Clusters = []Cluster{c}
	var out []string
	for _, d := range Compare(nil, nil, []Statement{s}) {
		out = append(out, d.Rule+" "+string(d.Severity))
	}
	return out
}

// TestLooseSpeakers: what is less sure than words in marks beside a name is of low
// severity, or no difference.
func TestLooseSpeakers(t *testing.T) {
	reported := func(name string) source {
		return source{text: name + " said " + vow, words: vow, name: name, cue: "said", kind: quote.Indirect}
	}
	apart := func(between string) source {
		x := says("Tor Lie")
		x.text = "Tor Lie said " + between + ": “" + vow + "”"
		return x
	}
	far := strings.Repeat("x", maxSentence-len(" said : “"))
	for _, test := range []struct {
		name string
		a, b source
		want []string
	}{
		{"beside the words", says("Runa Ask"), says("Tor Lie"), []string{"two-names medium"}},
		{"one reports", says("Runa Ask"), reported("Tor Lie"), []string{"two-names low"}},
		{"two descriptions", says("another man"), says("a miller"), []string{"two-descriptions low"}},
		{"one description in two forms", says("the old miller"), says("a miller"), nil},
		{"a pronoun", says("Runa Ask"), says("He"), nil},
		{"passed on", says("Runa Ask"), func() source {
			x := says("Norvik Press")
			x.text = "“" + vow + "” Norvik Press reported."
			x.cue = "reported"
			return x
		}(), nil},
		{"farther off in the sentence", says("Runa Ask"), apart(far), []string{"two-names low"}},
		{"too far off", says("Runa Ask"), apart(far + "x"), nil},
		{"in another sentence", says("Runa Ask"), apart("nothing all day long. Then came this"), nil},
	} {
		if got := rules(test.a, test.b); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
