package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"time"

	"github.com/quotediff/quotediff/store"
)

// Desk is a store and the way in which it grows. It is not safe for concurrent use.
type Desk struct {
	db *store.DB
	Options
}

// Options say how a desk works. Zero fields, except for Config, take the values of
// DefaultOptions.
type Options struct {
	Config  Config
	Version string                                     // of the program, for reports
	Jobs    int                                        // articles read at once; it decides nothing but the time
	Clock   func() time.Time                           // tells the time
	Random  func() float64                             // in [0,1); spreads requests over time
	Sleep   func(context.Context, time.Duration) error // waits, or returns the error of the context
	Out     io.Writer                                  // where a digest goes whose file is "-"
	Done    func(Counts)                               // gets what a pass of [Desk.Watch] did
	Say     func(string)                               // gets a line for people about what is going on or went wrong; from several goroutines
}

// DefaultOptions lack the Config.
var DefaultOptions = Options{Jobs: 1, Clock: time.Now, Random: rand.Float64, Sleep: sleep, Out: io.Discard, Done: func(Counts) {}, Say: func(string) {}}

// Open returns the desk of an open store.
func Open(db *store.DB, o Options) *Desk {
	if o.Jobs < 1 {
		o.Jobs = DefaultOptions.Jobs
	}
	if o.Clock == nil {
		o.Clock = DefaultOptions.Clock
	}
	if o.Random == nil {
		o.Random = DefaultOptions.Random
	}
	if o.Sleep == nil {
		o.Sleep = DefaultOptions.Sleep
	}
	if o.Out == nil {
		o.Out = DefaultOptions.Out
	}
	if o.Done == nil {
		o.Done = DefaultOptions.Done
	}
	if o.Say == nil {
		o.Say = DefaultOptions.Say
	}
	return &Desk{db, o}
}

// Counts is what a run did.
type Counts struct {
	Articles   int // that were not known
	Changed    int // that were known with another text
	Quotations int // in what was read
	Stories    int // with something new
	Clusters   int // of these stories
}

// String returns the counts in one line.
func (c Counts) String() string {
	return fmt.Sprintf("%s, %d changed, %s read, %s with something new", counted(c.Articles, "new article", "new articles"), c.Changed,
		counted(c.Quotations, "quotation", "quotations"), counted(c.Stories, "story", "stories"))
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}

func (c Counts) stored() map[string]int {
	return map[string]int{"articles": c.Articles, "changed": c.Changed, "quotations": c.Quotations, "stories": c.Stories, "clusters": c.Clusters}
}

// pass is one run over the desk.
type pass struct {
	*Desk
	run   store.RunID
	after store.RunID // the last run that came to its end
	told  store.RunID // the last whose news were told, or that nobody waits to hear of
	quiet bool        // nobody waits to hear of what is added: no run has been made yet
	Counts
}

// begin locks the store and notes a run, which also does what interrupted runs left
// undone.
func (d *Desk) begin(ctx context.Context, what string) (p *pass, unlock func(), err error) {
	free, err := d.db.Lock(ctx, what, d.Clock())
	if err != nil {
		return nil, nil, err
	}
	if p, err = d.note(ctx); err != nil {
		return nil, nil, errors.Join(err, free())
	}
	return p, func() {
		if err := free(); err != nil {
			d.Say(err.Error())
		}
	}, nil
}

func (d *Desk) note(ctx context.Context) (*pass, error) {
	p, cut := &pass{Desk: d}, false
	for r, err := range d.db.Runs(ctx) {
		if err != nil {
			return nil, err
		}
		if p.after == 0 && !r.Ended.IsZero() {
			p.after = r.ID
		}
		if r.Counts[told] > 0 {
			p.told, p.quiet = r.ID, r.Counts[archive] > 0 && !cut
			break
		}
		cut = cut || r.Ended.IsZero()
	}
	p.quiet = p.quiet || !cut && p.told == 0
	var err error
	p.run, err = d.db.BeginRun(ctx, d.Clock())
	return p, err
}

// told marks, among the counts of a run, that its news has been delivered.
const told = "told"

// archive marks what was added before the first run, which is never news.
const archive = "archive"

// end notes that the pass is over, with marks for its counts.
func (p *pass) end(ctx context.Context, marks ...string) error {
	counts := p.stored()
	for _, m := range marks {
		counts[m] = 1
	}
	return p.db.EndRun(ctx, p.run, p.Clock(), counts)
}
