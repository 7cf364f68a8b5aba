package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
)

// Asides are attributions that stand among the words they attribute, inside the
// marks or in a paragraph that a dash opens: «Aspettiamo — ha detto il sindaco —.
// Poi andiamo», « Nous attendons, dit le maire, la pluie ».

// isDash reports a dash that may stand around an aside.
func isDash(r rune) bool { return r == '–' || r == '—' || r == '―' || r == '-' }

// reader of asides in some words.
type asides struct {
	text     string
	words    article.Span
	tongue   *tongue
	dialogue bool // a dash opens the words, and no mark closes them
}

// cut returns the words without their asides, in pieces; the comma before an
// aside is left to the words. One piece is words without any.
func (a *asides) cut() []article.Span {
	var out []article.Span
	start := a.words.Start
	for i := start; i < a.words.End; {
		r, n := utf8.DecodeRuneInString(a.text[i:a.words.End])
		end, next, ok := a.at(i, r, n)
		if !ok {
			i += n
			continue
		}
		if s := trim(a.text, start, end); !s.Empty() {
			out = append(out, s)
		}
		start, i = next, next
	}
	if s := trim(a.text, start, a.words.End); !s.Empty() {
		out = append(out, s)
	}
	return out
}

// at reads the aside that the sign r of n bytes at i opens. end is where the
// words before it end, and next where they go on.
func (a *asides) at(i int, r rune, n int) (end, next int, ok bool) {
	byDash := isDash(r)
	switch {
	case i == a.words.Start:
		return 0, 0, false
	case byDash && !a.tongue.dashes, !byDash && !strings.ContainsRune(",?!…", r):
		return 0, 0, false
	case !byDash && !a.tongue.commas && !(a.dialogue && a.tongue.dashes):
		return 0, 0, false
	}
	rest := strings.TrimLeftFunc(a.text[i+n:a.words.End], unicode.IsSpace)
	from := a.words.End - len(rest)
	first, _ := utf8.DecodeRuneInString(rest)
	before, _ := utf8.DecodeLastRuneInString(a.text[:i])
	if !unicode.IsLower(first) || byDash && !unicode.IsSpace(before) || (!byDash || r == '-') && from == i+n {
		return 0, 0, false
	}
	to := from + a.length(rest, byDash)
	if to == from {
		return 0, 0, false
	}
	if !byDash {
		next, ok = a.afterComma(to)
		return i + n, next, ok
	}
	next, ok = a.afterDash(to)
	return i, next, ok
}

// afterComma returns where words go on after an aside without dashes.
func (a *asides) afterComma(to int) (next int, ok bool) {
	rest := a.text[to:a.words.End]
	words := strings.TrimLeft(rest, ",.;!?… \n\u00a0\u202f")
	return a.words.End - len(words), words == "" || len(words) < len(rest) && strings.ContainsAny(rest[:len(rest)-len(words)], ",.!?")
}

// afterDash returns where words go on after an aside that a dash opens: behind
// the dash that closes it. Within marks what follows its sentence goes on; else
// nothing does.
func (a *asides) afterDash(to int) (next int, ok bool) {
	rest := a.text[to:a.words.End]
	if k := closingDash(rest); k >= 0 && !ends(strings.TrimRight(rest[:k], " .")) {
		_, n := utf8.DecodeRuneInString(rest[k:])
		return a.skipStops(to + k + n), true
	}
	if a.dialogue {
		return a.words.End, true
	}
	return a.skipStops(to), rest == "" || strings.ContainsRune(".,;!?…", rune(rest[0]))
}

func (a *asides) skipStops(at int) int {
	return a.words.End - len(strings.TrimLeft(a.text[at:a.words.End], ".,;: \n\u00a0\u202f"))
}

// closingDash returns where the first dash stands in s that may close an
// aside, -1 where there is none. A hyphen is one between spaces.
func closingDash(s string) int {
	k := strings.IndexFunc(s, func(r rune) bool { return isDash(r) && r != '-' })
	if h := strings.Index(s, " - "); h >= 0 && (k < 0 || h < k) {
		return h + 1
	}
	return k
}

// ends reports whether a sentence ends within s.
func ends(s string) bool { return strings.Contains(s, ". ") || strings.ContainsAny(s, "!?") }

// length returns the length of the attribution with which s begins, 0 where
// there is none.
func (a *asides) length(s string, byDash bool) int {
	switch lex := a.tongue.lexicon; {
	case lex != nil:
		return lex.Aside(s, byDash)
	case byDash:
		return a.loose(s)
	}
	return 0
}

// longestLoose is how many words an aside may have in a language whose verbs
// of saying are not known.
const longestLoose = 12

// loose is length for a language whose verbs of saying are not known: whatever
// stands between a dash and the next one, or the end of its sentence. The words
// before it end with a comma or a stop; or a dash opens them, and the aside
// holds a capital, as a name does.
func (a *asides) loose(s string) int {
	end := len(s)
	if k := closingDash(s); k >= 0 {
		end = k
	}
	if k := strings.Index(s[:end], ". "); k >= 0 {
		end = k
	}
	end = len(strings.TrimRight(s[:end], " .,"))
	if len(strings.Fields(s[:end])) > longestLoose {
		return 0
	}
	before := strings.TrimRightFunc(a.text[a.words.Start:a.words.End-len(s)], func(r rune) bool { return isDash(r) || unicode.IsSpace(r) })
	last, _ := utf8.DecodeLastRuneInString(before)
	if strings.ContainsRune(",.!?…", last) || a.dialogue && strings.ContainsFunc(s[:end], unicode.IsUpper) {
		return end
	}
	return 0
}

// withoutAsides cuts the asides out of stretches.
func (f *finder) withoutAsides(found []Stretch) []Stretch {
	l := f.tongue
	if !l.dashes && !l.commas {
		return found
	}
	var out []Stretch
	for _, s := range found {
		a := asides{text: f.text, words: s.Span, tongue: l}
		cut := pieces(s, a.cut())
		if cut[0].Said && f.attributed(s) {
			cut = []Stretch{s} // what stands among the words is theirs
		}
		out = append(out, cut...)
	}
	return out
}

// attributed reports whether an attribution follows a stretch.
func (f *finder) attributed(s Stretch) bool {
	lex := f.tongue.lexicon
	return lex != nil && lex.Attributes(strings.TrimLeft(f.text[s.Outer.End:f.paragraphs[s.Paragraph].End], ", "))
}

// pieces parts a stretch into pieces of its words; a single one that ends with
// the words leaves it as it is.
func pieces(s Stretch, words []article.Span) []Stretch {
	if len(words) == 0 || len(words) == 1 && words[0] == s.Span {
		return []Stretch{s}
	}
	out := make([]Stretch, len(words))
	for i, w := range words {
		p := s
		p.Span, p.Outer, p.Said = w, w, true
		if i == 0 {
			p.Outer.Start = s.Outer.Start
		} else {
			p.GoesOn, p.Resumes = false, true
		}
		if w.End == s.End {
			p.Outer.End = s.Outer.End
		} else {
			p.Unclosed = false
		}
		out[i] = p
	}
	return out
}
