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
// half open, without appositions and clauses behind it.
type mention struct {
	from, to int
	name     Span // words of the frame that are the name; empty if there is none
	form     form
	class    class // of its head
}

// readMentions reads the noun phrases of the frame, in order.
func (t *Text) readMentions() {
	for k := 0; k < len(t.words); {
		m, ok := t.phraseAt(k)
		if !ok {
			k++
			continue
		}
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
	case w.is(pronoun) && !t.capitalName(k):
		return mention{from: k, to: k + 1, form: pronominal, class: w.class & (pronoun | masculine | feminine | plural)}, true
	case w.is(rel) && !w.first:
		return mention{from: k, to: k + 1, form: relative, class: rel}, true
	}
	return t.nounPhrase(k)
}

// nounPhrase reads a determiner or a possessive, modifiers, and a head. The
// head is the last name, or noun for a person, a body or a document, that can
// be reached.
func (t *Text) nounPhrase(k int) (mention, bool) {
	start := k
	led := false
	for k < len(t.words) && (t.words[k].is(det|poss|number) || t.words[k].shape == digits && k+1 < len(t.words) && t.words[k+1].shape == lower && !t.words[k+1].is(closed)) && !t.capitalName(k) && t.words[k].para == t.words[start].para {
		led = true
		k++
	}
	limit := k + 14
	head, loose := -1, 0
	var headClass class
	nameFrom, nameTo := -1, -1
	n := k
	for ; n < min(limit, len(t.words)); n++ {
		w := &t.words[n]
		if w.para != t.words[start].para {
			break
		}
		if w.shape == possessive && head == n-1 && n > k {
			if nameTo == n {
				t.owners = append(t.owners, mention{from: nameFrom, to: n, name: Span{nameFrom, n}})
			}
			loose = 0
			led = true
			head, headClass = -1, 0
			nameFrom, nameTo = -1, -1
			continue
		}
		if t.capitalName(n) {
			if nameTo != n {
				nameFrom = n
			}
			n = t.nameEnd(n)
			nameTo = n + 1
			head, headClass, loose = n, t.words[n].class&(given|body|suffix|plural), 0
			continue
		}
		if w.sign() || w.is(closed) && !w.is(nominal) || w.is(adv) && !w.is(nominal) || w.is(day|month) {
			break
		}
		if w.is(nominal) && (!w.is(finite) || led || head >= 0 && t.nounHere(n)) {
			if head >= 0 && !led && nameTo == n && !w.is(role|body|doc) {
				break
			}
			head, headClass, loose = n, w.class&(nominal|spokes|masculine|feminine|plural), 0
			continue
		}
		if w.is(finite) && !t.nounHere(n) || w.shape == digits && head >= 0 {
			break
		}
		if head >= 0 && !led && nameTo == n && !t.modifies(n) {
			break
		}
		if loose++; loose > 4 {
			break
		}
	}
	if head < 0 && n < len(t.words) && n > start && t.words[n].sent == t.words[start].sent && t.Source[t.words[n].Start:t.words[n].End] == "of" && t.words[n-1].is(quantity) && n+1 < len(t.words) {
		if m, ok := t.counted(n + 1); ok {
			m.from = start
			m.class |= plural
			return m, true
		}
	}
	if head < 0 {
		if !led || n == k {
			if led && t.words[start].is(indef|number|det) && t.standsAlone(start, k) {
				return mention{from: start, to: k, form: other, class: plural}, true
			}
			return mention{}, false
		}
		return mention{from: start, to: max(k+1, n-max(0, loose-3)), form: other}, true
	}
	if nameTo != head+1 && headClass&role != 0 {
		if from, to := t.nameBehindPost(head + 1); to > from {
			return mention{from: start, to: to, name: Span{from, to}, form: named, class: t.words[to-1].class & (given | body | suffix)}, true
		}
	}
	if t.words[head].is(quantity) && head+2 < len(t.words) && t.Source[t.words[head+1].Start:t.words[head+1].End] == "of" {
		if m, ok := t.counted(head + 2); ok {
			m.from = start
			m.class |= plural
			return m, true
		}
	}
	m := mention{from: start, to: head + 1, class: headClass}
	switch {
	case nameTo == head+1:
		m.form = named
		m.name = Span{nameFrom, nameTo}
		if !led && !t.anyRole(start, nameFrom) {
			m.from = nameFrom
		}
		if t.Lexicon.compounds && led && nameTo == nameFrom+1 && !t.words[nameFrom].is(given) && !t.anyRole(start, nameFrom) {
			m.form, m.name = other, Span{} // a noun like any other
		}
	case headClass&role != 0:
		m.form = personal
	case headClass&body != 0:
		m.form = bodily
	default:
		m.form = written
	}
	return m, true
}

// counted reads the noun phrase behind “a number of”, which may not count in
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
// Jo Marsh". k is the word behind the post's noun.
func (t *Text) nameBehindPost(k int) (from, to int) {
	if k+1 >= len(t.words) || !t.words[k].is(prep|conj) || t.words[k].shape != lower {
		return 0, 0
	}
	for n := k + 1; n < min(k+6, len(t.words)); n++ {
		w := &t.words[n]
		if t.capitalName(n) {
			end := t.nameEnd(n)
			for j := n; j < end; j++ {
				if t.words[j].is(given) && (j == n || t.words[j-1].is(title|role)) {
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
// said", "many of them", "the three added".
func (t *Text) standsAlone(start, k int) bool {
	w := &t.words[start]
	if !w.is(indef | number) {
		return false
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
	if p.is(det|poss) || p.shape == possessive {
		return true
	}
	return n+1 < len(t.words) && t.words[n+1].is(role) && t.words[n].is(nominal)
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

// capitalName reports whether word n is part of a name by its capital. At the
// start of a sentence a capital says nothing, so words of closed classes and
// verbs of saying are none there.
func (t *Text) capitalName(n int) bool {
	w := &t.words[n]
	if w.shape != capital && w.shape != upper {
		return false
	}
	if w.is(day|month) && !w.is(given) || t.Lexicon.compounds && w.is(nominal) && !w.is(given) {
		return false
	}
	if !w.first {
		if w.is(pronoun|det|poss|aux|sub|conj) && w.shape != upper && n > 0 && (w.is(i) || t.words[n-1].shape == mark) {
			return false
		}
		return !w.is(i)
	}
	next := n+1 < len(t.words) && (t.words[n+1].shape == capital || t.words[n+1].shape == upper)
	switch {
	case w.is(title):
		return true
	case w.is(closed | adv | according | number | indef):
		return false
	case w.is(given):
		return true
	case w.is(say|act) && !next:
		return false
	case w.is(nominal):
		return next
	}
	low := t.Source[w.Start:w.End]
	if !next && w.shape == capital && (hasSuffix(low, "ing") || hasSuffix(low, "ed") || hasSuffix(low, "ly")) {
		return false
	}
	return true
}

func hasSuffix(s, end string) bool { return len(s) > len(end)+1 && s[len(s)-len(end):] == end }

// nameEnd returns the last word of the name that goes on from word n: capitals,
// particles between them, and "of", "for" and "and" inside the name of a body.
func (t *Text) nameEnd(n int) int {
	for n+1 < len(t.words) {
		w := &t.words[n+1]
		if w.para != t.words[n].para {
			return n
		}
		switch {
		case t.capitalName(n+1) && !w.first:
			n++
		case w.shape == symbol && t.Source[w.Start:w.End] == "&" && n+2 < len(t.words) && t.capitalName(n+2) && t.words[n+2].para == w.para:
			n += 2
		case w.is(particle) && n+2 < len(t.words) && t.capitalName(n+2) && !t.words[n+2].first && t.words[n+2].para == w.para && t.joins(n, n+2):
			n += 2
		case w.is(particle) && n+3 < len(t.words) && t.words[n+2].is(particle|det) && t.words[n+2].shape == lower && t.capitalName(n+3) && t.joins(n, n+3):
			n += 3
		default:
			return n
		}
	}
	return n
}

// joins reports whether "of" between the names at n and k makes one name of
// them. Behind a person's name it does not.
func (t *Text) joins(n, k int) bool {
	if t.words[n+1].is(prep) {
		return !t.words[n].is(given) || t.words[n].is(nominal|title)
	}
	return true
}
