package view

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// Each constant that decides has a case on both sides of it.

func TestLongestName(t *testing.T) {
	for n, want := range map[int]string{24: strings.Repeat("a", 20) + "-bcd", 25: strings.Repeat("a", 20)} {
		id := strings.Repeat("a", 20) + "-bcde"[:n-20]
		if got := labels([]report.Article{{ID: id}})[id]; got != want {
			t.Errorf("an id of %d code points is labelled %q, not %q", n, got, want)
		}
	}
}

// letters returns a text of n letters of its own, which stand for no words.
func letters(n int) string { return strings.Repeat("x", n) }

// found returns where words stand in a text of ASCII.
func found(t *testing.T, text, words string) *report.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q is not in %q", words, text)
	}
	return &report.Span{Start: i, End: i + len(words), Text: words}
}

func TestAttributionReach(t *testing.T) {
	for between, want := range map[int]string{200: "Ida Holm", 201: ""} {
		text := "Quoted." + letters(between) + "Ida Holm"
		name := found(t, text, "Ida Holm")
		q := report.Quotation{ID: "q", Article: "a", Spans: []report.Span{*found(t, text, "Quoted.")},
			Speaker: &report.Speaker{Mention: name.Text, Start: &name.Start, End: &name.End}}
		x := New(&report.Report{Articles: []report.Article{{ID: "a", Text: text}}, Quotes: []report.Quotation{q}})
		if got := x.attribution(&q); got != want {
			t.Errorf("%d code points away: %q", between, got)
		}
	}
}

func TestAttributionGap(t *testing.T) {
	for _, tt := range []struct {
		between int
		want    string
	}{{40, "said" + letters(40) + "Monday"}, {41, "said … Monday"}} {
		text := "Quoted. said" + letters(tt.between) + "Monday"
		q := report.Quotation{ID: "q", Article: "a", Spans: []report.Span{*found(t, text, "Quoted.")},
			Cue: found(t, text, "said"), Places: &report.Places{When: found(t, text, "Monday")}}
		x := New(&report.Report{Articles: []report.Article{{ID: "a", Text: text}}, Quotes: []report.Quotation{q}})
		if got := x.attribution(&q); got != tt.want {
			t.Errorf("%d code points between: %q, not %q", tt.between, got, tt.want)
		}
	}
}

// carried returns a report of n articles with one statement that all carry, and
// with some divergences in it.
func carried(n int, ds ...report.Divergence) *report.Report {
	c := report.Cluster{ID: "c-1"}
	r := &report.Report{Statements: []report.Statement{{ID: "s-1", Clusters: []string{"c-1"}}}}
	for i := range n {
		id := fmt.Sprint(i)
		r.Articles = append(r.Articles, report.Article{ID: id, Outlet: "Outlet " + id, Text: "We will go."})
		r.Quotes = append(r.Quotes, report.Quotation{ID: "q-" + id, Article: id, Spans: []report.Span{{End: 11, Text: "We will go."}}})
		c.Members = append(c.Members, report.Member{Quote: "q-" + id, Article: id, Outlet: "Outlet " + id, Base: i == 0, Spans: []report.Span{{End: 11, Text: "We will go."}}})
	}
	r.Clusters = []report.Cluster{c}
	r.Divergences = ds
	return r
}

// headed returns the table of a sheet that has a heading in its first row.
func headed(t *testing.T, s Sheet, head string) *Table {
	t.Helper()
	for _, b := range s.Blocks {
		if b.Table == nil {
			continue
		}
		for _, h := range b.Table.Heads {
			if len(h) > 0 && h[0].Text == head {
				return b.Table
			}
		}
	}
	t.Fatalf("no table has the heading %q", head)
	return nil
}

func TestWidest(t *testing.T) {
	if got := len(headed(t, Brief(carried(12)), "Wordings").Heads); got != 3+12+1 {
		t.Errorf("12 articles: %d columns", got)
	}
	if got := len(headed(t, Brief(carried(13)), "Carried by").Heads); got != 5 {
		t.Errorf("13 articles: %d columns", got)
	}
}

func TestFirstRows(t *testing.T) {
	for n, want := range map[int]int{10: 10, 11: 10} {
		var ds []report.Divergence
		for i := range n {
			ds = append(ds, report.Divergence{ID: fmt.Sprint("d-", i), Type: compare.Fact, Severity: compare.Medium, Note: fmt.Sprint("Note ", i)})
		}
		if got := len(headed(t, Brief(carried(2, ds...)), "What differs").Rows); got != want {
			t.Errorf("%d divergences: %d rows", n, got)
		}
	}
}

func TestLongSide(t *testing.T) {
	for n, whole := range map[int]bool{90: true, 91: false} {
		words := strings.TrimSpace(strings.Repeat("abcd ", 18))
		words += letters(n - len(words))
		m := &arrangement{Index: New(&report.Report{Articles: []report.Article{{ID: "a", Text: words}}})}
		got := m.excerpt(&report.Divergence{Type: compare.Number}, &report.Side{Article: "a", Span: report.Span{End: n, Text: words}})
		if (got[0].Text == words) != whole {
			t.Errorf("a side of %d code points is shown as %q", n, got[0].Text)
		}
	}
}

func TestContext(t *testing.T) {
	for n, want := range map[int]string{27: letters(27) + " ", 28: ""} {
		text := letters(n) + " here"
		x := New(&report.Report{Articles: []report.Article{{ID: "a", Text: text}}})
		got := x.InContext(&report.Side{Article: "a", Span: *found(t, text, "here")})
		before := ""
		if got[0].Op == Kept {
			before = got[0].Text
		}
		if before != want {
			t.Errorf("a word of %d letters before: %q", n, before)
		}
	}
}

// TestMostAround holds how much a reader sees who opens a place.
func TestMostAround(t *testing.T) {
	for n, want := range map[int]string{239: letters(239) + " here", 240: "… here"} {
		text := letters(n) + " here"
		x := New(&report.Report{Articles: []report.Article{{ID: "a", Text: text}}})
		if got := x.around(&report.Side{Article: "a", Span: *found(t, text, "here")}); got != want {
			t.Errorf("a word of %d letters before: %q", n, got)
		}
	}
}

func TestFewWords(t *testing.T) {
	for note, want := range map[string]string{
		"In one it is “forty”, “fourteen”.":      "",
		"In one it is also “forty”, “fourteen”.": "In one it is also “forty”, “fourteen”.",
	} {
		d := &report.Divergence{Type: compare.Number, Note: note,
			A: &report.Side{Span: report.Span{Text: "forty"}}, B: &report.Side{Span: report.Span{Text: "fourteen"}}}
		if got := New(&report.Report{}).note(d); got != want {
			t.Errorf("%s: %q", note, got)
		}
	}
}

func TestFewBeside(t *testing.T) {
	for note, want := range map[string]string{
		"A Post and B Post tell this in other words.":             "",
		"A Post and B Post tell this in quite other words.":       "A Post and B Post tell this in quite other words.",
		"A Post quotes it, and B Post tells it in its own words.": "A Post quotes it, and B Post tells it in its own words.",
	} {
		d := &report.Divergence{Type: compare.Paraphrase, Matter: "the ferry", Outlets: []string{"A Post", "B Post"}, Note: note, A: &report.Side{}, B: &report.Side{}}
		if got := New(&report.Report{}).note(d); got != want {
			t.Errorf("%s: %q", note, got)
		}
		d.Matter = ""
		if got := New(&report.Report{}).note(d); got != note {
			t.Errorf("between wordings: %s: %q", note, got)
		}
	}
}

// TestLongestTail: a few words that are dropped at the end are shown, if twice
// as many are kept.
func TestLongestTail(t *testing.T) {
	for _, tt := range []struct {
		kept, dropped int
		struck        bool
	}{{16, 8, true}, {15, 8, false}, {40, 8, true}, {40, 9, false}} {
		words := strings.TrimSpace(strings.Repeat("word ", tt.kept))
		m := &report.Member{Spans: []report.Span{{End: len(words), Text: words}}}
		edit := report.Edit{Type: compare.Omission, A: report.Span{Text: strings.TrimSpace(strings.Repeat("gone ", tt.dropped))}, B: report.Span{Start: len(words), End: len(words)}}
		struck := false
		for _, p := range Marks(m, []report.Edit{edit}) {
			struck = struck || p.Op == Struck
		}
		if struck != tt.struck {
			t.Errorf("%d words kept, %d dropped: struck %v", tt.kept, tt.dropped, struck)
		}
	}
}

// underHeadline is a report on two articles that agree, with a headline that does not.
func underHeadline(severity compare.Severity) *report.Report {
	r := carried(2)
	r.Headlines = []report.Headline{{Article: "a", Verdict: "in other words", Severity: severity}}
	return r
}

// tellingOf is a report whose two articles tell one matter.
func tellingOf(r *report.Report) *report.Report {
	out := *r
	out.Claims = []report.Claim{{ID: "f-1", Members: []report.Clause{{Article: "0"}, {Article: "1"}}}}
	return &out
}

// A report without rows to read first says what was compared.
func TestNothingFirst(t *testing.T) {
	low := report.Divergence{ID: "d-1", Cluster: "c-1", Type: compare.Omission, Severity: compare.Low}
	alone := carried(2)
	alone.Statements = nil
	for name, tt := range map[string]struct {
		r    *report.Report
		want string
	}{
		"nothing shared": {alone, "Compared: 2 articles with 2 quotations in marks, 0 reported statements and what they tell in their own words. No statement is in more than one of them and no matter is told by two outlets, so that nothing can differ."},
		"nothing found":  {carried(3), "Compared: 3 articles with 3 quotations in marks, 0 reported statements and what they tell in their own words. In more than one article: 1 statement (1 sentence). No difference of high or medium severity was found."},
		"one low":        {carried(2, low), "Compared: 2 articles with 2 quotations in marks, 0 reported statements and what they tell in their own words. In more than one article: 1 statement (1 sentence). No difference of high or medium severity was found. 1 difference of low severity or less is below."},
		"a headline":     {underHeadline(compare.Medium), "Compared: 2 articles with 2 quotations in marks, 0 reported statements and what they tell in their own words. In more than one article: 1 statement (1 sentence). No difference of high or medium severity was found. But 1 headline with a difference of high or medium severity is below."},
		"a low headline": {underHeadline(compare.Low), "Compared: 2 articles with 2 quotations in marks, 0 reported statements and what they tell in their own words. In more than one article: 1 statement (1 sentence). No difference of high or medium severity was found."},
		"told alike":     {tellingOf(alone), "Compared: 2 articles with 2 quotations in marks, 0 reported statements and what they tell in their own words. In more than one article: 1 matter that outlets tell. No difference of high or medium severity was found."},
		"one article":    {carried(1), "There is one article only: nothing was compared."},
	} {
		if got := arrange(tt.r).nothingFirst(); got != tt.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
