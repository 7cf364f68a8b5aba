package attribution

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// maxSpeakers is how many differently named speakers of a cluster are compared:
// more of them show that the words are a stock phrase.
const maxSpeakers = 4

// speakers reports clusters whose members in marks name different speakers,
// each pair of names once per statement.
func (c *comparison) speakers(s *Statement) {
	done := make(map[[2]string]bool)
	for _, in := range s.Clusters {
		var met []*quote.Quotation
		for _, m := range in.Members {
			q := m.Quote
			known := func(o *quote.Quotation) bool { return o.Speaker.Name == q.Speaker.Name }
			if !said(m) || q.Kind == quote.Indirect || len(met) == maxSpeakers || slices.ContainsFunc(met, known) {
				continue
			}
			for _, o := range met {
				names := [2]string{min(o.Speaker.Name, q.Speaker.Name), max(o.Speaker.Name, q.Speaker.Name)}
				d, ok := c.speakerConflict(o, q)
				if !ok || done[names] || o.Article == q.Article {
					continue
				}
				done[names] = true
				d.Cluster, d.Type = in.ID, compare.Attribution
				d.A, d.B = c.attributed(o), c.attributed(q)
				c.report(d)
			}
			met = append(met, q)
		}
	}
}

// speakerConflict compares the speakers of two quotations of the same words. Two
// forms of one name are no conflict, two people with one surname are. Two surnames
// that are near are taken for a slip of one of the two, as the words are the same,
// unless an article names both people.
func (c *comparison) speakerConflict(a, b *quote.Quotation) (Difference, bool) {
	x, y := note.Outlet(a.Article), note.Outlet(b.Article)
	d := Difference{
		Subtype: "speaker", Severity: compare.Medium, Rule: "speaks-for",
		Note: fmt.Sprintf("%s names %s, %s names %s; one may speak for the other.", x, a.Speaker.Name, y, b.Speaker.Name),
	}
	likeness := quote.SameSpeaker(a.Speaker, b.Speaker)
	near := (likeness == quote.Same || likeness == quote.Compatible) && misspelt(a.Speaker.Name, b.Speaker.Name)
	if near && c.tellsApart(a, b) {
		likeness, near = quote.Different, false
	}
	switch {
	case likeness != quote.Different && likeness != quote.Compatible && !near:
		return d, false
	case speaksFor(a, b) || speaksFor(b, a):
	case oneName(a, b):
		return d, false
	case near:
		d.Subtype, d.Severity, d.Rule = "name form", compare.Low, "name-misspelt"
		d.Note = twoSpellings(x, a.Speaker.Name, y, b.Speaker.Name)
	case byPronoun(a) || byPronoun(b):
		return d, false
	case likeness == quote.Different && named(a) && named(b) && plausible(a) && plausible(b):
		d.Rule = "two-names"
		d.Note = fmt.Sprintf("%s has it from %s, %s from %s.", x, a.Speaker.Name, y, b.Speaker.Name)
	case likeness == quote.Different || named(a) == named(b) || !anonymous(a) && !anonymous(b):
		return d, false
	default:
		d.Subtype, d.Severity, d.Rule = "named and unnamed", compare.Low, "one-unnamed"
		d.Note = fmt.Sprintf("%s names %s, %s says %s.", x, a.Speaker.Name, y, b.Speaker.Name)
	}
	return d, true
}

// tellsApart reports whether one of the articles names the speakers of both
// quotations among its people: then they are two, however near the names are.
func (c *comparison) tellsApart(a, b *quote.Quotation) bool {
	names := func(x *article.Article, q *quote.Quotation) bool {
		return slices.ContainsFunc(c.people[x], func(p quote.Person) bool { return p.Name == q.Speaker.Name })
	}
	return names(a.Article, b) && names(a.Article, a) || names(b.Article, a) && names(b.Article, b)
}

// maxCueGap is how many bytes may stand between a speaker and the cue: enough for
// a post. maxMarkGap is how many may stand between the nearer of the two and the
// quoted words: marks, a comma or colon, a space. Attributions farther off too
// often belong to other words. Set on stories of three outlets.
const (
	maxCueGap  = 40
	maxMarkGap = 9
)

// said reports whether an article names the speaker, surely, beside a cue and next to
// the words. An attribution that is left to the reader cannot contradict another.
func said(m *cluster.Member) bool {
	q := m.Quote
	if q.Speaker.Unsure {
		return false
	}
	switch q.Speaker.Rule {
	case "according-to", "carried-over", "same-paragraph", "sentence-before", "sentence-after":
		return false
	}
	if q.Cue.Empty() || q.Speaker.Mention.Empty() || q.Speaker.Mention.End > len(q.Article.Text) {
		return false
	}
	if gap(q.Cue, q.Speaker.Mention) > maxCueGap {
		return false
	}
	cue := q.Cue
	for _, s := range []article.Span{q.Channel.Span, q.When} { // "said in a statement on Monday:"
		if !s.Empty() && beside(q.Article, cue, s, maxMarkGap) {
			cue = article.Span{Start: min(cue.Start, s.Start), End: max(cue.End, s.End)}
		}
	}
	for _, s := range m.Spans() {
		if beside(q.Article, cue, s, maxMarkGap) || beside(q.Article, q.Speaker.Mention, s, maxMarkGap) {
			return true
		}
	}
	return false
}

// speaksFor reports whether a's speaker speaks for b's: the body is named as
// such, or in the speaker's post.
func speaksFor(a, b *quote.Quotation) bool {
	if a.Speaker.Org != "" && holdsName(a.Speaker.Org, b.Speaker.Name) {
		return true
	}
	role := note.Shown(a.Article, a.Speaker.Role)
	return holdsName(role, b.Speaker.Name) && spokesperson.MatchString(role)
}
