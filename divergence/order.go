package divergence

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/article"
)

// agree adds articles that have a change that was told before.
func (r *run) agree(i int, by []*article.Article) {
	t, d := r.tellings[i], &r.found[i]
	t.by = slices.Concat(t.by, by)
	d.Note = t.note(r.outlets(t.by...))
	articles := slices.Clone(by)
	for _, o := range d.Outlets {
		articles = append(articles, r.articles[r.outletRank[o]])
	}
	d.Outlets = r.outlets(articles...)
}

func idOf(s Side) string {
	if s.Article == nil {
		return ""
	}
	return s.Article.ID
}

// finish gives each divergence its id, drops repeats, and sorts: by cluster in
// the order of the grouping, with what has no cluster last, then by type and
// place.
func (r *run) finish() {
	order := make(map[string]int, len(r.clusters))
	for i, c := range r.clusters {
		order[c.ID] = i
	}
	rankOf := func(d *Divergence) int {
		if i, ok := order[d.Cluster]; ok {
			return i
		}
		return len(r.clusters)
	}
	slices.SortStableFunc(r.found, func(a, b Divergence) int {
		return cmp.Or(rankOf(&a)-rankOf(&b), cmp.Compare(a.Type, b.Type), r.bySide(a.A, b.A), r.bySide(a.B, b.B), cmp.Compare(a.Subtype, b.Subtype))
	})
	seen := make(map[string]bool)
	out := r.found[:0]
	for _, d := range r.found {
		d.ID = fingerprint(d)
		if !seen[d.ID] {
			seen[d.ID] = true
			out = append(out, d)
		}
	}
	r.found = out
}

func (r *run) bySide(a, b Side) int {
	return cmp.Or(
		cmp.Compare(idOf(a), idOf(b)), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End),
		cmp.Compare(a.Words.Start, b.Words.Start), cmp.Compare(a.Words.End, b.Words.End),
	)
}

// fingerprint returns an id made from the type and the place of both sides.
func fingerprint(d Divergence) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s", d.Type, d.Subtype)
	for _, s := range []Side{d.A, d.B} {
		fmt.Fprintf(h, "\n%s %d %d", idOf(s), s.Span.Start, s.Span.End)
		if s.Title {
			fmt.Fprint(h, " title")
		}
		if s.Words != (article.Span{}) {
			fmt.Fprintf(h, " %d %d", s.Words.Start, s.Words.End)
		}
	}
	return "d-" + hex.EncodeToString(h.Sum(nil)[:8])
}
