package divergence

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/divergence/internal/attribution"
	"github.com/quotediff/quotediff/divergence/internal/headline"
	"github.com/quotediff/quotediff/divergence/internal/narration"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// run is the state of one call of [Of].
type run struct {
	extractions []*quote.Extraction // by article id, then by content
	articles    []*article.Article  // in the same order; also those that only clusters name
	rank        map[*article.Article]int
	index       map[string]int // of a cluster by its id
	clusters    []cluster.Cluster
	outletRank  map[string]int // of the first article of an outlet
	rows        [][]seat       // by quotation, in order of article and place
	rowOf       map[*quote.Quotation]int
	inRow       map[seat]int       // its index in the row of its quotation
	seats       map[carrier][]seat // in the order of the members
	statements  []attribution.Statement
	spliced     map[*quote.Quotation][]splice // in the order of the text
	sources     map[seam][]seat               // filled when asked for, like the next two
	sorted      map[int][]seat                // by cluster
	bigrams     map[*article.Article]bigrams
	told        map[carrier]bool // sentences of which it is said that an article passes over them

	found      []Divergence
	tellings   map[int]*telling // by the index in found
	loose      []int            // of found: what lies between wordings that share few words
	facts      []Fact
	remarks    []Remark
	collations []Collation
}

// Of says what differs between the articles of a run: al is what they tell. The findings do not
// depend on the order of xs. The cost is linear in the text and in the members
// of the clusters: what outlets narrate is looked up by whom and what it names.
// The exception is the outlets that agree on a wording: they are listed once
// for each other wording.
func Of(xs []*quote.Extraction, g *cluster.Grouping, al *claim.Alignment) *Findings {
	r := newRun(xs, g)
	splices := r.findSplices()
	for _, s := range splices {
		r.spliced[s.quote] = append(r.spliced[s.quote], s)
	}
	for _, s := range splices {
		r.splice(s)
	}
	for i := range r.clusters {
		r.wordings(i)
	}
	for i := range r.statements {
		r.leftOut(&r.statements[i])
	}
	r.splits()
	r.attribution()
	r.narration()
	r.matters(al)
	r.absences(al)
	r.translations()
	r.settle()
	r.utterances()
	r.damage()
	r.finish()
	return &Findings{Divergences: r.found, Facts: r.facts, Remarks: r.remarks, Collations: r.collations, Headlines: r.headlines()}
}

func newRun(xs []*quote.Extraction, g *cluster.Grouping) *run {
	r := &run{
		extractions: slices.Clone(xs),
		rank:        make(map[*article.Article]int),
		index:       make(map[string]int),
		clusters:    g.Clusters,
		outletRank:  make(map[string]int),
		spliced:     make(map[*quote.Quotation][]splice),
		sources:     make(map[seam][]seat),
		sorted:      make(map[int][]seat),
		bigrams:     make(map[*article.Article]bigrams),
		told:        make(map[carrier]bool),
		tellings:    make(map[int]*telling),
	}
	slices.SortStableFunc(r.extractions, func(a, b *quote.Extraction) int { return byContent(a.Article, b.Article) })
	seen := make(map[*article.Article]bool)
	add := func(a *article.Article) {
		if !seen[a] {
			seen[a] = true
			r.articles = append(r.articles, a)
		}
	}
	for _, x := range r.extractions {
		add(x.Article)
	}
	for _, c := range g.Clusters {
		for _, m := range c.Members {
			add(m.Quote.Article)
		}
	}
	slices.SortStableFunc(r.articles, byContent)
	for i, a := range r.articles {
		r.rank[a] = i
		if _, ok := r.outletRank[note.Outlet(a)]; !ok {
			r.outletRank[note.Outlet(a)] = i
		}
	}
	for i, c := range g.Clusters {
		r.index[c.ID] = i
	}
	r.seatAll()
	r.statements = r.statementsOf(g)
	return r
}

func byContent(a, b *article.Article) int {
	return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.SHA256, b.SHA256), cmp.Compare(a.Text, b.Text))
}

// outlets returns the outlet of each article, without repeats, in the order of
// the articles.
func (r *run) outlets(articles ...*article.Article) []string {
	sorted := slices.Clone(articles)
	slices.SortStableFunc(sorted, func(a, b *article.Article) int { return r.rank[a] - r.rank[b] })
	var out []string
	seen := make(map[string]bool, len(sorted))
	for _, a := range sorted {
		if o := note.Outlet(a); !seen[o] {
			seen[o] = true
			out = append(out, o)
		}
	}
	return out
}

// report adds a divergence. also holds further articles that agree with one
// side.
func (r *run) report(d Divergence, also ...*article.Article) {
	for _, s := range []Side{d.A, d.B} {
		if s.Article != nil {
			also = append(also, s.Article)
		}
	}
	d.Outlets = r.outlets(also...)
	r.found = append(r.found, d)
}

// attribution adds what differs in how outlets attribute the words and describe
// people.
func (r *run) attribution() {
	for _, d := range attribution.Compare(r.extractions, r.clusters, r.statements) {
		r.found = append(r.found, Divergence{
			Cluster: d.Cluster, Type: d.Type, Subtype: d.Subtype, Severity: d.Severity, Outlets: r.outlets(d.Articles...),
			A: saidIn(d.A), B: saidIn(d.B), Note: d.Note, Rule: d.Rule,
		})
	}
}

// narration adds what outlets narrate differently in their own words.
func (r *run) narration() {
	differences, facts := narration.Compare(r.extractions)
	for _, d := range differences {
		r.found = append(r.found, Divergence{
			Type: d.Type, Subtype: d.Subtype, Severity: d.Severity, Outlets: r.outlets(d.Articles...),
			A: sideOf(d.A), B: sideOf(d.B), Matter: d.Matter, Note: d.Note, Rule: d.Rule,
		})
	}
	for _, f := range facts {
		r.facts = append(r.facts, Fact{
			Key: f.Key, Compatible: f.Compatible,
			Versions: []Version{{sideOf(f.A.Passage), f.A.Value}, {sideOf(f.B.Passage), f.B.Value}},
		})
	}
}

// headlines returns what the headlines quote, and how the articles have it.
func (r *run) headlines() []Headline {
	var out []Headline
	for _, f := range headline.Compare(r.extractions) {
		out = append(out, Headline{f.Article, f.Span, string(f.Verdict), f.Type, f.Severity, saidIn(attribution.Side(f.Source)), f.Note})
	}
	return out
}

func sideOf(p narration.Passage) Side { return Side{Article: p.Article, Span: p.Span} }

func saidIn(s attribution.Side) Side { return Side{Article: s.Article, Quote: s.Quote, Span: s.Span} }
