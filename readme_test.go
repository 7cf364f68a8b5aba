package quotediff_test

import (
	"os"
	"strings"
	"testing"
)

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
