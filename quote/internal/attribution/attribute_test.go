package attribution

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/internal/weights"
)

// asked reads a text of one language in which “ ” hold the quotations, one
// paragraph a line, and returns what is decided.
func attributed(t *testing.T, lang, text string) ([]Decision, *Text) {
	t.Helper()
	var quotes []Quote
	for i := 0; ; {
		from := strings.Index(text[i:], "“")
		if from < 0 {
			break
		}
		from += i
		to := from + strings.Index(text[from:], "”")
		quotes = append(quotes, Quote{Span: Span{from + len("“"), to}, Outer: Span{from, to + len("”")}, Group: len(quotes)})
		i = to
	}
	var paragraphs []Span
	at := 0
	for line := range strings.Lines(text) {
		paragraphs = append(paragraphs, Span{at, at + len(strings.TrimSuffix(line, "\n"))})
		at += len(line)
	}
	read := Read(text, paragraphs, quotes, LexiconOf(lang))
	decisions, _ := read.Attribute()
	return decisions, read
}

// TestAttribute: one phenomenon a case. want is “speaker / rule” of the last
// quotation, "/ " where the article does not say.
func TestAttribute(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"subject before the verb", "Mayor Ruth Calder said: “We close it.”", "Ruth Calder / cue-subject"},
		{"subject behind the verb", "“We close it,” said Ruth Calder.", "Ruth Calder / inverted"},
		{"subject and verb behind", "“We close it,” Ruth Calder said.", "Ruth Calder / subject-cue"},
		{"according to", "It is “a slap in the face,” according to Oda Finch.", "Oda Finch / according-to"},
		{"addressee is not the speaker", "Ruth Calder told Oda Finch: “We close it.”", "Ruth Calder / cue-subject"},
		{"apposition", "Ruth Calder, the mayor of Bexley, said: “We close it.”", "Ruth Calder / cue-subject"},
		{"name behind a post", "The mayor, Ruth Calder, said: “We close it.”", "Ruth Calder / cue-subject"},
		{"relative clause", "It was Oda Finch who said: “We close it.”", "Oda Finch / cue-subject"},
		{"pronoun", "Ruth Calder was elected in May.\n“We close it,” she said.", "Ruth Calder / subject-cue"},
		{"pronoun of the other gender", "Ruth Calder met Peter Lowe on Monday.\n“We close it,” he said.", "Peter Lowe / subject-cue"},
		{"surname alone", "Ruth Calder was elected in May.\nOda Finch sells bait.\n“We close it,” Calder said.", "Ruth Calder / subject-cue"},
		{"goes on with its speaker", "“We close it,” Ruth Calder said. “Nobody will drown.”", "Ruth Calder / same-paragraph"},
		{"body", "“We close it,” the council said in a statement.", "the council / subject-cue"},
		{"unnamed", "“We close it,” said one of the officials.", "one of the officials / inverted"},
		{"several", "“We close it,” Ruth Calder and Peter Lowe said.", "Ruth Calder and Peter Lowe / subject-cue"},
		{"state behind a name", "Rep. Ruth Calder, D-N.Y., said: “We close it.”", "Ruth Calder / cue-subject"},
		{"speaker of a house", "The House speaker said: “We close it.”", "The House speaker / cue-subject"},
		{"small word that begins the sentence", "Rather, Ruth Calder said, “we close it.”", "Ruth Calder / cue-subject"},
		{"nobody", "“Closed.”\nIt rains.", " / "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, _ := attributed(t, "en", tt.text)
			d := all[len(all)-1]
			if got := d.Speaker + " / " + d.Rule; got != tt.want {
				t.Errorf("%q\ngot  %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

// TestAttributeDetails: whom a speaker speaks for, as what, where and when.
func TestAttributeDetails(t *testing.T) {
	all, read := attributed(t, "en", "“We close it,” Peter Lowe, a spokesman for Bexley Rail, told the Daily Comet on Friday.")
	d := all[0]
	cut := func(s Span) string { return read.Source[s.Start:s.End] }
	if d.Org != "Bexley Rail" || cut(d.When) != "on Friday" && cut(d.When) != "Friday" || d.Via.Name != "Daily Comet" && d.Via.Name != "the Daily Comet" {
		t.Errorf("org %q, when %q, via %q", d.Org, cut(d.When), d.Via.Name)
	}
	all, _ = attributed(t, "en", "Bexley Rail runs the ferry.\n“We close it,” Bexley Rail said.")
	if d := all[0]; d.Speaker != "Bexley Rail" || d.Org != "" {
		t.Errorf("speaker %q for %q, want no body that speaks for itself", d.Speaker, d.Org)
	}
}

// TestDoubtfulSwaysNothing: a clause that may not be speech gets a speaker, and
// the speakers of the others stay the same.
func TestDoubtfulSwaysNothing(t *testing.T) {
	const text = "Ruth Calder thanked the crew who found Peter Lowe. “We close it,” Calder said. “Nobody will drown.”"
	at := func(s string) Span { i := strings.Index(text, s); return Span{i, i + len(s)} }
	marked := func(s string) Quote {
		in := at(s)
		return Quote{Span: in, Outer: Span{in.Start - len("“"), in.End + len("”")}}
	}
	a, b := marked("We close it,"), marked("Nobody will drown.")
	b.Group = 1
	doubtful := Quote{Span: at("the crew who found Peter Lowe"), Outer: at("thanked"), Group: 2, Indirect: true, Doubtful: true}
	paragraph := []Span{{0, len(text)}}
	without, _ := Read(text, paragraph, []Quote{a, b}, LexiconOf("en")).Attribute()
	with, _ := Read(text, paragraph, []Quote{doubtful, a, b}, LexiconOf("en")).Attribute()
	for i := range without {
		if with[i+1].Speaker != without[i].Speaker || with[i+1].Rule != without[i].Rule {
			t.Errorf("quotation %d: %s by %s, without the clause %s by %s", i, with[i+1].Speaker, with[i+1].Rule, without[i].Speaker, without[i].Rule)
		}
	}
	if with[0].Speaker != "Ruth Calder" {
		t.Errorf("doubtful clause: %q", with[0].Speaker)
	}
}

// TestLanguages: every language that has word lists reads its own order of
// words.
func TestLanguages(t *testing.T) {
	for lang, text := range map[string]string{
		"de": "„Wir schließen sie“, sagte Ruth Calder. “Niemand ertrinkt”, sagte Ruth Calder.",
		"fr": "“Nous le fermons”, a déclaré Ruth Calder.",
		"es": "“Lo cerramos”, dijo Ruth Calder.",
		"it": "“Lo chiudiamo”, ha detto Ruth Calder.",
		"pt": "“Vamos fechá-lo”, disse Ruth Calder.",
		"nl": "“We sluiten hem”, zei Ruth Calder.",
	} {
		if all, _ := attributed(t, lang, text); all[0].Speaker != "Ruth Calder" {
			t.Errorf("%s: %q", lang, all[0].Speaker)
		}
	}
}

// TestSameGiven: one person's given names.
func TestSameGiven(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"ruth", "ruth", true},
		{"r", "ruth", true},
		{"bill", "william", true},
		{"philip", "phillip", true},
		{"valentina", "valenstina", true},
		{"tolan", "tollan", true}, // shortestSpelt: five letters
		{"olan", "ollan", false},
		{"daniel", "daniela", false},
		{"ruth", "rose", false},
		{"", "ruth", false},
	} {
		if got := SameGiven(tt.a, tt.b); got != tt.want {
			t.Errorf("SameGiven(%q, %q) = %v", tt.a, tt.b, got)
		}
		if got := SameGiven(tt.b, tt.a); got != tt.want {
			t.Errorf("SameGiven(%q, %q) = %v", tt.b, tt.a, got)
		}
	}
}

// TestNames: a feature is found again by its name, and what is not a name is an
// error.
func TestNames(t *testing.T) {
	want := Weights{pack2(10, 1, 2): 0.5, pack4(60, 0, 3, 9, 1) | reportedSpeech: -1.25, 1: 2}
	named := weights.Set{"10:1,2": 0.5, "r60:0,3,9,1": -1.25, "1:": 2}
	got, err := ByFeature(named)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for f, x := range want {
		if named[f.String()] != x {
			t.Errorf("%#x is called %s", uint64(f), f)
		}
	}
	for _, name := range []string{"", "bias", "10:a", "x10:1"} {
		if w, err := ByFeature(weights.Set{name: 1}); err == nil {
			t.Errorf("%q is read as %v", name, w)
		}
	}
}

// TestCompound holds shortestPart: a compound is known by a last part of five
// letters, and not of four, which ends surnames.
func TestCompound(t *testing.T) {
	german := LexiconOf("de")
	for _, tt := range []struct {
		word string
		want bool
	}{{"werkspilot", true}, {"werksleute", true}, {"firmenchef", false}, {"eichmann", false}} {
		if got := german.compound([]byte(tt.word)) != 0; got != tt.want {
			t.Errorf("%s: known by its last part: %v", tt.word, got)
		}
	}
}
