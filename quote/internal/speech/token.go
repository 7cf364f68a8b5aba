package speech

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// token is a word in lower case, one mark, or what stands for a word.
type token struct {
	text    string
	part    logit.Part // the same, for features
	class   class
	at, end int // the run of text without white space that it stands in
}

// cutFront returns the last n bytes of s from the start of a word on.
func cutFront(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return s[max(0, strings.IndexByte(s, ' ')):]
}

// cutRunes returns the first n bytes of s, or less where that would cut a
// character.
func cutRunes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// tag is a leftover HTML tag; its words are not part of the text.
var tag = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)

// tokens splits s into lower-case words and single marks; names are one token
// kind, and so are figures. Where words are known by class only, the class
// stands for the word. It appends to out.
func (l *profile) tokens(out []token, s string) []token {
	if strings.IndexByte(s, '<') >= 0 {
		s = tag.ReplaceAllString(s, " ")
	}
	scan := prose.Scan(s)
	var p prose.Piece
	for scan.Next(&p) {
		if p.Kind != prose.Space {
			scan.At = p.Start
			out = l.unspaced(out, &scan)
		}
	}
	return out
}

// unspaced reads what stands up to the next white space: marks, a word that
// ends after its last letter, and marks.
func (l *profile) unspaced(out []token, s *prose.Scanner) []token {
	from, start := len(out), s.At
	var p, word prose.Piece
	for s.Next(&p) && p.Kind != prose.Space {
		switch {
		case !p.Kind.InWord() && word.End == 0:
			out = append(out, l.token(p.First, s.Text[p.Start:p.End]))
		case p.Kind.InWord() && word.End == 0:
			word = p
		case p.Kind.InWord():
			word.End = p.End
		}
	}
	if p.Kind == prose.Space {
		s.At = p.Start
	}
	if word.End > 0 {
		out = append(out, l.word(word.First, s.Text[word.Start:word.End]))
		behind := prose.Scanner{Text: s.Text, At: word.End, End: s.At}
		for behind.Next(&p) {
			out = append(out, l.token(p.First, s.Text[p.Start:p.End]))
		}
	}
	for k := from; k < len(out); k++ {
		out[k].at, out[k].end = start, s.At
	}
	return out
}

// token makes the token of a mark.
func (l *profile) token(r rune, s string) token {
	if int(r) < len(l.marks) {
		return l.marks[r]
	}
	return l.known(s)
}

// word makes the token of a word that begins with r.
func (l *profile) word(r rune, w string) token {
	switch {
	case unicode.IsDigit(r):
		return l.figure
	case unicode.IsUpper(r):
		return l.name
	}
	t := l.known(straight(w))
	if l.byClass && t.class == noClass && unicode.IsLower(r) {
		return l.anyWord
	}
	return t
}

// known makes the token of a text with its class.
func (l *profile) known(s string) token {
	c := l.classOf(s)
	if l.byClass && c != noClass {
		return l.classes[c]
	}
	return token{text: s, part: logit.PartOf(s), class: c}
}

// straight writes apostrophes straight.
func straight(w string) string {
	if strings.Contains(w, "’") {
		return strings.ReplaceAll(w, "’", "'")
	}
	return w
}

func bare(w string) string {
	for w != "" {
		r, n := utf8.DecodeRuneInString(w)
		if prose.IsWord(r) {
			break
		}
		w = w[n:]
	}
	for w != "" {
		r, n := utf8.DecodeLastRuneInString(w)
		if prose.IsWord(r) {
			break
		}
		w = w[:len(w)-n]
	}
	return straight(w)
}

// edge returns the token at i, that for the edge of the sentence after the
// last one.
func (l *profile) edge(f []token, i int) *token {
	if i < len(f) {
		return &f[i]
	}
	return &l.atEnd
}

// edgeBack is edge from the back.
func (l *profile) edgeBack(f []token, i int) *token {
	if i < len(f) {
		return &f[len(f)-1-i]
	}
	return &l.atStart
}

var aWord = logit.NewPart("w")

// lastRune stands for the last character of s.
func lastRune(s string) logit.Part {
	r, n := utf8.DecodeLastRuneInString(s)
	if prose.IsWord(r) {
		return *aWord
	}
	return logit.PartOf(s[len(s)-n:])
}

func firstRune(s string) rune {
	for _, r := range s {
		if prose.IsWord(r) {
			return r
		}
	}
	return utf8.RuneError
}
