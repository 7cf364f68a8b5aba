package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// printed types what the normal form folds away: two tokens that are the same
// except in print.
func printed(x, y *Token, p, q string) verdict {
	switch {
	case !unitsAgree(x.Unit, y.Unit):
		return verdict{Number, "unit", High, "unit-conflict"}
	case x.numeric() || y.numeric():
		if strings.EqualFold(p, q) {
			return verdict{Typographic, "case", Info, "same-but-case"}
		}
		return verdict{Typographic, "number format", Info, "same-value"}
	case x.Bracketed != y.Bracketed && sameLetters(p, q):
		return verdict{Typographic, "case", Info, "bracket-letter"}
	case strings.EqualFold(p, q):
		return verdict{Typographic, "case", Info, "same-but-case"}
	case sameLetters(p, q):
		if hyphens(p) != hyphens(q) {
			return verdict{Typographic, "hyphen", Info, "same-letters"}
		}
		return verdict{Typographic, "typography", Info, "same-letters"}
	case apostrophe(p) || apostrophe(q) || clipped(x.Norm, p) || clipped(y.Norm, q):
		return verdict{Typographic, "contraction", Info, "same-when-written-out"}
	case ascii(p) && ascii(q):
		return verdict{Spelling, "spelling variant", Info, "same-normal-form"}
	}
	return verdict{Typographic, "typography", Info, "same-normal-form"}
}

// writtenOut: one side prints an ending that may stand for the word of the other:
// "she'd", "she had".
func writtenOut(v *evidence) (verdict, bool) {
	if v.a.words != 1 || v.b.words != 1 {
		return verdict{}, false
	}
	for _, e := range profileOf(v.a.w.Lang).endings {
		if e.also != "" && (v.a.norm(v.a.from) == e.also && v.b.ending(e) || v.b.norm(v.b.from) == e.also && v.a.ending(e)) {
			return verdict{Typographic, "contraction", Info, "same-when-written-out"}, true
		}
	}
	return verdict{}, false
}

// grouping: the digits of a number, grouped with other marks: "30,000", "30 000".
func grouping(v *evidence) (verdict, bool) {
	if v.e.pure() {
		return verdict{}, false
	}
	p, q := ungrouped(v.a.text()), ungrouped(v.b.text())
	return verdict{Typographic, "number format", Info, "same-digits"}, p != "" && p == q && v.a.text() != v.b.text()
}

// ungrouped is a whole number without the marks between its groups of three digits,
// empty for anything else.
func ungrouped(s string) string {
	groups := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(", '’\u00a0\u202f", r) })
	if len(groups) < 2 || !grouped(groups) || strings.Trim(strings.Join(groups, ""), "0123456789") != "" {
		return ""
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return ""
		}
	}
	return strings.Join(groups, "")
}

// ending reports whether the half is an ending as it is printed.
func (h *half) ending(e ending) bool {
	print := h.text()
	return h.norm(h.from) == e.norm && len(print) > 0 && apostrophe(print)
}

// sameLetters compares the letters and digits of two strings, regardless of
// case and of everything between them.
func sameLetters(p, q string) bool {
	any := false
	for {
		var r, s rune
		r, p = nextLetter(p)
		s, q = nextLetter(q)
		if r != s {
			return false
		}
		if r < 0 {
			return any
		}
		any = true
	}
}

// nextLetter returns the first letter or digit of s in lower case and what
// follows it, -1 at the end.
func nextLetter(s string) (rune, string) {
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) {
			return unicode.ToLower(r), s[i+utf8.RuneLen(r):]
		}
		if r == utf8.RuneError {
			_, n := utf8.DecodeRuneInString(s[i:])
			return utf8.RuneError, s[i+n:]
		}
	}
	return -1, ""
}

func hyphens(s string) (n int) {
	for _, r := range s {
		if unicode.Is(unicode.Pd, r) {
			n++
		}
	}
	return n
}

func apostrophe(s string) bool { return strings.ContainsAny(s, "'’‘ʼ`") }

// longestClipped is how many letters a word may keep before "n't": "sha".
const longestClipped = 3

// clipped reports whether a word is printed shorter than its normal form: the
// "ca" of "can't", "wo" of "won't".
func clipped(norm, print string) bool { return len(print) < len(norm) && len(print) <= longestClipped }

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// marks types a change of punctuation from p to q, each the marks printed at
// one place; either may be empty.
func marks(p, q string, styleOnly bool) verdict {
	switch {
	case styleOnly:
		return verdict{Typographic, "typography", Info, "mark-style"}
	case strings.Contains(p, "?") != strings.Contains(q, "?"):
		return verdict{Modality, "force", Medium, "question-lost"}
	}
	return verdict{Typographic, "punctuation", Info, "marks"}
}

// maskSigns are printed in the place of letters.
const maskSigns = "*-_#–—"

// hides reports whether p is q with inner or last letters replaced by stars,
// dashes or the like: "d--n", "d–n", "s***". One hyphen alone hides nothing.
func hides(p, q string) bool {
	i := strings.IndexAny(p, maskSigns)
	if i < 1 || !strings.EqualFold(p[:i], q[:min(i, len(q))]) {
		return false
	}
	rest := strings.TrimLeft(p[i:], maskSigns)
	mask := p[i : len(p)-len(rest)]
	tail := len(q) - len(rest)
	return mask != "-" && mask != "_" && tail > i && strings.EqualFold(q[tail:], rest) && !strings.ContainsAny(q, " *")
}

// unmask gives the edits of masked words the signs that are printed onto them.
func (c *collation) unmask() {
	for k := range c.edits {
		e := &c.edits[k]
		if e.pure() {
			continue
		}
		a1, b1 := maskEnd(c.a, e.a1), maskEnd(c.b, e.b1)
		p, q := c.a.Range(e.a0, a1), c.b.Range(e.b0, b1)
		x, y := c.a.Text[p.Start:p.End], c.b.Text[q.Start:q.End]
		if hides(x, c.marksOf(c.b, e.b0, e.b1)) {
			e.a1 = a1
		} else if hides(y, c.marksOf(c.a, e.a0, e.a1)) {
			e.b1 = b1
		}
	}
}

// maskEnd is the end of the signs of one shape printed onto the token before i.
func maskEnd(w *Wording, i int) int {
	end := i
	for end < len(w.Tokens) && w.Tokens[end].Start == w.Tokens[end-1].End && strings.Contains(maskSigns, w.Print(end)) && w.Print(end) == w.Print(i) {
		end++
	}
	return end
}
