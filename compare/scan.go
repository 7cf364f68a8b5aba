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
	case s.lang.units[piece] != "":
		return s.emit(p.Start, p.End, s.lang.units[piece], Unit)
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
	if kind == Numeral {
		t.Value = norm
	}
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
	end := i
	for end < len(s.text) {
		c := s.text[end]
		if isDigit(rune(c)) || (c == '.' || c == ',' || c == ':') && end+1 < len(s.text) && isDigit(rune(s.text[end+1])) {
			end++
			continue
		}
		break
	}
	digits := s.text[i:end]
	tail := end
	rest, p := prose.Scanner{Text: s.text, At: end, End: len(s.text)}, prose.Piece{}
	for rest.Next(&p) && (p.Kind == prose.Letters || p.Kind == prose.Digits) {
		tail = p.End
	}
	if suffix := s.text[end:tail]; suffix != "" && !s.lang.attached(suffix) {
		word := s.text[i:tail]
		return s.emit(i, tail, s.lang.spelled(word), Letters)
	}
	norm, kind := s.lang.digits(digits)
	return s.emit(i, end, norm, kind)
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
