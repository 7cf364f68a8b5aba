package attribution

// sums counts kinds of words from the start of the frame.
type sums struct {
	words, commas, quotes, verbs, stops, colons, subs, clauses, past, mentions int32
}

// gap is what stands between two places of the frame.
type gap struct {
	words, commas, mentions, quotes, verbs, stops, colons, subs, clauses, past int
}

// sum counts, so that [Text.gap] need not.
func (t *Text) sum() {
	if t.sums = t.space.sums; cap(t.sums) <= len(t.words) {
		t.sums = make([]sums, len(t.words)+len(t.words)/4+1)
	}
	t.sums = t.sums[:len(t.words)+1]
	t.sums[0] = sums{}
	for k := range t.words {
		g := t.sums[k]
		if m := int(g.mentions); m < len(t.mentions) && t.mentions[m].from == k {
			g.mentions++
			if k > 0 && t.words[k-1].is(sub|conj|rel) {
				g.clauses++
			}
		}
		switch w := &t.words[k]; {
		case w.shape == comma, w.shape == dash, w.shape == open, w.shape == closing:
			g.commas++
		case w.shape == quoted:
			g.quotes++
		case w.shape == stop:
			g.stops++
		case w.shape == colon:
			g.colons++
		case w.is(aux), w.is(say|act) && w.shape == lower:
			g.verbs++
			g.words++
		case w.is(adv), w.shape == possessive:
		default:
			g.words++
			if w.is(sub | rel) {
				g.subs++
			}
			if w.shape == lower && w.class == 0 && hasSuffix(t.Source[w.Start:w.End], "ed") {
				g.past++
			}
		}
		t.sums[k+1] = g
	}
}

func (t *Text) gap(from, to int) gap {
	if to <= from {
		return gap{}
	}
	a, b := &t.sums[from], &t.sums[to]
	return gap{words: int(b.words - a.words), commas: int(b.commas - a.commas), quotes: int(b.quotes - a.quotes), verbs: int(b.verbs - a.verbs),
		stops: int(b.stops - a.stops), colons: int(b.colons - a.colons), subs: int(b.subs - a.subs), clauses: int(b.clauses - a.clauses), past: int(b.past - a.past), mentions: int(b.mentions - a.mentions)}
}

// wordsBetween is gap for the words alone.
func (t *Text) wordsBetween(from, to int) int {
	if to <= from {
		return 0
	}
	return int(t.sums[to].words - t.sums[from].words)
}

// surroundings is what all candidates of one quotation share.
type surroundings struct {
	startsLow bool // the quoted words begin with a lower-case letter
	endsComma bool
	endsStop  bool
	prev      int  // the sign or word before it, graded by [Text.grade]
	next      int  // the same after it
	starts    bool // begins its paragraph
	alone     bool // is its paragraph
	cueBefore int  // distance to a verb of saying in the same sentence, graded; 9 if there is none
	cueAfter  int
	lastCue   int  // the nearest cue before it in its sentence, -1 if there is none
	firstCue  int  // the nearest after it
	parts     bool // has a gap between parts
	indirect  bool

	shape, place int // what of the above is graded together
}

// grade puts a neighbour into one of few kinds, 0 for the edge of the paragraph.
func (t *Text) grade(k int, para int32) int {
	if k < 0 || k >= len(t.words) || t.words[k].para != para {
		return 0
	}
	w := &t.words[k]
	if w.grade == 0 {
		w.grade = uint8(t.gradeOf(w))
	}
	return int(w.grade)
}

func (t *Text) gradeOf(w *word) int {
	switch {
	case w.shape == comma:
		return 1
	case w.shape == colon:
		return 2
	case w.shape == stop:
		return 3
	case w.shape == quoted:
		return 4
	case w.shape == dash:
		return 5
	case w.sign() && w.shape != possessive:
		return 6
	case w.is(say) && w.shape == lower:
		return 7
	case w.is(act) && w.shape == lower:
		return 8
	case w.is(according):
		return 9
	case w.is(rel):
		return 10
	case w.is(sub):
		return 11
	case w.is(conj):
		return 12
	case w.is(aux):
		return 13
	case w.is(adv) || w.is(neg):
		return 14
	case w.is(pronoun):
		return 15
	case w.is(prep):
		return 16 + t.Lexicon.ways[t.Source[w.Start:w.End]]
	case w.is(det | poss):
		return 24
	case w.shape == capital || w.shape == upper:
		return 25
	case w.is(nominal):
		return 26
	case w.shape == possessive:
		return 27
	}
	if hasSuffix(t.Source[w.Start:w.End], "ing") {
		return 29
	}
	if hasSuffix(t.Source[w.Start:w.End], "ed") {
		return 30
	}
	return 28
}

func (t *Text) surroundings(q *asked) surroundings {
	first, last := q.at[0], q.at[len(q.at)-1]
	w := &t.words[first]
	e := &t.words[last]
	inner := t.Quotes[q.parts[0]]
	s := surroundings{prev: t.grade(first-1, w.para), next: t.grade(last+1, e.para), cueBefore: 9, cueAfter: 9, lastCue: -1, firstCue: -1, parts: len(q.at) > 1, indirect: inner.Indirect}
	if inner.Start < inner.End {
		c := t.Source[inner.Start]
		s.startsLow = c >= 'a' && c <= 'z'
	}
	end := q.parts[len(q.at)-1]
	z := lastSign(t.Source[t.Quotes[end].Start:t.Quotes[end].End])
	s.endsComma = z == ','
	s.endsStop = z == '.' || z == '!' || z == '?'
	s.starts = s.prev == 0
	s.alone = s.starts && s.next == 0
	k := t.cueFrom(first)
	if k > 0 && t.words[t.cues[k-1].at].sent == w.sent && t.cues[k-1].class&(say|act) != 0 {
		s.lastCue = k - 1
		s.cueBefore = bucket(t.gap(t.cues[k-1].at+1, first).words)
	}
	k = t.cueFrom(last + 1)
	if k < len(t.cues) && t.words[t.cues[k].at].sent == e.sent && t.cues[k].class&(say|act) != 0 {
		s.firstCue = k
		s.cueAfter = bucket(t.gap(last+1, t.cues[k].at).words)
	}
	s.grade()
	return s
}

func (s *surroundings) grade() {
	s.shape = bit(s.startsLow, s.endsComma, s.endsStop)
	s.place = bit(s.starts, s.alone, s.parts, s.indirect)
}

func bit(b ...bool) int {
	n := 0
	for i, x := range b {
		if x {
			n |= 1 << i
		}
	}
	return n
}

func (m *mention) kind() int {
	switch {
	case m.form != pronominal:
		k := int(m.form)
		if m.class&plural != 0 && m.form != named {
			k += 20
		}
		return k
	case m.class&(he|she) != 0:
		return 10
	case m.class&they != 0:
		return 11
	case m.class&it != 0:
		return 12
	case m.class&i != 0:
		return 13
	case m.class&we != 0:
		return 14
	}
	return 15
}

// cueKind grades a cue.
func (c *cue) kind() int {
	k := 0
	switch {
	case c.class&say != 0:
		k = 1
	case c.class&act != 0:
		k = 2
	default:
		return 3
	}
	return k + 4*bit(c.class&participle != 0, c.infinite, c.passive)
}
