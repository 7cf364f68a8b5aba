package quotediff_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/format"
)

// stories is one article for each text, in one language.
func stories(lang string, texts ...string) []*article.Article {
	var out []*article.Article
	for i, text := range texts {
		id := string(rune('a' + i))
		out = append(out, &article.Article{ID: id, Outlet: strings.ToUpper(id), Lang: lang, Text: text})
	}
	return out
}

// polarities lists the differences of polarity of a report.
func polarities(r *report.Report) []string {
	var out []string
	for _, d := range r.Divergences {
		if d.Type == compare.Polarity {
			out = append(out, fmt.Sprintf("%s %s: %s / %s", d.Subtype, d.Severity, d.A.Text, d.B.Text))
		}
	}
	return out
}

// TestPolarity: what one outlet has as said and another as not said is a
// difference, and what only sounds like it is none.
func TestPolarity(t *testing.T) {
	for _, test := range []struct {
		name, lang, a, b string
		want             []string
	}{
		{"said and not said", "en",
			"Ines Mott, the owner, said “we will sell the ferry to the harbour.”",
			"Ines Mott, the owner, did not say “we will sell the ferry to the harbour.”",
			[]string{"said and not said high: Ines Mott, the owner, said / did not say"}},
		{"denied saying", "en",
			"“We will sell the ferry to the harbour,” Ines Mott said.",
			"Ines Mott denied having said “we will sell the ferry to the harbour.”",
			[]string{"said and not said high: Ines Mott said / denied having said"}},
		{"nobody", "en",
			"“We will sell the ferry to the harbour,” Ines Mott said.",
			"Nobody said “we will sell the ferry to the harbour.”",
			[]string{"said and not said high: Ines Mott said / Nobody said"}},
		{"before the marks", "en",
			"Ines Mott said the price was “fair to the people of the harbour.”",
			"Ines Mott said the price was hardly “fair to the people of the harbour.”",
			[]string{"said and denied high: Ines Mott said / said the price was hardly"}},
		{"one word that the same word leads to", "en",
			"Ines Mott called it “robbery.” The ferry sails on.",
			"Ines Mott stopped short of calling it “robbery.” The ferry sails on.",
			[]string{"said and not said high: Ines Mott called / short of calling"}},
		{"said of oneself", "en",
			"“We will sell the ferry to the harbour,” Ines Mott said.",
			"“I did not say ‘we will sell the ferry to the harbour’,” Ines Mott said.",
			[]string{"said and not said high: Ines Mott said / did not say"}},
		{"asked", "en",
			"Ines Mott said that the ferry would be sold to the harbour in June.",
			"Ines Mott asked whether the ferry would be sold to the harbour in June.",
			[]string{"said and asked medium: Ines Mott said / asked"}},
		{"hinted", "en",
			"Ines Mott said “the ferry could be sold to the harbour.”",
			"Ines Mott hinted that “the ferry could be sold to the harbour.”",
			[]string{"said and left open medium: Ines Mott said / hinted"}},
		{"unreal", "en",
			"Ines Mott said “the ferry could be sold to the harbour.”",
			"Ines Mott would have said “the ferry could be sold to the harbour.”",
			[]string{"said and left open medium: Ines Mott said / would have said"}},
		{"foretold", "en",
			"Ines Mott said “the ferry would be sold to the harbour.”",
			"Ines Mott predicted that “the ferry would be sold to the harbour.”",
			[]string{"said and foretold medium: Ines Mott said / predicted"}},
		{"to be said", "en",
			"Ines Mott said “the ferry has failed the harbour.”",
			"Ines Mott will say “the ferry has failed the harbour.”",
			[]string{"said and foretold low: Ines Mott said / will say"}},
		{"joked", "en",
			"“The gulls will have to pay for the ferry,” Ines Mott said.",
			"“The gulls will have to pay for the ferry,” Ines Mott joked.",
			[]string{"said and joked medium: Ines Mott said / joked"}},
		{"not said, in German", "de",
			"Die Wirtin Ines Mott sagte: „Wir verkaufen die Fähre an den Hafen.“",
			"Die Wirtin Ines Mott hat nie gesagt: „Wir verkaufen die Fähre an den Hafen.“",
			[]string{"said and not said high: Die Wirtin Ines Mott sagte / hat nie gesagt"}},
		{"a short clause, in German", "de",
			"„Wir haben das Geld verloren“, sagte Jan Schaper.",
			"Jan Schaper hat nie gesagt: „Wir haben das Geld verloren.“",
			[]string{"said and not said high: sagte Jan Schaper / hat nie gesagt"}},
		{"three words in other sentences", "en",
			"Ines Mott broke with talk of “robbery and theft” for the sale.",
			"Ines Mott said the sale was not “robbery and theft” at all.", nil},
		{"four words in other sentences", "en",
			"Ines Mott broke with talk of “a robbery and theft” for the sale.",
			"Ines Mott said the sale was not “a robbery and theft” at all.",
			[]string{"said and denied high: Ines Mott broke / said the sale was not"}},
		{"not said, in French", "fr",
			"La patronne Ines Mott a dit « nous vendons le bac au port de la ville ».",
			"La patronne Ines Mott a nié avoir dit « nous vendons le bac au port de la ville ».",
			[]string{"said and not said high: La patronne Ines Mott a dit / nié avoir dit"}},

		{"denied a denial", "en",
			"“We will sell the ferry to the harbour,” Ines Mott said.",
			"Ines Mott did not deny saying “we will sell the ferry to the harbour.”", nil},
		{"not only", "en",
			"Ines Mott called it “a gift to the rich of the harbour.”",
			"Ines Mott called it not only “a gift to the rich of the harbour” but theft.", nil},
		{"another clause", "en",
			"“We will sell the ferry to the harbour,” Ines Mott said.",
			"She did not stop there: “We will sell the ferry to the harbour,” Ines Mott said.", nil},
		{"inside and before", "en",
			"“The price was not fair to the people of the harbour,” Ines Mott said.",
			"Ines Mott said the price was not “fair to the people of the harbour.”", nil},
		{"another speaker", "en",
			"“We will sell the ferry to the harbour,” Ines Mott said.",
			"Paul Rask denied saying “we will sell the ferry to the harbour.”", nil},
		{"a question that is printed", "en",
			"“Who will buy the ferry from the harbour?” Ines Mott said.",
			"“Who will buy the ferry from the harbour?” Ines Mott asked.", nil},
		{"one word in other sentences", "en",
			"Ines Mott broke with the use of “robbery” for the sale. The ferry sails on.",
			"Ines Mott said the sale was not “robbery” at all. The ferry sails on.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := analyse(t, stories(test.lang, test.a, test.b), quotediff.DefaultOptions)
			if diff := cmp.Diff(test.want, polarities(r)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestPolarityOfAll: one difference names all outlets; an outlet that has both the
// words and their denial contradicts neither.
func TestPolarityOfAll(t *testing.T) {
	const said, not = "“We will sell the ferry to the harbour,” Ines Mott said.", "Ines Mott never said “we will sell the ferry to the harbour.”"
	r := analyse(t, stories("en", said, not, said, said+"\n\n"+not, not), quotediff.DefaultOptions)
	if got := polarities(r); len(got) != 1 {
		t.Fatalf("differences %q, want one", got)
	}
	for _, d := range r.Divergences {
		if d.Type == compare.Polarity && strings.Join(d.Outlets, "") != "ABCE" {
			t.Errorf("outlets %v", d.Outlets)
		}
	}
	if got := polarities(analyse(t, stories("en", said, said+"\n\n"+not), quotediff.DefaultOptions)); got != nil {
		t.Errorf("an outlet with both contradicts: %q", got)
	}
	if c := r.Clusters[0]; c.Base != c.Members[0].Quote {
		t.Errorf("the base %s is not what A has", c.Base)
	}
	var b bytes.Buffer
	if err := format.Markdown(&b, r, format.Full); err != nil {
		t.Fatal(err)
	}
	if want := "| Ines Mott | F | D | F | F+D | D | 1 |"; !strings.Contains(b.String(), want) {
		t.Errorf("no row %q in\n%s", want, b.String())
	}
}
