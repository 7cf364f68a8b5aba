package batch

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/store"
)

// Digest is what is new since a run.
type Digest struct {
	Schema  string        `json:"schema"`
	Since   store.RunID   `json:"since"` // the run that knew nothing of it; 0 for the beginning
	Made    time.Time     `json:"made"`
	Stories []StoryDigest `json:"stories"`
}

// StoryDigest is what is new in one story.
type StoryDigest struct {
	Story      string      `json:"story"`
	Title      string      `json:"title"`   // of its first article that has one
	Outlets    []string    `json:"outlets"` // all that tell it
	Statements []Utterance `json:"statements"`
	Wordings   []Utterance `json:"wordings"`
	Edits      []Edit      `json:"edits"`

	Contradictions []Contradiction `json:"contradictions"`
}

// Utterance is a new statement, or a known one in a new wording.
type Utterance struct {
	Cluster     string              `json:"cluster"`
	Speaker     string              `json:"speaker"`
	Text        string              `json:"text"`    // the base wording
	Wording     string              `json:"wording"` // of the first outlet that carries it since
	Outlets     []string            `json:"outlets"` // that carry it
	Newly       []string            `json:"newly"`   // outlets that carry it since
	Divergences []report.Divergence `json:"divergences"`
}

// Edit is an article that has changed since it was read before.
type Edit struct {
	Article     string              `json:"article"` // the version that is new
	Before      string              `json:"before"`  // the version before it
	Outlet      string              `json:"outlet"`
	URL         string              `json:"url"`
	Divergences []report.Divergence `json:"divergences"` // a is the version before
	Gone        []string            `json:"gone"`        // words that were quoted and are no more
	Added       []string            `json:"added"`       // words that are quoted now
}

// digestSchema names the contract of the JSON of a digest.
const digestSchema = "quotediff-digest/1"

// Since returns what has come into the store after a run and is worth reporting
// according to the configuration: statements that enough outlets carry, and
// differences of sufficient severity.
func (d *Desk) Since(ctx context.Context, after store.RunID) (*Digest, error) {
	return d.since(ctx, after, func(string, *report.Report) error { return nil })
}

// since is Since; it also calls each with the report of every story in the digest.
func (d *Desk) since(ctx context.Context, after store.RunID, each func(story string, r *report.Report) error) (*Digest, error) {
	digest := &Digest{Schema: digestSchema, Since: after, Made: d.Clock().UTC().Truncate(time.Second), Stories: []StoryDigest{}}
	for s, err := range d.db.StoriesSince(ctx, after) {
		if err != nil {
			return nil, err
		}
		t, err := d.coverage(ctx, s.ID)
		if err != nil {
			return nil, err
		}
		edits, err := d.edits(ctx, t, after)
		if err != nil {
			return nil, err
		}
		if t.outlets() < d.Config.Reports.MinOutlets && len(edits) == 0 {
			continue
		}
		fresh := t.fresh(after)
		tellers, err := d.tellers(ctx, t, fresh)
		if err != nil {
			return nil, err
		}
		r, err := t.report(ctx, d.Options, 1, tellers)
		if err != nil {
			return nil, err
		}
		if found := d.story(t, r, fresh, edits); !found.empty() {
			digest.Stories = append(digest.Stories, found)
			if err := each(s.ID, r); err != nil {
				return nil, err
			}
		}
	}
	return digest, nil
}

// story picks what is new of a story.
func (d *Desk) story(t *coverage, r *report.Report, fresh map[string]bool, edits []Edit) StoryDigest {
	s := StoryDigest{
		Story: t.story.ID, Statements: []Utterance{}, Wordings: []Utterance{}, Edits: edits,
		Contradictions: d.contradictions(r, fresh),
	}
	for _, v := range t.versions {
		if !slices.Contains(s.Outlets, v.Article.Outlet) {
			s.Outlets = append(s.Outlets, v.Article.Outlet)
		}
		if s.Title == "" {
			s.Title = v.Article.Title
		}
	}
	slices.Sort(s.Outlets)
	for _, c := range r.Clusters {
		u := utterance(c, fresh)
		switch {
		case len(u.Newly) == 0 || len(c.Outlets) < d.Config.Reports.MinOutlets:
		case len(c.Outlets)-len(u.Newly) < d.Config.Reports.MinOutlets:
			u.Divergences = d.weighty(r, c.ID, func(string) bool { return true })
			s.Statements = append(s.Statements, u)
		default:
			u.Divergences = d.weighty(r, c.ID, func(a string) bool { return fresh[a] })
			if len(u.Divergences) > 0 {
				s.Wordings = append(s.Wordings, u)
			}
		}
	}
	return s
}

// utterance returns a cluster with the outlets that carry it in fresh articles and
// in no others.
func utterance(c report.Cluster, fresh map[string]bool) Utterance {
	u := Utterance{Cluster: c.ID, Speaker: c.Speaker, Outlets: c.Outlets, Newly: []string{}}
	before := map[string]bool{}
	for _, m := range c.Members {
		if m.Base {
			u.Text = m.Text()
		}
		switch {
		case !fresh[m.Article]:
			before[m.Outlet] = true
		case !slices.Contains(u.Newly, m.Outlet):
			u.Newly = append(u.Newly, m.Outlet)
			u.Wording = cmp.Or(u.Wording, m.Text())
		}
	}
	u.Newly = slices.DeleteFunc(u.Newly, func(outlet string) bool { return before[outlet] })
	slices.Sort(u.Newly)
	return u
}

// weighty returns the divergences of a cluster (of any cluster for "") that reach
// the severity in the configuration and concern an article.
func (d *Desk) weighty(r *report.Report, cluster string, touched func(article string) bool) []report.Divergence {
	found := []report.Divergence{}
	least := compare.Severity(d.Config.Digest.Severity).Rank()
	for _, x := range r.Divergences {
		if cluster != "" && x.Cluster != cluster || x.Severity.Rank() < least {
			continue
		}
		if x.A != nil && touched(x.A.Article) || x.B != nil && touched(x.B.Article) {
			found = append(found, x)
		}
	}
	return found
}

// edits returns the articles of a story that came again with another text.
func (d *Desk) edits(ctx context.Context, t *coverage, after store.RunID) ([]Edit, error) {
	edits := []Edit{}
	last := map[store.ArticleID]*store.Version{}
	for _, v := range t.versions {
		before := last[v.Of]
		last[v.Of] = v
		if before == nil || v.Run <= after || before.Article.Text == v.Article.Text {
			continue
		}
		e, err := d.edit(ctx, before.Article, v.Article)
		if err != nil {
			return nil, err
		}
		if len(e.Divergences)+len(e.Gone)+len(e.Added) > 0 {
			edits = append(edits, e)
		}
	}
	return edits, nil
}

// edit compares two versions of an article.
func (d *Desk) edit(ctx context.Context, before, now *article.Article) (Edit, error) {
	e := Edit{Article: now.ID, Before: before.ID, Outlet: now.Outlet, URL: now.URL, Divergences: []report.Divergence{}, Gone: []string{}, Added: []string{}}
	r, err := quotediff.Analyse(ctx, []*article.Article{before, now}, quotediff.Options{Jobs: d.Jobs, About: report.About{Version: d.Version}})
	if err != nil {
		return e, err
	}
	for _, x := range d.weighty(r, "", func(string) bool { return true }) {
		if narrated(&x) && !d.contradicts(&x) {
			continue
		}
		if x.A != nil && x.A.Article == now.ID && x.B != nil {
			x.A, x.B = x.B, x.A
		}
		e.Divergences = append(e.Divergences, x)
	}
	for _, c := range r.Clusters {
		in := map[string]bool{}
		for _, m := range c.Members {
			in[m.Article] = true
		}
		switch text := c.Members[0].Text(); {
		case !in[now.ID]:
			e.Gone = append(e.Gone, text)
		case !in[before.ID]:
			e.Added = append(e.Added, text)
		}
	}
	return e, nil
}

func (s *StoryDigest) empty() bool {
	return len(s.Statements)+len(s.Wordings)+len(s.Edits)+len(s.Contradictions) == 0
}

// Empty reports whether nothing is new.
func (d *Digest) Empty() bool { return len(d.Stories) == 0 }
