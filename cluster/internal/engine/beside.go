package engine

const (
	// A clause beside words in marks that are one utterance with others joins
	// these by ownMass nats and ownCover of its content, and what stands
	// directly beside them by besideMass and besideCover.
	ownMass     = 8
	ownCover    = .15
	besideMass  = 9
	besideCover = .3
)

// markedBeside lists the fragments in marks that stand next to a clause without
// marks in its sentence.
func (g *graph) markedBeside(s uint32) []uint32 {
	if g.sources[s].Speaker == None {
		return nil
	}
	start := g.Spans(s)[0].Start
	var out []uint32
	for _, step := range [2]int{-1, 1} {
		t, ok := g.markedFrom(s, step)
		if !ok {
			continue
		}
		q, by := g.Quote(t), g.sources[t].Speaker
		if q.Sentence.Start <= start && start < q.Sentence.End && by != None && g.judge.ask(g.sources[s].Speaker, by) == same {
			out = append(out, t)
		}
	}
	return out
}

// markedFrom is the nearest stretch in marks of the article, before s where step
// is -1, after it where it is 1; false if there is none.
func (g *graph) markedFrom(s uint32, step int) (uint32, bool) {
	k := int(g.at[s]) - 1
	if step > 0 {
		if k++; k < len(g.placed) && g.placed[k] == s {
			k++
		}
	}
	for ; k >= 0 && k < len(g.placed) && g.sources[g.placed[k]].Article == g.sources[s].Article; k += step {
		if !g.sources[g.placed[k]].Reported {
			return g.placed[k], true
		}
	}
	return 0, false
}

// decideBeside decides on a clause whose marked may be one utterance with the text
// that e leads to, or with what stands directly beside that.
func (g *graph) decideBeside(marked []uint32, e *edge, c *closer) verdict {
	v := e.verdict
	told := max(e.x.cover, c.clause.cover())
	for _, m := range marked {
		root := g.root[g.rank[g.text[m]]]
		if root == g.root[e.to] {
			v.joined = e.matched >= ownMass && told >= ownCover
		} else {
			v.joined = e.matched >= besideMass && told >= besideCover && g.standsBeside(e.to, root)
		}
		if v.joined {
			v.rule = contentBeside
			return v
		}
	}
	return v
}

// standsBeside reports whether a stretch of a text has one of a tree before or
// after it in its quotation.
func (g *graph) standsBeside(r, root uint32) bool {
	for _, s := range Few(g.stretches(r)) {
		for _, step := range [2]int{-1, 1} {
			if t, ok := g.near(s, step); ok && g.sources[t].Quote == g.sources[s].Quote && g.root[g.rank[g.text[t]]] == root {
				return true
			}
		}
	}
	return false
}
