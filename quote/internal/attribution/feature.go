package attribution

// A feature is a template and up to five small values, packed into one number
// so that no text is made while ranking. Its name in the file of weights is
// "template:v,v,v".
type feature uint64

func pack(template int, v ...int) feature {
	f := feature(template)
	for _, x := range v {
		f = f<<8 | feature(x&0xff+1)
	}
	return f
}

// bucket grades a distance in words.
func bucket(n int) int {
	switch {
	case n < 3:
		return n
	case n < 5:
		return 3
	case n < 9:
		return 4
	case n < 17:
		return 5
	case n < 33:
		return 6
	}
	return 7
}

// sums counts kinds of words from the start of the frame.
type sums struct {
	words, commas, quotes, verbs, stops, colons, subs, clauses, past, mentions int32
}

// gap is what lies between two places of the frame.
type gap struct {
	words, commas, mentions, quotes, verbs, stops, colons, subs, clauses, past int
}

// sum counts, so that [Text.gap] need not.
func (t *Text) sum() {
	t.sums = make([]sums, len(t.words)+1)
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

// surroundings is what all candidates of one quotation share.
type surroundings struct {
	startsLow              bool // the quoted words begin with a small letter
	endsComma              bool
	endsStop               bool
	prev                   int  // the sign or word before it, graded by [Text.grade]
	next                   int  // the same behind it
	starts                 bool // begins its paragraph
	alone                  bool // is its paragraph
	cueBefore              int  // distance to a verb of saying in the same sentence, graded; 9 if there is none
	cueAfter               int
	lastCue                int  // the nearest cue before it in its sentence, -1 if there is none
	firstCue               int  // the nearest behind it
	lastBefore, firstAfter int  // the nearest cues of its sentence, -1 if there is none
	parts                  bool // has a gap between parts
	indirect               bool
}

// grade puts a neighbour into one of few kinds.
func (t *Text) grade(k int, para int32) int {
	if k < 0 || k >= len(t.words) || t.words[k].para != para {
		return 0
	}
	w := &t.words[k]
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
	return s
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

// object reports a pronoun in a form that is no subject.
func (t *Text) object(m *mention) bool {
	if m.form != pronominal {
		return false
	}
	return t.Lexicon.objects[t.Source[t.words[m.from].Start:t.words[m.from].End]]
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

// features lists the features of a candidate.
func (t *Text) features(q *asked, s *surroundings, c *candidate, f []feature) []feature {
	f = f[:0]
	shape := bit(s.startsLow, s.endsComma, s.endsStop)
	place := bit(s.starts, s.alone, s.parts, s.indirect)
	if c.mention < 0 && s.indirect {
		return append(f, pack(6, s.prev, s.next))
	}
	if c.mention < 0 {
		return append(f, pack(1), pack(2, shape, place), pack(3, s.prev, s.next), pack(4, s.cueBefore, s.cueAfter), pack(5, min(q.far, 3), bit(q.previous >= 0)))
	}
	m := &t.mentions[c.mention]
	first, last := q.at[0], q.at[len(q.at)-1]
	side := int(c.side)
	kind := m.kind()
	var g gap
	near := first
	switch c.side {
	case before:
		g = t.gap(m.to, first)
	case after:
		near = last
		g = t.gap(last+1, m.from)
	case amid:
		for _, at := range q.at {
			if at < m.from {
				near = at
			}
		}
		g = t.gap(near+1, m.from)
	}
	sd := min(abs(int(t.words[m.from].sent)-int(t.words[near].sent)), 3)
	pd := min(abs(int(t.words[m.from].para)-int(t.words[near].para)), 2)
	where := side + 3*sd + 12*pd
	d := bucket(g.words)
	para := t.words[m.from].para
	prev, next := t.grade(m.from-1, para), t.grade(m.to, para)
	firstIn := t.words[m.from].first || m.from > 0 && t.words[m.from-1].sent != t.words[m.from].sent
	wasChosen := c.mention == q.previous
	f = append(f,
		pack(10, kind, side), pack(11, where), pack(12, where, d), pack(13, where, min(g.mentions, 5)), pack(14, where, min(g.quotes, 3), bit(g.stops > 0)),
		pack(15, prev, side), pack(16, next, side), pack(17, prev, next), pack(18, where, s.prev, s.next), pack(19, where, shape, place),
		pack(20, bit(firstIn), where), pack(21, bit(t.object(m)), side), pack(29, where, min(g.clauses, 3), min(g.past+g.verbs, 3)), pack(38, bit(firstIn), min(g.clauses, 3), where), pack(22, where, bit(g.colons > 0), min(g.commas, 3)), pack(23, kind, prev), pack(24, kind, next),
		pack(25, kind, where), pack(26, where, min(g.mentions, 3), s.prev), pack(27, where, min(g.mentions, 3), s.next), pack(28, bit(firstIn), min(g.mentions, 4), where, s.prev))
	if q.previous >= 0 {
		f = append(f, pack(30, bit(wasChosen), where), pack(31, bit(wasChosen), min(q.far, 3), place), pack(32, bit(wasChosen), s.cueBefore, s.cueAfter), pack(33, bit(wasChosen), s.prev, s.next))
		if wasChosen {
			f = append(f, pack(34, shape, place, sd, pd), pack(35, s.cueBefore, s.cueAfter, pd), pack(36, min(g.quotes, 3), d), pack(37, where, min(g.mentions, 3)))
		}
	}
	rk, rd, rm, rc, rside, rq := 0, 9, 0, 0, 0, 9
	if c.right >= 0 {
		r := &t.cues[c.right]
		rg := t.gap(m.to, r.at)
		rk, rd, rm, rc = r.kind(), bucket(rg.words), min(rg.mentions, 3), min(rg.commas, 3)
		rside, rq = t.cueTo(r.at, near)
		f = append(f, pack(40, rk, rd, rc), pack(41, rk, rm, rd), pack(42, rk, rside, rq, min(rg.words, 1)), pack(43, rk, bit(rg.quotes > 0, rg.subs > 0), min(rg.verbs, 2), rd), pack(44, rd, rm, rc, kind), pack(45, rd, prev), pack(46, rside, rq, rd, rc, bit(rm > 0)), pack(47, bit(rg.quotes > 0), rd, rside, rq),
			pack(48, min(rg.clauses, 2), min(rg.past, 2), rd), pack(49, min(rg.clauses, 2), min(rg.verbs+rg.past, 2), rm, rside))
	} else {
		f = append(f, pack(39, where))
	}
	lk, ld, lside, lq := 0, 9, 0, 9
	if c.left >= 0 {
		l := &t.cues[c.left]
		lg := t.gap(l.at+1, m.from)
		lk, ld = l.kind(), bucket(lg.words)
		lside, lq = t.cueTo(l.at, near)
		lp := t.grade(l.at-1, para)
		f = append(f, pack(50, lk, ld, min(lg.commas, 2)), pack(51, lk, min(lg.mentions, 3), ld), pack(52, lk, lside, lq, min(lg.words, 1)), pack(53, lk, bit(lg.quotes > 0), ld), pack(54, ld, lp, lk), pack(55, ld, prev, lk), pack(56, lside, lq, ld, lp), pack(57, bit(lg.quotes > 0), ld, lside, lq))
	} else {
		f = append(f, pack(58, where))
	}
	f = append(f, pack(60, where, rd, rm, ld), pack(61, where, rk, lk), pack(62, kind, rd, ld), pack(63, where, d, rd, rk, rm), pack(64, where, d, ld, lk),
		pack(65, rd, s.cueBefore, s.cueAfter, side, ld), pack(66, rq, rside, lq, lside), pack(67, where, rq, rd), pack(68, where, lq, ld))
	nearest := bit(c.right >= 0 && (c.right == s.lastCue || c.right == s.firstCue), c.left >= 0 && c.left == s.firstCue)
	subject := t.subjectKind(s, c.mention)
	f = append(f, pack(70, nearest, rd, rm, side), pack(71, nearest, rd, rq, rc),
		pack(72, subject, side), pack(73, subject, s.cueBefore, s.cueAfter), pack(74, subject, kind), pack(75, subject, s.prev, s.next), pack(76, subject, rd, ld), pack(77, subject, where, shape))
	if s.indirect {
		for i := range f {
			f[i] |= reportedSpeech
		}
	}
	return f
}

// reportedSpeech marks the features of reported speech, which has weights of
// its own.
const reportedSpeech feature = 1 << 60

// subjectKind tells whose subject a mention is by rule: of the verb right
// before the quotation, right behind it, or of another one.
func (t *Text) subjectKind(s *surroundings, m int) int {
	switch {
	case s.lastCue >= 0 && t.cues[s.lastCue].subject == m:
		return 1 + bit(t.cues[s.lastCue].class&say != 0)
	case s.firstCue >= 0 && t.cues[s.firstCue].subject == m:
		return 3 + bit(t.cues[s.firstCue].class&say != 0)
	}
	return 0
}

// cueTo returns on which side of the quotation at near a cue stands and how
// far off.
func (t *Text) cueTo(cue, near int) (side, distance int) {
	if cue < near {
		return bit(true, t.words[cue].sent == t.words[near].sent), bucket(t.gap(cue+1, near).words)
	}
	return bit(false, t.words[cue].sent == t.words[near].sent), bucket(t.gap(near+1, cue).words)
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
