package format_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/format"
)

var update = flag.Bool("update", false, "write the formats into the golden files; read the diff before it is committed")

// TestGolden writes the report of each file in every format.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			r, err := report.Read(bytes.NewReader(archive.Files[0].Data))
			if err != nil {
				t.Fatal(err)
			}
			checkSpans(t, r)
			got := &txtar.Archive{Comment: archive.Comment}
			for _, f := range []struct {
				name  string
				write func(*bytes.Buffer) error
			}{
				{"report.json", func(b *bytes.Buffer) error { return report.JSON(b, r) }},
				{"report.md", func(b *bytes.Buffer) error { return format.Markdown(b, r, format.Full) }},
				{"brief.md", func(b *bytes.Buffer) error { return format.Markdown(b, r, format.Brief) }},
				{"report.html", func(b *bytes.Buffer) error { return format.HTML(b, r, format.Full) }},
				{"report.csv", func(b *bytes.Buffer) error { return format.CSV(b, r) }},
				{"explain.txt", func(b *bytes.Buffer) error { return format.Explain(b, r, "c-01") }},
				{"explain-matter.txt", func(b *bytes.Buffer) error { return format.Explain(b, r, "f-01") }},
				{"explain-told.txt", func(b *bytes.Buffer) error { return format.Explain(b, r, "T1") }},
				{"claims.txt", func(b *bytes.Buffer) error { return format.Claims(b, r) }},
			} {
				var b bytes.Buffer
				if err := f.write(&b); err != nil {
					t.Fatal(err)
				}
				got.Files = append(got.Files, txtar.File{Name: f.name, Data: b.Bytes()})
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if d := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(got))); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}
