package reported

// leastClipped is how many words, marks apart, what is left of a clipped
// candidate has.
const leastClipped = 3

// clip returns what stands without marks of a candidate that holds words in
// marks: the clause before the first marks, up to the last boundary there, and
// that after the last ones, from the first boundary on. A sentence that passes
// from reported to quoted words and back has told its speaker's words in both
// ways.
func (c *candidate) clip(marked func(start, end int) bool) []candidate {
	if c.pattern.backward() {
		return nil
	}
	ws := c.sentence
	first, last := c.from, c.to
	for first < c.to && !marked(ws[first].start, ws[first].end) {
		first++
	}
	for last > first && !marked(ws[last-1].start, ws[last-1].end) {
		last--
	}
	var out []candidate
	if to := lastBoundary(ws, c.from, first); says(ws[c.from:max(to, c.from)]) {
		before := *c
		before.to = to
		out = append(out, before)
	}
	if from := firstBoundary(ws, last, c.to); says(ws[from:c.to]) {
		behind := *c
		behind.from = from
		out = append(out, behind)
	}
	return out
}

func says(ws []word) bool {
	n := 0
	for i := range ws {
		if !ws[i].mark {
			n++
		}
	}
	return n >= leastClipped
}

// lastBoundary is the last place in ws[from:to] before which a clause may end;
// from if there is none.
func lastBoundary(ws []word, from, to int) int {
	for i := to; i > from; i-- {
		open := ws[i-1].mark || ws[i-1].is(breaks|determiner|preposition)
		if i < len(ws) && !open && (ws[i].mark || ws[i].is(breaks|preposition)) {
			return i
		}
	}
	return from
}

// firstBoundary is the first place in ws[from:to] at which a clause may begin;
// to if there is none.
func firstBoundary(ws []word, from, to int) int {
	for i := from; i < to; i++ {
		if !ws[i].mark && (ws[i].is(starter|breaks) || ws[i].lower == "to") {
			return i
		}
	}
	return to
}
