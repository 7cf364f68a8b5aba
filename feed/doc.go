// Package feed fetches feeds and pages over HTTP without being a burden or a
// danger: it asks robots.txt, sends the validators it was given, waits between
// requests to one host, keeps every Retry-After, reads no more than it must,
// and connects to no address of a private network.
//
// Begin with [New] and [Fetcher.Fetch]. What is to be remembered of one feed is
// a [Poll], of one host a [Host]; both are plain values that the caller stores.
// [Next] says what a fetch makes of a Poll and when the feed is due again:
//
//	if p.Due(now) {
//		r, err := f.Fetch(ctx, p.Request())
//		// parse r.Body unless r.NotModified
//		p = feed.Next(p, feed.Outcome{Response: r, Err: err}, now, 0)
//	}
//
// [Fetcher.Check] looks at a feed that somebody wants to follow.
//
// The package reads no feed but to check it (that is [article.ReadFeed]), stores
// nothing and starts no goroutine of its own.
package feed
