package format

import (
	"strings"

	"github.com/quotediff/quotediff/report/internal/view"
)

// escape returns Markdown that GitHub shows as the given text, with every run of
// white space as one blank. Backslashes stand only where they are needed, so that
// the source of a report can be read too. opening says that the text begins a
// line.
func escape(text string, opening bool) string {
	var b strings.Builder
	if view.StartsBlank(text) {
		b.WriteByte(' ')
	}
	words := strings.Fields(text)
	for i, word := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		escapeWord(&b, word, opening && i == 0)
	}
	if view.EndsBlank(text) && len(words) > 0 {
		b.WriteByte(' ')
	}
	return b.String()
}

func escapeWord(b *strings.Builder, word string, first bool) {
	for i, r := range word {
		if r < 0x20 || r == 0x7f {
			continue
		}
		if special(word, i) || first && opensBlock(word, i) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
}

// special reports whether the byte at i is markup wherever it stands: of emphasis,
// code, a cell, a tag, an entity, a link or a formula.
func special(word string, i int) bool {
	rest := word[i+1:]
	switch word[i] {
	case '\\', '`', '*', '_', '~', '<', '|':
		return true
	case '&':
		name := strings.TrimLeft(rest, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
		return strings.HasPrefix(name, ";")
	case ']':
		return rest != "" && strings.Contains("([:", rest[:1])
	case '$':
		return rest == "" || rest[0] < '0' || rest[0] > '9'
	}
	return false
}

// opensBlock reports whether the byte at i of the first word of a line makes the
// line a list item, a heading, a quotation or a rule.
func opensBlock(word string, i int) bool {
	if digits := len(word) - len(strings.TrimLeft(word, "0123456789")); digits > 0 && i == digits {
		return i == len(word)-1 && (word[i] == '.' || word[i] == ')')
	}
	return i == 0 && strings.IndexByte("-+=>#", word[0]) >= 0
}

// code returns text as a code span. Backticks and bars, which would end it or
// the cell it stands in, become apostrophes.
func code(text string) string {
	return "`" + strings.NewReplacer("`", "'", "|", "'", "\n", " ").Replace(text) + "`"
}
