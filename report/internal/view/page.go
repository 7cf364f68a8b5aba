package view

import (
	"sort"
	"strings"

	"github.com/quotediff/quotediff/report"
)

// page is the text of an article as code points, divided into lines. That of an
// article whose text was not given is empty: it has no line, and nothing can be cut
// out of it.
type page struct {
	text  []rune
	lines []int // where each line begins
}

func (x *Index) page(article string) *page {
	p, ok := x.pages[article]
	if ok {
		return p
	}
	p = &page{lines: []int{0}}
	if a := x.articles[article]; a != nil {
		p.text = []rune(a.Text)
	}
	for i, c := range p.text {
		if c == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	x.pages[article] = p
	return p
}

// given reports whether the text of the article was given.
func (p *page) given() bool { return len(p.text) > 0 }

// Line returns the number, from 1, of the line of an article that holds a code
// point; it is false where the text of the article was not given.
func (x *Index) Line(article string, at int) (line int, ok bool) {
	p := x.page(article)
	return p.line(at), p.given()
}

// line returns the number, from 1, of the line that holds code point i.
func (p *page) line(i int) int { return sort.SearchInts(p.lines, i+1) }

// cut returns the text between two code points, as far as it goes.
func (p *page) cut(start, end int) string {
	start, end = max(0, start), min(end, len(p.text))
	if start >= end {
		return ""
	}
	return string(p.text[start:end])
}

// around returns the text before and after a span: whole words, at most n code
// points on each side, within the line.
func (p *page) around(s report.Span, n int) (before, after string) {
	s.Start, s.End = min(max(0, s.Start), len(p.text)), min(max(0, s.End), len(p.text))
	start := max(0, s.Start-n)
	for start > 0 && start < s.Start && !isBlank(p.text[start-1]) {
		start++
	}
	end := min(len(p.text), s.End+n)
	for end < len(p.text) && end > s.End && !isBlank(p.text[end]) {
		end--
	}
	before, after = p.cut(start, s.Start), p.cut(s.End, end)
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	}
	return before, after
}

func isBlank(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\u00a0' }
