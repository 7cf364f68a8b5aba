package engine

import (
	"context"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/weights"
	"github.com/quotediff/quotediff/quote"
)

// Trial is what a command that fits the decision does to a grouping: it sets the
// weights and sees the pairs.
type Trial struct {
	Weights weights.Set // nil for those that are embedded
	Saw     func(Pair)  // called for every pair in marks that was compared and has enough in common; may be nil
}

// Pair is two stretches that were compared, and what the decision was made on.
type Pair struct {
	A, B     *quote.Quotation // of which these are stretches,
	AtA, AtB []article.Span   // that stand here in their articles
	Values   []float64        // of the features
	Settled  bool             // all of one stands in the other, and the weights are not asked
	LogOdds  float64          // that they are one utterance, less those that are asked
	Strength float32          // orders what one text may hang on
}

type trialKey struct{}

// In returns a context in which Group is on trial.
func (t *Trial) In(ctx context.Context) context.Context {
	return context.WithValue(ctx, trialKey{}, t)
}

// trialOf returns the trial of a context, one that changes nothing where it has
// none.
func trialOf(ctx context.Context) *Trial {
	if t, ok := ctx.Value(trialKey{}).(*Trial); ok {
		return t
	}
	return &Trial{}
}

// decision is the one of the trial.
func (t *Trial) decision() *decision {
	if t.Weights == nil {
		return embedded()
	}
	return newDecision(t.Weights)
}

// show lets a trial see the pairs that were looked at.
func (t *Trial) show(g *graph) {
	if t.Saw == nil {
		return
	}
	for r := range uint32(g.len()) {
		for k := range g.edgesOf(r) {
			e := &g.edgesOf(r)[k]
			if max(g.class(r), g.class(e.to)) >= Reported || g.isFragment(r, e.to) || e.speakers == different || e.matched < leastMass {
				continue
			}
			t.see(g, r, e)
		}
	}
}

func (t *Trial) see(g *graph, r uint32, e *edge) {
	f := g.featuresOf(r, e.to, &e.evidence, e.speakers)
	p := Pair{Values: f[:], Settled: e.settled(e.speakers), LogOdds: g.decision.logOdds(&f), Strength: e.strength()}
	for _, a := range Few(g.stretches(r)) {
		for _, b := range Few(g.stretches(e.to)) {
			p.A, p.B, p.AtA, p.AtB = g.Quote(a), g.Quote(b), g.Spans(a), g.Spans(b)
			t.Saw(p)
		}
	}
}
