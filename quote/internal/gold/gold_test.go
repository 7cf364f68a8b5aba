package gold

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"
)

// TestRead reads a file packed and plain, up to what is broken, and counts
// bytes of a text with longer letters.
func TestRead(t *testing.T) {
	const lines = `{"id":"a","text":"„Öl“, sie","quotes":[{"start":1,"end":3,"kind":"direct","cue_start":5}]}` + "\n" + `{"id":"b","text":""}` + "\n"
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(lines))
	z.Close()
	for name, data := range map[string]string{"a.jsonl": lines, "a.jsonl.gz": packed.String(), "cut.jsonl": lines + `{"id":`} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
		var read []*Article
		var failed error
		for a, err := range Read(path) {
			if failed = err; err == nil {
				read = append(read, a)
			}
		}
		if len(read) != 2 || (failed != nil) != (name == "cut.jsonl") {
			t.Fatalf("%s: %d articles, error %v", name, len(read), failed)
		}
		q, at := read[0].Quotes[0], read[0].Bytes()
		if got := read[0].Text[at[q.Start]:at[q.End]]; got != "Öl" || *q.CueStart != 5 || q.CueEnd != nil || at[len(at)-1] != len(read[0].Text) {
			t.Errorf("%s: %q of %+v", name, got, q)
		}
	}
}
