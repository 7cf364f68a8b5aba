// Package marks finds what stands in quotation marks: all styles of marks,
// marks that look the wrong way, marks that are never closed.
//
// A paragraph is read in the cheapest way over all its marks, so one wrong
// mark never shifts the rest, and never another paragraph.
package marks

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
)

// Stretch is what stands between two marks of one paragraph.
type Stretch struct {
	article.Span              // the words, without marks and the white space around them
	Outer        article.Span // with the marks
	Paragraph    int          // index of the paragraph
	Single       bool         // in single marks
	GoesOn       bool         // continues the stretch before it: the paragraph opens the quotation again
	Unclosed     bool         // no mark closes it
	Resumes      bool         // goes on with the stretch before it, after an attribution inside the marks
	Said         bool         // an attribution inside the marks, a dash or a block says that it is speech
}

// Found is what stands in marks in one text, in order, and the marks that
// look another way than they were read.
type Found struct {
	Stretches []Stretch
	Turns     []Turn
	Posts     []Post
	Displaced []article.Span
	Unclosed  []article.Span // opening marks that nothing closes, where the next paragraph does not go on
	Unopened  []article.Span // closing marks of what nothing opened
}

// finder is one text while its marks are read.
type finder struct {
	text       string
	tongue     *tongue
	paragraphs []Paragraph
	marks      [][]mark
	habit      *habit
	next       []*mark // by paragraph, the first double mark after it
	lines      bool    // every line is a paragraph
	found      Found
}

// Find reads the marks of every paragraph of a text in a language: double ones first, then the single
// ones outside them. The cost is linear in the text.
func Find(text, lang string, paragraphs []Paragraph) Found {
	l := tongueOf(lang)
	f := finder{text: text, tongue: l, paragraphs: paragraphs, marks: make([][]mark, len(paragraphs))}
	for i, p := range paragraphs {
		f.marks[i] = scanMarks(text, p.Span, l)
	}
	f.found.Turns = turns(text, paragraphs, f.frames(), l)
	f.found.Posts = posts(text, paragraphs)
	f.habit = habitOf(text, f.marks, l)
	f.lines = strings.Contains(text, "\n") && !slices.ContainsFunc(paragraphs, func(p Paragraph) bool { return strings.Contains(text[p.Start:p.End], "\n") }) && !strings.Contains(text, "\n\n") && !strings.Contains(text, "\n\r\n")
	f.following()
	dialogues := f.dialogues()
	open, openSingle := false, false
	for i := range paragraphs {
		double := f.read(i, doubles(f.marks[i]), &open)
		var single []Stretch
		for _, line := range f.byLine(singlesOutside(f.marks[i], double)) {
			single = append(single, f.read(i, line, &openSingle)...)
		}
		found := outside(f.withoutAsides(merge(double, single)), dialogues[i])
		f.found.Stretches = append(f.found.Stretches, found...)
	}
	return f.found
}

// byLine parts marks by the lines they stand in: a quotation in single marks
// does not run on over a line, as signs that are apostrophes would join, unless
// all that do show by both their marks that they are one.
func (f *finder) byLine(ms []mark) [][]mark {
	if f.wrapped(ms) {
		return [][]mark{ms}
	}
	var out [][]mark
	for i := range ms {
		if i == 0 || strings.Contains(f.text[ms[i-1].End:ms[i].Start], "\n") {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], ms[i])
	}
	return out
}

// wrapped reports whether some of the single marks hold words over line ends,
// and each pair that does is firm.
func (f *finder) wrapped(ms []mark) bool {
	if len(ms) < 2 || !strings.Contains(f.text[ms[0].End:ms[len(ms)-1].Start], "\n") {
		return false
	}
	r := readMarks(f.text[:ms[len(ms)-1].End], ms, f.habit, false, false)
	opened, over := -1, false
	for i := range ms {
		switch r.roles[i] {
		case asOpen, asReopen:
			opened = i
		case asClose:
			if !strings.Contains(f.text[ms[opened].End:ms[i].Start], "\n") {
				continue
			}
			if over = f.firm(ms[opened], ms[i]); !over {
				return false
			}
		}
	}
	return over && !r.toOpen
}

// firm reports whether two single marks are no apostrophes: the one stands
// before a word, and the other beside a stop, or their shapes look to each other.
func (f *finder) firm(open, close mark) bool {
	if open.side() != opening || close.side() != closing {
		return false
	}
	if !wordRune(close.before) || !sibilant(close.before) && !unicode.IsSpace(close.after) {
		return true
	}
	return open.glyph == singleLeft && close.glyph == singleRight && !f.tongue.isClipped(f.text[open.End:])
}

// following notes for each paragraph the first double mark after it.
func (f *finder) following() {
	f.next = make([]*mark, len(f.paragraphs))
	var next *mark
	for i := len(f.paragraphs) - 1; i >= 0; i-- {
		f.next[i] = next
		for k := range f.marks[i] {
			if !f.marks[i][k].glyph.single() {
				next = &f.marks[i][k]
				break
			}
		}
	}
}

// read makes stretches of one family of a paragraph's marks. open tells, in
// and out, whether a quotation is open; where lines are paragraphs it may run
// on without a mark.
func (f *finder) read(i int, ms []mark, open *bool) []Stretch {
	runsOn := *open && f.lines
	if len(ms) == 0 && !runsOn {
		*open = false
		return nil
	}
	single := len(ms) > 0 && ms[0].glyph.single()
	next := f.opensNext(i, single) || !single && f.closesLater(i)
	r := readMarks(f.text[:f.paragraphs[i].End], ms, f.habit, runsOn, next)
	if next && !f.lines && r.toOpen && f.opensFragment(i, ms, r) {
		next = false
		r = readMarks(f.text[:f.paragraphs[i].End], ms, f.habit, runsOn, next)
	}
	goesOn := *open && (r.fromOpen || len(ms) > 0 && ms[0].Start == f.paragraphs[i].Start && r.roles[0] == asOpen)
	*open = r.toOpen && (next || !f.lines)
	return f.cut(i, ms, r, goesOn, r.toOpen && !next)
}

// opensFragment reports whether the mark of paragraph i that is left open opens
// a fragment inside the outlet's sentence: a small letter after a word. That
// does not go on over paragraphs.
func (f *finder) opensFragment(i int, ms []mark, r reading) bool {
	for k := len(ms) - 1; k >= 0; k-- {
		if r.roles[k] == asOpen || r.roles[k] == asReopen {
			before, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(f.text[f.paragraphs[i].Start:ms[k].Start], unicode.IsSpace))
			return wordRune(before) && unicode.IsLower(ms[k].after)
		}
	}
	return false
}

// opensNext reports whether the paragraph after i begins with an opening mark.
func (f *finder) opensNext(i int, single bool) bool {
	if i+1 >= len(f.paragraphs) || len(f.marks[i+1]) == 0 {
		return false
	}
	m := f.marks[i+1][0]
	return m.glyph.single() == single && m.Start == f.paragraphs[i+1].Start
}

// closesLater reports whether, where lines are paragraphs, the next double
// mark after line i closes a quotation.
func (f *finder) closesLater(i int) bool {
	return f.lines && f.next[i] != nil && f.next[i].side() == closing && f.habit.glyphCost(f.next[i].glyph, false) == 0
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
			start, outer = m.End, m.End
		case asReopen:
			end := min(p.SentenceEnd(start), m.Start)
			add(end, end, true)
			f.found.Unclosed = append(f.found.Unclosed, article.Span{Start: outer, End: start})
			start, outer, open = m.End, m.Start, true
		case asOpen:
			start, outer, open = m.End, m.Start, true
		case asCloseLost:
			start = f.lostStart(paragraph, out)
			outer = start
			f.found.Unopened = append(f.found.Unopened, m.Span)
			add(m.Start, m.End, false)
			start, outer = m.End, m.End
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

// lostStart returns where a quotation begins that no mark opens: with the
// paragraph, or with the sentence after the last that stands in marks.
func (f *finder) lostStart(paragraph int, before []Stretch) int {
	p := &f.paragraphs[paragraph]
	if len(before) == 0 {
		return p.Start
	}
	from := before[len(before)-1].Outer.End
	for _, s := range p.Sentences {
		if s.Start >= from {
			return s.Start
		}
	}
	return from
}

// sentence returns the index of the sentence that holds the byte at, or of the
// next one.
func (p *Paragraph) sentence(at int) int {
	return sort.Search(len(p.Sentences), func(i int) bool { return p.Sentences[i].End > at })
}

// SentenceEnd returns where the sentence that holds the byte at ends, or the
// next one; the end of the paragraph where there is none.
func (p *Paragraph) SentenceEnd(at int) int {
	if i := p.sentence(at); i < len(p.Sentences) {
		return p.Sentences[i].End
	}
	return p.End
}

func trim(text string, start, end int) article.Span {
	s := strings.TrimLeftFunc(text[start:max(start, end)], unicode.IsSpace)
	start = max(start, end) - len(s)
	return article.Span{Start: start, End: start + len(strings.TrimRightFunc(s, unicode.IsSpace))}
}

// merge merges the stretches in double and in single marks by their place.
// Double marks inside single ones are nested in them and left out.
func merge(double, single []Stretch) []Stretch {
	if len(single) == 0 {
		return double
	}
	out := make([]Stretch, 0, len(double)+len(single))
	for len(double) > 0 || len(single) > 0 {
		switch {
		case len(single) == 0 || len(double) > 0 && double[0].Start < single[0].Start:
			out, double = append(out, double[0]), double[1:]
		default:
			end := single[0].Outer.End
			out, single = append(out, single[0]), single[1:]
			for len(double) > 0 && double[0].Outer.End <= end {
				double = double[1:]
			}
		}
	}
	return out
}
