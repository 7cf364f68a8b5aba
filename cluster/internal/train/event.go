package main

import (
	"cmp"
	"context"
	"os"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/cluster/internal/engine"
	"github.com/quotediff/quotediff/internal/weights"
	"github.com/quotediff/quotediff/quote"
)

// event is the articles that tell one event and their quotations.
type event struct {
	name       string
	articles   []*article.Article
	quotations []*quote.Quotation
}

// outlets is how many tell the event.
func (e *event) outlets() int {
	names := map[string]bool{}
	for _, a := range e.articles {
		names[a.Outlet] = true
	}
	return len(names)
}

// readEvents reads the articles of some files, by event, in the order of their
// names. Quotations are those that the program extracts.
func readEvents(files []string) ([]*event, error) {
	by := map[string]*event{}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		for record, err := range article.Read(f, name) {
			if err != nil {
				return nil, err
			}
			a := record.Article
			if a == nil {
				continue
			}
			e := by[a.Event]
			if e == nil {
				e = &event{name: a.Event}
				by[a.Event] = e
			}
			e.articles = append(e.articles, a)
		}
	}
	events := make([]*event, 0, len(by))
	for _, e := range by {
		events = append(events, e)
	}
	slices.SortFunc(events, func(a, b *event) int { return cmp.Compare(a.name, b.name) })
	return events, nil
}

// extract finds the quotations of the event.
func (e *event) extract() {
	found := make([]*quote.Extraction, len(e.articles))
	for i, a := range e.articles {
		found[i] = quote.Extract(a)
	}
	quote.Reconcile(found)
	for _, x := range found {
		e.quotations = append(append(e.quotations, x.Quotations...), x.Doubtful...)
	}
}

// group groups the quotations by some weights, nil for the embedded ones, and
// returns the pairs that these decided on.
func (e *event) group(set weights.Set) (*cluster.Grouping, []pair, error) {
	var pairs []pair
	trial := engine.Trial{Weights: set, Saw: func(p engine.Pair) { pairs = append(pairs, newPair(e.name, p)) }}
	g, err := cluster.Build(trial.In(context.Background()), e.quotations, cluster.Options{Jobs: 1})
	return g, pairs, err
}
