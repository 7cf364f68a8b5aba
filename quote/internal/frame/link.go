package frame

// link is what stands between a cue and the words behind it.
type link struct {
	reaches bool // it leaves the words the object of the cue
	asked   bool // it opens an indirect question
	inner   Span // the last verb of saying that stands in it: "denied having said"
	beside  bool // nothing but light words stands before that verb
	term    bool // it has a noun for words: "avoided the word"
}

// linkOf reads what stands between a cue and the words behind it. The words are the
// object of the cue behind light words, nouns for words or claims, and one clause;
// before a comma or a colon only behind light words.
func linkOf(between []token) link {
	var k link
	clause, plain := true, true
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
			k.inner, k.beside = w.Span, plain
		case w.is(light | whether | article | small | term | follows | claim):
		case w.sign == ',' && i+1 < len(between) && between[i+1].is(whether|that): // "fragte, ob"
		case w.sign != 0 || w.is(bar|query|unless|stop) || !clause:
			return k
		default:
			plain = false
		}
		k.term = k.term || w.is(term)
	}
	k.reaches = true
	return k
}
