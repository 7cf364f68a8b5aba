package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// op says whether words are in both wordings, only in the base, or only in the
// wording shown.
type op byte

const (
	kept op = iota
	struck
	added
	pointed // the words that a divergence points at, among others
)

// marked is a piece of a wording set against its base.
type marked struct {
	Op   op
	Text string
}

// longestTail is the number of words up to which words that a wording drops at
// its end or beginning are shown struck, where it keeps twice as many; more
// would hide the wording.
const longestTail = 8

// significant returns the edits that are marked in a report: those of print only
// are listed instead.
func (m *Member) significant() []Edit {
	return slices.DeleteFunc(slices.Clone(m.Edits), func(e Edit) bool { return e.Type.Cosmetic() })
}

// marks returns a member with some of its edits against the base marked.
func (m *Member) marks(edits []Edit) []marked {
	text, at := m.flat()
	tail := min(longestTail, len(strings.Fields(string(text)))/2)
	var out []marked
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
		out = appendMarked(out, kept, string(text[pos:start]))
		out = appendMarked(out, struck, dropped)
		out = appendMarked(out, added, string(text[start:end]))
		pos = end
	}
	return whole(appendMarked(out, kept, string(text[pos:])))
}

func onlyMarks(text []rune) bool {
	for _, r := range text {
		if isWordRune(r) {
			return false
		}
	}
	return true
}

// flat returns the words of a member as one text, and what turns a code point
// of the article into an index of that text.
func (m *Member) flat() (text []rune, at func(int) int) {
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

func appendMarked(out []marked, o op, text string) []marked {
	if text == "" {
		return out
	}
	if n := len(out); n > 0 && out[n-1].Op == o {
		sep := " "
		if first, _ := utf8.DecodeRuneInString(text); o == kept || strings.ContainsRune(",.;:!?", first) {
			sep = ""
		}
		out[n-1].Text += sep + text
		return out
	}
	return append(out, marked{o, text})
}

// whole widens marked pieces to whole words, as printed between blanks, so
// that "we’ve" struck for "we have" is not "we~~’ve~~". What is kept stands
// with the blanks around it, what is struck or added without.
func whole(in []marked) []marked {
	var out []marked
	i := 0
	for i < len(in) {
		if in[i].Op == kept {
			out = appendMarked(out, kept, in[i].Text)
			i++
			continue
		}
		var a, b string
		for ; i < len(in) && in[i].Op != kept; i++ {
			if in[i].Op == struck {
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
		out = appendMarked(out, struck, a)
		out = appendMarked(out, added, b)
	}
	return out
}

// beside puts two pieces of a wording together, with a blank where they would
// run into one word: "Moor" and "is" for "Moor's" are "Moor is".
func beside(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if a != "" && b != "" && isWordRune(last) && isWordRune(first) {
		return a + " " + b
	}
	return a + b
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// lastWord returns what stands behind the last blank.
func lastWord(s string) string { return s[strings.LastIndexFunc(s, unicode.IsSpace)+1:] }

// firstWord returns what stands before the first blank.
func firstWord(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}
