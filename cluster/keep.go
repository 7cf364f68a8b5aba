package cluster

import (
	"cmp"
	"slices"
)

// Group is a set of members under an id. The order of the members says
// nothing, and none stands in it twice.
type Group[M comparable] struct {
	ID      string
	Members []M
}

// Fate is what became of an id when a grouping was computed again.
type Fate string

const (
	Kept   Fate = "kept"   // its members, or most of them, still stand under it
	Split  Fate = "split"  // kept, and some of its members stand elsewhere now
	Merged Fate = "merged" // it leads to the id that has most of its members
	Gone   Fate = "gone"   // none of its members is left
	New    Fate = "new"    // nobody had it before
)

// Change says what became of one id.
type Change struct {
	ID   string
	Fate Fate

	// Others are the other ids that members moved to: where those of ID are now,
	// for a New one where its members were before. The most members come first.
	Others []string
}

// KeepIDs gives the groups of now the ids of the groups of before that they
// share most members with, one id to one group: the largest overlap first, of
// equal ones that whose ids sort first. A group that gets none keeps its own
// or, where that is one of before or taken says that it was given already, one
// made of it; so an id never means another group than it did. The ids of each
// side must differ. A nil taken knows none.
//
// The ids are in the order of now, the changes in the order of their ids: one
// for each id of before and for each new one. A Change of fate Merged is a
// redirect to Others[0]. A member may stand in several groups, as a splice
// does. The cost is n log n in the members.
func KeepIDs[M comparable](before, now []Group[M], taken func(id string) bool) (ids []string, changes []Change) {
	k := keeping{old: names(before), own: names(now), taken: taken}
	k.shares = k.ranked(shares(before, now))
	k.inherit()
	k.mint()
	return k.ids, k.changes(k.ranked(shares(left(before, now, k.heir), now)))
}

func names[M comparable](groups []Group[M]) []string {
	ids := make([]string, len(groups))
	for i, g := range groups {
		ids[i] = g.ID
	}
	return ids
}

// overlap is how many members a group of before and one of now have in common.
type overlap struct{ old, now, members int }

// shares counts them, in no order.
func shares[M comparable](before, now []Group[M]) []overlap {
	at := map[M][]int{}
	for i, g := range before {
		for _, m := range g.Members {
			at[m] = append(at[m], i)
		}
	}
	var all []overlap
	for j, g := range now {
		count := map[int]int{}
		for _, m := range g.Members {
			for _, i := range at[m] {
				count[i]++
			}
		}
		for i, n := range count {
			all = append(all, overlap{i, j, n})
		}
	}
	return all
}

// left returns the groups without the members that their heir has.
func left[M comparable](before, now []Group[M], heir []int) []Group[M] {
	rest := slices.Clone(before)
	for i, j := range heir {
		if j < 0 {
			continue
		}
		has := make(map[M]bool, len(now[j].Members))
		for _, m := range now[j].Members {
			has[m] = true
		}
		rest[i].Members = slices.DeleteFunc(slices.Clone(rest[i].Members), func(m M) bool { return has[m] })
	}
	return rest
}

// keeping is the work of one KeepIDs.
type keeping struct {
	old, own []string // the ids of before, and those that now brings
	taken    func(string) bool
	shares   []overlap // the largest first
	heir     []int     // of before: the group of now that has its id, or -1
	ids      []string  // of now
}

// ranked returns the overlaps in their order, the largest first.
func (k *keeping) ranked(all []overlap) []overlap {
	slices.SortFunc(all, func(a, b overlap) int {
		return cmp.Or(cmp.Compare(b.members, a.members), cmp.Compare(k.old[a.old], k.old[b.old]), cmp.Compare(k.own[a.now], k.own[b.now]))
	})
	return all
}

// inherit hands the ids of before on.
func (k *keeping) inherit() {
	k.ids = make([]string, len(k.own))
	k.heir = make([]int, len(k.old))
	for i := range k.heir {
		k.heir[i] = -1
	}
	for _, s := range k.shares {
		if k.heir[s.old] < 0 && k.ids[s.now] == "" {
			k.heir[s.old] = s.now
			k.ids[s.now] = k.old[s.old]
		}
	}
}

// mint gives ids to the groups that inherit none, in the order of their own.
func (k *keeping) mint() {
	used := make(map[string]bool, len(k.old))
	for _, id := range k.old {
		used[id] = true
	}
	order := make([]int, len(k.own))
	for j := range order {
		order[j] = j
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(k.own[a], k.own[b]) })
	for _, j := range order {
		if k.ids[j] != "" {
			continue
		}
		id := k.own[j]
		for used[id] || k.taken != nil && k.taken(id) {
			id = id[:min(2, len(id))] + digestOf(id, "again").id()
		}
		used[id] = true
		k.ids[j] = id
	}
}

// changes says what became of every id, given which members moved where.
func (k *keeping) changes(moved []overlap) []Change {
	to := make([][]string, len(k.old))
	for _, o := range moved {
		to[o.old] = append(to[o.old], k.ids[o.now])
	}
	from := make([][]string, len(k.ids))
	for _, o := range k.shares {
		from[o.now] = append(from[o.now], k.old[o.old])
	}
	var all []Change
	inherited := make([]bool, len(k.ids))
	for i, j := range k.heir {
		if j >= 0 {
			inherited[j] = true
		}
		all = append(all, Change{k.old[i], fate(j >= 0, len(to[i]) > 0), to[i]})
	}
	for j, id := range k.ids {
		if !inherited[j] {
			all = append(all, Change{id, New, from[j]})
		}
	}
	slices.SortFunc(all, func(a, b Change) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

func fate(inherited, moved bool) Fate {
	switch {
	case inherited && moved:
		return Split
	case inherited:
		return Kept
	case moved:
		return Merged
	}
	return Gone
}
