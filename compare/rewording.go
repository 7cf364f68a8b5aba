package compare

// peel gives a preposition or particle that stands at the head of an edit to
// the verb before it, where only one side has it: "enable much", "allow for
// the most".
func (c *collation) peel() {
	for k := 1; k < len(c.edits); k++ {
		p, e := &c.edits[k-1], &c.edits[k]
		if p.pure() || e.pure() || p.a1 != e.a0 || p.b1 != e.b0 {
			continue
		}
		if v := c.gather(*e); v.samePhrase() {
			continue
		}
		head, headToo := c.classA[e.a0].has(preposition|particle), c.classB[e.b0].has(preposition|particle)
		switch {
		case head && !headToo && e.a1-e.a0 > 1 && c.partner(e.a0) < 0:
			p.a1++
			e.a0++
		case headToo && !head && e.b1-e.b0 > 1 && c.partnerB(e.b0) < 0:
			p.b1++
			e.b0++
		}
	}
}

// merge judges every edit and joins neighbours that a reader takes for one
// rewording: function words with the words they belong to, an auxiliary with
// its verb, synonyms in a row. Two edits of which each matters for another
// reason are never joined.
func (c *collation) merge() {
	out := c.edits[:0]
	for _, e := range c.edits {
		e.said = c.judged(e)
		for n := len(out); n > 0 && (c.written(out[n-1], e) || c.touch(out[n-1], e) && c.belong(out[n-1], e)); n-- {
			p := out[n-1]
			e = edit{a0: p.a0, a1: e.a1, b0: p.b0, b1: e.b1, moved: p.moved || e.moved}
			e.said = c.judged(e)
			out = out[:n-1]
		}
		out = append(out, e)
	}
	c.edits = out
}

func (c *collation) judged(e edit) verdict {
	v := c.gather(e)
	return v.judge()
}

// touch reports whether nothing stands between two edits on either side.
func (c *collation) touch(p, e edit) bool { return p.a1 == e.a0 && p.b1 == e.b0 }

// written reports whether two edits together are the same letters, written
// together on one side and apart or with a hyphen on the other.
func (c *collation) written(p, e edit) bool {
	if p.pure() == e.pure() || !c.hyphenated(c.a, p.a1, e.a0) || !c.hyphenated(c.b, p.b1, e.b0) {
		return false
	}
	r, s := c.a.Range(p.a0, e.a1), c.b.Range(p.b0, e.b1)
	return sameLetters(c.a.Text[r.Start:r.End], c.b.Text[s.Start:s.End])
}

// hyphenated reports whether [from, to) holds at most one hyphen.
func (c *collation) hyphenated(w *Wording, from, to int) bool {
	return from == to || to == from+1 && w.Tokens[from].Norm == "-"
}

// belong reports whether two touching edits are one rewording.
func (c *collation) belong(p, e edit) bool {
	if p.pure() && e.linked && p.said.kind == Negation {
		if v := c.gather(edit{a0: p.a0, a1: e.a1, b0: p.b0, b1: e.b1}); v.deniedAlike() {
			return true // not correct, incorrect
		}
	}
	if p.said.severity.Rank() >= Medium.Rank() && e.said.severity.Rank() >= Medium.Rank() &&
		p.said.kind != e.said.kind {
		return false
	}
	if p.said.subtype == "editorial bracket" || e.said.subtype == "editorial bracket" {
		return false
	}
	light, lightToo := c.lightEdit(p), c.lightEdit(e)
	switch {
	case light && lightToo, (c.verbGroup(p) || p.said.kind == Negation && p.pure()) && e.linked:
		return true
	case light:
		return !e.pure()
	case lightToo:
		return !p.pure()
	}
	return p.said.rule == e.said.rule && p.linked && e.linked
}

// lightEdit reports whether an edit has function words only.
func (c *collation) lightEdit(e edit) bool {
	for i := e.a0; i < e.a1; i++ {
		if c.a.Tokens[i].Word && !c.classA[i].light() {
			return false
		}
	}
	for j := e.b0; j < e.b1; j++ {
		if c.b.Tokens[j].Word && !c.classB[j].light() {
			return false
		}
	}
	return true
}

// verbGroup reports whether an edit has modal verbs and auxiliaries only.
func (c *collation) verbGroup(e edit) bool {
	for i := e.a0; i < e.a1; i++ {
		if !c.classA[i].has(modalVerb | auxiliary) {
			return false
		}
	}
	for j := e.b0; j < e.b1; j++ {
		if !c.classB[j].has(modalVerb | auxiliary) {
			return false
		}
	}
	return true
}
