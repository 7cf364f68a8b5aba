package cluster

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/quote"
)

// TestCrowds: thousands that print the same words, or share one run of words in common, cost
// no more than other quotations and end up where they belong.
func TestCrowds(t *testing.T) {
	const n = 5_000
	for _, tt := range []struct {
		name  string
		text  func(i int) string
		check func(g *Grouping) error
	}{
		{"identical", func(int) string { return pier }, func(g *Grouping) error {
			if len(g.Clusters) != 1 || len(g.Clusters[0].Members) != n {
				return fmt.Errorf("%d clusters", len(g.Clusters))
			}
			return nil
		}},
		{"one word", func(int) string { return "masquerade" }, func(g *Grouping) error { return nil }},
		{"function words alone", func(i int) string { return strings.Repeat("of the ", 1+i%50) }, func(g *Grouping) error { return nil }},
		{"one run of words in common", func(i int) string {
			return fmt.Sprintf("%s %s at the end of the day %s %s %s", inventedWord(i%97), inventedWord(i), inventedWord(7*i%4001), inventedWord(i/3), inventedWord(13*i%3989))
		}, func(g *Grouping) error { return largest(g, 20) }},
		{"a chain", func(i int) string { return chain(i) }, func(g *Grouping) error { return largest(g, 200) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			quotes := make([]*quote.Quotation, n)
			for i := range quotes {
				quotes[i] = said(fmt.Sprint("outlet ", i), "", tt.text(i))
			}
			g := build(t, quotes...)
			if err := tt.check(g); err != nil {
				t.Error(err)
			}
		})
	}
}

// chain is the i-th of sentences that share seven words in ten with the next.
func chain(i int) string {
	words := make([]string, 10)
	for k := range words {
		words[k] = inventedWord(3*i + k)
	}
	return strings.Join(words, " ")
}

func largest(g *Grouping, most int) error {
	for _, c := range g.Clusters {
		if len(c.Members) > most {
			return fmt.Errorf("a cluster of %d", len(c.Members))
		}
	}
	return nil
}

func TestOddInput(t *testing.T) {
	long := strings.Repeat("never in this house again ", 20_000)
	q := said("a", "", pier)
	for _, quotes := range [][]*quote.Quotation{
		{{}},
		{{Parts: []quote.Part{{Text: "We lost."}}}, {Parts: []quote.Part{{Text: "We lost."}}}},
		{said("a", "", long), said("b", "", long+"!"), said("c", "", "in this house")},
		{said("a", "", "\x00\xff\xfe"), said("b", "", "👍🏽 👍"), said("c", "", "e\u0301")},
		{q, q},
	} {
		build(t, quotes...)
	}
}
