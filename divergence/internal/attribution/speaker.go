package attribution

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// maxSpeakers is how many differently named speakers of a cluster are compared:
// more of them show that the words are a stock phrase.
const maxSpeakers = 4

// speakers reports clusters whose members name different speakers, each pair of
// names once per statement. What stands in marks beside the speaker comes first.
// Speech without marks, and words that stand farther off, are compared after it, and
// what differs there is of low severity: the words may be others, or of others.
func (c *comparison) speakers(s *Statement) {
	done := make(map[[2]string]bool)
	for _, in := range s.Clusters {
		c.speakersIn(in, done, true)
	}
	for _, in := range s.Clusters {
		c.speakersIn(in, done, false)
	}
}

// speakersIn compares the speakers of one cluster; of what stands in marks beside the
// speaker only, or of all. done are the pairs of names that were compared.
func (c *comparison) speakersIn(in Cluster, done map[[2]string]bool, firm bool) {
	var met []*cluster.Member
	for _, m := range in.Members {
		q := m.Quote
		known := func(o *cluster.Member) bool { return o.Quote.Speaker.Name == q.Speaker.Name }
		if firm && (!said(m) || q.Kind == quote.Indirect) || !attributes(q) || len(met) == maxSpeakers || slices.ContainsFunc(met, known) {
			continue
		}
		for _, o := range met {
			names := [2]string{min(o.Quote.Speaker.Name, q.Speaker.Name), max(o.Quote.Speaker.Name, q.Speaker.Name)}
			if done[names] || note.Outlet(o.Quote.Article) == note.Outlet(q.Article) || !firm && !comparable(o, m) {
				continue
			}
			d, ok := c.speakerConflict(o.Quote, q)
			if !ok {
				continue
			}
			done[names] = true
			if !firm {
				d.Severity = compare.Low
			}
			d.Cluster, d.Type = in.ID, compare.Attribution
			d.A, d.B = c.attributed(o.Quote), c.attributed(q)
			c.report(d)
		}
		met = append(met, m)
	}
}

// comparable reports whether two members that are not both in marks beside their
// speakers are the same words, of speakers that are named there if one is reported.
func comparable(a, b *cluster.Member) bool {
	reported := a.Quote.Kind == quote.Indirect || b.Quote.Kind == quote.Indirect
	return (!reported && inSentence(a) && inSentence(b) || said(a) && said(b)) && sameContent(a, b)
}

// maxSentence is how many bytes may stand between a speaker and the words in marks of
// one sentence.
const maxSentence = 120

// inSentence reports whether a speaker stands in one sentence with the words.
func inSentence(m *cluster.Member) bool {
	q := m.Quote
	for _, s := range m.Spans() {
		t := q.Speaker.Mention
		between := article.Span{Start: min(s.End, t.End), End: max(s.Start, t.Start)}
		if between.Len() <= maxSentence && (between.Empty() || !strings.ContainsAny(q.Article.Cut(between), ".!?\n")) {
			return true
		}
	}
	return false
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
	case likeness == quote.Unknown && !describedApart(a, b), likeness == quote.Same && !near:
		return d, false
	case speaksFor(a, b) || speaksFor(b, a):
	case oneName(a, b):
		return d, false
	case near:
		d.Subtype, d.Severity, d.Rule = "name form", compare.Low, "name-misspelt"
		d.Note = twoSpellings(x, a.Speaker.Name, y, b.Speaker.Name)
	case byPronoun(a) || byPronoun(b) || relayed(a) || relayed(b):
		return d, false
	case likeness == quote.Unknown:
		d.Severity, d.Rule = compare.Low, "two-descriptions"
		d.Note = fmt.Sprintf("%s has it from “%s”, %s from “%s”.", x, a.Speaker.Name, y, b.Speaker.Name)
	case likeness == quote.Different && named(a) && named(b) && plausible(a) && plausible(b):
		d.Rule = "two-names"
		d.Note = fmt.Sprintf("%s has it from %s, %s from %s.", x, a.Speaker.Name, y, b.Speaker.Name)
	case likeness != quote.Different && named(a) != named(b) && (anonymous(a) || anonymous(b)):
		d.Subtype, d.Severity, d.Rule = "named and unnamed", compare.Low, "one-unnamed"
		d.Note = fmt.Sprintf("%s names %s, %s says %s.", x, a.Speaker.Name, y, b.Speaker.Name)
	case likeness == quote.Compatible && (unspecific(a) && b.Speaker.Named() || unspecific(b) && a.Speaker.Named()):
		d.Subtype, d.Severity, d.Rule = "named and unnamed", compare.Low, "one-unnamed"
		d.Note = fmt.Sprintf("%s has it from %s, %s from %s.", x, a.Speaker.Name, y, b.Speaker.Name)
	default:
		return d, false
	}
	if strings.HasSuffix(d.Note, "..") { // behind a name with “Jr.”
		d.Note = strings.TrimSuffix(d.Note, ".")
	}
	return d, true
}

// describedApart reports whether two speakers that are only described have no word of
// their descriptions in common: "another man", "the cameraman".
func describedApart(a, b *quote.Quotation) bool {
	if !a.Speaker.Known() || !b.Speaker.Known() || a.Kind == quote.Indirect || b.Kind == quote.Indirect {
		return false
	}
	x, y := strings.Fields(strings.ToLower(a.Speaker.Name)), strings.Fields(strings.ToLower(b.Speaker.Name))
	return !slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// unspecific reports whether a speaker is described by words that fit several people:
// "officials of the port", "a neighbour".
func unspecific(q *quote.Quotation) bool {
	return !q.Speaker.Named() && !definite.MatchString(q.Article.Cut(q.Speaker.Mention))
}

// relayed reports whether the one who is named only passed the words on: "the agency
// reported".
func relayed(q *quote.Quotation) bool {
	return relaying.MatchString(note.Shown(q.Article, q.Cue))
}

var relaying = regexp.MustCompile(`(?i)^` + lexicon.AnyOf("relaying") + `$`)

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

// attributes reports whether an article itself says who spoke, surely, and does not
// leave it to the reader.
func attributes(q *quote.Quotation) bool {
	switch q.Speaker.Rule {
	case "cue-subject", "subject-cue", "mid-quotation", "inverted":
		return !q.Speaker.Unsure && !q.Cue.Empty() && !q.Speaker.Mention.Empty() && q.Speaker.Mention.End <= len(q.Article.Text)
	}
	return false
}

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
