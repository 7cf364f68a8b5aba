package quotediff_test

import (
	"os"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/compare"
)

// TestReadmeShowsTheExample holds the program that the README shows to the
// example of the package, which the tests run.
func TestReadmeShowsTheExample(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(readme), "holds it to that file -->\n```go\n")
	shown, _, closed := strings.Cut(rest, "```\n")
	if !ok || !closed {
		t.Fatal("no program found in README.md")
	}
	body := ""
	for line := range strings.Lines(shown) {
		body += "\t" + line
	}
	if !strings.Contains(string(example), "func Example() {\n"+body+"}\n") {
		t.Errorf("README.md shows another program than example_test.go:\n%s", shown)
	}
}

// TestReadmeShowsTheRealOutput holds the output that the README prints to the
// committed report, which a test of the command holds to the program.
func TestReadmeShowsTheRealOutput(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	report, err := os.ReadFile("testdata/walkout.report.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(readme), "holds it to that file -->\n```\n")
	shown, _, closed := strings.Cut(rest, "\n```\n")
	if !ok || !closed || len(shown) < 500 {
		t.Fatalf("no output found in README.md")
	}
	for line := range strings.SplitSeq(shown, "\n") {
		if !strings.Contains(string(report), line+"\n") {
			t.Errorf("README.md shows a line that the report does not have:\n%s", line)
		}
	}
}

// TestReadmeNamesTheTypes: the types of differences that the README names are
// those of the table, in its order, as far as the program finds them.
func TestReadmeNamesTheTypes(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(readme), "Differences are typed: ")
	named, _, closed := strings.Cut(rest, ";")
	if !ok || !closed {
		t.Fatal("no types found in README.md")
	}
	names := strings.Split(strings.Join(strings.Fields(named), " "), ", ")
	for i, typ := range compare.Types() {
		if i < len(names) && names[i] != string(typ) {
			t.Errorf("README.md names %q where the table has %q", names[i], typ)
		}
	}
}
