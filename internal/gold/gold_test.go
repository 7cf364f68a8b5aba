package gold

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// collect reads a file of the given name and content up to its first error.
func collect[T any](t *testing.T, name, content string) (records []*T, failed error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	for r, err := range Read[T](path) {
		if failed != nil {
			t.Fatalf("%s: a record behind the error %v", name, failed)
		}
		if failed = err; err == nil {
			records = append(records, r)
		}
	}
	return records, failed
}

func packed(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// TestArticles reads a file packed and plain, up to what is broken, and counts
// bytes of a text with longer letters.
func TestArticles(t *testing.T) {
	const lines = `{"id":"a","text":"„Öl“, sie","quotes":[{"start":1,"end":3,"kind":"direct","cue_start":5,"speech":false}]}` + "\n" + `{"id":"b","text":""}` + "\n"
	for name, data := range map[string]string{"a.jsonl": lines, "a.jsonl.gz": packed(lines), "cut.jsonl": lines + `{"id":`, "cut.gz": packed(lines)[:60]} {
		read, failed := collect[Article](t, name, data)
		if cut := strings.HasPrefix(name, "cut"); (failed != nil) != cut {
			t.Fatalf("%s: error %v", name, failed)
		}
		if name == "cut.jsonl" && !strings.Contains(failed.Error(), "reading cut.jsonl: record 3: ") {
			t.Errorf("%s: %v, want an error that names the file and the record", name, failed)
		}
		if name == "cut.gz" {
			continue
		}
		if len(read) != 2 {
			t.Fatalf("%s: %d articles, want 2", name, len(read))
		}
		q, at := read[0].Quotes[0], read[0].Bytes()
		if got := read[0].Text[at[q.Start]:at[q.End]]; got != "Öl" || *q.CueStart != 5 || q.CueEnd != nil || *q.Speech || at[len(at)-1] != len(read[0].Text) {
			t.Errorf("%s: %q of %+v", name, got, q)
		}
		if got := read[1].Bytes(); len(got) != 1 || got[0] != 0 {
			t.Errorf("%s: bytes %v of no text, want its end", name, got)
		}
	}
}

// TestPairs holds the names of the fields of pairs and of alignments.
func TestPairs(t *testing.T) {
	pairs, err := collect[Pair](t, "p.jsonl", `{"a":"The pier holds.","b":"Der Steg hält.","lang_a":"en","lang_b":"de","label":1,"kind":"ref-ref","set":"piers"}`)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]*Pair{{A: "The pier holds.", B: "Der Steg hält.", LangA: "en", LangB: "de", Label: 1, Kind: "ref-ref", Set: "piers"}}, pairs); diff != "" {
		t.Error(diff)
	}
	alignments, err := collect[Alignment](t, "l.jsonl", `{"a":"the pier holds","b":"the jetty holds","sure":"0-0 2-2","split":"dev"}`)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]*Alignment{{A: "the pier holds", B: "the jetty holds", Sure: "0-0 2-2", Split: "dev"}}, alignments); diff != "" {
		t.Error(diff)
	}
}

// TestEarlyStop holds that a reader may stop before the end of a file.
func TestEarlyStop(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl")
	if err := os.WriteFile(path, []byte("1 2 x"), 0o644); err != nil {
		t.Fatal(err)
	}
	for n, err := range Read[int](path) {
		if err != nil || *n != 1 {
			t.Errorf("first record %v, error %v", n, err)
		}
		break
	}
}

func TestNoFile(t *testing.T) {
	for _, err := range Read[Pair](filepath.Join(t.TempDir(), "none.jsonl")) {
		if err == nil || !strings.Contains(err.Error(), "none.jsonl") {
			t.Errorf("error %v, want one that names the file", err)
		}
	}
}
