package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/internal/disjoint"
)

// document is a speech or text of which several articles quote passages: it is
// known by statements of one speaker that some article prints in one quotation.
type document struct {
	Speaker    string
	Statements []*Shared
	Quotations []string // ids, in the order of the report
	Held       []held   // of every article that has any, the most first
}

// held is how many of a document's statements an article carries.
type held struct {
	Article string
	Count   int
}

// documents returns the documents of which at least two of the statements are
// passages.
func (x *Index) documents(statements []Shared) []document {
	group := disjoint.New(len(statements))
	first := make(map[string]int) // by quotation, the first statement seen in it
	for i, s := range statements {
		for _, c := range s.Clusters {
			for _, m := range c.Members {
				if j, ok := first[m.Quote]; ok && statements[j].Speaker == s.Speaker {
					group.Join(i, j)
				} else if !ok {
					first[m.Quote] = i
				}
			}
		}
	}
	var out []document
	at := make(map[int]int)
	for i := range statements {
		g := group.Find(i)
		k, ok := at[g]
		if !ok {
			k = len(out)
			at[g] = k
			out = append(out, document{Speaker: statements[i].Speaker})
		}
		out[k].Statements = append(out[k].Statements, &statements[i])
	}
	out = slices.DeleteFunc(out, func(d document) bool { return len(d.Statements) < 2 })
	for i := range out {
		x.fill(&out[i])
	}
	return out
}

func (x *Index) fill(d *document) {
	count := make(map[string]int)
	seen := make(distinct)
	for _, s := range d.Statements {
		for _, a := range s.Articles {
			count[a]++
		}
		for _, c := range s.Clusters {
			for _, m := range c.Members {
				if seen.first(m.Quote) {
					d.Quotations = append(d.Quotations, m.Quote)
				}
			}
		}
	}
	for i := range x.Articles {
		if id := x.Articles[i].ID; count[id] > 0 {
			d.Held = append(d.Held, held{id, count[id]})
		}
	}
	slices.SortStableFunc(d.Held, func(a, b held) int { return cmp.Compare(b.Count, a.Count) })
}

// said returns the channels and days that the articles print with the given
// quotations, in their order. Of two where one contains the other, it returns the
// first.
func (x *Index) said(quotations []string) (channels, days []string) {
	add := func(to []string, s string) []string {
		same := func(t string) bool {
			t, s := foldText(t), foldText(s)
			return strings.Contains(t, s) || strings.Contains(s, t)
		}
		if s == "" || slices.ContainsFunc(to, same) {
			return to
		}
		return append(to, s)
	}
	for _, id := range quotations {
		if q := x.quotes[id]; q != nil {
			channels, days = add(channels, q.Channel), add(days, q.When)
		}
	}
	return channels, days
}

func (m *arrangement) documents() {
	for _, d := range m.Index.documents(m.statements) {
		names := make([]Inline, len(d.Statements))
		for i, s := range d.Statements {
			names[i] = link(s.Name)
		}
		holders := make([]string, len(d.Held))
		complete := false
		for i, h := range d.Held {
			holders[i] = fmt.Sprintf("%s %d", m.label[h.Article], h.Count)
			complete = complete || h.Count == len(d.Statements)
		}
		of := " are passages of one speech or text"
		if d.Speaker != "" {
			of += " by " + d.Speaker
		}
		channels, days := m.said(d.Quotations)
		if said := slices.Concat(channels, days); said != nil {
			of += " (" + strings.Join(said, ", ") + ")"
		}
		of += ": an article prints them in one quotation."
		if complete {
			of += " Of these passages have: "
		} else {
			of += " No article has all of them: "
		}
		m.para(styled(Strong, "One document, several articles."), plain(" "), join(", ", names...), plain(of+strings.Join(holders, ", ")+"."))
	}
}
