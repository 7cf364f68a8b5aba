package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/statistics"
)

// shown is a statement that more than one article carries, as it is shown.
type shown struct {
	Name     string // "S1", …
	Speaker  string
	Clusters []*Cluster
	Articles []string // ids, in the order of the report
	Wordings string   // "2", "1 + splice"
}

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

// shownStatements returns the statements that more than one article carries.
func (x *index) shownStatements() []shown {
	var out []shown
	for i := range x.Statements {
		st := &x.Statements[i]
		s := shown{Speaker: st.Speaker}
		for _, id := range st.Clusters {
			if c := x.clusters[id]; c != nil {
				s.Clusters = append(s.Clusters, c)
			}
		}
		s.Articles = x.carriers(s.Clusters)
		if len(s.Articles) < 2 {
			continue
		}
		s.Name = fmt.Sprintf("S%d", len(out)+1)
		s.Wordings = x.wordings(s.Clusters)
		out = append(out, s)
	}
	return out
}

// carriers returns the articles with a member in one of the clusters, in the
// order of the report.
func (x *index) carriers(clusters []*Cluster) []string {
	var out []string
	seen := make(distinct)
	for _, c := range clusters {
		for _, m := range c.Members {
			if seen.first(m.Article) {
				out = append(out, m.Article)
			}
		}
	}
	slices.SortFunc(out, func(a, b string) int { return x.order[a] - x.order[b] })
	return out
}

// cell returns the letters for one article: the least true way in which it
// carries a sentence of the statement, and P or I where it has a fragment or a
// report besides.
func (x *index) cell(clusters []*Cluster, article string) string {
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
func (x *index) letter(c *Cluster, m *Member) string {
	l, ok := x.letters[m]
	if !ok {
		l = x.letterOf(c, m)
		x.letters[m] = l
	}
	return l
}

func (x *index) letterOf(c *Cluster, m *Member) string {
	base := x.bases[c]
	switch {
	case m == base:
		return full
	case x.typed(c, m, compare.Splice):
		return spliced
	case trimEdge(m.text()) == trimEdge(base.text()):
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

// trimEdge drops the marks around a wording, which belong to the sentence it is
// set in.
func trimEdge(s string) string { return strings.Trim(s, " ,.;:!?…") }

// typed reports whether a divergence of a type says something of a member: that
// it is one half of a splice, that its words are translated. That is the second
// side of a divergence, the first being the base.
func (x *index) typed(c *Cluster, m *Member, t compare.Type) bool {
	return slices.ContainsFunc(x.pointing[stand{c.ID, m.Quote}], func(d *Divergence) bool {
		return d.Type == t && d.B != nil && d.B.Quote == m.Quote && slices.ContainsFunc(m.Spans, func(s Span) bool {
			return s.Start < d.B.End && d.B.Start < s.End
		})
	})
}

// worstOf returns the rank of the most severe divergence that points at a
// member; the rank of Medium if none does, since its words are others.
func (x *index) worstOf(c *Cluster, m *Member) int {
	worst := -1
	for _, d := range x.pointing[stand{c.ID, m.Quote}] {
		if d.A.within(m) || d.B.within(m) {
			worst = max(worst, d.Severity.Rank())
		}
	}
	if worst < 0 {
		return compare.Medium.Rank()
	}
	return worst
}

// within reports whether a side of a divergence stands in a member.
func (s *Side) within(m *Member) bool {
	return s != nil && s.Quote == m.Quote && slices.ContainsFunc(m.Spans, func(t Span) bool {
		return t.Start <= s.Start && s.End <= t.End
	})
}

// text returns the words of a member, its spans joined by a space.
func (m *Member) text() string {
	if len(m.Spans) == 1 {
		return m.Spans[0].Text
	}
	var parts []string
	for _, s := range m.Spans {
		parts = append(parts, s.Text)
	}
	return strings.Join(parts, " ")
}

// base returns the member that holds the base wording.
func (c *Cluster) base() *Member {
	for i := range c.Members {
		if c.Members[i].Base {
			return &c.Members[i]
		}
	}
	return &c.Members[0]
}

// wordings counts the wordings of a statement that differ in more than
// punctuation and capitals: "2", "1 + splice".
func (x *index) wordings(clusters []*Cluster) string {
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
				different[m.text()] = true
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

// fidelity is how one article prints the sentences that it shares with others,
// against their base wordings.
type fidelity struct {
	Article                                                  string
	Shared, Same, Typographic, Cut, Other, Spliced, Reported int
}

// fidelities counts, per article that shares a sentence, one way for each
// sentence: the truest.
func (x *index) fidelities() []fidelity {
	out := make([]fidelity, len(x.Articles))
	for i := range x.Articles {
		out[i].Article = x.Articles[i].ID
	}
	for i := range x.Clusters {
		c := &x.Clusters[i]
		in := x.carriers([]*Cluster{c})
		if len(in) < 2 {
			continue
		}
		for _, id := range in {
			out[x.order[id]].count(x.cell([]*Cluster{c}, id))
		}
	}
	return slices.DeleteFunc(out, func(f fidelity) bool { return f.Shared == 0 })
}

// kept returns the share of the sentences in marks that are whole and in the
// same words, in percent, with its interval: "78% (47–95%)"; "" where no
// sentence stands in marks.
func (f *fidelity) kept() string {
	same, marked := f.Same+f.Typographic, f.Shared-f.Reported
	if marked == 0 {
		return ""
	}
	low, high := statistics.Interval(same, marked)
	return fmt.Sprintf("%.0f%% (%.0f–%.0f%%)", 100*float64(same)/float64(marked), 100*low, 100*high)
}

func (f *fidelity) count(cell string) {
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
