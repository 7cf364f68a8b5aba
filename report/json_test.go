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

// FuzzRead writes whatever is read as a report in every format.
func FuzzRead(f *testing.F) {
	const head = `{"schema":"quotediff-report/1","articles":[{"id":"a","text":"One two."},{"id":"b","text":"One three."}],`
	f.Add(head + `"clusters":[{"id":"c-1","members":[{"article":"a","spans":[{"start":0,"end":3,"text":"One"}],"base":true},
		{"article":"b","relation":"variant","spans":[{"start":-5,"end":99,"text":"One three"}],"edits":[{"a":{"start":4,"end":7,"text":"two"},"b":{"start":90,"end":2}}]}]}],
		"statements":[{"id":"s-1","clusters":["c-1"]},{"id":"s-2"},{"id":"s-3","clusters":["c-9"]}],
		"divergences":[{"id":"d-1","cluster":"c-1","type":"number","severity":"high","a":{"article":"a","start":-3,"end":4},"b":{"article":"b","start":77,"end":9}}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		r, err := report.Read(strings.NewReader(text))
		if err != nil {
			t.Skip()
		}
		for _, write := range formats {
			render(t, write, r)
		}
	})
}
