package matter

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// numbers proves that two clauses give other numbers of the same: of the same unit,
// with the same noun or the same word that governs them, or in the same place of
// sentences that are otherwise alike. A number that the other article gives as well
// is no conflict.
func numbers(p *claim.Pair) []Difference {
	if len(p.A.Sentence.Numbers) == 0 || len(p.B.Sentence.Numbers) == 0 {
		return nil
	}
	v := newView(p)
	var out []Difference
	for _, m := range v.numbers() {
		if m.meets || !v.holds(tokens{m.a.From, m.a.To}, tokens{m.b.From, m.b.To}) || !m.proven(v) || m.known(v) {
			continue
		}
		out = append(out, v.number(m))
	}
	return out
}

// counted is a number of each side, and what says that they are of the same.
type counted struct {
	a, b     *claim.Number
	head     compare.LinkKind // of their nouns
	none     bool             // one of them has no noun, or neither has
	governed int              // words of content beside them that answer each other
	parallel int              // see view.parallel
	meets    bool
	only     bool // no other number of this kind stands in the two sentences
}

// numbers matches the numbers of two sentences that measure the same, each with one
// of the other side, the surest first.
func (v *view) numbers() []counted {
	x, y := v.A.Sentence.Numbers, v.B.Sentence.Numbers
	var all []counted
	for i := range x {
		for j := range y {
			if x[i].Comparable(&y[j].Figure) && !v.bothMarked(x[i].At, y[j].At) {
				all = append(all, v.counted(&x[i], &y[j]))
			}
		}
	}
	slices.SortStableFunc(all, func(m, n counted) int { return cmp.Compare(n.worth(), m.worth()) })
	usedA, usedB := make(map[*claim.Number]bool), make(map[*claim.Number]bool)
	return slices.DeleteFunc(all, func(m counted) bool {
		if usedA[m.a] || usedB[m.b] {
			return true
		}
		usedA[m.a], usedB[m.b] = true, true
		return false
	})
}

// bothMarked reports whether a token of each side stands in marks: the wordings
// compare these.
func (v *view) bothMarked(a, b int) bool {
	return marked(v.A.Sentence, a) && marked(v.B.Sentence, b)
}

func (v *view) counted(x, y *claim.Number) counted {
	m := counted{a: x, b: y, none: x.Head < 0 || y.Head < 0, meets: x.Meets(y)}
	m.parallel = v.parallel(tokens{x.From, x.To}, tokens{y.From, y.To})
	if !m.none {
		m.head = v.relation(x.Head, y.Head)
	}
	for _, i := range []int{x.Before, x.After} {
		for _, j := range []int{y.Before, y.After} {
			if i >= 0 && j >= 0 && answers(v.relation(i, j)) {
				m.governed++
			}
		}
	}
	m.only = lone(v.A.Sentence, x) && lone(v.B.Sentence, y)
	return m
}

// lone reports whether a sentence has no other number that measures the same.
func lone(s *claim.Sentence, n *claim.Number) bool {
	for i := range s.Numbers {
		if o := &s.Numbers[i]; o != n && o.Dimension == n.Dimension {
			return false
		}
	}
	return true
}

// worth orders matches: the noun first, then what governs the numbers, their place,
// and whether they agree.
func (m *counted) worth() int {
	n := 2*m.governed + 2*m.parallel
	switch {
	case m.head == compare.Normalized || m.head == compare.Inflected:
		n += 6
	case answers(m.head):
		n += 4
	case m.head == compare.Related:
		n += 2
	}
	if m.meets {
		n += 3
	}
	return n
}

// proven reports whether two numbers are of the same.
func (m *counted) proven(v *view) bool {
	switch m.a.Dimension {
	case compare.Count, compare.Ordinal:
		switch {
		case !m.none && m.head == compare.Unlinked:
			return false
		case answers(m.head):
			return m.governed > 0 || m.parallel > 0
		}
		return m.parallel == 2 || m.none && m.governed > 0 && m.parallel > 0
	case compare.Year:
		return m.parallel == 2 || m.parallel > 0 && m.governed > 0 && m.only
	case claim.Sides, compare.Speed, compare.Temperature, compare.Age:
		return m.parallel > 0 || m.governed > 0 || m.only && v.Score >= sure
	}
	if !m.none && m.head == compare.Unlinked && m.parallel < 2 {
		return false
	}
	return m.parallel == 2 || m.governed > 0 && (m.parallel > 0 || m.only)
}

// sure is the score of a pair from which the only two numbers of a kind that are
// rarely told of two things are taken for one.
const sure = 0.6

// known reports whether one of the articles gives the number of the other as well,
// of the same: it tells both, and the pair is one of two different things.
func (m *counted) known(v *view) bool {
	return gives(v.A.Sentence.Telling, m.b, v.B.Sentence) || gives(v.B.Sentence.Telling, m.a, v.A.Sentence)
}

// gives reports whether an article has a number of the same kind, and of the same
// noun where both have one, that meets that of a sentence.
func gives(t *claim.Telling, n *claim.Number, of *claim.Sentence) bool {
	noun := of.Noun(n)
	for _, s := range t.Sentences {
		for i := range s.Numbers {
			o := &s.Numbers[i]
			if !o.Comparable(&n.Figure) || o.Vague || !o.Meets(n) {
				continue
			}
			if other := s.Noun(o); n.Dimension != compare.Count || noun == "" || other == "" || other == noun {
				return true
			}
		}
	}
	return false
}

// grave are the kinds of numbers that change what was told where nothing else
// differs.
var grave = map[compare.Dimension]bool{
	compare.Count: true, compare.Share: true, compare.Points: true, compare.Money: true, compare.Year: true, claim.Sides: true,
}

// number says what differs.
func (v *view) number(m counted) Difference {
	d := Difference{Type: compare.Number, Subtype: "number", Severity: compare.Medium, Rule: "same-unit-other-number"}
	d.a, d.b = tokens{m.a.From, max(m.a.To, m.a.Head+1)}, tokens{m.b.From, max(m.b.To, m.b.Head+1)}
	if m.a.Dimension == compare.Year {
		d.Subtype = "date"
	}
	if v.nearEqual() && grave[m.a.Dimension] {
		d.Severity = compare.High
	}
	d.Matter = asked(v.A.Sentence, m.a)
	d.Note = v.both(d.a, d.b)
	return d
}

// asked is the question that a number answers.
func asked(s *claim.Sentence, n *claim.Number) string {
	if n.Dimension == compare.Count && n.Head >= 0 {
		return "how many " + strings.ToLower(s.Wording.Print(n.Head))
	}
	return questions[n.Dimension]
}

var questions = map[compare.Dimension]string{
	compare.Count: "how many", compare.Share: "which share", compare.Points: "by how many points", compare.Money: "how much money",
	compare.Length: "how far, high or long", compare.Area: "how large", compare.Mass: "how heavy", compare.Volume: "how much",
	compare.Duration: "how long", compare.Speed: "how fast", compare.Temperature: "how warm", compare.Year: "which year",
	compare.Age: "how old", compare.Ordinal: "which in order", claim.Sides: "how many on each side",
}
