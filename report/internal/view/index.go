package view

import (
	"strings"

	"github.com/quotediff/quotediff/divergence"
	"github.com/quotediff/quotediff/report"
)

// Index looks up what the formats need to print a report. It is not safe for
// concurrent use.
type Index struct {
	*report.Report
	label    map[string]string // of articles, by id
	order    map[string]int    // of articles, by id
	articles map[string]*report.Article
	quotes   map[string]*report.Quotation
	clusters map[string]*report.Cluster
	bases    map[*report.Cluster]*report.Member
	within   map[*report.Cluster]map[string][]*report.Member // members by article; filled on demand
	letters  map[*report.Member]string                       // how a member carries its cluster; filled on demand
	claims   map[string][]*report.Claim                      // by the articles that tell them
	facts    map[string][]*report.Fact                       // by what they are about
	diverge  map[string][]*report.Divergence                 // by cluster
	pointing map[stand][]*report.Divergence                  // that have a side in a quotation of a cluster
	members  map[stand][]*report.Member                      // of a quotation in a cluster, if anything differs there
	alike    map[wordingKey][]*report.Member                 // members with this wording; filled on demand
	pages    map[string]*page                                // by article
	copies   map[string]bool                                 // ids of articles that read as a translation
	shorten  *strings.Replacer                               // replaces ids of articles without an outlet by labels
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
		within:   make(map[*report.Cluster]map[string][]*report.Member),
		letters:  make(map[*report.Member]string),
		claims:   make(map[string][]*report.Claim),
		facts:    make(map[string][]*report.Fact),
		diverge:  make(map[string][]*report.Divergence),
		pointing: make(map[stand][]*report.Divergence),
		members:  make(map[stand][]*report.Member),
		alike:    make(map[wordingKey][]*report.Member),
		pages:    make(map[string]*page),
		copies:   make(map[string]bool),
	}
	x.addArticles()
	for i := range r.Quotes {
		x.quotes[r.Quotes[i].ID] = &r.Quotes[i]
	}
	for i := range r.Clusters {
		c := &r.Clusters[i]
		x.clusters[c.ID] = c
		x.bases[c] = baseOf(c)
	}
	for i := range r.Divergences {
		x.addDivergence(&r.Divergences[i])
	}
	for i := range r.Facts {
		x.facts[r.Facts[i].Key] = append(x.facts[r.Facts[i].Key], &r.Facts[i])
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		for _, m := range c.Members {
			x.claims[m.Article] = append(x.claims[m.Article], c)
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

func (x *Index) addArticles() {
	var ids []string
	for i := range x.Articles {
		a := &x.Articles[i]
		if !named(*a) {
			ids = append(ids, a.ID, x.label[a.ID])
		}
		x.order[a.ID] = i
		x.articles[a.ID] = a
	}
	x.shorten = strings.NewReplacer(ids...)
	for _, m := range x.Remarks {
		x.copies[m.Article] = x.copies[m.Article] || m.Type == divergence.TranslatedCopy
	}
}

func (x *Index) addDivergence(d *report.Divergence) {
	if d.Cluster == "" {
		return
	}
	x.diverge[d.Cluster] = append(x.diverge[d.Cluster], d)
	add := func(quote string) {
		at := stand{d.Cluster, quote}
		x.pointing[at] = append(x.pointing[at], d)
	}
	if d.A != nil {
		add(d.A.Quote)
	}
	if d.B != nil && (d.A == nil || d.A.Quote != d.B.Quote) {
		add(d.B.Quote)
	}
}

// stand is a quotation and a cluster that it is in, both by id.
type stand struct{ cluster, quote string }

// distinct is a set of strings.
type distinct map[string]bool

// first adds s and reports whether it was not in the set.
func (d distinct) first(s string) bool {
	again := d[s]
	d[s] = true
	return !again
}

// membersOf returns the members that an article has in a cluster, in the order of
// the cluster.
func (x *Index) membersOf(c *report.Cluster, article string) []*report.Member {
	by, ok := x.within[c]
	if !ok {
		by = make(map[string][]*report.Member)
		x.within[c] = by
		for i := range c.Members {
			m := &c.Members[i]
			by[m.Article] = append(by[m.Article], m)
		}
	}
	return by[article]
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

// Label returns the short name that an article has in the sheet.
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

// Cluster returns the cluster with an id, nil if there is none.
func (x *Index) Cluster(id string) *report.Cluster { return x.clusters[id] }

// Differing returns the divergences of a cluster, in the order of the report.
func (x *Index) Differing(cluster string) []*report.Divergence { return x.diverge[cluster] }
