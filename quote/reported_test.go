package quote

import (
	"testing"

	"github.com/quotediff/quotediff/article"
)

// TestReportedAroundItsAttribution: what stands before and after an
// attribution is one quotation in two parts, two sentences are two.
func TestReportedAroundItsAttribution(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The bridge, the mayor said, would have to close in June.", []string{"The bridge would have to close in June"}},
		{"The bridge was safe, the mayor said. The pier was not, she added.", []string{"The bridge was safe", "The pier was not"}},
	} {
		var got []string
		for _, q := range Extract(&article.Article{ID: "a", Lang: "en", Text: tt.text}).Quotations {
			got = append(got, q.Text())
		}
		if len(got) != len(tt.want) || got[0] != tt.want[0] || got[len(got)-1] != tt.want[len(tt.want)-1] {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}
