package divergence

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

const vow = "The mill will not close before the harvest is in."

// attributed is a story of two outlets that print the same words, each with
// its own attribution.
type attributed struct{ text, name, mention, cue string }

func (s *story) outlet(id string, a attributed) *quote.Quotation {
	s.t.Helper()
	return s.says(s.quote(s.article(id, "“"+vow+"” "+a.text), quote.Direct, vow), a.name, a.mention, a.cue)
}

func TestTwoSpeakers(t *testing.T) {
	ask := attributed{"Runa Ask said.", "Runa Ask", "Runa Ask", "said"}
	for _, test := range []struct {
		name string
		a    attributed // ask where it is empty
		b    attributed
		org  string
		rule string
		want []string
	}{
		{name: "two names", b: attributed{"Tor Lie said.", "Tor Lie", "Tor Lie", "said"},
			want: []string{"attribution/speaker medium: ann Runa Ask said | bee Tor Lie said"}},
		{name: "a father and his son", a: attributed{"Ask said.", "Runa Ask Jr.", "Ask", "said"}, b: attributed{"Ask said.", "Runa Ask Sr.", "Ask", "said"},
			want: []string{"attribution/speaker medium: ann Ask said | bee Ask said"}},
		{name: "one name in two forms", b: attributed{"Mrs R. Ask said.", "R. Ask", "Mrs R. Ask", "said"}},
		{name: "a pronoun", b: attributed{"he said.", "Tor Lie", "he", "said"}},
		{name: "a description", b: attributed{"the Hedmark lawyer said.", "Hedmark lawyer", "the Hedmark lawyer", "said"}},
		{name: "no cue beside", b: attributed{"Tor Lie said.", "Tor Lie", "Tor Lie", "said"}, rule: "carried-over",
			want: []string{"attribution/speaker low: ann Runa Ask said | bee " + vow}},
		{name: "a body and who speaks for it", b: attributed{"Norvik said.", "Norvik", "Norvik", "said"}, org: "Norvik",
			want: []string{"attribution/speaker medium: ann Runa Ask said | bee Norvik said"}},
		{name: "an unnamed source", b: attributed{"a manager said.", "a manager", "a manager", "said"},
			want: []string{"attribution/named and unnamed low: ann Runa Ask said | bee a manager said"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newStory(t)
			if test.a == (attributed{}) {
				test.a = ask
			}
			a, b := s.outlet("ann", test.a), s.outlet("bee", test.b)
			a.Speaker.Org = test.org
			if test.rule != "" {
				b.Speaker.Rule = test.rule
			}
			s.cluster("c-1", s.same(a, vow), s.same(b, vow))
			if diff := cmp.Diff(test.want, brief(s.find(), "attribution")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The same words from a name and a near one are a slip of one outlet, unless an
// article names both people or the given names are two.
func TestMisspeltSpeaker(t *testing.T) {
	for _, test := range []struct {
		a, b             string
		peopleA, peopleB []string
		want             string
	}{
		{a: "Mr Stewart", b: "Mr Stuart", want: "name form low"},
		{a: "Mr Stewart", b: "Runa Stuart", want: "name form low"},
		{a: "Mr Hall", b: "Mr Hill", want: "speaker medium"},
		{a: "Runa Stewart", b: "Peter Stuart", want: "speaker medium"},
		{a: "Karen Stewart", b: "Karen Stuart", want: "name form low"},
		{a: "Karen Stewart", b: "Karen Stuart", peopleA: []string{"Karen Stewart", "Karen Stuart"}, want: "speaker medium"},
		{a: "Karen Stewart", b: "Karen Stuart", peopleB: []string{"Karen Stewart", "Karen Stuart"}, want: "speaker medium"},
		{a: "Karen Stewart", b: "Karen Stuart", peopleA: []string{"Karen Stewart"}, peopleB: []string{"Karen Stuart"}, want: "name form low"},
		{a: "Mr Stewart", b: "Mr Stuart", peopleA: []string{"Mr Stewart", "Mr Stuart"}, want: "speaker medium"},
	} {
		s := newStory(t)
		a := s.outlet("ann", attributed{test.a + " said.", test.a, test.a, "said"})
		b := s.outlet("bee", attributed{test.b + " said.", test.b, test.b, "said"})
		s.names(0, test.peopleA...)
		s.names(1, test.peopleB...)
		s.cluster("c-1", s.same(a, vow), s.same(b, vow))
		want := []string{"attribution/" + test.want + ": ann " + test.a + " said | bee " + test.b + " said"}
		if diff := cmp.Diff(want, brief(s.find(), "attribution")); diff != "" {
			t.Errorf("%q and %q beside %q and %q: %s", test.a, test.b, test.peopleA, test.peopleB, diff)
		}
	}
}

// names enters people whom an article of the story names somewhere.
func (s *story) names(article int, people ...string) {
	for _, p := range people {
		s.xs[article].People = append(s.xs[article].People, quote.Person{Name: p})
	}
}

// Two articles that quote the same two people, each with the other's words, have
// mistaken one for the other, however near the names are.
func TestSwappedSpeakers(t *testing.T) {
	const doubt = "Nobody has told us who will bring the harvest in."
	for _, names := range [][2]string{{"Anna Johnson", "Anna Johnston"}, {"Peter Hansen", "Peter Jansen"}, {"Mr Clinton", "Mr Clifton"}} {
		s := newStory(t)
		var said, doubted [2]*quote.Quotation
		for i, id := range []string{"ann", "bee"} {
			one, other := names[i], names[1-i]
			x := s.article(id, "“"+vow+"” "+one+" said. “"+doubt+"” "+other+" replied.")
			said[i] = s.says(s.quote(x, quote.Direct, vow), one, one, "said")
			doubted[i] = s.says(s.quote(x, quote.Direct, doubt), other, other, "replied")
			s.names(i, names[:]...)
		}
		s.cluster("c-1", s.same(said[0], vow), s.same(said[1], vow))
		s.cluster("c-2", s.same(doubted[0], doubt), s.same(doubted[1], doubt))
		quote.Reconcile(s.xs)
		want := []string{
			"attribution/speaker medium: ann " + names[0] + " said | bee " + names[1] + " said",
			"attribution/speaker medium: ann " + names[1] + " replied | bee " + names[0] + " replied",
		}
		if diff := cmp.Diff(want, brief(s.find(), "attribution")); diff != "" {
			t.Error(diff)
		}
	}
}

// Of three spellings two pairs are near; which two are one name cannot be told.
func TestThreeSpellings(t *testing.T) {
	s := newStory(t)
	var members []cluster.Member
	for i, name := range []string{"Anna Olsen", "Anna Olson", "Anna Olsson"} {
		q := s.outlet([]string{"ann", "bee", "cat"}[i], attributed{name + " said.", name, name, "said"})
		s.names(i, name)
		members = append(members, s.same(q, vow))
	}
	s.cluster("c-1", members...)
	quote.Reconcile(s.xs)
	want := []string{
		"attribution/name form low: ann Anna Olsen said | bee Anna Olson said",
		"attribution/speaker medium: ann Anna Olsen said | cat Anna Olsson said",
		"attribution/name form low: bee Anna Olson said | cat Anna Olsson said",
	}
	if diff := cmp.Diff(want, brief(s.find(), "attribution")); diff != "" {
		t.Error(diff)
	}
}

// A cue some way off may attribute other words.
func TestSpeakerFarFromTheWords(t *testing.T) {
	s := newStory(t)
	a := s.outlet("ann", attributed{"Runa Ask said.", "Runa Ask", "Runa Ask", "said"})
	b := s.outlet("bee", attributed{"So it went at the mill. Tor Lie said nothing.", "Tor Lie", "Tor Lie", "said"})
	s.cluster("c-1", s.same(a, vow), s.same(b, vow))
	if got := brief(s.find(), "attribution"); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// An article that leaves open who spoke contradicts no other.
func TestUnsureSpeakerContradictsNobody(t *testing.T) {
	for unsure, want := range map[bool]int{false: 1, true: 0} {
		s := newStory(t)
		a := s.outlet("ann", attributed{"Runa Ask said.", "Runa Ask", "Runa Ask", "said"})
		b := s.outlet("bee", attributed{"Tor Lie said.", "Tor Lie", "Tor Lie", "said"})
		b.Speaker.Unsure = unsure
		s.cluster("c-1", s.same(a, vow), s.same(b, vow))
		if got := brief(s.find(), "attribution"); len(got) != want {
			t.Errorf("unsure %v: %v", unsure, got)
		}
	}
}

// Where a pronoun stands beside the cue, the side shows the name it refers to.
func TestSpeakerShownByName(t *testing.T) {
	s := newStory(t)
	x := s.article("ann", "Norvik spokeswoman Runa Ask spoke to us. “"+vow+"” she said.")
	x.People = []quote.Person{{Name: "Runa Ask", Mentions: []article.Span{s.span(x.Article, "Norvik spokeswoman Runa Ask"), s.span(x.Article, "she")}}}
	a := s.says(s.quote(x, quote.Direct, vow), "Runa Ask", "she", "said")
	a.Speaker.Org = "Norvik"
	b := s.outlet("bee", attributed{"Norvik said.", "Norvik", "Norvik", "said"})
	s.cluster("c-1", s.same(a, vow), s.same(b, vow))
	want := []string{"attribution/speaker medium: ann Norvik spokeswoman Runa Ask | bee Norvik said"}
	if diff := cmp.Diff(want, brief(s.find(), "attribution")); diff != "" {
		t.Error(diff)
	}
}

func TestChannels(t *testing.T) {
	for _, test := range []struct {
		name   string
		a, b   attributed
		at     string // channel of b, as named
		words  string // and as printed
		report bool
	}{
		{name: "tweeted and said", a: attributed{"Ask tweeted.", "Ask", "Ask", "tweeted"}, b: attributed{"Ask said.", "Ask", "Ask", "said"}, report: true},
		{name: "tweeted and posted", a: attributed{"Ask tweeted.", "Ask", "Ask", "tweeted"}, b: attributed{"Ask posted.", "Ask", "Ask", "posted"}, report: true},
		{name: "posted and said", a: attributed{"Ask posted.", "Ask", "Ask", "posted"}, b: attributed{"Ask said.", "Ask", "Ask", "said"}},
		{name: "posted, and where", a: attributed{"Ask posted.", "Ask", "Ask", "posted"}, b: attributed{"Ask wrote on Threads.", "Ask", "Ask", "wrote"}, at: "Threads", words: "on Threads"},
		{name: "said, and in what", a: attributed{"Ask said.", "Ask", "Ask", "said"}, b: attributed{"Ask said in a letter.", "Ask", "Ask", "said"}, at: "letter", words: "in a letter"},
		{name: "a tweet, and a letter", a: attributed{"Ask tweeted.", "Ask", "Ask", "tweeted"}, b: attributed{"Ask said in a letter.", "Ask", "Ask", "said"}, at: "letter", words: "in a letter", report: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newStory(t)
			a, b := s.outlet("ann", test.a), s.outlet("bee", test.b)
			if test.at != "" {
				b.Channel = quote.Place{Name: test.at, Span: s.near(b, test.words)}
			}
			s.cluster("c-1", s.same(a, vow), s.same(b, vow))
			if got := brief(s.find(), "attribution"); (len(got) > 0) != test.report {
				t.Errorf("got %v, want a finding: %v", got, test.report)
			}
		})
	}
}

// Whom somebody told, and the interview in which, are one occasion: only listed.
// Two whom somebody told are two.
func TestOneInterview(t *testing.T) {
	for other, want := range map[string]string{
		"Ask said in an interview.": "attribution/channel info: ann told NBC | bee said in an interview",
		"Ask said in a letter.":     "attribution/channel low: ann told NBC | bee said in a letter",
		"Ask told CBS.":             "attribution/channel low: ann told NBC | bee told CBS",
	} {
		s := newStory(t)
		a := s.outlet("ann", attributed{"Ask told NBC.", "Ask", "Ask", "told"})
		cue, place, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(other, "Ask "), "."), " ")
		b := s.outlet("bee", attributed{other, "Ask", "Ask", cue})
		a.Via = quote.Place{Name: "NBC", Span: s.near(a, "NBC")}
		if cue == "told" {
			b.Via = quote.Place{Name: place, Span: s.near(b, place)}
		} else {
			b.Channel = quote.Place{Name: place[strings.LastIndexByte(place, ' ')+1:], Span: s.near(b, place)}
		}
		s.cluster("c-1", s.same(a, vow), s.same(b, vow))
		if diff := cmp.Diff([]string{want}, brief(s.find(), "attribution")); diff != "" {
			t.Errorf("%q: %s", other, diff)
		}
	}
}

func TestDaysOfSaying(t *testing.T) {
	for _, test := range []struct {
		name, a, b string // words of time
		dates      [2]string
		want       string
	}{
		{"two weekdays", "on Friday", "on Sunday", [2]string{}, "time/day medium"},
		{"one weekday", "on Friday", "Friday", [2]string{}, ""},
		{"a day and a week", "on Friday", "last week", [2]string{"2021-03-15", "2021-03-15"}, "time/relative date info"},
		{"yesterday", "on Friday", "yesterday", [2]string{"2021-03-15", "2021-03-15"}, ""},
		{"to come", "on Friday", "next Sunday", [2]string{}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newStory(t)
			a := s.outlet("ann", attributed{"Runa Ask said " + test.a + ".", "Runa Ask", "Runa Ask", "said"})
			b := s.outlet("bee", attributed{"Runa Ask said " + test.b + ".", "Runa Ask", "Runa Ask", "said"})
			a.Article.Date, b.Article.Date = test.dates[0], test.dates[1]
			a.When, b.When = s.near(a, test.a), s.near(b, test.b)
			s.cluster("c-1", s.same(a, vow), s.same(b, vow))
			got := ""
			for _, d := range s.find().Divergences {
				if d.Type == "time" {
					got += string(d.Type) + "/" + d.Subtype + " " + string(d.Severity)
				}
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// A word that somebody takes back on Sunday was not said on Sunday.
func TestDayOfFewWords(t *testing.T) {
	s := newStory(t)
	a := s.outlet("ann", attributed{"Runa Ask said on Friday.", "Runa Ask", "Runa Ask", "said"})
	b := s.outlet("bee", attributed{"Runa Ask said on Sunday.", "Runa Ask", "Runa Ask", "said"})
	a.When, b.When = s.near(a, "on Friday"), s.near(b, "on Sunday")
	b.Kind, b.Parts = quote.Partial, b.Parts[:1]
	b.Parts[0].End = b.Parts[0].Start + len(strings.Fields(b.Parts[0].Text)[0])
	b.Parts[0].Text = b.Article.Cut(b.Parts[0].Span)
	s.cluster("c-1", s.same(a, vow), s.same(b, b.Parts[0].Text))
	if got := brief(s.find(), "time"); len(got) > 0 {
		t.Errorf("got %v, want nothing", got)
	}
}

// The day may stand in the sentence that leads up to the paragraph.
func TestDayOfPost(t *testing.T) {
	s := newStory(t)
	x := s.article("ann", "In a public post on Friday, Runa Ask explained the plan.\n\n“"+vow+"” Ask said.")
	a := s.says(s.quote(x, quote.Direct, vow), "Runa Ask", "Ask", "said")
	b := s.outlet("bee", attributed{"Runa Ask wrote on Sunday.", "Runa Ask", "Runa Ask", "wrote"})
	b.When = s.near(b, "on Sunday")
	s.cluster("c-1", s.same(a, vow), s.same(b, vow))
	want := []string{"time/day medium: ann post on Friday | bee wrote on Sunday"}
	if diff := cmp.Diff(want, brief(s.find(), "time")); diff != "" {
		t.Error(diff)
	}
}

// Attribution is compared once for a statement, not once for each sentence.
func TestAttributionOncePerStatement(t *testing.T) {
	const more = "Nobody will lose a day of pay."
	s := newStory(t)
	a := s.says(s.quote(s.article("ann", "“"+vow+" "+more+"” Ask tweeted."), quote.Direct, vow+" "+more), "Ask", "Ask", "tweeted")
	b := s.says(s.quote(s.article("bee", "“"+vow+" "+more+"” Ask said."), quote.Direct, vow+" "+more), "Ask", "Ask", "said")
	s.cluster("c-1", s.same(a, vow), s.same(b, vow))
	s.cluster("c-2", s.same(a, more), s.same(b, more))
	if got := brief(s.find(), "attribution"); len(got) != 1 {
		t.Errorf("two sentences of one statement: %v", got)
	}
}
