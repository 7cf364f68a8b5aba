package divergence

import (
	"fmt"
	"github.com/google/go-cmp/cmp"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// alone is the state of a run of one article.
func alone(text string) (*run, *article.Article) {
	a := &article.Article{ID: "ann", Lang: "en", Text: text}
	return newRun([]*quote.Extraction{{Article: a}}, &cluster.Grouping{}), a
}

// Seven tenths of the pairs of words of a passage of eleven words.
func TestPrintedShare(t *testing.T) {
	const passage = "one red fox ran past four grey barns near old Ostby"
	w := compare.New(passage, "en")
	for text, want := range map[string]bool{
		"One red fox ran past four grey barns.": true,
		"One red fox ran past four grey carts.": false,
	} {
		r, a := alone(text)
		if got := r.prints(a, w, compare.Range{End: len(passage)}); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// Three words are looked for in an article, two stand together anywhere.
func TestLeastPairs(t *testing.T) {
	r, a := alone("One red fox ran past.")
	for words, want := range map[string]bool{"red fox ran": true, "red fox": false} {
		if got := r.prints(a, compare.New(words, "en"), compare.Range{End: len(words)}); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

// Three pairs of words in a row are printed elsewhere, two may meet by chance.
func TestLeastRun(t *testing.T) {
	const passage = "one red fox ran past the barns of Ostby"
	w := compare.New(passage, "en")
	for _, c := range []struct{ text, want string }{
		{"One red fox ran off.", "past the barns of Ostby"},
		{"One red fox sat there.", passage},
		{"We saw the barns of Ostby.", "one red fox ran past the"},
		{"We saw barns of Ostby.", passage},
	} {
		r, a := alone(c.text)
		at := r.unheardOf(a, w, compare.Range{End: len(passage)})
		if got := passage[at.Start:at.End]; got != c.want {
			t.Errorf("beside %q: %q, want %q", c.text, got, c.want)
		}
	}
}

// A fragment of five words is set beside the sentence as an omission. One of four
// may be a term, and is only said to stand in another sentence; three words are
// nothing.
func TestTerms(t *testing.T) {
	const full = "The council will close the northern gate of the harbour before the summer festival begins."
	for words, want := range map[string][]string{
		"the northern gate of the": {"omission/fragment medium: ann " + full + " | bee the northern gate of the"},
		"the northern gate of":     {"paraphrase/mixed quotation low: ann " + full + " | bee the northern gate of"},
		"the northern gate":        nil,
	} {
		for kind, cue := range map[quote.Kind]bool{quote.Partial: true, quote.Direct: false} {
			if kind == quote.Direct && len(strings.Fields(words)) > longestTerm {
				continue
			}
			s := newStory(t)
			a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
			b := s.quote(s.article("bee", "Brix spoke about “"+words+"” something."), kind, words)
			if cue {
				s.says(b, "Brix", "Brix", "spoke")
			}
			s.cluster("c-1", s.same(a, full), s.stretch(b, cluster.Part, words))
			if diff := cmp.Diff(want, brief(s.find(), "omission", "paraphrase")); diff != "" {
				t.Errorf("%s %q: %s", kind, words, diff)
			}
		}
	}
}

// Two wordings say the same if they share two words of content, and half of
// those of the shorter one.
func TestRetold(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"bridge harbour lantern river", "bridge harbour meadow kettle", true},
		{"bridge harbour lantern river saddle", "bridge harbour meadow kettle pillow", false},
		{"bridge lantern", "bridge meadow", false},
		{"bridge harbour", "bridge harbour", true},
	} {
		if got := retells(compare.New(c.a, "en"), compare.New(c.b, "en")); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

// Two wordings of ten words are loosely alike with fewer than six in common.
func TestFirm(t *testing.T) {
	const base = "bridge harbour lantern river saddle kettle pillow meadow cellar window"
	for other, want := range map[string]bool{
		"bridge harbour lantern river saddle kettle anchor garden orchard chimney": false,
		"bridge harbour lantern river saddle ladder anchor garden orchard chimney": true,
	} {
		stretch := func(words string) *cluster.Member {
			return &cluster.Member{Stretch: &cluster.Stretch{Wording: compare.New(words, "en")}}
		}
		v := variant{base: stretch(base), other: stretch(other)}
		if got := v.loose(); got != want {
			t.Errorf("%q: %v, want %v", other, got, want)
		}
	}
}

// An attribution of up to 160 bytes, with the marks around it, splits a run of
// words.
func TestMaxAttribution(t *testing.T) {
	const one, two = "The bridge is safe.", "It will open on Monday."
	for n, want := range map[int]int{160: 1, 161: 0} {
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+one+" "+two+"” Ek said."), quote.Direct, one+" "+two)
		marks := len("”  “")
		x := s.article("bee", "“"+one+"” "+strings.Repeat("x", n-marks)+" “"+two+"”")
		b, c := s.quote(x, quote.Direct, one), s.quote(x, quote.Direct, two)
		s.cluster("c-1", s.same(a, one), s.same(b, one))
		s.cluster("c-2", s.same(a, two), s.same(c, two))
		if got := brief(s.find(), "typographic"); len(got) != want {
			t.Errorf("%d bytes: %v", n, got)
		}
	}
}

// weightOf is the severity of what a wording drops at its start, or end.
func weightOf(t *testing.T, words, rest string, head bool) compare.Severity {
	t.Helper()
	full := words + " " + rest
	if !head {
		full = rest + " " + words
	}
	s := newStory(t)
	a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
	b := s.quote(s.article("bee", "“"+rest+"” said Brix."), quote.Direct, rest)
	s.cluster("c-1", s.same(a, full), s.same(b, rest))
	for _, d := range s.find().Divergences {
		if d.Type == compare.Omission {
			return d.Severity
		}
	}
	t.Errorf("nothing is dropped of %q", full)
	return ""
}

// A first clause turns the sense with five words of content, and is not a mere
// phrase with four.
func TestFirstClauseByContent(t *testing.T) {
	const rest = "the gates stayed open for nine hours and nobody rang the bell in the old tower."
	for clause, want := range map[string]compare.Severity{
		"the crew repaired the bridge near Ostby, but":       compare.Medium,
		"the crew repaired the bridge near Ostby twice, but": compare.High,
		"the crew repaired the bridge, but":                  compare.Low,
	} {
		if got := weightOf(t, clause, rest, true); got != want {
			t.Errorf("%q: %s, want %s", clause, got, want)
		}
	}
}

// An end is cut where two words stand against six; three are another wording.
func TestCutEnds(t *testing.T) {
	for _, c := range []struct {
		full, short string
		want        bool
	}{
		{"one two three four five six", "", true},
		{"one two three four five six", "alpha beta", true},
		{"one two three four five six seven eight nine", "alpha beta gamma", false},
		{"one two three four five", "alpha beta", false},
	} {
		const rest = "harbour lantern saddle kettle pillow meadow cellar window"
		base, other := compare.New(rest+" "+c.full, "en"), compare.New(strings.TrimSpace(rest+" "+c.short), "en")
		d := compare.Difference{
			A: compare.Range{Start: len(rest) + 1, End: len(base.Text)},
			B: compare.Range{Start: min(len(rest)+1, len(other.Text)), End: len(other.Text)},
		}
		v := variant{
			base:        &cluster.Member{Stretch: &cluster.Stretch{Wording: base}},
			other:       &cluster.Member{Stretch: &cluster.Stretch{Wording: other}},
			differences: []compare.Difference{d},
		}
		if got := v.truncations().tail != nil; got != c.want {
			t.Errorf("%q for %q: %v", c.short, c.full, got)
		}
	}
}

// A passage of three words inside a sentence may stand in another place of the
// article; two stand anywhere.
func TestLeastPassage(t *testing.T) {
	for inner, want := range map[string]int{"with loud music": 0, "with music": 1} {
		full := "The council will open the harbour " + inner + " before the summer festival begins."
		short := "The council will open the harbour before the summer festival begins."
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
		b := s.quote(s.article("bee", "“"+short+"” said Brix, "+inner+"."), quote.Direct, short)
		s.cluster("c-1", s.same(a, full), s.same(b, short))
		if got := brief(s.find(), "omission", "insertion"); len(got) != want {
			t.Errorf("%q: %v", inner, got)
		}
	}
}

// Of wordings that differ in print alone eight are tried for a nearer witness.
func TestMaxWitnesses(t *testing.T) {
	const base = "When the river rises the cellars flood and the old mill stops."
	for n, want := range map[int]int{7: 0, 8: 1} {
		s := newStory(t)
		member := func(id, words string) cluster.Member {
			return s.same(s.quote(s.article(id, "“"+words+"” Ek said."), quote.Direct, words), words)
		}
		members := []cluster.Member{member("a", base)}
		for i := range n { // each prints another word in capitals
			words := strings.Fields(base)
			words[i+1] = strings.ToUpper(words[i+1])
			members = append(members, member(fmt.Sprint("b", i), strings.Join(words, " ")))
		}
		const near = "When the river rises, the cellars flood, and the old mill stops."
		members = append(members, member("c", near), member("d", strings.Replace(near, "stops", "burns", 1)))
		s.cluster("c-1", members...)
		commas := 0
		for _, d := range s.find().Divergences {
			if d.Type == compare.Typographic && slices.Contains(d.Outlets, "d") {
				commas = 1
			}
		}
		if commas != want {
			t.Errorf("behind %d wordings: %d, want %d", n, commas, want)
		}
	}
}

// Of the seats of the first half thirty-two are searched for what stands between
// the halves.
func TestMostSources(t *testing.T) {
	for n, want := range map[int]int{31: 1, 32: 0} {
		s := spliced(t, "zoe")
		first := &s.g.Clusters[0]
		var before []cluster.Member
		for i := range n { // that carry the first half alone
			before = append(before, s.same(s.quote(s.article(fmt.Sprintf("a%02d", i), "“"+grief+"” Moor said."), quote.Direct, grief), grief))
		}
		first.Members = append(first.Members[:1:1], append(before, first.Members[1:]...)...)
		got := 0
		for _, d := range s.find().Divergences {
			if strings.HasPrefix(d.Subtype, "passage dropped inside") {
				got++
			}
		}
		if got != want {
			t.Errorf("behind %d: %d, want %d", n, got, want)
		}
	}
}

// An article is judged by three sentences that it shares, of which it rewords two
// against two that agree.
func TestTranslationThresholds(t *testing.T) {
	for _, c := range []struct {
		name          string
		shared, alone int
		want          int
	}{
		{"three sentences", 3, 3, 1}, {"two sentences", 2, 2, 0}, {"two alone", 3, 2, 1}, {"one alone", 3, 1, 0},
	} {
		s := copies(t, 3)
		s.g.Clusters = s.g.Clusters[:c.shared]
		for i := c.alone; i < c.shared; i++ { // of the rest one other outlet has a wording of the same
			s.g.Clusters[i].Members = s.g.Clusters[i].Members[1:]
		}
		if got := len(s.find().Remarks); got != c.want {
			t.Errorf("%s: %d remarks, want %d", c.name, got, c.want)
		}
	}
}
