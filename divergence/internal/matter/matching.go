package matter

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// matching finds which events of two clauses answer each other.
type matching struct {
	p        *claim.Pair
	a, b     *claim.Sentence
	linked   map[[2]int]bool
	parallel bool // the two sentences have most of their words in common, in order
}

func newMatching(p *claim.Pair) *matching {
	m := &matching{p: p, a: p.A.Sentence, b: p.B.Sentence, linked: make(map[[2]int]bool, len(p.Links))}
	for _, l := range p.Links {
		if l.Kind > compare.Synonym {
			continue
		}
		m.linked[[2]int{l.A, l.B}] = true
	}
	m.parallel = inStep(m.a.Wording, m.b.Wording) || mixed(m.a.Wording, m.b.Wording)
	return m
}

// leastInStep is which share of the words of the shorter of two sentences the other
// has in the same order, if the two are parallel.
const leastInStep = 0.6

// inStep reports whether two sentences are parallel. The cost is the product of their
// lengths.
func inStep(a, b *compare.Wording) bool {
	if min(a.Words(), b.Words()) == 0 || max(a.Words(), b.Words()) > 2*min(a.Words(), b.Words()) {
		return false
	}
	before := make([]int, len(b.Tokens)+1)
	for i := range a.Tokens {
		row := make([]int, len(b.Tokens)+1)
		for j := range b.Tokens {
			row[j+1] = max(row[j], before[j+1])
			if a.Tokens[i].Word && a.Tokens[i].Norm == b.Tokens[j].Norm {
				row[j+1] = max(row[j+1], before[j]+1)
			}
		}
		before = row
	}
	return float64(before[len(b.Tokens)]) >= leastInStep*float64(max(a.Words(), b.Words()))
}

// leastMixed is which share of the words of the longer of two sentences the other has
// in any order, if the two are parallel.
const leastMixed = 0.7

// mixed reports whether two sentences have most of their words in common.
func mixed(a, b *compare.Wording) bool {
	n := make(map[string]int)
	for i := range a.Tokens {
		if a.Tokens[i].Word {
			n[a.Tokens[i].Stem]++
		}
	}
	shared := 0
	for j := range b.Tokens {
		if b.Tokens[j].Word && n[b.Tokens[j].Stem] > 0 {
			n[b.Tokens[j].Stem]--
			shared++
		}
	}
	return float64(shared) >= leastMixed*float64(max(a.Words(), b.Words()))
}

// fits are the events of the two clauses that answer each other, each at most once.
func (m *matching) fits() []fit {
	var all []fit
	for i := range m.a.Events {
		a := &m.a.Events[i]
		if a.Head < m.p.A.From || a.Head >= m.p.A.To {
			continue
		}
		for j := range m.b.Events {
			b := &m.b.Events[j]
			if b.Head < m.p.B.From || b.Head >= m.p.B.To {
				continue
			}
			if f, ok := m.fit(a, b); ok {
				all = append(all, f)
			}
		}
	}
	slices.SortStableFunc(all, func(x, y fit) int { return cmp.Compare(y.weight, x.weight) })
	used := make(map[*claim.Event]bool)
	return slices.DeleteFunc(all, func(f fit) bool {
		if used[f.a] || used[f.b] {
			return true
		}
		used[f.a], used[f.b] = true, true
		return false
	})
}

// fit compares two events. They answer each other if their predicates are one or
// stand on one scale, and a party of both is one.
func (m *matching) fit(a, b *claim.Event) (fit, bool) {
	f := fit{a: a, b: b}
	x, y := &m.a.Wording.Tokens[a.Head], &m.b.Wording.Tokens[b.Head]
	f.steps, f.opposed = opposed(a.Steps, b.Steps)
	f.contrary = claim.Contrary(x, y, m.a.Wording.Lang) || a.Copula && b.Copula && compare.Antonyms(x, y, m.a.Wording.Lang)
	f.same = !f.opposed && (f.contrary || m.kin(a.Head, b.Head) || share(a.Steps, b.Steps))
	if !f.same && !f.opposed || !f.opposed && (a.Saying || b.Saying) || m.marked(a, b) {
		return f, false
	}
	f.agent, f.patient = m.tie(a.Agent, b.Agent), m.tie(a.Patient, b.Patient)
	if a.Copula || b.Copula {
		f.patient = untied
	}
	if f.same && (claim.Nobody(m.a, a.Subject()) && claim.Indefinite(m.b, b.Subject()) || claim.Nobody(m.b, b.Subject()) && claim.Indefinite(m.a, a.Subject())) {
		if a.Passive { // "nobody was hurt", "several people were hurt"
			f.patient = heads
		} else {
			f.agent = heads
		}
	}
	straight := max(f.agent, 0) + max(f.patient, 0)
	if f.same && !a.Copula && !b.Copula && !a.Noun && !b.Noun {
		f.crossed = m.crossed(a, b)
	}
	f.weight = float64(straight)
	if x.Lemma == y.Lemma {
		f.weight++
	}
	spot := m.sameSpot(a.Head, b.Head)
	if spot {
		f.weight += 2
	}
	if f.crossed {
		return f, m.parallel || m.support(f) >= m.least(a, b)
	}
	if m.parallel {
		plain := x.Lemma == y.Lemma || f.opposed || !a.Empties(m.a.Wording) && !b.Empties(m.b.Wording)
		return f, plain && (spot || straight > 0 && (!a.Empties(m.a.Wording) || f.patient == heads))
	}
	return f, m.accepts(f)
}

// accepts reports whether two events of sentences that are not parallel answer each
// other: both parties do, or one and the words around them.
func (m *matching) accepts(f fit) bool {
	a, b := f.a, f.b
	if m.p.Score < leastScore || m.opinions(a, b) || a.Governs || b.Governs || a.Empties(m.a.Wording) || b.Empties(m.b.Wording) {
		return false
	}
	if (a.Noun || b.Noun) && (max(f.agent, f.patient) < heads || f.same && m.relation(a.Head, b.Head) == compare.Synonym && !share(a.Steps, b.Steps)) || f.opposed && f.steps[0].Kind == "stage" && level(a.Stage)+level(b.Stage) > 0 {
		return false
	}
	support := m.support(f)
	steps := f.opposed || share(a.Steps, b.Steps)
	if steps && m.p.Score >= closeScore && !a.Noun && !b.Noun && support >= closeSupport && !m.named(f) {
		return true
	}
	if f.agent == parted || f.patient == parted {
		return false
	}
	if f.agent == heads && f.patient == heads {
		return true
	}
	if !steps && m.relation(a.Head, b.Head) == compare.Synonym && !a.Noun && !b.Noun {
		return false // "took", "issued": words of one sense among many
	}
	if !f.opposed && a.Lemma != b.Lemma && f.patient < heads && !(f.agent == heads && (a.Noun != b.Noun || steps)) {
		return false
	}
	return (f.agent == heads || f.patient == heads) && support >= m.least(a, b)
}

// least is how many words of support two events need beside one party that answers.
func (m *matching) least(a, b *claim.Event) int {
	if m.p.Score >= closeScore && a.Agent.Empty() == b.Agent.Empty() && a.Patient.Empty() == b.Patient.Empty() {
		return 1
	}
	return leastSupport
}

// In a pair of at least closeScore, one word of support is enough beside one party
// that answers, and closeSupport words are enough for two steps of one scale.
const (
	leastScore   = 0.24 // of a pair whose sentences are not parallel
	closeScore   = 0.4
	closeSupport = 2
)

// leastSupport is how many other words of content two clauses share where only one
// party of their events answers.
const leastSupport = 2

// named reports whether a party of two events is named by two different names.
func (m *matching) named(f fit) bool {
	return f.agent == parted && properNames(m.a, f.a.Agent, m.b, f.b.Agent) || f.patient == parted && properNames(m.a, f.a.Patient, m.b, f.b.Patient)
}

func properNames(s *claim.Sentence, p claim.Party, t *claim.Sentence, q claim.Party) bool {
	return s.Who[p.Head] != "" && t.Who[q.Head] != ""
}

// support is how many words of content, others than the events' own and the heads of
// their parties, answer each other in the two sentences.
func (m *matching) support(f fit) int {
	n := 0
	own := []int{f.a.Head, f.a.Agent.Head, f.a.Patient.Head}
	for _, l := range m.p.Links {
		if l.Kind <= compare.Synonym && !slices.Contains(own, l.A) {
			n++
		}
	}
	return n
}

// opinions reports whether two events are told by the word of two people: what they
// say may differ.
func (m *matching) opinions(a, b *claim.Event) bool {
	if a.Sourced && b.Sourced && m.tie(a.Source, b.Source) == parted {
		return true
	}
	q, r := m.a.Whose[a.Head], m.b.Whose[b.Head]
	return q != nil && r != nil && q.Speaker.Name != "" && r.Speaker.Name != "" && q.Speaker.Name != r.Speaker.Name
}

// marked reports whether both events stand in marks: the wordings compare them.
func (m *matching) marked(a, b *claim.Event) bool {
	q, r := m.a.Whose[a.Head], m.b.Whose[b.Head]
	return q != nil && r != nil && q.Kind != quote.Indirect && r.Kind != quote.Indirect
}

// opposed returns two different steps of one scale, if neither event stands on a step
// of the other.
func opposed(a, b []claim.Step) ([2]claim.Step, bool) {
	if share(a, b) {
		return [2]claim.Step{}, false
	}
	for _, x := range a {
		for _, y := range b {
			if x.Kind == y.Kind && x.Scale == y.Scale && x.At != y.At {
				return [2]claim.Step{x, y}, true
			}
		}
	}
	return [2]claim.Step{}, false
}

func share(a, b []claim.Step) bool {
	return slices.ContainsFunc(a, func(x claim.Step) bool { return slices.Contains(b, x) })
}

// answers reports whether two tokens are one word, one person, or were linked.
func (m *matching) answers(i, j int) bool {
	if m.linked[[2]int{i, j}] || m.a.Who[i] != "" && m.a.Who[i] == m.b.Who[j] {
		return true
	}
	x, y := &m.a.Wording.Tokens[i], &m.b.Wording.Tokens[j]
	if !x.Word || !y.Word {
		return false
	}
	return x.Norm == y.Norm || x.Lemma == y.Lemma || x.Stem == y.Stem
}

// kin reports whether two tokens are one word, or mean the same.
func (m *matching) kin(i, j int) bool {
	k := m.relation(i, j)
	return k != compare.Unlinked && k <= compare.Synonym
}

func (m *matching) relation(i, j int) compare.LinkKind {
	return compare.Relation(&m.a.Wording.Tokens[i], &m.b.Wording.Tokens[j], m.a.Wording.Lang)
}

// tie compares two parties.
func (m *matching) tie(p, q claim.Party) tie {
	if p.Empty() || q.Empty() {
		return untied
	}
	if !m.parallel && pronoun(m.a, p) && pronoun(m.b, q) {
		return untied
	}
	if m.answers(p.Head, q.Head) || m.kin(p.Head, q.Head) {
		return heads
	}
	if pronoun(m.a, p) || pronoun(m.b, q) {
		return untied
	}
	if m.relation(p.Head, q.Head) == compare.Related {
		return shares
	}
	for i := p.From; i < p.To; i++ {
		for j := q.From; j < q.To; j++ {
			if !m.a.Wording.Light(i) && !m.b.Wording.Light(j) && m.answers(i, j) {
				return shares
			}
		}
	}
	return parted
}

// pronoun reports whether a party is named by a pronoun only.
func pronoun(s *claim.Sentence, p claim.Party) bool {
	return p.To-p.From == 1 && s.Wording.Light(p.Head) && s.Who[p.Head] == ""
}

// crossed reports whether the agent of each of two events is the patient of the
// other.
func (m *matching) crossed(a, b *claim.Event) bool {
	if a.Agent.Empty() || b.Agent.Empty() || a.Patient.Empty() || b.Patient.Empty() {
		return false
	}
	there, back := m.tie(a.Agent, b.Patient) == heads, m.tie(a.Patient, b.Agent) == heads
	return (there && back || m.parallel && (there || back)) && m.tie(a.Agent, b.Agent) < heads && m.tie(a.Patient, b.Patient) < heads
}

// sameSpot reports whether the words around two tokens are the same: the nearest
// words of content on each side, of which one may be missing.
func (m *matching) sameSpot(i, j int) bool {
	same := 0
	for _, step := range []int{-1, 1} {
		x, y := m.next(m.a, i, step), m.next(m.b, j, step)
		if x < 0 && y < 0 || x >= 0 && y >= 0 && m.answers(x, y) {
			same++
		}
	}
	return same == 2
}

// next returns the nearest word of content before or behind a token, outside the
// event that the token is part of; -1 for none.
func (m *matching) next(s *claim.Sentence, i, step int) int {
	for _, e := range s.Events {
		if e.Head == i && !e.Noun {
			i = e.To - 1
			if step < 0 {
				i = e.From
			}
		}
	}
	for i += step; i >= 0 && i < len(s.Wording.Tokens); i += step {
		if s.Wording.Tokens[i].Word && !s.Wording.Light(i) {
			return i
		}
	}
	return -1
}

// tellsBoth reports whether one of the articles tells elsewhere what the other side
// has here.
func (m *matching) tellsBoth(f fit) bool {
	return elided(m.a, f.a, m.b, f.b) || elided(m.b, f.b, m.a, f.a) || tells(m.a, f.a, m.b, f.b, f.steps[1]) || tells(m.b, f.b, m.a, f.a, f.steps[0])
}

// elided reports whether the last word of a verb stands in the other sentence too,
// outside the same verb with another last word: "94 voted against it", "186 voted for it and 94
// against".
func elided(s *claim.Sentence, e *claim.Event, other *claim.Sentence, o *claim.Event) bool {
	if e.Lemma != o.Lemma || e.To <= e.Head+1 {
		return false
	}
	last := s.Wording.Tokens[e.To-1].Norm
	for i, t := range other.Wording.Tokens {
		if t.Norm == last && (i < o.From || i >= o.To) {
			return true
		}
	}
	return false
}

// tells reports whether the article of s tells, in another place than e, what o says:
// the same of the same party, or, where o stands on a step of a scale of stages, that
// step of a party that may be the same.
func tells(s *claim.Sentence, e *claim.Event, other *claim.Sentence, o *claim.Event, step claim.Step) bool {
	for _, t := range s.Telling.Sentences {
		for i := range t.Events {
			d := &t.Events[i]
			if d == e || d.Polarity != o.Polarity || d.Certainty != o.Certainty || level(d.Stage) != level(o.Stage) {
				continue
			}
			same := d.Lemma == o.Lemma
			switch {
			case same && (meet(t, d.Agent, other, o.Agent) || meet(t, d.Patient, other, o.Patient)),
				step.Kind == "stage" && slices.Contains(d.Steps, step) && (t == s || !distinct(t, d.Patient, other, o.Patient) && !distinct(t, d.Subject(), other, o.Subject())),
				step.Kind != "" && slices.Contains(d.Steps, step) && meet(t, d.Patient, other, o.Patient):
				return true
			}
		}
	}
	return false
}

// distinct reports whether two parties are named by other nouns.
func distinct(s *claim.Sentence, p claim.Party, t *claim.Sentence, q claim.Party) bool {
	if p.Empty() || q.Empty() || pronoun(s, p) || pronoun(t, q) {
		return false
	}
	x, y := &s.Wording.Tokens[p.Head], &t.Wording.Tokens[q.Head]
	if x.Kind == compare.Numeral || y.Kind == compare.Numeral {
		return false
	}
	k := compare.Relation(x, y, s.Wording.Lang)
	return k == compare.Unlinked || k > compare.Synonym
}

// meet reports whether two parties share their head.
func meet(s *claim.Sentence, p claim.Party, t *claim.Sentence, q claim.Party) bool {
	if p.Empty() || q.Empty() {
		return false
	}
	return s.Wording.Tokens[p.Head].Lemma == t.Wording.Tokens[q.Head].Lemma || s.Who[p.Head] != "" && s.Who[p.Head] == t.Who[q.Head]
}

func (m *matching) outlet(c *claim.Clause) string { return note.Outlet(c.Sentence.Article) }

// shown prints an event as an article has it.
func (m *matching) shown(c *claim.Clause, e *claim.Event) string {
	w := c.Sentence.Wording
	return note.Printed(w.Text, w.Range(e.From, e.To))
}

// about says what two events are about, in words.
func (m *matching) about(f fit) string {
	w := m.a.Wording
	for _, p := range []claim.Party{f.a.Patient, f.a.Agent} {
		if !p.Empty() && p.Head != f.a.Head {
			return note.Clip(note.Printed(w.Text, w.Range(p.From, p.To))) + ": " + f.a.Lemma
		}
	}
	return f.a.Lemma
}
