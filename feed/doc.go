// Package feed fetches feeds and pages over HTTP without being a burden or a
// danger: it obeys robots.txt, sends the validators it was given, waits between
// requests to one host, respects every Retry-After, reads no more than it must,
// and does not connect to private networks.
//
// Start with [New] and [Fetcher.Fetch]. A [Poll] is what is to be remembered of
// one feed, a [Host] what is to be remembered of one host; both are plain
// values that the caller stores. [Next] updates a Poll after a fetch and says
// when the feed is due again:
//
//	if p.Due(now) {
//		r, err := f.Fetch(ctx, p.Request())
//		// parse r.Body unless r.NotModified
//		p = feed.Next(p, feed.Outcome{Response: r, Err: err}, now, 0)
//	}
//
// [Fetcher.Check] looks at a feed that somebody wants to follow.
//
// The package does not read feeds except to check them (see [article.ReadFeed]),
// stores nothing and starts no goroutine of its own.
package feed
