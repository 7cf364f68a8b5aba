package claim

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/language"
)

// longestLine is how many code points a line of a page's own has at most, and
// mostCounted how many words one of a gallery: "Hide Caption 3 of 22 Photos".
const longestLine, mostCounted = 160, 8

// pageLines are the lines of a text in which the page speaks and not the outlet:
// those that begin with a stock phrase ("Read more:", "Photo by"), and those of a few
// words, without a stop, that come again with other numbers.
type pageLines struct {
	text, lang string
	counts     map[string]int // of short lines with numbers, by their words without them
}

func newPageLines(text, lang string) *pageLines {
	return &pageLines{text, lang, countedLines(text)}
}

// hold reports whether a place of the text lies in one of them.
func (p *pageLines) hold(at int) bool {
	line := lineAround(p.text, at)
	return p.counts[counted(line)] > 1 || isStock(line, p.lang)
}

// stockPhrases are the phrases with which pages speak of themselves, each with "$"
// behind it where it is the whole line.
var stockPhrases = language.Cached(func(l language.Language) []string {
	var out []string
	for p := range l.Lines(language.StockPhrases) {
		out = append(out, p)
	}
	return out
})

var digits = regexp.MustCompile(`\p{Nd}+`)

// countedLines returns how often short lines with numbers come in a text, by their
// words without the numbers; equal lines count once.
func countedLines(text string) map[string]int {
	seen, out := make(map[string]bool), make(map[string]int)
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if key := counted(line); key != "" && !seen[line] {
			seen[line] = true
			out[key]++
		}
	}
	return out
}

// counted is a line of a few words and without a stop with its numbers left out, empty
// if it is none or has no number.
func counted(line string) string {
	n := len(strings.Fields(line))
	if n == 0 || n > mostCounted || strings.ContainsAny(line[len(line)-1:], ".!?") || !strings.ContainsFunc(line, unicode.IsLetter) {
		return ""
	}
	if key := digits.ReplaceAllLiteralString(line, "#"); key != line {
		return key
	}
	return ""
}

// lineAround is the line of a text in which a place lies, without white space around
// it; empty for one that is too long to be the page's own.
func lineAround(text string, at int) string {
	const reach = utf8.UTFMax * longestLine
	from, to := max(0, at-reach), min(len(text), at+reach)
	start, end := strings.LastIndexByte(text[from:at], '\n'), strings.IndexByte(text[at:to], '\n')
	if start < 0 && from > 0 || end < 0 && to < len(text) {
		return ""
	}
	if end < 0 {
		end = to - at
	}
	return strings.TrimSpace(text[from+start+1 : at+end])
}

// isStock reports whether a line opens with a stock phrase of a language.
func isStock(line, lang string) bool {
	if utf8.RuneCountInString(line) > longestLine {
		return false
	}
	line = strings.ToLower(strings.ReplaceAll(line, "’", "'"))
	line = strings.TrimLeft(line, "[(|»>•*-– ")
	for _, p := range stockPhrases(lang) {
		p, whole := strings.CutSuffix(p, "$")
		rest, ok := strings.CutPrefix(line, p)
		next, _ := utf8.DecodeRuneInString(rest)
		switch {
		case !ok, rest != "" && (unicode.IsLetter(next) || next == '\''):
		case !whole, strings.Trim(rest, ".:…!?)]| ") == "":
			return true
		}
	}
	return false
}
