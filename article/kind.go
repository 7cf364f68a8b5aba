package article

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// kind is what an input is, judged by its beginning.
type kind int

const (
	plainText kind = iota
	jsonLines
	jsonWhole
	table
	htmlPage
	feedKind
	unreadable
)

// signatures are the beginnings of files from which no article can be read, and
// what these files are.
var signatures = []struct{ prefix, what string }{
	{"%PDF-", "a PDF"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"\x89PNG\r\n", "a PNG image"},
	{"GIF8", "a GIF image"},
	{"PK\x03\x04", "a zip archive or an office document"},
	{"\xd0\xcf\x11\xe0", "an office document"},
	{"{\\rtf", "an RTF document"},
	{"\xfd7zXZ\x00", "xz data"},
	{"\x28\xb5\x2f\xfd", "zstd data"},
	{"7z\xbc\xaf", "a 7z archive"},
	{"SQLite format 3\x00", "an SQLite database"},
	{"\x7fELF", "a program"},
	{"From: <Saved by ", "a page saved with its pictures (MHTML)"},
}

// kindOf determines the kind of an input from its head, with some help from its
// name. what names an unreadable kind.
func (o Options) kindOf(head []byte, name string) (k kind, what string) {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.prefix)) {
			return unreadable, s.what
		}
	}
	text := strings.TrimSpace(decodeText(head).text)
	if k, what := markupKind(text, dataExtension(name)); k != plainText {
		return k, what
	}
	if isBinary(head) {
		return unreadable, "binary data"
	}
	extension := dataExtension(name)
	switch {
	case isJSONFeed(text):
		return feedKind, ""
	case looksLikeJSON(text), extension == ".json":
		return jsonKind(text), ""
	case extension == ".jsonl", extension == ".ndjson":
		return jsonLines, ""
	case extension == ".csv", extension == ".tsv", o.isTableHeader(text):
		return table, ""
	}
	return plainText, ""
}

// isBinary reports whether the head holds more control characters than a text with
// a few stray ones. UTF-16 is not binary.
func isBinary(head []byte) bool {
	if utf16Order(head) != nil {
		return false
	}
	controls := 0
	for _, c := range head {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			controls++
		}
	}
	if controls < 4 {
		return false
	}
	return 10*controls > len(head) || 50*controls > len(head) && !utf8.Valid(head[:max(0, len(head)-utf8.UTFMax)])
}

// looksLikeJSON reports whether a text begins as JSON records do: with an object
// that has a key, or with a list of objects. "[Update] The board …" does not.
func looksLikeJSON(text string) bool {
	if rest, ok := strings.CutPrefix(text, "["); ok {
		text = strings.TrimSpace(rest)
		if text == "]" {
			return true
		}
	}
	rest, ok := strings.CutPrefix(text, "{")
	rest = strings.TrimSpace(rest)
	return ok && (strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, "}"))
}

// jsonKind distinguishes one record per line from one value over many lines.
func jsonKind(text string) kind {
	line, rest, more := strings.Cut(text, "\n")
	if !strings.HasPrefix(line, "{") {
		return jsonWhole
	}
	line, rest = strings.TrimSpace(line), strings.TrimSpace(rest)
	switch {
	case !more, strings.HasSuffix(line, "}"), len(line) > 1 && strings.HasPrefix(rest, `{"`):
		return jsonLines
	}
	return jsonWhole
}

// dataExtension returns the extension of a name in lower case, ignoring one that
// stands for compression.
func dataExtension(name string) string {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	if i := strings.LastIndexAny(name, "./"); i >= 0 && name[i] == '.' {
		return name[i:]
	}
	return ""
}
