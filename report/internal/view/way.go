package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// The letters of the table of who carries what.
const (
	full       = "F"
	near       = "N"
	part       = "P"
	variant    = "V"
	translated = "T"
	spliced    = "S"
	reported   = "I"
	absent     = "–"
)

// truth are the letters of what stands in marks, from the truest to the least.
const truth = full + near + part + variant + translated + spliced

// legend explains the letters.
const legend = "F full · N full, small differences · P part · V other words · T other words (translated) · S spliced · I reported without marks · – not carried"

// cell returns the letters for one article: the least true way in which it
// carries a sentence of the statement, and P or I where it has a fragment or a
// report besides.
func (x *Index) cell(clusters []*report.Cluster, article string) string {
	worst, extra, held := -1, "", 0
	for _, c := range clusters {
		best, ways := "", ""
		for i := range c.Members {
			if c.Members[i].Article == article {
				ways += x.letter(c, &c.Members[i])
			}
		}
		for _, l := range []string{full, near, variant, translated, spliced, part, reported} {
			if strings.Contains(ways, l) {
				best = l
				break
			}
		}
		for _, l := range []string{part, reported} {
			if best != l && strings.Contains(ways, l) && !strings.Contains(extra, l) {
				extra += "+" + l
			}
		}
		if best == "" {
			continue
		}
		held++
		if best == reported {
			if !strings.Contains(extra, reported) {
				extra += "+" + reported
			}
			continue
		}
		worst = max(worst, strings.Index(truth, best))
	}
	switch {
	case held == 0:
		return absent
	case worst < 0:
		return reported
	case held < len(clusters) && worst < strings.Index(truth, part):
		worst = strings.Index(truth, part)
	}
	return truth[worst:worst+1] + extra
}

// letter returns how a member carries its cluster.
func (x *Index) letter(c *report.Cluster, m *report.Member) string {
	l, ok := x.letters[m]
	if !ok {
		l = x.letterOf(c, m)
		x.letters[m] = l
	}
	return l
}

func (x *Index) letterOf(c *report.Cluster, m *report.Member) string {
	base := x.bases[c]
	switch {
	case m == base:
		return full
	case x.typed(c, m, compare.Splice):
		return spliced
	case trimEdge(m.Text()) == trimEdge(base.Text()):
		return full
	}
	switch cluster.Relation(m.Relation) {
	case cluster.Same:
		return near
	case cluster.Part:
		return part
	case cluster.Splice:
		return spliced
	case cluster.Translated:
		return translated
	case cluster.Reported:
		return reported
	}
	if x.copies[m.Article] && x.typed(c, m, compare.Translation) {
		return translated
	}
	if x.worstOf(c, m) <= compare.Info.Rank() {
		return near
	}
	return variant
}

// typed reports whether a divergence of a type says something of a member: that
// it is one half of a splice, that its words are translated. That is the second
// side of a divergence, the first being the base.
func (x *Index) typed(c *report.Cluster, m *report.Member, t compare.Type) bool {
	return slices.ContainsFunc(x.pointing[stand{c.ID, m.Quote}], func(d *report.Divergence) bool {
		return d.Type == t && d.B != nil && d.B.Quote == m.Quote && slices.ContainsFunc(m.Spans, func(s report.Span) bool {
			return s.Start < d.B.End && d.B.Start < s.End
		})
	})
}

// worstOf returns the rank of the most severe divergence that points at a
// member; the rank of Medium if none does, since its words are others.
func (x *Index) worstOf(c *report.Cluster, m *report.Member) int {
	worst := -1
	for _, d := range x.pointing[stand{c.ID, m.Quote}] {
		if Within(d.A, m) || Within(d.B, m) {
			worst = max(worst, d.Severity.Rank())
		}
	}
	if worst < 0 {
		return compare.Medium.Rank()
	}
	return worst
}

// countWordings counts the wordings of a statement that differ in more than
// punctuation and capitals: "2", "1 + splice".
func (x *Index) countWordings(clusters []*report.Cluster) string {
	most, ways := 0, ""
	for _, c := range clusters {
		different := make(map[string]bool)
		for i := range c.Members {
			m := &c.Members[i]
			l := x.letter(c, m)
			ways += l
			switch l {
			case full, near:
				different[""] = true
			case variant, translated:
				different[m.Text()] = true
			}
		}
		most = max(most, len(different))
	}
	out := fmt.Sprint(most)
	if strings.Contains(ways, part) {
		out += " + part"
	}
	if strings.Contains(ways, spliced) {
		out += " + splice"
	}
	return out
}
