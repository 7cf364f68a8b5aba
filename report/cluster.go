package report

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// Cluster is the record of one utterance.
type Cluster struct {
	ID      string   `json:"id"`
	Speaker string   `json:"speaker"`
	Base    string   `json:"base"` // id of the quotation that holds the base wording
	Outlets []string `json:"outlets"`
	Members []Member `json:"members"`
}

// Member is the record of a stretch in a cluster.
type Member struct {
	Quote    string             `json:"quote"`
	Article  string             `json:"article"`
	Outlet   string             `json:"outlet"`
	Relation cluster.Relation   `json:"relation"`
	Score    float64            `json:"score"`
	Measures map[string]float64 `json:"measures"`
	Spans    []Span             `json:"spans"`
	Base     bool               `json:"base,omitempty"`
	Parent   *int               `json:"parent,omitempty"` // index of the member to which it was joined; absent for the root
	Why      string             `json:"why,omitempty"`
	Edits    []Edit             `json:"edits,omitempty"` // against the base
}

// NearMiss is the record of a pair of stretches that are alike and were kept apart.
type NearMiss struct {
	A        Apart              `json:"a"`
	B        Apart              `json:"b"`
	Score    float64            `json:"score"`
	Measures map[string]float64 `json:"measures"`
	Why      string             `json:"why"`
}

// Apart is one stretch of such a pair.
type Apart struct {
	Quote   string `json:"quote"`
	Article string `json:"article"`
	Spans   []Span `json:"spans"`
}

// Cluster returns the record of a cluster.
func (e *Encoder) Cluster(c *cluster.Cluster) Cluster {
	rec := Cluster{ID: c.ID, Speaker: c.Speaker, Members: make([]Member, len(c.Members))}
	for i, m := range c.Members {
		a := m.Quote.Article
		rec.Members[i] = Member{
			Quote: m.Quote.ID, Article: a.ID, Outlet: a.Outlet,
			Relation: m.Relation, Score: round(m.Score), Measures: roundAll(m.Measures),
			Spans: e.stretch(m.Stretch), Base: i == c.Base, Why: m.Why,
		}
		if m.Parent >= 0 {
			rec.Members[i].Parent = &c.Members[i].Parent
		}
		rec.Outlets = append(rec.Outlets, a.Outlet)
	}
	if c.Base < len(c.Members) {
		rec.Base = c.Members[c.Base].Quote.ID
	}
	slices.Sort(rec.Outlets)
	rec.Outlets = slices.Compact(rec.Outlets)
	return rec
}

func (e *Encoder) stretch(s *cluster.Stretch) []Span {
	spans := make([]Span, len(s.Pieces))
	for i, p := range s.Pieces {
		part := &s.Quote.Parts[p.Part]
		start, end := e.pointsIn(s.Quote.Article, part, p.Start, p.End)
		spans[i] = Span{start, end, part.Text[p.Start:p.End]}
	}
	return spans
}

// mostAsked is how many near-misses of one quotation are reported, and leastTold
// how many words of content a pair must share of which one is told without marks:
// nobody decides on more, or on fewer. Set by reading the reports of some thirty stories.
const mostAsked, leastTold = 3, 5

// asked returns the near-misses on which a person has something to decide, in
// their order.
func asked(all []cluster.NearMiss) []*cluster.NearMiss {
	var out []*cluster.NearMiss
	count := make(map[*quote.Quotation]int)
	for i := range all {
		n := &all[i]
		if n.Told > 0 && n.Told < leastTold || count[n.A.Quote] == mostAsked || count[n.B.Quote] == mostAsked {
			continue
		}
		count[n.A.Quote]++
		count[n.B.Quote]++
		out = append(out, n)
	}
	return out
}

func (e *Encoder) nearMiss(n *cluster.NearMiss) NearMiss {
	return NearMiss{
		A:        Apart{n.A.Quote.ID, n.A.Quote.Article.ID, e.stretch(n.A)},
		B:        Apart{n.B.Quote.ID, n.B.Quote.Article.ID, e.stretch(n.B)},
		Score:    round(n.Score),
		Measures: roundAll(n.Measures),
		Why:      n.Why,
	}
}

// Edit is one difference between the base of a cluster and another member: A
// in the article of the base, B in that of the member. An empty span marks the
// place where words are missing.
type Edit struct {
	Type compare.Type `json:"type"`
	A    Span         `json:"a"`
	B    Span         `json:"b"`
}

// Text returns the words of a member, its spans joined by a blank.
func (m *Member) Text() string {
	if len(m.Spans) == 1 {
		return m.Spans[0].Text
	}
	var parts []string
	for _, s := range m.Spans {
		parts = append(parts, s.Text)
	}
	return strings.Join(parts, " ")
}
