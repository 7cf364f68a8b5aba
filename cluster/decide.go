package cluster

import (
	"fmt"

	"github.com/quotediff/quotediff/quote"
)

// verdict is what evidence amounts to.
type verdict struct {
	joined   bool
	proposed bool
	score    float64 // in [0,1]
	why      string
}

// decide applies the thresholds to a pair. x has the lower rank.
func decide(x, y *reading, e *evidence) verdict {
	cover := max(e.coverX, e.coverY)
	short := x
	if e.coverY > e.coverX {
		short = y
	}
	n := len(short.words)
	v := verdict{score: cover}
	switch {
	case x.reported || y.reported:
		v.joined = x.reported && e.coverX >= .6 && e.matched >= 9 && e.speakers != quote.Different
		v.proposed = !v.joined && e.coverX >= .4 && e.matched >= 6
		v.why = "reported"
	case e.speakers == quote.Different:
		v.joined = cover >= .85 && e.matched >= 25
		v.proposed = !v.joined && cover >= .5 && e.matched >= 8
		v.why = "different speakers"
	case n <= 3:
		need := 5.0
		if e.speakers == quote.Same {
			need = 3
		}
		v.joined = cover >= .95 && e.breaks == 0 && e.matched >= need
		v.proposed = !v.joined && cover >= .7 && e.matched >= 3
		v.why = "fragment"
	default:
		v.joined = cover >= .7 && e.matched >= 9 && compactness(e) >= .6
		v.proposed = !v.joined && cover >= .5 && e.matched >= 7
		v.why = "wording"
	}
	v.why = fmt.Sprintf("%s: %d words linked, cover %.2f/%.2f, %.1f nats, %d breaks, speakers %s", v.why, e.links, e.coverX, e.coverY, e.matched, e.breaks, e.speakers)
	return v
}

func compactness(e *evidence) float64 {
	return ratio(float64(e.links), float64(min(e.toX-e.fromX, e.toY-e.fromY)))
}
