package batch

import (
	"context"
	"time"
)

// Run makes one pass: it polls the feeds that are due, fetches the pages that
// are, lets stories and clusters grow, and writes reports and the digest of what
// is new. Feeds and pages that cannot be had are named by Say and are no error.
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

// settled is how many days after its last article a story stays open for one
// that comes late, by a slow feed or an add: more than a week of holidays on both
// sides of [cluster.StoryWindow].
const settled = 30

// settle closes the stories of long ago, so that a pass costs what is going on
// and not what ever was.
func (p *pass) settle(ctx context.Context) error {
	return p.db.ForgetStates(ctx, p.Clock().AddDate(0, 0, -settled).Format(time.DateOnly))
}
