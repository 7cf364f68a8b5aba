package attribution

import "strings"

// capitalName reports whether word n is part of a name by its capital. At the
// start of a sentence a capital says nothing, so words of closed classes and
// verbs of saying are none there.
func (t *Text) capitalName(n int) bool {
	w := &t.words[n]
	if w.shape != capital && w.shape != upper {
		return false
	}
	if w.is(day|month) && !w.is(given) || w.is(month) && t.dates(n) || t.Lexicon.compounds && w.is(nominal) && !w.is(given) {
		return false
	}
	if !w.first {
		if w.is(pronoun|det|poss|aux|sub|conj) && w.shape != upper && n > 0 && (w.is(i) || t.words[n-1].shape == mark || t.words[n-1].shape == colon) {
			return false
		}
		// “Ian Pettigrew Says No”, “Ian Pettigrew Is Gone”: the verb of a headline
		return !w.is(i) && !(w.is(say) && !w.is(base|nominal|given)) && !(w.is(aux) && w.shape == capital && !w.is(given|title|month))
	}
	next := n+1 < len(t.words) && (t.words[n+1].shape == capital || t.words[n+1].shape == upper)
	switch {
	case w.is(title):
		return true
	case w.is(when) && !w.is(adv): // “Last night”, “Late Friday”, but “Evening Star”
		return next && !t.words[n+1].is(day|month|when)
	case w.is(closed | adv | according | number | indef):
		return false
	case w.shape == upper && next && t.words[n+1].shape == capital && t.words[n+1].is(given) && !w.is(given|title|nominal):
		return false // “CLOSE Jo Marsh said”: the label of a film or picture
	case w.is(given):
		return true
	case w.is(say|act) && !next:
		return false
	case w.is(nominal):
		return next
	}
	if low := t.text(n); w.shape == capital && (hasSuffix(low, "ing") || hasSuffix(low, "ed") || hasSuffix(low, "ly")) {
		// “Boeing said”, but “Asking Trump”: no participle stands before its verb
		return n+1 < len(t.words) && (t.words[n+1].is(say|act|aux|suffix|body) || t.words[n+1].shape == possessive)
	}
	return true
}

// dates reports whether a month that is a name too stands for the month: “In
// June Jo Marsh said”, “last April”, “May 5”.
func (t *Text) dates(n int) bool {
	if n+1 < len(t.words) && t.words[n+1].shape == digits && t.words[n+1].sent == t.words[n].sent {
		return true
	}
	if n == 0 || t.words[n-1].sent != t.words[n].sent {
		return false
	}
	p := &t.words[n-1]
	return p.is(when) || p.is(prep) && t.Lexicon.ways[strings.ToLower(t.text(n-1))] == wayOf["at"]
}

// partyCode reports whether word n is the letter of a party and a state: “D-N.Y.”
func (t *Text) partyCode(n int) bool {
	s := t.text(n)
	return len(s) > 2 && s[1] == '-' && (s[0] == 'D' || s[0] == 'R' || s[0] == 'I')
}

// nameEnd returns the last word of the name that goes on from word n: capitals,
// particles between them, and "of", "for" and "and" inside the name of a body.
func (t *Text) nameEnd(n int) int {
	start := n
	for n+1 < len(t.words) {
		w := &t.words[n+1]
		if w.para != t.words[n].para {
			return n
		}
		switch {
		case t.capitalName(n+1) && !w.first && !t.partyCode(n+1):
			n++
		case t.degreesEnd(n+1) > 0:
			n = t.degreesEnd(n + 1)
		case w.shape == symbol && t.Source[w.Start:w.End] == "&" && n+2 < len(t.words) && t.capitalName(n+2) && t.words[n+2].para == w.para:
			n += 2
		case w.is(particle) && n+2 < len(t.words) && t.capitalName(n+2) && !t.words[n+2].first && t.words[n+2].para == w.para && t.joins(start, n):
			n += 2
		case w.is(particle) && n+3 < len(t.words) && t.words[n+2].is(particle|det) && t.words[n+2].shape == lower && t.capitalName(n+3) && t.joins(start, n):
			n += 3
		default:
			return n
		}
	}
	return n
}

// degreesEnd returns the name after the degrees that begin at word n: “Dr. med.
// Jo Marsh”; 0 where there are none.
func (t *Text) degreesEnd(n int) int {
	k := n
	for k < len(t.words) && t.words[k].is(degree) && t.words[k].para == t.words[n].para {
		k++
	}
	if k == n || k == len(t.words) || t.words[k].para != t.words[n].para || !t.words[n-1].is(title|degree) || !t.capitalName(k) {
		return 0
	}
	return k
}

// joins reports whether “of” after word n goes on with the name that begins at
// start. Behind a person's name it does not.
func (t *Text) joins(start, n int) bool {
	if !t.words[n+1].is(prep) || t.words[n].is(nominal|title) {
		return true
	}
	for k := start; k <= n; k++ {
		if t.words[k].is(given) {
			return false
		}
	}
	return true
}

// mute reports whether a mention is one capital that names nobody: the letter
// of a state or party after a name, “Jo Marsh, D-N.Y., said”, a small word in a
// heading. It stays a mention, for the ranker counts them.
func (t *Text) mute(m int) bool {
	if m < 0 || t.mentions[m].form != named || t.mentions[m].name.End != t.mentions[m].name.Start+1 {
		return false
	}
	n := t.mentions[m].name.Start
	w, s := &t.words[n], t.text(n)
	switch {
	case w.is(given | title):
		return false
	case t.partyCode(n):
		return true
	case len(s) == 1 || len(s) == 2 && s[1] == '.':
		return true
	}
	return w.shape == capital && w.is(det|prep|conj|sub|neg|adv) && !w.is(month|aux)
}

// bearer returns the mention of the name before a mute one that belongs to it,
// else the mention itself.
func (t *Text) bearer(m int) int {
	for k := m; t.mute(k) && k > 0; k-- {
		before := &t.mentions[k-1]
		if t.words[before.from].sent != t.words[t.mentions[k].from].sent || t.mentions[k].from-before.to > stateReach {
			break
		}
		if before.form == named && !t.mute(k-1) {
			return k - 1
		}
	}
	return m
}

// onlyPosts reports whether the words of a name are all nouns for a post: “the
// CEO”, “President”.
func (t *Text) onlyPosts(s Span) bool {
	for k := s.Start; k < s.End; k++ {
		if !t.words[k].is(role|title) || t.words[k].is(given) {
			return false
		}
	}
	return true
}
