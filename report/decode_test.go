package report

import (
	"encoding/json"
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
	if err := known.Quotation(line); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, known.Extractions()[0].Quotations[0]); d != "" {
		t.Errorf("with its article, -want +got:\n%s", d)
	}
	alone := NewDecoder(nil)
	if err := alone.Quotation(line); err != nil {
		t.Fatal(err)
	}
	got := alone.Extractions()[0].Quotations[0]
	if got.Article.Text != "" || got.Article.Outlet != "Courier" || got.Parts[1].Start != 41 {
		t.Errorf("without its article: %+v of %+v", got, got.Article)
	}
	again := NewEncoder().Quotation(got)
	if d := cmp.Diff(rec.Spans, again.Spans); d != "" {
		t.Errorf("written again: %s", d)
	}
}

func TestDecodeRefuses(t *testing.T) {
	d := NewDecoder([]*article.Article{{ID: "a", Text: "“One two.”"}})
	for _, line := range []string{
		`{"id":"q","article":"a","spans":[]}`,
		`{"id":"q","article":"a","spans":[{"start":1,"end":4,"text":"Two"}]}`,
		`{"id":"q","article":"a","spans":[{"start":-1,"end":4,"text":"One"}]}`,
		`{"id":"q","article":"a","spans":[{"start":9,"end":4,"text":"One"}]}`,
		`{"id":"q","article":"a","spans":[{"start":900,"end":904,"text":"One"}]}`,
		`{"id":"q","article":"b","spans":"One"}`,
	} {
		if err := d.Quotation([]byte(line)); err == nil {
			t.Errorf("%s: no error", line)
		}
	}
	if n := len(d.Extractions()); n > 0 {
		t.Errorf("%d articles of refused quotations", n)
	}
}
