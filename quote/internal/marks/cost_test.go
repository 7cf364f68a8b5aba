package marks

import (
	"strings"
	"testing"
)

// readAs prints how the marks of a text are read: the stretches, those that go
// on after a plus and those that nothing closes before one, and the marks that
// close nothing or look the other way.
func readAs(text string) string {
	f := Find(text, "en", Paragraphs(text, "en"))
	var out []string
	for _, s := range f.Stretches {
		w := text[s.Start:s.End]
		if s.GoesOn {
			w = "+" + w
		}
		if s.Unclosed {
			w += "+"
		}
		out = append(out, w)
	}
	for _, s := range f.Unopened {
		out = append(out, "unopened "+text[s.Start:s.End])
	}
	for _, s := range f.Displaced {
		out = append(out, "displaced "+text[s.Start:s.End])
	}
	return strings.Join(out, " | ")
}

// TestCosts holds the balance of the costs of a paragraph: texts, found among
// marks strewn at random, that are read another way where a cost is a fifth less
// or a quarter more.
func TestCosts(t *testing.T) {
	for _, tt := range []struct{ holds, text, want string }{
		{"wrongGlyph less, mixedShapes less, elision more, firmSingle more, maybeNone less", "5 '5 gone.`", ""},
		{"wrongGlyph more", "We' go. yes,`", "go. yes, | displaced '"},
		{"neverClosed less", "‘We '5 Jo", "We | displaced '"},
		{"neverClosed more, firmSingle less", "`Jo Jogo.", "Jo Jogo.+"},
		{"goesOn less", "go.\" Jo“ »said\nno?\" gone.\n\"no?", "go. | gone.+ | unopened \" | displaced “ | displaced » | displaced \" | displaced \""},
		{"goesOn more", "go. \"We„’tis ”5 «’tis\n\"left, no?‘", "We„’tis ”5 «’tis+ | displaced \""},
		{"lostClosing less", "\"5 \"no? »Jo", "5 | displaced \""},
		{"lostClosing more", "5 «go. “We", "go.+ | We+"},
		{"mixedShapes more, maybeNone more", "We\n'5 Jo’", "5 Jo"},
		{"heldShapes less", "yes,'»miners \"miners yes,'' We\"", "miners | We | displaced \" | displaced ''"},
		{"wrongSide less", "six 5\" \"Jo", "Jo+"},
		{"wrongSide more, elision less, singleIgnore less", "'Jo yes, '5", "Jo yes, | displaced '"},
		{"nestedOther less", "„5 \"Jo boats\"", "5+ | Jo boats"},
		{"nestedOther more, nestedOpen more", "'here ‘We '5", "here ‘We | displaced '"},
		{"nestedSame less", "We« ”wait”We »wait", "We | displaced « | displaced ” | displaced »"},
		{"nestedSame more", "«go.“go. ”six\n\n»5", "go.“go. ”six+"},
		{"nestedOpen less", "boats»'’tis”We", "tis"},
		{"carriedOver less", "‘go. ”Jo\n'5 wait\" miners’ six", "go. ”Jo+ | +'5 wait\" miners"},
		{"carriedOver more", "no?' here\n’tis‘", "here+ | displaced '"},
		{"possessive less", "5 gone.' six’ `We", "six | We+ | displaced '"},
		{"possessive more", "said' boats’ 5’", "boats’ 5 | displaced '"},
		{"singleIgnore more", "here5' 5’", ""},
		{"lostOpening less", "yes,“ \"go. „six", "six+ | displaced “ | displaced \""},
		{"lostOpening more", "no?'' boats«We''", "no? | We | unopened ''"},
		{"afterLetter less", "5' We' wait' said here ’em no?‘", "We | displaced '"},
		{"afterLetter more", "'boats ”gone. ‘We 5' no?", "We 5"},
		{"wrongBoth less", "Jo» Jo'' 5", ""},
		{"wrongBoth more", "5” go.” 5", "go. | displaced ”"},
		{"oddSide less", "here” 5”5", ""},
		{"oddSide more", "yes,\"We« go.“", "We"},
		{"ignored less", "5 Jo“5'", "5'+"},
		{"ignored more", "5 ”JoJo", ""},
	} {
		if got := readAs(tt.text); got != tt.want {
			t.Errorf("%s: %q is read %q, want %q", tt.holds, tt.text, got, tt.want)
		}
	}
}

// TestLongestLabel holds longestLabel: a name and titles of four words.
func TestLongestLabel(t *testing.T) {
	for _, tt := range []struct {
		label string
		want  int
	}{{"THE OLD MAYOR MARSH", 3}, {"THE OLD DEPUTY MAYOR MARSH", 2}} {
		text := "JO LIND: What will you do?\n\n" + tt.label + ": We will wait for the boats.\n\nJO LIND: How long?"
		if got := len(Find(text, "en", Paragraphs(text, "en")).Turns); got != tt.want {
			t.Errorf("%s: %d turns, want %d", tt.label, got, tt.want)
		}
	}
}

// TestHabitOfAnArticle holds usual and tolerated: what an article does with a glyph
// counts once it has done it four times, and a quarter of these is no slip.
func TestHabitOfAnArticle(t *testing.T) {
	for _, tt := range []struct {
		holds         string
		opens, closes int
		want          float64
	}{
		{"usual: three times, so its name counts", 3, 0, wrongGlyph},
		{"usual: four times", 4, 0, 0},
		{"tolerated: one of four", 1, 3, 0},
		{"tolerated: one of five", 1, 4, wrongGlyph},
	} {
		var h habit
		h.uses[curlyRight].opens, h.uses[curlyRight].closes = tt.opens, tt.closes
		if got := h.glyphCost(curlyRight, true); got != tt.want {
			t.Errorf("%s: opening it costs %v, want %v", tt.holds, got, tt.want)
		}
	}
}
