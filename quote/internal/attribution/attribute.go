package attribution

// Decision is the attribution of one quotation. Spans are empty where there is
// nothing.
type Decision struct {
	Mention Span   // the noun phrase that names the speaker
	Speaker string // who that is: the fullest name, or the mention as printed; empty for a pronoun that means nobody who is named
	Role    Span
	Org     string
	Channel Place
	When    Span
	Via     Place
	Person  int // index into the people, -1 for nobody named
	Cue     Span
	Rule    string
	Carried bool // taken over from the quotation before
	Unsure  bool // another is nearly as likely, or the mention means nobody who is named

	mention, cue, rival int
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
	s := &t.space.scorer
	s.text, s.weights = t, weightsOf(t.Lexicon.Lang)
	spoke := make([]int, len(t.mentions))
	for m := range spoke {
		spoke[m] = -1
	}
	var all []asked
	t.eachAsked(func(q *asked) int {
		best := candidate{mention: t.signature(q), right: -1, left: -1, rival: notDoubted}
		if best.mention < 0 {
			best = t.within(q, s.rank(q))
		}
		out[q.parts[0]] = t.decide(q, best)
		if best.mention >= 0 && spoke[best.mention] < 0 && !t.Quotes[q.parts[0]].Doubtful {
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
			if !t.Quotes[all[i].parts[0]].Doubtful {
				before = d
			}
		}
		for _, part := range all[i].parts {
			out[part] = d
		}
	}
	return out, p.all
}

// partsLooked is around how many parts of a quotation its speaker is looked
// for. An attribution stands near the first ones.
const partsLooked = 4

// eachAsked calls decide for each quotation in the order of its first part; it
// returns the mention that was chosen, -1 for none. For a quotation in marks
// decide learns which mention was chosen for the one before it.
func (t *Text) eachAsked(decide func(*asked) int) {
	previous, far := -1, 0
	parts, at := t.groups(), make([]int, 0, len(t.Quotes))
	for i := range t.Quotes {
		of := parts[t.Quotes[i].Group]
		if of[0] != i {
			continue
		}
		from := len(at)
		for _, k := range of[:min(len(of), partsLooked)] {
			at = append(at, t.at[k])
		}
		q := asked{parts: of, at: at[from:], previous: previous, far: far}
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

// groups lists the quotes of each group, in order.
func (t *Text) groups() [][]int {
	last := -1
	for i := range t.Quotes {
		last = max(last, t.Quotes[i].Group)
	}
	ends := make([]int, last+2) // how many quotes the groups before have, then where each ends
	for i := range t.Quotes {
		ends[t.Quotes[i].Group+1]++
	}
	for g := range last + 1 {
		ends[g+1] += ends[g]
	}
	all, out := make([]int, len(t.Quotes)), make([][]int, last+1)
	for i := range t.Quotes {
		g := t.Quotes[i].Group
		all[ends[g]] = i
		ends[g]++
	}
	start := 0
	for g := range out {
		out[g] = all[start:ends[g]:ends[g]]
		start = ends[g]
	}
	return out
}

// decide names the rule by which a candidate stands to its quotation.
func (t *Text) decide(q *asked, c candidate) Decision {
	d := Decision{mention: c.mention, cue: -1, Person: -1, rival: c.rival}
	if c.mention < 0 {
		return d
	}
	d.Rule, d.cue = t.rule(q, &c)
	d.mention = t.naming(c.mention)
	d.Mention = t.mentionSpan(c.mention)
	if d.mention > c.mention {
		d.Mention = t.mentionSpan(d.mention)
	}
	d.Carried = c.mention == q.previous && d.cue < 0
	if d.cue >= 0 {
		d.Cue = t.words[t.cues[d.cue].at].Span
	}
	return d
}

// naming returns the mention that says who another mention is: the noun that
// “which” or “who” follows, the name in apposition to a noun. It is the mention
// itself where there is none.
func (t *Text) naming(m int) int {
	at := &t.mentions[m]
	if at.form == relative {
		if m == 0 {
			return m
		}
		before := &t.mentions[m-1]
		gap := at.from - before.to
		switch {
		case gap == 0 || gap == 1 && t.words[before.to].shape == comma:
			return m - 1
		case gap <= longestLoose && m > 1 && before.from > 0 && t.words[before.from-1].shape == comma && t.mentions[m-2].to == before.from-1 && t.onlyLower(before.to, at.from):
			return m - 2 // “Jo Marsh, a former Bexley lifeguard who said”
		}
		return m
	}
	if m+1 < len(t.mentions) && at.form == pronominal && t.words[at.from].is(poss) {
		// "said her brother Jo Marsh"
		next := &t.mentions[m+1]
		if gap := next.from - at.to; next.form == named && gap >= 0 && gap <= 2 && t.onlyWords(at.to, next.from) {
			return m + 1
		}
	}
	if at.form == named || at.form == pronominal || at.class&plural != 0 || at.to+1 >= len(t.words) || t.words[at.to].shape != comma {
		return m
	}
	// "the dam's owner, Bexley Hydro, said"
	if m+1 == len(t.mentions) {
		return m
	}
	next := &t.mentions[m+1]
	if next.form != named || next.from != at.to+1 || next.to < len(t.words) && !t.closes(next.to) {
		return m
	}
	return m + 1
}

// onlyLower reports whether some words are all without capitals and no signs.
func (t *Text) onlyLower(from, to int) bool {
	for k := from; k < to; k++ {
		if t.words[k].shape != lower {
			return false
		}
	}
	return true
}

// onlyWords reports whether no sign stands among some words.
func (t *Text) onlyWords(from, to int) bool {
	for k := from; k < to; k++ {
		if t.words[k].sign() {
			return false
		}
	}
	return true
}

// closes reports whether the word at k ends an apposition before it.
func (t *Text) closes(k int) bool {
	w := &t.words[k]
	return w.shape == comma || w.shape == stop || w.shape == quoted || w.shape == colon || w.is(say) && w.is(finite)
}

// rule names how the mention stands to the cue and the quotation.
func (t *Text) rule(q *asked, c *candidate) (string, int) {
	m := &t.mentions[c.mention]
	if m.from > 0 && t.words[m.from-1].shape == dash && c.mention == t.signature(q) {
		return "dash", -1
	}
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
		if g.words == 0 && g.commas == 0 && g.quotes == 0 && l.class&participle == 0 && c.side != before && !m.object {
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
	case c.right >= 0 && c.side == before:
		return "sentence-before", c.right
	case c.right >= 0:
		return "sentence-after", c.right
	case same:
		return "nearest", -1
	}
	return "paragraph", -1
}
