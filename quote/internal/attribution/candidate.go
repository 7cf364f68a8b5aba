package attribution

import "sort"

// candidate is a mention seen from one quotation, or, with mention -1, the
// choice that the article does not say who spoke.
type candidate struct {
	mention int
	right   int // the cue after the mention in its sentence, -1 if there is none
	left    int // the cue before it
	side    uint8
	rival   int // the mention that is nearly as good, -1 if that is nobody, notDoubted if none is
}

const (
	after  uint8 = iota // after the quotation
	before              // ahead of it
	amid                // between two parts of it
)

// reach bounds what is looked at around a quotation; further off, speakers of
// a quotation are too rare to pay for the time.
const (
	reachMentions = 14 // on each side, in the paragraphs of the quotation
	reachOutside  = 6  // in the paragraph before it, from its end
	reachBehind   = 2  // in the paragraph after it
)

// asked is one quotation whose speaker is looked for.
type asked struct {
	parts    []int // indices into Quotes
	at       []int // where they stand in the frame
	previous int   // the mention that was chosen for the quotation before it, -1 if none
	far      int   // quotations between that one and this one
}

// candidates lists the mentions around a quotation in the order of the text.
func (t *Text) candidates(q *asked, into []candidate) []candidate {
	first, last := q.at[0], q.at[len(q.at)-1]
	if first >= len(t.words) {
		return into[:0]
	}
	into = into[:0]
	k := t.mentionFrom(first)
	paraFrom, paraTo := t.words[first].para, t.words[min(last, len(t.words)-1)].para
	lo, near, outside := k, 0, 0
	for lo > 0 {
		p := t.words[t.mentions[lo-1].from].para
		switch {
		case p == paraFrom && near < reachMentions:
			near++
		case p == paraFrom-1 && outside < reachOutside:
			outside++
		default:
			p = -9
		}
		if p == -9 {
			break
		}
		lo--
	}
	if q.previous >= 0 && q.previous < lo {
		into = append(into, t.candidate(q.previous, first, last))
	}
	hi, near, outside := k, 0, 0
	for hi < len(t.mentions) {
		p := t.words[t.mentions[hi].from].para
		switch {
		case p <= paraTo && (near < reachMentions || t.mentions[hi].from < last):
			if t.mentions[hi].from > last {
				near++
			}
		case p == paraTo+1 && outside < reachBehind:
			outside++
		default:
			p = -9
		}
		if p == -9 {
			break
		}
		hi++
	}
	for m := lo; m < hi; m++ {
		into = append(into, t.candidate(m, first, last))
	}
	return append(into, candidate{mention: -1, right: -1, left: -1})
}

// mentionFrom returns the first mention at or after a word of the frame.
func (t *Text) mentionFrom(at int) int {
	return sort.Search(len(t.mentions), func(i int) bool { return t.mentions[i].from >= at })
}

// cueFrom returns the first cue at or after a word of the frame.
func (t *Text) cueFrom(at int) int {
	return sort.Search(len(t.cues), func(i int) bool { return t.cues[i].at >= at })
}

func (t *Text) candidate(m, first, last int) candidate {
	at := &t.mentions[m]
	c := candidate{mention: m, right: at.right, left: at.left, rival: notDoubted}
	switch {
	case at.from < first:
		c.side = before
	case at.from > last:
		c.side = after
	default:
		c.side = amid
	}
	return c
}

// findCues finds the cues on either side of each mention.
func (t *Text) findCues() {
	k := 0 // the first cue at or after the mention
	for m := range t.mentions {
		at := &t.mentions[m]
		sent := t.words[at.from].sent
		at.left, at.right = -1, -1
		for k < len(t.cues) && t.cues[k].at < at.from {
			k++
		}
		if k > 0 && t.words[t.cues[k-1].at].sent == sent {
			at.left = k - 1
		}
		behind := k
		for behind < len(t.cues) && t.cues[behind].at < at.to { // a cue inside the mention is a noun
			behind++
		}
		if behind < len(t.cues) && t.words[t.cues[behind].at].sent == sent {
			at.right = behind
		}
	}
}
