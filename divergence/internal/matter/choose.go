package matter

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/compare"
)

// Chances from which a row is read first, and from which it is printed at all.
// Both are one for all stories. Set by leaving one story out; TestThresholds holds
// them.
const (
	readFirst = 0.32
	printed   = 0.15
)

// choose returns the rows that are printed, in the order of the pairs: those that are
// likely enough, and those that are proven in sentences almost the same.
func choose(rows []Row) []Difference {
	var out []Difference
	for _, r := range Ranked(rows, printed) {
		out = append(out, r.graded())
	}
	return out
}

// Ranked returns the rows of at least some chance, and those that are plain, in the
// order of the pairs. Of several rows about the same two places the likeliest
// stands.
func Ranked(rows []Row, least float64) []*Row {
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(one(rows[j].plain()), one(rows[i].plain())), cmp.Compare(rows[j].Chance, rows[i].Chance))
	})
	var chosen []int
	at := make(map[articles][]int)
	for _, i := range order {
		r := &rows[i]
		if r.Chance < least && !r.proven() {
			continue
		}
		k := r.articles()
		if slices.ContainsFunc(at[k], func(j int) bool { return r.repeats(&rows[j]) }) {
			continue
		}
		at[k] = append(at[k], i)
		chosen = append(chosen, i)
	}
	slices.Sort(chosen)
	out := make([]*Row, len(chosen))
	for n, i := range chosen {
		out[n] = &rows[i]
	}
	return out
}

// articles are the ids of the two articles of a row.
type articles struct{ a, b string }

func (r *Row) articles() articles { return articles{r.A.Article.ID, r.B.Article.ID} }

// repeats reports whether a row is about the places of another and proves nothing
// else.
func (r *Row) repeats(o *Row) bool {
	return r.A.Span.Overlaps(o.A.Span) && r.B.Span.Overlaps(o.B.Span) && (!r.proven() || r.Type == o.Type && r.a.overlaps(o.a) && r.b.overlaps(o.b))
}

func (t tokens) overlaps(o tokens) bool { return max(t.from, o.from) < min(t.to, o.to) }

// proven reports whether a comparator found the row.
func (r *Row) proven() bool { return r.values[featureAt["proven"]] > 0 }

// plain reports whether a row is proven in sentences that are almost the same but
// for it: nothing then needs an editor's eye to be told apart.
func (r *Row) plain() bool { return r.proven() && r.pair.Evidence.Sentence >= almostSame }

// almostSame is the likeness from which on two sentences are almost the same.
const almostSame = 0.6

// graded is the difference with the severity that its chance gives it.
func (r *Row) graded() Difference {
	d := r.Difference
	switch {
	case r.proven():
	case r.Chance < readFirst:
		d.Severity = compare.Low
	case !r.proven():
		d.Severity = compare.Medium
	}
	return d
}
