// Package input finds and opens what a command is given: files, folders, globs and
// standard input. Package article reads what is in them.
//
// Start with [Read] and [Result], or with [Each], which does not hold everything at
// once. Nothing that was given is dropped silently: it is an article, a quotation, or
// named under Unread or Notes.
package input

import (
	"cmp"
	"context"
	"io"
	"slices"

	"github.com/quotediff/quotediff/article"
)

// Options say how inputs are read.
type Options struct {
	Outlets []Outlet         // the first that matches names the outlet of an article
	Columns []article.Column // names under which fields of records and tables stand
	Jobs    int              // files read at once; less than 1 means 1. It decides nothing but the time
	Stdin   io.Reader        // what "-" stands for; nil for nothing

	// Quotation, if not nil, is called with each quotation in the order of the
	// input; Result holds none then. Its error ends the reading.
	Quotation func(Quotation) error
}

// Result is what the inputs hold.
type Result struct {
	Articles   []*article.Article // in the order of the input; ids are unique
	Quotations []Quotation        // in the order of the input
	Unread     []Unread           // by source, then line
	Notes      []Note             // by source, then line; none is an error
}

// Quotation is a record with spans, as it stood in the input.
type Quotation struct {
	Source string
	Line   int
	JSON   []byte
}

// Unread is an input, or a record of one, that could not be read.
type Unread struct {
	Source string
	Line   int    // counted from 1; 0 when the whole input is meant
	What   string // one line: what is wrong, and what to do where that is not plain
}

// Place returns the source, with the line after a colon where there is one.
func (u Unread) Place() string {
	return (&article.Error{Name: u.Source, Line: u.Line}).Place()
}

// Note is a remark on an input that is not an error: the same file or the same text
// twice.
type Note Unread

// Place returns the source, with the line after a colon where there is one.
func (n Note) Place() string { return Unread(n).Place() }

// Read reads all paths. A path is a file, a folder, a glob or "-". The result does
// not depend on the number of jobs, and the order of the paths decides only the order
// of articles and quotations. The error is that of a malformed glob in the options,
// or of the context.
func Read(ctx context.Context, paths []string, o Options) (*Result, error) {
	if err := checkOutlets(o.Outlets); err != nil {
		return nil, err
	}
	found := find(paths)
	r := new(Result)
	for _, item := range found.said() {
		r.add(item)
	}
	var articles []piece
	for p := range o.pieces(ctx, found.files) {
		if p.unread == nil && p.Article != nil {
			p.rename()
			articles = append(articles, p)
			continue
		}
		for _, item := range p.other() {
			if item.Quotation == nil || o.Quotation == nil {
				r.add(item)
			} else if err := o.Quotation(*item.Quotation); err != nil {
				return nil, err
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	o.collect(r, articles)
	r.sort()
	return r, nil
}

// collect adds the articles in their order, without repeats: of several with one id
// it keeps that of the first file, so that the order of the paths decides nothing.
func (o Options) collect(r *Result, articles []piece) {
	sorted := make([]*piece, len(articles))
	for i := range articles {
		sorted[i] = &articles[i]
	}
	slices.SortStableFunc(sorted, func(a, b *piece) int { return a.file.compare(b.file) })
	l := newLedger()
	left := map[*piece]bool{}
	for _, p := range sorted {
		kept, say := l.enter(p)
		left[p] = !kept
		r.add(say)
	}
	for i := range articles {
		if p := &articles[i]; !left[p] {
			o.name(p.Article)
			r.add(Item{Article: p.Article})
		}
	}
}

func (r *Result) add(item Item) {
	switch {
	case item.Article != nil:
		r.Articles = append(r.Articles, item.Article)
	case item.Quotation != nil:
		r.Quotations = append(r.Quotations, *item.Quotation)
	case item.Unread != nil:
		r.Unread = append(r.Unread, *item.Unread)
	case item.Note != nil:
		r.Notes = append(r.Notes, *item.Note)
	}
}

func (r *Result) sort() {
	slices.SortStableFunc(r.Unread, Unread.compare)
	slices.SortStableFunc(r.Notes, func(a, b Note) int { return Unread(a).compare(Unread(b)) })
}

func (u Unread) compare(v Unread) int {
	return cmp.Or(cmp.Compare(u.Source, v.Source), cmp.Compare(u.Line, v.Line), cmp.Compare(u.What, v.What))
}
