package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/prose"
)

// scanner cuts a folded text into tokens, each of which, written between
// spaces, is cut as the same one token again.
type scanner struct {
	folded
	pieces prose.Scanner // of the folded text
	tokens []Token
	end    int // where in the source the last token ended
}

func scan(f folded) []Token {
	s := &scanner{folded: f, pieces: prose.Scan(f.text), tokens: make([]Token, 0, len(f.text)/5+1)}
	var p prose.Piece
	for s.pieces.Next(&p) {
		s.pieces.At = s.token(p)
	}
	return s.tokens
}

// token reads the token that begins with a piece and returns where it ends.
func (s *scanner) token(p prose.Piece) int {
	piece := s.text[p.Start:p.End]
	switch {
	case p.Kind == prose.Space:
		return p.End
	case isDigit(p.First):
		return s.number(p.Start)
	case p.Kind == prose.Syllable:
		return s.emit(p.Start, p.End, piece, Letters)
	case p.Kind.InWord():
		return s.word(p)
	case p.First == '\'':
		return s.apostrophe(p)
	case p.First == '[' || p.First == ']':
		return s.emit(p.Start, p.End, piece, Bracket)
	case strings.HasPrefix(s.text[p.Start:], "..."):
		return s.emit(p.Start, s.row(p.Start, '.'), "...", Ellipsis)
	case p.First == '-' || p.First == '_': // wires write a dash as "_"
		return s.emit(p.Start, s.row(p.Start, s.text[p.Start]), "-", Mark)
	case s.degree(p) > p.End:
		return s.emit(p.Start, s.degree(p), s.text[p.Start:s.degree(p)], Unit)
	case s.lang.sign(piece) != "":
		return s.emit(p.Start, p.End, s.lang.sign(piece), Unit)
	case p.Kind == prose.Mark:
		return s.emit(p.Start, p.End, piece, Mark)
	}
	return s.emit(p.Start, p.End, piece, Symbol)
}

// row returns where the row of one sign ends that begins at i.
func (s *scanner) row(i int, sign byte) int {
	for i < len(s.text) && s.text[i] == sign {
		i++
	}
	return i
}

func (s *scanner) emit(from, to int, norm string, kind Kind) int {
	t := Token{Norm: norm, Kind: kind}
	t.Start, t.End = max(s.end, s.from[from]), max(s.end, s.to[to-1])
	if norm == "one" {
		t.Value = "1"
	}
	t.Word = kind != Mark && kind != Bracket && kind != Symbol && kind != Ellipsis
	s.tokens = append(s.tokens, t)
	s.end = t.End
	return to
}

// word reads letters, digits after a letter, and apostrophes, "&" and "_" before
// letters.
func (s *scanner) word(p prose.Piece) int {
	i := p.Start
	if end := s.abbreviation(p); end > i {
		return end
	}
	end := p.End
	rest := s.pieces
	for rest.Next(&p) {
		if p.First == '&' || p.First == '\'' || p.First == '_' {
			if !rest.Next(&p) || p.Kind != prose.Letters {
				break
			}
		} else if p.Kind != prose.Letters && p.Kind != prose.Digits {
			break
		}
		end = p.End
	}
	word := s.text[i:end]
	if printed := s.src[s.from[i]:s.to[end-1]]; 'A' <= printed[0] && printed[0] <= 'Z' {
		if full := s.lang.abbreviations[printed]; full != "" {
			word = full // US: the country in capitals, never the pronoun
		}
	}
	return s.contracted(i, end, word)
}

// abbreviation reads letters each followed by a stop ("u.s.", "p.m."), at
// least two; the stops leave the normal form. Where there is none it returns
// the start of the piece.
func (s *scanner) abbreviation(p prose.Piece) int {
	i, end, letters := p.Start, p.Start, make([]byte, 0, 8)
	rest := s.pieces
	for isOneLetter(p) && p.End < len(s.text) && s.text[p.End] == '.' {
		letters = append(letters, s.text[p.Start:p.End]...)
		end = p.End + 1
		if rest.At = end; !rest.Next(&p) {
			p = prose.Piece{}
		}
	}
	if utf8.RuneCount(letters) < 2 {
		return i
	}
	if p.Kind == prose.Letters && unicode.IsLetter(p.First) {
		// "p.m": a last letter without its stop belongs to it, a word does not
		if !isOneLetter(p) {
			return i
		}
		letters = append(letters, s.text[p.Start:p.End]...)
		end = p.End
	}
	norm := string(letters)
	if full := s.lang.abbreviations[norm]; full != "" {
		norm = full
	}
	return s.emit(i, end, norm, Letters)
}

// isOneLetter reports whether a piece is a single letter.
func isOneLetter(p prose.Piece) bool {
	return p.Kind == prose.Letters && p.End-p.Start == utf8.RuneLen(p.First) && unicode.IsLetter(p.First)
}

// contracted emits a word, or the parts of a contraction, whose first may be
// one again: "can't've".
func (s *scanner) contracted(i, end int, word string) int {
	for _, b := range s.lang.beginnings {
		if rest, ok := strings.CutPrefix(word, b.suffix); ok && rest != "" && len(word) == end-i {
			at := s.emit(i, i+len(b.suffix), b.norm, b.kind)
			return s.contracted(at, end, rest)
		}
	}
	if c, ok := s.lang.contractions[word]; ok && c.cut > 0 && c.cut < end-i {
		s.emit(i, i+c.cut, c.first, Letters)
		return s.emit(i+c.cut, end, c.second, Letters)
	}
	for _, e := range s.lang.endings {
		stem, ok := strings.CutSuffix(word, e.suffix)
		if last, _ := utf8.DecodeLastRuneInString(stem); !ok || last == '&' || last == '\'' {
			continue
		}
		if stem == "" {
			return s.emit(i, end, e.norm, e.kind)
		}
		cut := end - len(e.suffix)
		s.contracted(i, cut, stem)
		return s.emit(cut, end, e.norm, e.kind)
	}
	return s.emit(i, end, s.lang.spelled(word), Letters)
}

// apostrophe reads a clitic that stands alone ("'s", "'ve"), as in tokenized
// text, or a mark.
func (s *scanner) apostrophe(mark prose.Piece) int {
	rest, next := s.pieces, prose.Piece{}
	if rest.Next(&next) && next.Kind == prose.Letters {
		for _, e := range s.lang.endings {
			if s.text[mark.Start:next.End] == e.suffix {
				return s.emit(mark.Start, next.End, e.norm, e.kind)
			}
		}
	}
	return s.emit(mark.Start, mark.End, `"`, Mark)
}

// number reads digits with their marks, a clock time, a day, and what is
// written onto them: "30th", "1970s", "5bn", "5pm".
func (s *scanner) number(i int) int {
	if day := isoDay(s.text[i:]); day > 0 {
		return s.emit(i, i+day, s.text[i:i+day], Date)
	}
	end := s.digits(i)
	digits := s.text[i:end]
	if norm := pointedDay(digits); norm != "" && s.lang.decimal == ',' {
		return s.emit(i, end, norm, Date)
	}
	tail := end
	rest, p := prose.Scanner{Text: s.text, At: end, End: len(s.text)}, prose.Piece{}
	for rest.Next(&p) && (p.Kind == prose.Letters || p.Kind == prose.Digits) {
		tail = p.End
	}
	suffix := s.text[end:tail]
	hour, minute, hours := strings.Cut(s.text[i:tail], "h")
	switch {
	case hours && s.lang.timeKind("h") == "hour" && isNumber(hour) && isNumber(minute) && isClock(hour, minute):
		return s.emit(i, tail, twoDigits(atoi(hour))+":"+minute, Clock) // 9h30
	case (suffix == "c" || suffix == "f") && s.lang.wholeDigits(digits) <= widestDegree && s.src[s.from[end]] < 'a' && s.lang.sign("°"+suffix) != "":
		s.figure(i, end, digits)
		return s.emit(end, tail, "°"+suffix, Unit) // 20C
	case suffix == "" || s.lang.attached(suffix) || s.lang.timeKind(suffix) == "hour":
		return s.figure(i, end, digits)
	}
	return s.emit(i, tail, s.lang.spelled(s.text[i:tail]), Letters)
}

// widestDegree is how many digits may stand before the "C" of a temperature, those
// after the decimal mark apart.
const widestDegree = 3

func (l *profile) wholeDigits(digits string) int {
	if i := strings.IndexByte(digits, l.decimal); i >= 0 {
		return i
	}
	return len(digits)
}

// figure emits digits.
func (s *scanner) figure(from, to int, digits string) int {
	norm, value, kind := s.lang.digits(digits)
	s.emit(from, to, norm, kind)
	s.tokens[len(s.tokens)-1].Value = value
	return to
}

// digits returns where a number ends: its marks stand before digits, and a space
// that does not break, an apostrophe or, before three zeros, any one space parts
// groups of three.
func (s *scanner) digits(i int) int {
	end := i
	for end < len(s.text) {
		c := s.text[end]
		if isDigit(rune(c)) || (c == '.' || c == ',' || c == ':') && end+1 < len(s.text) && isDigit(rune(s.text[end+1])) {
			end++
			continue
		}
		if !s.spaced(i, end) {
			break
		}
		end += 4
	}
	return end
}

// spaced reports whether a group of three digits follows that a space or an
// apostrophe at end parts from the digits before it.
func (s *scanner) spaced(i, end int) bool {
	if end-i > 3 && s.text[end-4] != s.text[end] || end+4 > len(s.text) || !isNumber(s.text[end+1:end+4]) || end-i < 4 && !isNumber(s.text[i:end]) ||
		end+4 < len(s.text) && isDigit(rune(s.text[end+4])) {
		return false
	}
	switch s.text[end] {
	case '\'':
		return s.lang.decimal == ','
	case ' ':
		return s.src[s.from[end]] != ' ' || s.lang.decimal == ',' && s.text[end+1:end+4] == "000"
	}
	return false
}

// pointedDay is a day with stops, d.m.yyyy, in the form yyyy-mm-dd; empty where
// the digits are none.
func pointedDay(s string) string {
	f := strings.Split(s, ".")
	if len(f) != 3 || len(f[0]) > 2 || len(f[1]) > 2 || len(f[2]) != 4 || !isNumber(f[0]) || !isNumber(f[1]) || !isNumber(f[2]) {
		return ""
	}
	if d, m := atoi(f[0]), atoi(f[1]); d < 1 || d > 31 || m < 1 || m > 12 {
		return ""
	}
	return f[2] + "-" + twoDigits(atoi(f[1])) + "-" + twoDigits(atoi(f[0]))
}

// degree returns where the sign of a temperature ends that begins with p ("°C"),
// or where p begins.
func (s *scanner) degree(p prose.Piece) int {
	rest, next := s.pieces, prose.Piece{}
	if p.First == '°' && rest.Next(&next) && isOneLetter(next) && s.lang.sign(s.text[p.Start:next.End]) != "" && s.text[p.Start:next.End] != "°" {
		return next.End
	}
	return p.Start
}

// sign is the unit that one word or sign stands for, empty where it is none.
func (l *profile) sign(word string) string {
	unit, n := l.units.at([]Token{{Norm: word}})
	if n == 0 {
		return ""
	}
	return unit
}

// isoDay is the length of a day yyyy-mm-dd at the start of s, or 0.
func isoDay(s string) int {
	const shape = "dddd-dd-dd"
	if len(s) < len(shape) {
		return 0
	}
	for i := range len(shape) {
		if shape[i] == 'd' != isDigit(rune(s[i])) || shape[i] == '-' && s[i] != '-' {
			return 0
		}
	}
	if len(s) > len(shape) && (prose.IsWord(rune(s[len(shape)]))) {
		return 0
	}
	return len(shape)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
