package batch

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/feed"
	"github.com/quotediff/quotediff/store"
)

// fetcher returns a Fetcher that knows what earlier runs remembered of the hosts.
func (d *Desk) fetcher(ctx context.Context) (*feed.Fetcher, error) {
	stored, err := d.db.Hosts(ctx)
	if err != nil {
		return nil, err
	}
	hosts := make([]feed.Host, len(stored))
	for i, h := range stored {
		hosts[i] = feed.Host(h)
	}
	f := d.Config.Fetch
	if f.UserAgent == "" {
		return nil, &ConfigError{What: `fetch.user_agent is not set; say in the configuration file who asks: "quotediff/1.0 (+mailto:desk@example.org)"`}
	}
	return feed.New(feed.Options{
		UserAgent: f.UserAgent, Timeout: f.Timeout.Duration, HostPause: f.Pause.Duration,
		AllowPrivate: f.Private, Hosts: hosts, Clock: d.Clock,
	})
}

// remember stores what a later run needs to know of the hosts.
func (d *Desk) remember(ctx context.Context, f *feed.Fetcher) error {
	hosts := f.Hosts()
	stored := make([]store.Host, len(hosts))
	for i, h := range hosts {
		stored[i] = store.Host(h)
	}
	return d.db.SaveHosts(context.WithoutCancel(ctx), stored)
}

// fetch polls the feeds that are due and fetches the pages that are.
func (p *pass) fetch(ctx context.Context) (err error) {
	feeds, err := p.due(ctx)
	if err != nil {
		return err
	}
	if len(feeds) == 0 && !p.pagesDue(ctx) {
		return nil
	}
	f, err := p.fetcher(ctx)
	if err != nil {
		return err
	}
	defer func() {
		f.Close()
		err = errors.Join(err, p.remember(ctx, f))
	}()
	if err := p.pollAll(ctx, f, feeds); err != nil {
		return err
	}
	return p.fetchPages(ctx, f)
}

func (p *pass) due(ctx context.Context) ([]store.Feed, error) {
	feeds, err := p.db.Feeds(ctx)
	if err != nil {
		return nil, err
	}
	var due []store.Feed
	for _, f := range feeds {
		if pollOf(f).Due(p.Clock()) {
			due = append(due, f)
		}
	}
	return due, nil
}

// pollOf returns what package feed needs to know of a stored feed.
func pollOf(f store.Feed) feed.Poll {
	return feed.Poll{
		Address: f.Address, ETag: f.ETag, LastModified: f.LastModified,
		NextAt: f.NextAt, RetryAt: f.RetryAt, Failures: f.Failures, Moved: f.Moved, MovedSeen: f.MovedSeen,
	}
}

func (p *pass) pollAll(ctx context.Context, f *feed.Fetcher, feeds []store.Feed) error {
	saved := make([]store.Saved, len(feeds))
	addresses := make([]string, len(feeds))
	for i, due := range feeds {
		addresses[i] = due.Address
	}
	err := p.byHost(ctx, addresses, func(ctx context.Context, i int) (err error) {
		saved[i], err = p.poll(ctx, f, feeds[i])
		return err
	})
	for _, s := range saved {
		p.count(s.Items...)
	}
	return err
}

// poll fetches a feed and stores the result in one transaction: its items, its
// validators and when it is due again. A feed that cannot be fetched is not an
// error.
func (p *pass) poll(ctx context.Context, f *feed.Fetcher, due store.Feed) (store.Saved, error) {
	now := p.Clock()
	var o feed.Outcome
	o.Response, o.Err = f.Fetch(ctx, p.request(pollOf(due).Request()))
	if err := ctx.Err(); err != nil {
		return store.Saved{}, err
	}
	var items []store.Item
	if o.Err == nil && !o.Response.NotModified {
		items = p.carried(&due, &o, now)
	}
	if o.Err != nil {
		p.Say(trouble(due.Address, o.Err))
	}
	return p.db.SavePoll(ctx, store.Poll{Feed: p.remembered(due, o, now), Run: p.run, At: now, Items: items})
}

// carried reads the feed of an outcome. It adds to the outcome how long the feed
// asks to wait, or why it could not be read.
func (p *pass) carried(due *store.Feed, o *feed.Outcome, now time.Time) []store.Item {
	read, err := article.ReadFeed(bytes.NewReader(o.Response.Body), o.Response.Charset)
	if err != nil {
		o.Err = feed.Unread(pollOf(*due).Request(), o.Response, err)
		return nil
	}
	o.TTL = read.TTL
	due.Title = cmp.Or(read.Title, due.Title)
	if read.Lost != "" {
		p.Say(due.Address + ": " + read.Lost)
	}
	return p.items(*due, read, now)
}

// remembered returns a feed as it is to be stored after an outcome.
func (p *pass) remembered(due store.Feed, o feed.Outcome, now time.Time) store.Feed {
	next := feed.Next(pollOf(due), o, now, p.Random())
	due.Address, due.ETag, due.LastModified = next.Address, next.ETag, next.LastModified
	due.NextAt, due.RetryAt, due.Failures, due.Moved, due.MovedSeen = next.NextAt, next.RetryAt, next.Failures, next.Moved, next.MovedSeen
	if !errors.Is(o.Err, feed.ErrNotAsked) {
		due.PolledAt = now
	}
	due.Trouble = ""
	if o.Err != nil {
		due.Trouble = o.Err.Error()
	} else {
		due.DoneAt = now
	}
	return due
}

// trouble returns the message of an error with the address, which errors of package
// feed have already.
func trouble(address string, err error) string {
	var told *feed.Error
	if errors.As(err, &told) {
		return err.Error()
	}
	return fmt.Sprintf("%s: %v", address, err)
}

// items returns what a feed carries in the form in which it is stored. An item whose
// text must be fetched from its page has no article.
func (p *pass) items(from store.Feed, read *article.Feed, now time.Time) []store.Item {
	items := make([]store.Item, 0, len(read.Items))
	for _, i := range read.Items {
		i.Date = i.Clamp(now)
		item := store.Item{Keys: i.Keys, Raw: []byte(i.HTML), Link: i.Link, Title: i.Title, Date: i.Date}
		a := article.ItemArticle(read, i)
		page := p.Config.Fetch.Pages && isWeb(i.Link) && article.IsTeaser(i, a)
		switch {
		case a == nil && !page:
			continue
		case page && a != nil:
			item.Raw = []byte(a.Text)
		case page:
			item.Raw = nil
		default:
			if from.Outlet != "" {
				a.Outlet = from.Outlet
			}
			item.Article = completed(a, item.Raw, from.Address)
		}
		items = append(items, item)
	}
	return items
}

// completed fills in what is known of an article that was read from raw.
func completed(a *article.Article, raw []byte, source string) *article.Article {
	sum := sha256.Sum256(raw)
	a.Source, a.SHA256 = source, hex.EncodeToString(sum[:])
	a.Complete()
	return a
}
