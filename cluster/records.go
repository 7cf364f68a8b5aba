package cluster

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster/internal/light"
	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote"
)

// manyStretches is from how many stretches of one event on they are grouped by
// the light reading. Below, each pair that shares words is read in full: that
// costs some 0.1 ms a stretch, and joins what was said in other words.
const manyStretches = 4000

// Records are quotations to be grouped, too many to be held as they come. They
// are added one by one and kept as a few numbers and bytes.
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
}

// event is the stretches of one event.
type event struct {
	name   string
	corpus light.Corpus
	row    []uint32 // stretch: its quotation
	piece  []uint16 // stretch: which of its quotation's stretches it is
	doubts []uint32 // quotations that may be no speech
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

// NewRecords returns no records. Quotations beyond so many bytes are laid down
// in what scratch returns; 0 keeps all in memory.
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

// Add takes a quotation, of which nothing is kept but its words, its places
// and who said it. The error is that of what it is laid down in.
func (r *Records) Add(q *quote.Quotation) error {
	id := ""
	if q.Article != nil {
		id = q.Article.ID
	}
	if r.count == 0 || id != r.last {
		r.last, r.lastAt = id, r.articles.of(id)
	}
	r.count++
	r.article, r.start = append(r.article, r.lastAt), append(r.start, uint32(q.Parts[0].Start))
	return r.rows.add(q)
}

// index reads the quotations lightly, event by event.
func (r *Records) index(ctx context.Context) error {
	for i := range r.count {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		q, err := r.rows.at(i)
		if err != nil {
			return err
		}
		r.take(i, q)
	}
	return nil
}

// checkEvery is after how many quotations a run asks whether it is cancelled.
const checkEvery = 4096

func (r *Records) take(i uint32, q *quote.Quotation) {
	name := eventOf(q)
	e := r.events[name]
	if e == nil {
		e = &event{name: name}
		r.events[name] = e
	}
	if q.Doubtful {
		e.doubts = append(e.doubts, i)
		return
	}
	s, by := r.source(i, q)
	if text, ok := one(q); ok {
		e.add(text, s, by, i, 0)
		return
	}
	for k, x := range cutUp(q) {
		e.add(x.Text(), s, by, i, uint16(min(k, 1<<16-1)))
	}
}

func (e *event) add(text string, s light.Source, by light.Voice, row uint32, piece uint16) {
	s.Stops = stops(text)
	e.corpus.Add(text, s, by)
	e.row = append(e.row, row)
	e.piece = append(e.piece, piece)
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
func (r *Records) source(i uint32, q *quote.Quotation) (light.Source, light.Voice) {
	s := light.Source{Quote: i, Article: r.article[i], Speaker: light.None, Reported: q.Kind == quote.Indirect}
	var by light.Voice
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

// alike compares two speakers by number, and keeps what was asked once.
func (r *Records) alike() func(a, b uint32) light.Likeness {
	if len(r.who) == 0 {
		return nil
	}
	var j judge
	return func(a, b uint32) light.Likeness {
		switch j.ask(r.who[a], r.who[b]) {
		case quote.Same:
			return light.Same
		case quote.Compatible:
			return light.Compatible
		case quote.Different:
			return light.Different
		}
		return light.Unknown
	}
}

// Group finds which stretches are one utterance. Like [Build], it depends on
// nothing but the quotations; the order is that of the articles' ids, then of
// the text. It takes the records for good. The errors are those of ctx and of
// what records are laid down in.
func (r *Records) Group(ctx context.Context, o Options) (*Clusters, error) {
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
	done(r.Len())
	if err := r.groupSmall(ctx, o, c, place); err != nil {
		return nil, err
	}
	for _, name := range sortedNames(r.events) {
		e := r.events[name]
		if e.corpus.Len() <= manyStretches {
			continue
		}
		groups, err := e.corpus.Group(ctx, light.Options{Jobs: o.Jobs, Memory: o.Memory, Alike: r.alike(), Stage: o.Stage})
		if err != nil {
			return nil, fmt.Errorf("clustering: %w", err)
		}
		l := largeEvent{e, groups, e.places(place)}
		for k := range groups.Len() {
			c.order = append(c.order, groupRef{groups.First(k, l.place), int32(len(c.large)), uint32(k)})
		}
		c.large = append(c.large, l)
	}
	slices.SortFunc(c.order, func(a, b groupRef) int {
		return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.large, b.large), cmp.Compare(a.group, b.group))
	})
	return c, nil
}

func sortedNames(events map[string]*event) []string {
	names := make([]string, 0, len(events))
	for name := range events {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// groupSmall reads the quotations of small events in full.
func (r *Records) groupSmall(ctx context.Context, o Options, c *Clusters, place []uint32) error {
	var small []*quote.Quotation
	at := map[*quote.Quotation]uint32{}
	for _, name := range sortedNames(r.events) {
		e := r.events[name]
		if e.corpus.Len() > manyStretches {
			continue
		}
		last := light.None
		for _, row := range slices.Concat(e.row, e.doubts) {
			if row == last {
				continue
			}
			last = row
			q, err := r.rows.at(row)
			if err != nil {
				return err
			}
			small = append(small, q)
			at[q] = row
		}
	}
	slices.SortFunc(small, func(a, b *quote.Quotation) int { return cmp.Compare(place[at[a]], place[at[b]]) })
	g, err := buildSmall(ctx, small, o)
	if err != nil {
		return err
	}
	c.small = *g
	for k := range g.Clusters {
		c.order = append(c.order, groupRef{place[at[g.Clusters[k].Members[0].Quote]], -1, uint32(k)})
	}
	return nil
}

// places orders the quotations by their articles' ids, then by the text.
func (r *Records) places() ([]uint32, error) {
	ids := make([]string, len(r.articles))
	for id, k := range r.articles {
		ids[k] = id
	}
	byID := make([]uint32, len(ids))
	for k := range byID {
		byID[k] = uint32(k)
	}
	slices.SortFunc(byID, func(a, b uint32) int { return cmp.Compare(ids[a], ids[b]) })
	begin := make([]uint32, len(ids)) // article: where its quotations begin in order
	for _, a := range r.article {
		begin[a]++
	}
	at := uint32(0)
	for _, a := range byID {
		begin[a], at = at, at+begin[a]
	}
	order := make([]uint32, r.count)
	for i, a := range r.article {
		order[begin[a]] = uint32(i)
		begin[a]++
	}
	from := uint32(0)
	for _, a := range byID {
		of := order[from:begin[a]]
		from = begin[a]
		slices.SortStableFunc(of, func(x, y uint32) int { return cmp.Compare(r.start[x], r.start[y]) })
		if err := r.settle(of); err != nil {
			return nil, err
		}
	}
	return inverse(order), nil
}

// settle orders quotations of one article that begin at one place by all that
// is written of them.
func (r *Records) settle(order []uint32) error {
	for from, to := 0, 0; from < len(order); from = to {
		for to = from + 1; to < len(order) && r.start[order[to]] == r.start[order[from]]; to++ {
		}
		if to-from < 2 {
			continue
		}
		text := map[uint32]string{}
		for _, i := range order[from:to] {
			q, err := r.rows.at(i)
			if err != nil {
				return err
			}
			text[i] = fmt.Sprintln(q.ID, q.Parts, q.Kind, q.Speaker.Name, q.Speaker.Org)
		}
		slices.SortStableFunc(order[from:to], func(a, b uint32) int { return cmp.Compare(text[a], text[b]) })
	}
	return nil
}

// inverse turns an order into places.
func inverse(order []uint32) []uint32 {
	place := make([]uint32, len(order))
	for k, i := range order {
		place[i] = uint32(k)
	}
	return place
}

// places gives every stretch its place among those of the event, given the
// places of the quotations. Stretches stand in the order of their quotations.
func (e *event) places(of []uint32) []uint32 {
	first := make([]uint32, len(of)) // place of a quotation: its first stretch, and one
	for s := len(e.row) - 1; s >= 0; s-- {
		first[of[e.row[s]]] = uint32(s + 1)
	}
	place := make([]uint32, len(e.row))
	next := uint32(0)
	for _, s := range first {
		for k := int(s) - 1; k >= 0 && k < len(e.row) && e.row[k] == e.row[s-1]; k++ {
			place[k] = next
			next++
		}
	}
	return place
}
