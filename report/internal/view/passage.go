package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/report"
)

// passage is what one article prints of the base wordings of a statement. Base
// wordings that no article has together are passages of several articles.
type passage struct {
	article string
	at      []int // indices of clusters of the statement, ascending
	members []*report.Member
}

// passages divides the base wordings of a statement into passages, each the
// longest that one article prints of what is left; of equally long ones that which
// most articles print, then that with most of the bases of the clusters. They are
// in the order of their first sentences.
func (x *Index) passages(s *Shared) []passage {
	printed := make(map[string][]*report.Member, len(s.Articles)) // by cluster; nil where the article has other words
	for _, id := range s.Articles {
		for _, c := range s.Clusters {
			printed[id] = append(printed[id], x.baseIn(c, id))
		}
	}
	var out []passage
	left := make([]int, len(s.Clusters))
	for i := range left {
		left[i] = i
	}
	for len(left) > 0 {
		var best passage
		var rank [3]int
		for _, id := range s.Articles {
			p := passageOf(id, left, printed[id])
			n := [3]int{p.words(), p.agreeing(printed), p.bases()}
			if slices.Compare(n[:], rank[:]) > 0 {
				best, rank = p, n
			}
		}
		if len(best.at) == 0 {
			break
		}
		out = append(out, best)
		left = slices.DeleteFunc(left, func(i int) bool { return slices.Contains(best.at, i) })
	}
	slices.SortStableFunc(out, func(a, b passage) int { return a.at[0] - b.at[0] })
	return out
}

// baseIn returns the member by which an article prints the base wording of a
// cluster, in the same words or with small differences; nil if it does not.
func (x *Index) baseIn(c *report.Cluster, article string) *report.Member {
	var out *report.Member
	for _, m := range x.membersOf(c, article) {
		switch x.letter(c, m) {
		case full:
			return m
		case near:
			if out == nil {
				out = m
			}
		}
	}
	return out
}

func passageOf(article string, left []int, printed []*report.Member) passage {
	p := passage{article: article}
	for _, i := range left {
		if printed[i] != nil {
			p.at, p.members = append(p.at, i), append(p.members, printed[i])
		}
	}
	return p
}

func (p passage) words() int {
	n := 0
	for _, m := range p.members {
		n += len(strings.Fields(m.Text()))
	}
	return n
}

// agreeing counts the articles that print all of a passage.
func (p passage) agreeing(printed map[string][]*report.Member) int {
	n := 0
	for _, ms := range printed {
		if !slices.ContainsFunc(p.at, func(i int) bool { return ms[i] == nil }) {
			n++
		}
	}
	return n
}

// bases counts the members of a passage that are the base of their cluster.
func (p passage) bases() int {
	n := 0
	for _, m := range p.members {
		if m.Base {
			n++
		}
	}
	return n
}

// baseWordings returns the base of a statement: one wording where an article
// prints all of it, otherwise one for each passage.
func (x *Index) baseWordings(s *Shared) []wording {
	ps := x.passages(s)
	out := make([]wording, len(ps))
	for i, p := range ps {
		w := wording{Name: "Base", Places: x.place(p.members)}
		if len(ps) > 1 {
			w.Name = fmt.Sprintf("Base, passage %d", i+1)
		}
		for _, run := range x.runs(p.members) {
			w.Blocks = append(w.Blocks, []Marked{{Kept, x.words(run)}})
		}
		for _, id := range s.Articles {
			if id != p.article {
				w.Places = append(w.Places, x.sharing(s, p, id)...)
			}
		}
		slices.SortStableFunc(w.Places, func(a, b place) int { return len(a.Note) - len(b.Note) })
		out[i] = w
	}
	return out
}

// sharing returns where another article prints a passage or sentences of it, and
// how; nothing where it prints none. An article that has all of it in the same
// words needs no note.
func (x *Index) sharing(s *Shared, p passage, article string) []place {
	var members []*report.Member
	exact, missing := true, false
	for k, i := range p.at {
		m := x.baseIn(s.Clusters[i], article)
		if m == nil {
			missing = true
			continue
		}
		members = append(members, m)
		exact = exact && trimEdge(m.Text()) == trimEdge(p.members[k].Text())
	}
	if members == nil {
		return nil
	}
	out := x.place(members)
	switch {
	case missing && exact:
		out[0].Note = "part of it"
	case missing:
		out[0].Note = "part of it with small differences"
	case !exact:
		out[0].Note = "same words but for punctuation and spelling"
	}
	return out
}
