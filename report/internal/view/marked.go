package view

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quotediff/quotediff/report"
)

// Op says whether words are in both wordings, only in the base, or only in the
// wording that is shown.
type Op byte

const (
	Kept Op = iota
	Struck
	Added
	Pointed // what a divergence is about, in its context
)

// Marked is a piece of a wording that is compared with its base.
type Marked struct {
	Op   Op
	Text string
}

// longestTail is the greatest number of words that are shown struck where a wording
// drops them at its beginning or end, if it keeps at least twice as many. More
// would hide the wording.
const longestTail = 8

// significant returns the edits of a member that are marked in its wording. Those
// of print are only listed.
func significant(m *report.Member) []report.Edit {
	return slices.DeleteFunc(slices.Clone(m.Edits), func(e report.Edit) bool { return e.Type.Cosmetic() })
}

// Marks returns the words of a member, with those marked in which the given edits
// change the base.
func Marks(m *report.Member, edits []report.Edit) []Marked {
	text, at := flat(m)
	tail := min(longestTail, len(strings.Fields(string(text)))/2)
	var out []Marked
	pos := 0
	for _, e := range edits {
		start, end := at(e.B.Start), at(e.B.End)
		if start < pos || end > len(text) || end < start {
			continue
		}
		dropped := e.A.Text
		edge := start == end && (start == 0 || strings.TrimSpace(string(text[end:])) == "" || onlyMarks(text[end:]))
		if edge && len(strings.Fields(dropped)) > tail {
			continue
		}
		out = appendMarked(out, Kept, string(text[pos:start]))
		out = appendMarked(out, Struck, dropped)
		out = appendMarked(out, Added, string(text[start:end]))
		pos = end
	}
	return whole(appendMarked(out, Kept, string(text[pos:])))
}

func onlyMarks(text []rune) bool {
	for _, r := range text {
		if isWordRune(r) {
			return false
		}
	}
	return true
}

// flat returns the words of a member as one text, and a function that turns a
// position in the article into an index of that text.
func flat(m *report.Member) (text []rune, at func(int) int) {
	type shift struct{ start, end, to int }
	var shifts []shift
	for i, s := range m.Spans {
		if i > 0 {
			text = append(text, ' ')
		}
		shifts = append(shifts, shift{s.Start, s.End, len(text)})
		text = append(text, []rune(s.Text)...)
	}
	return text, func(p int) int {
		for _, s := range shifts {
			if p <= s.end {
				return s.to + max(0, p-s.start)
			}
		}
		return len(text)
	}
}

func appendMarked(out []Marked, o Op, text string) []Marked {
	if text == "" {
		return out
	}
	if n := len(out); n > 0 && out[n-1].Op == o {
		sep := " "
		if first, _ := utf8.DecodeRuneInString(text); o == Kept || strings.ContainsRune(",.;:!?", first) {
			sep = ""
		}
		out[n-1].Text += sep + text
		return out
	}
	return append(out, Marked{o, text})
}

// whole widens marked pieces to whole words, so that “we’ve” struck for “we have”
// is not “we~~’ve~~”. Kept pieces have the blanks around them, struck and added
// ones do not.
func whole(in []Marked) []Marked {
	var out []Marked
	i := 0
	for i < len(in) {
		if in[i].Op == Kept {
			out = appendMarked(out, Kept, in[i].Text)
			i++
			continue
		}
		var a, b string
		for ; i < len(in) && in[i].Op != Kept; i++ {
			if in[i].Op == Struck {
				a = strings.TrimSpace(in[i].Text)
			} else {
				b = in[i].Text
			}
		}
		var head, tail string
		if n := len(out); n > 0 && b != "" {
			head = lastWord(out[n-1].Text)
			out[n-1].Text = strings.TrimSuffix(out[n-1].Text, head)
		}
		if i < len(in) && b != "" {
			tail = firstWord(in[i].Text)
			in[i].Text = strings.TrimPrefix(in[i].Text, tail)
		}
		if a != "" && (head != "" || tail != "") {
			a = beside(beside(head, a), tail)
		}
		b = strings.TrimSpace(head + b + tail)
		out = appendMarked(out, Struck, a)
		out = appendMarked(out, Added, b)
	}
	return out
}

// beside joins two pieces of a wording, with a blank where they would run into one
// word: "Moor" and "is", which replace "Moor's", are "Moor is".
func beside(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if a != "" && b != "" && isWordRune(last) && isWordRune(first) {
		return a + " " + b
	}
	return a + b
}
