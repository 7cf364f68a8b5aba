package claim

import "github.com/quotediff/quotediff/compare"

// Standing is what the verbs of a clause say of how its matter stands. Each field is
// the first event of its kind, nil for none.
type Standing struct {
	Done    *Event // it has happened, flatly
	Pending *Event // it is yet to happen, or is only talked of
	Doubted *Event // it is not told flatly
	Negated *Event
	Plain   *Event // it is told flatly, as happening or to happen
	Open    bool   // a verb stands in a question or a condition, or twice against itself
}

// Standing reads how the matter of a clause stands.
func (c *Clause) Standing() Standing {
	var out Standing
	s := c.Sentence
	for i := range s.Events {
		e := &s.Events[i]
		if e.Noun || e.Head < c.From || e.Head >= c.To || e.Saying {
			continue
		}
		out.add(e)
	}
	return out
}

func (s *Standing) add(e *Event) {
	switch {
	case e.Open:
		s.Open = s.Open || !e.Pending
	case e.Certainty != Flat:
		s.Doubted = first(s.Doubted, e)
	case e.Polarity != Affirmed:
		s.Open = s.Open || s.Negated != nil
		s.Negated = first(s.Negated, e)
	case e.finite():
		s.Plain = first(s.Plain, e)
	}
	switch {
	case e.Pending:
		s.Pending = first(s.Pending, e)
	case e.finite() && e.Stage == Done && (e.Past && !e.Governs || e.Copula && e.onStage()) && e.Polarity == Affirmed && e.Certainty == Flat && !e.Open:
		s.Done = first(s.Done, e)
	}
}

func first(a, b *Event) *Event {
	if a != nil {
		return a
	}
	return b
}

func (e *Event) finite() bool { return !e.group.infinitive && !e.group.gerund && !e.group.unsure }

func (e *Event) onStage() bool {
	for _, s := range e.Steps {
		if s.Kind == "stage" {
			return true
		}
	}
	return false
}

// pending reports whether a verb says that something is yet to happen: by words for it
// in or right before its group, "must still", "in talks", or because it is now being
// discussed, sought or examined.
func (r *eventReader) pending(e *Event) bool {
	v := e.group
	for i := max(0, v.from-2); i < v.to; i++ {
		x, _ := r.rulingAt(i, outstanding)
		switch {
		case x.effect == "" || i < v.from && !r.adjacent(i, v.from):
		case len(x.words) > 1:
			return !v.past
		case i == v.head && v.copula:
			return !v.past && r.w.Use(i, compare.Noun) < 2
		case i == v.head:
			return !v.perfect && (v.progressive || !v.past && e.finite())
		}
	}
	return (e.Stage == Considered || e.Stage == Postponed) && !e.Past && e.Polarity == Affirmed
}
