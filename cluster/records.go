package cluster

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster/internal/engine"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote"
)

// Records are quotations to be grouped, too many to be held as they come. They
// are added one by one and packed into a few numbers and bytes.
type Records struct {
	rows     rows
	count    uint32
	article  []uint32 // quotation: the number of its article
	start    []uint32 // quotation: where it begins there
	events   map[string]*event
	articles numbers
	outlets  numbers
	speakers numbers
	who      []quote.Speaker
	last     string // id of the article added last, and its number
	lastAt   uint32
	read     *article.Article // article read last, and the number of its outlet
	outlet   uint32
	cut      *cutting // of quotations that are held in memory anyway; nil for others

	lock   sync.Mutex // for rows and what follows, while pairs are compared
	long   longQuotes
	failed error // the first of rows
}

// numbers gives equal texts equal numbers.
type numbers map[string]uint32

func (n numbers) of(s string) uint32 {
	k, ok := n[s]
	if !ok {
		k = uint32(len(n))
		n[s] = k
	}
	return k
}

// NewRecords returns no records. Quotations beyond so many bytes of memory are
// written to what scratch returns; 0 keeps all in memory.
func NewRecords(memory int, scratch func() (Scratch, error)) *Records {
	most := -1
	if memory > 0 {
		most = memory / blockSize
	}
	return newRecords(&packed{names: map[string]uint32{}, most: most, scratch: scratch})
}

func newRecords(r rows) *Records {
	return &Records{rows: r, events: map[string]*event{}, articles: numbers{}, outlets: numbers{}, speakers: numbers{}}
}

// Len is the number of quotations.
func (r *Records) Len() int { return int(r.count) }

// Add takes a quotation and keeps only its words, its places and its speaker.
// The error is that of the scratch file.
func (r *Records) Add(q *quote.Quotation) error {
	id := ""
	if q.Article != nil {
		id = q.Article.ID
	}
	if r.count == 0 || id != r.last {
		r.last, r.lastAt = id, r.articles.of(id)
	}
	start := uint32(0)
	if len(q.Parts) > 0 {
		start = uint32(q.Parts[0].Start)
	}
	r.count++
	r.article, r.start = append(r.article, r.lastAt), append(r.start, start)
	return r.rows.add(q)
}

// Group finds which stretches are one utterance, as [Build] does; the order is
// that of the articles' ids, then of the text. The records cannot be used
// again. The errors are those of Build and of the scratch file.
func (r *Records) Group(ctx context.Context, o Options) (*Clusters, error) {
	return r.group(ctx, o, nil)
}

// group orders the clusters by the given order of the quotations; nil for that
// of the articles' ids, then of the text.
func (r *Records) group(ctx context.Context, o Options, order []uint32) (*Clusters, error) {
	c := &Clusters{records: r}
	stage := o.Stage
	if stage == nil {
		stage = func(string) func(int) { return func(int) {} }
	}
	done := stage("index")
	if err := r.index(ctx); err != nil {
		return nil, fmt.Errorf("clustering: %w", err)
	}
	place, err := r.places()
	if err != nil {
		return nil, err
	}
	if order == nil {
		order = place
	}
	done(r.Len())
	if len(r.events) != 1 {
		done := stage("group")
		defer func() { done(len(c.order)) }()
		stage = nil
	}
	for _, name := range sortedNames(r.events) {
		e := r.events[name]
		groups, err := e.corpus.Group(ctx, r.options(e, o, place, stage))
		if err := cmp.Or(r.failed, err); err != nil {
			return nil, fmt.Errorf("clustering: %w", err)
		}
		g := groupedEvent{e, groups, e.places(order)}
		for k := range groups.Len() {
			first := groups.First(k, g.order)
			c.order = append(c.order, groupRef{order[e.row[first]], g.order[first], int32(len(c.events)), uint32(k)})
		}
		c.events = append(c.events, g)
	}
	slices.SortFunc(c.order, func(a, b groupRef) int {
		return cmp.Or(cmp.Compare(a.quote, b.quote), cmp.Compare(a.place, b.place), cmp.Compare(a.event, b.event), cmp.Compare(a.group, b.group))
	})
	return c, nil
}

// options are what the engine asks for.
func (r *Records) options(e *event, o Options, place []uint32, stage func(string) func(int)) engine.Options {
	return engine.Options{
		Jobs: o.Jobs, Memory: o.Memory, Stage: stage,
		Place: e.places(place), Speakers: r.who,
		Wording: func(s uint32) *compare.Wording {
			x := r.stretch(e, s)
			if x.Wording != nil {
				return x.Wording
			}
			return compare.New(x.Text(), languageOf(x.Quote))
		},
		Spans: func(s uint32) []article.Span { return r.stretch(e, s).Spans() },
		Quote: func(s uint32) *quote.Quotation { return r.stretch(e, s).Quote },
	}
}

// index takes the stretches of the quotations, event by event.
func (r *Records) index(ctx context.Context) error {
	for i := range r.count {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		q, err := r.rows.at(i)
		if err != nil {
			return err
		}
		if err := r.take(i, q); err != nil {
			return err
		}
	}
	return nil
}

// checkEvery is after how many quotations a run asks whether it is cancelled.
const checkEvery = 4096

func (r *Records) take(i uint32, q *quote.Quotation) error {
	name := eventOf(q)
	e := r.events[name]
	if e == nil {
		e = &event{name: name}
		r.events[name] = e
	}
	s, by := r.source(i, q)
	if r.cut == nil {
		if text, ok := one(q); ok {
			return e.add(q, text, 1, s, by, 0)
		}
	}
	all := cutUp
	if r.cut != nil {
		all = r.cut.take
	}
	for k, x := range all(q) {
		if err := e.add(q, x.Text(), len(x.Pieces), s, by, k); err != nil {
			return err
		}
	}
	return nil
}

// one returns the text of a quotation that is one stretch at first sight: one
// part in which nothing stops before the end. It is false where a closer look
// is needed.
func one(q *quote.Quotation) (string, bool) {
	if len(q.Parts) != 1 {
		return "", false
	}
	text := q.Parts[0].Text
	return text, prose.OneSentence(text)
}

func eventOf(q *quote.Quotation) string {
	if q.Article == nil {
		return ""
	}
	return q.Article.Event
}

// source says where the stretches of quotation i come from.
func (r *Records) source(i uint32, q *quote.Quotation) (engine.Source, engine.Voice) {
	s := engine.Source{Quote: i, Article: r.article[i], Speaker: engine.None, Reported: q.Kind == quote.Indirect, Doubtful: q.Doubtful}
	var by engine.Voice
	if a := q.Article; a != nil {
		if a != r.read {
			r.read, r.outlet = a, r.outlets.of(cmp.Or(a.Outlet, "\x00"+a.ID))
		}
		s.Outlet = r.outlet
		by.Article = hash(a.ID)
	}
	if v := q.Speaker; v.Known() {
		s.Speaker = r.speakers.of(v.Name + "\x00" + v.Org)
		if int(s.Speaker) == len(r.who) {
			r.who = append(r.who, quote.Speaker{Name: v.Name, Org: v.Org})
		}
		by.Speaker = hash(v.Name)
	}
	return s, by
}

// stretch is a stretch of an event by number. After an error of rows, which is
// kept, it is one without words.
func (r *Records) stretch(e *event, s uint32) *Stretch {
	row, piece := e.row[s], e.piece[s]
	if r.cut != nil {
		return r.cut.of[row][piece]
	}
	r.lock.Lock()
	defer r.lock.Unlock()
	if all := r.long[row]; all != nil {
		return all[piece]
	}
	q, err := r.rows.at(row)
	if err != nil {
		r.failed = cmp.Or(r.failed, err)
		return &Stretch{Quote: &quote.Quotation{Parts: []quote.Part{{}}}, Pieces: []Piece{{}}}
	}
	if text, ok := one(q); ok {
		return &Stretch{Quote: q, Pieces: []Piece{{0, 0, len(text)}}}
	}
	all := cutUp(q)
	r.long.keep(row, all)
	return all[piece]
}

// longQuotes keeps quotations of many stretches that were cut, as they are asked
// for stretch by stretch.
type longQuotes map[uint32][]*Stretch

// manyStretches is from how many stretches on a quotation is kept, and mostLong
// how many are.
const (
	manyStretches = 16
	mostLong      = 64
)

func (l *longQuotes) keep(row uint32, all []*Stretch) {
	if len(all) < manyStretches {
		return
	}
	if *l == nil || len(*l) >= mostLong {
		*l = longQuotes{}
	}
	(*l)[row] = all
}

func sortedNames(events map[string]*event) []string {
	names := make([]string, 0, len(events))
	for name := range events {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
