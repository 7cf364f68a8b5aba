package report

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/disjoint"
)

// factsHeading is the heading that rows of the first table link to.
const factsHeading = "Facts told differently"

func (m *arrangement) facts() {
	if len(m.Facts) == 0 {
		return
	}
	m.section(factsHeading)
	t := m.table("", "Fact", "Tellings", "Severity")
	facts := together(m.Facts)
	slices.SortStableFunc(facts, func(a, b Fact) int { return order(a.Compatible) - order(b.Compatible) })
	for i, f := range facts {
		severity := string(m.severityOf(&f))
		if f.Compatible {
			severity = "compatible"
		} else if severity == "" {
			severity = "–"
		}
		t.row(text1(fmt.Sprintf("F%d", i+1)), text1(m.shorten.Replace(f.Key)), m.tellings(&f), text1(severity))
	}
}

// order puts what conflicts before what does not.
func order(compatible bool) int {
	if compatible {
		return 1
	}
	return 0
}

// together makes one fact of those that share a telling: three articles that
// tell something in three ways come as pairs. What is incompatible in one pair
// is so in the whole.
func together(facts []Fact) []Fact {
	group := disjoint.New(len(facts))
	first := make(map[string]int) // by telling
	key := func(t Telling) string { return fmt.Sprint(t.Article, " ", t.Start, " ", t.End) }
	for i, f := range facts {
		for _, t := range f.Tellings {
			if j, ok := first[key(t)]; ok {
				group.Join(i, j)
			} else {
				first[key(t)] = i
			}
		}
	}
	var out []Fact
	at := make(map[int]int)
	seen := make(distinct)
	for i, f := range facts {
		k, ok := at[group.Find(i)]
		if !ok {
			k = len(out)
			at[group.Find(i)] = k
			out = append(out, Fact{Key: f.Key, Compatible: true})
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
func (m *arrangement) tellings(f *Fact) inline {
	var values []string
	by := make(map[string][]inline)
	worded := make(map[string]bool) // values that are the words themselves
	tellings := slices.Clone(f.Tellings)
	slices.SortStableFunc(tellings, func(a, b Telling) int { return m.order[a.Article] - m.order[b.Article] })
	for _, t := range tellings {
		if by[t.Value] == nil {
			values = append(values, t.Value)
		}
		worded[t.Value] = worded[t.Value] || foldText(t.Value) == foldText(t.Text)
		by[t.Value] = append(by[t.Value], cat(text1(m.label[t.Article]+" “"+clip(t.Text, longSide)+"” "), m.at(t.Article, t.Span)))
	}
	out := make([]inline, len(values))
	for i, v := range values {
		out[i] = join("; ", by[v]...)
		if !worded[v] {
			out[i] = cat(styled(strong, orElse(v, "not said")), text1(": "), out[i])
		}
	}
	return join(" · ", out...)
}

// severityOf returns the severity of the divergence that points at two
// tellings of a fact; "" if there is none.
func (m *arrangement) severityOf(f *Fact) compare.Severity {
	told := func(s *Side) bool {
		return s != nil && slices.ContainsFunc(f.Tellings, func(t Telling) bool {
			return t.Article == s.Article && t.Start <= s.End && s.Start <= t.End
		})
	}
	var ds []*Divergence
	for i := range m.Divergences {
		if d := &m.Divergences[i]; told(d.A) && told(d.B) {
			ds = append(ds, d)
		}
	}
	if len(ds) == 0 {
		return ""
	}
	sortBySeverity(ds)
	return ds[0].Severity
}
