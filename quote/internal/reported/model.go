package reported

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/quote/internal/logit"
)

// Model holds the weights of three logistic decisions: is a candidate reported
// speech, does it end here, does it start here.
type Model struct {
	Accept, End, Start *logit.Decision
}

//go:embed data/en/weights.txt
var weightsEN string

// english is the model that was fitted on hand-marked news; see train.
var english = sync.OnceValue(func() *Model {
	d, err := logit.Read(strings.NewReader(weightsEN))
	if err != nil {
		panic("embedded weights: " + err.Error())
	}
	return &Model{logit.Decide(d["accept"]), logit.Decide(d["end"]), logit.Decide(d["start"])}
})

// extent shortens c to where the model sees its end or its start.
func (m *Model) extent(c *candidate) {
	if c.backward() {
		n := 0
		for i := c.to - 1; i > 0; i-- {
			if !startBoundary(c.sentence, i) {
				continue
			}
			if m.Start.Sum(func(k *logit.Features) { c.describeStart(k, i, n) }) > 0 {
				c.from = i + 1
				return
			}
			n++
		}
		return
	}
	for n, i := range c.boundaries() {
		if m.End.Sum(func(k *logit.Features) { c.describeEnd(k, i, n) }) > 0 {
			c.to = i
			return
		}
	}
}

func (c *candidate) backward() bool {
	return strings.HasPrefix(c.pattern, "before") || strings.HasPrefix(c.pattern, "inverted") || c.pattern == "toward"
}

// startBoundary reports whether what is reported may start behind ws[i].
func startBoundary(ws []word, i int) bool {
	return ws[i].mark && ws[i].text != "'" && ws[i].text != "%" || starters[ws[i].lower]
}

var starters = set("and but that because although while as who which said says saying")
