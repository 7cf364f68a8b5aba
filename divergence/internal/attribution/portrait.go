package attribution

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// portrait is how the articles name and describe one person.
type portrait struct {
	name  string
	order []*article.Article
	roles map[*article.Article][]role
	full  map[*article.Article]Side // the longest printed form of the name
	speak lexicon.Set               // ids of articles that quote the person
}

// persons compares how articles name the same people, in any language, and how
// they describe them, in those that can be read.
func (c *comparison) persons(xs []*quote.Extraction, clusters []cluster.Cluster) {
	all := make(map[string]*portrait)
	for _, x := range xs {
		if !x.Article.HasText() {
			continue
		}
		said := make(map[string][]*quote.Quotation)
		for _, q := range x.Quotations {
			said[q.Speaker.Name] = append(said[q.Speaker.Name], q)
		}
		for _, p := range x.People {
			if !strings.Contains(p.Name, " ") {
				continue // a body, or a name too short to tell two people apart
			}
			if all[p.Name] == nil {
				all[p.Name] = &portrait{name: p.Name, roles: make(map[*article.Article][]role), full: make(map[*article.Article]Side), speak: lexicon.Set{}}
			}
			all[p.Name].add(x.Article, p, said[p.Name])
		}
	}
	quoted := speakersOf(clusters)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		p := all[name]
		c.roles(p, clusters, quoted[name])
		c.nameForm(p)
	}
}

// add records how one article names and describes a person.
func (p *portrait) add(a *article.Article, who quote.Person, said []*quote.Quotation) {
	p.order = append(p.order, a)
	if len(said) > 0 {
		p.speak[a.ID] = true
	}
	if lexicon.Reads(a.Lang) {
		p.describe(a, who, said)
	}
	for _, m := range who.Mentions {
		if m.End > len(a.Text) {
			continue
		}
		if len(nameWords(a.Cut(m))) > len(nameWords(note.Shown(a, p.full[a].Span))) {
			p.full[a] = Side{Article: a, Span: m}
		}
	}
}

// describe records the descriptions of a person in an article whose words can be
// read, in the order of the text.
func (p *portrait) describe(a *article.Article, who quote.Person, said []*quote.Quotation) {
	spans := slices.Clone(who.Roles)
	for _, m := range who.Mentions {
		if s := described(a, m, who.Name); !s.Empty() {
			spans = append(spans, s)
		}
	}
	for _, q := range said {
		if !q.Speaker.Role.Empty() {
			spans = append(spans, q.Speaker.Role)
		}
	}
	slices.SortFunc(spans, func(s, t article.Span) int { return cmp.Or(s.Start-t.Start, s.End-t.End) })
	known := lexicon.Set{}
	for _, s := range slices.Compact(spans) {
		if s.End > len(a.Text) {
			continue
		}
		if role := readRole(a, s, p.name); len(role.words)+len(role.names) > 0 && !known[role.key()] {
			known[role.key()] = true
			p.roles[a] = append(p.roles[a], role)
		}
	}
}

// mostPortraits is how many ways to describe one person, or to print one name, are
// compared with each other, so that the cost stays linear in the articles.
const mostPortraits = 64

// roles reports posts of one person that exclude each other. If two articles
// that quote the person describe one post in different words, it reports that
// once. quoted are the clusters of the person's words by article.
func (c *comparison) roles(p *portrait, clusters []cluster.Cluster, quoted map[*article.Article][]int) {
	compatible := true
	told := make(map[[2]string]bool)
	for _, pair := range distinct(p.order, p.described) {
		a, b := pair[0], pair[1]
		x, y, conflict := p.pick(a, b)
		if x == nil || y == nil {
			continue
		}
		d := Difference{Type: compare.Role, A: x.side, B: y.side}
		keys := [2]string{min(x.wording(), y.wording()), max(x.wording(), y.wording())}
		switch note := p.told(x, y); {
		case conflict && told[keys]:
			continue
		case conflict:
			told[keys] = true
			d.Subtype, d.Severity, d.Rule = "conflict", compare.Medium, "two-posts-at-one-body"
			if x.ranks(y) {
				d.Subtype, d.Severity, d.Rule = "rank", compare.Low, "post-and-deputy"
			}
			d.Note = note + "."
		case compatible && p.speak[a.ID] && p.speak[b.ID] && x.differs(y):
			compatible = false
			d.Subtype, d.Severity, d.Rule = "title", compare.Info, "same-post-other-words"
			d.Note = note + "; the two fit together."
		default:
			continue
		}
		if i, ok := shared(quoted[a], quoted[b]); ok {
			d.Cluster = clusters[i].ID
		}
		c.report(d)
	}
}

// distinct returns the pairs of articles to compare, in the order of the articles.
// Of the articles with one key the first two stand for all: what is found between
// others would repeat what is found between these. An article with an empty key is
// left out, and so are those with keys beyond the first [mostPortraits].
func distinct(articles []*article.Article, key func(*article.Article) string) [][2]*article.Article {
	times := make(map[string]int)
	var first []*article.Article
	for _, a := range articles {
		k := key(a)
		if k == "" || len(times) == mostPortraits && times[k] == 0 {
			continue
		}
		if times[k]++; times[k] <= 2 {
			first = append(first, a)
		}
	}
	var out [][2]*article.Article
	for i, a := range first {
		for _, b := range first[i+1:] {
			out = append(out, [2]*article.Article{a, b})
		}
	}
	return out
}

// described returns a key that is equal for articles that describe a person in the
// same words, and empty for an article that does not describe the person.
func (p *portrait) described(a *article.Article) string {
	var keys []string
	for i := range p.roles[a] {
		keys = append(keys, p.roles[a][i].key())
	}
	if keys == nil {
		return ""
	}
	return fmt.Sprint(p.speak[a.ID], "\n", strings.Join(keys, "\n"))
}

func (p *portrait) told(x, y *role) string {
	return fmt.Sprintf("%s is “%s” in %s and “%s” in %s", p.name, note.Shown(x.side.Article, x.side.Span), note.Outlet(x.side.Article),
		note.Shown(y.side.Article, y.side.Span), note.Outlet(y.side.Article))
}

// speakersOf returns for each speaker the clusters in which an article quotes
// him or her, ascending.
func speakersOf(clusters []cluster.Cluster) map[string]map[*article.Article][]int {
	out := make(map[string]map[*article.Article][]int)
	for i := range clusters {
		for _, m := range clusters[i].Members {
			name, a := m.Quote.Speaker.Name, m.Quote.Article
			if out[name] == nil {
				out[name] = make(map[*article.Article][]int)
			}
			if in := out[name][a]; len(in) == 0 || in[len(in)-1] != i {
				out[name][a] = append(in, i)
			}
		}
	}
	return out
}

// shared returns the first number that is in two ascending lists.
func shared(a, b []int) (int, bool) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return a[0], true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return 0, false
}

// pick returns the two descriptions to compare: two that exclude each other if no
// two agree, otherwise the fullest of each article.
func (p *portrait) pick(a, b *article.Article) (x, y *role, conflict bool) {
	for i := range p.roles[a] {
		for k := range p.roles[b] {
			ra, rb := &p.roles[a][i], &p.roles[b][k]
			ranked := ra.ranks(rb)
			if ra.words.Meets(rb.words) && !ranked {
				return p.fullest(a), p.fullest(b), false
			}
			if x == nil && (ra.conflicts(rb) || ranked) {
				x, y = ra, rb
			}
		}
	}
	if x != nil {
		return x, y, true
	}
	return p.fullest(a), p.fullest(b), false
}

func (p *portrait) fullest(a *article.Article) *role {
	var best *role
	for i := range p.roles[a] {
		x := &p.roles[a][i]
		if best == nil || len(x.words)+len(x.names) > len(best.words)+len(best.names) {
			best = x
		}
	}
	return best
}

// nameForm reports a name that two articles print in full and not alike: with
// a slip in the family name, or with a middle name or initial in one of them
// only. The latter is looked for only where the language can be read: elsewhere a
// noun before the name may have a capital as well.
func (c *comparison) nameForm(p *portrait) {
	form := func(a *article.Article) string {
		if p.full[a].Article == nil || !p.speak[a.ID] {
			return ""
		}
		return strings.Join(nameWords(note.Shown(a, p.full[a].Span)), " ")
	}
	for _, pair := range distinct(p.order, form) {
		a, b := pair[0], pair[1]
		n, m := strings.Fields(form(a)), strings.Fields(form(b))
		if len(n) < 2 || len(m) < 2 {
			continue
		}
		d := Difference{Type: compare.Attribution, Subtype: "name form", A: p.full[a], B: p.full[b]}
		x, y := note.Shown(a, d.A.Span), note.Shown(b, d.B.Span)
		switch {
		case inGenitive(a, x, y) || inGenitive(b, x, y):
			continue
		case misspelt(x, y) && (endsAlike(x, p.name) || endsAlike(y, p.name)):
			d.Severity, d.Rule, d.Note = compare.Low, "name-misspelt", twoSpellings(note.Outlet(a), x, note.Outlet(b), y)
		case lexicon.Reads(a.Lang) && lexicon.Reads(b.Lang) && len(n) != len(m) && n[0] == m[0] && n[len(n)-1] == m[len(m)-1]:
			d.Severity, d.Rule = compare.Info, "two-full-names"
			d.Note = fmt.Sprintf("%s prints “%s”, %s “%s”.", note.Outlet(a), x, note.Outlet(b), y)
		default:
			continue
		}
		c.report(d)
		return
	}
}
