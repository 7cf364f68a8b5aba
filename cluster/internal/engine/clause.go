package engine

import (
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// passage is a run of clauses of a reading.
type passage struct {
	from, to int     // words, half open
	links    int     // linked content words
	matched  float32 // their information, nats
	content  float32 // information of all content words, nats
}

func (p passage) cover() float32 { return share(p.matched, p.content) }

// clauseOpeners are the words that begin a clause of a language.
var clauseOpeners = language.Cached(func(l language.Language) map[string]bool {
	return l.Set(language.ClauseOpeners)
})

// strangeWords is how much an unlinked content word in a passage counts
// against a linked one.
const strangeWords = .25

// toldIn returns the run of clauses of r with the greatest sum of linked
// information, less a share of what is not linked: one of several statements
// that a sentence reports. tied is what the link of each content word carries,
// 0 where there is none.
func (r *reading) toldIn(tied []float32) passage {
	clauses := r.clauses(tied)
	var best passage
	most := float32(0)
	for a := range clauses {
		p := passage{from: clauses[a].from}
		for _, c := range clauses[a:] {
			p.to = c.to
			p.links += c.links
			p.matched += c.matched
			p.content += c.content
			if sum := p.matched - strangeWords*(p.content-p.matched); sum > most {
				best, most = p, sum
			}
		}
	}
	return best
}

// clauses cuts a reading at its marks and before words that begin a clause.
func (r *reading) clauses(tied []float32) []passage {
	starts := clauseOpeners(r.Lang)
	var out []passage
	var p passage
	for i, w := range r.words {
		t := w.token
		marked := i > 0 && r.Tokens[t-1].Kind == compare.Mark
		if i > p.from && (marked || starts[r.Tokens[t].Norm]) {
			out = append(out, p)
			p = passage{from: i}
		}
		p.to = i + 1
		if !r.says(i) {
			continue
		}
		p.content += w.mass
		if tied[i] > 0 {
			p.links++
			p.matched += tied[i]
		}
	}
	return append(out, p)
}
