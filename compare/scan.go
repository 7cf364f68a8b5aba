package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner cuts a folded text into tokens, each of which, written between
// spaces, is cut as the same one token again.
type scanner struct {
	folded
	tokens []Token
	end    int // where in the source the last token ended
}

func scan(f folded) []Token {
	s := &scanner{folded: f, tokens: make([]Token, 0, len(f.text)/5+1)}
	for i := 0; i < len(s.text); {
		i = s.next(i)
	}
	return s.tokens
}

// next reads the token at i and returns where it ends, always behind i.
func (s *scanner) next(i int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case r == ' ' || r == '\n':
		return i + n
	case isDigit(r):
		return s.number(i)
	case r == '\'':
		return s.apostrophe(i)
	case syllabic(r):
		end := i + n
		for end < len(s.text) {
			m, k := utf8.DecodeRuneInString(s.text[end:])
			if !unicode.Is(unicode.M, m) {
				break
			}
			end += k
		}
		return s.emit(i, end, s.text[i:end], Letters)
	case isLetter(r):
		return s.word(i)
	case r == '[' || r == ']':
		return s.emit(i, i+n, s.text[i:i+n], Bracket)
	case strings.HasPrefix(s.text[i:], "..."):
		end := i
		for end < len(s.text) && s.text[end] == '.' {
			end++
		}
		return s.emit(i, end, "...", Ellipsis)
	case r == '-':
		end := i
		for end < len(s.text) && s.text[end] == '-' {
			end++
		}
		return s.emit(i, end, "-", Mark)
	case s.lang.units[string(r)] != "":
		return s.emit(i, i+n, s.lang.units[string(r)], Unit)
	case unicode.IsPunct(r):
		return s.emit(i, i+n, s.text[i:i+n], Mark)
	}
	return s.emit(i, i+n, s.text[i:i+n], Symbol)
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

// word reads letters, digits behind a letter, apostrophes and "&" between letters, and
// what an editor put in brackets inside a word: "[T]he", "allow[ed]".
func (s *scanner) word(i int) int {
	if end := s.abbreviation(i); end > i {
		return end
	}
	end := i
	for end < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[end:])
		if r == '&' || r == '\'' {
			next, _ := utf8.DecodeRuneInString(s.text[end+n:])
			if !isLetter(next) || syllabic(next) {
				break
			}
		} else if !isLetter(r) && !isDigit(r) || syllabic(r) {
			break
		}
		end += n
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
// least two; the stops leave the normal form.
func (s *scanner) abbreviation(i int) int {
	end, letters := i, make([]byte, 0, 8)
	for end < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[end:])
		if !unicode.IsLetter(r) || syllabic(r) || end+n >= len(s.text) || s.text[end+n] != '.' {
			break
		}
		letters = append(letters, s.text[end:end+n]...)
		end += n + 1
	}
	if utf8.RuneCount(letters) < 2 {
		return i
	}
	if r, n := utf8.DecodeRuneInString(s.text[end:]); unicode.IsLetter(r) && !syllabic(r) {
		// "p.m": a last letter without its stop belongs to it, a word does not
		if after, _ := utf8.DecodeRuneInString(s.text[end+n:]); isLetter(after) {
			return i
		}
		letters = append(letters, s.text[end:end+n]...)
		end += n
	}
	norm := string(letters)
	if full := s.lang.abbreviations[norm]; full != "" {
		norm = full
	}
	return s.emit(i, end, norm, Letters)
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
func (s *scanner) apostrophe(i int) int {
	end := i + 1
	for end < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[end:])
		if !isLetter(r) {
			break
		}
		end += n
	}
	for _, e := range s.lang.endings {
		if s.text[i:end] == e.suffix {
			return s.emit(i, end, e.norm, e.kind)
		}
	}
	return s.emit(i, i+1, `"`, Mark)
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
	for tail < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[tail:])
		if !isLetter(r) && !isDigit(r) || syllabic(r) {
			break
		}
		tail += n
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
	if len(s) > len(shape) && (isDigit(rune(s[len(shape)])) || isLetter(rune(s[len(shape)]))) {
		return 0
	}
	return len(shape)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.M, r) || unicode.Is(unicode.N, r)
}

// syllabic says that a script writes no space between words; each sign is then
// a token of its own.
func syllabic(r rune) bool {
	return r > 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
