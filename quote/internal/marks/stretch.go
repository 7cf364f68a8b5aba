// Package marks finds what stands in quotation marks: all styles of marks,
// marks that look the wrong way, marks that are never closed.
//
// A paragraph is read in the cheapest way over all its marks, so one wrong
// mark never shifts the rest, and never another paragraph.
package marks

import (
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/article"
)

// Paragraph is one paragraph of a text and its sentences: byte offsets.
type Paragraph struct {
	article.Span
	Sentences []article.Span
}

// Stretch is what stands between two marks of one paragraph.
type Stretch struct {
	article.Span              // the words, without marks and the white space around them
	Outer        article.Span // with the marks
	Paragraph    int          // index of the paragraph
	Single       bool         // in single marks
	GoesOn       bool         // continues the stretch before it: the paragraph opens the quotation again
	Unclosed     bool         // no mark closes it
}

// Found is what stands in marks in one text, in order, and the marks that
// look another way than they were read.
type Found struct {
	Stretches []Stretch
	Turns     []Turn
	Displaced []article.Span
	Unclosed  []article.Span // opening marks that nothing closes, where the next paragraph does not go on
}

// finder is one text while its marks are read.
type finder struct {
	text       string
	paragraphs []Paragraph
	marks      [][]mark
	habit      *habit
	found      Found
}

// Find reads the marks of every paragraph: double ones first, then the single
// ones outside them. The cost is linear in the text.
func Find(text string, paragraphs []Paragraph) Found {
	f := finder{text: text, paragraphs: paragraphs, marks: make([][]mark, len(paragraphs))}
	for i, p := range paragraphs {
		f.marks[i] = scanMarks(text, p.Span)
	}
	f.found.Turns = turns(text, paragraphs, f.frames())
	f.habit = habitOf(f.marks)
	lines := !strings.Contains(text, "\n\n") && !strings.Contains(text, "\n\r\n")
	open, openSingle := false, false
	for i := range paragraphs {
		double := f.read(i, doubles(f.marks[i]), lines, &open)
		var taken []article.Span
		for _, s := range double {
			taken = append(taken, s.Outer)
		}
		single := f.read(i, singlesOutside(f.marks[i], taken), lines, &openSingle)
		f.found.Stretches = append(f.found.Stretches, merge(double, single)...)
	}
	return f.found
}

// read makes stretches of one family of a paragraph's marks. open tells, in
// and out, whether a quotation is open; where lines are paragraphs it may run
// on without a mark.
func (f *finder) read(i int, ms []mark, lines bool, open *bool) []Stretch {
	if len(ms) == 0 && !(lines && *open) {
		*open = false
		return nil
	}
	single := len(ms) > 0 && ms[0].glyph.single()
	next := f.opensNext(i, single)
	r := readMarks(f.text, ms, f.habit, lines && *open, next)
	goesOn := *open && (r.fromOpen || len(ms) > 0 && ms[0].Start == f.paragraphs[i].Start && r.roles[0] == asOpen)
	*open = r.toOpen
	return f.cut(i, ms, r, goesOn, r.toOpen && !next)
}

// opensNext reports whether the paragraph after i begins with an opening mark.
func (f *finder) opensNext(i int, single bool) bool {
	if i+1 >= len(f.paragraphs) || len(f.marks[i+1]) == 0 {
		return false
	}
	m := f.marks[i+1][0]
	return m.glyph.single() == single && m.Start == f.paragraphs[i+1].Start
}

// cut makes stretches of a paragraph's marks as they were read. goesOn tells
// that the first of them continues the paragraph before, lost that the last
// was never closed.
func (f *finder) cut(paragraph int, ms []mark, r reading, goesOn, lost bool) []Stretch {
	var out []Stretch
	p := f.paragraphs[paragraph]
	start, outer, open := p.Start, p.Start, r.fromOpen
	add := func(end, outerEnd int, unclosed bool) {
		s := Stretch{Span: trim(f.text, start, end), Outer: article.Span{Start: outer, End: outerEnd}, Paragraph: paragraph, Unclosed: unclosed}
		s.Single = len(ms) > 0 && ms[0].glyph.single()
		s.GoesOn = goesOn && len(out) == 0
		if !s.Empty() {
			out = append(out, s)
		}
		open = false
	}
	for i, m := range ms {
		switch r.roles[i] {
		case asClose:
			add(m.Start, m.End, false)
		case asReopen:
			end := p.sentenceEnd(start, m.Start)
			add(end, end, true)
			f.found.Unclosed = append(f.found.Unclosed, article.Span{Start: outer, End: start})
			start, outer, open = m.End, m.Start, true
		case asOpen:
			start, outer, open = m.End, m.Start, true
		}
		if s := m.side(); r.roles[i] == asOpen && s == closing || r.roles[i] == asClose && s == opening {
			f.found.Displaced = append(f.found.Displaced, m.Span)
		}
	}
	if open {
		if lost && outer < start {
			f.found.Unclosed = append(f.found.Unclosed, article.Span{Start: outer, End: start})
		}
		add(p.End, p.End, true)
	}
	return out
}

// sentenceEnd returns where the sentence that holds start ends, limit at the
// latest.
func (p *Paragraph) sentenceEnd(start, limit int) int {
	for _, s := range p.Sentences {
		if start < s.End {
			return min(s.End, limit)
		}
	}
	return limit
}

func trim(text string, start, end int) article.Span {
	s := strings.TrimLeftFunc(text[start:max(start, end)], unicode.IsSpace)
	start = max(start, end) - len(s)
	return article.Span{Start: start, End: start + len(strings.TrimRightFunc(s, unicode.IsSpace))}
}

// merge merges two lists of stretches by their place.
func merge(a, b []Stretch) []Stretch {
	if len(b) == 0 {
		return a
	}
	out := make([]Stretch, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].Start < b[0].Start {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
