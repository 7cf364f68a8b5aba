package attribution

// longestSignature bounds in words what may stand after the dash of a
// signature: “…” — Jo Marsh, mayor of Bexley.
const longestSignature = 14

// signature returns the mention that signs a quotation: a dash and a name and
// nothing else up to the end of the line, after the quotation or on the next
// line. -1 if there is none. This needs no ranking.
func (t *Text) signature(q *asked) int {
	last := q.at[len(q.at)-1]
	k := last + 1
	for k < len(t.words) && t.words[k].shape == mark {
		k++
	}
	if k+1 >= len(t.words) || t.words[k].shape != dash || t.words[k].para > t.words[last].para+1 {
		return -1
	}
	k++
	m := t.mentionFrom(k)
	if m >= len(t.mentions) || t.mentions[m].from != k || t.mentions[m].form != named {
		return -1
	}
	for n := k; ; n++ {
		switch {
		case n == len(t.words) || t.words[n].sent != t.words[k].sent:
			return m
		case n > k+longestSignature, t.words[n].shape == quoted, t.words[n].is(aux|pronoun) && t.words[n].shape == lower:
			return -1
		case t.words[n].is(say|act) && t.words[n].is(finite) && t.words[n].shape == lower && !t.nounCue(n):
			return -1
		}
	}
}
