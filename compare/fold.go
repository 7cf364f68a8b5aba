package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/quotediff/quotediff/internal/garbled"
)

// folded is a text in compatibility composition (NFKC) with one shape for
// every dash, quotation mark and apostrophe, in lower case, without characters
// that have no shape of their own. Folding a folded text changes nothing.
type folded struct {
	text string // folded
	from []int  // from[i] is where the segment that holds byte i of text begins in the source
	to   []int  // and to[i] where it ends
	src  string
	lang *profile
}

// fold folds a text as it is read: a character that is garbled in the copy, by an
// entity or by a wrong charset, folds to the one that was meant.
func fold(text string, lang *profile) folded {
	v := garbled.Read(text)
	if v == nil {
		return foldSound(text, lang)
	}
	f := foldSound(v.Text, lang)
	f.src = text
	for i := range f.from {
		f.from[i], f.to[i] = v.Origin(f.from[i], f.to[i])
	}
	return f
}

// foldSound walks the text by segments of normalization, so that every folded byte
// knows the source bytes it came from. Bytes that are not UTF-8 count as one
// segment each and fold to U+FFFD.
func foldSound(text string, lang *profile) folded {
	f := folded{src: text, lang: lang}
	out := make([]byte, 0, len(text))
	f.from = make([]int, 0, len(text))
	f.to = make([]int, 0, len(text))
	for i := 0; i < len(text); {
		n := 1
		if text[i] >= utf8.RuneSelf || i+1 < len(text) && text[i+1] >= utf8.RuneSelf {
			n = max(1, norm.NFKC.NextBoundaryInString(text[i:], true))
		}
		before := len(out)
		out = foldSegment(out, text[i:i+n], lang)
		for range len(out) - before {
			f.from = append(f.from, i)
			f.to = append(f.to, i+n)
		}
		i += n
	}
	f.text = string(out)
	return f
}

func foldSegment(out []byte, s string, lang *profile) []byte {
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		c := s[0]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c == '`' {
			c = '\''
		}
		return append(out, c)
	}
	before := len(out)
	if isVulgar(s) && !strings.ContainsAny(s, "/⁄") {
		out = append(out, ' ') // "2½" is no 21/2
	}
	for _, r := range s {
		if r = foldRune(r); r >= 0 {
			out = utf8.AppendRune(out, r)
		}
	}
	folded := settle(string(out[before:]), lang.plainLatin)
	out = out[:before]
	for _, r := range folded {
		if r = foldRune(r); r >= 0 {
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}

// settle lower-cases and composes until nothing changes: lower case can
// decompose (İ) and composition can bring back what has a lower case. Where
// plain is set Latin letters lose their accents.
func settle(s string, plain bool) string {
	for range 4 {
		t := norm.NFKC.String(lower(norm.NFKC.String(s)))
		if plain {
			t = unaccent(t)
		}
		if t == s {
			break
		}
		s = t
	}
	return s
}

func unaccent(s string) string {
	var out []byte
	latin := false
	for _, r := range norm.NFD.String(s) {
		if unicode.Is(unicode.Mn, r) && latin {
			continue
		}
		latin = unicode.Is(unicode.Latin, r)
		out = utf8.AppendRune(out, r)
	}
	return norm.NFC.String(string(out))
}

func lower(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return string(b)
}

// foldRune gives one shape to marks that differ only by style, and -1 for what
// is not seen.
func foldRune(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '´', '`', 'ʼ', '′', '‹', '›', 'ʻ':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″', '〝', '〞':
		return '"'
	case '−', '⁓', '〜':
		return '-'
	case '⁄', '∕':
		return '/'
	}
	switch {
	case unicode.Is(unicode.Pd, r):
		return '-'
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
		return -1
	case r != '\n' && (unicode.IsSpace(r) || unicode.IsControl(r)):
		return ' '
	}
	return r
}
