package divergence

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote"
)

// roleWords is what is known about the words of posts and titles.
type roleWords struct {
	same                       [][2]string // phrase, name of the post; longest phrases first
	general, past, post, empty lexicon.Set
	rank                       lexicon.Set   // words for the one below: "deputy"
	beside                     []lexicon.Set // posts held together
}

var rolesOf = sync.OnceValue(func() roleWords {
	lists := lexicon.Grouped(language.Posts)
	w := roleWords{general: lexicon.SetOf(lists["general"]), past: lexicon.SetOf(lists["past"]), post: lexicon.SetOf(lists["post"]), empty: lexicon.SetOf(lists["empty"]), rank: lexicon.SetOf(lists["rank"])}
	for class, phrases := range lists {
		if strings.HasPrefix(class, "beside/") {
			w.beside = append(w.beside, lexicon.SetOf(phrases))
		}
		if name, ok := strings.CutPrefix(class, "same/"); ok {
			for _, p := range phrases {
				w.same = append(w.same, [2]string{p, name})
			}
		}
	}
	slices.SortFunc(w.same, func(a, b [2]string) int {
		return 2*(len(b[0])-len(a[0])) + strings.Compare(a[0], b[0])
	})
	return w
})

// role is how one article describes a person once.
type role struct {
	side   Side
	words  lexicon.Set // of the post, folded; without those in caps
	names  lexicon.Set // words with a capital: the body, the party, the place
	past   bool
	tenure string // "2 years", if the description says how long
}

var (
	roleWord = regexp.MustCompile(`[\p{L}\d][\p{L}\d&'’.-]*`)
	tenured  = regexp.MustCompile(`(?i)\b(\d+|` + lexicon.AnyOf("number") + `)\s+` + lexicon.AnyOf("tenure") + `s?\b`)
)

// readRole takes a printed description apart. The words of the name itself are
// left out.
func readRole(a *article.Article, span article.Span, name string) role {
	text := a.Cut(span)
	r := role{side: Side{Article: a, Span: span}, words: lexicon.Set{}, names: lexicon.Set{}}
	known := rolesOf()
	if m := tenured.FindString(text); m != "" {
		r.tenure = duration(m)
		text = strings.Replace(text, m, " ", 1)
	}
	folded := " " + strings.ToLower(strings.Join(roleWord.FindAllString(text, -1), " ")) + " "
	for _, p := range known.same {
		if strings.Contains(folded, " "+p[0]+" ") {
			r.words[p[1]] = true
			folded = strings.ReplaceAll(folded, " "+p[0]+" ", " ")
		}
	}
	mine := lexicon.SetOf(strings.Fields(strings.ToLower(name)))
	for _, w := range roleWord.FindAllString(text, -1) {
		f := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(strings.ToLower(w), ".'’"), "'s"), "’s")
		switch {
		case known.past[f]:
			r.past = true
		case known.empty[f] || mine[f] || !strings.Contains(folded, strings.TrimRight(strings.ToLower(w), "'’")):
		case lexicon.Capital(w) && !known.post[f] && !known.general[f] && !known.rank[f]:
			r.names[f] = true
		default:
			r.words[strings.TrimSuffix(f, "s")] = true
		}
	}
	return r
}

// duration folds a length of time: "a year" and "one year" are one.
func duration(s string) string {
	f := strings.Fields(strings.ToLower(s))
	n := map[string]string{"a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
		"six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10"}[f[0]]
	if n == "" {
		n = f[0]
	}
	return n + " " + strings.TrimSuffix(f[1], "s")
}

// specific returns what a role says beyond words that fit beside any post, and
// whether that describes a post.
func (r *role) specific() (words lexicon.Set, post bool) {
	known := rolesOf()
	words = lexicon.Set{}
	for w := range r.words {
		if !known.general[w] {
			words[w] = true
		}
		post = post || known.post[w]
	}
	for w := range r.names {
		words[w] = true
	}
	return words, post
}

// conflicts reports whether two descriptions exclude each other: two posts at
// one body, described without a word in common. Posts at two bodies can be
// held together, and so can a past and a present one, and posts of one sort.
func (r *role) conflicts(s *role) bool {
	a, postA := r.specific()
	b, postB := s.specific()
	if !postA || !postB || r.past || s.past {
		return false
	}
	shared := false
	for w := range a {
		if b[w] {
			if !r.names[w] || !s.names[w] {
				return false
			}
			shared = true
			delete(a, w)
			delete(b, w)
		}
	}
	for _, group := range rolesOf().beside {
		if a.Meets(group) && b.Meets(group) {
			return false
		}
	}
	return shared && len(a) > 0 && len(b) > 0 && !general(r) && !general(s)
}

// ranks reports whether two descriptions are of one post, and only one of them
// of the deputy: "fire chief", "deputy fire chief". A spokesperson is called so
// at any rank.
func (r *role) ranks(s *role) bool {
	rank := rolesOf().rank
	a, b := lexicon.Set{}, lexicon.Set{}
	for w := range r.words {
		if !rank[w] {
			a[w] = true
		}
	}
	for w := range s.words {
		if !rank[w] {
			b[w] = true
		}
	}
	below, belowToo := len(a) < len(r.words), len(b) < len(s.words)
	return below != belowToo && len(a) > 0 && len(b) > 0 && (a.Within(b) || b.Within(a)) &&
		!r.past && !s.past && !r.words["spokesperson"] && !s.words["spokesperson"]
}

// general reports whether a role has a word that fits beside any post.
func general(r *role) bool { return r.words.Meets(rolesOf().general) }

// portrait is how the articles name and describe one person.
type portrait struct {
	name  string
	order []*article.Article
	roles map[*article.Article][]role
	full  map[*article.Article]Side // the longest printed form of the name
	speak lexicon.Set               // ids of articles that quote the person
}

// persons compares how articles name and describe the same people.
func (r *run) persons() {
	all := make(map[string]*portrait)
	for _, x := range r.extractions {
		if x.Article.Text == "" || !lexicon.Reads(x.Article.Lang) {
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
	quoted := r.speakersOf()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		p := all[name]
		r.roles(p, quoted[name])
		r.nameForm(p)
	}
}

// add takes in how one article names and describes a person.
func (p *portrait) add(a *article.Article, who quote.Person, said []*quote.Quotation) {
	spans := slices.Clone(who.Roles)
	for _, m := range who.Mentions {
		if s := described(a, m, who.Name); !s.Empty() {
			spans = append(spans, s)
		}
	}
	for _, q := range said {
		p.speak[a.ID] = true
		if !q.Speaker.Role.Empty() {
			spans = append(spans, q.Speaker.Role)
		}
	}
	slices.SortFunc(spans, func(s, t article.Span) int { return 2*(s.Start-t.Start) + (s.End - t.End) })
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
	p.order = append(p.order, a)
	for _, m := range who.Mentions {
		if m.End > len(a.Text) {
			continue
		}
		if len(nameWords(a.Cut(m))) > len(nameWords(note.Shown(a, p.full[a].Span))) {
			p.full[a] = Side{Article: a, Span: m}
		}
	}
}

// described returns the part of a mention that says what somebody is: the words
// up to the last that names a post ("chief executive" of "chief executive Ana
// Ruiz"), or the whole of a description ("the Acme boss"). The zero Span if
// there is none.
func described(a *article.Article, m article.Span, name string) article.Span {
	if m.End > len(a.Text) {
		return article.Span{}
	}
	text := a.Cut(m)
	whole := !sharesName(text, name)
	known := rolesOf()
	end := 0
	for _, at := range roleWord.FindAllStringIndex(text, -1) {
		w := strings.ToLower(text[at[0]:at[1]])
		if known.post[w] || whole && known.general[w] {
			end = at[1]
		}
	}
	if end == 0 {
		return article.Span{}
	}
	return article.Span{Start: m.Start, End: m.Start + end}
}

// nameWords returns the words of a printed name that begin with a capital.
func nameWords(s string) []string {
	var out []string
	for w := range strings.FieldsSeq(s) {
		if lexicon.Capital(w) {
			out = append(out, w)
		}
	}
	return out
}

// mostPortraits is how many ways to describe one person, or to print the name,
// are set against each other: more come from hundreds of articles.
const mostPortraits = 64

// roles reports posts of one person that exclude each other. Where two articles
// that quote the person describe one post in other words, it says that once.
// quoted are the clusters of the person's words by article.
func (r *run) roles(p *portrait, quoted map[*article.Article][]int) {
	compatible := true
	told := make(map[[2]string]bool)
	for _, pair := range distinct(p.order, p.described) {
		a, b := pair[0], pair[1]
		x, y, conflict := p.pick(a, b)
		if x == nil || y == nil {
			continue
		}
		d := Divergence{Type: compare.Role, A: x.side, B: y.side}
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
		d.Cluster = r.sharedBy(quoted[a], quoted[b])
		r.report(d)
	}
}

// distinct returns pairs of articles to be compared: of articles with the same
// key, the first stands for all, and the second for what two of them may differ
// in. The pairs are in the order of the articles. More than [mostPortraits] keys
// are not told apart. An empty key leaves an article out.
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

// described is equal for articles that describe a person in the same words.
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

// key is equal for descriptions that say the same.
func (r *role) key() string { return fmt.Sprint(r.wording(), "/", r.past, "/", r.tenure) }

// wording is equal for descriptions with the same words.
func (r *role) wording() string {
	return strings.Join(slices.Sorted(maps.Keys(r.words)), " ") + "/" + strings.Join(slices.Sorted(maps.Keys(r.names)), " ")
}

func (p *portrait) told(x, y *role) string {
	return fmt.Sprintf("%s is “%s” in %s and “%s” in %s", p.name, note.Shown(x.side.Article, x.side.Span), note.Outlet(x.side.Article),
		note.Shown(y.side.Article, y.side.Span), note.Outlet(y.side.Article))
}

// differs reports whether two descriptions of posts are in other words, or give
// another time in the post.
func (r *role) differs(s *role) bool {
	_, post := r.specific()
	_, posts := s.specific()
	if !post || !posts {
		return false
	}
	return !r.words.Within(s.words) || !s.words.Within(r.words) || r.tenure != s.tenure && r.tenure != "" && s.tenure != ""
}

// speakersOf returns for each speaker the clusters in which an article quotes
// him or her, ascending.
func (r *run) speakersOf() map[string]map[*article.Article][]int {
	out := make(map[string]map[*article.Article][]int)
	for i := range r.clusters {
		for _, m := range r.clusters[i].Members {
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

// sharedBy returns the id of the first cluster that is in two ascending lists;
// empty if there is none.
func (r *run) sharedBy(a, b []int) string {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return r.clusters[a[0]].ID
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return ""
}

// pick returns the two descriptions to set side by side: two that exclude each
// other if no two agree, otherwise the fullest of each article.
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
// only.
func (r *run) nameForm(p *portrait) {
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
		d := Divergence{Type: compare.Attribution, Subtype: "name form", A: p.full[a], B: p.full[b]}
		x, y := note.Shown(a, d.A.Span), note.Shown(b, d.B.Span)
		switch {
		case misspelt(x, y) && (endsAlike(x, p.name) || endsAlike(y, p.name)):
			d.Severity, d.Rule, d.Note = compare.Low, "name-misspelt", twoSpellings(note.Outlet(a), x, note.Outlet(b), y)
		case len(n) != len(m) && n[0] == m[0] && n[len(n)-1] == m[len(m)-1]:
			d.Severity, d.Rule = compare.Info, "two-full-names"
			d.Note = fmt.Sprintf("%s prints “%s”, %s “%s”.", note.Outlet(a), x, note.Outlet(b), y)
		default:
			continue
		}
		r.report(d)
		return
	}
}
