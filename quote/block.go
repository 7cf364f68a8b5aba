package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/marks"
)

// blockMark stands before each line of a block quotation; the view leaves it out.
const blockMark = "> "

// blockQuotations returns the paragraphs of block quotations whose words stand without
// marks: the layout says that they are quoted. They count where the paragraph before
// announces them, with a cue and a colon, or where a line with a dash signs them.
func (d *document) blockQuotations(found *marks.Found) []marks.Stretch {
	if !strings.Contains(d.article.Text, blockMark) {
		return nil
	}
	var out []marks.Stretch
	for i := 0; i < len(d.paragraphs); {
		end := i
		for end < len(d.paragraphs) && d.isBlock(end) {
			end++
		}
		if end == i {
			i++
			continue
		}
		words := end
		if d.signs(end - 1) {
			words--
		}
		if (words < end || d.announced(i)) && d.unmarked(i, end, found) {
			for k := i; k < words; k++ {
				s := d.paragraphs[k].Span
				out = append(out, marks.Stretch{Span: s, Outer: s, Paragraph: k, GoesOn: k > i, Said: true})
			}
		}
		i = end
	}
	return out
}

// isBlock reports whether a paragraph is one of a block quotation.
func (d *document) isBlock(i int) bool {
	p := d.paragraphs[i]
	at := d.view.Origin(article.Span{Start: p.Start, End: p.Start + 1}).Start
	return strings.HasSuffix(d.article.Text[:at], blockMark)
}

// announced reports whether the paragraph before i ends in a colon and says that
// somebody speaks or writes.
func (d *document) announced(i int) bool {
	if i == 0 {
		return false
	}
	p := d.paragraphs[i-1]
	sentence := d.text[p.Start:p.End]
	if n := len(p.Sentences); n > 0 {
		sentence = d.text[p.Sentences[n-1].Start:p.Sentences[n-1].End]
	}
	return strings.HasSuffix(sentence, ":") && d.space.judge.HasCue(strings.TrimSuffix(sentence, ":"))
}

// mostSigned is the number of words that a line may have that signs a quotation.
const mostSigned = 15

// signs reports whether a paragraph is a dash with a name.
func (d *document) signs(i int) bool {
	line := d.text[d.paragraphs[i].Start:d.paragraphs[i].End]
	r, n := utf8.DecodeRuneInString(line)
	return strings.ContainsRune("—–-―", r) && len(strings.Fields(line[n:])) <= mostSigned && startsUpper(line[n:])
}

// unmarked reports whether nothing in the paragraphs [from, to) is read otherwise: as
// words in marks, a turn of a transcript or a post.
func (d *document) unmarked(from, to int, found *marks.Found) bool {
	s := article.Span{Start: d.paragraphs[from].Start, End: d.paragraphs[to-1].End}
	return !slices.ContainsFunc(found.Stretches, func(m marks.Stretch) bool { return m.Outer.Overlaps(s) }) &&
		!slices.ContainsFunc(found.Posts, func(p marks.Post) bool { return p.Words.Overlaps(s) || p.Author.Overlaps(s) }) &&
		!slices.ContainsFunc(found.Turns, func(t marks.Turn) bool { return t.Label.Overlaps(s) })
}
