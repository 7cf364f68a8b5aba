package prose

import (
	"unicode"
	"unicode/utf8"
)

// Sentences returns the sentences of text as byte ranges, half open, in order and
// without the white space around them. Between two sentences lies nothing but
// white space. lang is a BCP 47 primary tag and picks the word lists; an
// unknown one uses the few abbreviations that several languages share.
//
// A closing mark after a stop belongs to the sentence before it, also where a
// space stands between the two. A blank line ends a sentence. A sentence
// inside a quotation is a sentence of its own. The cost is linear in the text.
func Sentences(text, lang string) [][2]int {
	s := splitter{text: text, lang: profileOf(lang)}
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case 'a' <= r && r <= 'z':
			s.letters++
			i++
		case r == ' ':
			i++
		case r == '\n':
			i = s.lineEnd(i)
		case isStop(r):
			stop := s.stopAt(i)
			for _, r := range text[i:stop.end] {
				s.note(r)
			}
			if s.ends(stop) {
				s.cut(stop.end)
			}
			i = stop.end
		default:
			s.note(r)
			i += n
		}
	}
	s.rest()
	return s.out
}

// OneSentence reports that a text is one sentence at first sight: it begins and
// ends with no white space, has a Latin letter, no line end, and no stop but
// at its very end. [Sentences] would return it whole. Where it is false Sentences has
// to say.
func OneSentence(text string) bool {
	letters := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			letters = true
		case c == '\n', (c == '.' || c == '!' || c == '?') && i < len(text)-1:
			return false
		case c <= ' ' && (i == 0 || i == len(text)-1):
			return false
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:])
			if isStop(r) || unicode.IsSpace(r) {
				return false
			}
			i += n - 1
		}
	}
	return letters
}

// splitter is one pass over a text. The counters are those of the sentence
// that began at start; quotes counts the straight double marks of the
// paragraph, so an odd number means that one is open.
type splitter struct {
	text    string
	lang    *profile
	out     [][2]int
	start   int
	quotes  int
	letters int
	digits  int
	uppers  int
}

func (s *splitter) note(r rune) {
	switch {
	case r == '"':
		s.quotes++
	case unicode.IsUpper(r):
		s.letters++
		s.uppers++
	case unicode.IsLetter(r):
		s.letters++
	case unicode.IsDigit(r):
		s.digits++
	}
}

// lineEnd steps over the white space that begins with the line end at i. Where
// it holds a blank line the sentence is over.
func (s *splitter) lineEnd(i int) int {
	end := i
	lines := 0
	for end < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[end:])
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\n' {
			lines++
		}
		end += n
	}
	if lines > 1 {
		s.cut(i)
		s.quotes = 0
	}
	return end
}

// cut ends the sentence at byte offset end, and begins the next one there.
func (s *splitter) cut(end int) {
	if span, ok := trim(s.text, s.start, end); ok {
		s.out = append(s.out, span)
	}
	s.start, s.letters, s.digits, s.uppers = end, 0, 0, 0
}

// rest takes what is left as the last sentence. Marks alone are no sentence:
// they go to the one before, unless a blank line parts them from it.
func (s *splitter) rest() {
	span, ok := trim(s.text, s.start, len(s.text))
	last := len(s.out) - 1
	if ok && last >= 0 && s.letters+s.digits == 0 && !hasBlankLine(s.text[s.out[last][1]:span[0]]) {
		s.out[last][1] = span[1]
		return
	}
	s.cut(len(s.text))
}

func hasBlankLine(gap string) bool {
	lines := 0
	for i := range len(gap) {
		if gap[i] == '\n' {
			lines++
		}
	}
	return lines > 1
}

// trim narrows the range to what is not white space; false when nothing is left.
func trim(text string, start, end int) ([2]int, bool) {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	return [2]int{start, end}, start < end
}
