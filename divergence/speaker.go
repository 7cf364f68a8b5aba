package divergence

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
	"github.com/quotediff/quotediff/internal/similarity"
	"github.com/quotediff/quotediff/quote"
)

// maxSpeakers is how many differently named speakers of a cluster are set
// against each other; more are a sign of a cluster of stock words.
const maxSpeakers = 4

// speakers reports clusters whose members in marks name different speakers,
// each pair of names once per statement.
func (r *run) speakers(s *statement) {
	done := make(map[[2]string]bool)
	for _, i := range s.clusters {
		var met []*quote.Quotation
		for _, at := range r.byArticle(i) {
			m := r.at(at)
			q := m.Quote
			known := func(o *quote.Quotation) bool { return o.Speaker.Name == q.Speaker.Name }
			if !said(m) || q.Kind == quote.Indirect || len(met) == maxSpeakers || slices.ContainsFunc(met, known) {
				continue
			}
			for _, o := range met {
				names := [2]string{min(o.Speaker.Name, q.Speaker.Name), max(o.Speaker.Name, q.Speaker.Name)}
				d, ok := speakerConflict(o, q)
				if !ok || done[names] || o.Article == q.Article {
					continue
				}
				done[names] = true
				d.Cluster, d.Type = r.clusters[i].ID, compare.Attribution
				d.A, d.B = r.attributed(o), r.attributed(q)
				r.report(d)
			}
			met = append(met, q)
		}
	}
}

// speakerConflict compares who is said to have spoken two quotations of the
// same words. Two forms of one name are no conflict, two people of one surname
// are. A surname without a given name beside a near one is taken for a slip of
// one of the two: the words are the same.
func speakerConflict(a, b *quote.Quotation) (Divergence, bool) {
	x, y := note.Outlet(a.Article), note.Outlet(b.Article)
	d := Divergence{
		Subtype: "speaker", Severity: compare.Medium, Rule: "speaks-for",
		Note: fmt.Sprintf("%s names %s, %s names %s; one may speak for the other.", x, a.Speaker.Name, y, b.Speaker.Name),
	}
	likeness := quote.SameSpeaker(a.Speaker, b.Speaker)
	switch {
	case likeness != quote.Different && likeness != quote.Compatible:
		return d, false
	case speaksFor(a, b) || speaksFor(b, a):
	case oneName(a, b):
		return d, false
	case likeness == quote.Compatible && misspelt(a.Speaker.Name, b.Speaker.Name):
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

// maxCueGap is how far, in bytes, a speaker may stand from the cue, with a post
// between; maxMarkGap how far the nearer of the two may stand from the quoted
// words: marks, a comma or colon, a space. Farther off, too many attributions
// belong to other words; set on the stories of three outlets.
const (
	maxCueGap  = 40
	maxMarkGap = 9
)

// said reports whether an article names the speaker beside a cue next to the
// stretch. What an article leaves to the reader is no claim that could
// contradict another.
func said(m *cluster.Member) bool {
	q := m.Quote
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

// beside reports whether two spans stand no more than n bytes apart, in one
// paragraph.
func beside(a *article.Article, s, t article.Span, n int) bool {
	if gap(s, t) > n {
		return false
	}
	between := article.Span{Start: min(s.End, t.End), End: max(s.Start, t.Start)}
	return between.Empty() || !strings.Contains(a.Cut(between), "\n")
}

// gap returns how many bytes stand between two spans, 0 where they meet.
func gap(a, b article.Span) int { return max(0, b.Start-a.End, a.Start-b.End) }

// speaksFor reports whether a's speaker speaks for b's: the body is named as
// such, or in the speaker's post.
func speaksFor(a, b *quote.Quotation) bool {
	if a.Speaker.Org != "" && holdsName(a.Speaker.Org, b.Speaker.Name) {
		return true
	}
	role := note.Shown(a.Article, a.Speaker.Role)
	return holdsName(role, b.Speaker.Name) && spokesperson.MatchString(role)
}

// holdsName reports whether a text has every word of a name that begins with a
// capital.
func holdsName(text, name string) bool {
	words := nameWords(name)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return len(words) > 0
}

var spokesperson = regexp.MustCompile(`(?i)` + lexicon.AnyOf("spokesperson"))

var (
	definite   = regexp.MustCompile(`^(?i:` + lexicon.AnyOf("definite") + `)\s|^\p{Ll}`)
	indefinite = regexp.MustCompile(`^(?i:` + lexicon.AnyOf("indefinite") + `)\s`)
)

// named reports whether the article has a name for the speaker and no mere
// description.
func named(q *quote.Quotation) bool {
	mention := q.Article.Cut(q.Speaker.Mention)
	if len(nameWords(q.Speaker.Name)) > 1 && sharesName(mention, q.Speaker.Name) {
		return true // "the mayor, Jo Marsh"
	}
	return !definite.MatchString(mention) && !indefinite.MatchString(mention)
}

// plausible reports whether a speaker's name looks like one: up to five words,
// the last printed in the mention, not in capitals throughout, as headings are,
// and no initial and no post ("the Ohio Republican").
func plausible(q *quote.Quotation) bool {
	words := strings.Fields(q.Speaker.Name)
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	last := words[len(words)-1]
	if known, w := rolesOf(), strings.ToLower(last); known.general[w] || known.post[w] || w == "ceo" {
		return false
	}
	upper := len(words) > 1 && strings.ToUpper(q.Speaker.Name) == q.Speaker.Name
	return !upper && len(strings.Trim(last, ".")) > 1 && strings.Contains(q.Article.Cut(q.Speaker.Mention), last)
}

// anonymous reports whether the article does not say who of several spoke: "an
// official".
func anonymous(q *quote.Quotation) bool {
	return indefinite.MatchString(q.Article.Cut(q.Speaker.Mention))
}

// byPronoun reports whether the article names the speaker only by one word
// without a capital: who that is was inferred.
func byPronoun(q *quote.Quotation) bool {
	mention := q.Article.Cut(q.Speaker.Mention)
	return !lexicon.Capital(mention) && !strings.Contains(mention, " ")
}

// oneName reports whether two articles can mean one person by names with the
// same last word: unless both print two given names that begin with different
// letters.
func oneName(a, b *quote.Quotation) bool {
	x, y := strings.Fields(a.Speaker.Name), strings.Fields(b.Speaker.Name)
	if len(x) == 0 || len(y) == 0 || x[len(x)-1] != y[len(y)-1] {
		return holdsName(a.Speaker.Name, b.Speaker.Name) || holdsName(b.Speaker.Name, a.Speaker.Name)
	}
	return x[0][0] == y[0][0] || !printsGiven(a, x) || !printsGiven(b, y)
}

// misspelt reports whether the last words of two names are two spellings of one
// name.
func misspelt(a, b string) bool { return similarity.Misspelt(lexicon.Surname(a), lexicon.Surname(b)) }

// endsAlike reports whether the last words of two names are the same.
func endsAlike(a, b string) bool { return lexicon.Surname(a) == lexicon.Surname(b) }

func twoSpellings(outlet, name, other, otherName string) string {
	return fmt.Sprintf("%s prints “%s”, %s “%s”: one name in two spellings, or two people.", outlet, name, other, otherName)
}

// printsGiven reports whether a mention has the first word of a name of two or
// three words.
func printsGiven(q *quote.Quotation, name []string) bool {
	return len(name) > 1 && len(name) < 4 && strings.Contains(q.Article.Cut(q.Speaker.Mention), name[0])
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
	for _, p := range r.people[q.Article] {
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
		if lexicon.Capital(w) && strings.Contains(mention, w) {
			return true
		}
	}
	return false
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
