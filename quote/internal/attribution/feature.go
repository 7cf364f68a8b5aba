package attribution

// A feature is a template and up to five small values, packed into one number
// so that no text is made while ranking. Its name in the file of weights is
// "template:v,v,v".
type Feature uint64

// pack1 to pack5 are one function for one to five values.
func pack1(template, a int) Feature          { return Feature(template)<<8 | Feature(a&0xff+1) }
func pack2(template, a, b int) Feature       { return pack1(template, a)<<8 | Feature(b&0xff+1) }
func pack3(template, a, b, c int) Feature    { return pack2(template, a, b)<<8 | Feature(c&0xff+1) }
func pack4(template, a, b, c, d int) Feature { return pack3(template, a, b, c)<<8 | Feature(d&0xff+1) }
func pack5(template, a, b, c, d, e int) Feature {
	return pack4(template, a, b, c, d)<<8 | Feature(e&0xff+1)
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

// features lists the features of a candidate. The numbers of the templates are
// part of the file of weights.
func (t *Text) features(q *asked, s *surroundings, c *candidate, f []Feature) []Feature {
	if c.mention < 0 {
		return s.nobody(q, f[:0])
	}
	l := t.look(q, s, c)
	f = l.place(f[:0])
	f = l.carried(q, f)
	f = l.rightCue(f)
	f = l.leftCue(f)
	f = l.together(f)
	if s.indirect {
		for i := range f {
			f[i] |= reportedSpeech
		}
	}
	return f
}

// nobody lists the features of the choice that the article does not say.
func (s *surroundings) nobody(q *asked, f []Feature) []Feature {
	if s.indirect {
		return append(f, pack2(6, s.prev, s.next))
	}
	return append(f, Feature(1), pack2(2, s.shape, s.place), pack2(3, s.prev, s.next), pack2(4, s.cueBefore, s.cueAfter), pack2(5, min(q.far, 3), bit(q.previous >= 0)))
}

// look is one candidate seen from one quotation, in graded values.
type look struct {
	t *Text
	s *surroundings
	c *candidate
	m *mention

	near   int // the part of the quotation that is nearest
	gap    gap // between that and the mention
	sents  int // distance in sentences
	paras  int // in paragraphs
	where  int // side and both distances
	kind   int
	words  int // distance in words
	before int // what stands before the mention
	behind int
	first  int // 1 if it opens its sentence

	rightKind, rightWords, rightMentions, rightCommas, rightSide, rightFar int // of the cue after it
	leftKind, leftWords, leftSide, leftFar                                 int // of the cue before it
}

// nowhere is the distance of a cue that is not there.
const nowhere = 9

func (t *Text) look(q *asked, s *surroundings, c *candidate) look {
	m := &t.mentions[c.mention]
	l := look{t: t, s: s, c: c, m: m, near: q.at[0], kind: m.kind(), rightWords: nowhere, rightFar: nowhere, leftWords: nowhere, leftFar: nowhere}
	switch c.side {
	case before:
		l.gap = t.gap(m.to, l.near)
	case after:
		l.near = q.at[len(q.at)-1]
		l.gap = t.gap(l.near+1, m.from)
	case amid:
		for _, at := range q.at {
			if at < m.from {
				l.near = at
			}
		}
		l.gap = t.gap(l.near+1, m.from)
	}
	w, n := &t.words[m.from], &t.words[l.near]
	l.sents = min(abs(int(w.sent)-int(n.sent)), 3)
	l.paras = min(abs(int(w.para)-int(n.para)), 2)
	l.where = int(c.side) + 3*l.sents + 12*l.paras
	l.words = bucket(l.gap.words)
	l.before, l.behind = t.grade(m.from-1, w.para), t.grade(m.to, w.para)
	l.first = bit(w.first || m.from > 0 && t.words[m.from-1].sent != w.sent)
	return l
}

// place lists what the mention is and where it stands.
func (l *look) place(f []Feature) []Feature {
	g, s, where, side := &l.gap, l.s, l.where, int(l.c.side)
	return append(f,
		pack2(10, l.kind, side), pack1(11, where), pack2(12, where, l.words), pack2(13, where, min(g.mentions, 5)), pack3(14, where, min(g.quotes, 3), bit(g.stops > 0)),
		pack2(15, l.before, side), pack2(16, l.behind, side), pack2(17, l.before, l.behind), pack3(18, where, s.prev, s.next), pack3(19, where, s.shape, s.place),
		pack2(20, l.first, where), pack2(21, bit(l.m.object), side), pack3(22, where, bit(g.colons > 0), min(g.commas, 3)),
		pack2(23, l.kind, l.before), pack2(24, l.kind, l.behind), pack2(25, l.kind, where),
		pack3(26, where, min(g.mentions, 3), s.prev), pack3(27, where, min(g.mentions, 3), s.next), pack4(28, l.first, min(g.mentions, 4), where, s.prev),
		pack3(29, where, min(g.clauses, 3), min(g.past+g.verbs, 3)), pack3(38, l.first, min(g.clauses, 3), where))
}

// carried lists whether the mention spoke the quotation before.
func (l *look) carried(q *asked, f []Feature) []Feature {
	if q.previous < 0 {
		return f
	}
	s, is := l.s, bit(l.c.mention == q.previous)
	f = append(f, pack2(30, is, l.where), pack3(31, is, min(q.far, 3), s.place), pack3(32, is, s.cueBefore, s.cueAfter), pack3(33, is, s.prev, s.next))
	if is == 1 {
		f = append(f, pack4(34, s.shape, s.place, l.sents, l.paras), pack3(35, s.cueBefore, s.cueAfter, l.paras), pack2(36, min(l.gap.quotes, 3), l.words), pack2(37, l.where, min(l.gap.mentions, 3)))
	}
	return f
}

// rightCue lists how the mention stands to the cue after it.
func (l *look) rightCue(f []Feature) []Feature {
	if l.c.right < 0 {
		return append(f, pack1(39, l.where))
	}
	r := &l.t.cues[l.c.right]
	g := l.t.gap(l.m.to, r.at)
	k, d, m, c := r.kind(), bucket(g.words), min(g.mentions, 3), min(g.commas, 3)
	side, far := l.t.cueTo(r.at, l.near)
	l.rightKind, l.rightWords, l.rightMentions, l.rightCommas, l.rightSide, l.rightFar = k, d, m, c, side, far
	return append(f, pack3(40, k, d, c), pack3(41, k, m, d), pack4(42, k, side, far, min(g.words, 1)), pack4(43, k, bit(g.quotes > 0, g.subs > 0), min(g.verbs, 2), d),
		pack4(44, d, m, c, l.kind), pack2(45, d, l.before), pack5(46, side, far, d, c, bit(m > 0)), pack4(47, bit(g.quotes > 0), d, side, far),
		pack3(48, min(g.clauses, 2), min(g.past, 2), d), pack4(49, min(g.clauses, 2), min(g.verbs+g.past, 2), m, side))
}

// leftCue lists how it stands to the cue before it.
func (l *look) leftCue(f []Feature) []Feature {
	if l.c.left < 0 {
		return append(f, pack1(58, l.where))
	}
	c := &l.t.cues[l.c.left]
	g := l.t.gap(c.at+1, l.m.from)
	k, d := c.kind(), bucket(g.words)
	side, far := l.t.cueTo(c.at, l.near)
	behind := l.t.grade(c.at-1, l.t.words[l.m.from].para)
	l.leftKind, l.leftWords, l.leftSide, l.leftFar = k, d, side, far
	return append(f, pack3(50, k, d, min(g.commas, 2)), pack3(51, k, min(g.mentions, 3), d), pack4(52, k, side, far, min(g.words, 1)), pack3(53, k, bit(g.quotes > 0), d),
		pack3(54, d, behind, k), pack3(55, d, l.before, k), pack4(56, side, far, d, behind), pack4(57, bit(g.quotes > 0), d, side, far))
}

// together lists what place and cues say together.
func (l *look) together(f []Feature) []Feature {
	s, c, where, side := l.s, l.c, l.where, int(l.c.side)
	rd, ld, rm := l.rightWords, l.leftWords, l.rightMentions
	nearest := bit(c.right >= 0 && (c.right == s.lastCue || c.right == s.firstCue), c.left >= 0 && c.left == s.firstCue)
	subject := l.t.subjectKind(s, c.mention)
	return append(f, pack4(60, where, rd, rm, ld), pack3(61, where, l.rightKind, l.leftKind), pack3(62, l.kind, rd, ld), pack5(63, where, l.words, rd, l.rightKind, rm), pack4(64, where, l.words, ld, l.leftKind),
		pack5(65, rd, s.cueBefore, s.cueAfter, side, ld), pack4(66, l.rightFar, l.rightSide, l.leftFar, l.leftSide), pack3(67, where, l.rightFar, rd), pack3(68, where, l.leftFar, ld),
		pack4(70, nearest, rd, rm, side), pack4(71, nearest, rd, l.rightFar, l.rightCommas),
		pack2(72, subject, side), pack3(73, subject, s.cueBefore, s.cueAfter), pack2(74, subject, l.kind), pack3(75, subject, s.prev, s.next), pack3(76, subject, rd, ld), pack3(77, subject, where, s.shape))
}

// reportedSpeech marks the features of reported speech, which has weights of
// its own.
const reportedSpeech Feature = 1 << 60

// OfReported reports whether it is a feature of reported speech.
func (f Feature) OfReported() bool { return f&reportedSpeech != 0 }

// subjectKind tells whose subject a mention is by rule: of the verb right
// before the quotation, right after it, or of another one.
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
	if t.words[cue].sent == t.words[near].sent {
		side = 2
	}
	if cue < near {
		return side + 1, bucket(t.wordsBetween(cue+1, near))
	}
	return side, bucket(t.wordsBetween(near+1, cue))
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
