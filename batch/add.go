package batch

import (
	"context"
	"iter"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/store"
)

// together is the number of articles that are stored, or read, in one transaction.
const together = 200

// Add stores articles and updates stories and clusters with them. It skips articles
// that are already in the store; to resume an Add that was interrupted, call it
// again. What is added before the first [Desk.Run] is never reported as news; what
// is added later is reported by the next one. The error is that of articles, of the
// store, or of ctx.
func (d *Desk) Add(ctx context.Context, articles iter.Seq2[*article.Article, error]) (Counts, error) {
	p, unlock, err := d.begin(ctx, "add")
	if err != nil {
		return Counts{}, err
	}
	defer unlock()
	if err := p.add(ctx, articles); err != nil {
		return p.Counts, err
	}
	if err := p.grow(ctx); err != nil {
		return p.Counts, err
	}
	if p.quiet {
		return p.Counts, p.end(ctx, told, archive)
	}
	return p.Counts, p.end(ctx)
}

func (p *pass) add(ctx context.Context, articles iter.Seq2[*article.Article, error]) error {
	var items []store.Item
	flush := func() error {
		saved, err := p.db.AddArticles(ctx, p.run, p.Clock(), items)
		p.count(saved.Items...)
		items = items[:0]
		return err
	}
	for a, err := range articles {
		if err != nil {
			return err
		}
		if items = append(items, store.Item{Article: a}); len(items) == together {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

func (p *pass) count(saved ...store.SavedItem) {
	for _, s := range saved {
		switch {
		case s.Version == 0: // nothing new, or its page is still to be fetched
		case s.Fate == store.Added:
			p.Articles++
		default:
			p.Changed++
		}
	}
}
