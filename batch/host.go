package batch

import (
	"context"
	"net/url"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/quotediff/quotediff/feed"
)

// request sets what the configuration says about the host of a request.
func (d *Desk) request(r feed.Request) feed.Request {
	host := hostOf(r.URL)
	r.Permitted = slices.Contains(d.Config.Fetch.Permitted, host)
	r.Alone = slices.Contains(d.Config.Fetch.Shared, host)
	return r
}

// hostOf returns the host of an address, with the port if the address has one.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

// isWeb reports whether an address is one of the web.
func isWeb(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

// byHost calls do with the index of each address: one call at a time for each host,
// several hosts at once. It ends at the first error.
func (p *pass) byHost(ctx context.Context, addresses []string, do func(ctx context.Context, i int) error) error {
	var hosts []string
	of := map[string][]int{}
	for i, a := range addresses {
		h := hostOf(a)
		if of[h] == nil {
			hosts = append(hosts, h)
		}
		of[h] = append(of[h], i)
	}
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(p.Config.Fetch.AtOnce)
	for _, h := range hosts {
		g.Go(func() error {
			for _, i := range of[h] {
				if err := do(ctx, i); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return g.Wait()
}
