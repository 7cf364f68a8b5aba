package view

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// clauseIn is a side that an article tells: a clause with the words that differ in it.
func clauseIn(article string, start int, before, words, after string) *report.Side {
	from := start + utf8.RuneCountInString(before)
	at := report.Span{Start: from, End: from + utf8.RuneCountInString(words), Text: words}
	text := before + words + after
	return &report.Side{Article: article, Span: report.Span{Start: start, End: start + utf8.RuneCountInString(text), Text: text}, Words: &at}
}

// tellsOf is a report of four articles with some divergences.
func tellsOf(ds ...report.Divergence) *report.Report {
	r := &report.Report{Divergences: ds}
	for _, id := range []string{"a", "b", "c", "d"} {
		r.Articles = append(r.Articles, report.Article{ID: id, Outlet: strings.ToUpper(id) + " Post"})
	}
	for i := range r.Divergences {
		r.Divergences[i].ID = fmt.Sprint("d-", i)
	}
	return r
}

// rowsOf says which articles tell what in each row: "T1 How many: a b/c".
func rowsOf(all []matter) []string {
	var out []string
	for _, t := range all {
		var ways []string
		for _, v := range t.Values {
			ways = append(ways, strings.Join(v.articles(), " "))
		}
		out = append(out, strings.TrimSpace(t.Name+" "+t.Matter+": "+strings.Join(ways, "/")))
	}
	return out
}

// TestGroups: one matter takes one row, whichever two outlets of it differ.
func TestGroups(t *testing.T) {
	two, deux, three := clauseIn("a", 9, "It killed ", "two", "."), clauseIn("c", 0, "", "two", " died"), clauseIn("b", 5, "It killed ", "three", ".")
	hurt, hurtToo := clauseIn("a", 50, "It hurt ", "two", "."), clauseIn("b", 60, "It hurt ", "three", ".")
	last := clauseIn("d", 3, "", "four", " died")
	beside := func(m string, a, b *report.Side) report.Divergence {
		return report.Divergence{Type: compare.Telling, Matter: m, Severity: compare.Low, A: a, B: b}
	}
	number := func(m string, severity compare.Severity, a, b *report.Side) report.Divergence {
		return report.Divergence{Type: compare.Number, Matter: m, Severity: severity, A: a, B: b}
	}
	for name, k := range map[string]struct {
		ds                  []report.Divergence
		differently, beside []string
	}{
		"shared side":      {[]report.Divergence{number("how many", compare.High, two, three), number("how many died", compare.Medium, three, deux)}, []string{"T1 How many: a c/b"}, nil},
		"another matter":   {[]report.Divergence{number("how many hurt", compare.Medium, hurt, hurtToo), number("how many", compare.High, two, three)}, []string{"T1 How many: a/b", "T2 How many hurt: a/b"}, nil},
		"same words twice": {[]report.Divergence{number("how many", compare.High, two, three), number("how many", compare.High, hurt, hurtToo)}, []string{"T1 How many: a/b"}, nil},
		"another type": {[]report.Divergence{number("how many", compare.High, two, three), {Type: compare.Time, Matter: "when", Severity: compare.High, A: two, B: three}},
			[]string{"T1 How many: a/b", "T2 When: a/b"}, nil},
		"told side by side": {[]report.Divergence{{Type: compare.Telling, Subtype: "told side by side", Severity: compare.Low, A: two, B: three}, {Type: compare.Telling, Severity: compare.Medium, A: hurt, B: hurtToo}},
			[]string{"T1 Telling: a/b"}, []string{"Told side by side: a/b"}},
		"a triangle":    {[]report.Divergence{beside("killed", two, three), beside("y", three, deux), beside("z", two, deux)}, nil, []string{"“killed”: a c/b"}},
		"a star":        {[]report.Divergence{beside("killed", two, three), beside("y", two, deux), beside("z", two, last)}, nil, []string{"“killed”: a c/b/d"}},
		"no chain":      {[]report.Divergence{beside("killed", two, three), beside("y", three, deux), beside("died", deux, last)}, nil, []string{"“killed”: a c/b", "“died”: c/d"}},
		"compatible":    {[]report.Divergence{{Type: compare.Time, Matter: "when", Severity: compare.Info, A: two, B: three}, {Type: compare.Role, Severity: compare.Info, A: two, B: three}}, nil, []string{"When: a/b"}},
		"in quotations": {[]report.Divergence{{Type: compare.Number, Cluster: "c-1", Severity: compare.High, A: two, B: three}}, nil, nil},
	} {
		differently, beside := New(tellsOf(k.ds...)).groups()
		if diff := cmp.Diff([][]string{k.differently, k.beside}, [][]string{rowsOf(differently), rowsOf(beside)}); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestAsides: what outlets tell side by side of one matter is one row, by the name of the matter.
func TestAsides(t *testing.T) {
	a, b, c := clauseIn("a", 0, "", "It sank", ""), clauseIn("b", 0, "", "It went down", ""), clauseIn("c", 0, "", "It was lost", "")
	r := tellsOf(report.Divergence{Type: compare.Telling, Matter: "sank", Severity: compare.Low, A: a, B: b}, report.Divergence{Type: compare.Paraphrase, Matter: "lost", Severity: compare.Low, A: b, B: c})
	r.Claims = []report.Claim{{ID: "f-1", Matter: "it sank", Members: []report.Clause{{Article: "a", Span: a.Span}, {Article: "b", Span: b.Span}, {Article: "c", Span: c.Span}}}}
	d, e := clauseIn("d", 0, "", "It was gone", ""), clauseIn("d", 40, "", "It left", "")
	r.Divergences = append(r.Divergences,
		report.Divergence{ID: "d-8", Type: compare.Telling, Matter: "gone", Severity: compare.Low, A: c, B: d},
		report.Divergence{ID: "d-9", Type: compare.Telling, Matter: "it left", Severity: compare.Low, A: d, B: e})
	_, beside := New(r).groups()
	if got, want := rowsOf(beside), []string{"“it sank”: a/b/c/d", "“it left”: d/d"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestAgreeing: an outlet that agrees with a side of a fact is in its row.
func TestAgreeing(t *testing.T) {
	a, b := clauseIn("a", 0, "", "met on Monday", ""), clauseIn("b", 0, "", "met on Sunday", "")
	a.Words, b.Words = nil, nil
	r := tellsOf(report.Divergence{Type: compare.Time, Matter: "when they meet", Severity: compare.High, A: a, B: b})
	telling := func(article, value string, s report.Span) report.Telling {
		return report.Telling{Article: article, Span: s, Value: value}
	}
	r.Facts = []report.Fact{
		{Key: "when they meet", Tellings: []report.Telling{telling("a", "monday", a.Span), telling("b", "sunday", b.Span)}},
		{Key: "when they meet", Tellings: []report.Telling{telling("b", "sunday", b.Span), telling("c", "monday", report.Span{Start: 7, End: 20, Text: "met Monday"})}},
		{Key: "when they part", Tellings: []report.Telling{telling("b", "sunday", b.Span), telling("d", "monday", report.Span{End: 2, Text: "so"})}},
	}
	differently, _ := New(r).groups()
	if got, want := rowsOf(differently), []string{"T1 When they meet: a c/b"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestClause: a clause is shown without the marks at its ends, words in their context
// without other sentences.
func TestClause(t *testing.T) {
	text := "He left. It killed two men, Mr Ray said. Nobody else saw it."
	x := New(&report.Report{Articles: []report.Article{{ID: "a", Text: text}}})
	for _, k := range []struct {
		side *report.Side
		want string
	}{
		{clauseIn("a", 0, ", it killed ", "two", " men,”"), "it killed [two] men"},
		{clauseIn("a", 0, "“It killed ", "two", " men,” he said"), "“It killed [two] men,” he said"},
		{&report.Side{Article: "a", Span: *found(t, text, "killed two")}, "It [killed two] men, Mr Ray said."},
		{&report.Side{Article: "a", Part: "title", Span: report.Span{End: 6, Text: ". left"}}, "left"},
		{&report.Side{Article: "b"}, ""},
		{&report.Side{Article: "a", Part: "title", Span: report.Span{End: 9, Text: "Two, dead"}}, "Two, dead"},
	} {
		got := ""
		for _, p := range x.Clause(k.side) {
			if p.Op == Pointed {
				p.Text = "[" + p.Text + "]"
			}
			got += p.Text
		}
		if got != k.want {
			t.Errorf("%q: %q, want %q", k.side.Text, got, k.want)
		}
	}
}
