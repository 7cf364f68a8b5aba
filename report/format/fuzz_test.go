package format_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/format"
)

// whole takes arbitrary files the whole way.
func whole(t testing.TB, files ...[]byte) *report.Report {
	t.Helper()
	var articles []*article.Article
	for i, data := range files {
		for record, err := range article.Read(bytes.NewReader(data), string(rune('a'+i))+".txt") {
			if err == nil && record.Article != nil {
				record.Article.ID = string(rune('a' + i))
				articles = append(articles, record.Article)
				break // one article a file: the ids of a run differ
			}
		}
	}
	r, err := quotediff.Analyse(t.Context(), articles, quotediff.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// FuzzWhole feeds arbitrary bytes through every stage. Whatever they are, each
// string of the report stands in its article at the place given, and a report
// read back gives the same bytes in every format.
func FuzzWhole(f *testing.F) {
	f.Add([]byte("“We counted forty boats,” said Ines Mott."), []byte("“We counted fourteen boats,” Mott said."))
	f.Add([]byte("„Das Boot ist voll“, sagte er. »Nein«"), []byte("'It's over,' she said. 'No."))
	f.Add([]byte(` date 2020-01-02 "One" &quot;two" said A. B.`+"\r\n\r\n"), []byte("\x00\xff|*_`<b>| [x](y)\n# - “”“"))
	f.Add([]byte(`{"id":"x","text":"“We will go,” he said. He said that they would go."}`), []byte("He said they would go. “We ... will [not] go.”"))
	f.Fuzz(func(t *testing.T, one, two []byte) {
		if len(one)+len(two) > 4<<10 {
			t.Skip("long inputs only slow the search down")
		}
		r := whole(t, one, two)
		checkSpans(t, r)
		var first bytes.Buffer
		if err := report.JSON(&first, r); err != nil {
			t.Fatal(err)
		}
		again, err := report.Read(bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		for name, write := range formats {
			if a, b := render(t, write, r), render(t, write, again); !bytes.Equal(a, b) {
				t.Errorf("%s of the report read back differs:\n%s\n---\n%s", name, a, b)
			}
		}
	})
}

// FuzzRead writes whatever is read as a report in every format.
func FuzzRead(f *testing.F) {
	const head = `{"schema":"quotediff-report/1","articles":[{"id":"a","text":"One two."},{"id":"b","text":"One three."}],`
	f.Add(head + `"clusters":[{"id":"c-1","members":[{"article":"a","spans":[{"start":0,"end":3,"text":"One"}],"base":true},
		{"article":"b","relation":"variant","spans":[{"start":-5,"end":99,"text":"One three"}],"edits":[{"a":{"start":4,"end":7,"text":"two"},"b":{"start":90,"end":2}}]}]}],
		"statements":[{"id":"s-1","clusters":["c-1"]},{"id":"s-2"},{"id":"s-3","clusters":["c-9"]}],
		"divergences":[{"id":"d-1","cluster":"c-1","type":"number","severity":"high","a":{"article":"a","start":-3,"end":4},"b":{"article":"b","start":77,"end":9}}]}`)
	f.Add(head + `"claims":[{"id":"f-1","matter":"m","kind":"number","members":[{"article":"b","start":-9,"end":400},{"article":"zz","start":3,"end":1}]}],
		"divergences":[{"id":"d-1","type":"telling","severity":"high","a":{"article":"b","start":77,"words":{"start":-4,"end":99}},"b":{"article":"zz","part":"title","start":2,"end":-1},
		"also_a":[{"article":"a","start":5,"end":900}],"matter":"m"}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		r, err := report.Read(strings.NewReader(text))
		if err != nil {
			t.Skip()
		}
		for _, write := range formats {
			render(t, write, r)
		}
	})
}

var formats = map[string]func(*bytes.Buffer, *report.Report) error{
	"json": func(b *bytes.Buffer, r *report.Report) error { return report.JSON(b, r) },
	"md":   func(b *bytes.Buffer, r *report.Report) error { return format.Markdown(b, r, format.Full) },
	"html": func(b *bytes.Buffer, r *report.Report) error { return format.HTML(b, r, format.Full) },
	"csv":  func(b *bytes.Buffer, r *report.Report) error { return format.CSV(b, r) },
}

func render(t testing.TB, write func(*bytes.Buffer, *report.Report) error, r *report.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// checkSpans cuts every string of a report out of its article again.
func checkSpans(t testing.TB, r *report.Report) {
	t.Helper()
	texts := make(map[string][]rune)
	for _, a := range r.Articles {
		texts[a.ID], texts[a.ID+" title"] = []rune(a.Text), []rune(a.Title)
	}
	part := func(article, part string) string { return strings.TrimSpace(article + " " + part) }
	check := func(what, article string, s report.Span) {
		text := texts[article]
		if s.Start < 0 || s.End < s.Start || s.End > len(text) {
			t.Errorf("%s: %d to %d is not within the %d characters of %s", what, s.Start, s.End, len(text), article)
		} else if got := string(text[s.Start:s.End]); got != s.Text {
			t.Errorf("%s: %s at %d to %d is %q, not %q", what, article, s.Start, s.End, got, s.Text)
		}
	}
	for _, q := range r.Quotes {
		for _, s := range q.Spans {
			check("quotation", q.Article, s)
		}
		if q.Cue != nil {
			check("cue", q.Article, *q.Cue)
		}
		if s := q.Speaker; s != nil && s.Start != nil {
			check("speaker", q.Article, report.Span{Start: *s.Start, End: *s.End, Text: s.Mention})
		}
	}
	for _, c := range r.Clusters {
		for _, m := range c.Members {
			for _, s := range m.Spans {
				check("member", m.Article, s)
			}
			for _, e := range m.Edits {
				check("edit", m.Article, e.B)
			}
		}
	}
	for _, c := range r.Claims {
		for _, m := range c.Members {
			check("clause of "+c.ID, part(m.Article, m.Part), m.Span)
		}
	}
	for _, d := range r.Divergences {
		for _, s := range []*report.Side{d.A, d.B} {
			if s != nil {
				check("side of "+string(d.Type), part(s.Article, s.Part), s.Span)
				if s.Words != nil {
					check("words of "+string(d.Type), part(s.Article, s.Part), *s.Words)
				}
			}
		}
	}
	for _, fact := range r.Facts {
		for _, told := range fact.Tellings {
			check("telling", told.Article, told.Span)
		}
	}
	for _, d := range r.Damage {
		check("damage", d.Article, d.Span)
	}
}
