package marks

import (
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/prose"
)

// Paragraph is one paragraph of a text and its sentences: byte offsets.
type Paragraph struct {
	article.Span
	Sentences []article.Span
}

// Paragraphs reads the paragraphs of a text in a language, a BCP 47 primary tag.
// Where the text has lost them they are guessed: behind a line with room for
// more, where a text without blank lines was wrapped, and by the quotations where
// most of a text is one line.
func Paragraphs(text, lang string) []Paragraph {
	var out []Paragraph
	for _, p := range spans(text, tongueOf(lang)) {
		q := Paragraph{Span: p}
		for _, s := range prose.Sentences(text[p.Start:p.End], lang) {
			q.Sentences = append(q.Sentences, article.Span{Start: p.Start + s[0], End: p.Start + s[1]})
		}
		if isLost(text, &q) {
			out = append(out, guess(text, lang, q)...)
		} else {
			out = append(out, q)
		}
	}
	return out
}

// spans returns the paragraphs of a text as spans.
func spans(text string, l *tongue) []article.Span {
	all := article.Paragraphs(text)
	if !strings.Contains(text, "\n\n") && !strings.Contains(text, "\n\r\n") {
		if starts, ok := prose.Wrapped(text); ok {
			return between(text, starts)
		}
		return all
	}
	var out []article.Span
	for _, p := range all {
		out = append(out, spokenLines(text, p, l)...)
	}
	return out
}

// between returns the stretches of a text that begin at starts, without the
// white space around them.
func between(text string, starts []int) []article.Span {
	var out []article.Span
	for i, start := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		if s := trim(text, start, end); !s.Empty() {
			out = append(out, s)
		}
	}
	return out
}

// spokenLines parts a paragraph at the lines that begin with the label of a turn
// or with a dash of dialogue, where two at least do.
func spokenLines(text string, p article.Span, l *tongue) []article.Span {
	if !strings.Contains(text[p.Start:p.End], "\n") {
		return []article.Span{p}
	}
	starts, spoken := []int{p.Start}, 0
	for at := p.Start; at < p.End; {
		end := at + strings.IndexByte(text[at:p.End], '\n') + 1
		if end == at {
			end = p.End
		}
		if opensSpeech(text, article.Span{Start: at, End: end}, l) {
			spoken++
			if at > p.Start {
				starts = append(starts, at)
			}
		}
		at = end
	}
	if spoken < 2 {
		return []article.Span{p}
	}
	return between(text[:p.End], starts)
}

// opensSpeech reports whether a line begins with a label or a dash of dialogue.
func opensSpeech(text string, line article.Span, l *tongue) bool {
	if _, ok := labelAt(text, trim(text, line.Start, line.End), l); ok {
		return true
	}
	return l.dashes && dialogueDash(text, trim(text, line.Start, line.End)) > 0
}
