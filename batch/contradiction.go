package batch

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// Contradiction is a clause in which new articles tell something otherwise than
// others of their story.
type Contradiction struct {
	New         []Place             `json:"new"`         // of new articles, at least one
	Against     []Place             `json:"against"`     // of earlier ones, or of other new ones, at least one
	Divergences []report.Divergence `json:"divergences"` // what differs, at least one
}

// Place is where an article tells something: a clause.
type Place struct {
	Article string `json:"article"`
	Outlet  string `json:"outlet"`
	URL     string `json:"url"`
	Part    string `json:"part,omitempty"` // "title" if the span counts in that of the article
	report.Span
}

// contradicting are the types of what a new article may contradict.
var contradicting = []compare.Type{compare.Number, compare.Time, compare.Name, compare.Place, compare.Role, compare.Fact, compare.Polarity}

// narrated reports whether a divergence is between what two outlets tell.
func narrated(x *report.Divergence) bool {
	return x.Cluster == "" && x.A != nil && x.B != nil && x.A.Quote == "" && x.B.Quote == ""
}

// contradicts reports whether one side of what two outlets tell contradicts the other,
// at the severity in the configuration and no less than medium.
func (d *Desk) contradicts(x *report.Divergence) bool {
	least := max(compare.Severity(d.Config.Digest.Severity).Rank(), compare.Medium.Rank())
	return narrated(x) && x.Severity.Rank() >= least && slices.Contains(contradicting, x.Type)
}

// contradictions returns what fresh articles tell otherwise than the others, then
// what they tell otherwise than each other, both in the order of the report. What the
// others tell in both ways is none: it was one when the second of them came.
func (d *Desk) contradictions(r *report.Report, fresh map[string]bool) []Contradiction {
	var known, news, among []*report.Divergence
	for i := range r.Divergences {
		x := &r.Divergences[i]
		switch {
		case !d.contradicts(x):
		case fresh[x.A.Article] && fresh[x.B.Article]:
			among = append(among, x)
		case fresh[x.A.Article] || fresh[x.B.Article]:
			news = append(news, x)
		default:
			known = append(known, x)
		}
	}
	c := newCollector(r)
	for _, x := range known {
		c.known[c.turn(x, x.A, x.B)], c.known[c.turn(x, x.B, x.A)] = true, true
	}
	for _, x := range news {
		if fresh[x.B.Article] {
			c.add(x, x.A, x.B)
		} else {
			c.add(x, x.B, x.A)
		}
	}
	for _, x := range among {
		if _, ok := c.at[c.turn(x, x.B, x.A)]; ok {
			c.add(x, x.B, x.A)
		} else {
			c.add(x, x.A, x.B)
		}
	}
	return merged(c.found)
}

// collector brings together the contradictions in which several articles have the
// same words.
type collector struct {
	articles map[string]*report.Article // by id
	known    map[turn]bool
	at       map[turn]int // the index in found
	found    []Contradiction
}

func newCollector(r *report.Report) *collector {
	c := &collector{articles: map[string]*report.Article{}, known: map[turn]bool{}, at: map[turn]int{}}
	for i := range r.Articles {
		c.articles[r.Articles[i].ID] = &r.Articles[i]
	}
	return c
}

// turn says which words stand for which: those in "four dockers" for those in "seven
// dockers".
type turn struct {
	of       compare.Type
	from, to string
}

func (c *collector) turn(x *report.Divergence, from, to *report.Side) turn {
	return turn{x.Type, c.value(from), c.value(to)}
}

// value returns the words of a side that differ, so that "seven dockers" and "7
// dockers" are equal.
func (c *collector) value(s *report.Side) string {
	words := s.Text
	if s.Words != nil {
		words = s.Words.Text
	}
	return compare.New(words, c.articles[s.Article].Lang).Normal()
}

// add takes in that one side stands against another.
func (c *collector) add(x *report.Divergence, against, new *report.Side) {
	t := c.turn(x, against, new)
	if c.known[t] {
		return
	}
	i, ok := c.at[t]
	if !ok {
		i = len(c.found)
		c.at[t] = i
		c.found = append(c.found, Contradiction{Divergences: []report.Divergence{*x}})
	}
	f := &c.found[i]
	f.Against, f.New = include(f.Against, c.place(against)), include(f.New, c.place(new))
}

func (c *collector) place(s *report.Side) Place {
	a := c.articles[s.Article]
	return Place{Article: a.ID, Outlet: cmp.Or(a.Outlet, a.ID), URL: a.URL, Part: s.Part, Span: s.Span}
}

// merged makes one of contradictions in the same places.
func merged(all []Contradiction) []Contradiction {
	out := []Contradiction{}
	for _, c := range all {
		i := slices.IndexFunc(out, func(o Contradiction) bool { return slices.Equal(o.New, c.New) && slices.Equal(o.Against, c.Against) })
		if i < 0 {
			out = append(out, c)
			continue
		}
		out[i].Divergences = append(out[i].Divergences, c.Divergences...)
	}
	return out
}

// include adds a place unless its article has one.
func include(all []Place, p Place) []Place {
	if slices.ContainsFunc(all, func(q Place) bool { return q.Article == p.Article }) {
		return all
	}
	return append(all, p)
}
