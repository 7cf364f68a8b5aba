package quotediff

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/divergence"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

// Options say how articles are analysed.
type Options struct {
	// Jobs is how many articles are read at once, and how many pairs of wordings
	// are compared at once. It changes nothing but the time. 0 means one for each
	// processor.
	Jobs int

	// MinOutlets leaves out the clusters that fewer outlets carry, and with
	// them what differs inside. 0 and 1 leave out nothing.
	MinOutlets int

	// Extracted are extractions that were made before, such as those of quotations
	// read as records. Their articles are not read again, and need not be among
	// the articles of the call. Their speakers change: see [quote.Reconcile].
	Extracted []*quote.Extraction

	// Tells, if not nil, says of which articles the claims are set side by side. The
	// others take part with what they quote.
	Tells func(*article.Article) bool

	// Rename, if not nil, may give the clusters other ids, before anything
	// refers to them and before MinOutlets leaves any out.
	Rename func(*cluster.Grouping)

	// About is what the report says about itself and its inputs. MinOutlets is
	// added to its settings.
	About report.About

	// Stage, if not nil, is called when a stage begins: "extract", "cluster",
	// "align", then "compare". The function that it returns is called when the stage
	// ends, with the number of articles, clusters, pairs or divergences.
	Stage func(name string) (done func(found int))

	// Step, if not nil, is called after each article that has been read, with
	// the number of articles to read, from several goroutines at once.
	Step func(of int)
}

// DefaultOptions leave out nothing and use every processor.
var DefaultOptions = Options{MinOutlets: 1}

// Analyse takes articles the whole way: it extracts their quotations, groups
// the stretches that are one utterance, says what differs between outlets, and
// arranges all of it as a report. Article ids must be distinct. The report
// depends neither on the order of the articles nor on o.Jobs. The only error is
// that of ctx.
func Analyse(ctx context.Context, articles []*article.Article, o Options) (*report.Report, error) {
	found, err := Extract(ctx, articles, o)
	if err != nil {
		return nil, err
	}
	grouping, err := Group(ctx, found, o)
	if err != nil {
		return nil, err
	}
	told := Tell(found, o)
	done := o.stage("compare")
	findings := divergence.Of(found, grouping, told)
	done(len(findings.Divergences))
	return report.New(report.Run{About: o.about(), Extractions: found, Grouping: grouping, Told: told, Findings: findings}), nil
}

// Extract is the first stage of [Analyse]. It finds the quotations of each
// article, gives each speaker one name in all of them, and returns one
// extraction for each article, sorted by article id, those of o.Extracted among
// them.
func Extract(ctx context.Context, articles []*article.Article, o Options) ([]*quote.Extraction, error) {
	done := o.stage("extract")
	known := make(map[*article.Article]bool, len(o.Extracted))
	for _, x := range o.Extracted {
		known[x.Article] = true
	}
	left := slices.DeleteFunc(slices.Clone(articles), func(a *article.Article) bool { return known[a] })
	found := make([]*quote.Extraction, len(left))
	reading, ctx := errgroup.WithContext(ctx)
	reading.SetLimit(o.jobs())
	for i, a := range left {
		reading.Go(func() error {
			found[i] = quote.Extract(a)
			if o.Step != nil {
				o.Step(len(left))
			}
			return ctx.Err()
		})
	}
	if err := reading.Wait(); err != nil {
		return nil, err
	}
	found = append(found, o.Extracted...)
	quote.Reconcile(found)
	slices.SortStableFunc(found, func(a, b *quote.Extraction) int { return strings.Compare(a.Article.ID, b.Article.ID) })
	done(len(found))
	return found, nil
}

// Group is the second stage of [Analyse]. It groups the stretches of all
// quotations and keeps the clusters that o.MinOutlets outlets carry. A doubtful
// quotation becomes a quotation of its extraction if it is in a cluster, and is
// dropped if not: see [cluster.Confirm].
func Group(ctx context.Context, found []*quote.Extraction, o Options) (*cluster.Grouping, error) {
	done := o.stage("cluster")
	var quotations []*quote.Quotation
	for _, x := range found {
		quotations = append(append(quotations, x.Quotations...), x.Doubtful...)
	}
	grouping, err := cluster.Build(ctx, quotations, cluster.Options{Jobs: o.jobs()})
	if err != nil {
		return nil, err
	}
	cluster.Confirm(found, grouping)
	if o.Rename != nil {
		o.Rename(grouping)
	}
	grouping.Clusters = grouping.CarriedBy(o.MinOutlets)
	done(len(grouping.Clusters))
	return grouping, nil
}

// Tell is the third stage of [Analyse]. It reads what each article tells in its own
// words, and finds which clauses of different articles tell one matter.
func Tell(found []*quote.Extraction, o Options) *claim.Alignment {
	done := o.stage("align")
	if o.Tells != nil {
		found = slices.DeleteFunc(slices.Clone(found), func(x *quote.Extraction) bool { return !o.Tells(x.Article) })
	}
	tellings := make([]*claim.Telling, len(found))
	reading := errgroup.Group{}
	reading.SetLimit(o.jobs())
	for i, x := range found {
		reading.Go(func() error {
			tellings[i] = claim.Extract(x)
			return nil
		})
	}
	_ = reading.Wait()
	told := claim.Align(tellings)
	done(len(told.Pairs))
	return told
}

func (o Options) jobs() int {
	if o.Jobs < 1 {
		return runtime.GOMAXPROCS(0)
	}
	return o.Jobs
}

func (o Options) stage(name string) (done func(found int)) {
	if o.Stage == nil {
		return func(int) {}
	}
	return o.Stage(name)
}

// about adds to the settings what Analyse itself was told to leave out.
func (o Options) about() report.About {
	about := o.About
	about.Settings = strings.TrimSpace(fmt.Sprintf("%s min-outlets %d", about.Settings, max(1, o.MinOutlets)))
	return about
}
