package divergence

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// ellipsis matches words left out with a mark.
var ellipsis = regexp.MustCompile(`…|\.\s?\.\s?\.|\[\s*\]`)

// attribution compares how articles say who spoke, where and when.
func (r *run) attribution(s *statement, quotes []*quote.Quotation) {
	if len(quotes) < 2 {
		return
	}
	r.speakers(s)
	r.channels(s, quotes)
	r.days(s, quotes)
	r.splits(quotes)
}

// speakers reports clusters whose members name different speakers, each pair
// of names once per statement.
func (r *run) speakers(s *statement) {
	type pair struct{ a, b string }
	done := make(map[pair]bool)
	for _, i := range s.clusters {
		c := &r.clusters[i]
		base := c.Members[c.Base].Quote
		for _, m := range r.members(i) {
			q := m.Quote
			names := pair{min(base.Speaker.Name, q.Speaker.Name), max(base.Speaker.Name, q.Speaker.Name)}
			if q.Article == base.Article || done[names] {
				continue
			}
			d, ok := speakerConflict(base, q)
			if !ok {
				continue
			}
			done[names] = true
			d.Cluster, d.Type = c.ID, "attribution"
			d.A, d.B = r.attributed(base), r.attributed(q)
			r.report(d)
		}
	}
}

// speakerConflict compares two quotations of the same words.
func speakerConflict(a, b *quote.Quotation) (Divergence, bool) {
	x, y := outletOf(a.Article), outletOf(b.Article)
	d := Divergence{Subtype: "speaker", Severity: compare.Medium}
	switch quote.SameSpeaker(a.Speaker, b.Speaker) {
	case quote.Different:
		d.Note = fmt.Sprintf("%s has it from %s, %s from %s.", x, a.Speaker.Name, y, b.Speaker.Name)
		d.Rule = "two-names"
		return d, true
	case quote.Compatible:
		d.Note = fmt.Sprintf("%s names %s, %s names %s; one may speak for the other.", x, a.Speaker.Name, y, b.Speaker.Name)
		d.Rule = "speaks-for"
		if a.Speaker.Org == "" && b.Speaker.Org == "" {
			d.Subtype, d.Severity, d.Rule = "named and unnamed", compare.Low, "one-unnamed"
			d.Note = fmt.Sprintf("%s names %s, %s says %s.", x, a.Speaker.Name, y, b.Speaker.Name)
		}
		return d, true
	}
	return d, false
}

// attributed points at where the article names the speaker, with the cue and
// the role where they stand beside the name; otherwise at the cue or the
// quotation.
func (r *run) attributed(q *quote.Quotation) Side {
	span := q.Speaker.Mention
	if named := r.namedBefore(q); !named.Empty() {
		span = named
	}
	span = join(join(span, q.Cue), q.Speaker.Role)
	if span.Empty() {
		return quoted(q)
	}
	return Side{q.Article, q, span}
}

// namedBefore finds the mention by name that a pronoun or a description refers
// to: the last one before it. The zero Span means that the mention itself has
// the name, or that there is none.
func (r *run) namedBefore(q *quote.Quotation) article.Span {
	mention := q.Speaker.Mention
	if mention.Empty() || mention.End > len(q.Article.Text) || sharesName(q.Article.Cut(mention), q.Speaker.Name) {
		return article.Span{}
	}
	var last article.Span
	for _, p := range r.peopleOf(q.Article) {
		if p.Name != q.Speaker.Name {
			continue
		}
		for _, m := range p.Mentions {
			if m.Start < mention.Start && sharesName(q.Article.Cut(m), p.Name) {
				last = m
			}
		}
	}
	return last
}

// sharesName reports whether a printed mention has a word of a name that
// begins with a capital.
func sharesName(mention, name string) bool {
	for w := range strings.FieldsSeq(name) {
		if isUpper(w) && strings.Contains(mention, w) {
			return true
		}
	}
	return false
}

func isUpper(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(c)
}

// peopleOf returns the people an article names.
func (r *run) peopleOf(a *article.Article) []quote.Person {
	for _, x := range r.extractions {
		if x.Article == a {
			return x.People
		}
	}
	return nil
}

// maxReach is the longest span, in bytes, that join builds of two.
const maxReach = 100

// join covers two spans, or returns the first that is not empty where they
// stand far apart.
func join(a, b article.Span) article.Span {
	if a.Empty() {
		return b
	}
	both := article.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
	if b.Empty() || both.Len() > maxReach {
		return a
	}
	return both
}

// way is how an article says that something was said.
type way struct {
	value string // "Twitter", "told CNN"; empty for speech without a channel
	verb  bool   // the verb itself says it: "tweeted"
	span  article.Span
}

// wayOf reads the channel, or whom the speaker told.
func wayOf(q *quote.Quotation) way {
	switch {
	case q.Channel.Name != "":
		span := join(q.Channel.Span, q.Cue)
		return way{q.Channel.Name, q.Cue.Contains(q.Channel.Span) && !q.Channel.Span.Empty(), span}
	case q.Via.Name != "":
		return way{"told " + q.Via.Name, false, join(q.Via.Span, q.Cue)}
	}
	return way{span: q.Cue}
}

// channels reports where the same words are tweeted here and said there.
func (r *run) channels(s *statement, quotes []*quote.Quotation) {
	var ways []way
	var first []*quote.Quotation
	var carriers [][]*article.Article
	for _, q := range quotes {
		w := wayOf(q)
		if w.span.Empty() {
			continue
		}
		k := slices.IndexFunc(ways, func(x way) bool { return strings.EqualFold(x.value, w.value) })
		if k < 0 {
			k = len(ways)
			ways, first, carriers = append(ways, w), append(first, q), append(carriers, nil)
		}
		carriers[k] = append(carriers[k], q.Article)
	}
	for k := 1; k < len(ways); k++ {
		a, b := ways[0], ways[k]
		if first[0].Article == first[k].Article || !apart(a, b) {
			continue
		}
		r.report(Divergence{
			Cluster: r.clusters[s.clusters[0]].ID, Type: "attribution", Subtype: "channel", Severity: compare.Low,
			A: Side{first[0].Article, first[0], a.span}, B: Side{first[k].Article, first[k], b.span},
			Note: fmt.Sprintf("%s: “%s”; %s: “%s”.", outletOf(first[0].Article), shown(first[0].Article, a.span),
				outletOf(first[k].Article), shown(first[k].Article, b.span)),
			Rule: "two-channels",
		}, slices.Concat(carriers[0], carriers[k])...)
	}
}

// apart reports whether two ways exclude each other: two channels, or a verb
// that names one ("tweeted") against speech that names none.
func apart(a, b way) bool {
	if a.value != "" && b.value != "" {
		return true
	}
	return a.value != "" && a.verb || b.value != "" && b.verb
}

// shown is what stands in a span, on one line.
func shown(a *article.Article, s article.Span) string {
	if s.End > len(a.Text) {
		return ""
	}
	return printed(a.Text, compare.Range{Start: s.Start, End: s.End})
}

// days reports where the days on which it was said differ.
func (r *run) days(s *statement, quotes []*quote.Quotation) {
	var base *quote.Quotation
	var baseDay day
	seen := make(map[string]bool)
	words := func(q *quote.Quotation) string { return strings.ToLower(dayWords.FindString(q.Article.Cut(q.When))) }
	for _, q := range quotes {
		if q.When.Empty() || q.When.End > len(q.Article.Text) {
			continue
		}
		d, ok := readDay(q.Article.Cut(q.When), q.Article.Date)
		if !ok {
			continue
		}
		if base == nil {
			base, baseDay = q, d
			seen[d.key()], seen[words(q)] = true, true
			continue
		}
		if q.Article == base.Article || seen[d.key()] || d.meets(baseDay) && seen[words(q)] {
			continue
		}
		seen[d.key()], seen[words(q)] = true, true
		r.dayPair(s, base, q, baseDay, d)
	}
}

func (r *run) dayPair(s *statement, a, b *quote.Quotation, x, y day) {
	d := Divergence{
		Cluster: r.clusters[s.clusters[0]].ID, Type: "time", Subtype: "relative date", Severity: compare.Info, Rule: "same-day-possible",
		A: Side{a.Article, a, join(a.When, a.Cue)}, B: Side{b.Article, b, join(b.When, b.Cue)},
		Note: fmt.Sprintf("%s has “%s”, %s “%s”: this can be one day.", outletOf(a.Article), shown(a.Article, a.When),
			outletOf(b.Article), shown(b.Article, b.When)),
	}
	if !x.meets(y) {
		d.Subtype, d.Severity, d.Rule = "day", compare.Medium, "two-days"
		d.Note = fmt.Sprintf("%s has “%s”, %s “%s”%s.", outletOf(a.Article), shown(a.Article, a.When),
			outletOf(b.Article), shown(b.Article, b.When), remark(x, y))
	}
	r.report(d)
}
