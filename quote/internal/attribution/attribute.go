package attribution

// Decision is the attribution of one quotation. Spans are empty where there is
// nothing.
type Decision struct {
	Mention     Span   // the noun phrase that names the speaker
	Speaker     string // who that is: the fullest name, or the mention as printed
	Role        Span
	Org         string
	Channel     Place
	When        Span
	Via         Place
	Person      int // index into the people, -1 for nobody named
	Cue         Span
	Rule        string
	Probability float64 // of the choice, by the ranker
	Carried     bool    // taken over from the quotation before

	mention, cue int
}

// Attribute decides for each quotation (the quotes of one group are one) who
// speaks. The result has one decision for each quote; those of a group are
// equal. The people are in the order of their first mention. The cost is
// linear in the text.
func (t *Text) Attribute() ([]Decision, []Person) {
	out := make([]Decision, len(t.Quotes))
	for i := range out {
		out[i].mention = -1
		out[i].Person = -1
	}
	s := scorer{text: t, weights: weightsOf(t.Lexicon.Lang)}
	spoke := make([]int, len(t.mentions))
	for m := range spoke {
		spoke[m] = -1
	}
	var all []asked
	t.eachAsked(func(q *asked) int {
		best, p := s.rank(q)
		out[q.parts[0]] = t.decide(q, best, p)
		if best.mention >= 0 && spoke[best.mention] < 0 {
			spoke[best.mention] = q.parts[0]
		}
		all = append(all, *q)
		return best.mention
	})
	p := t.readPeople()
	p.resolve(spoke)
	var before Decision
	for i := range all {
		d := out[all[i].parts[0]]
		t.describe(&all[i], &d, p)
		if d.mention >= 0 {
			t.inherit(&d, &before)
			before = d
		}
		for _, part := range all[i].parts {
			out[part] = d
		}
	}
	return out, p.all
}

// eachAsked calls decide for each quotation in the order of its first part; it
// returns the mention that was chosen, -1 for none. A quotation in marks is
// told which mention the one before it had.
func (t *Text) eachAsked(decide func(*asked) int) {
	previous, far := -1, 0
	parts := map[int][]int{}
	for i := range t.Quotes {
		parts[t.Quotes[i].Group] = append(parts[t.Quotes[i].Group], i)
	}
	for i := range t.Quotes {
		of := parts[t.Quotes[i].Group]
		if of[0] != i {
			continue
		}
		q := asked{parts: of, previous: previous, far: far}
		for _, k := range of {
			q.at = append(q.at, t.at[k])
		}
		if q.at[len(q.at)-1] >= len(t.words) {
			continue
		}
		m := decide(&q)
		switch {
		case t.Quotes[i].Indirect:
		case m >= 0:
			previous, far = m, 0
		default:
			far++
		}
	}
}

// decide names the rule by which a candidate stands to its quotation.
func (t *Text) decide(q *asked, c candidate, p float64) Decision {
	d := Decision{mention: c.mention, cue: -1, Probability: p, Person: -1}
	if c.mention < 0 {
		return d
	}
	m := &t.mentions[c.mention]
	d.Mention = Span{t.words[m.from].Start, t.words[m.to-1].End}
	d.Rule, d.cue = t.rule(q, &c)
	d.Carried = c.mention == q.previous && d.cue < 0
	if d.cue >= 0 {
		d.Cue = t.words[t.cues[d.cue].at].Span
	}
	return d
}

// rule names how the mention stands to the cue and the quotation.
func (t *Text) rule(q *asked, c *candidate) (string, int) {
	m := &t.mentions[c.mention]
	near := q.at[0]
	if c.side == after {
		near = q.at[len(q.at)-1]
	}
	same := t.words[m.from].sent == t.words[near].sent
	if c.left >= 0 {
		l := &t.cues[c.left]
		g := t.gap(l.at+1, m.from)
		if l.class&according != 0 && g.words <= 2 && g.mentions == 0 {
			return "according-to", c.left
		}
		if g.words == 0 && g.commas == 0 && g.quotes == 0 && l.class&participle == 0 && c.side != before && !t.object(m) {
			return "inverted", c.left
		}
	}
	if c.right >= 0 && same {
		switch c.side {
		case after:
			return "subject-cue", c.right
		case amid:
			return "mid-quotation", c.right
		}
		return "cue-subject", c.right
	}
	para := t.words[m.from].para
	switch {
	case c.mention == q.previous && para != t.words[near].para:
		return "carried-over", -1
	case c.mention == q.previous:
		return "same-paragraph", -1
	case m.to < len(t.words) && t.words[m.to].shape == colon && m.to+1 == near:
		return "colon", -1
	case c.side == after && m.from > 0 && t.words[m.from-1].shape == dash:
		return "dash", -1
	case c.right >= 0 && c.side == before:
		return "sentence-before", c.right
	case c.right >= 0:
		return "sentence-after", c.right
	case same:
		return "nearest", -1
	}
	return "paragraph", -1
}
