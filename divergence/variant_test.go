package divergence

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

func TestWordsThatDiffer(t *testing.T) {
	s := newStory(t)
	a := s.quote(s.article("ann", "“The dam must hold until the 14 pumps arrive from Oslo,” said Brix."), quote.Direct, "The dam must hold until the 14 pumps arrive from Oslo,")
	b := s.quote(s.article("bee", "“The dam must hold until the 14 pumps arrive from Oslo,” Brix said."), quote.Direct, "The dam must hold until the 14 pumps arrive from Oslo,")
	c := s.quote(s.article("cat", "“The dam may hold until the 40 pumps arrive from Oslo,” Brix said."), quote.Direct, "The dam may hold until the 40 pumps arrive from Oslo,")
	d := s.quote(s.article("dog", "“The dam may hold until the 14 pumps arrive from Oslo,” Brix said."), quote.Direct, "The dam may hold until the 14 pumps arrive from Oslo,")
	s.cluster("c-1", s.same(a, a.Parts[0].Text), s.same(b, b.Parts[0].Text), s.same(c, c.Parts[0].Text), s.same(d, d.Parts[0].Text))
	f := s.find()
	want := []string{
		"modality/modal medium: ann must | cat may",
		"number/number high: ann 14 | cat 40",
	}
	if diff := cmp.Diff(want, brief(f, "modality", "number")); diff != "" {
		t.Error(diff)
	}
	if got := f.Divergences[0].Outlets; !cmp.Equal(got, []string{"ann", "bee", "cat", "dog"}) {
		t.Errorf("one change of two outlets is carried by %v", got)
	}
	if len(f.Collations) != 3 {
		t.Errorf("%d collations for 3 members that are not the base", len(f.Collations))
	}
}

// A wording with other words is set beside the witness that looks most like it.
func TestNearestWitness(t *testing.T) {
	s := newStory(t)
	texts := []string{"When the river rises the cellars flood.", "When the river rises, the cellars flood.", "When the river climbs, the cellars flood."}
	var members []cluster.Member
	for i, words := range texts {
		q := s.quote(s.article([]string{"ann", "bee", "cat"}[i], "“"+words+"” Ek said."), quote.Direct, words)
		members = append(members, s.same(q, words))
	}
	s.cluster("c-1", members...)
	want := []string{"typographic/punctuation info: ann rises the | bee rises, the", "substitution/synonym low: bee rises | cat climbs"}
	got := brief(s.find(), "substitution", "typographic")
	slices.Reverse(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCutWordings(t *testing.T) {
	const full = "We warned the ministry and all its engineers about the broken valves in April, but nobody came before the flood."
	for _, test := range []struct {
		name, text, quoted string
		kind               quote.Kind
		want               []string
	}{
		{
			"truncated, with a full stop", "“We warned the ministry and all its engineers about the broken valves in April.” That is what Odd Brix says.",
			"We warned the ministry and all its engineers about the broken valves in April.", quote.Direct,
			[]string{"omission/truncated clause high: ann but nobody came before the flood | bee April."},
		},
		{
			"first clause dropped", "“Nobody came before the flood,” says Odd Brix.",
			"Nobody came before the flood,", quote.Direct,
			[]string{"omission/first clause dropped medium: ann We warned the ministry and all its engineers about the broken valves in April, but | bee Nobody"},
		},
		{
			"first clause in other marks", "“Nobody came before the flood,” says Brix. “We warned the ministry and all its engineers about the broken valves in April.”",
			"Nobody came before the flood,", quote.Direct, nil,
		},
		{
			"outlet leads in", "Brix says the ministry was told that “nobody came before the flood.”",
			"nobody came before the flood.", quote.Partial,
			[]string{"omission/fragment medium: ann " + full + " | bee nobody came before the flood."},
		},
		{
			"two words", "Brix spoke of “the valves” at length.", "the valves", quote.Partial, nil,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newStory(t)
			a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
			b := s.quote(s.article("bee", test.text), test.kind, test.quoted)
			s.cluster("c-1", s.same(a, full), s.stretch(b, cluster.Part, test.quoted))
			if diff := cmp.Diff(test.want, brief(s.find(), "omission", "insertion")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A first clause that turns the sense is high; what only leads up to the rest is
// not.
func TestFirstClause(t *testing.T) {
	const rest = "the gates stayed open for nine hours and nobody rang the bell in the old tower."
	for _, test := range []struct{ lead, want string }{
		{"I know the crew had worked two nights without any sleep, but", "omission/first clause dropped high"},
		{"I have to say, but", ""},
		{"I think", "omission/first clause dropped medium"},
		{"If they agree,", "omission/first clause dropped medium"},
	} {
		s := newStory(t)
		full := test.lead + " " + rest
		a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
		b := s.quote(s.article("bee", "“"+strings.ToUpper(rest[:1])+rest[1:]+"” said Brix."), quote.Direct, strings.ToUpper(rest[:1])+rest[1:])
		s.cluster("c-1", s.same(a, full), s.same(b, b.Parts[0].Text))
		got := ""
		for _, d := range s.find().Divergences {
			if d.Severity.Rank() >= compare.Medium.Rank() {
				got = string(d.Type) + "/" + d.Subtype + " " + string(d.Severity)
			}
		}
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.lead, got, test.want)
		}
	}
}

func TestMixedQuotation(t *testing.T) {
	s := newStory(t)
	a := s.quote(s.article("ann", "“I am a nurse who has never left a patient alone at night,” she said."), quote.Direct, "I am a nurse who has never left a patient alone at night,")
	b := s.quote(s.article("bee", "Ms Vik said she “has never left a patient alone at night”."), quote.Partial, "has never left a patient alone at night")
	s.cluster("c-1", s.same(a, a.Parts[0].Text), s.stretch(b, cluster.Part, b.Parts[0].Text))
	want := []string{"paraphrase/mixed quotation info: ann I am a nurse who | bee she “has"}
	if diff := cmp.Diff(want, brief(s.find(), "paraphrase", "omission")); diff != "" {
		t.Error(diff)
	}
}

func TestReportedWithoutMarks(t *testing.T) {
	for _, test := range []struct {
		report string
		want   int
	}{
		{"the harbour would need new cranes before winter", 1},
		{"he had no view on the fishing quota", 0},
		{"the harbour and the winter were what he thought of when he sold his house, his boat and his nets", 0},
	} {
		s := newStory(t)
		a := s.quote(s.article("ann", "“The harbour needs new cranes before the winter,” Ost said."), quote.Direct, "The harbour needs new cranes before the winter,")
		b := s.quote(s.article("bee", "Ost said "+test.report+"."), quote.Indirect, test.report)
		s.cluster("c-1", s.same(a, a.Parts[0].Text), s.stretch(b, cluster.Reported, test.report))
		if got := brief(s.find(), "paraphrase"); len(got) != test.want {
			t.Errorf("%q: %v", test.report, got)
		}
	}
}

func TestSaidOfSomethingElse(t *testing.T) {
	for _, test := range []struct {
		text string
		want int
	}{
		{"The mayor defended the toll and described it as “a city open to every trade”.", 1},
		{"The mayor said she leads “a city open to every trade”.", 0},
	} {
		s := newStory(t)
		const full = "I answer for this not as a private person but as the mayor of a city open to every trade."
		a := s.quote(s.article("ann", "“"+full+"” Ruiz said."), quote.Direct, full)
		b := s.quote(s.article("bee", test.text), quote.Partial, "a city open to every trade")
		s.cluster("c-1", s.same(a, full), s.stretch(b, cluster.Part, "a city open to every trade"))
		if got := brief(s.find(), "attribution"); len(got) != test.want {
			t.Errorf("%q: %v", test.text, got)
		}
	}
}

// In wordings that share few words no single word stands for another.
func TestLooseWordings(t *testing.T) {
	s := newStory(t)
	const a, b = "The council must never sell the old ferry to a foreign owner.", "A council may sell what it likes, and one ferry to any buyer it wants."
	x := s.quote(s.article("ann", "“"+a+"” Ek said."), quote.Direct, a)
	y := s.quote(s.article("bee", "“"+b+"” Ek said."), quote.Direct, b)
	s.cluster("c-1", s.same(x, a), s.same(y, b))
	for _, d := range s.find().Divergences {
		if d.Type != "omission" && d.Severity.Rank() > compare.Low.Rank() {
			t.Errorf("%s %s between %q and %q", d.Type, d.Severity, cut(d.A), cut(d.B))
		}
	}
}

// A report that prints seven of ten of the quoted words, in order, has copied
// them: then the words that differ are shown. With fewer it has its own words.
func TestCopiedWithoutMarks(t *testing.T) {
	const full = "The council will close the northern gate of the harbour." // ten words
	for text, want := range map[string]string{
		"that the council will close the southern gate of the harbour":   "paraphrase/reported without marks low: ann northern | bee southern",
		"that the council will shut the southern port of the harbour":    "paraphrase/reported without marks low: ann close the northern gate | bee shut the southern port",
		"that council members want to close the northern gate by a port": "paraphrase/reported without marks low: ann " + full + " | bee that council members want to close the northern gate by a port",
		"that the council will close the northern gate of the harbour":   "paraphrase/reported without marks low: ann " + full + " | bee that the council will close the northern gate of the harbour",
	} {
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
		b := s.quote(s.article("bee", "Brix said "+text+"."), quote.Indirect, text)
		s.cluster("c-1", s.same(a, full), s.stretch(b, cluster.Reported, text))
		if diff := cmp.Diff([]string{want}, brief(s.find(), "paraphrase")); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// A note is one sentence that says who does what.
func TestNotesOfWords(t *testing.T) {
	const full = "We did not sell the old pier to the harbour board in the spring."
	for words, want := range map[string]string{
		"We did sell the old pier to the harbour board in the spring.":      "Odd Brix denies it in ann and affirms it in bee: “not” is missing.",
		"We did not sell the pier to the harbour board in the spring.":      "bee drops “old”; ann has it.",
		"We did not sell the very old pier to the harbour board in spring.": "bee drops “the”; ann has it.",
		"We did not sell the old pier to the harbour board in the autumn.":  "ann has “spring”, bee “autumn”.",
	} {
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+full+"” said Odd Brix."), quote.Direct, full)
		b := s.quote(s.article("bee", "“"+words+"” said Odd Brix."), quote.Direct, words)
		s.says(a, "Odd Brix", "Odd Brix", "said")
		s.cluster("c-1", s.same(a, full), s.same(b, words))
		var got []string
		for _, d := range s.find().Divergences {
			got = append(got, d.Note)
		}
		if !slices.Contains(got, want) {
			t.Errorf("%q: %q", words, got)
		}
	}
}

// One change is one divergence, with all outlets that have it, in the note as
// well.
func TestOneChangeOneRow(t *testing.T) {
	const full = "We warned the ministry about the broken valves, and nobody came before the flood."
	const cut = "We warned the ministry about the broken valves."
	s := newStory(t)
	var members []cluster.Member
	for _, x := range [][2]string{{"ann", full}, {"bee", full}, {"cat", cut}, {"dog", strings.TrimSuffix(cut, ".") + ","}, {"eel", cut}, {"fox", cut}} {
		q := s.quote(s.article(x[0], "“"+x[1]+"” said Brix."), quote.Direct, x[1])
		members = append(members, s.same(q, x[1]))
	}
	s.cluster("c-1", members...)
	f := s.find()
	want := []string{"omission/truncated clause medium: ann and nobody came before the flood | cat valves."}
	if diff := cmp.Diff(want, brief(f, "omission")); diff != "" {
		t.Fatal(diff)
	}
	for _, d := range f.Divergences {
		if d.Type != compare.Omission {
			continue
		}
		if diff := cmp.Diff([]string{"ann", "bee", "cat", "dog", "eel", "fox"}, d.Outlets); diff != "" {
			t.Error(diff)
		}
		if d.Note != "cat, dog and 2 others drop the end “and nobody came before the flood”; ann and bee have it." {
			t.Error(d.Note)
		}
	}
}

// A question mark that is a comma in the other wording says where the outlet goes
// on, and little of the sense; one that is a full stop turns the sense.
func TestQuestionRunsOn(t *testing.T) {
	for words, want := range map[string]string{
		"Who will repair the old bridge over the river, and who will pay for it?": "modality/force low: ann river? And | bee river, and",
		"Who will repair the old bridge over the river. And who will pay for it?": "modality/force medium: ann river? And | bee river. And",
	} {
		const full = "Who will repair the old bridge over the river? And who will pay for it?"
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
		b := s.quote(s.article("bee", "“"+words+"” said Brix."), quote.Direct, words)
		s.cluster("c-1", s.same(a, full), s.same(b, words))
		if diff := cmp.Diff([]string{want}, brief(s.find(), "modality")); diff != "" {
			t.Errorf("%q: %s", words, diff)
		}
	}
}

// An opening of light words is of no account, unless what follows depends on it.
func TestSubordinateOpening(t *testing.T) {
	const rest = "the gates stay open all night and nobody rings the bell in the old tower."
	for opening, want := range map[string]string{"Because": "low", "And": "info", "Though": "low", "So": "info"} {
		full, words := opening+" "+rest, "T"+rest[1:]
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
		b := s.quote(s.article("bee", "“"+words+"” said Brix."), quote.Direct, words)
		s.cluster("c-1", s.same(a, full), s.same(b, words))
		got := strings.Join(brief(s.find(), "omission", "modality"), "; ")
		if !strings.Contains(got, " "+want+": ann "+opening) {
			t.Errorf("%q: %s", opening, got)
		}
	}
}

// A cut at which an outlet's second pair of marks leaves out a word more is the one
// cut of both; one with much more is another.
func TestOneCutInTwoQuotations(t *testing.T) {
	const full = "If you listen to the experts we were never expected to win at all and now we are winning and winning, and soon the whole country will start to win."
	for second, want := range map[string]int{
		"we are winning and winning, and soon the whole country will start to win.": 1, // 72 of 76 bytes are one
		"soon the whole country will start to win.":                                 2,
	} {
		const first = "now we are winning and winning, and soon the whole country will start to win."
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
		b := s.quote(s.article("bee", "“"+first+"” said Brix."), quote.Direct, first)
		c := s.quote(s.article("cat", "“"+second+"” said Brix."), quote.Direct, second)
		s.cluster("c-1", s.same(a, full), s.same(b, first), s.same(c, second))
		if got := brief(s.find(), "omission"); len(got) != want {
			t.Errorf("%q: %v", second, got)
		}
	}
}

// A stop for a comma makes a capital, and is told once; a capital by itself is told.
func TestCapitalBehindStop(t *testing.T) {
	const full = "The gates were open all night, and nobody rang the bell in the tower."
	for words, want := range map[string][]string{
		"The gates were open all night. And nobody rang the bell in the tower.": {"typographic/punctuation info: ann night, and | bee night. And"},
		"The gates were open all night, And nobody rang the bell in the tower.": {"typographic/case info: ann and | bee And"},
	} {
		s := newStory(t)
		a := s.quote(s.article("ann", "“"+full+"” said Brix."), quote.Direct, full)
		b := s.quote(s.article("bee", "“"+words+"” said Brix."), quote.Direct, words)
		s.cluster("c-1", s.same(a, full), s.same(b, words))
		if diff := cmp.Diff(want, brief(s.find(), "typographic")); diff != "" {
			t.Errorf("%q: %s", words, diff)
		}
	}
}
