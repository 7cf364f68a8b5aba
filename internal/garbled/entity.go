package garbled

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// typographic are the names of entities that are recognised without their
// ampersand or semicolon: what occurs between words in news copy, and what no
// word ends in.
var typographic = map[string]bool{
	"quot": true, "apos": true, "nbsp": true, "ldquo": true, "rdquo": true, "lsquo": true, "rsquo": true,
	"sbquo": true, "bdquo": true, "laquo": true, "raquo": true, "lsaquo": true, "rsaquo": true,
	"hellip": true, "mdash": true, "ndash": true,
}

// longestName is the greatest length, in bytes, at which the name or number of an
// entity is recognised.
const longestName = 10

// entity reads a character reference at i: whole, encoded twice ("&amp;quot;"), or
// without its ampersand or semicolon. What a bare one has before i does not begin before
// floor.
func (r *Reader) entity(i, floor int) (Repair, bool) {
	switch r.text[i] {
	case '&':
		return r.whole(i)
	case ';':
		return r.bare(i, floor)
	}
	return Repair{}, false
}

func (r *Reader) whole(i int) (Repair, bool) {
	start := i + 1
	for strings.HasPrefix(r.text[start:], "amp;") && isReference(r.text[start+len("amp;"):]) {
		start += len("amp;")
	}
	name := referenceName(r.text[start:])
	end := start + len(name)
	closed := strings.HasPrefix(r.text[end:], ";")
	if name == "" || !closed && !typographic[name] {
		return Repair{}, false
	}
	shown := decodeReference(name)
	if shown == "" {
		return Repair{}, false
	}
	if closed {
		end++
	}
	return Repair{Start: i, End: end, Shown: plainSpace(shown), Kind: Entity}, true
}

// isReference reports whether "amp;" here is itself the start of a reference.
func isReference(text string) bool {
	if strings.HasPrefix(text, "amp;") {
		return true
	}
	name := referenceName(text)
	return name != "" && strings.HasPrefix(text[len(name):], ";") && decodeReference(name) != ""
}

// bare reads "quot;" or "#8220;", which has lost its ampersand.
func (r *Reader) bare(semicolon, floor int) (Repair, bool) {
	start := semicolon
	floor = max(0, semicolon-longestName, floor)
	for start > floor && isAlnum(r.text[start-1]) {
		start--
	}
	if start > floor && r.text[start-1] == '#' {
		start--
	}
	shown := ""
	for start < semicolon && shown == "" { // "saidquot;": the name is the end of it
		name := r.text[start:semicolon]
		if typographic[name] || name[0] == '#' {
			shown = decodeReference(name)
		}
		start++
	}
	if shown == "" {
		return Repair{}, false
	}
	start--
	if r.text[start] == '#' && (r.numbersItem(start, semicolon+1) || !strings.ContainsAny(shown, "\"'“”‘’„‚«»–—…\u00a0&")) {
		return Repair{}, false
	}
	return Repair{Start: start, End: semicolon + 1, Shown: plainSpace(shown), Kind: Entity}, true
}

// numbersItem reports whether what stands between start and end, such as "#39;",
// stands alone or after another number, so that it may mean what it says.
func (r *Reader) numbersItem(start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(r.text[:start])
	after, _ := utf8.DecodeRuneInString(r.text[end:])
	free := start == 0 || unicode.IsSpace(before)
	return free && (end == len(r.text) || unicode.IsSpace(after)) || before == '#' || before == '&' || unicode.IsDigit(before)
}

// plainSpace returns a protected space as a plain one, and all else as it is.
func plainSpace(shown string) string {
	if shown == "\u00a0" {
		return " "
	}
	return shown
}

// referenceName returns the name ("quot") or number ("#8220", "#x201c") that
// text begins with, without its end; empty when there is none.
func referenceName(text string) string {
	n := 0
	if strings.HasPrefix(text, "#") {
		n++
	}
	for n < len(text) && n < longestName && isAlnum(text[n]) {
		n++
	}
	if n == longestName || n == 1 && text[0] == '#' {
		return ""
	}
	return text[:n]
}

// decodeReference returns the one character that a reference stands for; empty
// when it stands for none.
func decodeReference(name string) string {
	whole := "&" + name + ";"
	shown := html.UnescapeString(whole)
	r, n := utf8.DecodeRuneInString(shown)
	if shown == whole || n != len(shown) || n > len(name) || r == utf8.RuneError || r < 0x20 && r != '\n' && r != '\t' {
		return ""
	}
	return shown
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
