package article

import "strings"

// Paragraphs returns the paragraphs of a text in order, without the white
// space around them. A paragraph ends at a blank line; in a text without blank
// lines, at every line end.
func Paragraphs(text string) []Span {
	sep := "\n"
	if hasBlankLine(text) {
		sep = "\n\n"
	}
	var spans []Span
	start := 0
	flush := func(end int) {
		s, e := start, end
		for s < e && isSpace(text[s]) {
			s++
		}
		for e > s && isSpace(text[e-1]) {
			e--
		}
		if s < e {
			spans = append(spans, Span{s, e})
		}
	}
	for i := 0; i < len(text); {
		next := strings.IndexByte(text[i:], '\n')
		if next < 0 {
			break
		}
		i += next
		end := i
		lines := 0
		for i < len(text) && isSpace(text[i]) {
			if text[i] == '\n' {
				lines++
			}
			i++
		}
		if lines >= len(sep) {
			flush(end)
			start = i
		}
	}
	flush(len(text))
	return spans
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\r' || b == '\n' }

func hasBlankLine(text string) bool {
	return strings.Contains(text, "\n\n") || strings.Contains(text, "\n\r\n")
}
