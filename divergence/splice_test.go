package divergence

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

const (
	grief  = "I grieve for every family in the valley tonight."
	duty   = "As chair of the board I must also answer to the court."
	tariff = "I know that farmers are angry about the sluice, but our rule is that the gates stay shut until the river falls."
	half   = "our rule is that the gates stay shut until the river falls."
)

// spliced is a story in which one outlet joins two passages, and joiners more
// outlets do the same.
func spliced(t *testing.T, joiners ...string) *story {
	s := newStory(t)
	a := s.quote(s.article("ann", "“"+grief+" "+duty+"” Ilse Moor said. “"+tariff+"”"), quote.Direct, grief+" "+duty, tariff)
	first := []cluster.Member{s.same(a, grief)}
	then := []cluster.Member{s.same(a, tariff)}
	for _, id := range joiners {
		joined := "I grieve for every family in the valley tonight, [but] " + half
		q := s.quote(s.article(id, "“"+joined+"” Moor said."), quote.Direct, joined)
		first = append(first, s.stretch(q, cluster.Splice, "I grieve for every family in the valley tonight,"))
		then = append(then, s.stretch(q, cluster.Splice, "[but] "+half))
	}
	s.cluster("c-1", first...)
	s.cluster("c-2", s.same(a, duty))
	s.cluster("c-3", then...)
	return s
}

func TestSplice(t *testing.T) {
	f := spliced(t, "bee").find()
	want := []string{
		"insertion/editorial bracket medium: ann but our | bee [but]",
		"splice/two passages joined high: ann tonight. As | bee tonight, [but] our",
		"omission/passage dropped inside a splice high: ann " + duty + " | bee tonight, [but] our",
		"omission/first clause dropped high: ann I know that farmers are angry about the sluice, | bee [but]",
	}
	if diff := cmp.Diff(want, brief(f, "splice", "insertion", "omission")); diff != "" {
		t.Error(diff)
	}
}

// A join that more outlets print than print the passages apart is a sentence
// of its own.
func TestJoinOfMost(t *testing.T) {
	if got := brief(spliced(t, "bee", "cat").find(), "splice"); len(got) > 0 {
		t.Errorf("two outlets against one: %v", got)
	}
}

// It is not a join if another outlet prints the words one after the other.
func TestJoinPrintedElsewhere(t *testing.T) {
	s := spliced(t, "bee")
	s.article("cat", "Moor spoke of the valley tonight, our rule and the river.")
	if got := brief(s.find(), "splice"); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// Three words are too few to be recognized as a passage.
func TestShortHalf(t *testing.T) {
	s := newStory(t)
	a := s.quote(s.article("ann", "“We are sorry. "+duty+"” Ilse Moor said. “"+tariff+"”"), quote.Direct, "We are sorry. "+duty, tariff)
	const joined = "We are sorry, [but] " + half
	b := s.quote(s.article("bee", "“"+joined+"” Moor said."), quote.Direct, joined)
	s.cluster("c-1", s.same(a, "We are sorry."), s.stretch(b, cluster.Splice, "We are sorry,"))
	s.cluster("c-2", s.same(a, duty))
	s.cluster("c-3", s.same(a, tariff), s.stretch(b, cluster.Splice, "[but] "+half))
	if got := brief(s.find(), "splice"); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// What stands between two stretches is not left out, even if the grouping did
// not recognize its words.
func TestGapWithOtherWords(t *testing.T) {
	const one, two, three = "The bridge is safe for cars.", "For heavy lorries nobody can promise safety yet.", "It will open on Monday."
	s := newStory(t)
	a := s.quote(s.article("ann", "“"+one+" "+two+" "+three+"” Ek said."), quote.Direct, one+" "+two+" "+three)
	other := one + " Nobody can yet promise any safety for heavy lorries. " + three
	b := s.quote(s.article("bee", "“"+other+"” Ek said."), quote.Direct, other)
	s.cluster("c-1", s.same(a, one), s.same(b, one))
	s.cluster("c-2", s.same(a, two))
	s.cluster("c-3", s.same(a, three), s.same(b, three))
	if got := brief(s.find(), "elision", "omission"); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

func TestGapBehindAttribution(t *testing.T) {
	const one, two, three = "The bridge is safe for cars.", "For lorries we are not sure of that yet.", "It will open on Monday."
	for _, test := range []struct {
		name, text string
		parts      []string
		want       []string
	}{
		{
			"behind an attribution", "“" + one + "” Ek said. “" + three + "”", []string{one, three},
			[]string{"elision/gap behind an attribution medium: ann " + two + " | bee cars.” Ek said. “It"},
		},
		{
			"inside the marks", "“" + one + " " + three + "” Ek said.", []string{one + " " + three},
			[]string{"omission/sentence medium: ann " + two + " | bee cars. It"},
		},
		{
			"declared", "“" + one + " … " + three + "” Ek said.", []string{one + " … " + three},
			[]string{"omission/sentence low: ann " + two + " | bee cars. … It"},
		},
		{
			"declared with spaces that do not break", "“" + one + " .\u00a0.\u00a0. " + three + "” Ek said.", []string{one + " .\u00a0.\u00a0. " + three},
			[]string{"omission/sentence low: ann " + two + " | bee cars. . . . It"},
		},
		{
			"declared before an attribution", "“" + one + " …” Ek said. “" + three + "”", []string{one + " …", three},
			[]string{"omission/sentence low: ann " + two + " | bee cars. …” Ek said. “It"},
		},
		{
			"said elsewhere", "“" + one + "” Ek said. “" + three + "” Ek was asked about lorries: “" + two + "”", []string{one, three}, nil,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newStory(t)
			a := s.quote(s.article("ann", "“"+one+" "+two+" "+three+"” Ek said."), quote.Direct, one+" "+two+" "+three)
			b := s.quote(s.article("bee", test.text), quote.Direct, test.parts...)
			s.cluster("c-1", s.same(a, one), s.same(b, one))
			s.cluster("c-2", s.same(a, two))
			s.cluster("c-3", s.same(a, three), s.same(b, three))
			if diff := cmp.Diff(test.want, brief(s.find(), "elision", "omission")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// An outlet may print the sentences of a statement in another order.
func TestOtherOrder(t *testing.T) {
	const one, two, three = "The bridge is safe for cars.", "For lorries we are not sure of that yet.", "It will open on Monday."
	s := newStory(t)
	a := s.quote(s.article("ann", "“"+one+" "+two+" "+three+"” Ek said."), quote.Direct, one+" "+two+" "+three)
	b := s.quote(s.article("bee", "“"+three+" "+one+"” Ek said."), quote.Direct, three+" "+one)
	s.cluster("c-1", s.same(a, one), s.same(b, one))
	s.cluster("c-2", s.same(a, two))
	s.cluster("c-3", s.same(a, three), s.same(b, three))
	if got := brief(s.find(), "elision", "omission"); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// What an outlet leaves out of a statement is told at the place where it stops or
// begins, once for all that do.
func TestSentenceLeftOut(t *testing.T) {
	const one, two, three = "We found the fault on Tuesday.", "We told the owner at once.", "Nothing was done about it for a month."
	s := newStory(t)
	a := s.quote(s.article("ann", "“"+one+" "+two+" "+three+"” Ek said."), quote.Direct, one+" "+two+" "+three)
	b := s.quote(s.article("bee", "“"+one+" "+two+"” Ek said."), quote.Direct, one+" "+two)
	c := s.quote(s.article("cat", "“"+two+" "+three+"” Ek said."), quote.Direct, two+" "+three)
	d := s.quote(s.article("dog", "“"+two+"” Ek said."), quote.Direct, two)
	s.cluster("c-1", s.same(a, one), s.same(b, one))
	s.cluster("c-2", s.same(a, two), s.same(b, two), s.same(c, two), s.same(d, two))
	s.cluster("c-3", s.same(a, three), s.same(c, three))
	f := s.find()
	want := []string{
		"omission/sentence medium: ann " + one + " | cat We",
		"omission/sentence medium: ann " + three + " | bee once.",
	}
	if diff := cmp.Diff(want, brief(f, "omission")); diff != "" {
		t.Errorf("outlets that stop early, and some that begin late: %s", diff)
	}
	for _, d := range f.Divergences {
		if d.Rule == "begins-after" && d.Note != "cat and dog begin with “We told the …”; ann has the sentence before it: “We found the …”." {
			t.Error(d.Note)
		}
		if d.Rule == "stops-before" && d.Note != "bee and dog end with “… owner at once”; ann goes on with the sentence: “Nothing was done …”." {
			t.Error(d.Note)
		}
	}
}

// Where outlets chose different sentences of a speech, none of them drops the
// first.
func TestOtherSentencesChosen(t *testing.T) {
	const one, two, three = "We found the fault on Tuesday.", "We told the owner at once.", "Nothing was done about it for a month."
	s := newStory(t)
	a := s.quote(s.article("ann", "“"+one+" "+two+"” Ek said."), quote.Direct, one+" "+two)
	b := s.quote(s.article("bee", "“"+one+"” Ek said."), quote.Direct, one)
	c := s.quote(s.article("cat", "“"+two+" "+three+"” Ek said."), quote.Direct, two+" "+three)
	s.cluster("c-1", s.same(a, one), s.same(b, one))
	s.cluster("c-2", s.same(a, two), s.same(c, two))
	s.cluster("c-3", s.same(c, three))
	want := []string{"omission/sentence medium: ann " + two + " | bee Tuesday.", "omission/sentence medium: cat " + three + " | ann once."}
	if diff := cmp.Diff(want, brief(s.find(), "omission")); diff != "" {
		t.Error(diff)
	}
}

// A speaker who goes on in the same paragraph goes on in the statement: within it
// an outlet may stop; in the next paragraph something else may begin.
func TestSpeakerGoesOn(t *testing.T) {
	const one, two = "We found the fault on Tuesday.", "Nothing was done about it for a month."
	for name, test := range map[string]struct {
		between, speaker string
		want             []string
	}{
		"same paragraph":  {"” Ek said. He added: “", "Ek", []string{"omission/sentence medium: ann " + two + " | bee Tuesday."}},
		"next paragraph":  {"” Ek said.\n\nHe added: “", "Ek", nil},
		"another speaker": {"” Ek said. Moe added: “", "Moe", nil},
		"far away":        {"” Ek said" + strings.Repeat(", in the old hall by the river", 6) + ". He added: “", "Ek", nil},
	} {
		s := newStory(t)
		x := s.article("ann", "“"+one+test.between+two+"”")
		a, b := s.quote(x, quote.Direct, one), s.quote(x, quote.Direct, two)
		a.Speaker.Name, b.Speaker.Name = "Ek", test.speaker
		c := s.quote(s.article("bee", "“"+one+"” Ek said."), quote.Direct, one)
		s.cluster("c-1", s.same(a, one), s.same(c, one))
		s.cluster("c-2", s.same(b, two))
		if diff := cmp.Diff(test.want, brief(s.find(), "omission")); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// Of a long passage the sentences next to the place are pointed at.
func TestLongPassage(t *testing.T) {
	const one, last = "We found the fault on Tuesday.", "Nothing was done about it for a month."
	filler := strings.Repeat("and all the while the water rose in the old tower, ", 4) + "he went on."
	s := newStory(t)
	all := one + " " + last + " " + filler
	a := s.quote(s.article("ann", "“"+all+"” Ek said."), quote.Direct, all)
	b := s.quote(s.article("bee", "“"+one+"” Ek said."), quote.Direct, one)
	s.cluster("c-1", s.same(a, one), s.same(b, one))
	s.cluster("c-2", s.same(a, last))
	s.cluster("c-3", s.same(a, filler))
	want := []string{"omission/sentence medium: ann " + last + " | bee Tuesday."}
	if diff := cmp.Diff(want, brief(s.find(), "omission")); diff != "" {
		t.Error(diff)
	}
}

func TestSplitByAttribution(t *testing.T) {
	const one, two = "The bridge is safe.", "It will open on Monday."
	s := newStory(t)
	a := s.quote(s.article("ann", "“"+one+" "+two+"” Ek said."), quote.Direct, one+" "+two)
	b := s.quote(s.article("bee", "“"+one+"” Ek said on Friday. “"+two+"”"), quote.Direct, one, two)
	s.cluster("c-1", s.same(a, one), s.same(b, one))
	s.cluster("c-2", s.same(a, two), s.same(b, two))
	want := []string{"typographic/split info: ann safe. It | bee safe.” Ek said on Friday. “It"}
	if diff := cmp.Diff(want, brief(s.find(), "typographic")); diff != "" {
		t.Error(diff)
	}
}

// A sentence that the outlet has in other words at that place is not left out; with
// less than two thirds of its content there it is.
func TestSaidInOtherWords(t *testing.T) {
	const one, two = "This is a slow process.", "The repair needs a little patience."
	for after, want := range map[string]int{
		" A repair needs much patience, he added.":                                          0,
		" Patience and repair were his words.":                                              1,
		" A repair is what the town has waited for.":                                        1,
		strings.Repeat(" The hall was full and hot.", 9) + " A repair needs much patience.": 1,
	} {
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+one+" "+two+"” Ek said."), quote.Direct, one+" "+two)
		b := s.quote(s.article("bee", "“"+one+"” Ek said."+after), quote.Direct, one)
		s.cluster("c-1", s.same(a, one), s.same(b, one))
		s.cluster("c-2", s.same(a, two))
		if got := brief(s.find(), "omission"); len(got) != want {
			t.Errorf("%q: %v", after, got)
		}
	}
}

// Few words in two pairs of marks are together enough of a sentence for the next to
// be missing; in one pair they are a term.
func TestSentenceInTwoQuotations(t *testing.T) {
	const one, two = "They have dishonoured the old harbour and the northern gate.", "Nobody who was there will forget it."
	for text, want := range map[string]int{
		"Ek said they “dishonoured the old harbour” as well as “the northern gate.”": 1,
		"Ek said they wronged “the northern gate.”":                                  0,
	} {
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+one+" "+two+"” Ek said."), quote.Direct, one+" "+two)
		x := s.article("bee", text)
		members := []cluster.Member{s.same(a, one)}
		for _, words := range []string{"dishonoured the old harbour", "the northern gate."} {
			if strings.Contains(text, words) {
				q := s.quote(x, quote.Partial, words)
				q.Speaker.Name = "Ek"
				members = append(members, s.stretch(q, cluster.Part, words))
			}
		}
		s.cluster("c-1", members...)
		s.cluster("c-2", s.same(a, two))
		got := 0
		for _, d := range s.find().Divergences {
			if d.Rule == "stops-before" {
				got++
			}
		}
		if got != want {
			t.Errorf("%q: %d", text, got)
		}
	}
}
