package attribution

// Exchange reports whether two quotations in marks are said by two: the
// attribution between them names one speaker, and one right after the second
// names another. source begins with the first, whose marks end at first, holds
// the second at b, and ends where an attribution of it may end.
func Exchange(source string, first int, b Span, lex *Lexicon) bool {
	if lex == nil {
		return false
	}
	a := Span{0, first}
	quotes := []Quote{{Span: a, Outer: a}, {Span: b, Outer: b, Group: 1}}
	t := Read(source, []Span{{0, len(source)}}, quotes, lex)
	defer t.Release()
	said, answered := t.attribution(t.at[0]+1, t.at[1]), t.attribution(t.at[1]+1, len(t.words))
	return said.subject >= 0 && answered.subject >= 0 && answered.near && t.others(said, answered)
}

// clause is an attribution: its subject, and where the words end that may
// name it.
type clause struct {
	subject int // mention, -1 where there is none
	to      int
	near    bool // the clause begins with the subject or the verb
}

// attribution reads the first attribution among some words of the frame.
func (t *Text) attribution(from, to int) clause {
	for k := t.cueFrom(from); k < len(t.cues) && t.cues[k].at < to; k++ {
		c := &t.cues[k]
		if c.subject < 0 {
			continue
		}
		m := &t.mentions[c.subject]
		if m.from < from || m.to > to {
			continue
		}
		out := clause{subject: c.subject, to: c.at, near: t.opens(from, min(m.from, c.at)) || t.inApposition(from, m.from)}
		if m.from > c.at {
			out.to = m.to
			for out.to < to && t.words[out.to].shape != stop && !t.words[out.to].is(prep) {
				out.to++
			}
		}
		return out
	}
	return clause{subject: -1}
}

// opens reports whether nothing but adverbs, auxiliaries and commas stands
// before word k, from word from on.
func (t *Text) opens(from, k int) bool {
	for ; from < k; from++ {
		if w := &t.words[from]; w.shape != comma && !w.is(adv|aux|neg) {
			return false
		}
	}
	return true
}

// inApposition reports whether a name stands at word from, and what stands at word
// k after a comma is in apposition to it.
func (t *Text) inApposition(from, k int) bool {
	m := t.mentionFrom(from)
	return m < len(t.mentions) && t.mentions[m].from == from && t.mentions[m].form == named && t.mentions[m].to+1 == k && t.words[k-1].shape == comma
}

// others reports whether the subjects of two clauses are two people. A pronoun
// means whom the clause before names, unless its gender or its number says
// otherwise; a name or a noun is somebody else unless that clause has it. Who shares
// a family name only is somebody else.
func (t *Text) others(first, second clause) bool {
	a, b := &t.mentions[first.subject], &t.mentions[second.subject]
	if b.form == pronominal || b.form == relative {
		return t.genders(a)&(he|she|they) != 0 && t.genders(b)&(he|she|they) != 0 && t.genders(a)&t.genders(b)&(he|she|they) == 0
	}
	if b.form != named && b.to > b.from+1 && t.Lexicon.indefinite[t.lower(b.from)] {
		return true
	}
	if a.form == named && b.form == named && t.givenApart(a, b) {
		return true
	}
	head := t.lower(b.to - 1)
	for k := a.from; k < first.to; k++ {
		if t.lower(k) == head {
			return false
		}
	}
	return true
}

// givenApart reports whether two names of two words and more begin with the given
// names of two people: Ruth Calder and Peter Calder.
func (t *Text) givenApart(a, b *mention) bool {
	x, y := t.parseName(a), t.parseName(b)
	if len(x.words) < 2 || len(y.words) < 2 {
		return false
	}
	return t.words[x.span.Start].is(given) && t.words[y.span.Start].is(given) && !SameGiven(x.words[0], y.words[0])
}

// genders returns by which pronouns a mention may be meant; none where that is
// not known.
func (t *Text) genders(m *mention) class {
	if m.form == pronominal {
		return m.class & (he | she | they)
	}
	if m.form != named || m.name.End-m.name.Start < 2 {
		return 0
	}
	switch n := t.parseName(m); {
	case n.body:
		return 0
	case n.gender == masculine:
		return he | they
	case n.gender == feminine:
		return she | they
	}
	return 0
}
