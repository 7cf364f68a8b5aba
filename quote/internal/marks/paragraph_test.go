package marks

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// paragraphsOf returns the paragraphs of a text as they are printed.
func paragraphsOf(text, lang string) []string {
	var out []string
	for _, p := range Paragraphs(text, lang) {
		out = append(out, text[p.Start:p.End])
	}
	return out
}

// TestLostParagraphs: where a text on one line has its paragraphs, parted by
// bars in the text.
func TestLostParagraphs(t *testing.T) {
	const rest = "|The town is old.|It has a pier.|It has a mill.|Nobody goes there.|The boats are gone.|It rained."
	for _, tt := range []struct{ name, lang, text string }{
		{"one that goes on behind its attribution", "en", "The hall was full.|“We wait,” she said. “Then we go.”|Nobody spoke." + rest},
		{"one inside the marks", "en", "The hall was full.|“We wait. Then we go. Nobody stays,” she said.|Nobody spoke." + rest},
		{"another speaker", "en", "The hall was full.|“We wait,” Jo Lind said.|“Then we go,” said Anna Marsh.|Nobody spoke." + rest},
		{"a colon", "en", "The hall was full.|She said: “We wait.”|“We go,” said Jo Lind." + rest},
		{"German", "de", "Der Saal war voll.|„Wir warten“, sagte Anna Moll. „Dann gehen wir.“|Keiner sprach.|Es regnete.|Der Ort ist alt.|Er hat eine Mühle.|Er hat einen Steg.|Er hat ein Boot."},
		{"a transcript", "en", "They met.|Jo Lind: We wait.|Anna Marsh: For whom?|Jo Lind: For you." + rest},
		{"too few sentences", "en", "The hall was full. “We wait,” she said. “Then we go.” Nobody spoke. The town is old. It has a pier. It has a mill."},
	} {
		text := strings.ReplaceAll(tt.text, "|", " ")
		if diff := cmp.Diff(strings.Split(tt.text, "|"), paragraphsOf(text, tt.lang)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
	const eight = "One is. Two is. Three is. Four is. Five is. Six is. Seven is. Eight is."
	if got := len(paragraphsOf(eight, "en")); got != leastLost {
		t.Errorf("eight sentences are %d paragraphs, want each", got)
	}
	if got := len(paragraphsOf(eight+"\n\n"+strings.Repeat("So it is with all of them here, ", 4), "en")); got != 2 {
		t.Errorf("eight sentences that are less than half of the text are %d paragraphs with the other, want 2", got)
	}
}

// TestWrappedParagraphs: the paragraphs of a text whose lines were wrapped, and
// the lines of a paragraph that are turns or dialogue.
func TestWrappedParagraphs(t *testing.T) {
	for _, tt := range []struct {
		name, lang, text string
		want             []string
	}{
		{"no blank lines", "en", "“We wait here for the boats of the\nowners, and then we all go,” said\nJo Lind.\nNobody else in that hall at all had\na word to say.",
			[]string{"“We wait here for the boats of the\nowners, and then we all go,” said\nJo Lind.", "Nobody else in that hall at all had\na word to say."}},
		{"lines", "en", "One is here.\nTwo is there.", []string{"One is here.", "Two is there."}},
		{"turns in one paragraph", "en", "So it was:\nQ: Who waits?\nA: We do.\n\nIt rained.", []string{"So it was:", "Q: Who waits?", "A: We do.", "It rained."}},
		{"one label in a paragraph", "en", "So it was:\nQ: Who waits?\n\nIt rained.", []string{"So it was:\nQ: Who waits?", "It rained."}},
		{"dialogue in one paragraph", "fr", "– Oui, dit-il.\n– Non, dit-elle.\n\nIl pleut.", []string{"– Oui, dit-il.", "– Non, dit-elle.", "Il pleut."}},
	} {
		if diff := cmp.Diff(tt.want, paragraphsOf(tt.text, tt.lang)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

// TestLongestLoose holds how many words an aside may have where no verbs of saying
// are known.
func TestLongestLoose(t *testing.T) {
	for words, want := range map[int]int{longestLoose: 2, longestLoose + 1: 1} {
		text := "«Мы ждём, — " + strings.Repeat("сказал ", words-2) + "мэр Орлов. — Потом идём»."
		if got := len(Find(text, "ru", Paragraphs(text, "ru")).Stretches); got != want {
			t.Errorf("an aside of %d words leaves %d stretches, want %d", words, got, want)
		}
	}
}
