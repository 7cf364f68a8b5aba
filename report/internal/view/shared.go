package view

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/report"
)

// Shared is a statement that more than one article carries.
type Shared struct {
	Name     string // "S1", …
	Speaker  string
	Unsure   bool // no article is sure of the speaker
	Clusters []*report.Cluster
	Articles []string // ids, in the order of the report
	Wordings string   // "2", "1 + splice"
}

// Shared returns the statements that more than one article carries, in the order
// of the report.
func (x *Index) Shared() []Shared {
	var out []Shared
	for i := range x.Statements {
		st := &x.Statements[i]
		s := Shared{Speaker: st.Speaker}
		for _, id := range st.Clusters {
			if c := x.clusters[id]; c != nil {
				s.Clusters = append(s.Clusters, c)
			}
		}
		s.Articles = x.carriers(s.Clusters)
		if len(s.Articles) < 2 {
			continue
		}
		s.Unsure = s.Speaker != "" && !x.sure(s.Speaker, s.Clusters)
		s.Name = fmt.Sprintf("S%d", len(out)+1)
		s.Wordings = x.countWordings(s.Clusters)
		out = append(out, s)
	}
	return out
}

// carriers returns the ids of the articles that have a member in one of the
// clusters, in the order of the report.
func (x *Index) carriers(clusters []*report.Cluster) []string {
	var out []string
	seen := make(distinct)
	for _, c := range clusters {
		for _, m := range c.Members {
			if seen.first(m.Article) {
				out = append(out, m.Article)
			}
		}
	}
	slices.SortFunc(out, func(a, b string) int { return x.order[a] - x.order[b] })
	return out
}

// title returns the first words of a statement's base wording.
func (m *arrangement) title(s *Shared) string { return beginning(m.bases[s.Clusters[0]].Text(), 7) }

// said returns the speaker as it is printed.
func (s *Shared) said() string {
	if s.Unsure {
		return s.Speaker + unsure
	}
	return s.Speaker
}

// unsure stands behind the name of a speaker of whom no article is sure.
const unsure = " (?)"

// sure reports whether a quotation in some clusters is surely spoken by whom the
// statement names.
func (x *Index) sure(speaker string, in []*report.Cluster) bool {
	for _, c := range in {
		for _, m := range c.Members {
			if q := x.quotes[m.Quote]; q != nil && q.Speaker != nil && q.Speaker.Name == speaker && !q.Speaker.Unsure {
				return true
			}
		}
	}
	return false
}
