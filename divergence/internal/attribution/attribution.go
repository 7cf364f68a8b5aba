// Package attribution compares how outlets say who spoke, by what channel and on
// which day, and how they name and describe the people they quote.
//
// Start with [Compare].
package attribution

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// Statement is what one speaker said at one time, as several articles have it.
type Statement struct {
	Clusters []Cluster
	Quotes   []*quote.Quotation // of all clusters, by article and place
}

// Cluster is one sentence of a statement.
type Cluster struct {
	ID      string
	Members []*cluster.Member // by article and place
}

// Difference is something that two articles say differently about who spoke, how
// and when, or about a person.
type Difference struct {
	Cluster  string // id; empty for what is tied to no cluster
	Type     compare.Type
	Subtype  string
	Severity compare.Severity
	Articles []*article.Article // of both sides, and of those that agree with one
	A, B     Side
	Note     string // one sentence for the reader, in English
	Rule     string // what decided
}

// Side is the words of an article that say it.
type Side struct {
	Article *article.Article
	Quote   *quote.Quotation // what was said; nil for what is said of a person
	Span    article.Span
}

// comparison is the state of one call of [Compare].
type comparison struct {
	people map[*article.Article][]quote.Person
	found  []Difference
}

// Compare compares the attributions of each statement, and then all that the
// articles say of the same people. clusters are those of the whole run. The cost
// is linear in the text and in the members of the clusters.
func Compare(xs []*quote.Extraction, clusters []cluster.Cluster, statements []Statement) []Difference {
	c := &comparison{people: make(map[*article.Article][]quote.Person)}
	for _, x := range xs {
		if _, ok := c.people[x.Article]; !ok {
			c.people[x.Article] = x.People
		}
	}
	for i := range statements {
		if s := &statements[i]; len(s.Quotes) > 1 {
			c.speakers(s)
			c.carriedOver(s)
			c.polarities(s)
			c.channels(s)
			c.days(s)
		}
	}
	c.persons(xs, clusters)
	return c.found
}

// report adds a difference. also are the articles that agree with one side.
func (c *comparison) report(d Difference, also ...*article.Article) {
	d.Articles = append(also, d.A.Article, d.B.Article)
	c.found = append(c.found, d)
}
