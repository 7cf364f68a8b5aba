package engine

import (
	"unicode"
	"unicode/utf8"
)

// Word is one word of a text in its light normal form: small letters, without
// marks, apostrophes and hyphens, contractions of "not" in two words.
type Word struct {
	Start, End int    // bytes of the text
	norm       uint64 // hash of form
	form       []byte // good until the next word
}

// Scanner yields the words of a text, one after another, without allocating.
// Text is set before the first call of Next.
type Scanner struct {
	Text   string
	at     int
	buf    [maxWord]byte
	tail   string // second word of a contraction that is still to come
	tailAt int    // where it begins
}

// maxWord is how many bytes of a word are read; longer ones are cut there.
const maxWord = 64

// Next returns the next word, false at the end. Letters of a script that is
// written without spaces are a word each.
func (s *Scanner) Next(w *Word) bool {
	if s.tail != "" {
		s.fill(w, copy(s.buf[:], s.tail))
		w.Start, w.End = s.tailAt, s.at
		s.tail = ""
		return true
	}
	n, apostrophe := 0, -1
	for s.at < len(s.Text) {
		c, size := s.Text[s.at], 1
		switch kind := kinds[c]; {
		case kind == letter:
			if n == 0 {
				w.Start = s.at
			}
			if n < maxWord {
				s.buf[n] = c | 0x20
				n++
			}
		case kind == digit:
			if n == 0 {
				w.Start = s.at
			}
			if n < maxWord {
				s.buf[n] = c
				n++
			}
		case kind == wide:
			r, width := utf8.DecodeRuneInString(s.Text[s.at:])
			size = width
			switch {
			case r == '’' || r == 'ʼ' || r == '‘':
				if n > 0 && !s.inside(width) {
					return s.finish(w, n, apostrophe)
				}
				if n > 0 {
					apostrophe = n
				}
			case unicode.Is(unicode.Cf, r): // no shape of its own
			case alone(r):
				if n > 0 {
					return s.finish(w, n, apostrophe)
				}
				w.Start = s.at
				n = utf8.EncodeRune(s.buf[:], r)
				s.at += width
				return s.finish(w, n, -1)
			case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r):
				if n == 0 {
					w.Start = s.at
				}
				if n+utf8.UTFMax <= maxWord {
					n += utf8.EncodeRune(s.buf[n:], unicode.ToLower(r))
				}
			default:
				if n > 0 {
					return s.finish(w, n, apostrophe)
				}
			}
		case n == 0:
		case (c == '\'' || c == '`') && s.inside(1):
			apostrophe = n
		case (c == ',' || c == '.') && s.inNumber():
			if c == '.' && n < maxWord {
				s.buf[n] = c
				n++
			}
		default:
			return s.finish(w, n, apostrophe)
		}
		s.at += size
	}
	return n > 0 && s.finish(w, n, apostrophe)
}

// inside reports whether a letter follows the mark of so many bytes.
func (s *Scanner) inside(width int) bool {
	return s.at+width < len(s.Text) && kinds[s.Text[s.at+width]] == letter
}

// inNumber reports whether the mark stands between two digits.
func (s *Scanner) inNumber() bool {
	return kinds[s.Text[s.at-1]] == digit && s.at+1 < len(s.Text) && kinds[s.Text[s.at+1]] == digit
}

// finish makes a word of the first n bytes of the buffer. A clitic behind an
// apostrophe is a word of its own where it stands for one alone ("'ve", "n't"),
// and dropped where it may be several ("'s", "'d").
func (s *Scanner) finish(w *Word, n, apostrophe int) bool {
	if apostrophe > 0 && apostrophe < n {
		tail := string(s.buf[apostrophe:n])
		if tail == "t" && s.buf[apostrophe-1] == 'n' && apostrophe > 2 {
			n = s.beforeNot(apostrophe)
			s.tail, s.tailAt = "not", s.at
		} else if full, ok := clitics[tail]; ok {
			n = apostrophe
			s.tail, s.tailAt = full, s.at
		}
	} else if n == 6 && string(s.buf[:6]) == "cannot" {
		n, s.tail, s.tailAt = 3, "not", s.at
	}
	s.fill(w, n)
	w.End = s.at
	return true
}

// beforeNot leaves in the buffer what stands before "n't".
func (s *Scanner) beforeNot(apostrophe int) int {
	switch string(s.buf[:apostrophe]) {
	case "won":
		return copy(s.buf[:], "will")
	case "can":
		return 3
	}
	return apostrophe - 1
}

// clitics are what may stand behind an apostrophe, with the word that it is.
var clitics = map[string]string{"s": "", "d": "", "re": "are", "ve": "have", "ll": "will", "m": "am"}

func (s *Scanner) fill(w *Word, n int) {
	w.form = s.buf[:n]
	w.norm = hashOf(w.form)
}

const (
	other uint8 = iota
	letter
	digit
	wide
)

var kinds = func() (k [256]uint8) {
	for c := range k {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z' && c < utf8.RuneSelf:
			k[c] = letter
		case '0' <= c && c <= '9':
			k[c] = digit
		case c >= utf8.RuneSelf:
			k[c] = wide
		}
	}
	return k
}()

// alone reports whether a letter is a word by itself.
func alone(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// hashOf is FNV-1a, stirred so that every bit depends on all.
func hashOf(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return stir(h)
}

// stir is the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
func stir(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
