package divergence

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// variant is one wording of a cluster against the base.
type variant struct {
	cluster     *cluster.Cluster
	base, other *cluster.Member // of the base wording and of this one; of two articles where there are two
	also        []*article.Article
	differences []compare.Difference // A in the base
	seen        map[changeKey]int    // of the cluster: where a change that another wording has was reported
}

// changeKey is equal for one change of the base in two wordings.
type changeKey struct {
	typ   string
	at    compare.Range // in a wording
	in    string        // that wording
	words string        // instead of them, folded
}

// wordings compares every wording of a cluster with the base, each once.
func (r *run) wordings(i int) {
	c := &r.clusters[i]
	base := &c.Members[c.Base]
	collated := make(map[string][]compare.Difference)
	var texts []string
	carriers := make(map[string][]*cluster.Member)
	for k := range c.Members {
		m := &c.Members[k]
		text := m.Wording.Text
		if k != c.Base {
			if _, ok := collated[text]; !ok {
				collated[text] = compare.Differences(base.Wording, m.Wording, compare.Align(base.Wording, m.Wording))
			}
			r.collations = append(r.collations, Collation{c.ID, k, collated[text]})
		}
		key := text + "\x00" + string(voice(m))
		if carriers[key] == nil {
			texts = append(texts, key)
		}
		carriers[key] = append(carriers[key], m)
	}
	slices.SortStableFunc(texts, func(a, b string) int {
		x, y := r.sorted(carriers[a])[0], r.sorted(carriers[b])[0]
		return cmp.Or(r.byPlace(x.Quote, y.Quote), begin(x)-begin(y), cmp.Compare(a, b))
	})
	seen := make(map[changeKey]int)
	own := carriers[base.Wording.Text+"\x00"+string(voice(base))]
	for _, key := range texts {
		ms := carriers[key]
		if ms[0].Wording.Text == base.Wording.Text && voice(ms[0]) == voice(base) {
			continue
		}
		if v, ok := r.variant(c, own, ms); ok {
			v.differences, v.seen = collated[ms[0].Wording.Text], seen
			r.nearest(&v, texts, carriers, collated)
			r.compare(v)
		}
	}
}

// maxWitnesses is how many wordings that only look different are tried for each
// that has other words, so that the cost stays linear in the members.
const maxWitnesses = 8

// nearest sets a wording with other words beside the witness it is closest to:
// one that has the words of the base and fewer differences in print from this
// one. What only looks different then does not hide what is.
func (r *run) nearest(v *variant, texts []string, carriers map[string][]*cluster.Member, collated map[string][]compare.Difference) {
	if voice(v.other) != cluster.Variant || cosmetic(v.differences) {
		return
	}
	best, tried := looks(v.differences), 0
	for _, key := range texts {
		if best == 0 || tried == maxWitnesses {
			return
		}
		o := r.sorted(carriers[key])[0]
		if voice(o) != cluster.Variant || o.Quote.Article == v.other.Quote.Article || o.Wording.Text == v.base.Wording.Text || !cosmetic(collated[o.Wording.Text]) {
			continue
		}
		tried++
		ds := compare.Differences(o.Wording, v.other.Wording, compare.Align(o.Wording, v.other.Wording))
		if n := looks(ds); n < best {
			best, v.base, v.differences = n, o, ds
		}
	}
}

// cosmetic reports whether all differences are only of print.
func cosmetic(ds []compare.Difference) bool {
	return !slices.ContainsFunc(ds, func(d compare.Difference) bool { return !d.Type.Cosmetic() })
}

// looks counts the differences of print, but for the capital of the first word:
// that depends on the sentence around the marks.
func looks(ds []compare.Difference) int {
	n := 0
	for _, d := range ds {
		if d.Type == compare.Typographic && !(d.Subtype == "case" && d.A.Start == 0) {
			n++
		}
	}
	return n
}

// voice tells reported speech, halves of a splice and what stands in marks
// apart: the same words count otherwise in each.
func voice(m *cluster.Member) cluster.Relation {
	if m.Relation == cluster.Splice || m.Relation == cluster.Reported {
		return m.Relation
	}
	if m.Quote.Kind == quote.Indirect {
		return cluster.Reported
	}
	return cluster.Variant
}

// variant picks the two members to show: the first of the articles that carry
// the wording and do not carry the base too, and the first with the base in
// another article. An article that has both is no divergence.
func (r *run) variant(c *cluster.Cluster, own, ms []*cluster.Member) (variant, bool) {
	own, ms = r.sorted(own), r.sorted(ms)
	has := func(ms []*cluster.Member, a *article.Article) bool {
		return slices.ContainsFunc(ms, func(m *cluster.Member) bool { return m.Quote.Article == a })
	}
	ms = slices.DeleteFunc(ms, func(m *cluster.Member) bool { return has(own, m.Quote.Article) })
	if len(ms) == 0 {
		return variant{}, false
	}
	v := variant{cluster: c, base: own[0], other: ms[0]}
	for _, m := range slices.Concat(own, ms) {
		v.also = append(v.also, m.Quote.Article)
	}
	return v, true
}

// members returns the members of a cluster by article and place.
func (r *run) members(i int) []*cluster.Member {
	c := &r.clusters[i]
	ms := make([]*cluster.Member, len(c.Members))
	for k := range c.Members {
		ms[k] = &c.Members[k]
	}
	return r.sorted(ms)
}

// sorted returns members by article and place.
func (r *run) sorted(ms []*cluster.Member) []*cluster.Member {
	out := slices.Clone(ms)
	slices.SortStableFunc(out, func(a, b *cluster.Member) int {
		if d := r.byPlace(a.Quote, b.Quote); d != 0 {
			return d
		}
		return begin(a) - begin(b)
	})
	return out
}

// compare reports what differs in one wording.
func (r *run) compare(v variant) {
	if voice(v.other) == cluster.Reported || voice(v.base) == cluster.Reported {
		r.paraphrase(v)
		return
	}
	edges := v.edges()
	if v.fragment(edges) {
		if r.fragment(v, edges); v.other.Wording.Words() < leastFragment {
			return
		}
	} else {
		r.cut(v, edges)
	}
	loose := v.loose()
	for _, d := range v.differences {
		if edges.has(d) || v.closes(d) || r.elsewhere(v, edges, d) || r.atJoin(v, d) {
			continue
		}
		k := changeKey{string(d.Type), d.A, v.base.Wording.Text, strings.ToLower(printed(v.other.Wording.Text, d.B))}
		if i, ok := v.seen[k]; ok {
			r.agree(i, v.also)
			continue
		}
		if v.seen[k] = len(r.found); loose {
			r.loose = append(r.loose, len(r.found))
		}
		r.report(Divergence{
			Cluster: v.cluster.ID, Type: d.Type, Subtype: d.Subtype, Severity: v.weight(d),
			A: side(v.base.Stretch, d.A), B: side(v.other.Stretch, d.B),
			Note: v.note(d), Rule: d.Rule,
		}, v.also...)
	}
}

// weight is the severity of a difference. In less than half of a sentence a
// high one is medium: the fragment may be from another sentence.
func (v *variant) weight(d compare.Difference) compare.Severity {
	a, b := v.base.Wording.Words(), v.other.Wording.Words()
	if d.Severity == compare.High && 2*min(a, b) < max(a, b) {
		return compare.Medium
	}
	return d.Severity
}

// firm is the share of the shorter wording's words that the other must have for
// the two to be read as one sentence. Below it they may be two sentences on one
// subject, and no single word stands for another. Set by reading the medium
// findings of three outlets' stories.
const firm = 0.6

// loose reports whether the two wordings share few words.
func (v *variant) loose() bool {
	return float64(v.agreed()) < firm*float64(min(v.base.Wording.Words(), v.other.Wording.Words()))
}

// settle lowers what was found between loosely alike wordings. In a translated
// article other words are what is expected, and the severity stays.
func (r *run) settle() {
	for _, i := range r.loose {
		if d := &r.found[i]; d.Type != compare.Translation && d.Severity.Rank() > compare.Low.Rank() {
			d.Severity = compare.Low
		}
	}
}

// agreed counts the words that the two wordings share, in print or normalized.
func (v *variant) agreed() int {
	n := 0
	for _, l := range compare.Align(v.base.Wording, v.other.Wording).Links {
		if v.base.Wording.Tokens[l.A].Word && (l.Kind == compare.Equal || l.Kind == compare.Normalized) {
			n++
		}
	}
	return n
}

// closes reports whether a difference is only the mark that ends a wording: a
// comma before an attribution is a full stop elsewhere.
func (v *variant) closes(d compare.Difference) bool {
	a, b := v.base.Wording.Text, v.other.Wording.Text
	if wordy(a[d.A.Start:d.A.End]) || wordy(b[d.B.Start:d.B.End]) || strings.ContainsAny(a[d.A.Start:d.A.End]+b[d.B.Start:d.B.End], "?!…") {
		return false
	}
	return !wordy(a[d.A.End:]) || !wordy(b[d.B.End:])
}

// note says in one sentence what differs.
func (v *variant) note(d compare.Difference) string {
	a, b := printed(v.base.Wording.Text, d.A), printed(v.other.Wording.Text, d.B)
	base, other := outletOf(v.base.Quote.Article), outletOf(v.other.Quote.Article)
	switch {
	case a == "":
		return fmt.Sprintf("%s has “%s”, which %s does not have.", other, b, base)
	case b == "":
		return fmt.Sprintf("%s does not have “%s”, which %s has.", other, a, base)
	}
	return fmt.Sprintf("“%s” in %s is “%s” in %s.", a, base, b, other)
}

// printed returns the text of a range on one line.
func printed(text string, at compare.Range) string {
	return strings.Join(strings.Fields(text[at.Start:at.End]), " ")
}
