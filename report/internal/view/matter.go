package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/disjoint"
	"github.com/quotediff/quotediff/report"
)

// matter is one thing that outlets tell differently in their own words: the
// divergences between any two of them, and what each of them has.
type matter struct {
	Name        string // "T1"; empty for what they tell side by side
	Matter      string // "How many were killed"
	Divergences []*report.Divergence
	Values      []value // by the order of the report
}

// value is one way of telling it.
type value struct {
	tellings []*report.Side
}

// head is the gravest divergence.
func (t *matter) head() *report.Divergence { return t.Divergences[0] }

// groups puts the narrated divergences together that are about one thing: those that
// share a side, and those of one matter between the same words. What outlets tell
// differently comes apart from what they only tell side by side; each by severity,
// then by type and place.
func (x *Index) groups() (differently, beside []matter) {
	var ds []*report.Divergence
	for i := range x.Divergences {
		if d := &x.Divergences[i]; isNarrated(d) && (d.Matter != "" || d.Severity.Rank() > compare.Info.Rank()) {
			ds = append(ds, d)
		}
	}
	sortBySeverity(ds)
	set := disjoint.New(len(ds))
	first := make(map[string]int)
	asides := x.asides(ds)
	for i, d := range ds {
		ks := keys(d)
		if k, ok := asides[d]; ok {
			ks = []string{k}
		}
		for _, k := range ks {
			if j, ok := first[k]; ok {
				set.Join(i, j)
			} else {
				first[k] = i
			}
		}
	}
	at := make(map[int]int)
	var all []matter
	for i, d := range ds {
		k, ok := at[set.Find(i)]
		if !ok {
			k = len(all)
			at[set.Find(i)] = k
			all = append(all, matter{Matter: x.about(d)})
		}
		all[k].Divergences = append(all[k].Divergences, d)
	}
	for _, t := range all {
		t.Values = x.values(t.Divergences, x.agreeing(t.Divergences))
		if besides(t.head()) {
			beside = append(beside, t)
			continue
		}
		t.Name = fmt.Sprintf("T%d", len(differently)+1)
		differently = append(differently, t)
	}
	return differently, beside
}

// isAside reports whether a divergence is between clauses that tell one matter in
// other words, and nothing more is known.
func isAside(d *report.Divergence) bool {
	return d.Type == compare.Telling || d.Type == compare.Paraphrase
}

// besides reports whether a divergence stands in the second table: what is told side
// by side at low severity, or is compatible.
func besides(d *report.Divergence) bool {
	return d.Severity.Rank() <= compare.Info.Rank() || d.Severity == compare.Low && isAside(d)
}

// keys are equal for two divergences that are about one thing.
func keys(d *report.Divergence) []string {
	kind := fmt.Sprint(besides(d), d.Type)
	var out, values []string
	for _, s := range []*report.Side{d.A, d.B} {
		if s != nil {
			w := words(s)
			out = append(out, fmt.Sprint(kind, s.Article, s.Part, w.Start, w.End))
			values = append(values, foldText(w.Text))
		}
	}
	if d.Matter != "" && !slices.Contains(values, "") {
		about := strings.Fields(strings.ToLower(d.Matter))
		slices.Sort(about)
		slices.Sort(values)
		out = append(out, fmt.Sprint(kind, about, values))
	}
	return out
}

// words is which words of a side differ.
func words(s *report.Side) report.Span {
	if s.Words != nil {
		return *s.Words
	}
	return s.Span
}

// telling is a side, and what it tells where the report says so.
type telling struct {
	*report.Side
	value string
}

// values groups the sides of some divergences, and those of others that agree with
// one, by what they tell, each side once.
func (x *Index) values(ds []*report.Divergence, agreeing []telling) []value {
	all := slices.Clone(agreeing)
	for _, d := range ds {
		for _, s := range []*report.Side{d.A, d.B} {
			if s != nil {
				all = append(all, telling{s, words(s).Text})
			}
		}
	}
	seen := make(distinct)
	all = slices.DeleteFunc(all, func(t telling) bool { return !seen.first(fmt.Sprint(t.Article, t.Part, words(t.Side))) })
	slices.SortStableFunc(all, func(a, b telling) int {
		return cmp.Or(x.order[a.Article]-x.order[b.Article], cmp.Compare(b.Part, a.Part), a.Start-b.Start)
	})
	var out []value
	at := make(map[string]int)
	for _, t := range all {
		k := foldText(t.value)
		i, ok := at[k]
		if !ok || k == "" {
			i = len(out)
			at[k] = i
			out = append(out, value{})
		}
		out[i].tellings = append(out[i].tellings, t.Side)
	}
	return out
}

// agreeing returns the tellings of the facts that some divergences are about: also of
// outlets that agree with a side.
func (x *Index) agreeing(ds []*report.Divergence) []telling {
	var out []telling
	for _, d := range ds {
		for _, f := range x.facts[d.Matter] {
			if !slices.ContainsFunc(f.Tellings, func(t report.Telling) bool { return stands(t, d.A) || stands(t, d.B) }) {
				continue
			}
			for _, t := range f.Tellings {
				out = append(out, telling{&report.Side{Article: t.Article, Span: t.Span}, cmp.Or(t.Value, t.Text)})
			}
		}
	}
	return out
}

func stands(t report.Telling, s *report.Side) bool {
	return s != nil && s.Article == t.Article && s.Start == t.Start && s.End == t.End
}

// articles are those that tell it so, each once.
func (v *value) articles() []string {
	var out []string
	for _, s := range v.tellings {
		if !slices.Contains(out, s.Article) {
			out = append(out, s.Article)
		}
	}
	return out
}

// about says what a divergence is about, as the beginning of a line: in words of the
// report or, where outlets tell it side by side, in words that they share.
func (x *Index) about(d *report.Divergence) string {
	if !isAside(d) {
		return capital(cmp.Or(d.Matter, d.Subtype, string(d.Type)))
	}
	shared := d.Matter
	if c := x.Claim(d); c != nil {
		shared = c.Matter
	}
	if shared == "" {
		return capital(cmp.Or(d.Subtype, string(d.Type)))
	}
	if d.A != nil && d.B != nil {
		shared = x.named(d, shared)
	}
	return "“" + shared + "”"
}

// Claim returns the matter that holds both sides of a divergence, nil if there is
// none.
func (x *Index) Claim(d *report.Divergence) *report.Claim {
	if d.A == nil || d.B == nil || !isNarrated(d) {
		return nil
	}
	for _, c := range x.claims[d.A.Article] {
		if has(c, d.A) && has(c, d.B) {
			return c
		}
	}
	return nil
}

// has reports whether a side of a divergence is in a member of a matter.
func has(c *report.Claim, s *report.Side) bool {
	return slices.ContainsFunc(c.Members, func(m report.Clause) bool { return m.Holds(s) })
}

// About returns the divergences between the clauses of a matter, in the order of the
// report.
func (x *Index) About(c *report.Claim) []*report.Divergence {
	var out []*report.Divergence
	for i := range x.Divergences {
		if d := &x.Divergences[i]; isNarrated(d) && d.A != nil && d.B != nil && has(c, d.A) && has(c, d.B) {
			out = append(out, d)
		}
	}
	return out
}

// ToldAs returns the divergences of what is told differently under a name of the
// sheet ("T1", in whatever case); nil if there is no such name.
func (x *Index) ToldAs(name string) []*report.Divergence {
	differently, _ := x.groups()
	for _, t := range differently {
		if strings.EqualFold(t.Name, name) {
			return t.Divergences
		}
	}
	return nil
}
