package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends decides whether the sentence that runs so far is over with st.
func (s *splitter) ends(st stop) bool {
	if st.bound {
		return true
	}
	at := skipSpaces(s.text, st.end)
	if at == len(s.text) || s.letters+s.digits == 0 || s.numbering() || s.bracketed(st) {
		return false
	}
	first := s.opening(at)
	next, _ := utf8.DecodeRuneInString(s.text[first:])
	if at == st.end && first == at {
		return s.endsGlued(st, next)
	}
	switch {
	case unicode.IsLower(next):
		return s.endsBeforeLower(st)
	case !startsSentence(next):
		return false
	case st.dots > 2 || st.dots == 2 && st.marks == st.at+2:
		return s.endsEllipsis(st, first)
	case st.first == '.':
		return s.endsFullStop(st, first)
	}
	return !st.quoted || !s.cueFollows(first)
}

// startsSentence reports whether a sentence can begin with r. Letters of
// scripts without case can.
func startsSentence(r rune) bool {
	return unicode.IsLetter(r) && !unicode.IsLower(r) || unicode.IsDigit(r) || strings.ContainsRune("@#$€£%", r)
}

// numbering reports that nothing but the number of a list item was read so far.
func (s *splitter) numbering() bool { return s.letters == 0 && s.digits <= 2 }

// bracketed reports whether the stops stand alone in brackets: "[...]".
func (s *splitter) bracketed(st stop) bool {
	return st.at > s.start && strings.ContainsRune("([", rune(s.text[st.at-1]))
}

// opening steps over what may stand before the first word of a sentence:
// opening marks, brackets, dashes, one ellipsis, in brackets or without.
func (s *splitter) opening(i int) int {
	for _, ellipsis := range []string{"[...]", "(...)", "[…]", "(…)", "...", "…"} {
		if strings.HasPrefix(s.text[i:], ellipsis) {
			i = skipSpaces(s.text, i+len(ellipsis))
			break
		}
	}
	for i < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if !strings.ContainsRune("“”„‚‘’«»‹›\"'([{¿¡–—-•*", r) && (r == '\n' || !unicode.IsSpace(r)) {
			break
		}
		i += n
	}
	return i
}

// endsBeforeLower: text that has no capitals at all, as many posts, has its
// sentence ends before lower-case letters.
func (s *splitter) endsBeforeLower(st stop) bool {
	if s.uppers > 0 || st.end > st.marks || st.dots > 1 || s.text[st.at-1] == ' ' {
		return false
	}
	word := s.wordBefore(st.at)
	return utf8.RuneCountInString(word) > 1 && !isInitials(word) && s.lang.abbreviation(word) == noAbbreviation
}

// endsEllipsis: three dots end a sentence when a word stands close before them
// and the next word is another one ("I… I…" does not end), or when the next
// word often opens a sentence.
func (s *splitter) endsEllipsis(st stop, first int) bool {
	next := wordAt(s.text, first)
	before := s.wordBefore(st.at)
	if before == "" {
		return s.lang.opens(next)
	}
	return !strings.EqualFold(next, before)
}

// endsFullStop decides about a single full stop before a word or number that
// could open a sentence: is it the stop of an abbreviation only?
func (s *splitter) endsFullStop(st stop, first int) bool {
	word := s.wordBefore(st.at)
	next := wordAt(s.text, first)
	opens := s.lang.opens(next) && !strings.HasPrefix(s.text[first+len(next):], ".")
	number := unicode.IsDigit(firstRune(next)) || isRoman(next)
	switch s.lang.abbreviation(word) {
	case never:
		return false
	case beforeNumber:
		if number || !isInitials(word) {
			return !number
		}
	case atEnd:
		return true
	case ofTime:
		return !s.lang.timeWords[next] && !unicode.IsDigit(firstRune(next))
	case maybe:
		return opens || st.quoted && !number
	}
	if !isInitials(word) {
		return true
	}
	if s.spacedAbbreviation(st.at, word) {
		return false
	}
	return opens || st.quoted || s.isPronoun(st.at, word, next)
}

// isPronoun: an "I" after a small word is the pronoun and no initial.
func (s *splitter) isPronoun(at int, word, next string) bool {
	if word != s.lang.pronoun || utf8.RuneCountInString(next) < 2 {
		return false
	}
	before := s.wordBefore(len(strings.TrimRight(s.text[:at-1], " ")))
	return before != "" && strings.ToLower(before) == before
}

// spacedAbbreviation: "z. B.", "u. a.": a small single letter with its stop
// stands before the single letter.
func (s *splitter) spacedAbbreviation(at int, word string) bool {
	if utf8.RuneCountInString(word) != 1 {
		return false
	}
	head := strings.TrimRightFunc(s.text[max(s.start, at-len(word)-6):at-len(word)], unicode.IsSpace)
	if !strings.HasSuffix(head, ".") {
		return false
	}
	r, n := utf8.DecodeLastRuneInString(head[:len(head)-1])
	before, _ := utf8.DecodeLastRuneInString(head[:len(head)-1-n])
	return unicode.IsLower(r) && !unicode.IsLetter(before)
}

// endsGlued decides where no space follows: "rhetoric.That" lost it, "3.5",
// "example.com" and "J.Smith" never had one.
func (s *splitter) endsGlued(st stop, next rune) bool {
	if !unicode.IsUpper(next) {
		return false
	}
	if st.end > st.marks {
		return true
	}
	word := s.wordBefore(st.at)
	follow := wordAt(s.text, st.end)
	second, _ := utf8.DecodeRuneInString(s.text[st.end+utf8.RuneLen(next):])
	switch {
	case utf8.RuneCountInString(word) < 2, isInitials(word), strings.ContainsAny(word, ".@"):
		return false
	case s.lang.abbreviation(word) != noAbbreviation, domains[strings.ToLower(follow)]:
		return false
	case s.partOfAddress(st.at - len(word)):
		return false
	case unicode.IsDigit(firstRune(word)) && len(word) < 3:
		return false
	}
	return unicode.IsLower(second) || unicode.IsSpace(second) || second == '’' || second == '\''
}

func (s *splitter) partOfAddress(at int) bool {
	return at > 0 && strings.ContainsRune("/@_:=&#", rune(s.text[at-1]))
}

var domains = map[string]bool{"com": true, "org": true, "net": true, "io": true, "tv": true, "js": true}

// cueFollows: after a quoted question or exclamation, "Smith asked" goes on
// with the same sentence. It looks at most six words ahead.
func (s *splitter) cueFollows(i int) bool {
	for range 6 {
		word := wordAt(s.text, i)
		if s.lang.cues[word] {
			return true
		}
		if word == "" || unicode.IsLower(firstRune(word)) && !s.lang.particles[word] || s.lang.opens(word) {
			return false
		}
		i += len(word)
		if s.lang.abbreviation(word) == never && strings.HasPrefix(s.text[i:], ".") {
			i++
		}
		if len(s.text) == i || s.text[i] != ' ' {
			return false
		}
		i++
	}
	return false
}
