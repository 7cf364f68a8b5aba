package cluster

import (
	"context"
	"testing"

	"github.com/quotediff/quotediff/quote"
)

// TestNearThreshold holds where single pairs fall, on either side.
func TestNearThreshold(t *testing.T) {
	const ida, olaf = "Ida Roth", "Olaf Brandt"
	for _, tt := range []struct {
		speakerA, a, speakerB, b string
		want                     bool
	}{
		{"", "We have got a long road ahead of us,", "", "We've got a long road ahead of us and no map.", true},
		{"", "We have got a long road ahead of us,", "", "We have got two hard winters in front of us,", false},
		{ida, "The money was never theirs to spend.", ida, "That money was never theirs to give away.", true},
		{ida, "They poisoned the river and then they sold us the water.", ida, "They poisoned our river, then sold us water.", true},
		{ida, "They poisoned the river and then they sold us the water.", olaf, "They poisoned the wells and then they sold the land.", false},
		{ida, "They poisoned the river and then they sold us the water.", olaf, "They poisoned the river and then sold us the water.", true},
		{ida, "a shameless land grab", olaf, "I call it a shameless land grab.", true},
		{ida, "shameless", olaf, "I call it a shameless land grab.", false},
		{ida, "shameless", ida, "I call it a shameless land grab.", true},
		{"", "shameless", "", "I call it a shameless land grab.", true},
		{"", "shamelessly", "", "I call it a shameless land grab.", false},
		{"", "Nobody who lives along the river will be forced to leave home before the dam has been repaired.",
			"", "No one living by the river will have to abandon their house until the dam is repaired.", true},
		{"", "I was not there.", "", "I was there.", false},
		{ida, "I was not there.", ida, "I was there.", true},
	} {
		g := build(t, said("a", tt.speakerA, tt.a), said("b", tt.speakerB, tt.b))
		if got := len(g.Clusters) == 1; got != tt.want {
			t.Errorf("%s %q and %s %q joined: %v, want %v", tt.speakerA, tt.a, tt.speakerB, tt.b, got, tt.want)
		}
	}
}

// FuzzBuild: whatever is said, every stretch is in a cluster and stands where
// it says.
func FuzzBuild(f *testing.F) {
	f.Add("We lost the harbour. We will be back.", "we will be back", "They lost the harbor, [but] will be back", "en")
	f.Fuzz(func(t *testing.T, a, b, c, lang string) {
		quotes := []*quote.Quotation{said("a", "", a), said("b", "", b), told("c", "", c)}
		in := 0
		for _, q := range quotes {
			q.Article.Lang = lang
			for _, s := range Stretches(q) {
				in += len(s.Text())
			}
		}
		g, err := Build(context.Background(), quotes, Options{Jobs: 1})
		if err != nil {
			t.Fatal(err)
		}
		out := 0
		for _, c := range g.Clusters {
			for _, m := range c.Members {
				out += len(m.Text())
				for k, span := range m.Spans() {
					if p := m.Pieces[k]; m.Quote.Article.Cut(span) != m.Quote.Parts[p.Part].Text[p.Start:p.End] {
						t.Fatalf("span %v is not piece %v", span, p)
					}
				}
			}
		}
		if in > 0 && out == 0 || out > in {
			t.Fatalf("%d bytes in stretches, %d in clusters", in, out)
		}
	})
}
