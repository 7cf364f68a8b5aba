package divergence

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
)

// Collation sets the wording of one member of a cluster beside the base of the
// cluster. A report strikes and sets in bold what it lists; those of its
// differences that matter are each a [Divergence] as well.
type Collation struct {
	Cluster     string               // id
	Member      int                  // index into the members of the cluster; never the base
	Differences []compare.Difference // A in the text of the base's wording, B in that of the member's, in order of B
}

// wording is the members of a cluster that print one wording in one voice.
type wording struct {
	members     []*cluster.Member    // by article and place
	differences []compare.Difference // from the base; A in the text of the base
}

func (w *wording) first() *cluster.Member { return w.members[0] }

// has reports whether m prints this wording in this voice.
func (w *wording) has(m *cluster.Member) bool {
	return w.first().Wording.Text == m.Wording.Text && voice(w.first()) == voice(m)
}

// collate sets every member of a cluster beside the base and returns its
// wordings in the order of their first members.
func (r *run) collate(c *cluster.Cluster) []*wording {
	base := &c.Members[c.Base]
	differences := make(map[string][]compare.Difference)
	from := func(m *cluster.Member) []compare.Difference {
		text := m.Wording.Text
		if _, ok := differences[text]; !ok && m != base {
			differences[text] = compare.Differences(base.Wording, m.Wording, compare.Align(base.Wording, m.Wording))
		}
		return differences[text]
	}
	for k := range c.Members {
		if k != c.Base {
			r.collations = append(r.collations, Collation{c.ID, k, from(&c.Members[k])})
		}
	}
	byKey := make(map[string]*wording)
	var keys []string
	for _, m := range r.sentences(c) {
		key := m.Wording.Text + "\x00" + string(voice(m))
		if byKey[key] == nil {
			byKey[key] = &wording{differences: from(m)}
			keys = append(keys, key)
		}
		byKey[key].members = append(byKey[key].members, m)
	}
	for _, w := range byKey {
		slices.SortStableFunc(w.members, r.byMember)
	}
	slices.SortStableFunc(keys, func(a, b string) int {
		return cmp.Or(r.byMember(byKey[a].first(), byKey[b].first()), cmp.Compare(a, b))
	})
	out := make([]*wording, len(keys))
	for i, key := range keys {
		out[i] = byKey[key]
	}
	return out
}
