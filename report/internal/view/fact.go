package view

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/disjoint"
	"github.com/quotediff/quotediff/report"
)

// factsHeading is the heading to which rows of the first table link.
const factsHeading = "Facts told differently"

func (m *arrangement) facts() {
	if len(m.Facts) == 0 {
		return
	}
	m.section(factsHeading)
	t := m.table("", "Fact", "Tellings", "Severity")
	facts := joinFacts(m.Facts)
	slices.SortStableFunc(facts, func(a, b report.Fact) int { return order(a.Compatible) - order(b.Compatible) })
	for i, f := range facts {
		severity := string(m.severityOf(&f))
		if f.Compatible {
			severity = "compatible"
		} else if severity == "" {
			severity = "–"
		}
		t.row(plain(fmt.Sprintf("F%d", i+1)), plain(m.shorten.Replace(f.Key)), m.tellings(&f), plain(severity))
	}
}

// order sorts conflicts before what is compatible.
func order(compatible bool) int {
	if compatible {
		return 1
	}
	return 0
}

// joinFacts makes one fact of facts that share a telling: where three articles tell
// something in three ways, the facts come in pairs. If the tellings of one pair
// conflict, those of the whole do.
func joinFacts(facts []report.Fact) []report.Fact {
	group := disjoint.New(len(facts))
	first := make(map[string]int) // by telling
	key := func(t report.Telling) string { return fmt.Sprint(t.Article, " ", t.Start, " ", t.End) }
	for i, f := range facts {
		for _, t := range f.Tellings {
			if j, ok := first[key(t)]; ok {
				group.Join(i, j)
			} else {
				first[key(t)] = i
			}
		}
	}
	var out []report.Fact
	at := make(map[int]int)
	seen := make(distinct)
	for i, f := range facts {
		k, ok := at[group.Find(i)]
		if !ok {
			k = len(out)
			at[group.Find(i)] = k
			out = append(out, report.Fact{Key: f.Key, Compatible: true})
		}
		out[k].Compatible = out[k].Compatible && f.Compatible
		for _, t := range f.Tellings {
			if seen.first(key(t)) {
				out[k].Tellings = append(out[k].Tellings, t)
			}
		}
	}
	return out
}

// tellings groups the tellings of a fact by their value.
func (m *arrangement) tellings(f *report.Fact) Inline {
	var values []string
	by := make(map[string][]Inline)
	worded := make(map[string]bool) // values that repeat the words
	tellings := slices.Clone(f.Tellings)
	slices.SortStableFunc(tellings, func(a, b report.Telling) int { return m.order[a.Article] - m.order[b.Article] })
	for _, t := range tellings {
		if by[t.Value] == nil {
			values = append(values, t.Value)
		}
		worded[t.Value] = worded[t.Value] || foldText(t.Value) == foldText(t.Text)
		by[t.Value] = append(by[t.Value], cat(plain(m.label[t.Article]+" “"+Clip(t.Text, longSide)+"” "), m.at(t.Article, t.Span)))
	}
	out := make([]Inline, len(values))
	for i, v := range values {
		out[i] = join("; ", by[v]...)
		if !worded[v] {
			out[i] = cat(styled(Strong, cmp.Or(v, "not said")), plain(": "), out[i])
		}
	}
	return join(" · ", out...)
}

// severityOf returns the highest severity of the divergences between tellings of a
// fact, "" if there is none.
func (m *arrangement) severityOf(f *report.Fact) compare.Severity {
	told := func(s *report.Side) bool {
		return s != nil && slices.ContainsFunc(f.Tellings, func(t report.Telling) bool {
			return t.Article == s.Article && t.Start <= s.End && s.Start <= t.End
		})
	}
	worst := compare.Severity("")
	for _, t := range f.Tellings {
		for _, d := range m.from[t.Article] {
			if d.Severity.Rank() > worst.Rank() && told(d.A) && told(d.B) {
				worst = d.Severity
			}
		}
	}
	return worst
}
