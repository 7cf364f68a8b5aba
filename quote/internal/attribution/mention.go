package attribution

// form is what kind of words a mention is made of.
type form uint8

const (
	named      form = iota // a name, with or without a post before it
	pronominal             // he, she, they, it, …
	personal               // a noun for a person: the mayor, officials
	bodily                 // a noun for a body: the company
	written                // a noun for a document: the statement
	other                  // a determiner and words of no known class
	relative               // who, which
)

// mention is a noun phrase that may be a speaker: its words in the frame,
// half open, without appositions and clauses after it.
type mention struct {
	from, to int
	name     Span // words of the frame that are the name; empty if there is none
	form     form
	class    class // of its head
	object   bool  // a pronoun in a form that is not a subject

	right, left int // the cues after and before it in its sentence, -1 where there is none
}

// readMentions reads the noun phrases of the frame, in order.
func (t *Text) readMentions() {
	for k := 0; k < len(t.words); {
		m, ok := t.phraseAt(k)
		if !ok {
			k++
			continue
		}
		m.object = m.form == pronominal && t.Lexicon.objects[t.text(m.from)]
		t.mentions = append(t.mentions, m)
		k = m.to
	}
}

// phraseAt reads the noun phrase that begins at word k.
func (t *Text) phraseAt(k int) (mention, bool) {
	w := &t.words[k]
	switch {
	case w.sign():
		return mention{}, false
	case w.is(pronoun) && w.is(poss) && t.possesses(k):
	case w.is(pronoun) && !t.capitalName(k):
		return mention{from: k, to: k + 1, form: pronominal, class: w.class & (pronoun | masculine | feminine | plural)}, true
	case w.is(rel) && !w.first:
		return mention{from: k, to: k + 1, form: relative, class: rel}, true
	}
	return t.nounPhrase(k)
}

// possesses reports whether a word that is a pronoun too stands before a noun
// for who or what speaks: “her spokesman”, “her first letter”.
func (t *Text) possesses(k int) bool {
	for n := k + 1; n < min(k+3, len(t.words)) && t.words[n].para == t.words[k].para; n++ {
		w := &t.words[n]
		if w.is(nominal) && !w.is(finite) && (w.shape == lower || t.Lexicon.compounds) {
			return true
		}
		if w.shape != lower || w.is(closed|adv|finite) {
			return false
		}
	}
	return false
}

// longestPhrase bounds a noun phrase in words after its determiners, and
// longestLoose the words of no known class in a row inside it.
const (
	longestPhrase = 14
	longestLoose  = 4
)

// phrase is a noun phrase while it is read.
type phrase struct {
	start, k int   // its first word, and the first after its determiners
	led      bool  // a determiner or a possessor leads it
	head     int   // its head so far, -1 if there is none
	class    class // of the head
	name     Span  // the last name in it
	loose    int   // words of no known class since the head
}

// nounPhrase reads a determiner or a possessive, modifiers, and a head. The
// head is the last name, or noun for a person, a body or a document, that can
// be reached.
func (t *Text) nounPhrase(k int) (mention, bool) {
	p := phrase{start: k, head: -1, name: Span{-1, -1}}
	para := t.words[k].para
	for k < len(t.words) && t.leads(k) && t.words[k].para == para {
		k++
	}
	p.k, p.led = k, k > p.start
	n := k
	for n < min(k+longestPhrase, len(t.words)) && t.words[n].para == para {
		next := t.extend(&p, n)
		if next == n {
			break
		}
		n = next
	}
	if p.head < 0 {
		return t.headless(&p, n)
	}
	return t.finish(&p)
}

// leads reports whether word k is a determiner or stands for one.
func (t *Text) leads(k int) bool {
	w := &t.words[k]
	if w.is(det | poss | number) {
		return !t.capitalName(k) && !(w.is(sub) && k+1 < len(t.words) && t.words[k+1].shape == capital) // “said that Jo Marsh”
	}
	return w.shape == digits && k+1 < len(t.words) && t.words[k+1].shape == lower && !t.words[k+1].is(closed)
}

// extend takes word n into the phrase and returns the word to go on with, n
// where the phrase ends.
func (t *Text) extend(p *phrase, n int) int {
	w := &t.words[n]
	behindName := p.head >= 0 && !p.led && p.name.End == n
	switch {
	case w.shape == possessive && n > p.k:
		if p.name.End == n {
			t.owners = append(t.owners, mention{from: p.name.Start, to: n, name: p.name})
		}
		*p = phrase{start: p.start, k: p.k, led: true, head: -1, name: Span{-1, -1}}
		return n + 1
	case w.is(det) && p.led && p.head < 0 && t.words[n-1].shape == possessive:
		return n + 1 // “Marsh’s other line”
	case p.head >= 0 && p.loose > 0 && p.class&doc != 0 && t.capitalName(n):
		return n // “Marsh’s letter follows Bexley’s call”
	case t.capitalName(n) && !(p.name.End == n && t.partyCode(n)):
		if p.name.End != n {
			p.name.Start = n
		}
		n = t.nameEnd(n)
		p.name.End = n + 1
		p.head, p.class, p.loose = n, t.words[n].class&(given|body|suffix|plural), 0
		return n + 1
	case w.sign(), w.is(closed|adv) && !w.is(nominal), w.is(day | month):
		return n
	case p.head == n-1 && t.verbHere(n):
		return n
	case w.is(nominal) && (!w.is(finite) || p.led || (p.head >= 0 || n == p.start) && t.nounHere(n)):
		p.head, p.class, p.loose = n, w.class&(nominal|spokes|masculine|feminine|plural), 0
		return n + 1
	case w.is(finite) && !t.nounHere(n), w.shape == digits && p.head >= 0, behindName && !t.modifies(n):
		return n
	}
	if p.loose++; p.loose > longestLoose {
		return n
	}
	return n + 1
}

// headless makes a mention of a phrase without a known head that ends before
// word n: “a number of” people, “the accused”, “some”.
func (t *Text) headless(p *phrase, n int) (mention, bool) {
	if n < len(t.words) && n > p.start && t.words[n].sent == t.words[p.start].sent && t.text(n) == "of" && t.words[n-1].is(quantity) && n+1 < len(t.words) {
		if m, ok := t.counted(n + 1); ok {
			m.from = p.start
			m.class |= plural
			return m, true
		}
	}
	switch {
	case p.led && n > p.k:
		return mention{from: p.start, to: max(p.k+1, n-max(0, p.loose-3)), form: other}, true
	case p.led && t.standsAlone(p.start, p.k):
		return mention{from: p.start, to: p.k, form: other, class: plural}, true
	}
	return mention{}, false
}

// finish makes a mention of a phrase with a head.
func (t *Text) finish(p *phrase) (mention, bool) {
	isName := p.name.End == p.head+1
	if isName && t.onlyPosts(p.name) {
		isName, p.class = false, t.words[p.head].class&(nominal|spokes|masculine|feminine|plural)|role
	}
	if !isName && p.class&role != 0 {
		if from, to := t.nameBehindPost(p.head + 1); to > from {
			return mention{from: p.start, to: to, name: Span{from, to}, form: named, class: t.words[to-1].class & (given | body | suffix)}, true
		}
	}
	if t.words[p.head].is(quantity) && p.head+2 < len(t.words) && t.text(p.head+1) == "of" {
		if m, ok := t.counted(p.head + 2); ok {
			m.from = p.start
			m.class |= plural
			return m, true
		}
	}
	m := mention{from: p.start, to: p.head + 1, class: p.class}
	switch {
	case isName:
		m.form, m.name = named, p.name
		post := t.anyRole(p.start, p.name.Start)
		if !p.led && !post {
			m.from = p.name.Start
		}
		if t.Lexicon.compounds && p.led && p.name.End == p.name.Start+1 && !t.words[p.name.Start].is(given) && !post {
			m.form, m.name = other, Span{} // a noun like any other
		}
	case p.class&role != 0:
		m.form, m.to = personal, t.ofNumber(m.to)
	case p.class&body != 0:
		m.form = bodily
	default:
		m.form = written
	}
	return m, true
}

// ofNumber returns the end of a phrase whose noun ends at word k: behind a number
// that stands alone, “a mother of three”.
func (t *Text) ofNumber(k int) int {
	if k+2 >= len(t.words) || !t.words[k+1].is(number) || t.Lexicon.ways[t.text(k)] != wayOf["of"] {
		return k
	}
	if w := &t.words[k+2]; !w.sign() && !w.is(say|act|aux) {
		return k
	}
	return k + 2
}

// text returns word k as it stands in the source.
func (t *Text) text(k int) string { return t.Source[t.words[k].Start:t.words[k].End] }

// counted reads the noun phrase after “a number of”, which may not count in
// its turn.
func (t *Text) counted(k int) (mention, bool) {
	for n := k; n < min(k+6, len(t.words)); n++ {
		if t.words[n].is(quantity) && !t.words[n].is(det) {
			return mention{}, false
		}
	}
	return t.nounPhrase(k)
}

// nameBehindPost finds the name of a person that goes on with a post without
// a comma: "Bexley director of public works Jo Marsh", "its founder and chairman
// Jo Marsh". k is the word after the post's noun.
func (t *Text) nameBehindPost(k int) (from, to int) {
	if k+1 >= len(t.words) || !t.words[k].is(prep|conj) || t.words[k].shape != lower {
		return 0, 0
	}
	for n := k + 1; n < min(k+6, len(t.words)); n++ {
		w := &t.words[n]
		if t.capitalName(n) {
			end := t.nameEnd(n)
			for j := n; j < end; j++ {
				if t.words[j].is(given) && (j == n && (n > k+1 || t.words[k].is(conj)) || j > n && t.words[j-1].is(title|role)) {
					return j, end + 1
				}
			}
			if t.words[k].is(conj) && n > k+1 && t.words[n-1].is(role) {
				return n, end + 1
			}
			if w.is(title|role) && end == n {
				continue
			}
			return 0, 0
		}
		if w.sign() && w.shape != possessive || w.is(closed|say) && !w.is(nominal) {
			return 0, 0
		}
	}
	return 0, 0
}

// anyRole reports whether a noun for a person stands among some words.
func (t *Text) anyRole(from, to int) bool {
	for k := from; k < to; k++ {
		if t.words[k].is(role | title) {
			return true
		}
	}
	return false
}

// standsAlone reports whether the determiners alone are the phrase: "some
// said", "many of them", "the three added", "says another".
func (t *Text) standsAlone(start, k int) bool {
	w := &t.words[start]
	if !w.is(indef | number) {
		return false
	}
	if start > 0 && t.words[start-1].is(say) && t.words[start-1].is(finite) && t.inverts(start-1) {
		return k == len(t.words) || t.words[k].sign()
	}
	return k < len(t.words) && (t.words[k].is(finite|aux|adv) || t.words[k].is(prep))
}

// nounHere reports whether a word that may be a verb of saying is a noun where
// it stands: after a determiner, or before another noun for a person.
func (t *Text) nounHere(n int) bool {
	if n == 0 {
		return false
	}
	p := &t.words[n-1]
	if p.is(number) {
		return t.words[n].is(nominal)
	}
	if p.is(det|poss) || p.shape == possessive || p.is(prep) && p.shape == lower && !t.words[n].is(base) {
		return true
	}
	return n+1 < len(t.words) && t.words[n+1].is(role) && t.words[n].is(nominal)
}

// verbHere reports whether a word behind a name or a noun that may be a noun too
// is its verb: “The Courier’s Jo Marsh reports that”.
func (t *Text) verbHere(n int) bool {
	w := &t.words[n]
	if !w.is(say) || !w.is(finite) || w.is(base) || w.shape != lower || n+1 == len(t.words) {
		return false
	}
	next := &t.words[n+1]
	return next.is(sub) || next.shape == comma || next.shape == stop || next.shape == colon || next.shape == quoted
}

// modifies reports whether a small word after a name leads on to a noun for a
// person or to a further name, so that the name modifies it: "Bexley council
// leader Jo Marsh".
func (t *Text) modifies(n int) bool {
	for k := n; k < min(n+4, len(t.words)); k++ {
		w := &t.words[k]
		if w.is(role|body) && w.shape == lower {
			return true
		}
		if w.shape != lower || w.is(closed|adv|finite) {
			return false
		}
		if end := t.Source[w.End-2 : w.End]; end == "ed" || end == "es" {
			return false
		}
	}
	return false
}

// stateReach is how many words and signs may stand between a name and the
// state and party after it.
const stateReach = 4

func hasSuffix(s, end string) bool { return len(s) > len(end)+1 && s[len(s)-len(end):] == end }
