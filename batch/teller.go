package batch

import (
	"cmp"
	"context"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/store"
)

// mostTellers is how many articles of a story are compared in what they tell, so that
// the cost of a pass is bounded however long a story goes on. TestMostTellers holds it.
const mostTellers = 60

// tellers returns the articles of a story that are compared in what they tell: of
// each the last version. Where a story has more than mostTellers, these are the fresh
// ones, then those that tell most numbers, times, places and names that fresh ones tell
// too; of equal ones, those that came last.
func (d *Desk) tellers(ctx context.Context, t *coverage, fresh map[string]bool) (map[*article.Article]bool, error) {
	last := t.last()
	if len(last) > mostTellers {
		claims, err := d.db.Claims(ctx, t.story.ID, d.Version)
		if err != nil {
			return nil, err
		}
		last = nearest(last, claims, fresh)[:mostTellers]
	}
	out := make(map[*article.Article]bool, len(last))
	for _, v := range last {
		out[v.Article] = true
	}
	return out, nil
}

// last returns the last versions of the articles, the newest first.
func (t *coverage) last() []*store.Version {
	var out []*store.Version
	seen := map[store.ArticleID]bool{}
	for _, v := range slices.Backward(t.versions) {
		if !seen[v.Of] {
			seen[v.Of] = true
			out = append(out, v)
		}
	}
	return out
}

// nearest sorts versions: the fresh ones first, then by how many of the things that
// these tell they tell too.
func nearest(all []*store.Version, claims map[store.VersionID][]store.Claim, fresh map[string]bool) []*store.Version {
	type thing struct{ kind, key string }
	things := func(v *store.Version) map[thing]bool {
		out := map[thing]bool{}
		for _, c := range claims[v.ID] {
			for _, s := range c.Slots {
				out[thing{string(s.Kind), s.Key}] = true
			}
		}
		return out
	}
	wanted := map[thing]bool{}
	for _, v := range all {
		if fresh[v.Article.ID] {
			for x := range things(v) {
				wanted[x] = true
			}
		}
	}
	worth := map[*store.Version]int{}
	for _, v := range all {
		for x := range things(v) {
			if wanted[x] {
				worth[v]++
			}
		}
		if fresh[v.Article.ID] {
			worth[v] += len(wanted)
		}
	}
	slices.SortStableFunc(all, func(a, b *store.Version) int { return cmp.Compare(worth[b], worth[a]) })
	return all
}
