package input_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/internal/input"
)

func ExampleRead() {
	const records = `{"id":"a","url":"https://www.example.org/a","text":"“We stay,” said Anna Bell."}` + "\n" + `{"id":"b"}`
	r, err := input.Read(context.Background(), []string{"-"}, input.Options{
		Stdin:   strings.NewReader(records),
		Outlets: []input.Outlet{{Glob: "*.org", Name: "The Example"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range r.Articles {
		fmt.Println(a.ID, "by", a.Outlet)
	}
	for _, u := range r.Unread {
		fmt.Println(u.Place()+":", u.What)
	}
	// Output:
	// a by The Example
	// -:2: a record without "text"; skipped
}

// tree writes files below a new folder, goes there and returns to where it was
// at the end of the test. A name that ends in / is a folder, content that
// begins with -> makes a link.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		if target, ok := strings.CutPrefix(content, "->"); ok {
			err = os.Symlink(target, name)
		} else if strings.HasSuffix(name, "/") {
			err = os.MkdirAll(name, 0o755)
		} else {
			err = os.WriteFile(name, []byte(content), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// read returns what reading the paths gives, a line each: "id outlet source",
// "quotation source:line", "unread: …", "note: …".
func read(t *testing.T, o input.Options, paths ...string) []string {
	t.Helper()
	r, err := input.Read(t.Context(), paths, o)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range r.Articles {
		out = append(out, fmt.Sprintf("%s %s %s", a.ID, a.Outlet, a.Source))
	}
	for _, q := range r.Quotations {
		out = append(out, fmt.Sprintf("quotation %s:%d", q.Source, q.Line))
	}
	for _, u := range r.Unread {
		out = append(out, "unread: "+u.Place()+": "+u.What)
	}
	for _, n := range r.Notes {
		out = append(out, "note: "+n.Place()+": "+n.What)
	}
	return out
}

func TestPaths(t *testing.T) {
	tree(t, map[string]string{
		"s/b.txt":            "Bee.",
		"s/a.txt.gz":         gz("Ay."),
		"s/sub/c.txt":        "Sea.",
		"s/.hidden/d.txt":    "Dee.",
		"s/.d.txt":           "Dee.",
		"s/report.md":        "# Divergence report\n",
		"s/r.json":           `{"schema":"quotediff-report/1","articles":[]}`,
		"s/q.jsonl":          `{"id":"q-1","spans":[]}`,
		"s/link.txt":         "->b.txt",
		"s/up":               "->..",
		"other/[x].txt":      "Ex.",
		"empty/":             "",
		"hidden/.x":          "X.",
		"dangling":           "->nothing",
		"records.jsonl":      "{\"id\":\"x\",\"text\":\"T.\",\"outlet\":\"O\"}\n{\"id\":\"q\",\"spans\":[{}]}\n",
		"notes/x.report.txt": "The text.",
	})
	sFiles := []string{"a a s/a.txt.gz", "b b s/b.txt", "c c s/sub/c.txt", "note: s/link.txt: the same file as s/b.txt; read once", "note: s/up: a link to a folder; not followed"}
	for _, tt := range []struct {
		what  string
		paths []string
		want  []string
	}{
		{"a folder", []string{"s"}, sFiles},
		{"a folder with a slash", []string{"./s/"}, sFiles},
		{"files keep the order given", []string{"s/sub/c.txt", "s/b.txt"}, []string{"c c s/sub/c.txt", "b b s/b.txt"}},
		{"a glob", []string{"s/*.txt"}, []string{"b b s/b.txt", "note: s/link.txt: the same file as s/b.txt; read once"}},
		{"a glob over folders", []string{"[no]*"}, []string{"x.report x.report notes/x.report.txt", "[x] [x] other/[x].txt"}},
		{"a file whose name is a glob", []string{"other/[x].txt"}, []string{"[x] [x] other/[x].txt"}},
		{"a glob for nothing", []string{"s/*.xyz"}, []string{"unread: s/*.xyz: no file matches"}},
		{"a glob that is none", []string{"s/[a"}, []string{"unread: s/[a: not a glob: syntax error in pattern"}},
		{"the same file twice", []string{"s/b.txt", "s/../s/b.txt", "s/b.txt"}, []string{"b b s/b.txt", "note: s/../s/b.txt: the same file as s/b.txt; read once", "note: s/b.txt: given twice; read once"}},
		{"records and quotations", []string{"records.jsonl", "s/q.jsonl"}, []string{"x O records.jsonl", "quotation records.jsonl:2", "quotation s/q.jsonl:1"}},
		{"a report that was given", []string{"s/r.json"}, []string{"unread: s/r.json:1: this is a report of quotediff and holds no article"}},
		{"no file", []string{"s/none.txt", "s/b.txt"}, []string{"b b s/b.txt", "unread: s/none.txt: no such file or folder"}},
		{"a link to nothing", []string{"dangling"}, []string{"unread: dangling: a link to nothing, which does not exist"}},
		{"a folder without files", []string{"empty"}, []string{"unread: empty: no file in this folder"}},
		{"a folder with hidden files", []string{"hidden"}, []string{"unread: hidden: no file in this folder"}},
		{"a link to a folder that was given", []string{"s/up/s/sub"}, []string{"c c s/up/s/sub/c.txt"}},
		{"a device", []string{"/dev/null"}, []string{"unread: /dev/null: a device, not a file; to read from it, give - and redirect it to standard input"}},
		{"standard input without any", []string{"-"}, []string{"unread: -: the file is empty"}},
	} {
		if diff := cmp.Diff(tt.want, read(t, input.Options{}, tt.paths...)); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}

func gz(text string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(text))
	z.Close()
	return b.String()
}

// TestNamedPipe would hang if the pipe was opened.
func TestNamedPipe(t *testing.T) {
	tree(t, map[string]string{"s/a.txt": "Ay."})
	if err := syscall.Mkfifo("s/pipe.txt", 0o644); err != nil {
		t.Skip(err)
	}
	want := []string{"a a s/a.txt", "unread: s/pipe.txt: a named pipe, not a file; to read from it, give - and redirect it to standard input"}
	if diff := cmp.Diff(want, read(t, input.Options{}, "s")); diff != "" {
		t.Error(diff)
	}
}

// TestBadInput: each bad file of a folder is named in one line, and the good
// ones are read.
func TestBadInput(t *testing.T) {
	cut := gz(strings.Repeat("The board met. ", 99))
	tree(t, map[string]string{
		"s/a.txt":        "“We stay,” she said.",
		"s/bin.txt":      "\x00\x01\x02\x03\x04\x05",
		"s/cut.gz":       cut[:len(cut)-12],
		"s/empty.txt":    "",
		"s/nul.txt":      "We\x00 stay.",
		"s/pdf.txt":      "%PDF-1.7",
		"s/quoteless.md": "Nobody spoke.",
		"s/r.jsonl":      "{\"id\":\"x\"}\n{\"id\":\"y\",\"text\":\"Why.\"}\n",
		"s/w1252.txt":    "\x93Ol\xe9\x94",
	})
	want := []string{
		"a a s/a.txt", "nul nul s/nul.txt", "quoteless quoteless s/quoteless.md", "y y s/r.jsonl", "w1252 w1252 s/w1252.txt",
		"unread: s/bin.txt: this is binary data, which is not read; save its text as plain text",
		"unread: s/cut.gz: the gzip data ends early; fetch or compress the file again",
		"unread: s/empty.txt: the file is empty",
		"unread: s/pdf.txt: this is a PDF, which is not read; save its text as plain text",
		`unread: s/r.jsonl:1: a record without "text"; skipped`,
	}
	if diff := cmp.Diff(want, read(t, input.Options{}, "s")); diff != "" {
		t.Error(diff)
	}
}

func TestUnreadableFile(t *testing.T) {
	tree(t, map[string]string{"s/a.txt": "Ay.", "s/b.txt": "Bee.", "s/d/c.txt": "Sea."})
	if err := errors.Join(os.Chmod("s/b.txt", 0), os.Chmod("s/d", 0)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod("s/d", 0o755) })
	if f, err := os.Open("s/b.txt"); err == nil {
		f.Close()
		t.Skip("this user may read everything")
	}
	want := []string{"a a s/a.txt", "unread: s/b.txt: permission denied", "unread: s/d: permission denied"}
	if diff := cmp.Diff(want, read(t, input.Options{}, "s")); diff != "" {
		t.Error(diff)
	}
}

func TestIDs(t *testing.T) {
	tree(t, map[string]string{
		"a/x.txt": "One.", "b/x.txt": "Two.", "c/d/y.txt": "Three.", "e/d/y.txt": "Four.", "f/y.txt": "Five.",
		"g/z.txt": "Six.", "g/z.md": "Seven.", "w.txt": "Eight.", "h/w.txt": "Nine.",
		"same/1.txt": "Ten.", "same/2.txt": "Ten.",
		"1.jsonl": "{\"id\":\"r\",\"text\":\"Old.\"}\n{\"id\":\"r\",\"text\":\"New.\"}\n{\"id\":\"r\",\"text\":\"Old.\"}\n",
		"0.jsonl": "{\"id\":\"r\",\"text\":\"Old.\"}\n",
		"r.txt":   "Another.",
	})
	for _, tt := range []struct {
		what  string
		paths []string
		want  []string
	}{
		{"one folder tells", []string{"a", "b"}, []string{"a/x a/x a/x.txt", "b/x b/x b/x.txt"}},
		{"as many as it takes", []string{"c", "e", "f"}, []string{"c/d/y c/d/y c/d/y.txt", "e/d/y e/d/y e/d/y.txt", "f/y f/y f/y.txt"}},
		{"the extension tells", []string{"g"}, []string{"z.md z.md g/z.md", "z.txt z.txt g/z.txt"}},
		{"one without folder", []string{"w.txt", "h/w.txt"}, []string{"w w w.txt", "h/w h/w h/w.txt"}},
		{"same text twice", []string{"same"}, []string{"1 1 same/1.txt", "2 2 same/2.txt", "note: same/2.txt:1: the same text as in same/1.txt:1"}},
		{"one id, two texts", []string{"1.jsonl", "0.jsonl"}, []string{"r r 0.jsonl",
			`unread: 1.jsonl:2: id "r" has another text in 0.jsonl:1; this one is left out`,
			`note: 1.jsonl:1: id "r" and its text as in 0.jsonl:1; read once`, `note: 1.jsonl:3: id "r" and its text as in 0.jsonl:1; read once`}},
		{"file and record", []string{"r.txt", "0.jsonl"}, []string{"r r 0.jsonl", `unread: r.txt:1: id "r" has another text in 0.jsonl:1; this one is left out`}},
	} {
		if diff := cmp.Diff(tt.want, read(t, input.Options{}, tt.paths...)); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}

func TestOutlets(t *testing.T) {
	tree(t, map[string]string{"s/a.txt": "Ay.", "s/b.txt": "Bee.", "r.jsonl": `{"id":"c","url":"https://news.example.org/","text":"T."}`})
	o := input.Options{Outlets: []input.Outlet{{"s/a*", "First"}, {"*.txt", "Second"}, {"*.example.org", "Third"}, {"a", "Never"}}}
	want := []string{"a First s/a.txt", "b Second s/b.txt", "c Third r.jsonl"}
	if diff := cmp.Diff(want, read(t, o, "s", "r.jsonl")); diff != "" {
		t.Error(diff)
	}
	o.Outlets = []input.Outlet{{"[", "X"}}
	if _, err := input.Read(t.Context(), []string{"s"}, o); !errors.Is(err, path.ErrBadPattern) {
		t.Errorf("error %v for a malformed glob", err)
	}
}

// TestOrder: whatever the order of the paths and the number of jobs, the same
// articles come.
func TestOrder(t *testing.T) {
	files := map[string]string{"z.jsonl": `{"id":"3","text":"Other."}`}
	for i := range 30 {
		files[fmt.Sprintf("s%d/%d.txt", i%3, i%10)] = fmt.Sprintf("Text %d.", i%7)
	}
	tree(t, files)
	paths, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	r := rand.New(rand.NewPCG(1, 2))
	for jobs := range 8 {
		res, err := input.Read(t.Context(), paths, input.Options{Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range res.Articles {
			got = append(got, a.ID+a.Source+a.SHA256)
		}
		slices.Sort(got)
		got = append(got, fmt.Sprint(res.Unread, res.Notes))
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%d jobs, %v:\n%s", jobs, paths, diff)
		}
		r.Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
	}
}

func TestCancelled(t *testing.T) {
	tree(t, map[string]string{"a.txt": "Ay."})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := input.Read(ctx, []string{"a.txt"}, input.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
