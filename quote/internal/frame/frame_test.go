package frame

import (
	"strings"
	"testing"
)

// passage reads a test case: the cue stands in square brackets, the words stand in
// marks; reported speech stands in curly brackets. What begins with a small letter
// is embedded.
func passage(s string) *Passage {
	p := &Passage{}
	take := func(open, end string) (Span, bool) {
		i := strings.Index(s, open)
		k := strings.Index(s, end)
		if i < 0 || k < 0 {
			return Span{}, false
		}
		s = s[:i] + s[i+len(open):k] + s[k+len(end):]
		return Span{i, k - len(open)}, true
	}
	words := func() (Span, bool) {
		open, end := "“", "”"
		for _, marks := range [][2]string{{"„", "“"}, {"«", "»"}} {
			if strings.Contains(s, marks[0]) {
				open, end = marks[0], marks[1]
			}
		}
		i, k := strings.Index(s, open), strings.Index(s, end)
		return Span{i, k + len(end)}, i >= 0 && k >= 0
	}
	p.Cue, _ = take("[", "]")
	if at, ok := take("{", "}"); ok {
		p.Words = at
		if p.Cue.Start > at.Start {
			p.Cue.Start, p.Cue.End = p.Cue.Start-2, p.Cue.End-2
		}
	} else if at, ok := words(); ok {
		p.Words, p.Marked = at, true
		inner := strings.TrimLeft(s[at.Start:at.End], "“„« ")
		p.Embedded = inner[0] >= 'a' && inner[0] <= 'z'
		p.Question = strings.Contains(inner, "?")
	}
	p.Text, p.Paragraph = s, Span{0, len(s)}
	return p
}

func TestRead(t *testing.T) {
	for lang, cases := range map[string]map[Polarity][]string{
		"en": {
			Affirmed: {
				"Ada Moll [said] “we sell the mill.”",
				"“We do not sell the mill,” Ada Moll [said].",
				"He did not stop there: “We sell the mill,” Ada Moll [said].",
				"She refused to [comment]: “We sell the mill.”",
				"She did not [answer], and “we sell the mill” was all he heard.",
				"Ada Moll [called] it not only “a gift to the rich” but theft.",
				"Ada Moll did not just [say] “we sell the mill” but named a price.",
				"Ada Moll [said] nothing but “we sell the mill.”",
				"Ada Moll [said] no more than “we sell the mill.”",
				"Ada Moll could not stay because “the mill is on fire,” she [said].",
				"Ada Moll did not [say] who would pay for “the great mill.”",
				"No. 10 [said] “the mill stays.”",
				"Ada Moll never [denied] saying “we sell the mill.”",
				"Ada Moll did not deny [saying] “we sell the mill.”",
				"Nobody doubts that she [said] “we sell the mill.”",
				"Ada Moll [denied] the report, and “we sell the mill” was made up.",
				"“We sell the mill,” Ada Moll [predicted].",
				"May [said] “we sell the mill.”",
				"Will [says] “we sell the mill.”",
				"Ada Moll, who did not attend, [said] “we sell the mill.”",
				"Ada Moll [asked] us to “sell the mill.”",
				"Whether or not “the mill is sold,” she [said], is open.",
				"[Denying] it {harms the mill}.",
				"Ada Moll [denied] {it but would not sell the mill}.",
				"Ada Moll did not [say] {when the mill would be sold}.",
				"Ada Moll [said] {the mill would not be sold}.",
				"Ada Moll refused to resign, [saying] “we sell the mill.”",
				"Ada Moll [refused] to resign, saying “we sell the mill.”",
				"Not once but twice Ada Moll [said] “we sell the mill.”",
				"Not everyone in town [said] “we sell the mill.”",
				"Nobody believed Ada Moll when she [said] “we sell the mill.”",
				"Ada Moll did not deny that she had [said] “we sell the mill.”",
				"Ada Moll [dismissed] the plan as “a gift to the rich.”",
			},
			Unsaid: {
				"Ada Moll rejected reports that she had [said] “we sell the mill.”",
				"At no point did Ada Moll [say] “we sell the mill.”",
				"It is not true that Ada Moll [said] “we sell the mill.”",
				"“We sell the mill,” Ada Moll [insisted] she had never said.",
				"Ada Moll avoided the words “theft of a mill.”",
				"Contrary to [reports], Ada Moll did not say, “We sell the mill.”",
				"Ada Moll did not [say] “we sell the mill.”",
				"Ada Moll didn’t [say] “we sell the mill.”",
				"Ada Moll never [called] the sale “a gift to the rich.”",
				"Ada Moll refused to [say] {that the mill would be sold}.",
				"Ada Moll [denied] saying “we sell the mill.”",
				"Ada Moll [denied] having said “we sell the mill.”",
				"Ada Moll denied ever having [said] “we sell the mill.”",
				"Ada Moll denied reports that she had [called] it “a gift to the rich.”",
				"Ada Moll stopped short of [calling] it “a gift to the rich.”",
				"Ada Moll did not go so far as to [call] it “a gift to the rich.”",
				"Ada Moll did not use the word “theft of a mill.”",
				"Nobody [said] “we sell the mill.”",
				"No one [said] “we sell the mill.”",
				"No member of the old board [said] “we sell the mill.”",
				"Neither the owner of the mill nor the miller [said] “we sell the mill.”",
				"“We sell the mill,” Ada Moll never [said].",
				"Ada Moll [said] she had never said “we sell the mill.”",
				"Ada Moll would not have [said] “we sell the mill.”",
				"Ada Moll [left] without saying “we sell the mill.”",
				"Ada Moll has yet to [say] “we sell the mill.”",
				"What Ada Moll did not [say] was “we sell the mill.”",
				"Ada Moll did not [say]: “We sell the mill.”",
				"Ada Moll was misquoted as [saying] “we sell the mill.”",
			},
			Denied: {
				"Ada Moll [denied] {that the mill would be sold}.",
				"Ada Moll has [disputed] claims that “the mill lost money.”",
				"Ada Moll [said] the sale was not “right for the town.”",
				"Ada Moll [said] the sale was hardly “right for the town.”",
				"Ada Moll [said] the sale was never “right for the town.”",
				"Ada Moll [said] it wasn't “right for the town.”",
				"Ada Moll [said] it was by no means “right for the town.”",
				"Ada Moll [said] it was no longer “right for the town.”",
				"Ada Moll [dismissed] claims {that the mill was sold}.",
				"Ada Moll [said] the sale was far from “right for the town.”",
				"Ada Moll [found] no “harm to the town.”",
			},
			Asked: {
				"Ada Moll [asked] {whether the mill would be sold}.",
				"Ada Moll [asked] whether “the mill would be sold.”",
				"“Will the mill be sold?” Ada Moll [asked].",
				"Ada Moll [says] he asked if there was “a buyer of the mill.”",
			},
			Hedged: {
				"Ada Moll would have [said] “we sell the mill.”",
				"Ada Moll may have [said] “we sell the mill.”",
				"Ada Moll reportedly [said] “we sell the mill.”",
				"Ada Moll [hinted] that “the mill could be sold.”",
				"Ada Moll [suggested] {that the mill could be sold}.",
				"Ada Moll [said] it may be “the last summer.”",
			},
			Predicted: {
				"Ada Moll [predicted] {that the mill would be sold}.",
				"Ada Moll will [say] “we sell the mill.”",
			},
			Joked: {"Ada Moll [joked] that “the ducks pay too.”", "“The ducks pay too,” Ada Moll [joked]."},
		},
		"de": {
			Affirmed: {
				"Ada Moll [sagte], „wir verkaufen die Mühle“.",
				"Das sei nicht nur „ein gutes Geschäft“, [sagte] Ada Moll.",
				"„Wir verkaufen die Mühle nicht“, [sagte] Ada Moll.",
				"Ada Moll [bestritt] nicht, „wir verkaufen die Mühle“ gesagt zu haben.",
			},
			Unsaid: {
				"Ada Moll [sagte] nicht: „Wir verkaufen die Mühle.“",
				"„Wir verkaufen die Mühle“, [sagte] Ada Moll nicht.",
				"Ada Moll hat nie [gesagt], „dass die Mühle verkauft wird“.",
				"Ada Moll bestritt, „wir verkaufen die Mühle“ [gesagt] zu haben.",
				"Ada Moll weigerte sich, „wir verkaufen die Mühle“ zu [sagen].",
				"Niemand [sagte]: „Wir verkaufen die Mühle.“",
			},
			Denied: {
				"Das sei kaum „angemessen für die Stadt“, [sagte] Ada Moll.",
				"Ada Moll [dementierte], „dass die Mühle verkauft wird“.",
			},
			Asked: {"Ada Moll [fragte], ob „die Mühle verkauft wird“."},
			Joked: {"Ada Moll [scherzte], „die Enten zahlen auch“."},
		},
		"fr": {
			Affirmed: {
				"Ada Moll a [dit] « nous vendons le moulin ».",
				"La vente est non seulement « une bonne affaire », a [dit] Ada Moll.",
				"Ada Moll n’a pas [nié] avoir dit « nous vendons le moulin ».",
			},
			Unsaid: {
				"Ada Moll n’a pas [dit] « nous vendons le moulin ».",
				"Ada Moll n’a jamais [dit] : « Nous vendons le moulin. »",
				"Ada Moll a [nié] avoir dit « nous vendons le moulin ».",
				"Ada Moll a [refusé] de dire que « le moulin est vendu ».",
				"Personne n’a [dit] « nous vendons le moulin ».",
			},
			Denied: {"La vente n’est pas « une bonne affaire », a [dit] Ada Moll.", "Ada Moll a [démenti] que « le moulin est vendu »."},
			Asked:  {"Ada Moll a [demandé] si « le moulin est vendu »."},
		},
		"es": {
			Affirmed: {
				"Ada Moll [dijo] «vendemos el molino».",
				"Ada Moll no [negó] haber dicho «vendemos el molino».",
				"Ada Moll no solo [dijo] «vendemos el molino».",
			},
			Unsaid: {
				"Ada Moll no [dijo] «vendemos el molino».",
				"Ada Moll nunca [dijo]: «Vendemos el molino».",
				"Ada Moll [negó] haber dicho «vendemos el molino».",
				"Nadie [dijo] «vendemos el molino».",
			},
			Denied: {"La venta no es «un buen negocio», [dijo] Ada Moll.", "Ada Moll [negó] que «el molino se vende»."},
			Joked:  {"Ada Moll [bromeó] que «los patos pagan»."},
		},
		"it": {
			Affirmed: {
				"Ada Moll ha [detto] «vendiamo il mulino».",
				"Ada Moll non ha [negato] di aver detto «vendiamo il mulino».",
			},
			Unsaid: {
				"Ada Moll non ha mai [detto] «vendiamo il mulino».",
				"Ada Moll ha [negato] di aver detto «vendiamo il mulino».",
				"Ada Moll si è rifiutata di [dire] che «il mulino è venduto».",
				"Nessuno ha [detto] «vendiamo il mulino».",
			},
			Denied: {"La vendita non è «un buon affare», ha [detto] Ada Moll."},
			Asked:  {"Ada Moll ha [chiesto] se «il mulino è venduto»."},
		},
	} {
		for want, sentences := range cases {
			for _, s := range sentences {
				p := passage(s)
				f := Of(lang).Read(p)
				if f.Polarity != want {
					t.Errorf("%s: %s: %s, want %s", lang, s, f.Polarity, want)
				}
				if f.Span.Start < 0 || f.Span.End > len(p.Text) || f.Polarity == Unsaid && f.Span.empty() {
					t.Errorf("%s: %s: span %v", lang, s, f.Span)
				}
			}
		}
	}
}

// TestSpan: the span of a frame has the cue and all that turns it.
func TestSpan(t *testing.T) {
	for s, want := range map[string]string{
		"Ada Moll did not [say] “we sell the mill.”":                           "did not say",
		"Ada Moll denied ever having [said] “we sell the mill.”":               "denied ever having said",
		"No member of the old board [said] “we sell the mill.”":                "No member of the old board said",
		"Ada Moll [said] the sale was not “right for the town.”":               "was not",
		"Ada Moll [said] “we sell the mill.”":                                  "said",
		"“We sell the mill,” Ada Moll [said], and the sale is not “a secret”.": "said",
	} {
		p := passage(s)
		f := Of("en").Read(p)
		if got := p.Text[f.Span.Start:f.Span.End]; got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

func TestKind(t *testing.T) {
	for s, want := range map[string]Kind{
		"Ada Moll did not deny [saying] “we sell the mill.”": Asserts,
		"Ada Moll [denied] {that the mill was sold}.":        Denies,
		"Ada Moll [asked] {whether the mill was sold}.":      Asks,
		"“We sell the mill,” Ada Moll [hinted].":             Hedges,
		"“We sell the mill,” Ada Moll [predicted].":          Predicts,
		"“We sell the mill,” Ada Moll [quipped].":            Jokes,
		"It was not “right for the town”.":                   "",
	} {
		if got := Of("en").Read(passage(s)).Kind; got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
	if Of("zz") != nil || Of("") != nil {
		t.Error("an unknown language has a lexicon")
	}
}

// TestReach: what stands farther off than the bounds turns nothing.
func TestReach(t *testing.T) {
	for _, x := range []struct {
		words int
		want  Polarity
	}{{11, Unsaid}, {12, Affirmed}} {
		s := "never " + strings.Repeat("ever ", x.words) + "[said] “we sell the mill.”"
		if got := Of("en").Read(passage(s)).Polarity; got != x.want {
			t.Errorf("%d words between: %s, want %s", x.words, got, x.want)
		}
	}
	for _, x := range []struct {
		words int
		want  Polarity
	}{{4, Denied}, {5, Affirmed}} {
		s := "It was not " + strings.Repeat("ever ", x.words) + "“right for the town.”"
		if got := Of("en").Read(passage(s)).Polarity; got != x.want {
			t.Errorf("%d words before the marks: %s, want %s", x.words, got, x.want)
		}
	}
	for _, x := range []struct {
		blanks int
		want   Polarity
	}{{95, Unsaid}, {96, Affirmed}} {
		s := "Ada Moll never" + strings.Repeat(" ", x.blanks) + "[said] “we sell the mill.”"
		if got := Of("en").Read(passage(s)).Polarity; got != x.want {
			t.Errorf("%d bytes between: %s, want %s", x.blanks, got, x.want)
		}
	}
}

func TestNegations(t *testing.T) {
	for text, want := range map[string]int{"We do not sell, and never did.": 2, "Not only the mill": 0, "We sell": 0, "We don't": 1} {
		if got := Of("en").Negations(text); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Ada Moll did not say “we sell”, she said.", 13, 16, 17, 34)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		in := func(i int) int { return max(0, min(i, len(text))) }
		p := Passage{Text: text, Paragraph: Span{0, len(text)}, Cue: Span{in(a), in(b)}, Words: Span{in(c), in(d)}, Marked: true, Embedded: a%2 == 0}
		if p.Cue.Start > p.Cue.End || p.Words.Start > p.Words.End {
			t.Skip()
		}
		for _, lang := range []string{"en", "de", "fr"} {
			got := Of(lang).Read(&p)
			if got.Span.Start < 0 || got.Span.End > len(text) || got.Span.Start > got.Span.End {
				t.Errorf("%s: span %v of %d bytes", lang, got.Span, len(text))
			}
		}
	})
}
