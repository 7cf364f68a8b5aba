package claim

import "github.com/quotediff/quotediff/compare"

// mostParty is how many tokens of a noun phrase are read; mostAside how many may
// stand between two commas behind a subject.
const mostParty, mostAside = 14, 14

// subject reads who or what stands before a group of verbs as its subject.
func (r *eventReader) subject(k int) Party {
	v := r.verbs[k]
	if v.infinitive || v.gerund {
		return r.inherited(k)
	}
	return r.before(v.from, k)
}

// inherited is the subject of the verb that governs an infinitive or a gerund: the
// one before it, or what stands between the two.
func (r *eventReader) inherited(k int) Party {
	if k == 0 {
		return r.before(r.verbs[k].from, k)
	}
	g := r.verbs[k-1]
	if o := r.object(g.to); !o.Empty() && o.To <= r.verbs[k].from && !g.passive && !g.copula {
		return o // "urged the mayor to resign", "accused the mayor of lying"
	}
	return r.subject(k - 1)
}

// before reads the noun phrase that ends before a token. Group k stands there.
func (r *eventReader) before(at, k int) Party {
	i := at - 1
	for r.adverb(i) || r.is(i, not) {
		i--
	}
	switch {
	case i < 0:
		return Party{}
	case r.is(i, relative) && (i > 0 && r.w.Tokens[i-1].Norm == "," || r.word(i-1) && (r.in[i-1] == 0 || r.verbs[r.in[i-1]-1].copula) && !r.is(i-1, and|clausal|prep)):
		i--
		if i >= 0 && r.w.Tokens[i].Norm == "," {
			i--
		}
	case r.is(i, and):
		if k > 0 {
			return r.subject(k - 1)
		}
		return Party{}
	}
	return r.overAsides(i, k)
}

// overAsides reads the noun phrase that ends at a token, or before what stands there
// between two commas: "Smith, 43, of Leeds, was".
func (r *eventReader) overAsides(i, k int) Party {
	for n := 0; n < mostAsides; n++ {
		if r.comma(i) {
			j := i - 1
			for j >= 0 && j > i-mostAside && !r.comma(j) {
				j--
			}
			if !r.comma(j) || j == 0 {
				if k > 0 {
					return r.subject(k - 1)
				}
				return Party{}
			}
			i = j - 1
		}
		p := r.phraseTo(i)
		if p.Empty() || !r.comma(p.From-1) || !r.aside(p) {
			return r.reduced(p)
		}
		i = p.From - 1
		i-- // what the aside says something of
	}
	return Party{}
}

// mostAsides is how many asides may stand between a subject and its verb.
const mostAsides = 3

func (r *eventReader) comma(i int) bool { return i >= 0 && r.w.Tokens[i].Norm == "," }

// aside reports whether a phrase between commas says something of the one before it:
// an age, "a lawyer", "of Leeds".
func (r *eventReader) aside(p Party) bool {
	return r.w.Tokens[p.From].Kind == compare.Numeral || r.is(p.From-1, prep)
}

// reduced is the subject of a verb behind a phrase: where the phrase ends a clause
// that says something of a noun, as in "the bill passed by the House failed", the
// noun.
func (r *eventReader) reduced(p Party) Party {
	if p.Empty() || p.From == 0 || r.in[p.From-1] == 0 {
		return p
	}
	k := r.in[p.From-1] - 1
	if v := r.verbs[k]; v.passive && v.from == v.head || v.unsure {
		return r.subject(k)
	}
	return p
}

// Indirect reports whether a party stands behind a preposition that is no part of the
// verb: "died of the heat".
func (e *Event) Indirect(w *compare.Wording, p Party) bool {
	return p.From > e.To && grammarOf(w.Lang).has(w.Tokens[p.From-1].Norm, prep)
}

// phraseTo reads the noun phrase whose last token is i.
func (r *eventReader) phraseTo(i int) Party {
	end := i + 1
	for ; i >= 0 && end-i <= mostParty; i-- {
		t := r.w.Tokens[i]
		if r.is(i, subjective) && !r.is(i, det|clausal|relative) {
			i--
			break
		}
		if !t.Word && t.Kind != compare.Clitic && t.Norm != "." && t.Norm != "-" || r.in[i] > 0 && !r.attributive(i) || r.is(i, clausal|relative) {
			break
		}
	}
	from := i + 1
	for from < end && (r.is(from, and|prep|small|temporal) && (r.is(from, temporal) || !r.nominal(from)) || !r.word(from)) {
		from++
	}
	if from >= end {
		return Party{}
	}
	return Party{from, end, r.headOf(from, end)}
}

// attributive reports whether a verb stands before its noun: "the arrested man".
func (r *eventReader) attributive(i int) bool { return r.is(i-1, det) && r.in[i-1] == 0 }

// headOf is the last noun before the first preposition of a noun phrase, else the last
// word.
func (r *eventReader) headOf(from, to int) int {
	h, noun := from, -1
	for i := from; i < to; i++ {
		if i > from && r.is(i, prep|relative) && !r.capital(i) {
			break
		}
		if r.word(i) && r.w.Tokens[i].Kind != compare.Clitic && !r.is(i, det) {
			h = i
			if r.w.Use(i, compare.Noun) > 0 || !r.w.Known(i) || r.capital(i) {
				noun = i
			}
		}
	}
	if noun >= 0 {
		return noun // "a lorry full of milk"
	}
	return h
}

// object reads the noun phrase behind a verb, over one preposition: "called for
// talks".
func (r *eventReader) object(at int) Party {
	i := at
	for n := 0; n < 3 && (r.adverb(i) || r.is(i, prep)) && !r.is(i, clausal) && r.ungrouped(i); n++ {
		i++
	}
	return r.phraseFrom(i)
}

// ungrouped reports whether a token is part of no group of verbs.
func (r *eventReader) ungrouped(i int) bool { return i >= 0 && i < len(r.in) && r.in[i] == 0 }

// phraseFrom reads the noun phrase that begins at a token.
func (r *eventReader) phraseFrom(from int) Party {
	i := from
	if r.is(from, temporal) || from > 0 && r.is(from-1, prep) && from < len(r.w.Tokens) && r.w.Tokens[from].Kind == compare.Numeral && !r.nominal(from+1) {
		return Party{} // "on Monday", "in 2011"
	}
	for ; i < len(r.w.Tokens) && i < from+mostParty; i++ {
		t := r.w.Tokens[i]
		if !t.Word && t.Norm != "." && t.Kind != compare.Clitic && t.Kind != compare.Unit || t.Norm == "." && i+1 == len(r.w.Tokens) {
			break
		}
		if r.in[i] > 0 || r.is(i, clausal|relative) && !(i == from && r.is(i, det) && !r.is(i, clausal)) || i > from && (r.is(i, temporal) || t.Kind == compare.Numeral && r.nominal(i-1) && !r.is(i-1, det|prep) || r.is(i, prep) && !r.is(i, of) || r.is(i, det) && r.w.Tokens[i].Kind != compare.Clitic && !r.is(i-1, prep|of|and|det)) {
			break
		}
	}
	if i < len(r.w.Tokens) && r.in[i] > 0 && !r.is(i-1, and) {
		if v := r.verbs[r.in[i]-1]; !v.infinitive && !v.gerund && !v.unsure && !v.passive {
			return Party{} // the subject of a clause: "said they heard shots"
		}
	}
	for i > from && (r.is(i-1, and|prep) || r.adverb(i-1)) {
		i--
	}
	if i <= from {
		return Party{}
	}
	return Party{from, i, r.headOf(from, i)}
}

// farthestBy is how many tokens behind a passive its agent may stand.
const farthestBy = 8

// byAgent reads who does what a passive tells.
func (r *eventReader) byAgent(at int) Party {
	for i := at; i < len(r.w.Tokens) && i < at+farthestBy; i++ {
		switch {
		case r.is(i, by):
			return r.phraseFrom(i + 1)
		case !r.word(i) || r.in[i] > 0 || r.is(i, clausal|relative):
			return Party{}
		}
	}
	return Party{}
}
