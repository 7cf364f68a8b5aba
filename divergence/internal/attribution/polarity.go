package attribution

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// senses is how one article carries a sentence: its members by polarity, the first
// of each in the order of the text.
type senses struct {
	article *article.Article
	first   map[quote.Polarity]*cluster.Member
}

func sensesOf(c *Cluster) []senses {
	var out []senses
	for _, m := range c.Members {
		if n := len(out); n == 0 || out[n-1].article != m.Quote.Article {
			out = append(out, senses{m.Quote.Article, make(map[quote.Polarity]*cluster.Member)})
		}
		p := polarityOf(m.Quote)
		if s := &out[len(out)-1]; s.first[p] == nil {
			s.first[p] = m
		}
	}
	return out
}

// polarityOf returns the polarity of a quotation. A question that is printed as one
// is not asked about: it was said.
func polarityOf(q *quote.Quotation) quote.Polarity {
	p := q.Frame.Polarity
	if p == "" || p == quote.Asked && q.Kind == quote.Direct {
		return quote.Affirmed
	}
	return p
}

// states reports whether an article has it, and nothing else, that the words were
// said. One that also has the denial is at one with both.
func (s *senses) states() bool {
	return s.first[quote.Affirmed] != nil && s.first[quote.Denied] == nil && s.first[quote.Unsaid] == nil
}

// turnings are the polarities that can stand against words that were said, the
// gravest first.
var turnings = []struct {
	quote.Polarity
	subtype  string
	severity compare.Severity
}{
	{quote.Unsaid, "said and not said", compare.High},
	{quote.Denied, "said and denied", compare.High},
	{quote.Asked, "said and asked", compare.Medium},
	{quote.Hedged, "said and left open", compare.Medium},
	{quote.Predicted, "said and foretold", compare.Medium},
	{quote.Joked, "said and joked", compare.Medium},
}

// polarities reports a statement of which one article has it that it was said and
// another that it was not, or that it was only asked or hinted: one difference for
// each statement, the gravest.
func (c *comparison) polarities(s *Statement) {
	for _, t := range turnings {
		for i := range s.Clusters {
			in := &s.Clusters[i]
			all := sensesOf(in)
			said, turned, also := contrary(all, t.Polarity)
			if said == nil {
				continue
			}
			severity := t.severity
			if t.Polarity == quote.Predicted && turned.Quote.Frame.Kind != quote.Predicts {
				severity = compare.Low // one tells beforehand what the other heard
			}
			d := Difference{
				Cluster: in.ID, Type: compare.Polarity, Subtype: t.subtype, Severity: severity,
				A: c.attributed(said.Quote), B: framed(turned.Quote),
				Note: polarityNote(said.Quote, turned.Quote), Rule: "said-and-" + strings.ReplaceAll(string(t.Polarity), " ", "-"),
			}
			c.report(d, also...)
			return
		}
	}
}

// contrary returns a member that states the words and one of another article that
// carries them with a polarity and is about the same, and the articles that carry
// them in one of the two ways; nil where there are no two.
func contrary(all []senses, p quote.Polarity) (said, turned *cluster.Member, also []*article.Article) {
	for i := range all {
		b := all[i].first[p]
		if b == nil || all[i].first[quote.Affirmed] != nil {
			continue
		}
		for k := range all {
			a := all[k].first[quote.Affirmed]
			if !all[k].states() || !sameSense(a, b) {
				continue
			}
			also = append(also, all[k].article)
			if said == nil || said == a {
				said, turned = a, b
			}
		}
		if said != nil {
			also = append(also, all[i].article)
		}
	}
	return said, turned, also
}

// sameSense reports whether two members are one utterance but for their frames: by
// one speaker, in the same words, a word that turns the sense in both or in neither.
func sameSense(a, b *cluster.Member) bool {
	reported := a.Quote.Kind == quote.Indirect || b.Quote.Kind == quote.Indirect
	like := quote.SameSpeaker(a.Quote.Speaker, b.Quote.Speaker)
	switch {
	case like == quote.Different, reported && like != quote.Same:
		return false
	case like == quote.Unknown && (!b.Quote.Frame.Polarity.Negative() || b.Quote.Speaker.Known()):
		return false // only of what nobody said no speaker is named
	case asks(a) || asks(b) || negated(a) != negated(b):
		return false
	}
	if sameContent(a, b) {
		return true
	}
	shared, shorter := sharedContent(a.Wording, b.Wording)
	one := like == quote.Same || a.Quote.Speaker.Name == b.Quote.Speaker.Name
	return !reported && shared == shorter && one && quote.SameLead(a.Quote, b.Quote)
}

// leastShared is how many words of content two wordings share at least to be the
// same words in whatever sentence they stand; of fewer, such as one word in marks,
// the word that leads to them must be the same as well.
const leastShared = 3

// leastClause is of how many words a wording is a clause, in which one word of content
// less is enough: "Wir haben das Geld verloren".
const leastClause = 4

// sharedPart is the share of the shorter wording's content that the other has.
const sharedPart = 0.6

// sameContent reports whether two members share enough words of content to be the
// same words in whatever sentence they stand.
func sameContent(a, b *cluster.Member) bool {
	shared, shorter := sharedContent(a.Wording, b.Wording)
	clause := shared == leastShared-1 && min(a.Wording.Words(), b.Wording.Words()) >= leastClause
	return (shared >= leastShared || clause) && float64(shared) >= sharedPart*float64(shorter)
}

// sharedContent returns how many words of content two wordings share, and how many
// the shorter one has.
func sharedContent(a, b *compare.Wording) (shared, shorter int) {
	x, y := content(a), content(b)
	return lexicon.Shared(x, y), min(len(x), len(y))
}

func content(w *compare.Wording) lexicon.Set {
	out := lexicon.Set{}
	for i := range w.Tokens {
		if !w.Light(i) {
			out[w.Tokens[i].Stem] = true
		}
	}
	return out
}

func asks(m *cluster.Member) bool {
	return strings.HasSuffix(strings.TrimRight(m.Wording.Text, "\"”’»"), "?")
}

// negated reports whether a word of a member turns its sense, those apart that make
// its frame.
func negated(m *cluster.Member) bool {
	q, text := m.Quote, m.Wording.Text
	if inside(q) {
		text = strings.Replace(text, q.Article.Cut(q.Frame.Span), "", 1)
	}
	return quote.Negations(q.Article.Lang, text) > 0
}

// inside reports whether the frame of a quotation is among its own words: “I did not
// say ‘We lost.’”
func inside(q *quote.Quotation) bool {
	return !q.Frame.Span.Empty() && slices.ContainsFunc(q.Parts, func(p quote.Part) bool { return p.Contains(q.Frame.Span) })
}

// framed points at what gives a quotation its sense, with the cue where it stands
// near.
func framed(q *quote.Quotation) Side {
	span := q.Frame.Span
	if !inside(q) {
		span = join(span, q.Cue)
	}
	if span.Empty() {
		return Side{q.Article, q, article.Span{Start: q.Parts[0].Start, End: max(q.Parts[0].End, q.Parts[len(q.Parts)-1].End)}}
	}
	return Side{q.Article, q, span}
}

// polarityNote says who has it that the words were said, and how the other has it.
func polarityNote(a, b *quote.Quotation) string {
	x, y, who := note.Outlet(a.Article), note.Outlet(b.Article), "somebody"
	for _, q := range []*quote.Quotation{b, a} {
		if q.Speaker.Known() {
			who = q.Speaker.Name
		}
	}
	as := note.Shown(b.Article, b.Frame.Span)
	if as != "" {
		as = ": “" + as + "”"
	}
	switch b.Frame.Polarity {
	case quote.Unsaid:
		return fmt.Sprintf("%s has it that %s said it, %s that %s did not%s.", x, who, y, who, as)
	case quote.Denied:
		if b.Frame.Kind != quote.Denies {
			return fmt.Sprintf("%s has %s say it, %s has %s say the contrary%s stands before the marks.", x, who, y, who, as)
		}
		return fmt.Sprintf("%s has it that %s said it, %s that %s denied it%s.", x, who, y, who, as)
	case quote.Asked:
		return fmt.Sprintf("%s has it that %s said it, %s has it as a question%s.", x, who, y, as)
	case quote.Joked:
		return fmt.Sprintf("%s has it that %s said it, %s has it as a joke%s.", x, who, y, as)
	case quote.Predicted:
		return fmt.Sprintf("%s has it that %s said it, %s has it as something to come%s.", x, who, y, as)
	}
	return fmt.Sprintf("%s has it that %s said it, %s leaves it open%s.", x, who, y, as)
}
