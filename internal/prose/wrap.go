package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Widths, in characters, of text whose lines were wrapped by a program. Shorter
// lines are those of verse and lists, longer ones are paragraphs.
const (
	narrowest = 30
	widest    = 120
)

// leastFull is how many full lines show that lines were wrapped.
const leastFull = 2

// Wrapped returns where the paragraphs of a text begin whose lines were wrapped,
// and whether it is such a text: most lines end where the first word of the
// next one would not have fitted, and most of these run on. A line that had room
// for that word ends a paragraph, and so does a blank one. The first paragraph
// begins with the text.
func Wrapped(text string) (starts []int, ok bool) {
	width := 0
	for line := range strings.Lines(text) {
		if width = max(width, utf8.RuneCountInString(strings.TrimRight(line, " \r\n"))); width > widest {
			return nil, false
		}
	}
	if width < narrowest {
		return nil, false
	}
	starts = append(starts, 0)
	ends, full, runOn, at := 0, 0, 0, 0
	for line := range strings.Lines(text) {
		at += len(line)
		next, _, _ := strings.Cut(text[at:], "\n")
		line, next = strings.TrimRight(line, " \r\n"), strings.TrimSpace(next)
		if at == len(text) {
			break
		}
		word, _, _ := strings.Cut(next, " ")
		if line != "" && next != "" {
			ends++
		}
		if line == "" || next == "" || utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width {
			starts = append(starts, at)
			continue
		}
		full++
		if runsOn(line, next) {
			runOn++
		}
	}
	return starts, full >= leastFull && full*2 >= ends && runOn*2 > full
}

// runsOn reports whether a line ends inside a sentence.
func runsOn(line, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(first) || last == ',' || unicode.IsLetter(last)
}
