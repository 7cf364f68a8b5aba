package speech

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/quote/internal/lexis"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// token is a word in small letters, one mark, or what stands for a word.
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

// tag is a leftover HTML tag; its words are no part of the text.
var tag = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)

// tokens splits s into lower-case words and single marks; names are one token
// kind, and so are figures. Where words are known by class only, the class
// stands for the word. It appends to out.
func (l *profile) tokens(out []token, s string) []token {
	if strings.IndexByte(s, '<') >= 0 {
		s = tag.ReplaceAllString(s, " ")
	}
	for i := 0; i < len(s); {
		r, n := lexis.Decode(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		from := len(out)
		start := i
		for ; i < len(s); i += n { // marks before the word
			if r, n = lexis.Decode(s[i:]); lexis.IsAlnum(r) || unicode.IsSpace(r) {
				break
			}
			out = append(out, l.token(r, s[i:i+n]))
		}
		core, end := i, i // of the word; it ends behind its last letter
		for ; i < len(s); i += n {
			if r, n = lexis.Decode(s[i:]); unicode.IsSpace(r) {
				break
			}
			if lexis.IsAlnum(r) {
				end = i + n
			}
		}
		if core < end {
			out = append(out, l.word(s[core:end]))
		}
		for k := end; k < i; k += n { // marks behind it
			r, n = lexis.Decode(s[k:])
			out = append(out, l.token(r, s[k:k+n]))
		}
		for k := from; k < len(out); k++ {
			out[k].at, out[k].end = start, i
		}
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

// word makes the token of a word.
func (l *profile) word(w string) token {
	r, _ := lexis.Decode(w)
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
		r, n := lexis.Decode(w)
		if lexis.IsAlnum(r) {
			break
		}
		w = w[n:]
	}
	for w != "" {
		r, n := utf8.DecodeLastRuneInString(w)
		if lexis.IsAlnum(r) {
			break
		}
		w = w[:len(w)-n]
	}
	return straight(w)
}

// edge returns the token at i, that for the edge of the sentence behind the
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
	if lexis.IsAlnum(r) {
		return *aWord
	}
	return logit.PartOf(s[len(s)-n:])
}

func firstRune(s string) rune {
	for _, r := range s {
		if lexis.IsAlnum(r) {
			return r
		}
	}
	return utf8.RuneError
}
