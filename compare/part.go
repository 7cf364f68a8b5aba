package compare

// Part is a part of speech.
type Part uint8

const (
	Noun Part = iota
	Verb
	Adjective
	Adverb
)

// Use says how often the lemma of a token is a part of speech, whatever it is here:
// 0 never, 1 rarely, 2 often, 3 mostly. It is 0 for what no lexicon of the language
// lists.
func (w *Wording) Use(i int, p Part) int {
	id := w.Tokens[i].lexeme
	if id < 0 || int(id) >= len(w.lexicon.parts) {
		return 0
	}
	return int(w.lexicon.parts[id]>>(2*p)) & 3
}

// Known reports whether a lexicon of the language lists the lemma of a token.
func (w *Wording) Known(i int) bool { return w.Tokens[i].lexeme >= 0 }
