package divergence

import (
	"fmt"
	"regexp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// paraphrase reports words that one outlet has in marks and another without.
// Two reports without marks are no divergence of wording.
func (r *run) paraphrase(v variant) {
	marked, reported := v.base, v.other
	if voice(marked) == cluster.Reported {
		marked, reported = reported, marked
	}
	if voice(marked) == cluster.Reported || !retells(reported.Wording, marked.Wording) {
		return
	}
	r.report(Divergence{
		Cluster: v.cluster.ID, Type: compare.Paraphrase, Subtype: "reported without marks", Severity: compare.Low,
		A: whole(marked.Stretch), B: whole(reported.Stretch),
		Note: fmt.Sprintf("%s has it in quotation marks, %s reports it without.",
			note.Outlet(marked.Quote.Article), note.Outlet(reported.Quote.Article)),
		Rule: "marked-against-reported",
	}, v.also...)
}

// retold is the share of a report's words of content that the marked words must
// have for it to be called the same statement. Set by reading reports of three
// outlets' stories: below it most pairs only share their subject.
const retold = 0.5

// retells reports whether one wording has enough of the other's content.
func retells(a, b *compare.Wording) bool {
	x, y := stems(a), stems(b)
	n := lexicon.Shared(x, y)
	return n >= 2 && float64(n) >= retold*float64(min(len(x), len(y)))
}

// stems returns the stems of a wording's words of content.
func stems(w *compare.Wording) lexicon.Set {
	out := lexicon.Set{}
	for i := range w.Tokens {
		if !w.Light(i) {
			out[w.Tokens[i].Stem] = true
		}
	}
	return out
}

// predicated matches the end of an outlet's own words that say of something
// that it is what follows in marks.
var predicated = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("predicate") + `(\s+` + lexicon.AnyOf("predicated") + `)?[\s“‘"'«„]*$`)

// hangs matches the words before a noun phrase that hangs on another noun:
// the phrase is then part of a larger one and is said of nothing by itself.
var hangs = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("determiner") + `\s+[\p{L}-]+\s+` + lexicon.AnyOf("hanging") + `\s*$`)

// determined matches a noun phrase by how it begins.
var determined = regexp.MustCompile(`(?i)^\W*` + lexicon.AnyOf("article") + `\s+\p{L}`)

// describes reports a noun phrase that an outlet says of something, where the
// speaker's own sentence has it as a part of a phrase about something else.
func (r *run) describes(v variant) {
	short, full := v.other, v.base
	if short.Quote.Kind != quote.Partial || short.Quote.Article.Text == "" || !determined.MatchString(short.Wording.Text) {
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
		Note: fmt.Sprintf("In %s the words stand in “%s”; in %s they are said of what its own sentence names.",
			note.Outlet(full.Quote.Article), note.Printed(full.Wording.Text, compare.Range{Start: head[0], End: len(full.Wording.Text)}),
			note.Outlet(short.Quote.Article)),
		Rule: "noun-phrase-said-of-something-else",
	}, v.also...)
}

// boundary matches where a clause begins inside a sentence.
var boundary = regexp.MustCompile(`[.;:!?]\s|,\s|\s` + lexicon.AnyOf("clause-before-marks") + `\s`)

// clause points at a fragment with the outlet's clause before it.
func clause(m *cluster.Member, lead string) Side {
	s := whole(m.Stretch)
	from := 0
	for _, at := range boundary.FindAllStringIndex(lead, -1) {
		from = at[1]
	}
	return Side{s.Article, s.Quote, article.Span{Start: s.Span.Start - len(lead) + from, End: s.Span.End}}
}
