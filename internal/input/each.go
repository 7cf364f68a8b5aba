package input

import (
	"context"
	"iter"
	"slices"

	"github.com/quotediff/quotediff/article"
)

// Item is one thing that the paths hold, or a remark on one. Exactly one of its
// fields is set.
type Item struct {
	Article   *article.Article
	Quotation *Quotation
	Unread    *Unread
	Note      *Note
}

// Each reads all paths as Read does and yields what they hold in the order of the
// input, each thing as it is read. It keeps about 50 bytes per article, and holds a
// few dozen articles at once. If the paths are not in the order in which a walk would
// meet them, everything but standard input is read twice, as the order must not
// decide which of two articles with one id is kept. The sequence may end with an
// error: that of a malformed glob in the options, or of the context.
func Each(ctx context.Context, paths []string, o Options) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		if err := checkOutlets(o.Outlets); err != nil {
			yield(Item{}, err)
			return
		}
		found := find(paths)
		for _, item := range found.said() {
			if !yield(item, nil) {
				return
			}
		}
		l := newLedger()
		if !isSorted(found.files) {
			o.enterAll(ctx, found.files, l)
		}
		for p := range o.pieces(ctx, found.files) {
			for _, item := range o.items(&p, l) {
				if !yield(item, nil) {
					return
				}
			}
		}
		if err := ctx.Err(); err != nil {
			yield(Item{}, err)
		}
	}
}

// enterAll enters the articles of all files but standard input into a ledger.
func (o Options) enterAll(ctx context.Context, files []*file, l *ledger) {
	sorted := slices.DeleteFunc(slices.Clone(files), func(f *file) bool { return f.name == "-" })
	slices.SortStableFunc(sorted, (*file).compare)
	for p := range o.pieces(ctx, sorted) {
		if p.unread == nil && p.Article != nil {
			p.rename()
			l.enter(&p)
		}
	}
}

// items returns what a piece yields.
func (o Options) items(p *piece, l *ledger) []Item {
	if p.unread != nil || p.Article == nil {
		return p.other()
	}
	p.rename()
	kept, say := l.enter(p)
	var items []Item
	if say != (Item{}) {
		items = append(items, say)
	}
	if kept {
		o.name(p.Article)
		items = append(items, Item{Article: p.Article})
	}
	return items
}

// other returns the item of a piece that is not an article.
func (p *piece) other() []Item {
	place := p.place()
	switch {
	case p.unread != nil:
		return []Item{{Unread: p.unread}}
	case p.Note != "":
		place.What = p.Note
		return []Item{{Note: (*Note)(&place)}}
	case p.file.folder:
		return nil // what quotediff wrote into a folder is not an input of it
	case p.Quotation != nil:
		return []Item{{Quotation: &Quotation{p.file.name, p.Line, p.Quotation}}}
	}
	place.What = "this is " + p.Output + " of quotediff and holds no article"
	return []Item{{Unread: &place}}
}
