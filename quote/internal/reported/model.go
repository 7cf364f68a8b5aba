package reported

import (
	"sync"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/weights"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// Model holds the weights of three logistic decisions: is a candidate reported
// speech, does it end here, does it start here.
type Model struct {
	Accept, End, Start *logit.Decision
}

// Knows reports whether reported speech is found in a language, a BCP 47 tag.
func Knows(lang string) bool { return language.Of(lang).Can(language.ReportedSpeech) }

// NewModel makes a model of the weights of its decisions "accept", "end" and
// "start".
func NewModel(w weights.Set) *Model {
	return &Model{logit.Decide(w.Of("accept")), logit.Decide(w.Of("end")), logit.Decide(w.Of("start"))}
}

// ofEnglish is the model that was fitted on hand-marked news; see train.
var ofEnglish = sync.OnceValue(func() *Model {
	return NewModel(weights.Embedded(language.Of("en").Bytes(language.ReportedWeights)))
})

// extent shortens c to where the model sees its end or its start. It may use
// the space of places.
func (m *Model) extent(c *candidate, places []int) []int {
	if c.pattern.backward() {
		m.findStart(c)
		return places
	}
	places = c.boundaries(places[:0])
	for n, i := range places {
		k := m.End.Features()
		if c.describeEnd(&k, i, n); k.LogOdds() > 0 {
			c.to = i
			break
		}
	}
	return places
}

func (m *Model) findStart(c *candidate) {
	n := 0
	for i := c.to - 1; i > 0; i-- {
		if !startBoundary(c.sentence, i) {
			continue
		}
		k := m.Start.Features()
		if c.describeStart(&k, i, n); k.LogOdds() > 0 {
			c.from = i + 1
			return
		}
		n++
	}
}

// startBoundary reports whether what is reported may start after ws[i].
func startBoundary(ws []word, i int) bool {
	return ws[i].mark && ws[i].text != "'" && ws[i].text != "%" || ws[i].is(starter)
}
