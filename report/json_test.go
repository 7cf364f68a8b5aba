package report_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/report"
)

func TestReadRefuses(t *testing.T) {
	const head = `{"schema":"quotediff-report/1","articles":[{"id":"a"}],`
	for name, text := range map[string]string{
		"no JSON":         `# Divergence report`,
		"another schema":  `{"schema":"quotediff-report/9"}`,
		"cut off":         head + `"quotes":[{"id":"q-1"`,
		"unknown article": head + `"quotes":[{"id":"q-1","article":"b"}]}`,
		"empty cluster":   head + `"clusters":[{"id":"c-1","members":[]}]}`,
		"member nowhere":  head + `"clusters":[{"id":"c-1","members":[{"article":"a","spans":[]}]}]}`,
		"unknown side":    head + `"divergences":[{"id":"d-1","a":{"article":"b"}}]}`,
		"unknown telling": head + `"facts":[{"tellings":[{"article":"b"}]}]}`,
	} {
		if _, err := report.Read(strings.NewReader(text)); !errors.Is(err, report.ErrNotReport) {
			t.Errorf("%s: error %v, want ErrNotReport", name, err)
		}
	}
	if _, err := report.Read(strings.NewReader(head + `"quotes":[]}`)); err != nil {
		t.Errorf("a report with one article: %v", err)
	}
}
