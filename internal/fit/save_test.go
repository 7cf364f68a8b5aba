package fit

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/quotediff/quotediff/internal/weights"
)

// TestSave holds that a model that cannot be written leaves the file as it was,
// and that an empty name writes no file.
func TestSave(t *testing.T) {
	name := filepath.Join(t.TempDir(), "weights.txt")
	h := weights.Header{Model: "m", Features: "f", Data: "d", Command: "c"}
	if err := Save(name, &weights.Model{Header: h, Weights: weights.Set{"a": 1}}); err != nil {
		t.Fatal(err)
	}
	if err := Save(name, &weights.Model{Header: h, Weights: weights.Set{"a\n": 2}}); err == nil {
		t.Error("a name with a line break was written")
	}
	if b, _ := os.ReadFile(name); string(b) != "# model: m\n# features: f\n# data: d\n# command: c\na\t1\n" {
		t.Errorf("the file holds %q", b)
	}
	if err := Save("", &weights.Model{}); err != nil {
		t.Errorf("no file: %v", err)
	}
}

// TestData holds that no folder of the machine gets into a file of weights.
func TestData(t *testing.T) {
	if got := Data([]string{"/home/x/a.jsonl.gz", "b.jsonl"}); got != "a.jsonl.gz, b.jsonl" {
		t.Error(got)
	}
	args := []string{"-o", "w.txt", "en", "en=/home/x/a.jsonl.gz", "/home/x/a.jsonl.gz"}
	if got := Command("./boats/train", args, []string{"/home/x/a.jsonl.gz"}); got != "go run ./boats/train -o w.txt en en=a.jsonl.gz a.jsonl.gz" {
		t.Error(got)
	}
}
