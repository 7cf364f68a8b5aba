package narration

import (
	"fmt"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// Difference is something that two articles tell differently.
type Difference struct {
	Type     compare.Type
	Subtype  string
	Severity compare.Severity
	Articles []*article.Article // of both sides, and of those that agree with one
	A, B     Passage
	Matter   string // what it is about, in words: "when Holm and Zell meet"
	Note     string // one sentence for the reader, in English
	Rule     string // what decided
}

// Passage is words of an article.
type Passage struct {
	Article *article.Article
	Span    article.Span
}

func (p Passage) shown() string { return note.Shown(p.Article, p.Span) }

func (p Passage) version() Version { return Version{p, p.shown()} }

// has says what both articles have.
func (d *Difference) has() string {
	return fmt.Sprintf("%s has “%s”, %s “%s”.", note.Outlet(d.A.Article), d.A.shown(), note.Outlet(d.B.Article), d.B.shown())
}

// Fact is something that two articles tell, differently or compatibly.
type Fact struct {
	Key        string // what it is about, in words: "when Holm and Zell meet"
	A, B       Version
	Compatible bool
}

// Version is how one article has it.
type Version struct {
	Passage
	Value string // normalized
}

// report adds a difference between two articles.
func (c *comparison) report(d Difference) {
	d.Articles = []*article.Article{d.A.Article, d.B.Article}
	c.found = append(c.found, d)
}

// once keeps, of the differences of a subtype, the first for every passage:
// three articles that disagree with a fourth are one finding.
func (c *comparison) once(subtype string) {
	at := make(map[Passage]int)
	var out []Difference
	for _, d := range c.found {
		if d.Subtype != subtype {
			out = append(out, d)
			continue
		}
		i, ok := at[d.A]
		if !ok {
			i, ok = at[d.B]
		}
		if !ok {
			at[d.A], at[d.B] = len(out), len(out)
			out = append(out, d)
			continue
		}
		at[d.A], at[d.B] = i, i
		out[i].Articles = append(out[i].Articles, d.Articles...)
	}
	c.found = out
}
