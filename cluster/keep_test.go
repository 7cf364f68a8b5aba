package cluster_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/cluster"
)

// groups reads "a=1,2 b=3".
func groups(text string) []cluster.Group[string] {
	var all []cluster.Group[string]
	for _, f := range strings.Fields(text) {
		id, members, _ := strings.Cut(f, "=")
		all = append(all, cluster.Group[string]{ID: id, Members: strings.Split(members, ",")})
	}
	return all
}

// TestKeepIDs catches an id that goes to the smaller part, a merged id that is
// lost without a redirect, and an id that is given a second time.
func TestKeepIDs(t *testing.T) {
	for _, tt := range []struct{ name, before, now, taken, ids, log string }{
		{"nothing before", "", "c-a=1,2 c-b=3", "", "c-a c-b", "c-a:new c-b:new"},
		{"grown", "c-a=1,2", "c-z=1,2,3", "", "c-a", "c-a:kept"},
		{"split, the larger part keeps the id", "c-a=1,2,3", "c-x=1 c-y=2,3", "", "c-x c-a", "c-a:split(c-x) c-x:new(c-a)"},
		{"merged, the larger id stays", "c-a=1 c-b=2,3", "c-a=1,2,3", "", "c-b", "c-a:merged(c-b) c-b:kept"},
		{"merged, of equal ones the first", "c-b=1 c-a=2", "c-z=1,2", "", "c-a", "c-a:kept c-b:merged(c-a)"},
		{"all members left", "c-a=1 c-b=2", "c-b=2", "", "c-b", "c-a:gone c-b:kept"},
		{"a member changes sides", "c-a=1,2,3 c-b=4,5", "c-m=1,2 c-n=3,4,5", "", "c-a c-b", "c-a:split(c-b) c-b:kept"},
		{"a member in two groups", "c-a=1,2 c-b=2,3", "c-a=1,2 c-b=2,3", "", "c-a c-b", "c-a:kept c-b:kept"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ids, changes := cluster.KeepIDs(groups(tt.before), groups(tt.now), nil)
			if got := strings.Join(ids, " "); got != tt.ids {
				t.Errorf("ids %q, want %q", got, tt.ids)
			}
			var log []string
			for _, c := range changes {
				line := c.ID + ":" + string(c.Fate)
				if len(c.Others) > 0 {
					line += "(" + strings.Join(c.Others, ",") + ")"
				}
				log = append(log, line)
			}
			if got := strings.Join(log, " "); got != tt.log {
				t.Errorf("log %q, want %q", got, tt.log)
			}
		})
	}
}

// TestNoIDTwice catches a group that takes an id of a group of before it has
// nothing of, or one that the caller gave away earlier.
func TestNoIDTwice(t *testing.T) {
	ids, _ := cluster.KeepIDs(groups("c-a=1,2,3"), groups("c-a=1 c-z=2,3 c-old=9"), func(id string) bool { return id == "c-old" })
	if ids[1] != "c-a" || ids[0] == "c-a" || !strings.HasPrefix(ids[0], "c-") || ids[2] == "c-old" || ids[0] == ids[2] {
		t.Errorf("ids %q: want c-a in the second place and new ones beside it", ids)
	}
}

// TestKeepIDsOrder catches a result that the order of groups or members
// decides.
func TestKeepIDsOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	random := func(prefix string) []cluster.Group[string] {
		var all []cluster.Group[string]
		for i := range 12 {
			g := cluster.Group[string]{ID: fmt.Sprintf("%s-%02d", prefix, i)}
			for m := range 30 {
				if r.IntN(10) == 0 {
					g.Members = append(g.Members, fmt.Sprint(m))
				}
			}
			all = append(all, g)
		}
		return all
	}
	for range 20 {
		before, now := random("c"), random("n")
		ids, changes := cluster.KeepIDs(before, now, nil)
		of := map[string]string{}
		for i, g := range now {
			of[g.ID] = ids[i]
		}
		r.Shuffle(len(before), func(i, j int) { before[i], before[j] = before[j], before[i] })
		r.Shuffle(len(now), func(i, j int) { now[i], now[j] = now[j], now[i] })
		for i := range now {
			now[i].Members = slices.Clone(now[i].Members)
			slices.Reverse(now[i].Members)
		}
		again, changed := cluster.KeepIDs(before, now, nil)
		for i, g := range now {
			if again[i] != of[g.ID] {
				t.Fatalf("%s got %s, shuffled %s", g.ID, of[g.ID], again[i])
			}
		}
		if diff := cmp.Diff(changes, changed); diff != "" {
			t.Fatalf("changes (-first +shuffled):\n%s", diff)
		}
		slices.Sort(ids)
		if len(slices.Compact(ids)) != len(now) {
			t.Fatalf("an id was given twice: %q", ids)
		}
	}
}
