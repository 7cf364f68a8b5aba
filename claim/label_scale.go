package claim

import (
	"strconv"
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// Degree is words that say more or less of something: "some" and "all", "ask" and
// "demand".
type Degree struct {
	From, To int // tokens, half open
	Marks    []Mark
}

// Mark is a place on a scale: the higher, the more.
type Mark struct {
	Scale string
	At    int
}

var degrees = language.Cached(func(l language.Language) *phrases[Mark] {
	p := &phrases[Mark]{form: singular}
	for key, words := range l.Rows(language.Forces) {
		scale, place, _ := strings.Cut(key, "/")
		at, err := strconv.Atoi(place)
		if err != nil {
			panic("embedded list of scales: " + err.Error())
		}
		for _, w := range words {
			p.add(w, l.Tag, Mark{scale, at})
		}
	}
	return p
})

// Degrees finds the words of a clause that stand on a scale, in the order of the
// text. The cost is linear in the clause.
func (c *Clause) Degrees() []Degree {
	var out []Degree
	s := c.Sentence
	known := degrees(s.Article.Lang)
	for i := c.From; i < c.To; i++ {
		if marks, n := known.at(s.Wording.Tokens, i); n > 0 && i+n <= c.To && !s.inName(i, i+n) {
			out = append(out, Degree{i, i + n, marks})
			i += n - 1
		}
	}
	return out
}
