package frame

// turned is what the words before a cue say about it.
type turned struct {
	turns  bool // it is the contrary that is said
	hedged bool
	future bool
	span   Span // of the words that say so
}

// farthest is how many words are read back from a cue, its subject among them: "did not go so far as to".
const farthest = 12

// near is how many words are read over at most from an opening mark to what turns
// the words, and from a verb to the "not" behind it.
const near = 5

// turn reads back from a cue over auxiliaries, light words and the verbs that
// govern it. Each verb that denies or withholds turns the sense, and so does a
// "not" in the group of each verb, however many words it is made of.
func (l *Lexicon) turn(before []token) turned {
	var t turned
	negated, perfect, unreal, governed := false, false, false, false
	close := func() {
		t.turns = t.turns != negated
		negated = false
	}
	for i := len(before) - 1; i >= max(0, len(before)-farthest); i-- {
		w := &before[i]
		switch {
		case w.sign != 0:
			i = -1
		case w.is(not):
			if !excused(before, i) {
				negated = true
				t.span = t.span.cover(helped(before, i))
			}
		case w.is(denies|withholds) || w.is(rejects) && claims(before[i+1:]):
			close()
			t.turns, governed = !t.turns, true
			t.span = t.span.cover(w.Span)
		case w.is(may|would|will|hearsay) && w.first:
			i = -1 // "May said": no subject stands before it
		case w.is(may|would|have|will|hearsay) && !governed:
			perfect = perfect || w.is(have)
			unreal = unreal || w.is(would)
			t.hedged = t.hedged || w.is(may|hearsay)
			t.future = t.future || w.is(will)
			if w.is(may | would | will | hearsay) {
				t.span = t.span.cover(w.Span)
			}
		case w.is(light | claim):
		case w.is(stop):
			i = -1
		default:
			at, opening := none(before[:i+1]), complementizer(before[:i])
			if opening < 0 && at >= 0 {
				negated = true
				t.span = t.span.cover(before[at].Span)
			}
			i = opening
		}
	}
	close()
	t.hedged = t.hedged || unreal && perfect
	return t
}

// helped returns the span of the word at i with the auxiliary before it.
func helped(words []token, i int) Span {
	s := words[i].Span
	if i > 0 && words[i-1].is(helper) {
		s.Start = words[i-1].Start
	}
	return s
}

// none returns where a clause whose subject ends a list of words begins with a
// "no" ("no member of the council", "at no point"); -1 where it does not.
func none(words []token) int {
	for i := len(words) - 1; i >= max(0, len(words)-farthest) && words[i].sign == 0 && !words[i].is(bar); i-- {
		opens := words[i].first || i > 0 && words[i-1].first && words[i-1].is(small)
		if words[i].is(not) && opens && !excused(words, i) {
			return i
		}
	}
	return -1
}

// complementizer returns where a "that" stands before the subject that ends a list
// of words, and behind the verb that governs it; -1 where none does.
func complementizer(words []token) int {
	for i := len(words) - 1; i >= max(0, len(words)-near) && words[i].sign == 0; i-- {
		if words[i].is(that) {
			return i
		}
	}
	return -1
}

// claims reports whether what somebody says is so stands first among some words.
func claims(words []token) bool {
	for i := range words {
		if w := &words[i]; !w.is(article) {
			return w.is(claim)
		}
	}
	return false
}

// excused reports whether the "not" at i turns nothing: "not only", "whether or
// not", "No. 10".
func excused(words []token, i int) bool {
	if i+1 < len(words) && words[i+1].is(unless|bar) || i+2 < len(words) && words[i+1].sign == '.' && words[i+2].number {
		return true
	}
	return i > 0 && words[i-1].is(or)
}

// governed returns the words before a quotation up to the last verb that may
// govern what is quoted: it stands before a comma, and few words behind it.
func governed(before []token) []token {
	for i := len(before) - 1; i >= max(0, len(before)-near); i-- {
		if before[i].is(denies | withholds | not) {
			return before[:i+1]
		}
	}
	return nil
}

// turnBehind returns the "not" that stands behind a verb, in languages where it
// does: it ends the clause or opens the words.
func (l *Lexicon) turnBehind(p *Passage, cue Span) Span {
	if !l.behind {
		return Span{}
	}
	end := min(p.Paragraph.End, cue.End+reach/2)
	if p.Words.Start >= cue.End {
		end = min(end, p.Words.Start)
	}
	words := l.tokens(p.Text, cue.End, max(cue.End, end))
	for i := range words[:min(len(words), near)] {
		w := &words[i]
		switch {
		case w.sign != 0:
			return Span{}
		case w.is(follows) && (i+1 == len(words) || words[i+1].sign != 0 || words[i+1].is(light|whether)) && !excused(words, i):
			return w.Span
		}
	}
	return Span{}
}

// Negations returns how many words of a text turn its sense.
func (l *Lexicon) Negations(text string) int {
	n := 0
	words := l.tokens(text, 0, len(text))
	for i := range words {
		if words[i].is(not) && !excused(words, i) {
			n++
		}
	}
	return n
}
