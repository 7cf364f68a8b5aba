package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
)

// Turn is what one speaker of a transcript says without a break: a label in
// capitals and a colon at the start of a paragraph, then the words.
type Turn struct {
	Label article.Span   // the speaker as the transcript names him
	Colon article.Span   // the colon after the label
	Words []article.Span // one a paragraph
}

// longestLabel is how many words the label of a turn may have: a name and a
// title before it.
const longestLabel = 4

// labelOf reads the label of a turn at the start of a paragraph, after a mark
// that opens it. ok is false where none stands.
func labelOf(text string, p article.Span) (t Turn, ok bool) {
	start := p.Start
	if r, n := utf8.DecodeRuneInString(text[start:p.End]); glyphOf[r] != singleStraight && isMark(r) {
		start += n
	}
	words, i := 0, start
	for i < p.End && words < longestLabel {
		n := capitals(text[i:p.End])
		if n == 0 {
			return t, false
		}
		words++
		i += n
		end := i
		i += party(text[i:p.End])
		if strings.HasPrefix(text[i:p.End], ": ") {
			rest := trim(text, i+1, p.End)
			t = Turn{article.Span{Start: start, End: end}, article.Span{Start: i, End: i + 1}, []article.Span{rest}}
			return t, !rest.Empty()
		}
		if !strings.HasPrefix(text[i:p.End], " ") {
			return t, false
		}
		i++
	}
	return t, false
}

func isMark(r rune) bool { _, ok := glyphOf[r]; return ok }

// capitals returns the length of the word in capitals that s begins with.
func capitals(s string) int {
	letters := 0
	for i, r := range s {
		switch {
		case unicode.IsUpper(r):
			letters++
		case !strings.ContainsRune(".-'’", r):
			if letters == 0 {
				return 0
			}
			return i
		}
	}
	return 0
}

// party returns the length of a remark in round brackets that s begins with,
// as " (R-Ohio)".
func party(s string) int {
	if !strings.HasPrefix(s, " (") {
		return 0
	}
	end := strings.IndexByte(s, ')')
	if end < 0 || end > 60 {
		return 0
	}
	return end + 1
}

// turns finds the turns of a transcript: two at least, by two labels or by one
// that comes again with words between them. frames tells which paragraphs
// belong to one block; inside a block a turn goes on over paragraphs.
func turns(text string, paragraphs []Paragraph, inFrame []bool) []Turn {
	var out []Turn
	for i, p := range paragraphs {
		if t, ok := labelOf(text, p.Span); ok {
			out = append(out, t)
		} else if len(out) > 0 && inFrame[i] && inFrame[i-1] && followsOn(out[len(out)-1], paragraphs[i-1]) && !bracketed(text, p.Span) {
			last := &out[len(out)-1]
			last.Words = append(last.Words, withoutOpening(text, p.Span))
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// followsOn reports whether the turn's last words stand in p.
func followsOn(t Turn, p Paragraph) bool { return p.Contains(t.Words[len(t.Words)-1]) }

// bracketed reports a stage direction: "(CROSSTALK)".
func bracketed(text string, p article.Span) bool {
	return strings.HasPrefix(text[withoutOpening(text, p).Start:], "(")
}

func withoutOpening(text string, p article.Span) article.Span {
	if r, n := utf8.DecodeRuneInString(text[p.Start:p.End]); isMark(r) {
		return trim(text, p.Start+n, p.End)
	}
	return p
}
