package divergence

import (
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/divergence/internal/matter"
)

// absences adds what all outlets but one tell. Side B is empty.
func (r *run) absences(al *claim.Alignment) {
	for _, d := range matter.LeftOut(al) {
		r.report(Divergence{
			Type: d.Type, Subtype: d.Subtype, Severity: d.Severity, A: told(d.A), Matter: d.Matter, Note: d.Note, Rule: d.Rule,
		}, slices.Concat(d.Has, []*article.Article{d.Without})...)
	}
}
