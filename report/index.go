package report

import (
	"sort"
	"strings"
)

// index looks things up in a report: what every format needs to print it.
type index struct {
	*Report
	label    map[string]string // of articles, by id
	order    map[string]int    // of articles, by id
	articles map[string]*Article
	quotes   map[string]*Quotation
	clusters map[string]*Cluster
	bases    map[*Cluster]*Member
	letters  map[*Member]string       // how a member carries its cluster, once asked for
	diverge  map[string][]*Divergence // by cluster
	pointing map[stand][]*Divergence  // at a quotation in a cluster
	members  map[stand][]*Member      // of clusters in which something differs
	alike    map[wordingKey][]*Member // members that word a cluster so, once asked for
	pages    map[string]*page         // by article
	copies   map[string]bool          // articles that read as a translation
	shorten  *strings.Replacer        // ids of articles that have no outlet to their labels
}

func newIndex(r *Report) *index {
	x := &index{
		Report:   r,
		label:    labels(r.Articles),
		order:    make(map[string]int),
		articles: make(map[string]*Article),
		quotes:   make(map[string]*Quotation),
		clusters: make(map[string]*Cluster),
		bases:    make(map[*Cluster]*Member),
		letters:  make(map[*Member]string),
		diverge:  make(map[string][]*Divergence),
		pointing: make(map[stand][]*Divergence),
		members:  make(map[stand][]*Member),
		alike:    make(map[wordingKey][]*Member),
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
		x.bases[c] = c.base()
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

// page is the text of an article by code points and lines.
type page struct {
	text  []rune
	lines []int // where each line begins
}

func (x *index) page(article string) *page {
	p, ok := x.pages[article]
	if ok {
		return p
	}
	p = &page{lines: []int{0}}
	if a := x.articles[article]; a != nil {
		p.text = []rune(a.Text)
	}
	for i, c := range p.text {
		if c == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	x.pages[article] = p
	return p
}

// line returns the number of the line, from 1, that code point i stands in.
func (p *page) line(i int) int { return sort.SearchInts(p.lines, i+1) }

// cut returns what stands between two code points, as far as the text goes.
func (p *page) cut(start, end int) string {
	start, end = max(0, start), min(end, len(p.text))
	if start >= end {
		return ""
	}
	return string(p.text[start:end])
}

// around returns what stands before and after a span, at most n code points
// each way, to the next end of a word and within the line.
func (p *page) around(s Span, n int) (before, after string) {
	s.Start, s.End = min(max(0, s.Start), len(p.text)), min(max(0, s.End), len(p.text))
	start := max(0, s.Start-n)
	for start > 0 && start < s.Start && !isBlank(p.text[start-1]) {
		start++
	}
	end := min(len(p.text), s.End+n)
	for end < len(p.text) && end > s.End && !isBlank(p.text[end]) {
		end--
	}
	before, after = p.cut(start, s.Start), p.cut(s.End, end)
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	}
	return before, after
}

func isBlank(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\u00a0' }
