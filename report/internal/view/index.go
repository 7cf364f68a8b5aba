package view

import (
	"strings"

	"github.com/quotediff/quotediff/report"
)

// Index looks things up in a report: what the formats need to print it. It is
// not for several goroutines at once.
type Index struct {
	*report.Report
	label    map[string]string // of articles, by id
	order    map[string]int    // of articles, by id
	articles map[string]*report.Article
	quotes   map[string]*report.Quotation
	clusters map[string]*report.Cluster
	bases    map[*report.Cluster]*report.Member
	letters  map[*report.Member]string       // how a member carries its cluster, once asked for
	diverge  map[string][]*report.Divergence // by cluster
	pointing map[stand][]*report.Divergence  // at a quotation in a cluster
	members  map[stand][]*report.Member      // of clusters in which something differs
	alike    map[wordingKey][]*report.Member // members that word a cluster so, once asked for
	pages    map[string]*page                // by article
	copies   map[string]bool                 // articles that read as a translation
	shorten  *strings.Replacer               // ids of articles that have no outlet to their labels
}

// New returns the index of a report, which must not change while it is in use.
// The cost is linear in the report.
func New(r *report.Report) *Index {
	x := &Index{
		Report:   r,
		label:    labels(r.Articles),
		order:    make(map[string]int),
		articles: make(map[string]*report.Article),
		quotes:   make(map[string]*report.Quotation),
		clusters: make(map[string]*report.Cluster),
		bases:    make(map[*report.Cluster]*report.Member),
		letters:  make(map[*report.Member]string),
		diverge:  make(map[string][]*report.Divergence),
		pointing: make(map[stand][]*report.Divergence),
		members:  make(map[stand][]*report.Member),
		alike:    make(map[wordingKey][]*report.Member),
		pages:    make(map[string]*page),
		copies:   make(map[string]bool),
	}
	var ids []string
	for i, a := range r.Articles {
		if !named(a) {
			ids = append(ids, a.ID, x.label[a.ID])
		}
		x.order[r.Articles[i].ID] = i
		x.articles[r.Articles[i].ID] = &r.Articles[i]
	}
	for _, m := range r.Remarks {
		x.copies[m.Article] = x.copies[m.Article] || m.Type == "translated copy"
	}
	x.shorten = strings.NewReplacer(ids...)
	for i := range r.Quotes {
		x.quotes[r.Quotes[i].ID] = &r.Quotes[i]
	}
	for i := range r.Clusters {
		c := &r.Clusters[i]
		x.clusters[c.ID] = c
		x.bases[c] = baseOf(c)
	}
	for i := range r.Divergences {
		d := &r.Divergences[i]
		if d.Cluster == "" {
			continue
		}
		x.diverge[d.Cluster] = append(x.diverge[d.Cluster], d)
		if d.A != nil {
			x.pointing[stand{d.Cluster, d.A.Quote}] = append(x.pointing[stand{d.Cluster, d.A.Quote}], d)
		}
		if d.B != nil && (d.A == nil || d.A.Quote != d.B.Quote) {
			x.pointing[stand{d.Cluster, d.B.Quote}] = append(x.pointing[stand{d.Cluster, d.B.Quote}], d)
		}
	}
	for id := range x.diverge {
		if c := x.clusters[id]; c != nil {
			for i := range c.Members {
				at := stand{id, c.Members[i].Quote}
				x.members[at] = append(x.members[at], &c.Members[i])
			}
		}
	}
	return x
}

// stand is a quotation in a cluster, both by id.
type stand struct{ cluster, quote string }

// distinct keeps what it has not met before.
type distinct map[string]bool

// first reports whether s is met for the first time.
func (d distinct) first(s string) bool {
	again := d[s]
	d[s] = true
	return !again
}

// baseOf returns the member of a cluster that holds the base wording.
func baseOf(c *report.Cluster) *report.Member {
	for i := range c.Members {
		if c.Members[i].Base {
			return &c.Members[i]
		}
	}
	return &c.Members[0]
}

// Label returns the short name of an article, by which a report calls it.
func (x *Index) Label(article string) string { return x.label[article] }

// Base returns the base of a cluster, nil if it has none.
func (x *Index) Base(c *report.Cluster) *report.Member { return x.bases[c] }

// Lang returns the language of an article, "" if there is no such article.
func (x *Index) Lang(article string) string {
	if a := x.articles[article]; a != nil {
		return a.Lang
	}
	return ""
}

// Cluster returns a cluster by its id, nil for none.
func (x *Index) Cluster(id string) *report.Cluster { return x.clusters[id] }

// Differing returns the divergences of a cluster, in the order of the report.
func (x *Index) Differing(cluster string) []*report.Divergence { return x.diverge[cluster] }
