package reported

// trim leaves out the day, place or channel of the saying that stands between
// the verb and what is reported: “said Friday that”, “noted on the radio that”.
func (c *candidate) trim() {
	if c.pattern.backward() {
		return
	}
	ws := c.sentence
	n := c.from
	for n < c.to && (dayWords[ws[n].lower] || n > c.from && ws[n].text == ",") {
		n++
	}
	if n > c.from && n < c.to && (ws[n].opens == opensThat || ws[n].is(nominative|determiner) || ws[n].capital()) {
		c.from = n
		return
	}
	for k := c.from + 1; k < min(c.from+longestLead, c.to); k++ {
		if ws[k].opens == opensThat {
			if c.leads(k) && !hasVerb(ws[c.from:k]) {
				c.from = k
			}
			return
		}
	}
}

// leads reports whether the words before the one at k belong to the saying.
func (c *candidate) leads(k int) bool {
	first := &c.sentence[c.from]
	place := k == c.from+1 && first.capital() && c.sentence[c.from-1].is(preposition)
	return c.pattern.skipsOpener() || first.is(preposition) || leadWords[first.lower] || place
}

// longestLead is how many words of such a lead are looked through.
const longestLead = 7

// connects reports whether nothing but words that join sentences is left.
func (c *candidate) connects() bool {
	for _, w := range c.sentence[c.from:c.to] {
		if !w.mark && !w.is(conjunction) && !leadWords[w.lower] {
			return false
		}
	}
	return true
}

var (
	dayWords  = set("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow")
	leadWords = set("also again earlier further furthermore however indeed instead later likewise moreover nevertheless nonetheless now once otherwise rather still then therefore though thus too")
)
