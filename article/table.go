package article

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/record"
)

// isTableHeader reports whether a text begins with a line of column names, among
// them those that an article needs.
func (o Options) isTableHeader(text string) bool {
	separator, text := declaredSeparator(text)
	line, _, _ := strings.Cut(text, "\n")
	columns := columnsOf(strings.TrimSpace(line), separator)
	for i := range columns {
		columns[i] = o.field(columns[i])
	}
	return slices.Contains(columns, "id") && slices.Contains(columns, "text")
}

func columnsOf(header string, separator rune) []string {
	if separator == 0 {
		separator = separatorOf(header)
	}
	columns := strings.Split(header, string(separator))
	for i := range columns {
		columns[i] = columnName(columns[i])
	}
	return columns
}

func columnName(s string) string {
	return strings.ToLower(strings.Trim(s, " \t\r\ufeff\""))
}

// separatorLine is a line that Excel writes before a header, to name the separator.
var separatorLine = regexp.MustCompile(`(?i)^\x{feff}?"?sep=([\t -~])"?[ \t;,]*\r?\n`)

// declaredSeparator returns the separator that a table declares in a line of its own
// and what follows that line; 0 and the whole text where it declares none.
func declaredSeparator(text string) (rune, string) {
	m := separatorLine.FindStringSubmatch(text)
	if m == nil {
		return 0, text
	}
	separator, _ := utf8.DecodeRuneInString(m[1])
	return separator, text[len(m[0]):]
}

// separatorOf returns the separator that occurs most often in a header: a tab, a
// comma or a semicolon; a tab if none occurs.
func separatorOf(header string) rune {
	best, most := ',', 0
	for _, c := range "\t,;" {
		if n := strings.Count(header, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// table reads CSV or TSV with a header, row by row. A row must have as many fields
// as the header: if it had more, its text might have been cut at a separator.
func (in *source) table(r *bufio.Reader) {
	head, _ := r.Peek(headSize)
	separator, rest := declaredSeparator(string(head))
	t := &rows{r: r, comma: byte(separator)}
	if separator != 0 {
		t.line = 1
		_, _ = r.Discard(len(head) - len(rest)) // which was peeked
	} else {
		header, _, _ := strings.Cut(rest, "\n")
		t.comma = byte(separatorOf(header))
	}
	columns, _, err := t.next()
	if err != nil {
		in.fail(t.line, "", err)
		return
	}
	for i := range columns {
		columns[i] = columnName(columns[i])
	}
	printed := strings.Join(columns, ", ")
	for i := range columns {
		columns[i] = in.options.field(columns[i])
	}
	for _, need := range []string{"id", "text"} {
		if !slices.Contains(columns, need) {
			in.fail(t.line, fmt.Sprintf("no column %q; the header has %s", need, printed), nil)
			return
		}
	}
	t.columns = len(columns)
	found := false
	for !in.stopped {
		row, line, err := t.next()
		if errors.Is(err, io.EOF) {
			break
		}
		found = true
		switch {
		case errors.Is(err, errStrayQuote), errors.Is(err, errLongLine):
			in.fail(line, err.Error(), err)
		case err != nil:
			in.fail(line, "", err)
			return
		default:
			in.row(columns, row, line)
		}
	}
	if !found {
		in.fail(0, "no row below the header", nil)
	}
}

func (in *source) row(columns, row []string, line int) {
	if len(row) != len(columns) {
		in.fail(line, fmt.Sprintf("%d fields under a header of %d; row skipped", len(row), len(columns)), nil)
		return
	}
	var f fields
	total, charset := 0, ""
	for i, name := range columns {
		d := decodeBytes([]byte(row[i]))
		if d.odd > 0 {
			total, charset = total+d.odd, d.charset
		}
		f.set(name, record.Text(d.text))
	}
	in.record(f, line, total, charset)
}

// set fills in the field of a column, and ignores other columns.
func (f *fields) set(name string, value record.Text) {
	switch name {
	case "id":
		f.ID = value
	case "outlet":
		f.Outlet = value
	case "url":
		f.URL = value
	case "date":
		f.Date = value
	case "title":
		f.Title = value
	case "author":
		f.Author = value
	case "lang":
		f.Lang = value
	case "event":
		f.Event = value
	case "text":
		f.Text = &value
	}
}
