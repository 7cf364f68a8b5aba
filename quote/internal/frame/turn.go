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
		case w.is(denies | withholds):
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
			if at := none(before[:i+1]); at >= 0 {
				negated = true
				t.span = t.span.cover(before[at].Span)
			}
			i = -1
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
// "no"; -1 where it does not.
func none(words []token) int {
	for i := len(words) - 1; i >= max(0, len(words)-farthest) && words[i].sign == 0; i-- {
		if words[i].is(not) && words[i].first && !excused(words, i) {
			return i
		}
	}
	return -1
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

// readLead reads what stands right before words in marks: was not “X”, may be “X”.
func (l *Lexicon) readLead(f *Frame, before []token) {
	for i := len(before) - 1; i >= max(0, len(before)-near); i-- {
		w := &before[i]
		switch {
		case w.sign != 0 || w.is(bar):
			return
		case w.is(not) && excused(before, i):
			return
		case w.is(not):
			f.Polarity, f.Span = Denied, Span{helped(before, i).Start, before[len(before)-1].End}
			return
		case w.is(may | can):
			f.Polarity, f.Span = Hedged, Span{w.Start, before[len(before)-1].End}
			return
		case w.is(say|stop) || !w.is(light|article|small):
			return
		}
	}
}

// link is what stands between a cue and the words behind it.
type link struct {
	reaches bool // it leaves the words the object of the cue
	asked   bool // it opens an indirect question
	inner   Span // the last verb of saying that stands in it: "denied having said"
}

// linkOf reads what stands between a cue and the words behind it. The words are the
// object of the cue behind light words, nouns for words or claims, and one clause;
// before a comma or a colon only behind light words.
func linkOf(between []token) link {
	var k link
	clause := true
	if n := len(between); n > 0 && (between[n-1].sign == ':' || between[n-1].sign == ',') {
		between, clause = between[:n-1], false
	}
	if len(between) > farthest {
		return k
	}
	for i := range between {
		w := &between[i]
		k.asked = k.asked || i <= 2 && w.is(whether|or)
		noun := w.is(claim|term) || i > 0 && between[i-1].is(article)
		switch {
		case w.is(say) && !noun:
			k.inner = w.Span
		case w.is(light | whether | article | small | term | follows):
		case w.sign == ',' && i+1 < len(between) && between[i+1].is(light|whether): // "fragte, ob"
		case w.sign != 0 || w.is(bar|query|unless|stop) || !clause:
			return k
		}
	}
	k.reaches = true
	return k
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

// Lead returns the word that stands right before words in marks, those apart that
// turn the sense, in the form that two articles can be compared by: all forms of a
// verb of saying are one, and so are those of a light verb.
func (l *Lexicon) Lead(text string, paragraph Span, start int) string {
	before := l.tokens(text, max(paragraph.Start, start-reach), start)
	for i := len(before) - 1; i >= 0; i-- {
		w := &before[i]
		switch word := fold(text[w.Start:w.End]); {
		case w.sign != 0:
			return ""
		case w.is(be) || w.is(not) && w.is(light):
			return "be"
		case w.is(not):
		case w.is(say) && !w.is(light):
			return "say"
		default:
			return word
		}
	}
	return ""
}
