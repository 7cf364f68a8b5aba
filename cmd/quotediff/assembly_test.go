package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/internal/input"
	"github.com/quotediff/quotediff/report"
)

// TestOneAssembly holds the three ways to a report to each other: the library,
// the command and the store write the same JSON of the same articles.
func TestOneAssembly(t *testing.T) {
	t.Chdir("../..")
	folders, err := filepath.Glob("testdata/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, folder := range folders {
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			continue
		}
		t.Run(filepath.Base(folder), func(t *testing.T) { checkAssembly(t, folder) })
		t.Run(filepath.Base(folder)+" as an event", func(t *testing.T) {
			records := filepath.Join(t.TempDir(), "records.jsonl")
			told := bytes.ReplaceAll(printed(t, "read", "--format", "jsonl", folder), []byte(`"event":""`), []byte(`"event":"told"`))
			if err := os.WriteFile(records, told, 0o644); err != nil {
				t.Fatal(err)
			}
			checkAssembly(t, records)
		})
	}
}

func checkAssembly(t *testing.T, path string) {
	config := filepath.Join(t.TempDir(), "quotediff.toml")
	printed(t, "init", "--config", config)
	printed(t, "add", "--quiet", "--config", config, path)
	story, _, _ := strings.Cut(string(printed(t, "stories", "--config", config)), "\n")
	for _, least := range []string{"1", "2"} {
		command := printed(t, "report", "--quiet", "--format", "json", "--min-outlets", least, path)
		library := analysed(t, path, int(least[0]-'0'))
		if diff := cmp.Diff(string(command), string(library)); diff != "" {
			t.Errorf("--min-outlets %s (-command +library):\n%s", least, diff)
		}
		store := printed(t, "report", "--format", "json", "--min-outlets", least, "--config", config, "--story", story)
		if diff := cmp.Diff(string(command), string(store)); diff != "" {
			t.Errorf("--min-outlets %s (-command +store):\n%s", least, diff)
		}
	}
}

// analysed returns the JSON of the report that the library makes of the articles
// at a path.
func analysed(t *testing.T, path string, minOutlets int) []byte {
	t.Helper()
	found, err := input.Read(t.Context(), []string{path}, input.Options{Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	o := quotediff.DefaultOptions
	o.MinOutlets, o.About.Version = minOutlets, version()
	r, err := quotediff.Analyse(t.Context(), found.Articles, o)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := report.JSON(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
