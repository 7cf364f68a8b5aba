package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
)

// label is the beginning of a paragraph that may name the speaker of a turn.
type label struct {
	Turn
	paragraph int
	capitals  bool // it has no small letters
	short     bool // one letter
}

func (b *label) name(text string) string { return text[b.Label.Start:b.Label.End] }

// longestLabel is how many words the label of a turn may have: a name and a
// title before it.
const longestLabel = 4

// labelAt reads the label of a turn at the start of a paragraph, after a mark
// or signs of emphasis that open it. What follows a label that is neither in
// capitals nor that of a side must be a sentence.
func labelAt(text string, p article.Span, l *tongue) (b label, ok bool) {
	start := p.Start
	if r, n := utf8.DecodeRuneInString(text[start:p.End]); glyphOf[r] != singleStraight && isMark(r) {
		start += n
	}
	start += len(text[start:p.End]) - len(strings.TrimLeft(text[start:p.End], "*_"))
	b.capitals = true
	for words, i := 0, start; i < p.End && words < longestLabel; words++ {
		n, small := labelWord(text[i:p.End], l)
		if n == 0 {
			return b, false
		}
		b.capitals = b.capitals && !small
		i += n
		b.Label = article.Span{Start: start, End: i}
		i += party(text[i:p.End])
		if b.readSign(text, i, p.End, l) {
			return b, !b.Words[0].Empty() && (b.capitals || b.Side != Named || isSentence(text[b.Words[0].Start:b.Words[0].End]))
		}
		if !strings.HasPrefix(text[i:p.End], " ") {
			return b, false
		}
		i++
	}
	return b, false
}

// readSign reads what ends a label at i, and the words after it: a colon, with
// a space before it in French, or a stop after the letter of a side.
func (b *label) readSign(text string, i, end int, l *tongue) bool {
	rest := strings.TrimLeft(text[i:end], "*_ \u00a0\u202f")
	at := end - len(rest)
	colon := strings.HasPrefix(rest, ":") && (at == i || text[i] == '*' || text[i] == '_' || l.spacedColon)
	if !colon && text[i-1] != '.' {
		return false
	}
	low := strings.ToLower(text[b.Label.Start:b.Label.End])
	letter := strings.TrimSuffix(low, ".")
	b.Side, b.short = l.sides[letter], utf8.RuneCountInString(letter) == 1
	if b.Side != Named && b.short && letter != low {
		b.Label.End--
		b.Colon = article.Span{Start: b.Label.End, End: i}
		b.Words = []article.Span{trim(text, i, end)}
		return strings.HasPrefix(text[i:end], " ")
	}
	after := strings.TrimLeft(strings.TrimPrefix(rest, ":"), "*_")
	if !colon || after == "" || !unicode.IsSpace(rune(after[0])) && !strings.HasPrefix(after, "\u00a0") && !strings.HasPrefix(after, "\u202f") {
		return false
	}
	b.Colon = article.Span{Start: at, End: at + 1}
	b.Words = []article.Span{trim(text, end-len(after), end)}
	return true
}

func isMark(r rune) bool { _, ok := glyphOf[r]; return ok }

// labelWord returns the length of the word with a capital with which s begins,
// and whether it has small letters; a particle of a name has no capital.
func labelWord(s string, l *tongue) (n int, small bool) {
	letters := 0
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
			if letters == 0 && !unicode.IsUpper(r) && !l.isParticle(s) {
				return 0, false
			}
			small = small || unicode.IsLower(r)
			letters++
		case !strings.ContainsRune(".-'’", r):
			if letters == 0 {
				return 0, false
			}
			return i, small
		}
	}
	return 0, false
}

// isParticle reports whether s begins with a particle of a name: von, de.
func (l *tongue) isParticle(s string) bool {
	w, _, _ := strings.Cut(s, " ")
	return l.lexicon != nil && l.lexicon.IsParticle(w)
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

// isSentence reports whether words after a label are one: they begin with a
// capital and end with a stop.
func isSentence(words string) bool {
	words = strings.Trim(words, "\"“”„«»‘’'*_ \u00a0\u202f")
	last, _ := utf8.DecodeLastRuneInString(words)
	return !startsSmall(words) && strings.ContainsRune(".!?…", last) && strings.Contains(words, " ")
}

// startsSmall reports whether s begins with a small letter.
func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// inWord reports whether s goes on with a word.
func inWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return wordRune(r)
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

func withoutOpening(text string, p article.Span) article.Span {
	if r, n := utf8.DecodeRuneInString(text[p.Start:p.End]); isMark(r) {
		return trim(text, p.Start+n, p.End)
	}
	return p
}
