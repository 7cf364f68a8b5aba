package report

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// TestDecode reads a record back with its article and without.
func TestDecode(t *testing.T) {
	a := &article.Article{ID: "a", Outlet: "Courier", Lang: "de", Text: "„Größe zählt“, sagte Ina Öhm am Montag, „nicht“."}
	at := func(words string) article.Span {
		for i := range a.Text {
			if len(a.Text) >= i+len(words) && a.Text[i:i+len(words)] == words {
				return article.Span{Start: i, End: i + len(words)}
			}
		}
		t.Fatalf("%q is not in the text", words)
		return article.Span{}
	}
	want := &quote.Quotation{
		ID: "q-1", Article: a, Kind: quote.Direct,
		Parts:   []quote.Part{{Span: at("Größe zählt"), Text: "Größe zählt"}, {Span: at("nicht"), Text: "nicht"}},
		Speaker: quote.Speaker{Name: "Ina Öhm", Mention: at("Ina Öhm"), Rule: "subject-cue"},
		Cue:     at("sagte"),
		When:    at("Montag"),
		Frame:   quote.Frame{Kind: quote.Asserts, Polarity: quote.Hedged, Span: at("sagte Ina Öhm")},
	}
	rec := NewEncoder().Quotation(want)
	if rec.Spans[1].Start != 41 || rec.Speaker.Start == nil || *rec.Speaker.Start != 21 {
		t.Errorf("code points: spans %v, speaker %+v", rec.Spans, rec.Speaker)
	}
	line, err := json.Marshal(rec)
	if err != nil {
		t.Fatal(err)
	}
	known := NewDecoder([]*article.Article{a})
	if _, err := known.Quotation("", line); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, known.Extractions()[0].Quotations[0]); d != "" {
		t.Errorf("with its article, -want +got:\n%s", d)
	}
	alone := NewDecoder(nil)
	if _, err := alone.Quotation("", line); err != nil {
		t.Fatal(err)
	}
	got := alone.Extractions()[0].Quotations[0]
	if got.Article.Text != "" || got.Article.Outlet != "Courier" || got.Parts[1].Point != 41 {
		t.Errorf("without its article: %+v of %+v", got, got.Article)
	}
	// Two of the four letters between them that take two bytes are not known.
	if at := got.Parts[1].Start; got.Parts[0].Start != 1 || at != 44 || got.Parts[1].End != at+len("nicht") {
		t.Errorf("without its article: parts stand at %v and %v", got.Parts[0].Span, got.Parts[1].Span)
	}
	again := NewEncoder().Quotation(got)
	if d := cmp.Diff(rec.Spans, again.Spans); d != "" {
		t.Errorf("written again: %s", d)
	}
}

// TestDecodeRefuses holds the errors for records that are not quotations: what
// is wrong, and what to do.
func TestDecodeRefuses(t *testing.T) {
	d := NewDecoder([]*article.Article{{ID: "a", Text: "“One two.”"}})
	for _, tt := range []struct{ record, want string }{
		{`{"id":"q","article":"a","spans":[]}`, `quotation "q" has no place in its "spans"; skipped`},
		{`{"id":"q","article":"a","spans":[{"start":1,"end":4,"text":"Two"}]}`, `quotation "q": article "a" has other words at 1 to 4; extract it again; skipped`},
		{`{"id":"q","article":"a","spans":[{"start":900,"end":904,"text":"One"}]}`, `quotation "q": article "a" has other words at 900 to 904; extract it again; skipped`},
		{`{"id":"q","article":"a","spans":[{"start":900,"end":904}]}`, `quotation "q": no "text" at 900 to 904; give the words, or the article with them; skipped`},
		{`{"id":"q","article":"b","spans":[{"start":1,"end":4},{"start":5,"end":8,"text":"One"}],"text":"One two"}`, `quotation "q": no "text" at 1 to 4; give the words, or the article with them; skipped`},
		{`{"id":"q","article":"a","spans":[{"start":-1,"end":4,"text":"One"}]}`, `quotation "q" stands at -1 to 4, behind 0: places are code points, first to behind the last, in their order; skipped`},
		{`{"id":"q","article":"b","spans":[{"start":9,"end":4,"text":"One"}]}`, `quotation "q" stands at 9 to 4, behind 0: places are code points, first to behind the last, in their order; skipped`},
		{`{"id":"q","article":"b","spans":[{"start":5,"end":8,"text":"two"},{"start":1,"end":4,"text":"One"}]}`, `quotation "q" stands at 1 to 4, behind 8: places are code points, first to behind the last, in their order; skipped`},
		{`{"id":"q","article":"b","spans":"One"}`, `a quotation whose "spans" is no such value but a string; skipped`},
		{`{"id":"q","spans":[{"start":1,"end":4,"text":"One"}]}`, `quotation "q" without "article", the id of what it stands in; skipped`},
		{`{"article":"a","spans":[{"start":1,"end":4,"text":"One"}]}`, `a quotation without "id"; skipped`},
		{`{"id":"q","article":"a","kind":"loud","spans":[{"start":1,"end":4,"text":"One"}]}`, `quotation "q" is of kind "loud", none of direct, partial, indirect, mention; skipped`},
		{`[]`, `no record of a quotation: an object expected, found array; skipped`},
	} {
		if _, err := d.Quotation("", []byte(tt.record)); err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v\nwant %s", tt.record, err, tt.want)
		}
	}
	if n := len(d.Extractions()); n > 0 {
		t.Errorf("%d articles of refused quotations", n)
	}
}

// TestDecodeCompletes: words that a record leaves out are those of its text, or
// of its article.
func TestDecodeCompletes(t *testing.T) {
	d := NewDecoder([]*article.Article{{ID: "a", Text: "“One two.”"}})
	for _, record := range []string{
		`{"id":"q1","article":"a","spans":[{"start":1,"end":4}]}`,
		`{"id":"q2","article":"b","spans":[{"start":1,"end":4}],"text":"One"}`,
	} {
		if _, err := d.Quotation("", []byte(record)); err != nil {
			t.Errorf("%s: %v", record, err)
		}
	}
	for _, x := range d.Extractions() {
		if got := x.Quotations[0].Text(); got != "One" {
			t.Errorf("%s: %q", x.Article.ID, got)
		}
	}
}

// TestDecodeAgain: a record that comes again is read once, another one with its
// id is refused; both messages say where the first stands.
func TestDecodeAgain(t *testing.T) {
	d := NewDecoder(nil)
	for _, tt := range []struct{ place, text, note, err string }{
		{"a.jsonl:1", "One", "", ""},
		{"b.jsonl:7", "One", `quotation "q" as in a.jsonl:1; read once`, ""},
		{"b.jsonl:8", "Two", "", `quotation "q" is another in a.jsonl:1; this one is left out`},
	} {
		note, err := d.Quotation(tt.place, []byte(`{"id":"q","article":"a","spans":[{"start":1,"end":4,"text":"`+tt.text+`"}]}`))
		if got := fmt.Sprint(err); note != tt.note || got != tt.err && (tt.err != "" || err != nil) {
			t.Errorf("%s: note %q, error %v", tt.place, note, err)
		}
	}
	if n := len(d.Extractions()[0].Quotations); n != 1 {
		t.Errorf("%d quotations", n)
	}
}

// FuzzDecode: a record is refused or gives a quotation with words, which
// written again is read as the same.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"id":"q","article":"a","kind":"direct","spans":[{"start":1,"end":4,"text":"One"}],"speaker":{"name":"Ida","start":6,"end":9}}`))
	f.Add([]byte(`{"id":"q","article":"b","spans":[{"start":1,"end":1}],"text":"One","places":{"role":{"start":-1}}}`))
	f.Fuzz(func(t *testing.T, record []byte) {
		known := []*article.Article{{ID: "a", Text: "“Öne two,” she says."}}
		d := NewDecoder(known)
		if _, err := d.Quotation("", record); err != nil {
			return
		}
		x := d.Extractions()[0]
		for _, q := range slices.Concat(x.Quotations, x.Mentions, x.Doubtful) {
			if strings.TrimSpace(q.Text()) == "" {
				t.Fatalf("no words in %+v", q)
			}
			line, err := json.Marshal(NewEncoder().Quotation(q))
			if err != nil {
				t.Fatal(err)
			}
			if note, err := d.Quotation("", line); err != nil || note == "" {
				t.Fatalf("%s is written as %s: note %q, error %v", record, line, note, err)
			}
		}
	})
}
