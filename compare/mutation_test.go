package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// A sentence is built from parts, so that one known edit can be made to it.
// Words come from mutation_words_test.go; nobody said any of it.
type sentence struct {
	opening  string // "Last winter", "In the north" …
	name     string
	modal    string
	verb     verb
	quant    string // "all", "most", "the" …
	adj      string
	noun     noun
	number   string // digits, with separators
	counted  string // what is counted
	month    string
	place    string
	clause   string // with what joins it
	trailing string // a second sentence
}

type verb struct{ base, third, past, ing, synonym, opposite string }
type noun struct{ one, many, synonym string }

// String prints the sentence; every mutation changes one thing in it.
func (s sentence) String() string {
	return s.front() + s.back()
}

func (s sentence) front() string {
	return fmt.Sprintf("%s, %s %s %s %s %s %s", s.opening, s.name, s.modal, s.verb.base, s.quant, s.adj, s.noun.many)
}

func (s sentence) back() string {
	return fmt.Sprintf(" in %s for %s %s before %s%s. %s", s.place, s.number, s.counted, s.month, s.clause, s.trailing)
}

// generate draws a sentence.
func generate(r *rand.Rand) sentence {
	s := sentence{
		opening: pick(r, openings), name: pick(r, names), modal: pick(r, modals), verb: pick(r, verbs),
		quant: pick(r, quantifiers), adj: pick(r, adjectives), noun: pick(r, nouns),
		number: fmt.Sprint(100 + r.IntN(890)), counted: pick(r, countedThings), month: pick(r, monthNames),
		place: pick(r, places), clause: pick(r, clauses), trailing: pick(r, trailings),
	}
	return s
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// other draws something else than not.
func other(r *rand.Rand, from []string, not string) string {
	for {
		if s := pick(r, from); s != not {
			return s
		}
	}
}

// mutation makes one edit: from the sentence to two wordings that differ by it.
type mutation struct {
	name string
	want string // type, or type/subtype
	make func(s sentence, r *rand.Rand) (a, b string)
}

// change is a mutation of a copy of the sentence.
func change(f func(s *sentence, r *rand.Rand)) func(sentence, *rand.Rand) (string, string) {
	return func(s sentence, r *rand.Rand) (string, string) {
		t := s
		f(&t, r)
		return s.String(), t.String()
	}
}

// verbed prints the sentence with v for its verb.
func verbed(s sentence, v string) string {
	return strings.Replace(s.String(), s.modal+" "+s.verb.base, v, 1)
}

var mutations = []mutation{
	{"case of a word", "typographic/case", func(s sentence, _ *rand.Rand) (string, string) {
		return s.String(), strings.Replace(s.String(), " "+s.noun.many, " "+strings.ToUpper(s.noun.many[:1])+s.noun.many[1:], 1)
	}},
	{"style of marks", "typographic/typography", func(s sentence, _ *rand.Rand) (string, string) {
		t := strings.Replace(s.String(), s.adj, `"`+s.adj+`"`, 1)
		return t, strings.Replace(t, `"`+s.adj+`"`, "“"+s.adj+"”", 1)
	}},
	{"comma", "typographic/punctuation", func(s sentence, _ *rand.Rand) (string, string) {
		return s.String(), strings.Replace(s.String(), s.opening+",", s.opening, 1)
	}},
	{"contraction", "typographic/contraction", func(s sentence, r *rand.Rand) (string, string) {
		p := pick(r, contracted)
		return p[0] + " " + s.verb.base + s.back(), p[1] + " " + s.verb.base + s.back()
	}},
	{"hyphen", "typographic/hyphen", func(s sentence, r *rand.Rand) (string, string) {
		p := pick(r, hyphened)
		s.noun.many = p[0]
		a := s.String()
		s.noun.many = p[1]
		return a, s.String()
	}},
	{"number format", "typographic/number format", func(s sentence, r *rand.Rand) (string, string) {
		p := pick(r, numberFormats)
		s.number = p[0]
		a := s.String()
		s.number = p[1]
		return a, s.String()
	}},
	{"spelling variant", "spelling/spelling variant", func(s sentence, r *rand.Rand) (string, string) {
		p := pick(r, variants)
		s.noun.many = p[0]
		a := s.String()
		s.noun.many = p[1]
		return a, s.String()
	}},
	{"misspelling", "spelling/misspelling", change(func(s *sentence, r *rand.Rand) { s.noun.many = swapLetters(s.noun.many, r) })},
	{"filler", "insertion/filler", func(s sentence, r *rand.Rand) (string, string) {
		return s.String(), strings.Replace(s.String(), s.opening+",", s.opening+", "+pick(r, fillerWords)+",", 1)
	}},
	{"tense", "inflection/tense", func(s sentence, _ *rand.Rand) (string, string) {
		return verbed(s, s.verb.third), verbed(s, s.verb.past)
	}},
	{"number of a noun", "inflection/inflection", change(func(s *sentence, _ *rand.Rand) { s.noun.many = s.noun.one })},
	{"derivation", "inflection/derivation", func(s sentence, r *rand.Rand) (string, string) {
		p := pick(r, derivedWords)
		return verbed(s, "discussed the "+p[0]+" of"), verbed(s, "discussed the "+p[1]+" of")
	}},
	{"synonym of a verb", "substitution/synonym", func(s sentence, r *rand.Rand) (string, string) {
		for s.verb.synonym == "" {
			s.verb = pick(r, verbs)
		}
		return s.String(), strings.Replace(s.String(), s.modal+" "+s.verb.base, s.modal+" "+s.verb.synonym, 1)
	}},
	{"synonym of a noun", "substitution/synonym", func(s sentence, r *rand.Rand) (string, string) {
		for s.noun.synonym == "" {
			s.noun = pick(r, nouns)
		}
		return s.String(), strings.Replace(s.String(), s.noun.many, s.noun.synonym, 1)
	}},
	{"function word", "omission/function word", func(s sentence, r *rand.Rand) (string, string) {
		cue := pick(r, []string{"I know", "We believe", "They said", "She knew", "He hoped"})
		return cue + " that " + s.name + s.back(), cue + " " + s.name + s.back()
	}},
	{"preposition", "substitution/function word", func(s sentence, r *rand.Rand) (string, string) {
		return s.String(), strings.Replace(s.String(), " in "+s.place, pick(r, []string{" near ", " around ", " outside "})+s.place, 1)
	}},
	{"pronoun", "substitution/reference", func(s sentence, r *rand.Rand) (string, string) {
		p := pick(r, [][2]string{{"we", "they"}, {"I", "he"}, {"she", "we"}, {"they", "we"}})
		s.name = p[0]
		a := s.String()
		s.name = p[1]
		return a, s.String()
	}},
	{"title", "substitution/reference", func(s sentence, r *rand.Rand) (string, string) {
		p := pick(r, titles)
		name := s.name
		s.name = p[0] + " " + name
		a := s.String()
		s.name = p[1] + " " + name
		return a, s.String()
	}},
	{"content", "substitution/content", func(s sentence, r *rand.Rand) (string, string) {
		a := s.String()
		was := s.noun
		for s.noun.many == was.many || s.noun.many == was.synonym {
			s.noun = pick(r, nouns)
		}
		return a, s.String()
	}},
	{"content of a modifier", "substitution/content", change(func(s *sentence, r *rand.Rand) { s.adj = other(r, adjectives, s.adj) })},
	{"number", "number/number", change(func(s *sentence, r *rand.Rand) { s.number = fmt.Sprint(1100 + r.IntN(8000)) })},
	{"scale", "number/number", func(s sentence, _ *rand.Rand) (string, string) {
		n := s.number
		s.number = n + " thousand"
		a := s.String()
		s.number = n + " million"
		return a, s.String()
	}},
	{"unit", "number/unit", func(s sentence, r *rand.Rand) (string, string) {
		s.counted = pick(r, unitNames)
		a := s.String()
		s.counted = other(r, unitNames, s.counted)
		return a, s.String()
	}},
	{"quantifier", "number/quantifier", func(s sentence, r *rand.Rand) (string, string) {
		p := pick(r, [][2]string{{"all", "most"}, {"most", "few"}, {"all", "some"}, {"many", "few"}, {"most", "all"}, {"all", "many"}})
		s.quant = p[0]
		a := s.String()
		s.quant = p[1]
		return a, s.String()
	}},
	{"month", "number/date", change(func(s *sentence, r *rand.Rand) { s.month = other(r, monthNames, s.month) })},
	{"weekday", "number/date", func(s sentence, r *rand.Rand) (string, string) {
		s.month = pick(r, weekdayNames)
		a := s.String()
		s.month = other(r, weekdayNames, s.month)
		return a, s.String()
	}},
	{"rounding", "number/rounding", func(s sentence, r *rand.Rand) (string, string) {
		n := 11 + r.IntN(80)
		s.number = fmt.Sprintf("%d,%d", n, 101+r.IntN(390))
		a := s.String()
		s.number = fmt.Sprintf("%d,000", n)
		return a, s.String()
	}},
	{"approximator", "number/rounding", change(func(s *sentence, r *rand.Rand) {
		s.number = pick(r, []string{"about ", "nearly ", "almost ", "around "}) + s.number
	})},
	{"name", "name/entity", change(func(s *sentence, r *rand.Rand) { s.name = other(r, names, s.name) })},
	{"place", "name/entity", change(func(s *sentence, r *rand.Rand) { s.place = other(r, places, s.place) })},
	{"role swap", "name/role swap", func(s sentence, r *rand.Rand) (string, string) {
		x := other(r, names, s.name)
		v := " " + s.verb.past + " "
		return s.opening + ", " + s.name + v + x + s.back(), s.opening + ", " + x + v + s.name + s.back()
	}},
	{"negation", "negation/negation", change(func(s *sentence, _ *rand.Rand) { s.modal += " not" })},
	{"negation with do", "negation/negation", func(s sentence, _ *rand.Rand) (string, string) {
		return verbed(s, s.verb.past), verbed(s, "did not "+s.verb.base)
	}},
	{"never", "negation/negation", func(s sentence, _ *rand.Rand) (string, string) {
		return verbed(s, s.verb.past), verbed(s, "never "+s.verb.past)
	}},
	{"antonym", "negation/antonym", func(s sentence, r *rand.Rand) (string, string) {
		for s.verb.opposite == "" {
			s.verb = pick(r, verbs)
		}
		return s.String(), strings.Replace(s.String(), s.modal+" "+s.verb.base, s.modal+" "+s.verb.opposite, 1)
	}},
	{"modal", "modality/modal", func(s sentence, r *rand.Rand) (string, string) {
		p := pick(r, [][2]string{{"should", "must"}, {"may", "will"}, {"must", "can"}, {"will", "should"}, {"might", "must"}})
		s.modal = p[0]
		a := s.String()
		s.modal = p[1]
		return a, s.String()
	}},
	{"hedge", "modality/hedge", change(func(s *sentence, r *rand.Rand) {
		s.modal += " " + pick(r, []string{"probably", "possibly", "perhaps", "likely", "reportedly", "allegedly"})
	})},
	{"degree", "modality/degree", change(func(s *sentence, r *rand.Rand) {
		s.adj = pick(r, []string{"very ", "extremely ", "highly ", "absolutely ", "completely "}) + s.adj
	})},
	{"question", "modality/force", func(s sentence, _ *rand.Rand) (string, string) {
		t := s.String()
		return strings.Replace(t, ". ", "? ", 1), t
	}},
	{"word dropped", "omission/word", func(s sentence, _ *rand.Rand) (string, string) {
		return s.String(), strings.Replace(s.String(), " "+s.adj, "", 1)
	}},
	{"word added", "insertion/word", change(func(s *sentence, r *rand.Rand) { s.noun.many = other(r, adjectives, s.adj) + " " + s.noun.many })},
	{"clause dropped", "omission/clause", func(s sentence, r *rand.Rand) (string, string) {
		return strings.Replace(s.String(), s.name+" ", s.name+", "+pick(r, relatives)+", ", 1), s.String()
	}},
	{"clause dropped at an ellipsis", "omission/clause", func(s sentence, r *rand.Rand) (string, string) {
		return strings.Replace(s.String(), s.name+" ", s.name+", "+pick(r, relatives)+", ", 1),
			strings.Replace(s.String(), s.name+" ", s.name+" ... ", 1)
	}},
	{"truncated", "omission/truncated at the end", func(s sentence, _ *rand.Rand) (string, string) {
		s.trailing = ""
		t := s
		t.clause = ""
		return strings.TrimSpace(s.String()), strings.TrimSpace(t.String())
	}},
	{"first clause", "omission/first clause", func(s sentence, r *rand.Rand) (string, string) {
		return pick(r, leads) + " " + s.name + s.back(), strings.TrimSpace(s.name + s.back())
	}},
	{"sentence", "omission/sentence", func(s sentence, _ *rand.Rand) (string, string) {
		a := s.String()
		s.trailing = ""
		return a, strings.TrimSpace(s.String())
	}},
	{"fragment", "omission/fragment", func(s sentence, _ *rand.Rand) (string, string) {
		return s.String(), s.adj + " " + s.noun.many + " in " + s.place
	}},
	{"bracket", "insertion/editorial bracket", func(s sentence, r *rand.Rand) (string, string) {
		return s.String(), strings.Replace(s.String(), s.adj, s.adj+" ["+pick(r, adjectives)+"]", 1)
	}},
	{"bracket for a word", "insertion/editorial bracket", func(s sentence, _ *rand.Rand) (string, string) {
		return s.String(), strings.Replace(s.String(), s.noun.many, "[expletive]", 1)
	}},
	{"reorder", "reorder/moved block", func(s sentence, _ *rand.Rand) (string, string) {
		rest := strings.TrimPrefix(s.String(), s.opening+", ")
		end := strings.Index(rest, s.clause+". ")
		return s.String(), rest[:end] + " " + strings.ToLower(s.opening[:1]) + s.opening[1:] + rest[end:]
	}},
}

// swapLetters exchanges two inner letters that differ, which no reader takes
// for another word.
func swapLetters(word string, r *rand.Rand) string {
	b := []byte(word)
	for range 20 {
		i := 1 + r.IntN(len(b)-3)
		if b[i] != b[i+1] {
			b[i], b[i+1] = b[i+1], b[i]
			if !realWord(string(b)) {
				return string(b)
			}
			b[i], b[i+1] = b[i+1], b[i]
		}
	}
	return word[:2] + "q" + word[2:]
}

// mutationSentences and leastTyped: at least 500 sentences, nine in ten edits
// of every kind typed right.
const (
	mutationSentences = 500
	leastTyped        = 0.9
)

// TestMutations makes each known edit to many sentences and wants its type
// back, as the gravest difference found.
func TestMutations(t *testing.T) {
	right, all, alone := 0, 0, 0
	for _, m := range mutations {
		r := rand.New(rand.NewPCG(1, 2))
		hits := 0
		var missed []string
		for range mutationSentences {
			a, b := m.make(generate(r), r)
			if a == b {
				t.Fatalf("%s: %q is not changed", m.name, a)
			}
			found := differ(a, b)
			if len(found) == 1 {
				alone++
			}
			for _, d := range found {
				if !strings.Contains(severities[string(d.Type)+"/"+d.Subtype], string(d.Severity)) {
					t.Errorf("%q, %q: %s/%s is %s", a, b, d.Type, d.Subtype, d.Severity)
				}
			}
			got := gravest(found)
			if string(got.Type)+"/"+got.Subtype == m.want {
				hits++
				continue
			}
			if len(missed) < 3 {
				missed = append(missed, fmt.Sprintf("%q\n%q\n\t%s/%s (%s)", a, b, got.Type, got.Subtype, got.Rule))
			}
		}
		right, all = right+hits, all+mutationSentences
		if share := float64(hits) / mutationSentences; share < leastTyped {
			t.Errorf("%s: %.3f typed %s, want %.2f; for example\n%s", m.name, share, m.want, leastTyped, strings.Join(missed, "\n"))
		}
	}
	t.Logf("%d kinds of edit, %d sentences each: %.4f typed right, %.4f reported as one difference",
		len(mutations), mutationSentences, float64(right)/float64(all), float64(alone)/float64(all))
}

// severities is the contract: what a type and subtype may weigh.
var severities = map[string]string{
	"typographic/case": "info", "typographic/typography": "info", "typographic/punctuation": "info",
	"typographic/contraction": "info", "typographic/hyphen": "info", "typographic/number format": "info",
	"spelling/spelling variant": "info", "spelling/misspelling": "low",
	"inflection/inflection": "low", "inflection/derivation": "low", "inflection/tense": "medium low",
	"substitution/synonym": "low", "substitution/near-synonym": "low", "substitution/function word": "low medium",
	"substitution/reference": "low medium", "substitution/scope": "medium", "substitution/content": "low medium high",
	"number/number": "high", "number/unit": "high", "number/date": "high", "number/quantifier": "high medium", "number/rounding": "low",
	"name/entity": "high", "name/role swap": "high",
	"negation/negation": "high", "negation/antonym": "high",
	"modality/modal": "medium", "modality/hedge": "medium", "modality/degree": "medium low", "modality/force": "medium",
	"insertion/word": "low medium", "insertion/clause": "low medium", "insertion/sentence": "medium", "insertion/filler": "info",
	"insertion/function word": "info", "insertion/editorial bracket": "low medium", "insertion/first clause": "low medium high",
	"insertion/truncated at the end": "low medium high", "insertion/fragment": "low medium",
	"omission/word": "low medium", "omission/clause": "low medium", "omission/sentence": "low medium", "omission/filler": "info",
	"omission/function word": "info", "omission/editorial bracket": "low medium", "omission/first clause": "low medium high",
	"omission/truncated at the end": "low medium high", "omission/fragment": "low medium",
	"reorder/moved block": "low", "reorder/voice": "low",
}

// gravest returns the difference of greatest severity, the first of several.
func gravest(found []Difference) Difference {
	if len(found) == 0 {
		return Difference{}
	}
	return slices.MaxFunc(found, func(x, y Difference) int { return x.Severity.Rank() - y.Severity.Rank() })
}
