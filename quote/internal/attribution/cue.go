package attribution

// cue is a verb, noun or phrase that attributes words to somebody.
type cue struct {
	at       int // the word of the frame
	class    class
	passive  bool // was told, is quoted
	infinite bool // to say
	verbal   bool // no noun: "according to" is none
}

// readCues reads the cues of the frame, in order.
func (t *Text) readCues() {
	for k := range t.words {
		w := &t.words[k]
		switch {
		case w.is(according) && w.shape <= capital && (t.Lexicon.Lang != "en" || k+1 < len(t.words) && t.words[k+1].is(prep)):
			t.cues = append(t.cues, cue{at: k, class: according})
		case w.is(say|act) && w.shape == lower && !t.nounCue(k):
			c := cue{at: k, class: w.class & (say | act | participle | base), verbal: true}
			if k > 0 {
				c.infinite = t.words[k-1].is(prep) && t.words[k-1].End-t.words[k-1].Start == 2 && t.Source[t.words[k-1].Start:t.words[k-1].End] == "to"
				c.passive = w.class&participle == 0 && t.afterBe(k)
			}
			t.cues = append(t.cues, c)
		}
	}
}

// nounCue reports whether a form that may be a verb of saying is a noun here.
func (t *Text) nounCue(k int) bool {
	if k == 0 {
		return false
	}
	p := &t.words[k-1]
	if p.para != t.words[k].para {
		return false
	}
	if p.is(det|poss) && !p.is(pronoun|indef) && p.shape == lower || p.shape == possessive {
		return true
	}
	if t.words[k].is(doc) && t.words[k].is(base) && t.capitalName(k-1) {
		return true // "a Bexley tweet": one person tweets, many tweet
	}
	return t.words[k].is(nominal) && t.words[k].is(base) && p.is(prep) && !(p.End-p.Start == 2 && t.Source[p.Start:p.End] == "to")
}

// afterBe reports whether the verb at k is in the passive: a form of "be"
// stands before it, adverbs apart.
func (t *Text) afterBe(k int) bool {
	for n := k - 1; n >= max(0, k-4); n-- {
		w := &t.words[n]
		switch {
		case w.sign() && w.shape != possessive:
			return false
		case w.is(be):
			return true
		case w.is(adv) || w.is(neg):
		default:
			return false
		}
	}
	return false
}
