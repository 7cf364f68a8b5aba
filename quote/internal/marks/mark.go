package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
)

// glyph is a kind of quotation mark. Straight marks and doubled apostrophes
// open and close alike.
type glyph uint8

const (
	straight         glyph = iota // "
	curlyLeft                     // “
	curlyRight                    // ”
	low                           // „
	reversed                      // ‟
	angleLeft                     // «
	angleRight                    // »
	doubled                       // '' of news archives, two apostrophes of any kind
	backticks                     // ``
	cornerLeft                    // 「
	cornerRight                   // 」
	whiteCornerLeft               // 『
	whiteCornerRight              // 』
	singleStraight                // '
	singleLeft                    // ‘
	singleRight                   // ’
	singleLow                     // ‚
	singleAngleLeft               // ‹
	singleAngleRight              // ›
	glyphs
)

func (g glyph) single() bool { return g >= singleStraight }

// mark is one quotation mark, or what may be one.
type mark struct {
	article.Span
	glyph glyph
	// before and after tell what stands on either side.
	before, after rune // utf8.RuneError at the edge of the paragraph
}

var glyphOf = map[rune]glyph{
	'"': straight, '“': curlyLeft, '”': curlyRight, '„': low, '‟': reversed, '«': angleLeft, '»': angleRight, '＂': straight, '″': straight,
	'「': cornerLeft, '」': cornerRight, '『': whiteCornerLeft, '』': whiteCornerRight,
	'\'': singleStraight, '‘': singleLeft, '’': singleRight, '‚': singleLow, '‹': singleAngleLeft, '›': singleAngleRight, '‛': singleLeft, '´': singleRight, '′': singleStraight,
}

// scanMarks lists the quotation marks of text[p.Start:p.End] in order. Marks
// inside leftover HTML tags are none, nor are apostrophes between letters and
// around words that lost both ends, and signs of feet and inches.
func scanMarks(text string, p article.Span, l *tongue) []mark {
	var out []mark
	before := utf8.RuneError
	for i := p.Start; i < p.End; {
		if text[i] < utf8.RuneSelf && !mayBeMark(text[i:p.End]) {
			before = rune(text[i])
			i++
			continue
		}
		r, _ := utf8.DecodeRuneInString(text[i:p.End])
		if end := tagEnd(text[i:p.End]); end > 0 {
			i += end
			before = ' '
			continue
		}
		g, n, ok := glyphAt(text, i, p, before, l)
		if !ok {
			before = r
			i += n
			continue
		}
		m := mark{Span: article.Span{Start: i, End: i + n}, glyph: g, before: before, after: utf8.RuneError}
		if i+n < p.End {
			m.after, _ = utf8.DecodeRuneInString(text[i+n : p.End])
		}
		skip := m.Len()
		switch {
		case m.glyph.single() && !wordRune(before) && l.bare(text[m.End:p.End]) > 0:
			skip += l.bare(text[m.End:p.End])
		case !m.noMark():
			out = append(out, m)
		}
		if n == 1 && opensClipped(text, i, p, l) {
			_, n = utf8.DecodeRuneInString(text[m.End:p.End])
			skip += n // the apostrophe of a clipped word
		}
		i += skip
		before, _ = utf8.DecodeLastRuneInString(text[:i])
	}
	return out
}

// mayBeMark reports whether s, which begins with an ASCII character, may begin
// with a mark or a tag.
func mayBeMark(s string) bool {
	switch s[0] {
	case '"', '\'', '`', '<':
		return true
	case ',', '>':
		return len(s) > 1 && s[1] == s[0]
	}
	return false
}

// glyphAt reads the mark at i, of n bytes; n is the length of one character
// where ok is false.
func glyphAt(text string, i int, p article.Span, before rune, l *tongue) (g glyph, n int, ok bool) {
	rest := text[i:p.End]
	r, n := utf8.DecodeRuneInString(rest)
	g, ok = glyphOf[r]
	switch r {
	case '`':
		if strings.HasPrefix(rest, "``") {
			return backticks, 2, true
		}
		return singleLeft, n, true
	case ',':
		next, _ := utf8.DecodeRuneInString(rest[2:])
		return low, 2, !wordRune(before) && wordRune(next)
	case '‚', '‹', '›':
		if strings.HasPrefix(rest[n:], rest[:n]) {
			return pairOf[r], 2 * n, true
		}
	case '<', '>':
		if !strings.HasPrefix(rest, "<<") && !strings.HasPrefix(rest, ">>") {
			return g, n, false
		}
		return pairOf[r], 2, pairedAngles(text[p.Start:p.End])
	}
	if ok && g.single() && isDoubled(text, i+n, p.End, r) && !singleFirst(rest, before) && !opensClipped(text, i, p, l) {
		_, m := utf8.DecodeRuneInString(rest[n:])
		return doubled, n + m, true
	}
	return g, n, ok
}

// pairOf are the glyphs for which two of another sign stand.
var pairOf = map[rune]glyph{'<': angleLeft, '>': angleRight, '‹': angleLeft, '›': angleRight, '‚': low}

// pairedAngles reports whether doubled signs of "less" and "greater" stand for
// guillemets in a paragraph: both are there.
func pairedAngles(s string) bool { return strings.Contains(s, "<<") && strings.Contains(s, ">>") }

// opensClipped reports whether two apostrophes at i are a single mark and the
// first sign of a word that lost its beginning, ”Tis: no two others stand in
// the paragraph that could close them.
func opensClipped(text string, i int, p article.Span, l *tongue) bool {
	first, n := utf8.DecodeRuneInString(text[i:p.End])
	before, _ := utf8.DecodeLastRuneInString(text[p.Start:i])
	if before != utf8.RuneError && !unicode.IsSpace(before) || !isApostrophe(first) || !isDoubled(text, i+n, p.End, first) {
		return false
	}
	_, m := utf8.DecodeRuneInString(text[i+n : p.End])
	rest := text[i+n+m : p.End]
	return l.isClipped(rest) && !doubledApostrophe(text[p.Start:i]) && !doubledApostrophe(rest)
}

// doubledApostrophe reports whether two apostrophes stand side by side in s.
func doubledApostrophe(s string) bool {
	return strings.Contains(s, "''") || strings.Contains(s, "’’")
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

// isDoubled reports whether the sign at i is the second of a doubled
// apostrophe that began with r. A left mark before a right one is none: there
// a clipped word begins a quotation in single marks.
func isDoubled(text string, i, end int, r rune) bool {
	next, _ := utf8.DecodeRuneInString(text[i:end])
	return i < end && isApostrophe(r) && (next == r || r == '\'' && next == '’' || r == '’' && next == '\'')
}

// singleFirst reports whether s begins with three apostrophes after a word or
// a stop: the first closes a nested quotation, the two others the outer one.
func singleFirst(s string, before rune) bool {
	return strings.HasPrefix(s, "'''") && before != utf8.RuneError && !unicode.IsSpace(before) && before != '\''
}

// tagEnd returns the length of the HTML tag that s begins with, 0 if it does
// not begin with one.
func tagEnd(s string) int {
	if len(s) < 3 || s[0] != '<' || !(s[1] == '/' || s[1] == '!' || 'a' <= s[1]|0x20 && s[1]|0x20 <= 'z') {
		return 0
	}
	end := strings.IndexAny(s[1:], "<>\n")
	if end < 0 || s[1+end] != '>' || end > 2000 {
		return 0
	}
	return end + 2
}

// noMark reports whether the sign cannot be a quotation mark where it stands:
// an apostrophe inside a word, feet and inches after a figure.
func (m mark) noMark() bool {
	letterBefore, letterAfter := wordRune(m.before), wordRune(m.after)
	switch m.glyph {
	case singleStraight, singleRight, singleLeft:
		return letterBefore && letterAfter
	case straight:
		return unicode.IsDigit(m.before) && letterAfter
	}
	return false
}

// closesSentence reports whether the mark stands after a stop or comma and
// before a space, as where words in marks end.
func (m mark) closesSentence() bool {
	return !m.glyph.single() && m.side() == closing && strings.ContainsRune(".,!?", m.before)
}

func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// side is where a mark stands against the words: before one, after one, or
// between.
type side uint8

const (
	inside  side = iota // glued on both sides
	opening             // space before, word after
	closing             // word or stop before, space after
	loose               // space on both sides
)

func (m mark) side() side {
	spaceBefore := m.before == utf8.RuneError || unicode.IsSpace(m.before) || strings.ContainsRune("([{—–-/…", m.before) || glyphIsOpener(m.before)
	spaceAfter := m.after == utf8.RuneError || unicode.IsSpace(m.after) || strings.ContainsRune(")]}.,;:!?—–-/…", m.after) || glyphIsCloser(m.after)
	if m.before == '-' || m.before == '–' || m.before == '—' || m.before == '…' {
		// A dash or an ellipsis may stand on either side of a mark.
		spaceBefore = !spaceAfter
	}
	switch {
	case spaceBefore && !spaceAfter:
		return opening
	case !spaceBefore && spaceAfter:
		return closing
	case spaceBefore:
		return loose
	}
	return inside
}

func glyphIsOpener(r rune) bool { return strings.ContainsRune("“„«‘‚‹「『", r) }
func glyphIsCloser(r rune) bool { return strings.ContainsRune("”»’›」』", r) }
