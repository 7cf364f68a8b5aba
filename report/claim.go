package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
)

// Claim is the record of a matter: what several articles tell, each in a clause of
// its own.
type Claim struct {
	ID      string     `json:"id"`
	Matter  string     `json:"matter"` // what it is about, in words of its centre
	Kind    claim.Kind `json:"kind"`
	Members []Clause   `json:"members"`
}

// Clause is the record of a member of a matter. Score, Measures and Links say why it
// tells what the centre tells.
type Clause struct {
	Article string `json:"article"`
	Outlet  string `json:"outlet"`
	Part    string `json:"part,omitempty"` // "title" if the span counts in that of the article
	Span
	Voice    claim.Voice        `json:"voice"`
	Speaker  string             `json:"speaker,omitempty"` // whose words it has, unless they are the outlet's own
	Slots    map[string]string  `json:"slots"`             // what it tells, by kind, and "day"; several of a kind are separated by "; "
	Centre   bool               `json:"centre,omitempty"`
	Score    float64            `json:"score,omitempty"`
	Measures map[string]float64 `json:"measures,omitempty"`
	Links    [][2]string        `json:"links,omitempty"` // words of the centre and of the member that answer each other
}

// Claim returns the record of a matter.
func (e *Encoder) Claim(m *claim.Matter) Claim {
	rec := Claim{ID: m.ID, Matter: m.Words, Kind: m.Kind, Members: make([]Clause, len(m.Members))}
	centre := m.Members[m.Centre].Sentence
	for i := range m.Members {
		c := &m.Members[i]
		a := c.Sentence.Article
		out := Clause{
			Article: a.ID, Outlet: a.Outlet, Span: e.told(a, c.Place(), c.Sentence.Title),
			Voice: c.Voice(), Slots: slots(c.Clause), Centre: i == m.Centre,
		}
		if c.Sentence.Title {
			out.Part = title
		}
		if q := c.Quotation(); q != nil {
			out.Speaker = q.Speaker.Name
		}
		if p := c.Pair; p != nil {
			out.Score, out.Measures = round(p.Score), roundAll(measures(p.Evidence))
		}
		for _, l := range c.Links() {
			if c.Holds(l[1]) {
				out.Links = append(out.Links, [2]string{word(centre, l[0]), word(c.Sentence, l[1])})
			}
		}
		rec.Members[i] = out
	}
	return rec
}

// told returns the record of a span of the text of an article, or of its title.
func (e *Encoder) told(a *article.Article, s article.Span, inTitle bool) Span {
	if !inTitle {
		return e.place(a, s)
	}
	start, end := newOffsets(a.Title).span(s)
	return Span{start, end, a.Title[s.Start:s.End]}
}

// word returns a token of a sentence as it is printed.
func word(s *claim.Sentence, token int) string {
	t := s.Wording.Tokens[token]
	return s.Wording.Text[t.Start:t.End]
}

// slots are what a clause tells, by kind, and under "day" the days of the calendar on
// which its times fall.
func slots(c *claim.Clause) map[string]string {
	out := make(map[string]string)
	for kind, words := range c.Contents() {
		out[string(kind)] = strings.Join(words, "; ")
	}
	if days := c.Days(); days != nil {
		out["day"] = strings.Join(days, "; ")
	}
	return out
}

// Outlets returns the outlets that tell the matter, each once, in the order of the
// members.
func (c *Claim) Outlets() []string {
	var out []string
	for _, m := range c.Members {
		if o := cmp.Or(m.Outlet, m.Article); !slices.Contains(out, o) {
			out = append(out, o)
		}
	}
	return out
}

// Told reports whether the clause has the outlet's own words.
func (c *Clause) Told() bool { return c.Voice == claim.Told }

// Holds reports whether a side of a divergence reaches into the clause.
func (c *Clause) Holds(s *Side) bool {
	return s != nil && c.Article == s.Article && c.Part == s.Part && c.Start < s.End && s.Start < c.End
}
