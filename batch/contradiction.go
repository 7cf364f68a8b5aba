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
	Part    string `json:"part,omitempty"` // "title" if the spans count in that of the article
	report.Span
	Words []report.Span `json:"words"` // those that differ, by divergence; none where they are only missing
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
	c := newCollector(r)
	var news, among []contest
	for i := range r.Divergences {
		x := &r.Divergences[i]
		if !d.contradicts(x) {
			continue
		}
		k := contested(x, fresh)
		switch old := func(s []report.Side) bool { return !fresh[s[0].Article] }; {
		case old(k.against) && old(k.new):
			c.known[c.turn(&k)] = true
			c.known[c.turn(k.turned())] = true
		case old(k.against):
			news = append(news, k)
		default:
			among = append(among, k)
		}
	}
	for i := range news {
		c.add(&news[i])
	}
	for i := range among {
		k := &among[i]
		if _, ok := c.at[c.turn(k.turned())]; ok {
			k = k.turned()
		}
		c.add(k)
	}
	return merged(c.found)
}

// contest is a divergence between what several articles tell on each side. Articles
// that are not fresh come first on a side, and the side that has some is against.
type contest struct {
	*report.Divergence
	against, new []report.Side
}

func contested(x *report.Divergence, fresh map[string]bool) contest {
	oldFirst := func(s *report.Side, also []report.Side) []report.Side {
		all := append([]report.Side{*s}, also...)
		slices.SortStableFunc(all, func(a, b report.Side) int {
			switch {
			case fresh[a.Article] == fresh[b.Article]:
				return 0
			case fresh[b.Article]:
				return -1
			}
			return 1
		})
		return all
	}
	k := contest{x, oldFirst(x.A, x.AlsoA), oldFirst(x.B, x.AlsoB)}
	if fresh[k.against[0].Article] && !fresh[k.new[0].Article] {
		return *k.turned()
	}
	return k
}

// turned returns the contest with its sides exchanged.
func (k *contest) turned() *contest { return &contest{k.Divergence, k.new, k.against} }

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

func (c *collector) turn(k *contest) turn {
	return turn{k.Type, c.value(&k.against[0]), c.value(&k.new[0])}
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

// add takes in what some articles tell and others tell otherwise.
func (c *collector) add(k *contest) {
	t := c.turn(k)
	if c.known[t] {
		return
	}
	i, ok := c.at[t]
	if !ok {
		i = len(c.found)
		c.at[t] = i
		c.found = append(c.found, Contradiction{Divergences: []report.Divergence{*k.Divergence}})
	}
	f := &c.found[i]
	for n := range k.against {
		f.Against = include(f.Against, c.place(&k.against[n]))
	}
	for n := range k.new {
		f.New = include(f.New, c.place(&k.new[n]))
	}
}

func (c *collector) place(s *report.Side) Place {
	a := c.articles[s.Article]
	p := Place{Article: a.ID, Outlet: cmp.Or(a.Outlet, a.ID), URL: a.URL, Part: s.Part, Span: s.Span, Words: []report.Span{}}
	if s.Words != nil {
		p.Words = append(p.Words, *s.Words)
	}
	return p
}

// merged makes one of contradictions in the same places.
func merged(all []Contradiction) []Contradiction {
	out := []Contradiction{}
	for _, c := range all {
		i := slices.IndexFunc(out, func(o Contradiction) bool {
			return slices.EqualFunc(o.New, c.New, Place.is) && slices.EqualFunc(o.Against, c.Against, Place.is)
		})
		if i < 0 {
			out = append(out, c)
			continue
		}
		o := &out[i]
		o.Divergences = append(o.Divergences, c.Divergences...)
		for k := range o.New {
			o.New[k].Words = append(o.New[k].Words, c.New[k].Words...)
		}
		for k := range o.Against {
			o.Against[k].Words = append(o.Against[k].Words, c.Against[k].Words...)
		}
	}
	return out
}

// is reports whether two places are one.
func (p Place) is(q Place) bool {
	return p.Article == q.Article && p.Part == q.Part && p.Span == q.Span
}

// include adds a place unless its article has one.
func include(all []Place, p Place) []Place {
	if slices.ContainsFunc(all, func(q Place) bool { return q.Article == p.Article }) {
		return all
	}
	return append(all, p)
}
