package divergence

import (
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// story builds extractions and a grouping by hand, so that a test says itself
// what was found before.
type story struct {
	t  *testing.T
	xs []*quote.Extraction
	g  cluster.Grouping
}

func newStory(t *testing.T) *story { return &story{t: t} }

// article adds an article. Its id is its outlet.
func (s *story) article(id, text string) *quote.Extraction {
	x := &quote.Extraction{Article: &article.Article{ID: id, Outlet: id, Lang: "en", Text: text, SHA256: id}}
	s.xs = append(s.xs, x)
	return x
}

// span finds words in an article; they must be there.
func (s *story) span(a *article.Article, words string) article.Span {
	s.t.Helper()
	i := strings.Index(a.Text, words)
	if i < 0 {
		s.t.Fatalf("%q is not in %s", words, a.ID)
	}
	return article.Span{Start: i, End: i + len(words)}
}

// quote adds a quotation with the given parts.
func (s *story) quote(x *quote.Extraction, kind quote.Kind, parts ...string) *quote.Quotation {
	s.t.Helper()
	q := &quote.Quotation{ID: "q-" + x.Article.ID + parts[0], Article: x.Article, Kind: kind}
	for _, p := range parts {
		q.Parts = append(q.Parts, quote.Part{Span: s.span(x.Article, p), Text: p})
	}
	x.Quotations = append(x.Quotations, q)
	return q
}

// says attributes a quotation: name, mention and cue as they stand in the text.
func (s *story) says(q *quote.Quotation, name, mention, cue string) *quote.Quotation {
	s.t.Helper()
	q.Speaker = quote.Speaker{Name: name, Mention: s.near(q, mention), Rule: "subject-cue"}
	q.Cue = s.near(q, cue)
	return q
}

// near finds words after the start of a quotation, or before it.
func (s *story) near(q *quote.Quotation, words string) article.Span {
	s.t.Helper()
	if i := strings.Index(q.Article.Text[q.Parts[0].Start:], words); i >= 0 {
		i += q.Parts[0].Start
		return article.Span{Start: i, End: i + len(words)}
	}
	return s.span(q.Article, words)
}

// stretch makes a member of words of a quotation that lie in one or several
// parts.
func (s *story) stretch(q *quote.Quotation, relation cluster.Relation, pieces ...string) cluster.Member {
	s.t.Helper()
	st := &cluster.Stretch{Quote: q, Wording: compare.New(strings.Join(pieces, " "), "en")}
	for _, words := range pieces {
		found := false
		for i, p := range q.Parts {
			if at := strings.Index(p.Text, words); at >= 0 && !found {
				st.Pieces = append(st.Pieces, cluster.Piece{Part: i, Start: at, End: at + len(words)})
				found = true
			}
		}
		if !found {
			s.t.Fatalf("%q is not quoted", words)
		}
	}
	return cluster.Member{Stretch: st, Relation: relation}
}

// same makes a variant of words of a quotation.
func (s *story) same(q *quote.Quotation, pieces ...string) cluster.Member {
	s.t.Helper()
	return s.stretch(q, cluster.Variant, pieces...)
}

// cluster groups members; the first is the base.
func (s *story) cluster(id string, members ...cluster.Member) {
	s.g.Clusters = append(s.g.Clusters, cluster.Cluster{ID: id, Members: members})
}

// find runs [Of] and holds every side against the text.
func (s *story) find() *Findings {
	s.t.Helper()
	f := Of(s.xs, &s.g, aligned(s.xs))
	f.Divergences = slices.DeleteFunc(f.Divergences, func(d Divergence) bool { return d.Rule == "told-side-by-side" || d.Rule == "quoted-against-reported" })
	for _, d := range f.Divergences {
		for _, side := range []Side{d.A, d.B} {
			if side.Article == nil {
				continue
			}
			if side.Span.Empty() || side.Span.Start < 0 || side.Span.End > len(side.Article.Text) {
				s.t.Errorf("%s %s: span %v is not in the text", d.Type, d.Subtype, side.Span)
			}
		}
		if d.Note == "" || d.Rule == "" || d.ID == "" {
			s.t.Errorf("%s %s has no note, rule or id: %+v", d.Type, d.Subtype, d)
		}
	}
	return f
}

// brief writes divergences of the given types as "type/subtype severity: a | b".
func brief(f *Findings, types ...string) []string {
	var out []string
	for _, d := range f.Divergences {
		for _, typ := range types {
			if string(d.Type) == typ {
				out = append(out, string(d.Type)+"/"+d.Subtype+" "+string(d.Severity)+": "+cut(d.A)+" | "+cut(d.B))
			}
		}
	}
	return out
}

func cut(s Side) string {
	if s.Article == nil {
		return "-"
	}
	return s.Article.ID + " " + strings.Join(strings.Fields(s.Article.Cut(s.Span)), " ")
}

// aligned returns what some articles tell.
func aligned(xs []*quote.Extraction) *claim.Alignment {
	var ts []*claim.Telling
	for _, x := range xs {
		ts = append(ts, claim.Extract(x))
	}
	return claim.Align(ts)
}
