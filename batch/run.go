package batch

import (
	"context"
	"time"
)

// Run makes one pass: it polls the feeds and fetches the pages that are due, updates
// stories and clusters, and writes reports and the digest of what is new. Feeds and
// pages that cannot be fetched are not an error; Say names them.
func (d *Desk) Run(ctx context.Context) (Counts, error) {
	p, unlock, err := d.begin(ctx, "run")
	if err != nil {
		return Counts{}, err
	}
	defer unlock()
	for _, step := range []func(context.Context) error{p.fetch, p.grow, p.tell, p.settle} {
		if err := step(ctx); err != nil {
			return p.Counts, err
		}
	}
	return p.Counts, p.end(ctx, told)
}

// settled is the number of days for which a story stays open after its last article,
// for one that comes late through a slow feed or an add: more than a week of holidays
// on both sides of [cluster.StoryWindow].
const settled = 30

// settle closes old stories, so that the cost of a pass depends on what is going on
// and not on all that ever was.
func (p *pass) settle(ctx context.Context) error {
	return p.db.ForgetStates(ctx, p.Clock().AddDate(0, 0, -settled).Format(time.DateOnly))
}
