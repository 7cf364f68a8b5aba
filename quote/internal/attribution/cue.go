package attribution

// cue is a verb, noun or phrase that attributes words to somebody.
type cue struct {
	at       int // the word of the frame
	class    class
	passive  bool // was told, is quoted
	infinite bool // to say
	verbal   bool // no noun: "according to" is none
	subject  int  // the mention that a rule takes for its subject, -1 if none
}

// readCues reads the cues of the frame, in order.
func (t *Text) readCues() {
	for k := range t.words {
		w := &t.words[k]
		switch {
		case w.is(according) && w.shape <= capital && (!w.is(leading) || k+1 < len(t.words) && t.words[k+1].is(prep)):
			t.cues = append(t.cues, cue{at: k, class: according})
		case w.is(say|act) && w.shape == lower && !t.nounCue(k):
			c := cue{at: k, class: w.class & (say | act | participle | base), verbal: true}
			if k > 0 {
				c.infinite = t.words[k-1].is(prep) && t.words[k-1].End-t.words[k-1].Start == 2 && t.Source[t.words[k-1].Start:t.words[k-1].End] == "to"
				c.passive = w.class&participle == 0 && t.afterBe(k)
			}
			t.cues = append(t.cues, c)
		}
	}
}

// readSubjects finds the subject of each verb.
func (t *Text) readSubjects() {
	for i := range t.cues {
		c := &t.cues[i]
		c.subject = -1
		if c.verbal && c.class&participle == 0 && !c.infinite {
			c.subject = t.subjectOf(c.at)
		}
	}
}

// subjectReach bounds how many mentions are looked at for a subject.
const subjectReach = 10

// subjectOf returns the subject of the verb at k: the mention right after it
// where a quotation or nothing of its clause stands before it, else the
// nearest mention before it that opens a clause. -1 if there is none.
func (t *Text) subjectOf(k int) int {
	m := t.mentionFrom(k)
	if m < len(t.mentions) && t.inverts(k) && !t.mentions[m].object {
		n := k + 1
		for n < t.mentions[m].from && t.words[n].is(adv) {
			n++
		}
		if n == t.mentions[m].from {
			return m
		}
	}
	sent := t.words[k].sent
	for i := m - 1; i >= max(0, m-subjectReach); i-- {
		a := &t.mentions[i]
		if t.words[a.from].sent != sent || t.sums[k].quotes > t.sums[a.to].quotes && t.sums[k].commas == t.sums[a.to].commas {
			return -1
		}
		if a.object || !t.opensClause(a.from) {
			continue
		}
		if a.form == relative && t.gap(a.to, k).words > 0 {
			continue
		}
		return i
	}
	return -1
}

// inverts reports whether a subject may stand after the verb at k: the verb
// follows a quotation, or opens the sentence.
func (t *Text) inverts(k int) bool {
	for n := k - 1; n >= 0 && t.words[n].sent == t.words[k].sent; n-- {
		switch w := &t.words[n]; {
		case w.shape == quoted:
			return true
		case w.sign(), w.is(adv), w.is(aux):
		default:
			return false
		}
	}
	return true
}

// opensClause reports whether a clause begins at word k: the sentence does, or
// a comma, a colon, a quotation or a joining word stands before it.
func (t *Text) opensClause(k int) bool {
	for n := k - 1; n >= 0 && t.words[n].sent == t.words[k].sent; n-- {
		w := &t.words[n]
		switch {
		case w.is(adv) && !w.is(sub|prep):
			continue
		case w.sign() && w.shape != possessive, w.is(conj|sub|rel) && !w.is(prep):
			return true
		case w.is(sub) && w.shape == lower && w.is(prep): // "after", "before"
			return true
		}
		return false
	}
	return true
}

// nounCue reports whether a form that may be a verb of saying is a noun here.
func (t *Text) nounCue(k int) bool {
	if k == 0 {
		return false
	}
	p := &t.words[k-1]
	if p.para != t.words[k].para {
		return false
	}
	if p.is(number) && p.shape == lower {
		return t.words[k].is(nominal)
	}
	if p.is(det|poss) && !p.is(pronoun|indef) && p.shape == lower || p.shape == possessive {
		return true
	}
	if t.words[k].is(doc) && t.words[k].is(base) && t.capitalName(k-1) {
		return true // "a Bexley tweet": one person tweets, many tweet
	}
	return t.words[k].is(nominal) && t.words[k].is(base) && p.is(prep) && !(p.End-p.Start == 2 && t.Source[p.Start:p.End] == "to")
}

// afterBe reports whether the verb at k is in the passive: a form of "be"
// stands before it, adverbs apart.
func (t *Text) afterBe(k int) bool {
	for n := k - 1; n >= max(0, k-4); n-- {
		w := &t.words[n]
		switch {
		case w.sign() && w.shape != possessive:
			return false
		case w.is(be):
			return true
		case w.is(adv) || w.is(neg):
		default:
			return false
		}
	}
	return false
}
