package compare

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// The tests of this file hold constants that decide, each with a case on both
// sides of it. Words of a language that nobody made a list for weigh two nats
// and one for every letter, which gives words of a known weight.

// links prints the words that are linked, moved ones with a star.
func links(a, b, lang string, kinds ...LinkKind) string {
	x, y := New(a, lang), New(b, lang)
	var out []string
	for _, l := range Align(x, y).Links {
		for _, k := range kinds {
			if l.Kind != k {
				continue
			}
			word := x.Print(l.A)
			if l.Moved {
				word += "*"
			}
			out = append(out, word)
		}
	}
	return strings.Join(out, " ")
}

// TestChainPrices holds price, succession and leastMove: a word is linked from
// what weight on, how much of a run outweighs words that stand alone, and what
// is linked out of order.
func TestChainPrices(t *testing.T) {
	for _, tt := range []struct{ name, a, b, want string }{
		{"price: four nats", "wwwwwwwww ab qqqqqqqqq", "zzzzzzzzz ab jjjjjjjjj", ""},
		{"price: five nats", "wwwwwwwww abc qqqqqqqqq", "zzzzzzzzz abc jjjjjjjjj", "abc"},
		{"succession: a run of gains 1, 4, 4 before two of 4", "wwwwwwwww abc def ghi jklmno q pqrstu", "jklmno v pqrstu abc def ghi zzzzzzzzz", "abc def ghi jklmno* pqrstu*"},
		{"succession: gains 4 and 6 before a run of 1, 4, 4", "wwwwwwwww abc def ghi jklmno q pqrstuvx", "jklmno v pqrstuvx abc def ghi zzzzzzzzz", "abc* def* ghi* jklmno pqrstuvx"},
		{"leastMove: seven nats", "abcde ghijklmn opqrstuv", "ghijklmn opqrstuv abcde", "ghijklmn opqrstuv"},
		{"leastMove: eight nats", "abcdef ghijklmn opqrstuv", "ghijklmn opqrstuv abcdef", "abcdef* ghijklmn opqrstuv"},
	} {
		if got := links(tt.a, tt.b, "", Equal, Normalized); got != tt.want {
			t.Errorf("%s: linked %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestAlignmentBounds holds maxMoves, maxGap and maxLoose, which bound the cost.
func TestAlignmentBounds(t *testing.T) {
	words := func(n int, ending string) []string {
		out := make([]string, n)
		for i := range out {
			out[i] = strings.Repeat(string(rune('a'+i%26)), 4+i/26) + ending
		}
		return out
	}
	forward := words(20, "xyzuv")
	backward := make([]string, 20)
	for i, w := range forward {
		backward[19-i] = w
	}
	if got := len(strings.Fields(links(strings.Join(forward, " "), strings.Join(backward, " "), "", Equal, Normalized))); got != 17 {
		t.Errorf("of twenty words in reverse order %d are linked, want one and sixteen moved", got)
	}
	for _, tt := range []struct {
		before int
		want   string
	}{{39, "settlement"}, {40, ""}} {
		b := "lantern " + strings.Join(words(tt.before, "q"), " ") + " setlement whale"
		if got := links("lantern settlement whale", b, "en", Respelled); got != tt.want {
			t.Errorf("a misspelt word behind %d others: linked %q", tt.before, got)
		}
	}
	for _, tt := range []struct {
		words  int
		linked bool
	}{{20, true}, {21, false}} {
		a, b := strings.Join(words(20, "qjqjqj"), " "), strings.Join(words(tt.words, "zkzkzk"), " ")
		if got := links("lantern "+a+" whale", "lantern "+b+" whale", "en", Replaced); got != "" != tt.linked {
			t.Errorf("20 and %d words in one gap: linked by place %q", tt.words, got)
		}
	}
}

// TestFaith holds what part of a word's information counts by the kind of its
// link.
func TestFaith(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		kind LinkKind
		want float64
	}{
		{"lantern", "lantern", Equal, 1},
		{"lantern", "Lantern", Normalized, 1},
		{"whale", "whales", Inflected, .95},
		{"buy", "purchase", Synonym, .9},
		{"settlement", "setlement", Respelled, .8},
		{"river", "stream", Related, .6},
	} {
		a, b := New("lantern keepers "+tt.a+" quickly", "en"), New("lantern keepers "+tt.b+" quickly", "en")
		kind, weight := Unlinked, 0.0
		for _, l := range Align(a, b).Links {
			if l.A == 2 {
				kind, weight = l.Kind, float64(a.Tokens[2].Weight+b.Tokens[2].Weight)/2
			}
		}
		rest := 0.0
		for _, i := range []int{0, 1, 3} {
			rest += float64(a.Tokens[i].Weight)
		}
		if got := (Measure(a, b).Linked - rest) / weight; kind != tt.kind || math.Abs(got-tt.want) > 1e-4 {
			t.Errorf("%s, %s: kind %d, %.3f of its information counts, want kind %d and %.3f", tt.a, tt.b, kind, got, tt.kind, tt.want)
		}
	}
}

// TestInformation holds unheard and functionWord.
func TestInformation(t *testing.T) {
	for _, tt := range []struct {
		text, lang string
		want       float32
	}{
		{"Ozvelmont", "en", 10.5}, {"1234567", "en", 10.5}, {"12345", "en", 10}, {"abcdefgh", "", 10}, {"abcdefghi", "", 10.5},
	} {
		if got := New(tt.text, tt.lang).Tokens[0].Weight; got != tt.want {
			t.Errorf("%s weighs %v nats, want %v", tt.text, got, tt.want)
		}
	}
	for _, tt := range []struct {
		weight float32
		want   float64
	}{{3, .3}, {4.25, .3}, {4.5, .5}, {7, 3}} {
		if got := (&Token{Weight: tt.weight}).content(); got != tt.want {
			t.Errorf("a word of %v nats has %v of content, want %v", tt.weight, got, tt.want)
		}
	}
}

// TestJoinedAt holds joinedAt, proposedAt and, with fragments, partShift: pairs
// found beside the thresholds among sentences put together at random.
func TestJoinedAt(t *testing.T) {
	for _, tt := range []struct {
		a, b           string
		same, proposed bool
	}{
		{"The nurses have painted the old bridge because the river rose near Velmont.", "The drivers may sell the old bridge without a permit near Velmont.", true, false},
		{"The teachers want to open their school because the river rose near Velmont.", "The drivers have painted their school because the river rose in the lower town.", false, true},
		{"The drivers will close the north pier because the river rose by the sea.", "The drivers have painted the old bridge as the council asked by the sea.", false, true},
		{"The farmers may sell the harbour wall because the river rose in the lower town.", "The farmers cannot reach the harbour wall without a permit by the sea.", false, false},
		{"The bakers will close the harbour wall without a permit behind the market.", "farmers will close the harbour wall", true, false},
		{"The nurses want to open two ferries for the third time in the lower town.", "want to open two ferries", false, true},
		{"The pilots cannot reach the harbour wall as the council asked behind the market.", "cannot reach their school as the council asked near Velmont", false, true},
		{"The pilots cannot reach the old bridge before the winter storms near Velmont.", "the old bridge because the river rose near Velmont", false, false},
	} {
		if got := Alike(New(tt.a, "en"), New(tt.b, "en")); got.Same != tt.same || got.Proposed != tt.proposed {
			t.Errorf("%q\n%q\nsame %v, proposed %v, want %v and %v", tt.a, tt.b, got.Same, got.Proposed, tt.same, tt.proposed)
		}
	}
}

// TestReach holds reach: a negation that is moved by less makes up for the
// other.
func TestReach(t *testing.T) {
	wantTyped(t, [][3]string{
		{"We do not think that the old stone bridge can hold.", "We think that the old stone bridge can not hold.",
			"omission/word low: do not | \ninsertion/word low:  | not"},
		{"We do not think that the old stone wide bridge can hold.", "We think that the old stone wide bridge can not hold.",
			"negation/negation high: do not | \nnegation/negation high:  | not"},
	})
}

// TestRuleBounds holds what bounds the rules: mostOfNames, mostDenying, longestDenial,
// longUnknown, smallEdit and mostFunctionWords.
func TestRuleBounds(t *testing.T) {
	wantTyped(t, [][3]string{
		{"The mayor met Odile Maria Anna Elena Barros there.", "The mayor met Piet Janssen there.", "name/entity high: Odile Maria Anna Elena Barros | Piet Janssen"},
		{"The mayor met Odile Maria Anna Elena Ruth Barros there.", "The mayor met Piet Janssen there.", "substitution/content medium: Odile Maria Anna Elena Ruth Barros | Piet Janssen"},
		{"The crew liked the dam.", "The crew not at all in it liked the dam.", "negation/negation high:  | not at all in it"},
		{"The crew liked the dam.", "The crew not at all in this way liked the dam.", "insertion/clause medium:  | not at all in this way"},
		{"They will like the dam.", "They will not at all in this or that way like the dam.", "negation/negation high:  | not at all in this or that way"},
		{"They will like the dam.", "They will not at all in this or in that way like the dam.", "insertion/clause medium:  | not at all in this or in that way"},
		{"They ate brolfen there.", "They ate brilfen there.", "spelling/misspelling low: brolfen | brilfen"},
		{"They ate brolfn there.", "They ate brilfn there.", "substitution/content medium: brolfn | brilfn"},
		{"They thanked him there.", "They thanked the old harbour keeper there.", "substitution/reference low: him | the old harbour keeper"},
		{"They thanked him there.", "They thanked the old grey harbour keeper there.", "substitution/content medium: him | the old grey harbour keeper"},
		{"He sang in the harbour.", "He sang with it for us in the harbour.", "insertion/function word info:  | with it for us"},
		{"He sang in the harbour.", "He sang and to it for us in the harbour.", "insertion/clause medium:  | and to it for us"},
	})
}

// TestClauseBounds holds clauseWords, clauseWithSubject, clauseWithOpener and
// longestParenthesis.
func TestClauseBounds(t *testing.T) {
	for _, tt := range []struct{ words, want string }{
		{"old cold grey dawn light", "insertion/word low"},
		{"old cold wide grey dawn light", "insertion/clause medium"},
		{"she grey light", "insertion/word low"},
		{"she grey dawn light", "insertion/clause medium"},
		{"because light", "insertion/word low"},
		{"because light fell", "insertion/clause medium"},
		{"(old wide Danish iron)", "insertion/editorial bracket low"},
		{"(old wide grey Danish iron)", "insertion/word low"},
	} {
		wantTyped(t, [][3]string{{"He sang in the harbour.", "He sang " + tt.words + " in the harbour.", tt.want + ":  | " + tt.words}})
	}
}

// TestLetterBounds holds what is decided by the letters of words: leastSpelt,
// twoSlips, lettersAnEdit, lettersSameStart, leastStart, leastRoot, leastDenied
// and shortMonth.
func TestLetterBounds(t *testing.T) {
	wantTyped(t, [][3]string{
		{"It was a wuld thing.", "It was a wild thing.", "spelling/misspelling low: wuld | wild"},
		{"It was a wyd thing.", "It was a wed thing.", "substitution/content medium: wyd | wed"},
		{"They took the wintre there.", "They took the winter there.", "spelling/misspelling low: wintre | winter"},
		{"They took the hrose there.", "They took the horse there.", "substitution/content medium: hrose | horse"},
		{"She met Velm there.", "She met Velmish there.", "inflection/derivation low: Velm | Velmish"},
		{"She met Vel there.", "She met Velish there.", "name/entity high: Vel | Velish"},
		{"It is damp there.", "It is undamp there.", "negation/antonym high: damp | undamp"},
		{"It is apt there.", "It is unapt there.", "substitution/content medium: apt | unapt"},
		{"It opened on Sept. 5 there.", "It opened on September 5 there.", "typographic/number format info: Sept. 5 | September 5"},
		{"In March. 5 people came.", "On March 5. People came.",
			"number/number high: In March. 5 | On March 5\ntypographic/punctuation info:  | .\ntypographic/case info: people | People"},
		{"It is fun there.", "It is funny there.", "inflection/derivation low: fun | funny"},
		{"They stop there.", "They stay there.", "substitution/synonym low: stop | stay"},
	})
	for _, tt := range []struct {
		a, b   string
		linked bool
	}{
		{"wuld", "culd", true},        // one edit, four letters
		{"wuldosk", "culdask", false}, // two, seven
		{"wuldos", "waldas", true},    // two, six, the same start
		{"wulds", "waldo", false},     // two, five
	} {
		if got := links("lantern "+tt.a+" whale", "lantern "+tt.b+" whale", "en", Respelled); got != "" != tt.linked {
			t.Errorf("%s, %s: linked %q", tt.a, tt.b, got)
		}
	}
}

// TestReaches holds lightBetween, conditionReach, genitiveReach,
// longestApproximator and leastRounded.
func TestReaches(t *testing.T) {
	wantTyped(t, [][3]string{
		{"They will not to us the dam.", "They will to us the dam.", "negation/negation high: not | "},
		{"They will not to us of the dam.", "They will to us of the dam.", "omission/word low: not | "},
		{"They said if we the old dams it causes floods.", "They said if we the old dams it will cause floods.", "inflection/tense low: causes | will cause"},
		{"They said if we the old grey dams it causes floods.", "They said if we the old grey dams it will cause floods.", "inflection/tense medium: causes | will cause"},
		{"The old keeper's tent was sick.", "The horse of the old keeper was sick.", "substitution/content high: The old keeper's tent | The horse of the old keeper"},
		{"The old grey keeper's tent was sick.", "The horse of the old grey keeper was sick.",
			"insertion/word low:  | The horse of\ntypographic/case info: The | the\nomission/word low: 's tent | "},
		{"They sold just about the 100 boats.", "They sold 100 boats.", "number/rounding low: just about the | "},
		{"They sold of about as the 100 boats.", "They sold 100 boats.", "omission/function word info: of about as the | "},
		{"They paid $1,194 for it.", "They paid $1,200 for it.", "number/rounding low: $1,194 | $1,200"},
		{"They paid $849 for it.", "They paid $850 for it.", "number/number high: $849 | $850"},
	})
}

// TestSkipReach: of six words five pairs stand side by side, four with one word
// between them and three with two.
func TestSkipReach(t *testing.T) {
	if got := len(bagsOf(New("lantern whale harbour bridge winter stone", "en")).skips); got != 5+4+3 {
		t.Errorf("%d pairs, want 12", got)
	}
}

// TestOwnForm holds leastInflected and, with a word of 6.5 nats, commonWord.
func TestOwnForm(t *testing.T) {
	for word, want := range map[string]string{"gas": "gas", "pus": "pus", "cats": "cat", "going": "go"} {
		if got := New(word, "en").Tokens[0].Lemma; got != want {
			t.Errorf("%s is a form of %s, want %s", word, got, want)
		}
	}
}

// TestClipped holds longestClipped.
func TestClipped(t *testing.T) {
	if !clipped("shall", "sha") || clipped("should", "shou") {
		t.Error(`"sha" is "shall" clipped, "shou" is not "should"`)
	}
}

// TestShortWay holds nearMove for a word of degree, and farSwap.
func TestShortWay(t *testing.T) {
	const far = "old stone wide grey"
	wantTyped(t, [][3]string{
		{"It only serves old stone to warn.", "It serves old stone only to warn.", "reorder/moved block low: only serves old stone | serves old stone only"},
		{"It only serves old stone wide to warn.", "It serves old stone wide only to warn.", "modality/degree medium: only | \nmodality/degree medium:  | only"},
		{"Odile Barros of the " + far + " party sued Piet Janssen.", "Piet Janssen of the " + far + " party sued Odile Barros.",
			"name/role swap high: Odile Barros of the " + far + " party sued Piet Janssen | Piet Janssen of the " + far + " party sued Odile Barros"},
		{"Odile Barros of the " + far + " toll party sued Piet Janssen.", "Piet Janssen of the " + far + " toll party sued Odile Barros.",
			"reorder/moved block low: Odile Barros | Odile Barros\nreorder/moved block low: Piet Janssen | Piet Janssen"},
	})
}

// TestFragmentOrCut holds fragmentShare, with seven and eight of fifteen words,
// and sentenceWords, with four and five that begin as the sentence does.
func TestFragmentOrCut(t *testing.T) {
	const whole = "We think that it keeps our small children and the dogs of the village safe."
	for _, tt := range []struct{ a, want string }{
		{"and the dogs of the village safe.", "fragment"},
		{"children and the dogs of the village safe.", "first clause"},
		{"We think that it.", "fragment"},
		{"We think that it keeps.", "truncated at the end"},
	} {
		got := ""
		for _, d := range differ(tt.a, whole) {
			if d.Type == Insertion {
				got += d.Subtype
			}
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.a, got, tt.want)
		}
	}
}

// TestNumberBounds holds farthestRounding, widestScaled and the group of May.
func TestNumberBounds(t *testing.T) {
	wantTyped(t, [][3]string{
		{"They sold about 100 boats.", "They sold about 90 boats.", "number/rounding low: 100 | 90"},
		{"They sold about 100 boats.", "They sold about 89 boats.", "number/number high: 100 | 89"},
		{"It will open in May.", "It will open in April.", "number/date high: May | April"},
	})
	for _, tt := range []struct{ digits, tokens int }{{15, 1}, {16, 2}} {
		if got := len(New(fmt.Sprint(strings.Repeat("7", tt.digits), " million"), "en").Tokens); got != tt.tokens {
			t.Errorf("%d digits and a scale are %d tokens, want %d", tt.digits, got, tt.tokens)
		}
	}
}

// TestLeastPromise: a condition cut off from three words is gone, two are a
// fragment.
func TestLeastPromise(t *testing.T) {
	wantTyped(t, [][3]string{
		{"We will act if they agree to talk to us.", "We will act", "omission/truncated at the end high: if they agree to talk to us. | "},
		{"We act if they agree to talk to us.", "We act", "omission/fragment medium: if they agree to talk to us. | "},
	})
}

// TestLongestReserve: in twelve words that were cut off, "but" takes back what was
// said; in thirteen, something else.
func TestLongestReserve(t *testing.T) {
	const said, cut = "We will mend the long roads of the county ", "We will mend the long roads of the county ..."
	wantTyped(t, [][3]string{
		{said + "with the money of the whole state for all but the poor.", cut,
			"omission/truncated at the end medium: with the money of the whole state for all but the poor. | ..."},
		{said + "with the good money of the whole state for all but the poor.", cut,
			"omission/truncated at the end low: with the good money of the whole state for all but the poor. | ..."},
	})
}

// TestLongestComment: an aside of six words says nothing of the statement, one of
// seven may.
func TestLongestComment(t *testing.T) {
	wantTyped(t, [][3]string{
		{"The roof, as I told them here twice, is safe.", "The roof is safe.", "omission/filler info: , as I told them here twice, | "},
		{"The roof, as I told them here twice over, is safe.", "The roof is safe.", "modality/hedge medium: , as I told them here twice over, | "},
	})
}
