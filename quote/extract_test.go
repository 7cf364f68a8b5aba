package quote_test

import (
	"fmt"
	"slices"
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
// order, nothing is empty, every quotation has an id of its own.
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
			ids := map[string]bool{}
			for _, q := range slices.Concat(x.Quotations, x.Doubtful, x.Mentions) {
				if ids[q.ID] {
					t.Fatalf("two quotations are %s, one of them %q", q.ID, q.Text())
				}
				ids[q.ID] = true
			}
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

// stories returns n short stories in a row. No paragraph comes twice, as copies
// are not read.
func stories(n int) *article.Article {
	const story = "“We wait for the workers’ answer to letter %d,” Ines Vogt said at the harbour on Monday. “Then we go.”\n\n" +
		"The council had met %d times that year. Nobody from the company was there, and the letter it had sent was short.\n\n" +
		"Jonas Keller, who runs crane %d, said that he would stay. He called the plan “hasty”, and his friends agreed.\n\n"
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, story, i, i, i)
	}
	return &article.Article{ID: "a", Lang: "en", Text: text.String()}
}

// BenchmarkExtract reads texts of three lengths, 1 to 10 to 100: the time must
// grow with the length, not with its square.
func BenchmarkExtract(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		a := stories(n)
		b.Run(fmt.Sprintf("stories=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(a.Text)))
			for b.Loop() {
				quote.Extract(a)
			}
		})
	}
}

// BenchmarkExtractHard reads what is not an article, each in two lengths.
func BenchmarkExtractHard(b *testing.B) {
	for name, text := range map[string]string{
		"one mark":      strings.Repeat("We wait and wait. ", 60000) + "\" he said",
		"marks":         strings.Repeat("\"we wait ", 10000),
		"one line":      strings.Repeat("“We wait for it,” she said at the harbour. ", 5000),
		"one sentence":  strings.Repeat("she said that we wait, and he said that nobody goes to the harbour, ", 3000),
		"right to left": strings.Repeat("قال «نحن ننتظر» ثم غادر. \"אנחנו מחכים\", אמרה. ", 5000),
	} {
		for _, times := range []int{1, 4} {
			a := &article.Article{ID: "a", Lang: "en", Text: strings.Repeat(text, times)}
			b.Run(fmt.Sprintf("%s×%d", name, times), func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(a.Text)))
				for b.Loop() {
					quote.Extract(a)
				}
			})
		}
	}
}

// TestExtractAllocates counts what is allocated for a text of few quotations:
// a program that makes a piece of memory for each word fails.
func TestExtractAllocates(t *testing.T) {
	a := &article.Article{ID: "a", Lang: "en", Text: stories(1).Text + strings.Repeat("Nobody was there that day and no ship came in. ", 400)}
	words := len(strings.Fields(a.Text))
	if got := testing.AllocsPerRun(5, func() { quote.Extract(a) }); got > float64(words)/4 {
		t.Errorf("%.0f allocations for %d words", got, words)
	}
}

// TestExtractHuge reads what could make the cost grow with the square of the
// length; it is far too slow then.
func TestExtractHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("some megabytes")
	}
	texts := map[string]string{
		"ten thousand marks":         strings.Repeat("\"we wait ", 10000),
		"ten thousand opening marks": strings.Repeat("“We wait. ", 10000),
		"ten thousand single marks":  strings.Repeat("'we wait s' ", 10000),
		"ten thousand open lines":    strings.Repeat("“We wait.\n", 10000),
		"ten megabytes and one mark": strings.Repeat("We wait and wait. ", 600000) + "\" he said",
		"one line of quotations":     strings.Repeat("“We wait for it,” she said at the harbour. ", 20000),
		"reported in one sentence":   strings.Repeat("she said that we wait, and he said that nobody goes to the harbour, ", 10000),
		"right to left":              strings.Repeat("قال «نحن ننتظر» ثم غادر. \"אנחנו מחכים\", אמרה. ", 10000),
		"one sentence":               strings.Repeat("we wait “and” wait ", 5000),
		"open tags":                  strings.Repeat("<a \"", 5000),
	}
	for name, text := range texts {
		x := quote.Extract(&article.Article{ID: "a", Lang: "en", Text: text})
		for _, q := range x.Quotations {
			checkParts(t, x.Article, q)
		}
		t.Logf("%s: %d quotations, %d mentions", name, len(x.Quotations), len(x.Mentions))
	}
}
