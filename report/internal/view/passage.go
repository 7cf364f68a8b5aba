package view

import (
	"fmt"
	"maps"
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
	words   int
}

func (p *passage) add(at int, m *report.Member) {
	p.at, p.members = append(p.at, at), append(p.members, m)
	p.words += len(strings.Fields(m.Text()))
}

// sentence returns the member that a passage has of a cluster, nil if it has none.
func (p *passage) sentence(at int) *report.Member {
	if k, ok := slices.BinarySearch(p.at, at); ok {
		return p.members[k]
	}
	return nil
}

// without returns a passage without the sentences of another.
func (p *passage) without(other *passage) *passage {
	out := &passage{article: p.article}
	for k, i := range p.at {
		if other.sentence(i) == nil {
			out.add(i, p.members[k])
		}
	}
	return out
}

// bases counts the members of a passage that are the base of their cluster.
func (p *passage) bases() int {
	n := 0
	for _, m := range p.members {
		if m.Base {
			n++
		}
	}
	return n
}

// printed is which base wordings of a statement its articles print, in the same words
// or with small differences.
type printed struct {
	articles []string            // in the order of the report
	whole    map[string]*passage // by article: all it prints
	carriers [][]string          // by cluster: the articles that print its base wording
}

func (x *Index) printed(s *Shared) *printed {
	out := &printed{s.Articles, make(map[string]*passage, len(s.Articles)), make([][]string, len(s.Clusters))}
	for _, id := range s.Articles {
		out.whole[id] = &passage{article: id}
	}
	for i, c := range s.Clusters {
		for _, id := range x.carriers([]*report.Cluster{c}) {
			if m := x.baseIn(c, id); m != nil {
				out.whole[id].add(i, m)
				out.carriers[i] = append(out.carriers[i], id)
			}
		}
	}
	return out
}

// passages divides the base wordings of a statement into passages, each the
// longest that one article prints of what is left; of equally long ones that which
// most articles print, then that with most of the bases of the clusters. They are
// in the order of their first sentences.
func (b *printed) passages() []*passage {
	var out []*passage
	rest := maps.Clone(b.whole)
	for {
		best := b.best(rest)
		if best == nil {
			break
		}
		out = append(out, best)
		for _, id := range b.sharing(best) {
			rest[id] = rest[id].without(best)
		}
	}
	slices.SortStableFunc(out, func(a, b *passage) int { return a.at[0] - b.at[0] })
	return out
}

// best returns the passage to take next of what is left; nil if nothing is.
func (b *printed) best(rest map[string]*passage) *passage {
	most := 0
	for _, p := range rest {
		most = max(most, p.words)
	}
	var best *passage
	var rank [2]int
	for _, id := range b.articles {
		p := rest[id]
		if most == 0 || p.words < most {
			continue
		}
		agreeing := rank[0]
		if best == nil || !slices.Equal(p.at, best.at) {
			agreeing = b.agreeing(p)
		}
		if n := [2]int{agreeing, p.bases()}; slices.Compare(n[:], rank[:]) > 0 {
			best, rank = p, n
		}
	}
	return best
}

// agreeing counts the articles that print all of a passage.
func (b *printed) agreeing(p *passage) int {
	rarest := slices.MinFunc(p.at, func(i, j int) int { return len(b.carriers[i]) - len(b.carriers[j]) })
	n := 0
	for _, id := range b.carriers[rarest] {
		if !slices.ContainsFunc(p.at, func(i int) bool { return b.whole[id].sentence(i) == nil }) {
			n++
		}
	}
	return n
}

// sharing returns the articles that print a passage or sentences of it, each once.
func (b *printed) sharing(p *passage) []string {
	var out []string
	seen := make(distinct)
	for _, i := range p.at {
		for _, id := range b.carriers[i] {
			if seen.first(id) {
				out = append(out, id)
			}
		}
	}
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

// baseWordings returns the base of a statement: one wording where an article
// prints all of it, otherwise one for each passage.
func (x *Index) baseWordings(s *Shared) []wording {
	printed := x.printed(s)
	ps := printed.passages()
	out := make([]wording, len(ps))
	for i, p := range ps {
		w := wording{Name: "Base", Places: x.place(p.members)}
		if len(ps) > 1 {
			w.Name = fmt.Sprintf("Base, passage %d", i+1)
		}
		for _, run := range x.runs(p.members) {
			w.Blocks = append(w.Blocks, []Marked{{Kept, x.words(run)}})
		}
		others := printed.sharing(p)
		slices.SortFunc(others, func(a, b string) int { return x.order[a] - x.order[b] })
		for _, id := range others {
			if id != p.article {
				w.Places = append(w.Places, x.alsoIn(p, printed.whole[id])...)
			}
		}
		slices.SortStableFunc(w.Places, func(a, b place) int { return len(a.Note) - len(b.Note) })
		out[i] = w
	}
	return out
}

// alsoIn returns where another article prints a passage or sentences of it, of all
// that it prints, and how. An article that has all of it in the same words needs no
// note.
func (x *Index) alsoIn(p, whole *passage) []place {
	var members []*report.Member
	exact, missing := true, false
	for k, i := range p.at {
		m := whole.sentence(i)
		if m == nil {
			missing = true
			continue
		}
		members = append(members, m)
		exact = exact && trimEdge(m.Text()) == trimEdge(p.members[k].Text())
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
