package quote_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

func ExampleSameSpeaker() {
	for _, pair := range [][2]quote.Speaker{
		{{Name: "Ruth K. Adeyemi"}, {Name: "Ms. Adeyemi"}},
		{{Name: "Lena Ortiz", Org: "Corran Works"}, {Name: "Corran Works"}},
		{{Name: "officials"}, {Name: "Ruth Adeyemi"}},
		{{Name: "Ruth Adeyemi"}, {Name: "Daniel Adeyemi"}},
		{{Name: "Ruth Adeyemi"}, {}},
	} {
		fmt.Println(quote.SameSpeaker(pair[0], pair[1]))
	}
	// Output:
	// same
	// compatible
	// compatible
	// different
	// unknown
}

func ExampleReconcile() {
	one := quote.Extract(&article.Article{ID: "one", Lang: "en", Text: "“We stay,” Corran Works chief Ruth K. Adeyemi said."})
	other := quote.Extract(&article.Article{ID: "other", Lang: "en", Text: "“We stay,” Ms. Adeyemi said."})
	quote.Reconcile([]*quote.Extraction{one, other})
	fmt.Println(other.Quotations[0].Speaker.Name)
	// Output: Ruth K. Adeyemi
}

// TestPeople holds who an article names, in the order of their first mention,
// with their posts.
func TestPeople(t *testing.T) {
	const text = "Marlow’s mayor, Ian Pettigrew, met Ruth Adeyemi, the head of Corran Works, on Monday. " +
		"Mr. Pettigrew was pleased. Adeyemi was not. She left early, and the Corran Works chief executive did not come back."
	x := quote.Extract(&article.Article{ID: "a", Lang: "en", Text: text})
	type person struct {
		Name     string
		Mentions []string
		Roles    []string
	}
	var got []person
	for _, p := range x.People {
		q := person{Name: p.Name}
		for _, s := range p.Mentions {
			q.Mentions = append(q.Mentions, text[s.Start:s.End])
		}
		for _, s := range p.Roles {
			q.Roles = append(q.Roles, text[s.Start:s.End])
		}
		if len(q.Mentions) > 1 {
			got = append(got, q)
		}
	}
	want := []person{
		{"Ian Pettigrew", []string{"Ian Pettigrew", "Mr. Pettigrew"}, []string{"Marlow’s mayor"}},
		{"Ruth Adeyemi", []string{"Ruth Adeyemi", "the head", "Adeyemi", "She", "the Corran Works chief executive"}, []string{"the head of Corran Works"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("people (-want +got):\n%s", diff)
	}
}

// FuzzSpeakers holds that every span of an attribution lies in the text, cuts
// it between characters, and that a speaker has a name, a mention and a rule;
// and that comparing speakers is symmetric and does not tell one from itself.
func FuzzSpeakers(f *testing.F) {
	f.Add("“We wait,” said Jo Marsh (J.M.), a spokeswoman for the X Co., on Twitter on May 5. “No.”")
	f.Add("A number of the 63 percent, Ann Roe, Bo Lind and Cy Poe’s aunt told the Post: “a”\n— Di Fox")
	f.Add("« Oui », a-t-il dit. „Nein“, so Herr Ober-Staatsanwalt Dr. J. Ölmann laut dpa.")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		for _, lang := range []string{"en", "de", "fr"} {
			x := quote.Extract(&article.Article{ID: "a", Lang: lang, Text: text})
			var last quote.Speaker
			for _, q := range x.Quotations {
				checkSpans(t, text, q.Speaker.Mention, q.Speaker.Role, q.Cue, q.Channel.Span, q.When, q.Via.Span)
				if s := q.Speaker; s.Known() && (s.Mention.Empty() || s.Rule == "") {
					t.Fatalf("speaker %+v without mention or rule", s)
				}
				if a, b := quote.SameSpeaker(q.Speaker, last), quote.SameSpeaker(last, q.Speaker); a != b {
					t.Fatalf("%+v and %+v are %s one way, %s the other", q.Speaker, last, a, b)
				}
				if quote.SameSpeaker(q.Speaker, q.Speaker) == quote.Different {
					t.Fatalf("%+v differs from itself", q.Speaker)
				}
				last = q.Speaker
			}
			for _, p := range x.People {
				checkSpans(t, text, p.Mentions...)
				checkSpans(t, text, p.Roles...)
			}
			quote.Reconcile([]*quote.Extraction{x})
		}
	})
}

func checkSpans(t *testing.T, text string, spans ...article.Span) {
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(text) || !utf8.ValidString(text[s.Start:s.End]) {
			t.Fatalf("span %+v of %d bytes", s, len(text))
		}
	}
}
