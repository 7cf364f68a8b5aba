package divergence

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// fragment reports whether the other wording is a fragment of the base: a term, or
// quoted inside the outlet's own sentence, and with less than half of the words.
func (v *variant) fragment(e truncations) bool {
	return (v.other.Quote.Kind == quote.Partial || isTerm(v.other)) && (e.head != nil && !e.head.flipped || e.tail != nil && !e.tail.flipped) &&
		2*v.other.Wording.Words() < v.base.Wording.Words()
}

// leastFragment is how many words make a passage that is recognized elsewhere:
// fewer are used by anybody.
const leastFragment = 4

// longestTerm is how many words a title, a motto or a term may have: of these
// nothing is left out, as nobody who prints them means the whole sentence. Held
// by TestTerms.
const longestTerm = 4

// isTerm reports whether a member may be a term: a few words in marks that no
// verb of saying brings as a sentence.
func isTerm(m *cluster.Member) bool {
	return m.Wording.Words() <= longestTerm && (m.Quote.Kind != quote.Direct || m.Quote.Cue.Empty())
}

// fragment reports an outlet that quotes only a few words of a sentence and
// does not print the rest elsewhere. Where the words may be a term, they are only
// set in its own sentence.
func (r *run) fragment(v variant, e truncations) {
	for _, x := range []*truncation{e.head, e.tail} {
		n := v.other.Wording.Words()
		if x == nil || n < leastFragment || r.prints(v.other.Quote.Article, v.base.Wording, x.A) {
			continue
		}
		d := Divergence{
			Cluster: v.cluster.ID, Type: compare.Omission, Subtype: "fragment", Severity: compare.Medium,
			A: whole(v.base.Stretch), B: whole(v.other.Stretch),
			Note: fmt.Sprintf("Of the sentence in %s, %s quotes only “%s” (%d of %d words).", note.Outlet(v.base.Quote.Article),
				note.Outlet(v.other.Quote.Article), note.Clip(v.other.Wording.Text), n, v.base.Wording.Words()),
			Rule: "fragment-under-half",
		}
		if isTerm(v.other) {
			d.Type, d.Subtype, d.Severity, d.Rule = compare.Paraphrase, "mixed quotation", compare.Low, "term-in-own-sentence"
		}
		r.report(d, slices.Concat(v.with, v.others)...)
		break
	}
	r.describes(v)
}

// predicated matches the end of an outlet's own words if they call something by
// what follows in marks.
var predicated = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("predicate") + `(\s+` + lexicon.AnyOf("predicated") + `)?[\s“‘"'«„]*$`)

// hangs matches the words before a noun phrase that depends on another noun:
// such a phrase is part of a larger one and describes nothing by itself.
var hangs = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("determiner") + `\s+[\p{L}-]+\s+` + lexicon.AnyOf("hanging") + `\s*$`)

// determined matches a noun phrase by how it begins.
var determined = regexp.MustCompile(`(?i)^\W*` + lexicon.AnyOf("article") + `\s+\p{L}`)

// describes reports a noun phrase that an outlet applies to one thing, while in
// the speaker's sentence it is part of a phrase about another.
func (r *run) describes(v variant) {
	short, full := v.other, v.base
	if short.Quote.Kind != quote.Partial || !short.Quote.Article.HasText() || !determined.MatchString(short.Wording.Text) {
		return
	}
	lead := before(short, 200)
	if !predicated.MatchString(lead) {
		return
	}
	at := shared(full.Wording, short.Wording)
	head := hangs.FindStringIndex(full.Wording.Text[:at])
	if head == nil {
		return
	}
	r.report(Divergence{
		Cluster: v.cluster.ID, Type: compare.Attribution, Subtype: "what the words describe", Severity: compare.Medium,
		A: exact(full.Stretch, compare.Range{Start: head[0], End: len(full.Wording.Text)}),
		B: clause(short, lead),
		Note: fmt.Sprintf("In %s the phrase is part of “%s”; %s applies it to something else.",
			note.Outlet(full.Quote.Article), note.Printed(full.Wording.Text, compare.Range{Start: head[0], End: len(full.Wording.Text)}),
			note.Outlet(short.Quote.Article)),
		Rule: "noun-phrase-said-of-something-else",
	}, slices.Concat(v.with, v.others)...)
}

// clauseStart matches where a clause begins inside a sentence.
var clauseStart = regexp.MustCompile(`[.;:!?]\s|,\s|\s` + lexicon.AnyOf("clause-before-marks") + `\s`)

// clause points at a fragment together with the outlet's clause before it.
func clause(m *cluster.Member, lead string) Side {
	s := whole(m.Stretch)
	from := 0
	for _, at := range clauseStart.FindAllStringIndex(lead, -1) {
		from = at[1]
	}
	return Side{Article: s.Article, Quote: s.Quote, Span: article.Span{Start: s.Span.Start - len(lead) + from, End: s.Span.End}}
}
