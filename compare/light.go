package compare

// Light reports whether token i carries no content of its own: a mark, or a
// function word that is not a negation, modal verb, quantifier or condition. In a
// language without class files only marks are light.
func (w *Wording) Light(i int) bool {
	t := &w.Tokens[i]
	return !t.Word || classesFor(w.Lang)[t.Norm].light()
}
