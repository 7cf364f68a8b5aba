package attribution

// Case is one labelled quotation: the features of each candidate for its
// speaker, and which candidates are right.
type Case struct {
	Features [][]Feature
	Right    []bool
}

// Label is what people say of the speaker of one quotation.
type Label struct {
	Known   bool // false: the quotation is left out
	Speaker Span // empty: the article does not say
}

// Cases returns the labelled quotations of a text, to fit weights on. labels has
// one for each quote; that of the first quote of a group counts. missed counts
// the quotations whose speaker is not a candidate.
func (t *Text) Cases(labels []Label) (cases []Case, missed int) {
	t.eachAsked(func(q *asked) int {
		label := labels[q.parts[0]]
		if !label.Known {
			return q.previous
		}
		if m := t.signature(q); m >= 0 {
			return m
		}
		c := Case{}
		around := t.surroundings(q)
		found := -1
		for _, one := range t.candidates(q, nil) {
			c.Features = append(c.Features, t.features(q, &around, &one, nil))
			right := one.mention < 0 && label.Speaker == Span{}
			if one.mention >= 0 && found < 0 && t.mentionSpan(one.mention).Overlaps(label.Speaker) && !t.aside(one.mention, label.Speaker) {
				right, found = true, one.mention
			}
			c.Right = append(c.Right, right)
		}
		if found < 0 && label.Speaker != (Span{}) {
			missed++
			return q.previous
		}
		cases = append(cases, c)
		return found
	})
	return cases, missed
}

func (t *Text) mentionSpan(m int) Span {
	return Span{t.words[t.mentions[m].from].Start, t.words[t.mentions[m].to-1].End}
}

// aside reports whether a mention within a speaker's phrase follows its first
// word by a preposition: "a source in the ministry".
func (t *Text) aside(m int, speaker Span) bool {
	from := t.mentions[m].from
	return from > 0 && t.words[from-1].is(prep) && t.words[from-1].Start > speaker.Start && m > 0 && t.mentionSpan(m-1).Overlaps(speaker)
}
