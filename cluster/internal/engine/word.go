package engine

import (
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/garbled"
	"github.com/quotediff/quotediff/internal/prose"
)

// Word is one word of a text in its light normal form: lower-case letters, without
// marks, apostrophes and hyphens, contractions of "not" in two words.
type Word struct {
	Start, End int    // bytes of the text
	Bracketed  bool   // it stands in an editor's square brackets
	norm       uint64 // hash of form
	form       []byte // good until the next word
}

// Scanner yields the words of a text, one after another, without allocating.
type Scanner struct {
	pieces     prose.Scanner
	seen       *garbled.View // whose text the pieces are of; nil if that is the text itself
	buf        [maxWord]byte
	apostrophe int    // where in buf the letters after the last apostrophe begin; 0 if there is none
	bracket    bool   // whether an editor's bracket is open
	tail       string // second word of a contraction that is still to come
	tailAt     int    // where it begins
}

// Scan returns a scanner of the words of a text, in which garbled characters stand for
// those that were meant.
func Scan(text string) Scanner {
	if v := garbled.Read(text); v != nil {
		return Scanner{pieces: prose.Scan(v.Text), seen: v}
	}
	return Scanner{pieces: prose.Scan(text)}
}

// maxWord is how many bytes of a word are read; longer ones are cut there.
const maxWord = 64

// Next returns the next word, false at the end. Letters of a script that is
// written without spaces are a word each.
func (s *Scanner) Next(w *Word) bool {
	if !s.next(w) {
		return false
	}
	if s.seen != nil {
		w.Start, w.End = s.seen.Origin(w.Start, w.End)
	}
	return true
}

func (s *Scanner) next(w *Word) bool {
	if s.tail != "" {
		s.fill(w, copy(s.buf[:], s.tail))
		w.Start, w.End = s.tailAt, s.pieces.At
		s.tail = ""
		return true
	}
	var p prose.Piece
	for s.pieces.Next(&p) {
		if !p.Kind.InWord() {
			if p.First == '[' || p.First == ']' {
				s.bracket = p.First == '['
			}
			continue
		}
		s.apostrophe = 0
		w.Start, w.Bracketed = p.Start, s.bracket
		n := s.fold(0, &p)
		if p.Kind != prose.Syllable {
			n = s.rest(n, &p, w)
		}
		if n > 0 {
			return s.finish(w, n)
		}
	}
	return false
}

// rest reads on to the end of a word of which n bytes are read.
func (s *Scanner) rest(n int, p *prose.Piece, w *Word) int {
	for at := s.pieces.At; s.pieces.Next(p); at = s.pieces.At {
		switch {
		case p.Kind == prose.Letters || p.Kind == prose.Digits:
			n = s.fold(n, p)
		case p.Kind == prose.Space || p.Kind == prose.Syllable:
			s.pieces.At = at
			return n
		case isApostrophe(p.First) && s.letterAt(p.End):
			s.apostrophe = n
		case p.First == ']' && w.Bracketed && s.letterAt(p.End), p.First == '[' && s.closes(p.End): // "[T]he", "allow[ed]"
			s.bracket, w.Bracketed = p.First == '[', false
		case (p.First == ',' || p.First == '.') && s.digitAt(p.Start-1) && s.digitAt(p.End):
			if p.First == '.' && n < maxWord {
				s.buf[n] = '.'
				n++
			}
		case p.Kind == prose.Symbol && unicode.Is(unicode.Cf, p.First): // no shape of its own
		default:
			s.pieces.At = at
			return n
		}
	}
	return n
}

// closes reports whether a bracket that opens before i holds letters of ASCII
// alone.
func (s *Scanner) closes(i int) bool {
	from := i
	for s.letterAt(i) {
		i++
	}
	return i > from && i < len(s.pieces.Text) && s.pieces.Text[i] == ']'
}

// fold adds a piece in lower case to the n bytes read and returns how many
// there are now.
func (s *Scanner) fold(n int, p *prose.Piece) int {
	piece := s.pieces.Text[p.Start:p.End]
	for i := 0; i < len(piece); i++ {
		if piece[i] >= utf8.RuneSelf {
			return s.foldWide(n, p.Start+i, p.End)
		}
		if n < maxWord {
			s.buf[n] = piece[i] | 0x20
			n++
		}
	}
	return n
}

// foldWide is fold for letters beyond ASCII, among which is an apostrophe.
func (s *Scanner) foldWide(n, from, to int) int {
	for i, r := range s.pieces.Text[from:to] {
		if r == 'ʼ' {
			if n > 0 && s.letterAt(from+i+utf8.RuneLen(r)) {
				s.apostrophe = n
			}
		} else if n+utf8.UTFMax <= maxWord {
			n += utf8.EncodeRune(s.buf[n:], unicode.ToLower(r))
		}
	}
	return n
}

func isApostrophe(r rune) bool { return r == '\'' || r == '`' || r == '’' || r == '‘' }

// letterAt reports whether a letter of ASCII stands at i.
func (s *Scanner) letterAt(i int) bool {
	return i < len(s.pieces.Text) && 'a' <= s.pieces.Text[i]|0x20 && s.pieces.Text[i]|0x20 <= 'z'
}

// digitAt reports whether a digit of ASCII stands at i.
func (s *Scanner) digitAt(i int) bool {
	return i < len(s.pieces.Text) && '0' <= s.pieces.Text[i] && s.pieces.Text[i] <= '9'
}

// finish makes a word of the first n bytes of the buffer. A clitic after an
// apostrophe is a word of its own where it stands for one alone ("'ve", "n't"),
// and dropped where it may be several ("'s", "'d").
func (s *Scanner) finish(w *Word, n int) bool {
	if apostrophe := s.apostrophe; apostrophe > 0 && apostrophe < n {
		tail := string(s.buf[apostrophe:n])
		if tail == "t" && s.buf[apostrophe-1] == 'n' && apostrophe > 2 {
			n = s.beforeNot(apostrophe)
			s.tail, s.tailAt = "not", s.pieces.At
		} else if full, ok := clitics[tail]; ok {
			n = apostrophe
			s.tail, s.tailAt = full, s.pieces.At
		}
	} else if n == 6 && string(s.buf[:6]) == "cannot" {
		n, s.tail, s.tailAt = 3, "not", s.pieces.At
	}
	s.fill(w, n)
	w.End = s.pieces.At
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

// clitics are what may stand after an apostrophe, with the word that it is.
var clitics = map[string]string{"s": "", "d": "", "re": "are", "ve": "have", "ll": "will", "m": "am"}

func (s *Scanner) fill(w *Word, n int) {
	w.form = s.buf[:n]
	w.norm = hashOf(w.form)
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
