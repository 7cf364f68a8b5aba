package attribution

// Cues returns the words that attribute what is said, verbs and fixed
// attributions alike, sorted.
func (l *Lexicon) Cues() []string {
	var out []string
	for n, c := range l.classes {
		if c&(say|according) != 0 {
			out = append(out, l.table.Word(n))
		}
	}
	return out
}
