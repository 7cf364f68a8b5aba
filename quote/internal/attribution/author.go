package attribution

// authored reports whether a document or words are said to be somebody’s: “her
// statement”, “Marsh’s reply”, “a message from Jo Marsh”.
func (t *Text) authored(m int) bool {
	at := &t.mentions[m]
	return t.ofWords(m) && (t.words[at.from].is(poss) || t.ownerIn(m) >= 0 || t.authorBehind(m) >= 0)
}

// ofWords reports whether a mention is of a document or of what somebody says.
func (t *Text) ofWords(m int) bool {
	at := &t.mentions[m]
	return at.form == written || at.form == other && t.words[at.to-1].is(uttered)
}

// ownerIn returns the last of the owners inside a mention, as an index into
// owners, -1 where there is none.
func (t *Text) ownerIn(m int) int {
	at := &t.mentions[m]
	for o := len(t.owners) - 1; o >= 0; o-- {
		if w := &t.owners[o]; w.from >= at.from && w.to < at.to {
			return o
		}
		if t.owners[o].to <= at.from {
			break
		}
	}
	return -1
}

// authorBehind returns the name that stands behind a document with “of”, “by” or
// “from”, -1 where there is none.
func (t *Text) authorBehind(m int) int {
	at := &t.mentions[m]
	if m+1 >= len(t.mentions) || at.to+1 >= len(t.words) {
		return -1
	}
	next, way := &t.mentions[m+1], t.Lexicon.ways[t.text(at.to)]
	if next.form != named || next.from != at.to+1 || way != wayOf["of"] && way != wayOf["by"] && way != wayOf["from"] {
		return -1
	}
	return m + 1
}

// author returns whose a document or words are, -1 where that is not said or not
// known.
func (p *people) author(m int) int {
	t := p.text
	if !t.ofWords(m) {
		return -1
	}
	if o := t.ownerIn(m); o >= 0 {
		return p.owned[o]
	}
	if t.words[t.mentions[m].from].is(poss) {
		return p.owner[m]
	}
	if b := t.authorBehind(m); b >= 0 {
		return p.of[b]
	}
	return -1
}

// possessor finds whom the possessive at the head of a mention means: the most
// present person of its gender, -1 if nobody is.
func (p *people) possessor(m int) int {
	here := &p.text.words[p.text.mentions[m].from]
	gender := here.class & (masculine | feminine)
	best, top := -1, forgotten*2
	for k := range p.present {
		a := &p.present[k]
		q := &p.all[a.person]
		if q.body || !q.inside || !q.human && q.gender == 0 || gender != 0 && q.gender != 0 && q.gender&gender == 0 {
			continue
		}
		if x := a.at(here); x > top {
			best, top = a.person, x
		}
	}
	return best
}
