package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// The ways to carry a sentence, by their letters in the table of who carries what.
const (
	full       = "F"
	near       = "N"
	part       = "P"
	variant    = "V"
	translated = "T"
	spliced    = "S"
	reported   = "I"
	denied     = "D"
	absent     = "–"
)

// truth is the ways to carry a sentence in marks, the truest first.
const truth = full + near + part + variant + translated + spliced

// legend explains the letters.
const legend = "F full · N full, small differences · P part · V other words · T other words (translated) · S spliced · I reported without marks · D denied or not said · – not carried"

// cell returns the letters of one article: the least true way in which it carries
// any sentence of the statement, with +P or +I if it also has a fragment or a
// report of one. It is D where the article has nothing of the statement but that it
// was not said, and +D where it has that too.
func (x *Index) cell(clusters []*report.Cluster, article string) string {
	worst, extra, held := -1, "", 0
	for _, c := range clusters {
		best, ways := "", ""
		for _, m := range x.membersOf(c, article) {
			ways += x.letter(c, m)
		}
		for _, l := range []string{full, near, variant, translated, spliced, part, reported, denied} {
			if strings.Contains(ways, l) {
				best = l
				break
			}
		}
		for _, l := range []string{part, reported, denied} {
			if best != l && strings.Contains(ways, l) && !strings.Contains(extra, l) {
				extra += "+" + l
			}
		}
		if best == "" {
			continue
		}
		held++
		if best == reported || best == denied {
			if !strings.Contains(extra, best) {
				extra += "+" + best
			}
			continue
		}
		worst = max(worst, strings.Index(truth, best))
	}
	switch {
	case held == 0:
		return absent
	case worst < 0:
		return extra[len("+"):]
	case held < len(clusters) && worst < strings.Index(truth, part):
		worst = strings.Index(truth, part)
	}
	return truth[worst:worst+1] + extra
}

// letter returns the way in which a member carries its cluster.
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
	case x.denies(m):
		return denied
	case m == base:
		return full
	case x.typed(c, m, compare.Splice):
		return spliced
	case trimEdge(m.Text()) == trimEdge(base.Text()):
		return full
	}
	switch m.Relation {
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

// denies reports whether the article of a member has it that the words were not said.
func (x *Index) denies(m *report.Member) bool {
	q := x.quotes[m.Quote]
	return q != nil && q.Frame != nil && q.Frame.Polarity.Negative()
}

// typed reports whether a divergence of a type is about a member: that it is half of
// a splice, or that its words are translated. The member is then the second side
// of the divergence, as the first is the base.
func (x *Index) typed(c *report.Cluster, m *report.Member, t compare.Type) bool {
	return slices.ContainsFunc(x.pointing[stand{c.ID, m.Quote}], func(d *report.Divergence) bool {
		return d.Type == t && d.B != nil && d.B.Quote == m.Quote && slices.ContainsFunc(m.Spans, func(s report.Span) bool {
			return s.Start < d.B.End && d.B.Start < s.End
		})
	})
}

// worstOf returns the rank of the highest severity of the divergences that have a
// side in a member. If there are none, the member was joined in other words, and
// the rank is that of Medium.
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

// countWordings returns the number of wordings of a statement that differ in more
// than punctuation and capitals, and whether there are parts and splices: "2",
// "1 + splice".
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
