package attribution

// within returns the one whose words a quotation is where somebody tells what
// another has said: “Lowe said the mayor had told him …”, “the Courier quoted Jo
// Marsh as saying …”, “… Lowe will say, according to a draft”. It is the
// candidate itself where nobody stands between it and the quotation.
func (t *Text) within(q *asked, c candidate) candidate {
	if c.mention < 0 || t.Quotes[q.parts[0]].Indirect {
		return c
	}
	m := t.relayed(q)
	if m < 0 {
		m = t.inner(q, &c)
	}
	if m < 0 {
		m = t.beforeSource(q, &c)
	}
	if m < 0 {
		m = t.ownSubject(q, &c)
	}
	if m < 0 {
		m = t.rightBehind(q)
	}
	if m < 0 {
		m = t.closing(q, &c)
	}
	if m < 0 {
		m = t.claim(q)
	}
	if m < 0 {
		m = t.reply(q)
	}
	if m < 0 {
		m = t.headed(q)
	}
	if m < 0 {
		m = t.head(c.mention)
	}
	if m < 0 || m == c.mention {
		return c
	}
	return t.candidate(m, q.at[0], q.at[len(q.at)-1])
}

// furthestRelay bounds in words how far a verb like “quoted” stands from the
// quotation, and mostRelayed what may stand between its object and the quotation.
const (
	furthestRelay = 24
	mostRelayed   = 6
)

// relayed returns the mention that a verb like “quoted” names as the speaker of
// a quotation in its sentence, -1 where there is none.
func (t *Text) relayed(q *asked) int {
	first, last := q.at[0], q.at[len(q.at)-1]
	for v := first - 1; v >= max(0, first-furthestRelay) && t.words[v].sent == t.words[first].sent && t.words[v].shape != quoted; v-- {
		if t.relays(v) {
			if m := t.objectOf(v, first); m >= 0 && (t.saying(t.mentions[m].to, first) || t.speaks(m) && t.leadsUp(t.mentions[m].to, first)) {
				return m
			}
		}
	}
	for v := last + 1; v < min(len(t.words), last+furthestRelay) && t.words[v].sent == t.words[last].sent && t.words[v].shape != quoted; v++ {
		if t.relays(v) {
			if m := t.objectOf(v, len(t.words)); m >= 0 && t.saying(t.mentions[m].to, min(len(t.words), t.mentions[m].to+mostRelayed)) {
				return m
			}
		}
	}
	return -1
}

// relays reports a verb like “quoted” in the active voice at word v.
func (t *Text) relays(v int) bool {
	w := &t.words[v]
	return w.is(relay) && w.shape == lower && !t.afterBe(v) && (v == 0 || !t.words[v-1].is(det))
}

// objectOf returns the mention right after the verb at v and before word limit,
// -1 where there is none.
func (t *Text) objectOf(v, limit int) int {
	m := t.mentionFrom(v + 1)
	if m >= len(t.mentions) || t.mentions[m].to > limit || t.mentions[m].from > v+2 || t.mentions[m].from == v+2 && !t.words[v+1].is(prep) {
		return -1
	}
	return m
}

// saying reports whether the words up to word to go on with “as saying”, or with
// a verb of saying in a form without a subject.
func (t *Text) saying(from, to int) bool {
	for k := from; k < to && k < from+mostRelayed; k++ {
		w := &t.words[k]
		if w.shape == quoted || w.shape == stop {
			return false
		}
		if w.is(say) && w.is(participle) && t.Lexicon.ways[t.text(k-1)] == wayOf["as"] {
			return true
		}
	}
	return false
}

// speaks reports whether a mention is of somebody, and no document or thing.
func (t *Text) speaks(m int) bool {
	f := t.mentions[m].form
	return f == named || f == personal
}

// leadsUp reports whether the words up to the quotation at word to end with a
// colon and hold no verb of their own, but perhaps how the words are given (“mit
// den Worten”).
func (t *Text) leadsUp(from, to int) bool {
	if t.words[to-1].shape != colon || to-from > mostRelayed {
		return false
	}
	for k := from; k < to; k++ {
		if w := &t.words[k]; w.is(aux|sub|rel) || w.is(act) && w.is(finite) && !w.is(nominal) && w.shape == lower {
			return false
		}
	}
	return true
}

// nearRelative is how many words from the quotation the verb of a relative clause
// is at most whose subject speaks: “… witnesses who said it was “…””.
const nearRelative = 5

// inner returns the subject of the verb of saying right before a quotation if
// what it says is in its turn what the candidate says, else -1.
func (t *Text) inner(q *asked, c *candidate) int {
	first := q.at[0]
	k := t.cueFrom(first) - 1
	if c.side != before || c.right < 0 || k <= c.right || t.words[t.cues[k].at].sent != t.words[first].sent {
		return -1
	}
	v := &t.cues[k]
	if v.class&say == 0 || v.class&(participle|base) != 0 || v.passive || t.words[first-1].is(conj) || t.gap(v.at, first).quotes > 0 {
		return -1
	}
	m := t.subjectBefore(v.at)
	if m <= c.mention || t.mentions[m].from <= t.cues[c.right].at {
		return -1
	}
	if f := t.mentions[m].form; f == relative && t.naming(m) != m && t.naming(m) != c.mention && t.words[first-1].shape != colon && t.gap(v.at, first).words <= nearRelative {
		return m
	} else if f == pronominal || f == written || f == relative || !t.told(t.mentions[m].from, t.cues[c.right].at) {
		return -1
	}
	return m
}

// longestAside bounds in words what may stand between commas behind a subject.
const longestAside = 10

// subjectBefore returns the mention that ends right before the verb at k, apart
// from small words and from what stands between commas; -1 where there is none.
func (t *Text) subjectBefore(k int) int {
	n := k
	for n > 0 && t.words[n-1].shape == lower && (t.words[n-1].is(aux|adv|neg) || t.Lexicon.objects[t.text(n-1)]) {
		n--
	}
	if n > 0 && t.words[n-1].shape == comma {
		open := n - 2
		for open > max(0, n-longestAside) && t.words[open].shape != comma && t.words[open].shape != quoted {
			open--
		}
		if t.words[open].shape != comma {
			return -1
		}
		n = open
	}
	m := t.mentionFrom(n) - 1
	if m >= 0 && t.mute(m) {
		m = t.bearer(m)
	}
	if m < 0 || t.mentions[m].to != n || t.mentions[m].object {
		return -1
	}
	return m
}

// told reports whether the clause that begins at word k is what the cue at word
// v says: it follows the verb itself, whom the verb addresses, or “that”.
func (t *Text) told(k, v int) bool {
	n := k - 1
	if n > v && t.words[n].is(sub) {
		n--
	}
	if n > v && t.words[n].shape == comma {
		n--
	}
	if n == v {
		return true
	}
	m := t.mentionFrom(n+1) - 1
	return m >= 0 && t.mentions[m].to == n+1 && t.mentions[m].from == v+1
}

// beforeSource returns the speaker of a quotation for which the candidate is
// only where the words are known from: “… Lowe will say, according to a draft of
// his speech”. -1 where there is no other speaker.
func (t *Text) beforeSource(q *asked, c *candidate) int {
	if c.left < 0 || t.cues[c.left].class&according == 0 || c.side == before {
		return -1
	}
	first, near := q.at[0], q.at[0]
	for _, at := range q.at {
		if at < t.mentions[c.mention].from {
			near = at
		}
	}
	if m := t.mentionFrom(near + 1); m < c.mention && t.wordsBetween(near+1, t.mentions[m].from) == 0 {
		for k := t.mentions[m].right; k >= 0 && k < c.left; k++ {
			if t.cues[k].class&say != 0 {
				return m
			}
		}
	}
	for k := t.cueFrom(first) - 1; k >= 0 && t.words[t.cues[k].at].sent == t.words[first].sent && t.gap(t.cues[k].at, first).quotes == 0; k-- {
		v := &t.cues[k]
		if v.class&say == 0 || v.class&(base|participle) != 0 || v.passive {
			continue
		}
		if m := t.subjectBefore(v.at); m >= 0 && t.opensClause(t.mentions[m].from) {
			return m
		}
	}
	return -1
}

// head returns the mention of which the one at m says only more: “the mother of
// Jo Marsh”, “a spokesman for Jo Marsh”. -1 where it stands by itself.
func (t *Text) head(m int) int {
	if m == 0 || t.mentions[m].form != named {
		return -1
	}
	h, k := &t.mentions[m-1], t.mentions[m].from-1
	if h.to != k || !t.words[k].is(prep) || t.words[k].shape != lower || t.words[k].is(according) || t.words[k].sent != t.words[h.from].sent {
		return -1
	}
	if h.form == named || h.form == personal || h.form == bodily || h.form == other && t.opensClause(h.from) || t.authored(m-1) {
		return m - 1
	}
	return -1
}

// reply returns the mention of words that a quotation is said to be: “…”, was
// Marsh’s reply. -1 where there is none.
func (t *Text) reply(q *asked) int {
	k := q.at[len(q.at)-1] + 1
	if k >= len(t.words) || !t.words[k].is(aux) {
		return -1
	}
	m := t.mentionFrom(k)
	if m < len(t.mentions) && t.mentions[m].from <= k+2 && t.authored(m) {
		return m
	}
	return -1
}

// headed returns the mention that a heading right before a quotation names: a
// paragraph without a verb that ends with a colon, “From the desk of Jo Marsh,
// mayor of Bexley:”. -1 where there is none.
func (t *Text) headed(q *asked) int {
	k := q.at[0] - 1
	if k < 0 || t.words[k].shape != colon || t.words[k].para == t.words[q.at[0]].para {
		return -1
	}
	from := k
	for from > 0 && t.words[from-1].para == t.words[k].para {
		if w := &t.words[from-1]; w.shape == quoted || w.shape == stop || w.is(aux) || w.is(say|act) && w.is(finite) && !w.is(nominal) && w.shape == lower {
			return -1
		}
		from--
	}
	for m := t.mentionFrom(from); m < len(t.mentions) && t.mentions[m].from < k; m++ {
		if f := t.mentions[m].form; f == named || f == written && t.authored(m) {
			return m
		}
	}
	return -1
}

// ownSubject returns the mention that stands right before the verb which the
// candidate is taken for the subject of, at the head of a clause of its own: “an
// explosion that the mayor described as “…””, -1 where there is none.
func (t *Text) ownSubject(q *asked, c *candidate) int {
	if c.right < 0 || c.side != before || t.mentions[c.mention].form == relative {
		return -1
	}
	v := &t.cues[c.right]
	m := t.mentionFrom(v.at) - 1
	if m <= c.mention || t.mentions[m].object || t.mentions[m].form == relative || t.mute(m) || v.class&participle != 0 || v.infinite || v.passive {
		return -1
	}
	n := v.at
	for n > t.mentions[m].to && t.words[n-1].shape == lower && t.words[n-1].is(aux|adv|neg) {
		n--
	}
	if n != t.mentions[m].to || !t.opensClause(t.mentions[m].from) || t.words[t.mentions[m].from-1].is(conj) {
		return -1
	}
	return m
}

// closing returns the speaker who is named at the end of the sentence that holds a
// fragment in marks: “While they might “disagree”, they will vote, he added.” -1
// where the sentence says who speaks before, or ends otherwise.
func (t *Text) closing(q *asked, c *candidate) int {
	first, last := q.at[0], q.at[len(q.at)-1]
	if t.words[first].first || first == 0 || t.words[first-1].sent != t.words[first].sent {
		return -1
	}
	if k := t.cueFrom(first) - 1; k >= 0 && t.words[t.cues[k].at].sent == t.words[first].sent {
		return -1
	}
	for k := t.cueFrom(last + 1); k < len(t.cues) && t.words[t.cues[k].at].sent == t.words[last].sent; k++ {
		v := &t.cues[k]
		m := t.mentionFrom(v.at) - 1
		if v.class&say == 0 || v.class&(participle|base) != 0 || v.at+1 < len(t.words) && t.words[v.at+1].shape != stop && t.words[v.at+1].sent == t.words[v.at].sent {
			continue
		}
		if m >= 0 && t.mentions[m].to == v.at && t.mentions[m].from > last && t.words[t.mentions[m].from-1].shape == comma && t.mentions[m].form != relative {
			return m
		}
	}
	return -1
}

// claim returns the words of somebody of which a fragment in marks is a part:
// “Lowe denied Marsh’s claim that he was a “thief””. -1 where there are none.
func (t *Text) claim(q *asked) int {
	first := q.at[0]
	for m := t.mentionFrom(first) - 1; m >= 0 && t.words[t.mentions[m].from].sent == t.words[first].sent; m-- {
		at := &t.mentions[m]
		if !t.authored(m) {
			continue
		}
		g, next := t.gap(at.to, first), &t.words[at.to]
		if g.quotes > 0 || g.commas > 0 || !t.oneVerb(at.to, first) || !t.words[at.to-1].is(uttered|doc) || !next.is(sub) && !next.is(pronoun) || t.Lexicon.ways[t.text(at.to)] != 0 {
			return -1
		}
		return m
	}
	return -1
}

// oneVerb reports whether the words up to a fragment in marks hold no more than one
// verb, as far as verbs are known, and none of saying, and whether the fragment goes
// on with them: “called Marsh’s claim that he was there “untrue”” does not.
func (t *Text) oneVerb(from, to int) bool {
	runs := 0
	for k := from; k < to; k++ {
		w := &t.words[k]
		if w.is(say|act) && w.is(finite) && w.shape == lower && !t.nounCue(k) {
			return false
		}
		if w.is(aux) && !t.words[k-1].is(aux) {
			runs++
		}
	}
	m := t.mentionFrom(to) - 1
	return runs == 0 || runs == 1 && (m < 0 || t.mentions[m].to != to)
}

// rightBehind returns whom a phrase like “according to” names right behind a
// quotation, “…”, per the rules of the party; -1 where there is none.
func (t *Text) rightBehind(q *asked) int {
	last := q.at[len(q.at)-1]
	k := last + 1
	if k < len(t.words) && t.words[k].shape == comma {
		k++
	}
	if k+1 >= len(t.words) || !t.words[k].is(according) || t.words[k].shape != lower || t.words[k].sent != t.words[last].sent {
		return -1
	}
	m := t.mentionFrom(k + 1)
	if m >= len(t.mentions) || t.mentions[m].from > k+2 || t.mentions[m].form == pronominal {
		return -1
	}
	from := t.candidate(m, q.at[0], last)
	if other := t.beforeSource(q, &from); other >= 0 {
		return other
	}
	return m
}
