// Package headline sets what a headline quotes against what the article below it
// quotes, and against the other outlets: a headline is a witness of its own.
//
// Start with [Compare] and [Finding].
package headline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// Verdict says what stands behind the words that a headline quotes.
type Verdict string

const (
	AsQuoted  Verdict = "as quoted"        // the article quotes them as they are
	Changed   Verdict = "in other words"   // the article quotes them otherwise
	Elsewhere Verdict = "only elsewhere"   // another outlet quotes them, the article does not
	Unmarked  Verdict = "not in marks"     // the article has them, but as its own words
	Nowhere   Verdict = "quoted by nobody" // no article has them
)

// Finding is what a headline quotes, and the passage behind it.
type Finding struct {
	Article  *article.Article
	Span     article.Span // of the words in Article.Title
	Verdict  Verdict
	Type     compare.Type // of the gravest difference; empty if there is none
	Severity compare.Severity
	Source   Source // the zero value where no article has the words
	Note     string // one sentence for the reader, in English
}

// Source is the passage that is nearest to the words of a headline.
type Source struct {
	Article *article.Article
	Quote   *quote.Quotation // nil for words that stand without marks
	Span    article.Span
}

// Compare sets the headlines of articles against the quotations of all articles of the
// same event. The findings are in the order of xs, then of the headline. An article
// without a title or text gives none. The cost is linear in the quotations and in
// what they share with headlines by words that are not common.
func Compare(xs []*quote.Extraction) []Finding {
	var asked []words
	for _, x := range xs {
		asked = append(asked, quoted(x)...)
	}
	if len(asked) == 0 {
		return nil
	}
	passages := indexOf(xs, asked)
	out := make([]Finding, 0, len(asked))
	for i := range asked {
		if f, ok := passages.judge(&asked[i]); ok {
			out = append(out, f)
		}
	}
	return out
}

// judge finds the passage behind the words of a headline, and what differs. It is false
// for words that may be no quotation: a title, or scare quotes that no article has.
func (p *index) judge(h *words) (Finding, bool) {
	f := Finding{Article: h.of.Article, Span: h.span, Severity: compare.Info}
	own, others, ok := p.nearest(h)
	switch {
	case !ok:
		return f, false
	case h.meets(own, true):
		f.Source = own.source
		f.differ(h, own, others)
	case h.meets(others, false):
		f.Verdict, f.Severity, f.Source = Elsewhere, compare.Low, others.source
		f.Note = fmt.Sprintf("The headline of %s quotes “%s”, which %s has and its own article does not.", f.outlet(), h.shown(), note.Outlet(others.source.Article))
	default:
		if at, ok := standsIn(h); ok {
			f.Verdict, f.Source = Unmarked, Source{Article: h.of.Article, Span: at}
			f.Note = fmt.Sprintf("The headline of %s puts “%s” in marks; its article has the words as its own.", f.outlet(), h.shown())
			return f, true
		}
		if h.mention || h.wording.Words() < leastSaid {
			return f, false
		}
		f.Verdict, f.Severity = Nowhere, compare.Medium
		f.Note = fmt.Sprintf("The headline of %s quotes “%s”; no article has the words.", f.outlet(), h.shown())
	}
	return f, true
}

// leastSaid is the number of words from which on a headline is held to the words of a
// quotation. Fewer are a catchword, which an article may have in another form.
const leastSaid = 3

// differs reports whether a passage has the words of a headline otherwise than in
// another print.
func differs(h *words, p *passage) bool {
	d, ok := gravest(h, p)
	return ok && d.Severity != compare.Info
}

func (f *Finding) outlet() string { return note.Outlet(f.Article) }

// differ says how the words of the headline differ from those of its article.
func (f *Finding) differ(h *words, own, others *passage) {
	f.Verdict = AsQuoted
	f.Note = fmt.Sprintf("The headline of %s quotes “%s” as its article does.", f.outlet(), h.shown())
	if own.source.Quote.Kind == quote.Indirect && !slices.Contains(verbatim, own.source.Quote.Speaker.Rule) {
		f.Verdict = Unmarked
		f.Note = fmt.Sprintf("The headline of %s puts “%s” in marks; its article reports the words without.", f.outlet(), h.shown())
	}
	worst, ok := gravest(h, own)
	if !ok {
		return
	}
	f.Type, f.Severity = worst.Type, worst.Severity
	if worst.Severity == compare.Info {
		return
	}
	f.Verdict = Changed
	f.Note = fmt.Sprintf("The headline of %s: %s.", f.outlet(), wordsOf(h, own, worst))
	if others == nil || others.cover <= own.cover {
		return
	}
	if d, differs := gravest(h, others); !differs || d.Severity == compare.Info {
		f.Note = strings.TrimSuffix(f.Note, ".") + fmt.Sprintf("; %s quotes the words of the headline.", note.Outlet(others.source.Article))
	}
}

// verbatim are the rules of speakers whose words stand without marks because the layout
// says that they are quoted.
var verbatim = []string{"transcript", "post"}

// wordsOf says in words what differs between a headline and a passage.
func wordsOf(h *words, p *passage, d compare.Difference) string {
	headline, body := note.Printed(h.wording.Text, d.A), note.Printed(p.wording.Text, d.B)
	switch {
	case headline == "":
		return fmt.Sprintf("“%s” is missing, which its article quotes in “%s”", body, note.Clip(p.wording.Text))
	case body == "":
		return fmt.Sprintf("“%s” is added to “%s”", headline, note.Clip(p.wording.Text))
	}
	return fmt.Sprintf("“%s” stands where its article quotes “%s”", headline, body)
}

// gravest returns the gravest difference between the words of a headline and a passage,
// the first of equal ones. That a headline has only a piece of a sentence is none,
// unless what it lacks turns the sense.
func gravest(h *words, p *passage) (compare.Difference, bool) {
	var worst compare.Difference
	found := false
	for _, d := range compare.Differences(h.wording, p.wording, compare.Align(h.wording, p.wording)) {
		if d.A.Start == d.A.End && h.atEdge(d.A.Start) && (d.Severity != compare.High || h.wording.Words() < leastClause) {
			continue
		}
		if !found || d.Severity.Rank() > worst.Severity.Rank() {
			worst, found = d, true
		}
	}
	return worst, found
}

// leastClause is the number of words from which on a headline quotes a clause, of which
// it may have lost what turns its sense. Fewer are a term, around which the headline
// has words of its own.
const leastClause = 4

// atEdge reports whether no word of the headline stands before byte i, or none after it.
func (h *words) atEdge(i int) bool {
	before, after := false, false
	for _, t := range h.wording.Tokens {
		if t.Word {
			before = before || t.Start < i
			after = after || t.Start >= i
		}
	}
	return !before || !after
}

// standsIn finds the words of a headline, one after another, in the text of its article.
func standsIn(h *words) (article.Span, bool) {
	a := h.of.Article
	text := compare.New(a.Text, a.Lang)
	var want []string
	for _, t := range h.wording.Tokens {
		if t.Word {
			want = append(want, t.Norm)
		}
	}
	var at []compare.Token
	for _, t := range text.Tokens {
		if t.Word {
			at = append(at, t)
		}
	}
	for i := 0; i+len(want) <= len(at); i++ {
		if at[i].Start >= h.below && slices.EqualFunc(want, at[i:i+len(want)], func(w string, t compare.Token) bool { return w == t.Norm }) {
			return article.Span{Start: at[i].Start, End: at[i+len(want)-1].End}, true
		}
	}
	return article.Span{}, false
}
