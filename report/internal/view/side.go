package view

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/report"
)

// Within reports whether a side of a divergence lies within a member. A side that
// is nil does not.
func Within(s *report.Side, m *report.Member) bool {
	return s != nil && s.Quote == m.Quote && slices.ContainsFunc(m.Spans, func(t report.Span) bool {
		return t.Start <= s.Start && s.End <= t.End
	})
}

// sides returns the ids of the articles on each side of a divergence: the one it
// points at, and those of its outlets that have the sentence in the same words.
func (x *Index) sides(d *report.Divergence) (a, b []string) {
	inA, inB := x.memberAt(d, d.A), x.memberAt(d, d.B)
	exact := inA != nil && inB != nil && foldText(inA.Text()) == foldText(inB.Text())
	return x.side(d, d.A, inA, exact), x.side(d, d.B, inB, exact)
}

// memberAt returns the member in which a side of a divergence lies, nil if there is
// none.
func (x *Index) memberAt(d *report.Divergence, s *report.Side) *report.Member {
	c := x.clusters[d.Cluster]
	if c == nil || s == nil {
		return nil
	}
	for _, m := range x.members[stand{c.ID, s.Quote}] {
		if Within(s, m) {
			return m
		}
	}
	return nil
}

func (x *Index) side(d *report.Divergence, s *report.Side, in *report.Member, exact bool) []string {
	if s == nil {
		return nil
	}
	out := []string{s.Article}
	if in == nil {
		return out
	}
	differs := make(map[string]bool, len(d.Outlets))
	for _, outlet := range d.Outlets {
		differs[outlet] = true
	}
	for _, m := range x.wordedLike(x.clusters[d.Cluster], in, exact) {
		if differs[m.Outlet] && m.Article != s.Article {
			out = append(out, m.Article)
		}
	}
	slices.SortFunc(out, func(p, q string) int { return x.order[p] - x.order[q] })
	return out
}

// wordingKey stands for a wording of a cluster: its letters and digits or, if
// exact, its text without the punctuation around it.
type wordingKey struct {
	cluster string
	text    string
	exact   bool
}

func keyOf(c *report.Cluster, m *report.Member, exact bool) wordingKey {
	if exact {
		return wordingKey{c.ID, trimEdge(m.Text()), true}
	}
	return wordingKey{c.ID, foldText(m.Text()), false}
}

// wordedLike returns one member of each article that has the wording of a member.
func (x *Index) wordedLike(c *report.Cluster, in *report.Member, exact bool) []*report.Member {
	asked := wordingKey{cluster: c.ID, exact: exact}
	if _, ok := x.alike[asked]; !ok {
		x.alike[asked] = nil
		seen := make(distinct)
		for i := range c.Members {
			m := &c.Members[i]
			if key := keyOf(c, m, exact); seen.first(key.text + "\x00" + m.Article) {
				x.alike[key] = append(x.alike[key], m)
			}
		}
	}
	return x.alike[keyOf(c, in, exact)]
}

// context is the greatest number of code points that are shown on each side of
// differing words.
const context = 28

// InContext returns a side, marked as [Pointed], with some of the words around it,
// which are not taken from beyond its quotation.
func (x *Index) InContext(s *report.Side) []Marked {
	p := x.page(s.Article)
	before, after := p.around(s.Span, context)
	if q := x.quotes[s.Quote]; q != nil {
		for _, t := range q.Spans {
			if t.Start <= s.Start && s.End <= t.End {
				if !p.given() {
					said := page{text: []rune(t.Text)}
					before, after = said.around(report.Span{Start: s.Start - t.Start, End: s.End - t.Start}, context)
				}
				before = lastRunes(before, s.Start-t.Start)
				after = firstRunes(after, t.End-s.End)
			}
		}
	}
	var out []Marked
	out = appendMarked(out, Kept, before)
	out = appendMarked(out, Pointed, s.Text)
	return appendMarked(out, Kept, after)
}

// folded returns the letters and digits of a side in lower case.
func folded(s *report.Side) string {
	if s == nil {
		return ""
	}
	return foldText(s.Text)
}

func foldText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
