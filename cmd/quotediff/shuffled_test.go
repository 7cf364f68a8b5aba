package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/report"
)

// TestShuffledRecords: the order of the lines of a file of quotations changes no byte
// of what is written, not even where quotations stand at one place.
func TestShuffledRecords(t *testing.T) {
	lines := overlapping(t)
	path := filepath.Join(t.TempDir(), "quotations.jsonl")
	for _, command := range [][]string{
		{"cluster", path},
		{"report", "--format", "json", path},
		{"report", path},
	} {
		var want []byte
		for shuffle := range uint64(6) {
			rand.New(rand.NewPCG(1, shuffle)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
			if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if status := run(t.Context(), command, nil, &got, io.Discard); status != 0 {
				t.Fatalf("%v: status %d", command[:1], status)
			}
			if want == nil {
				want = bytes.Clone(got.Bytes())
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%v: shuffle %d gives other bytes", command[:len(command)-1], shuffle)
			}
		}
	}
}

// overlapping returns the records of quotations of a few articles without text. Many
// begin at one place, and some of these end at one place.
func overlapping(t *testing.T) []string {
	t.Helper()
	sentences := []string{
		"The harbour will stay open through the whole of the winter.",
		"The harbour will stay closed through the whole of the winter.",
		"The harbour will stay open through the whole winter, and we shall pay for it.",
		"Größere Schiffe need deeper water than we have here today.",
		"We shall pay for it out of the budget of the next year.",
		"We shall not pay for it out of the budget of the last year.",
	}
	var lines []string
	for a := range 4 {
		for k, text := range append(sentences, sentences[a]) {
			end := 10*(k%2) + len([]rune(text))
			q := report.Quotation{
				ID: fmt.Sprintf("q-%d-%d", a, k), Article: fmt.Sprintf("a%d", a), Outlet: fmt.Sprintf("Outlet %d", a), Kind: "direct", Text: text,
				Spans:   []report.Span{{Start: 10 * (k % 2), End: end, Text: text}},
				Speaker: &report.Speaker{Name: []string{"Ida Brandt", "Jon Olsen"}[(a+k)%2]},
			}
			line, err := json.Marshal(q)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, string(line))
		}
	}
	return lines
}
