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
		if m.meets || !v.holds(tokens{m.a.At, m.a.To}, tokens{m.b.At, m.b.To}) || !m.proven(v) || m.known(v) {
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
	toll     bool             // both say the same of what happened to people
	governed int              // words of content beside them that answer each other
	parallel int              // see view.parallel
	meets    bool
	only     bool // no other number of this kind stands in the two sentences
	sole     bool // nor in the two articles
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
	m := counted{a: x, b: y, none: x.Head < 0 || y.Head < 0, meets: x.Meets(y) && !(v.nearEqual() && otherEnds(x, y))}
	m.parallel = v.parallel(tokens{x.From, x.To}, tokens{y.From, y.To})
	if !m.none {
		m.head = v.nouns(x, y)
	}
	m.toll = x.Toll != "" && x.Toll == y.Toll && (v.A.Sentence.People(x) || v.B.Sentence.People(y))
	m.governed = v.governed(v.A.Sentence.Beside(x), v.B.Sentence.Beside(y))
	m.only = lone(v.A.Sentence, x) && lone(v.B.Sentence, y)
	m.sole = m.only && !m.counts() && soleNumber(v.A.Sentence.Telling, x) && soleNumber(v.B.Sentence.Telling, y)
	return m
}

// otherEnds reports whether two pairs of numbers have other ends, or the same ends in
// another order: in sentences that are otherwise alike they are two versions.
func otherEnds(x, y *claim.Number) bool {
	return x.Pair && y.Pair && !x.Vague && !y.Vague && x.Ends != y.Ends && x.Unit == y.Unit && !x.Converted(&y.Figure)
}

// nouns is why the nouns of two numbers say the same: the noun of one may be followed
// by a word that was taken for that of the other.
func (v *view) nouns(x, y *claim.Number) compare.LinkKind {
	best := v.relation(x.Head, y.Head)
	if answers(best) {
		return best
	}
	for i := x.To; i <= x.Head; i++ {
		if k := v.relation(i, y.Head); answers(k) && v.A.Sentence.Wording.Tokens[i].Word {
			return k
		}
	}
	for j := y.To; j <= y.Head; j++ {
		if k := v.relation(x.Head, j); answers(k) && v.B.Sentence.Wording.Tokens[j].Word {
			return k
		}
	}
	return best
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

// soleNumber reports whether an article has no other number that measures the same, or no
// more than a number that it gives twice.
func soleNumber(t *claim.Telling, n *claim.Number) bool {
	for _, s := range t.Sentences {
		for i := range s.Numbers {
			if o := &s.Numbers[i]; o.Dimension == n.Dimension && o != n && !o.Same(&n.Figure) {
				return false
			}
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
	case m.toll:
		n += 5
	case m.head == compare.Related:
		n += 2
	}
	if m.meets {
		n += 3
	}
	return n
}

// enough is the evidence from which two numbers are taken for those of the same. It
// was set on stories of AllSides by reading what was found: below it most pairs count
// two different things.
const enough = 3.2

// proven reports whether two numbers are of the same.
func (m *counted) proven(v *view) bool {
	switch {
	case m.a.Total != m.b.Total || m.a.More != m.b.More || m.a.Toll != m.b.Toll && m.a.Toll != "" && m.b.Toll != "":
		return false
	case m.a.Total && !v.nearEqual():
		return false
	case m.counts() && !m.toll && !m.none && m.head == compare.Unlinked:
		return false
	case v.otherPeople(v.A.Sentence.Beside(m.a), v.B.Sentence.Beside(m.b)):
		return false
	case m.a.Dimension == compare.Age && m.parallel < 2 && !v.samePerson(m) && !(m.sole && m.governed > 0):
		return false
	}
	return m.evidence(v) >= enough
}

// alone is the evidence that two numbers have which are the only ones of their kind in
// their articles, and are governed by one word: a story tells one speed of a train.
const alone = 1.0

// counts reports whether a number says how many things there are, or which of them.
func (m *counted) counts() bool {
	return m.a.Dimension == compare.Count || m.a.Dimension == compare.Ordinal
}

// evidence is what says that two numbers are of the same: their noun, the words of
// content around them, their place, and how sure it is that the clauses tell one
// matter. The weights are rounded.
func (m *counted) evidence(v *view) float64 {
	e := v.context(m.governed, m.parallel, m.only) + m.noun(v)
	if m.toll && m.governed == 0 {
		e++ // the word that says what happened to them is the one that governs them
	}
	if m.sole && m.governed > 0 {
		e += alone
	}
	return e
}

// noun is what the nouns of two numbers say for their being of the same. That two
// shares are of one whole, or two people of one number, says little.
func (m *counted) noun(v *view) float64 {
	n := 0.0
	switch {
	case m.toll:
		return 2
	case m.head == compare.Normalized || m.head == compare.Inflected:
		n = 2
	case answers(m.head):
		n = 1.5
	case m.head == compare.Related:
		n = .7
	}
	if m.a.Dimension != compare.Count || v.A.Sentence.People(m.a) {
		n *= .3
	}
	return n
}

// samePerson reports whether a word for one person stands beside both numbers.
func (v *view) samePerson(m *counted) bool {
	for _, i := range v.A.Sentence.Beside(m.a) {
		for _, j := range v.B.Sentence.Beside(m.b) {
			if v.A.Sentence.Who[i] != "" && v.A.Sentence.Who[i] == v.B.Sentence.Who[j] {
				return true
			}
		}
	}
	return false
}

// known reports whether one of the articles gives the number of the other as well,
// of the same: it tells both, and the pair is one of two different things.
func (m *counted) known(v *view) bool {
	return gives(v.A.Sentence.Telling, m.b, v.B.Sentence) || gives(v.B.Sentence.Telling, m.a, v.A.Sentence)
}

// gives reports whether an article has a number that meets that of a sentence: of the
// same noun, or with a word of content beside it that stands beside the other, too.
func gives(t *claim.Telling, n *claim.Number, of *claim.Sentence) bool {
	noun, beside := of.Noun(n), stems(of, n)
	for _, s := range t.Sentences {
		for i := range s.Numbers {
			o := &s.Numbers[i]
			if !o.Comparable(&n.Figure) || o.Vague || !o.Same(&n.Figure) || o.Toll != n.Toll && o.Toll != "" && n.Toll != "" {
				continue
			}
			if other := s.Noun(o); noun != "" && other == noun || o.Toll != "" && o.Toll == n.Toll && s.People(o) {
				return true
			}
			for w := range stems(s, o) {
				if beside[w] {
					return true
				}
			}
		}
	}
	return false
}

// stems are the words of content around a number.
func stems(s *claim.Sentence, n *claim.Number) map[string]bool {
	out := make(map[string]bool)
	for _, i := range s.Beside(n) {
		out[s.Wording.Tokens[i].Stem] = true
	}
	return out
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
