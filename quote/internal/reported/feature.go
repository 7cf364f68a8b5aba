package reported

import (
	"github.com/quotediff/quotediff/quote/internal/logit"
)

var (
	buckets = logit.NewParts("0", "1", "2", "3", "4", "5", "6", "7", "8", "12", "20", "30", "31+")
	yes     = logit.NewPart("true")
	no      = logit.NewPart("false")
	blank   = logit.NewPart(" ")
	dots    = logit.NewPart(" … ")
)

func bucket(n int) *logit.Part {
	switch {
	case n <= 8:
		return buckets[n]
	case n <= 12:
		return buckets[9]
	case n <= 20:
		return buckets[10]
	case n <= 30:
		return buckets[11]
	}
	return buckets[12]
}

func truth(b bool) *logit.Part {
	if b {
		return yes
	}
	return no
}

// describe gives the features by which a candidate is accepted.
func (c *candidate) describe(k *logit.Features) {
	ws, p := c.sentence, patterns[c.pattern]
	prev, next := class(ws, c.cue-1), class(ws, c.cueEnd)
	first, second := class(ws, c.from), class(ws, c.from+1)
	k.Add("bias")
	k.Add("p", p)
	k.Add("l", c.verb.lemma)
	k.Add("pl", p, c.verb.lemma)
	k.Add("pf", p, c.verb.form)
	k.Add("fl", c.verb.form, c.verb.lemma)
	k.Add("prev", prev)
	k.Add("pprev", p, prev)
	k.Add("fprev", c.verb.form, prev)
	k.Add("prev2", class(ws, c.cue-2), prev)
	k.Add("next", next)
	k.Add("pnext", p, next)
	k.Add("first", first)
	k.Add("pfirst", p, first)
	k.Add("pat", c.verb.patterns, p, first)
	k.Add("two", first, second)
	n := c.to - c.from
	k.Add("n", bucket(n))
	k.Add("pn", p, bucket(n))
	k.Add("gap", p, bucket(abs(c.from-c.cueEnd)))
	mid := c.between(k)
	k.Add("mid", p, &mid)
	k.Add("that", p, truth(c.passesThat()))
	k.Add("pp", p, c.verb.patterns)
	k.Add("end", p, class(ws, c.to), class(ws, c.to+1))
	if c.from == 0 {
		k.Add("start", p)
	}
	k.Add("clause", p, truth(c.hasFinite()))
	k.Add("title", truth(headline(ws)))
	if c.pattern >= before {
		k.Add("bsubj", p, class(ws, c.to+1), prev)
		k.Add("blen", p, bucket(c.cue-c.to))
		k.Add("bnext", p, next, truth(c.cueEnd >= lastWord(ws)))
	}
	for i := c.cue - 1; i >= 0 && i > c.cue-5; i-- {
		if ws[i].is(negation) {
			k.Add("neg", p)
		}
	}
}

// between names the kind of what stands between the cue and the candidate.
func (c *candidate) between(k *logit.Features) logit.Part {
	switch n := c.from - c.cueEnd; {
	case n <= 0:
		return *noPart
	case n == 1:
		return *class(c.sentence, c.cueEnd)
	case n == 2:
		return k.Join(class(c.sentence, c.cueEnd), blank, class(c.sentence, c.cueEnd+1))
	default:
		return k.Join(class(c.sentence, c.cueEnd), dots, class(c.sentence, c.from-1))
	}
}

// passesThat reports whether a "that" stands between the cue and the
// candidate, or early inside it: then another candidate begins there.
func (c *candidate) passesThat() bool {
	for i := c.cueEnd; i < min(c.from+4, c.to); i++ {
		if i != c.from && c.sentence[i].lower == "that" {
			return true
		}
	}
	return false
}

// hasFinite reports whether the candidate has a word that is likely to be a
// finite verb.
func (c *candidate) hasFinite() bool {
	for i := c.from; i < c.to; i++ {
		if w := &c.sentence[i]; w.is(auxiliary) || len(w.lower) > 4 && w.lower[len(w.lower)-2:] == "ed" {
			return true
		}
	}
	return false
}

// headline reports whether most words of the sentence are capitalised.
func headline(ws []word) bool {
	n, caps := 0, 0
	for i := range ws {
		if w := &ws[i]; !w.mark && len(w.lower) > 3 {
			n++
			if w.capital() {
				caps++
			}
		}
	}
	return n > 3 && caps*4 >= n*3
}

func abs(n int) int { return max(n, -n) }

// boundaries lists the places, ascending, where a candidate that reads
// forward may end before its sentence does. It appends to out.
func (c *candidate) boundaries(out []int) []int {
	for i := c.from + 1; i < c.to; i++ {
		w := &c.sentence[i]
		if w.mark && w.text != "'" && w.text != "%" || !w.mark && w.is(breaks) && !c.sentence[i-1].mark {
			out = append(out, i)
		}
	}
	return out
}

// describeEnd gives the features by which the boundary at i is taken as the
// end of the candidate.
func (c *candidate) describeEnd(k *logit.Features, i, nth int) {
	ws := c.sentence
	mark, at := class(ws, i), i
	if ws[i].mark {
		at = i + 1
	}
	one, two, three := class(ws, at), class(ws, at+1), class(ws, at+2)
	k.Add("bias")
	k.Add("m", mark)
	k.Add("mw", mark, one)
	k.Add("mww", mark, one, two)
	k.Add("mwww", mark, one, two, three)
	k.Add("pm", patterns[c.pattern], mark, one)
	k.Add("prev", mark, class(ws, i-1))
	k.Add("far", mark, bucket(i-c.from))
	k.Add("left", mark, bucket(lastWord(ws)-i))
	k.Add("nth", bucket(nth))
	k.Add("lm", c.verb.lemma, mark)
	k.Add("first", class(ws, c.from), mark)
	if at < len(ws) && ws[at].verb != noVerb {
		k.Add("verb", mark, ws[at].verb.form)
	}
	if at+1 < len(ws) && ws[at+1].verb != noVerb {
		k.Add("verb2", mark, one, ws[at+1].verb.form)
	}
	k.Add("more", mark, truth(c.commaAfter(at)))
}

// describeStart gives the features by which a candidate that reads backward
// starts after the boundary at i.
func (c *candidate) describeStart(k *logit.Features, i, nth int) {
	ws := c.sentence
	one, two := class(ws, i+1), class(ws, i+2)
	k.Add("bias")
	k.Add("m", class(ws, i))
	k.Add("mw", class(ws, i), one)
	k.Add("mww", class(ws, i), one, two)
	k.Add("pm", patterns[c.pattern], class(ws, i), one)
	k.Add("prev", class(ws, i-1), class(ws, i))
	k.Add("far", bucket(c.to-i))
	k.Add("left", bucket(i))
	k.Add("open", class(ws, 0), class(ws, i))
	k.Add("nth", bucket(nth))
}

func (c *candidate) commaAfter(i int) bool { return nextComma(c.sentence, i, lastWord(c.sentence)) > 0 }
