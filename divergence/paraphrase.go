package divergence

import (
	"fmt"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// paraphrase reports words that one outlet has in marks and another without.
// Two reports without marks are not a divergence of wording.
func (r *run) paraphrase(v variant) {
	marked, reported := v.base, v.other
	if voice(marked) == cluster.Reported {
		marked, reported = reported, marked
	}
	if voice(marked) == cluster.Reported || !retells(reported.Wording, marked.Wording) {
		return
	}
	r.report(Divergence{
		Cluster: v.cluster.ID, Type: compare.Paraphrase, Subtype: "reported without marks", Severity: compare.Low,
		A: whole(marked.Stretch), B: whole(reported.Stretch),
		Note: fmt.Sprintf("%s has it in quotation marks, %s reports it without.",
			note.Outlet(marked.Quote.Article), note.Outlet(reported.Quote.Article)),
		Rule: "marked-against-reported",
	}, v.also...)
}

// retold is the share of a report's content words that the quoted words must
// contain for the two to be called one statement. Set by reading reports of three
// outlets' stories: below it most pairs only share their subject.
const retold = 0.5

// leastRetold is how many words of content two wordings must share at least to be
// the same statement.
const leastRetold = 2

// retells reports whether one wording has enough of the other's content.
func retells(a, b *compare.Wording) bool {
	x, y := stems(a), stems(b)
	n := lexicon.Shared(x, y)
	return n >= leastRetold && float64(n) >= retold*float64(min(len(x), len(y)))
}

// stems returns the stems of a wording's words of content.
func stems(w *compare.Wording) lexicon.Set {
	out := lexicon.Set{}
	for i := range w.Tokens {
		if !w.Light(i) {
			out[w.Tokens[i].Stem] = true
		}
	}
	return out
}
