package corpus

import (
	"cmp"
	"iter"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"
)

// Level says how alike the outlets of a story write.
type Level string

const (
	EqualSentences     Level = "equal"     // the same sentences but for what differs
	RewrittenSentences Level = "rewritten" // each outlet in its own words and its own order
)

// Kind is what a fact of a story is.
type Kind string

// Kinds are all of them: fourteen of number, five of time, then the others.
var Kinds = [...]Kind{
	"killed", "injured", "passengers", "votes", "money", "share", "age", "year", "duration", "distance", "speed", "temperature", "price", "count",
	"weekday", "date", "clock", "month", "relday",
	"place", "name", "role", "stage", "polarity", "certainty",
}

// Story is one event as three outlets tell it. Each tells every fact once.
type Story struct {
	Domain   string // "fire", "court" and so on
	Articles [tellers]Article
	Facts    []ToldFact
}

const tellers = 3

// ToldFact is a fact of a story and where each outlet has it.
type ToldFact struct {
	Kind      Kind
	Odd       int           // the outlet that contradicts the two others; -1 if all agree
	Places    [tellers]Span // what differs, or could
	Sentences [tellers]Span // the sentences around it
}

// Contradicts reports whether outlets i and j cannot both be right about the fact.
func (f *ToldFact) Contradicts(i, j int) bool {
	return f.Odd >= 0 && i != j && (i == f.Odd || j == f.Odd)
}

// inConflict is how many facts of a story stand for one on which outlets disagree.
const inConflict = 4

// Told makes n stories. One fact in four is told differently by one outlet, as often
// of each kind as the domains allow; the others are told equally or compatibly:
// rounded as the words say, in digits or words, as a day of the week or a date, with a
// middle initial, less precisely. Costs about 150 microseconds a story.
func Told(seed uint64, level Level, n int) iter.Seq[Story] {
	return func(yield func(Story) bool) {
		domains := domains()
		odd := make(map[Kind]int)
		for i := range n {
			rng := rand.New(rand.NewPCG(seed, 2<<40+uint64(i)))
			d := domains[i%len(domains)]
			t := newTeller(rng, level, d)
			t.id = "t" + strconv.Itoa(i)
			if !yield(t.story(disputed(rng, d, odd))) {
				return
			}
		}
	}
}

// disputed chooses the facts in conflict: of the kinds that have had fewest so far.
func disputed(rng *rand.Rand, d *domain, odd map[Kind]int) map[int]bool {
	order := rng.Perm(len(d.facts))
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(odd[d.facts[i].kind], odd[d.facts[j].kind]) })
	out := make(map[int]bool)
	for _, i := range order[:(len(order)+inConflict/2)/inConflict] {
		out[i] = true
		odd[d.facts[i].kind]++
	}
	return out
}

// published draws the day on which the articles of a story were published.
func published(rng *rand.Rand) time.Time { return firstDay.AddDate(2, 0, rng.IntN(1000)) }
