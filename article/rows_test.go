package article

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func newRows(data string, columns int) *rows {
	return &rows{r: bufio.NewReaderSize(strings.NewReader(data), 16), comma: ',', columns: columns}
}

// readRows lists rows as "line: fields", and errors.
func readRows(t *rows) []string {
	var out []string
	for {
		row, line, err := t.next()
		switch {
		case errors.Is(err, io.EOF):
			return out
		case err != nil:
			out = append(out, fmt.Sprintf("%d: %v", line, err))
		default:
			out = append(out, fmt.Sprintf("%d: %s", line, strings.Join(row, "|")))
		}
	}
}

func TestRows(t *testing.T) {
	for _, tt := range []struct {
		what, data string
		want       []string
	}{
		{"plain", "a,b\nc,d", []string{"1: a|b", "2: c|d"}},
		{"line ends of Windows, blank lines", "a,b\r\n\r\nc,d\r\n", []string{"1: a|b", "3: c|d"}},
		{"quoted", `"a, ""x""","b"`, []string{`1: a, "x"|b`}},
		{"empty fields", `"",` + "\n,", []string{"1: |", "2: |"}},
		{"over lines", "\"a\n\nb\",c\r\nd,e", []string{"1: a\n\nb|c", "4: d|e"}},
		{"bare mark inside", `a "b" c,d`, []string{`1: a "b" c|d`}},
		{"bare mark first", "\"We stay,\" she said,b\nc,d\n", []string{"1: a quotation mark that opens here is not closed; row skipped", "2: c|d"}},
		{"bare mark first and no comma", "\"We stay\" she said,b\nc,d\n", []string{`1: "We stay" she said|b`, "2: c|d"}},
		{"a mark that never closes", "a,\"b\nc,d\ne,f\n", []string{`1: a|"b`, "2: c|d", "3: e|f"}},
		{"a mark that never closes in a ragged row", "a,b,\"c\nd,e\n", []string{"1: a quotation mark that opens here is not closed; row skipped", "2: d|e"}},
		{"ragged", "a\nb,c,d\n", []string{"1: a", "2: b|c|d"}},
	} {
		if diff := cmp.Diff(tt.want, readRows(newRows(tt.data, 2))); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}

// TestRowsLinear holds that stray marks do not make the cost the square of the
// table.
func TestRowsLinear(t *testing.T) {
	const n = 100_000
	table := newRows(strings.Repeat("\"a,b\n", n), 2)
	table.reread = maxReread - 1<<20
	for i := range n {
		if _, _, err := table.next(); err != nil {
			t.Fatalf("row %d: %v", i, err)
		}
	}
	if table.reread > maxReread+maxRowBytes {
		t.Errorf("%d bytes read again", table.reread)
	}
}

func TestReadLineTooLong(t *testing.T) {
	r := bufio.NewReaderSize(strings.NewReader("0123456789abcdefghijkl\nnext\n"), 16)
	if _, err := readLine(r, 20); !errors.Is(err, errLongLine) {
		t.Errorf("%v, want that the line is too long", err)
	}
	if line, err := readLine(r, 20); string(line) != "next\n" || err != nil {
		t.Errorf("%q, %v: the line behind a long one", line, err)
	}
}

// FuzzRows holds that reading ends, and that rows without quotation marks are
// cut at their commas.
func FuzzRows(f *testing.F) {
	f.Add("a,b\n\"c\",\"d\n")
	f.Add("\"\"\",\r\n\"")
	f.Fuzz(func(t *testing.T, data string) {
		got := readRows(newRows(data, 2))
		if strings.ContainsAny(data, "\"\r") {
			return
		}
		var want []string
		for i, l := range strings.Split(data, "\n") {
			if l != "" {
				want = append(want, fmt.Sprintf("%d: %s", i+1, strings.ReplaceAll(l, ",", "|")))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}
