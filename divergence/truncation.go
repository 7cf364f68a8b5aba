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
	"github.com/quotediff/quotediff/quote"
)

// truncations are the words at the start and at the end of one wording that the
// other does not have.
type truncations struct {
	head, tail *truncation
}

// truncation is a difference at one end. flipped means that the base is the one
// that is cut.
type truncation struct {
	compare.Difference
	flipped bool
}

func (e truncations) has(d compare.Difference) bool {
	return e.head != nil && e.head.Difference == d || e.tail != nil && e.tail.Difference == d
}

// An end counts as cut where one side has at most mostInstead words and the other
// at least leastMore more than that.
const mostInstead, leastMore = 2, 4

// truncations finds the differences at the ends that only cut: one side has
// nothing there, or few words against many.
func (v *variant) truncations() truncations {
	var out truncations
	a, b := v.base.Wording.Text, v.other.Wording.Text
	for _, d := range v.differences {
		na, nb := wordsIn(v.base.Wording, d.A), wordsIn(v.other.Wording, d.B)
		if na == 0 && nb == 0 || min(na, nb) > 0 && (min(na, nb) > mostInstead || max(na, nb) < min(na, nb)+leastMore) {
			continue
		}
		e := &truncation{d, na < nb}
		switch {
		case !lexicon.Wordy(a[:d.A.Start]) && !lexicon.Wordy(b[:d.B.Start]):
			if !v.sense(d, e.flipped) {
				out.head = e
			}
		case !lexicon.Wordy(a[d.A.End:]) && !lexicon.Wordy(b[d.B.End:]):
			out.tail = e
		}
	}
	return out
}

// sense reports whether the words missing at the start change the meaning of what
// follows (a negation, a number, a name) and the outlet has nothing of its own in
// their place.
func (v *variant) sense(d compare.Difference, flipped bool) bool {
	short := v.other
	if flipped {
		short = v.base
	}
	return d.Severity == compare.High && d.Type.Misquotes() && !recast(short)
}

// wordsIn counts the words of a wording in a range.
func wordsIn(w *compare.Wording, at compare.Range) int {
	n := 0
	for _, t := range w.Tokens {
		if t.Word && t.Start >= at.Start && t.End <= at.End {
			n++
		}
	}
	return n
}

// contentIn counts the words in a range that carry content.
func contentIn(w *compare.Wording, at compare.Range) int {
	n := 0
	for i, t := range w.Tokens {
		if t.Start >= at.Start && t.End <= at.End && !w.Light(i) {
			n++
		}
	}
	return n
}

// cut reports the words that one outlet leaves out at the start or the end.
func (r *run) cut(v variant, e truncations) {
	if e.head != nil {
		r.truncated(v, e.head, true)
	}
	if e.tail != nil {
		r.truncated(v, e.tail, false)
	}
}

func (r *run) truncated(v variant, e *truncation, head bool) {
	full, short, at, place := v.base, v.other, e.A, e.B
	if e.flipped {
		full, short, at, place = v.other, v.base, e.B, e.A
	}
	if r.prints(short.Quote.Article, full.Wording, at) {
		return
	}
	at = r.unheardOf(short.Quote.Article, full.Wording, at)
	at.Start = wordStart(full.Wording.Text, at)
	d := Divergence{
		Cluster: v.cluster.ID, Type: compare.Omission, Severity: e.weight(full, at, head), Rule: e.Rule,
		A: side(full.Stretch, at), B: side(short.Stretch, place),
	}
	c := cutNote{
		place: "opening", dropped: strings.TrimRight(note.Printed(full.Wording.Text, at), ".,;:"), with: r.withBase(v), flipped: e.flipped,
	}
	if head && d.Severity == compare.Info && subordinate.MatchString(c.dropped) {
		d.Severity = compare.Low
	}
	switch {
	case head && recast(short):
		d.Type, d.Subtype, d.Severity, d.Rule = compare.Paraphrase, "mixed quotation", compare.Info, "outlet-leads-in"
		d.B, c.place = leadIn(short), ""
	case head:
		d.Subtype = sized(d.Severity, "first words dropped", "first clause dropped")
	default:
		d.Subtype = sized(d.Severity, "truncated at the end", "truncated clause")
		c.place, c.closing = "end", closing(short)
	}
	if short.Relation == cluster.Splice && r.joinedAt(short, head) {
		d.Severity, c.joined = compare.High, " where it joins two passages"
	}
	k := changeKey{string(d.Type) + "/" + d.Subtype, wordsOnly(full.Wording.Text, at), full.Wording.Text, short.Wording.Text}
	if !e.flipped && d.Type == compare.Omission {
		k.words = ""
	}
	if i, ok := v.cutBefore(k); ok {
		r.agree(i, v.others)
		return
	}
	v.seen[k] = len(r.found)
	r.tell(d, v, c.say)
}

// sameCut is the share of the longer of two cuts of one sentence that the shorter
// must cover for the two to be one: an outlet that goes on with the sentence in
// other marks cuts a word more there. Held by TestOneCutInTwoQuotations.
const sameCut = 0.8

// cutBefore returns where a cut was told that is this one but for a few words.
func (v *variant) cutBefore(k changeKey) (int, bool) {
	best, found := 0, false
	for o, i := range v.seen {
		shared := min(o.at.End, k.at.End) - max(o.at.Start, k.at.Start)
		longer := max(o.at.End-o.at.Start, k.at.End-k.at.Start)
		if o.typ == k.typ && o.in == k.in && o.words == k.words && float64(shared) >= sameCut*float64(longer) && (!found || i < best) {
			best, found = i, true
		}
	}
	return best, found
}

// subordinate matches words that make what follows depend on something else.
var subordinate = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("subordinate") + `\b`)

// cutNote says in one sentence who cuts what off a sentence.
type cutNote struct {
	place   string // "opening", "end"; empty where the outlets lead in with their own words
	dropped string
	closing string // with what mark one outlet closes
	joined  string
	with    []string // outlets with the wording of the base
	flipped bool     // these are the ones that cut
}

func (c cutNote) say(by []string) string {
	cut, full, how := by, c.with, c.joined
	if c.flipped {
		cut, full = full, cut
	}
	if len(cut) == 1 {
		how = c.closing + how
	}
	if c.place == "" {
		return fmt.Sprintf("%s %s “%s”; %s %s it in words of %s own.", note.Names(full), note.Verb(full, "quotes", "quote"), c.dropped,
			note.Names(cut), note.Verb(cut, "says", "say"), note.Verb(cut, "its", "their"))
	}
	return fmt.Sprintf("%s %s the %s “%s”%s; %s %s it.", note.Names(cut), note.Verb(cut, "drops", "drop"), c.place, c.dropped, how,
		note.Names(full), note.Verb(full, "has", "have"))
}

// A first clause needs more than leastTurn content words to change the meaning of
// the rest. Shorter ones only lead up to it ("I have to say, but"). Set on cuts in
// stories of three outlets.
const leastTurn = 4

// With at most leadingUp content words, what is cut off at the start only leads up
// to the sentence.
const leadingUp = 3

// weight is how much a cut matters. What only leads up to the sentence ("Let me
// be clear:") or has few content words is low, unless it is a condition.
func (e *truncation) weight(full *cluster.Member, at compare.Range, head bool) compare.Severity {
	omitted := e.Type.OneSided()
	content := contentIn(full.Wording, at)
	switch {
	case e.Type == compare.Modality || e.Type == compare.Negation:
		return e.Severity // "I think", "nobody believes that": what is left says more
	case omitted && e.Severity == compare.High && (content > leastTurn || !head && content > 1):
		return compare.High
	case strings.HasSuffix(e.Rule, "-declared"), omitted && e.Severity.Rank() < compare.Medium.Rank():
		return e.Severity
	case content <= leadingUp && (head || !omitted) && !strings.Contains(e.Rule, "-condition"):
		return compare.Low
	}
	return compare.Medium
}

func sized(s compare.Severity, few, clause string) string {
	if s.Rank() >= compare.Medium.Rank() {
		return clause
	}
	return few
}

// recast reports whether the outlet leads into a fragment with words of its own in
// the same sentence, in place of the start of the quoted sentence.
func recast(m *cluster.Member) bool {
	if m.Quote.Kind != quote.Partial || !m.Quote.Article.HasText() {
		return false
	}
	lead := strings.TrimRight(before(m, 80), " “‘\"'«„")
	return lexicon.Wordy(lead) && !strings.ContainsAny(lead[len(lead)-1:], ".!?")
}

// before returns up to n bytes of the paragraph before a stretch.
func before(m *cluster.Member, n int) string {
	at := whole(m.Stretch).Span.Start
	text := m.Quote.Article.Text[max(0, at-n):at]
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		text = text[i+1:]
	}
	return strings.ToValidUTF8(text, "")
}

// leadIn points at the first word of a fragment with the word before the mark.
func leadIn(m *cluster.Member) Side {
	s := whole(m.Stretch)
	text := m.Quote.Article.Text
	return Side{Article: s.Article, Quote: s.Quote, Span: article.Span{
		Start: wordBefore(text, s.Span.Start),
		End:   min(wordAfter(text, s.Span.Start), s.Span.End),
	}}
}

// closing says with what mark a shortened wording closes.
func closing(m *cluster.Member) string {
	text := strings.TrimSpace(m.Wording.Text)
	switch {
	case strings.HasSuffix(text, "…"), strings.HasSuffix(text, "..."):
		return ", closing with an ellipsis"
	case strings.HasSuffix(text, "."):
		return ", closing with a full stop"
	case strings.HasSuffix(text, ","):
		return ", closing with a comma"
	}
	return ""
}

// elsewhere reports whether a difference says nothing about what the outlets
// print: an inner passage that the short article has in another place, or a
// question mark where a wording is cut short.
func (r *run) elsewhere(v variant, e truncations, d compare.Difference) bool {
	na, nb := wordsIn(v.base.Wording, d.A), wordsIn(v.other.Wording, d.B)
	switch {
	case na > 0 && nb == 0:
		return r.prints(v.other.Quote.Article, v.base.Wording, d.A)
	case nb > 0 && na == 0:
		return r.prints(v.base.Quote.Article, v.other.Wording, d.B)
	case na == 0 && nb == 0 && d.Subtype == "force":
		cut := e.head != nil || e.tail != nil
		return cut || slices.Contains([]quote.Kind{v.base.Quote.Kind, v.other.Quote.Kind}, quote.Partial)
	}
	return false
}
