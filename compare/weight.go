package compare

// Weight is the information of a word of lang, in nats: −ln of how often it is
// used. It is the Weight that a token of a wording has, given its Norm; a word
// that begins with a digit counts as a number.
func Weight(norm, lang string) float32 {
	l := profileOf(lang)
	t := Token{Norm: norm, Lemma: norm, Word: true}
	if norm != "" && '0' <= norm[0] && norm[0] <= '9' {
		t.Kind = Numeral
	} else if len(l.lexicon.ids) > 0 {
		t.Lemma = l.lexicon.lemma(norm)
	}
	return l.lexicon.weight(&t)
}

// Known reports whether the program knows more of the words of a language than
// their letters, at least their stems, so that a full comparison finds more
// than equal words.
func Known(lang string) bool { return profileOf(lang).stem != nil }
