package input_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/internal/input"
)

// each returns what Each yields, a line each as read does, in its order.
func each(t *testing.T, o input.Options, paths ...string) []string {
	t.Helper()
	var out []string
	for item, err := range input.Each(t.Context(), paths, o) {
		switch {
		case err != nil:
			t.Fatal(err)
		case item.Article != nil:
			out = append(out, fmt.Sprintf("%s %s %s", item.Article.ID, item.Article.Outlet, item.Article.Source))
		case item.Quotation != nil:
			out = append(out, fmt.Sprintf("quotation %s:%d", item.Quotation.Source, item.Quotation.Line))
		case item.Unread != nil:
			out = append(out, "unread: "+item.Unread.Place()+": "+item.Unread.What)
		case item.Note != nil:
			out = append(out, "note: "+item.Note.Place()+": "+item.Note.What)
		}
	}
	return out
}

// TestEach holds what comes piece by piece against what Read collects: the
// same articles in the same order, the same errors and notes, for any order of
// the paths, with ids and texts that come again.
func TestEach(t *testing.T) {
	files := map[string]string{
		"z.jsonl": "{\"id\":\"3\",\"text\":\"Other.\"}\n{\"id\":\"q\",\"spans\":[{}]}\n{\"id\":\"3\",\"text\":\"Other.\"}\n{\"id\":\"1\",\"text\":\"Third.\"}\n{",
		"y.jsonl": "{\"id\":\"3\",\"text\":\"Another.\"}\n{\"id\":\"4\",\"text\":\"Other.\"}\n",
		"a/b":     "Under a.", "a.txt": "", "a/b.md": "Under a too.", "c.pdf": "%PDF-1.7",
	}
	for i := range 20 {
		files[fmt.Sprintf("s%d/%d.txt", i%3, i%10)] = fmt.Sprintf("Text %d.", i%7)
	}
	tree(t, files)
	paths, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	paths = append(paths, "-")
	rng := rand.New(rand.NewPCG(1, 2))
	for jobs := range 8 {
		options := func() input.Options {
			return input.Options{Jobs: jobs, Stdin: strings.NewReader("{\"id\":\"3\",\"text\":\"Standard.\"}\n{\"id\":\"5\",\"text\":\"Input.\"}\n"), Outlets: []input.Outlet{{Glob: "s1/*", Name: "One"}}}
		}
		want, got := read(t, options(), paths...), each(t, options(), paths...)
		articles := func(lines []string) []string {
			return slices.DeleteFunc(slices.Clone(lines), func(l string) bool {
				return strings.HasPrefix(l, "unread: ") || strings.HasPrefix(l, "note: ") || strings.HasPrefix(l, "quotation ")
			})
		}
		if diff := cmp.Diff(articles(want), articles(got)); diff != "" {
			t.Errorf("%d jobs, %v: articles -Read +Each\n%s", jobs, paths, diff)
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d jobs, %v: -Read +Each\n%s", jobs, paths, diff)
		}
		rng.Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
	}
}

// TestEachHoldsLittle: what was yielded is not held, so that a table of any
// size takes the same memory.
func TestEachHoldsLittle(t *testing.T) {
	const rows, size = 4000, 10_000
	text := strings.Repeat("The harbour board met. ", size/23)
	table := readerOf(rows, func(i int) string { return fmt.Sprintf("%d,%d %s\n", i, i, text) })
	held := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, n := held(), 0
	for item, err := range input.Each(t.Context(), []string{"-"}, input.Options{Stdin: table}) {
		if err != nil || item.Article == nil {
			t.Fatalf("%+v, %v", item, err)
		}
		if n++; n == rows {
			if now := held(); now > before+rows*size/8 {
				t.Errorf("%d MB held behind a table of %d MB", (now-before)>>20, rows*size>>20)
			}
		}
	}
	if n != rows {
		t.Errorf("%d rows of %d", n, rows)
	}
}

// readerOf is a table that is made while it is read.
func readerOf(rows int, row func(int) string) *generator {
	return &generator{left: "id,text\n", rows: rows, row: row}
}

type generator struct {
	left    string
	n, rows int
	row     func(int) string
}

func (g *generator) Read(p []byte) (int, error) {
	if g.left == "" {
		if g.n == g.rows {
			return 0, io.EOF
		}
		g.left = g.row(g.n)
		g.n++
	}
	n := copy(p, g.left)
	g.left = g.left[n:]
	return n, nil
}

// TestEachStops: a caller that wants no more gets no more, even when the input
// never ends, and a context that is done ends the reading with its error.
func TestEachStops(t *testing.T) {
	pipe, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if _, err := w.WriteString("id,text\n" + strings.Repeat("a,A.\n", 1)); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var last error
	for item, err := range input.Each(ctx, []string{"-"}, input.Options{Stdin: pipe}) {
		if last = err; item != (input.Item{}) {
			t.Errorf("%+v", item)
		}
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("error %v", last)
	}
	endless := readerOf(1<<40, func(i int) string { return fmt.Sprintf("%d,Text %d.\n", i, i) })
	for item := range input.Each(t.Context(), []string{"-"}, input.Options{Stdin: endless}) {
		if item.Article.ID == "100" {
			break
		}
	}
}
