package cluster

import (
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// evidence is what speaks for two readings being one utterance, or one part
// of the other. x is the one of lower rank.
type evidence struct {
	matched   float64 // information of the linked words, nats
	coverX    float64 // share of x's information that is linked, [0,1]
	coverY    float64
	links     int // linked words
	fromX     int // the words of x from the first to the last linked one, half open
	toX       int
	fromY     int
	toY       int
	breaks    int // places where the links are not consecutive on both sides
	speakers  quote.Likeness
	alignment compare.Alignment
}

// linkMass is how much of the information of a word a link carries.
var linkMass = map[compare.LinkKind]float64{
	compare.Equal: 1, compare.Normalized: 1, compare.Inflected: .9, compare.Synonym: .7, compare.Respelled: .8,
}

func weighEvidence(x, y *reading) evidence {
	e := evidence{alignment: compare.Align(x.wording, y.wording), speakers: quote.SameSpeaker(x.speaker, y.speaker)}
	atX, atY := x.byToken(), y.byToken()
	lastX, lastY := -2, -2
	for _, l := range e.alignment.Links {
		i, j := atX[l.A], atY[l.B]
		if i < 0 || j < 0 || l.Moved || l.Kind == compare.Replaced {
			continue
		}
		m := min(x.words[i].mass, y.words[j].mass) * linkMass[l.Kind]
		e.matched += m
		if e.links == 0 {
			e.fromX, e.fromY = i, j
		} else if i != lastX+1 || j != lastY+1 {
			e.breaks++
		}
		e.links++
		lastX, lastY = i, j
		e.toX, e.toY = i+1, j+1
	}
	e.coverX, e.coverY = ratio(e.matched, x.mass), ratio(e.matched, y.mass)
	return e
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return min(1, a/b)
}

// byToken maps tokens to words; -1 is none.
func (r *reading) byToken() []int {
	at := make([]int, len(r.wording.Tokens))
	for i := range at {
		at[i] = -1
	}
	for i, w := range r.words {
		at[w.token] = i
	}
	return at
}
