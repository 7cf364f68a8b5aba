package attribution

import "slices"

// longestRole bounds a post in words.
const longestRole = 30

// mostHeads bounds how many nouns of posts are kept for one person.
const mostHeads = 12

// roleOf returns the post printed with a named mention, as words of the frame:
// before the name, between commas after it, or in a clause with “who”.
func (t *Text) roleOf(m *mention, nameStart int) Span {
	if s := t.roleBefore(m, nameStart); s.Start < s.End {
		return s
	}
	return t.roleBehind(m)
}

// roleBefore returns the post before the name, forms of address apart.
func (t *Text) roleBefore(m *mention, nameStart int) Span {
	from := m.from
	for from < nameStart && t.words[from].is(det) {
		from++
	}
	for k := from; k < nameStart; k++ {
		w := &t.words[k]
		if w.is(role) || w.is(title) && w.class&(masculine|feminine) == 0 {
			return Span{from, nameStart}
		}
	}
	// "Bexley's mayor, Jo Marsh, said"
	if p := t.mentionFrom(m.from) - 1; p >= 0 && m.from > 0 && t.words[m.from-1].shape == comma {
		q := &t.mentions[p]
		if q.to == m.from-1 && q.form == personal && q.class&plural == 0 && (t.words[q.from].is(det|poss) || t.hasPossessive(q)) {
			return Span{q.from, q.to}
		}
	}
	return Span{}
}

func (t *Text) hasPossessive(m *mention) bool {
	for k := m.from; k < m.to; k++ {
		if t.words[k].shape == possessive {
			return true
		}
	}
	return false
}

// roleBehind returns the apposition or the clause with “who” after a name.
func (t *Text) roleBehind(m *mention) Span {
	k := m.to
	if k+1 >= len(t.words) || t.words[k].shape != comma {
		return Span{}
	}
	k++
	first := &t.words[k]
	if first.is(rel) {
		if k+1 < len(t.words) && t.words[k+1].is(say|act) {
			return Span{} // what somebody says is not a post
		}
		return Span{k, t.clauseEnd(k, true)}
	}
	end := t.clauseEnd(k, false)
	if m.from > 0 && t.words[m.from-1].is(prep) && end < len(t.words) && t.words[end].is(say) && t.words[end].shape == lower {
		return Span{} // “in Bexley, her lawyers said”
	}
	for n := k; n < min(end, k+9); n++ {
		w := &t.words[n]
		if w.is(role) && (first.is(det|poss|role|title) || first.shape == lower && !first.is(closed&^det|say|act) || t.capitalName(k) && w.shape == lower) {
			return Span{k, end}
		}
		if w.is(say|act) && w.is(finite) && !w.is(nominal) && n > k {
			break
		}
	}
	return Span{}
}

// clauseEnd returns the word after an apposition that begins at k: the comma
// that closes it, the end of its sentence, a quotation, or a verb of saying.
func (t *Text) clauseEnd(k int, clause bool) int {
	sent := t.words[k].sent
	n := k
	for ; n < len(t.words) && n < k+longestRole; n++ {
		w := &t.words[n]
		if w.sent != sent || w.shape == stop || w.shape == quoted || w.shape == comma || w.shape == semicolon || w.shape == colon || w.shape == dash {
			break
		}
		if !clause && n > k && w.is(say) && w.is(finite) && w.shape == lower && !t.nounCue(n) {
			break
		}
	}
	return n
}

// readRoles enters the posts that a mention prints and their nouns.
func (p *people) readRoles(m int) {
	t := p.text
	i := p.of[m]
	n := p.parsed(m)
	s := t.roleOf(&t.mentions[m], n.span.Start)
	if s.Start >= s.End {
		return
	}
	q := &p.all[i]
	q.Roles = append(q.Roles, t.span(s))
	for k := s.Start; k < s.End; k++ {
		w := &t.words[k]
		if w.is(role) || w.is(title) && w.class&(masculine|feminine) == 0 {
			if h := t.lower(k); len(q.heads) < mostHeads && !slices.Contains(q.heads, h) {
				q.heads = append(q.heads, h)
			}
			q.human, q.body = true, false
			if g := w.class & (masculine | feminine); q.gender == 0 && g != masculine|feminine {
				q.gender = g
			}
		}
		if w.is(prep | rel) {
			break
		}
	}
}

// span returns where some words of the frame stand in the source.
func (t *Text) span(s Span) Span {
	if s.Start >= s.End {
		return Span{}
	}
	return Span{t.words[s.Start].Start, t.words[s.End-1].End}
}

// orgOf returns the words that name the body a spokesperson speaks for: before
// the noun, or after it with “for” or “of”. An empty span means none.
func (t *Text) orgOf(s Span) Span {
	for k := s.Start; k < s.End; k++ {
		if !t.words[k].is(spokes) {
			continue
		}
		if k+1 < s.End && t.words[k+1].is(prep) {
			for n := k + 2; n < s.End; n++ {
				if t.capitalName(n) {
					return Span{n, t.nameEnd(n) + 1}
				}
				if !t.words[n].is(det) {
					break
				}
			}
		}
		for n := k - 1; n >= s.Start; n-- {
			if t.capitalName(n) {
				from := n
				for from > s.Start && t.capitalName(from-1) {
					from--
				}
				return Span{from, n + 1}
			}
		}
	}
	return Span{}
}
