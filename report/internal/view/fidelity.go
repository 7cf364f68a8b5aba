package view

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/internal/statistics"
	"github.com/quotediff/quotediff/report"
)

// fidelity counts how one article prints the sentences that it shares with others,
// compared with their base wordings. One that it has as denied or not said counts
// nowhere.
type fidelity struct {
	Article                                                  string
	Shared, Same, Typographic, Cut, Other, Spliced, Reported int
}

// fidelities returns the counts of every article that shares a sentence. A sentence
// that an article prints in several ways counts once, in the truest.
func (x *Index) fidelities() []fidelity {
	out := make([]fidelity, len(x.Articles))
	for i := range x.Articles {
		out[i].Article = x.Articles[i].ID
	}
	for i := range x.Clusters {
		c := &x.Clusters[i]
		in := x.carriers([]*report.Cluster{c})
		if len(in) < 2 {
			continue
		}
		for _, id := range in {
			out[x.order[id]].count(x.cell([]*report.Cluster{c}, id))
		}
	}
	return slices.DeleteFunc(out, func(f fidelity) bool { return f.Shared == 0 })
}

func (f *fidelity) count(cell string) {
	if cell[:1] == denied {
		return
	}
	f.Shared++
	switch cell[:1] {
	case full:
		f.Same++
	case near:
		f.Typographic++
	case part:
		f.Cut++
	case variant, translated:
		f.Other++
	case spliced:
		f.Spliced++
	case reported:
		f.Reported++
	}
}

// kept returns the share of the sentences in marks that are whole and in the same
// words, and its interval: "78% (47–95%)". It is empty where no sentence stands
// in marks.
func (f *fidelity) kept() string {
	same, marked := f.Same+f.Typographic, f.Shared-f.Reported
	if marked == 0 {
		return ""
	}
	low, high := statistics.Interval(same, marked)
	return fmt.Sprintf("%.0f%% (%.0f–%.0f%%)", 100*float64(same)/float64(marked), 100*low, 100*high)
}

func (m *arrangement) fidelity() {
	rows := m.fidelities()
	if len(rows) == 0 {
		return
	}
	m.para(plain("Sentences shared with another article, against the base wording:"))
	t := m.table("", "shared:", "same words:", "punctuation, case, spelling only:", "cut short:", "other words:", "spliced:", "reported:", "kept:")
	for _, f := range rows {
		cells := []Inline{plain(m.label[f.Article]), plain(fmt.Sprint(f.Shared))}
		for _, n := range []int{f.Same, f.Typographic, f.Cut, f.Other, f.Spliced, f.Reported} {
			if n == 0 {
				cells = append(cells, nil)
				continue
			}
			cells = append(cells, plain(fmt.Sprint(n)))
		}
		t.row(append(cells, plain(f.kept()))...)
	}
	m.para(plain("“Kept” is the share of the sentences in marks that stand there whole and in the same words, and in brackets its 95% interval (Jeffreys): " +
		"the fewer the sentences, the less their share says of the outlet."))
}
