package frame

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

// Lead returns the word that stands right before words in marks, those apart that
// turn the sense, in the form that two articles can be compared by: all forms of a
// verb of saying are one, and so are those of a light verb.
func (l *Lexicon) Lead(text string, paragraph Span, start int) string {
	before := l.tokens(text, max(paragraph.Start, start-reach), start)
	turned := false
	for i := len(before) - 1; i >= 0; i-- {
		w := &before[i]
		switch {
		case w.sign != 0:
			return ""
		case w.is(be):
			return "be"
		case w.is(not):
			turned = true
			if w.is(light) {
				return "be"
			}
		case w.is(small) && turned: // "by no means"
		case w.is(say) && !w.is(light):
			return "say"
		default:
			return fold(text[w.Start:w.End])
		}
	}
	return ""
}
