package view

import (
	"testing"

	"github.com/quotediff/quotediff/report"
)

// TestUnsureSpeaker holds that a speaker is printed as unsure where no article of the
// statement is sure, and only there.
func TestUnsureSpeaker(t *testing.T) {
	for _, tt := range []struct {
		a, b report.Speaker
		want string
	}{
		{report.Speaker{Name: "Ida Holm", Unsure: true}, report.Speaker{Name: "Ida Holm", Unsure: true}, "Ida Holm (?)"},
		{report.Speaker{Name: "Ida Holm", Unsure: true}, report.Speaker{Name: "Ida Holm"}, "Ida Holm"},
		{report.Speaker{Name: "Ida Holm", Unsure: true}, report.Speaker{Name: "Jo Marsh"}, "Ida Holm (?)"},
	} {
		x := New(&report.Report{
			Articles:   []report.Article{{ID: "a"}, {ID: "b"}},
			Quotes:     []report.Quotation{{ID: "p", Article: "a", Speaker: &tt.a}, {ID: "q", Article: "b", Speaker: &tt.b}},
			Clusters:   []report.Cluster{{ID: "c", Members: []report.Member{{Quote: "p", Article: "a"}, {Quote: "q", Article: "b"}}}},
			Statements: []report.Statement{{ID: "s", Speaker: "Ida Holm", Clusters: []string{"c"}}},
		})
		if got := x.Shared(); len(got) != 1 || got[0].said() != tt.want {
			t.Errorf("%+v and %+v: %+v, want %q", tt.a, tt.b, got, tt.want)
		}
	}
}
