package corpus

import (
	"math"
	"math/rand/v2"
	"strings"
)

// Edit is what an outlet did to the words it prints.
type Edit string

const (
	Whole       Edit = "base"     // the sentence as it was said
	Verbatim    Edit = "verbatim" // the same once more
	Truncation  Edit = "trunc"    // 50 to 90 % of the words, from the front or the end
	Containment Edit = "contain"  // 4 to 10 words out of it
	Punctuation Edit = "punct"    // marks, case, contractions, blanks
	Ellipsis    Edit = "ellipsis" // 10 to 35 % left out inside, with dots or without
	Synonym     Edit = "subst"    // 5 to 20 % of the words
	Bracket     Edit = "bracket"  // an editor's word put in, or in place of a pronoun
	Typo        Edit = "typo"     // one or two misspelled words
	Splice      Edit = "splice"   // a part of it and a part of another
	Paraphrase  Edit = "para"     // 30 to 50 % of the words, and the halves change places
)

// Share is how often an edit is made.
type Share struct {
	Edit Edit
	Part float64 // in [0,1]
}

// Shares are those of the edits among all prints but the whole ones. A quarter
// of what is edited otherwise than as Verbatim, Containment and Splice gets a
// second edit: Typo, Punctuation or Bracket.
var Shares = [...]Share{
	{Verbatim, .30}, {Truncation, .15}, {Containment, .12}, {Punctuation, .10}, {Ellipsis, .08},
	{Synonym, .07}, {Bracket, .06}, {Typo, .05}, {Splice, .05}, {Paraphrase, .02},
}

const secondEdit = .25

// editor makes edits with its own random numbers.
type editor struct {
	rng *rand.Rand
	g   *grammar
}

func (e editor) draw() Edit {
	u := e.rng.Float64()
	for _, s := range Shares {
		if u -= s.Part; u < 0 {
			return s.Edit
		}
	}
	return Verbatim
}

// apply makes any edit but a splice.
func (e editor) apply(edit Edit, s string) string {
	s = e.once(edit, s)
	if edit != Whole && edit != Verbatim && edit != Containment && e.rng.Float64() < secondEdit {
		s = e.once([]Edit{Typo, Punctuation, Bracket}[e.rng.IntN(3)], s)
	}
	return s
}

func (e editor) once(edit Edit, s string) string {
	words := strings.Fields(s)
	switch edit {
	case Truncation:
		words = e.truncate(words)
	case Containment:
		words = e.window(words)
	case Punctuation:
		return e.punctuate(s)
	case Ellipsis:
		words = e.leaveOut(words)
	case Synonym:
		words = e.substitute(words, e.between(.05, .2))
	case Bracket:
		words = e.bracket(words)
	case Typo:
		for range 1 + e.rng.IntN(2) {
			i := e.rng.IntN(len(words))
			words[i] = e.misspell(words[i])
		}
	case Paraphrase:
		words = e.substitute(words, e.between(.3, .5))
		half := len(words) / 2
		words = append(append([]string(nil), words[half:]...), words[:half]...)
	}
	return strings.Join(words, " ")
}

func (e editor) between(low, high float64) float64 { return low + (high-low)*e.rng.Float64() }

func (e editor) truncate(words []string) []string {
	n := len(words)
	keep := max(1, min(n-1, int(math.Ceil(float64(n)*e.between(.5, .9)))))
	if e.rng.IntN(2) == 0 {
		return words[:keep]
	}
	return words[n-keep:]
}

func (e editor) window(words []string) []string {
	n := 4 + e.rng.IntN(min(10, max(4, len(words)/2))-3)
	at := e.rng.IntN(len(words) - n + 1)
	return words[at : at+n]
}

// leaveOut leaves at least two words before the gap and three after it.
func (e editor) leaveOut(words []string) []string {
	n := len(words)
	gap := max(1, min(n-5, int(float64(n)*e.between(.1, .35))))
	at := 2 + e.rng.IntN(n-gap-4)
	out := append([]string(nil), words[:at]...)
	if mark := []string{"...", "[...]", "…", ""}[e.rng.IntN(4)]; mark != "" {
		out = append(out, mark)
	}
	return append(out, words[at+gap:]...)
}

var inserted = []string{"[the minister]", "[the company]", "[sic]", "[they]", "[our council]", "[in March]", "[of the plan]", "[residents]"}

func (e editor) bracket(words []string) []string {
	b := inserted[e.rng.IntN(len(inserted))]
	out := append([]string(nil), words...)
	for i, w := range out {
		switch strings.ToLower(w) {
		case "we", "they", "he", "she", "you":
			out[i] = b
			return out
		}
	}
	at := 1 + e.rng.IntN(len(out))
	return append(out[:at:at], append([]string{b}, out[at:]...)...)
}

// splice joins a part of each, and says whether the one of a is the longer.
func (e editor) splice(a, b string) (text string, longer bool) {
	one, two := e.half(a), e.half(b)
	longer = len(one) >= len(two)
	if e.rng.IntN(2) == 0 {
		one, two = two, one
	}
	joint := []string{" ", " ... ", ". ", ", and "}[e.rng.IntN(4)]
	return strings.TrimRight(strings.Join(one, " "), ".,") + joint + strings.Join(two, " "), longer
}

// half returns five words or more from the front or the end.
func (e editor) half(s string) []string {
	words := strings.Fields(s)
	n := 5 + e.rng.IntN(len(words)-5)
	if e.rng.IntN(2) == 0 {
		return words[:n]
	}
	return words[len(words)-n:]
}
