package batch

import "context"

// Run makes one pass: it polls the feeds that are due, fetches the pages that
// are, lets stories and clusters grow, and writes reports and the digest of what
// is new. Feeds and pages that cannot be had are named by Say and are no error.
func (d *Desk) Run(ctx context.Context) (Counts, error) {
	p, unlock, err := d.begin(ctx, "run")
	if err != nil {
		return Counts{}, err
	}
	defer unlock()
	for _, step := range []func(context.Context) error{p.fetch, p.grow, p.tell} {
		if err := step(ctx); err != nil {
			return p.Counts, err
		}
	}
	return p.Counts, p.end(ctx, told)
}
