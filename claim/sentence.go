package claim

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim/internal/gazetteer"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote"
)

// Extract reads what an article tells. It never fails; an article without its text
// gives a telling without sentences. Lines in which the page speaks of itself are left
// out. The cost is linear in the text.
func Extract(x *quote.Extraction) *Telling {
	t := &Telling{Extraction: x}
	a := x.Article
	if !a.HasText() {
		return t
	}
	r := newReader(x)
	r.telling = t
	if a.Title != "" {
		r.title = true
		for _, s := range prose.Sentences(a.Title, a.Lang) {
			t.Sentences = append(t.Sentences, r.read(a.Title, article.Span{Start: s[0], End: s[1]}))
		}
		r.title = false
	}
	r.index = 0
	page := newPageLines(a.Text, a.Lang)
	for _, p := range article.Paragraphs(a.Text) {
		for _, s := range prose.Sentences(a.Text[p.Start:p.End], a.Lang) {
			span := article.Span{Start: p.Start + s[0], End: p.Start + s[1]}
			if len(reaching(r.doubled, span)) > 0 || page.hold(span.Start) {
				continue
			}
			r.index++
			t.Sentences = append(t.Sentences, r.read(a.Text, span))
		}
	}
	return t
}

// reader reads the sentences of one article.
type reader struct {
	article *article.Article
	doubled []article.Span
	quoted  []part
	people  []mention
	cast    *Cast
	places  *gazetteer.Gazetteer
	title   bool
	index   int
	telling *Telling
}

// part is a contiguous stretch of a quotation.
type part struct {
	article.Span
	of *quote.Quotation
}

// mention is a place where an article names a person.
type mention struct {
	article.Span
	surname string
}

func newReader(x *quote.Extraction) *reader {
	r := &reader{article: x.Article, cast: newCast(x), places: gazetteer.Of(x.Article.Lang)}
	for _, d := range x.Article.Damage {
		if d.Type == article.DoubledParagraph || d.Type == article.EmbeddedText {
			r.doubled = append(r.doubled, d.Span)
		}
	}
	slices.SortFunc(r.doubled, byStart)
	for _, q := range x.Quotations {
		for _, p := range q.Parts {
			r.quoted = append(r.quoted, part{p.Span, q})
		}
	}
	slices.SortStableFunc(r.quoted, func(a, b part) int { return byStart(a.Span, b.Span) })
	for _, p := range x.People {
		for _, m := range p.Mentions {
			r.people = append(r.people, mention{m, surname(p.Name)})
		}
	}
	slices.SortStableFunc(r.people, func(a, b mention) int { return byStart(a.Span, b.Span) })
	return r
}

func byStart(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) }

// read reads one sentence. Those of the text are read in its order, and what lies
// before them is let go, so that the cost stays linear.
func (r *reader) read(text string, span article.Span) *Sentence {
	s := &Sentence{Article: r.article, Title: r.title, Index: r.index, Span: span, Telling: r.telling}
	s.Wording = compare.New(text[span.Start:span.End], r.article.Lang)
	s.Whose = make([]*quote.Quotation, len(s.Wording.Tokens))
	s.Who = make([]string, len(s.Wording.Tokens))
	if !r.title {
		for len(r.quoted) > 0 && r.quoted[0].End <= span.Start {
			r.quoted = r.quoted[1:]
		}
		for _, p := range r.quoted {
			if p.Start >= span.End {
				break
			}
			for i := range s.within(p.Span) {
				s.Whose[i] = p.of
			}
		}
		for len(r.people) > 0 && r.people[0].End <= span.Start {
			r.people = r.people[1:]
		}
		for _, m := range r.people {
			if m.Start >= span.End {
				break
			}
			last := -1
			for i := range s.within(m.Span) {
				if s.Wording.Tokens[i].Word {
					last = i
				}
			}
			if last >= 0 {
				s.Who[last] = m.surname
			}
		}
	}
	r.readNames(s)
	s.Events = s.eventsOf()
	s.Clauses = s.cut()
	s.Numbers = s.numbers()
	s.Times = s.times()
	s.Labels = s.labels()
	s.Causes = s.causes()
	return s
}

// within yields the tokens that lie in a span of the article.
func (s *Sentence) within(p article.Span) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if p.End <= s.Span.Start || p.Start >= s.Span.End {
			return
		}
		i, _ := slices.BinarySearchFunc(s.Wording.Tokens, p.Start-s.Span.Start, func(k compare.Token, at int) int { return k.Start - at })
		for ; i < len(s.Wording.Tokens) && s.Span.Start+s.Wording.Tokens[i].End <= p.End; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

// reaching returns those of some spans, in order, that reach into another.
func reaching(spans []article.Span, of article.Span) []article.Span {
	var out []article.Span
	for _, s := range spans {
		if s.Overlaps(of) {
			out = append(out, s)
		}
	}
	return out
}

// surname returns the last word of a name, folded.
func surname(name string) string {
	f := strings.Fields(name)
	if len(f) == 0 {
		return ""
	}
	return strings.ToLower(strings.Trim(f[len(f)-1], ".,’'"))
}
