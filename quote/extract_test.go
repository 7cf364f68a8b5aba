package quote_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

func ExampleExtract() {
	a := &article.Article{
		ID: "harbour", Lang: "en",
		Text: "“The crane stays,” Ines Vogt, the harbour master, said on Monday. “We need it.”\n\n" +
			"She called the plan “hasty”. The film “The Long Pier” was shown later.",
	}
	x := quote.Extract(a)
	for _, q := range x.Quotations {
		fmt.Printf("%s, %s: %s\n", q.Kind, q.Speaker.Name, q.Text())
	}
	for _, q := range x.Mentions {
		fmt.Printf("%s: %s\n", q.Kind, q.Text())
	}
	// Output:
	// direct, Ines Vogt: The crane stays, We need it.
	// partial, Ines Vogt: hasty
	// mention: The Long Pier
}

// parts returns the kind and the parts of each marked quotation, a bar between.
func parts(x *quote.Extraction) []string {
	var out []string
	for _, q := range x.Quotations {
		if q.Kind == quote.Indirect {
			continue
		}
		var words []string
		for _, p := range q.Parts {
			words = append(words, p.Text)
		}
		out = append(out, string(q.Kind)+": "+strings.Join(words, " | "))
	}
	return out
}

func TestExtractParts(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"interrupted between sentences", "“The crane stays,” Ines Vogt said. “We need it.”", []string{"direct: The crane stays, | We need it."}},
		{"interrupted inside one", "“The crane,” Ines Vogt said, “stays where it is.”", []string{"direct: The crane, | stays where it is."}},
		{"two speakers are two", "“The crane stays,” Ines Vogt said. The mayor left early. “We need it,” said her clerk.",
			[]string{"direct: The crane stays,", "direct: We need it,"}},
		{"several paragraphs", "Ines Vogt said: “The crane stays.\n\n“We need it.\n\n“That is all.”\n\nThe mayor left.",
			[]string{"direct: The crane stays. | We need it. | That is all."}},
		{"fragments", "Ines Vogt said the plan was “hasty” and told the council to “think of the crane” first.",
			[]string{"partial: hasty", "partial: think of the crane"}},
		{"marks as entities", "&ldquo;The crane stays,&rdquo; Ines Vogt said. &quot;We need it.&quot;", []string{"direct: The crane stays, | We need it."}},
		{"a mark lost to a broken entity", "Ines Vogt told the council to \"think of the crane,quot;.", []string{"partial: think of the crane,"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, parts(quote.Extract(&article.Article{ID: "a", Lang: "en", Text: tt.text}))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestExtractDamage(t *testing.T) {
	a := &article.Article{ID: "a", Lang: "en", Text: "“We hope for a better year, \"Harbour Lines said in a statement.\" As we turn to spring, we will listen. \""}
	var got []string
	for _, d := range quote.Extract(a).Damage {
		got = append(got, d.Type+" "+a.Cut(d.Span))
	}
	if diff := cmp.Diff([]string{"displaced mark \"", "displaced mark \""}, got); diff != "" {
		t.Error(diff)
	}
}

// TestExtractAtOnce runs many extractions at once; with the race detector it
// catches shared state.
func TestExtractAtOnce(t *testing.T) {
	texts := map[string]string{
		"en": "“The crane stays,” Ines Vogt said.", "de": "„Der Kran bleibt“, sagte Ines Vogt.",
		"fr": "« La grue reste », a dit Ines Vogt.", "xx": "“Abc def ghi jkl mno,” pqr.",
	}
	var group sync.WaitGroup
	for range 4 {
		for lang, text := range texts {
			group.Go(func() {
				if n := len(quote.Extract(&article.Article{Lang: lang, Text: text}).Quotations); n != 1 {
					t.Errorf("%s: %d quotations, want 1", lang, n)
				}
			})
		}
	}
	group.Wait()
}

// FuzzExtract holds the laws of an extraction: every part is cut from the
// untouched text at the borders of characters, parts and quotations stand in
// order, nothing is empty, every quotation has an id.
func FuzzExtract(f *testing.F) {
	f.Add("“We wait,” she said. “Then ‘we’ go.”\n\n“We &quot;wait.\n\nA: x\n\nB C: \"y")
	f.Add("„Wir“ sagte er. ''x'' «y» <p \"z\"> ,quot; 'tis")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		for _, lang := range []string{"en", "de"} {
			a := &article.Article{ID: "a", Lang: lang, Text: text}
			x := quote.Extract(a)
			for _, list := range [][]*quote.Quotation{x.Quotations, x.Mentions} {
				last := -1
				for _, q := range list {
					if q.ID == "" || q.Parts[0].Start < last {
						t.Fatalf("%q begins at %d, behind one at %d", q.ID, q.Parts[0].Start, last)
					}
					last = q.Parts[0].Start
					checkParts(t, a, q)
				}
			}
			for _, d := range x.Damage {
				if d.Span.Empty() {
					t.Fatalf("damage %+v is nowhere", d)
				}
				_ = a.Cut(d.Span)
			}
		}
	})
}

func checkParts(t *testing.T, a *article.Article, q *quote.Quotation) {
	end := 0
	for _, p := range q.Parts {
		if p.Empty() || p.Start < end || a.Cut(p.Span) != p.Text || !utf8.ValidString(p.Text) {
			t.Fatalf("part %+v behind %d", p, end)
		}
		end = p.End
	}
}

// BenchmarkExtract reads one text at three lengths: the time must grow with
// the length, not with its square.
func BenchmarkExtract(b *testing.B) {
	story := "“We wait for the workers’ answer,” Ines Vogt said at the harbour on Monday. “Then we go.”\n\n" +
		"The council had met twice that week. Nobody from the company was there, and the letter it had sent was short.\n\n" +
		"Jonas Keller, who runs the crane, said that he would stay. He called the plan “hasty”, and his friends agreed.\n\n"
	for _, n := range []int{100, 1000, 10000} {
		a := &article.Article{ID: "a", Lang: "en", Text: strings.Repeat(story, n)}
		b.Run(fmt.Sprintf("%dKB", len(a.Text)/1000), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(a.Text)))
			for b.Loop() {
				quote.Extract(a)
			}
		})
	}
}
