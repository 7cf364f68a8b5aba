package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/internal/language"
)

// typed prints differences as "type/subtype severity: a | b".
func typed(a, b string) string {
	var lines []string
	for _, d := range differ(a, b) {
		lines = append(lines, fmt.Sprintf("%s/%s %s: %s | %s", d.Type, d.Subtype, d.Severity, a[d.A.Start:d.A.End], b[d.B.Start:d.B.End]))
	}
	return strings.Join(lines, "\n")
}

func wantTyped(t *testing.T, cases [][3]string) {
	t.Helper()
	for _, c := range cases {
		if got := typed(c[0], c[1]); got != c[2] {
			t.Errorf("%q\n%q\ngot:\n%s\nwant:\n%s", c[0], c[1], got, c[2])
		}
	}
}

// TestEdits wants the words of an edit as a reader would take them together.
func TestEdits(t *testing.T) {
	wantTyped(t, [][3]string{
		{"We should grant as much freedom as possible.", "We must ask for the greatest possible freedom.",
			"modality/modal medium: should grant | must ask for\nsubstitution/near-synonym low: as much freedom as possible | the greatest possible freedom"},
		{"They won't open it unless it will flood.", "They will not open it unless it floods.",
			"typographic/contraction info: won't | will not\ninflection/tense low: will flood | floods"},
		{"My coworkers agreed.", "My co-workers agreed.", "typographic/hyphen info: coworkers | co-workers"},
		{"We like the soup. We eat it daily.", "We eat it daily.", "omission/sentence medium: We like the soup. | "},
		{"The colonel's horse was sick.", "The tent of the colonel was sick.",
			"substitution/content high: The colonel's horse | The tent of the colonel"},
	})
}

// TestMovedBlocks holds nearMove and farSwap: a short way is one rewording, a
// long way a moved block, and two names around a verb a swap of roles.
func TestMovedBlocks(t *testing.T) {
	wantTyped(t, [][3]string{
		{"He warned of old bridges and tunnels everywhere.", "He warned of tunnels and old bridges everywhere.",
			"reorder/moved block low: old bridges and tunnels | tunnels and old bridges"},
		{"The grave fires or floods frightened us.", "The floods or grave fires frightened us.",
			"reorder/moved block low: grave fires or floods | floods or grave fires"},
		{"After the harvest the mill by the river will close for two weeks.", "The mill by the river will close for two weeks after the harvest.",
			"reorder/moved block low: After the harvest | after the harvest\ntypographic/case info: the | The"},
		{"Odile Barros sued Piet Janssen.", "Piet Janssen sued Odile Barros.",
			"name/role swap high: Odile Barros sued Piet Janssen | Piet Janssen sued Odile Barros"},
		{"They flew from Velmont to Osterby.", "They flew from Osterby to Velmont.",
			"name/role swap high: Velmont to Osterby | Osterby to Velmont"},
	})
}

// TestDeclared tells what an editor declares from what is gone without a mark.
func TestDeclared(t *testing.T) {
	wantTyped(t, [][3]string{
		{"The dam, which nobody checked, broke.", "The dam ... broke.", "omission/clause low: , which nobody checked, | ..."},
		{"The dam, which nobody checked, broke.", "The dam broke.", "omission/clause medium: , which nobody checked, | "},
		{"He told the crew to leave.", "He told the [Danish] crew to leave.", "insertion/editorial bracket low:  | [Danish]"},
		{"He told the crew to leave.", "He told the (Danish) crew to leave.", "insertion/editorial bracket low:  | (Danish)"},
		{"What the devil is this?", "What the [expletive] is this?", "insertion/editorial bracket low: devil | [expletive]"},
		{"What the devil is this?", "What the d---l is this?", "typographic/masked word info: devil | d---l"},
		{"He pays for it.", "He pays [for] it.", "insertion/editorial bracket low: for | [for]"},
	})
}

// TestCut tells a sentence cut short from one that turns when it is cut.
func TestCut(t *testing.T) {
	wantTyped(t, [][3]string{
		{"We will build the school here, which the town has wanted for years.", "We will build the school here.",
			"omission/truncated at the end medium: , which the town has wanted for years | "},
		{"We will build the school here unless the owners want more money.", "We will build the school here.",
			"omission/truncated at the end high: unless the owners want more money | "},
		{"People were angry about the fence, but we think that it keeps our small children safe.", "We think that it keeps our small children safe.",
			"omission/first clause high: People were angry about the fence, but | \ntypographic/case info: we | We"},
		{"People were angry about the fence, but we think that it keeps our small children safe.", "keeps our small children",
			"omission/fragment medium: People were angry about the fence, but we think that it | \nomission/fragment low: safe. | "},
	})
}

// TestMasked: letters hidden behind signs are print, whatever the signs.
func TestMasked(t *testing.T) {
	wantTyped(t, [][3]string{
		{"That damn gate!", "That d–n gate!", "typographic/masked word info: damn | d–n"},
		{"That damn gate!", "That d**n gate!", "typographic/masked word info: damn | d**n"},
		{"What a bloody mess it is.", "What a b***** mess it is.", "typographic/masked word info: bloody | b*****"},
		{"What a bloody mess it is.", "What a bl––dy mess it is.", "typographic/masked word info: bloody | bl––dy"},
		{"What a bloody mess it is.", "What a b—y mess it is.", "typographic/masked word info: bloody | b—y"},
		{"The bloody-minded clerk", "The b*****-minded clerk", "typographic/masked word info: bloody | b*****"},
		{"He met a hot-tempered man.", "He met a hard-tempered man.", "substitution/content medium: hot | hard"},
	})
}

// TestOneName: a name written another way is no other name.
func TestOneName(t *testing.T) {
	wantTyped(t, [][3]string{
		{"We met Mohammed Rahal there.", "We met Muhammad Rahal there.", "spelling/spelling variant info: Mohammed | Muhammad"},
		{"They live in Saint Alban now.", "They live in St Alban now.", "spelling/spelling variant info: Saint | St"},
		{"It left the United States last week.", "It left the U.S. last week.", "spelling/spelling variant info: United States | U.S."},
		{"It left the United States last week.", "It left the US last week.", "spelling/spelling variant info: United States | US"},
		{"We met Mohammed Rahal there.", "We met Ferdinand Rahal there.", "name/entity high: Mohammed | Ferdinand"},
	})
}

// TestMay: the month, or a person's name, is not a modal verb.
func TestMay(t *testing.T) {
	wantTyped(t, [][3]string{
		{"The dam will open in May after the flood.", "The dam will open in June after the flood.", "number/date high: May | June"},
		{"They heard that May left early.", "They heard that Ilka left early.", "name/entity high: May | Ilka"},
		{"They said that it may open.", "They said that it must open.", "modality/modal medium: may | must"},
		{"Harbour Gate May Open", "Harbour Gate Must Open", "modality/modal medium: May | Must"},
	})
}

// TestNegation wants a negation only where both sides say what is denied.
func TestNegation(t *testing.T) {
	wantTyped(t, [][3]string{
		{"They reached the summit.", "They failed to reach the summit.", "negation/negation high: reached | failed to reach"},
		{"They were unable to reach it.", "They were not able to reach it.", "substitution/synonym low: unable | not able"},
		{"He came with a permit.", "He came without a permit.", "negation/negation high: with | without"},
		{"Not only the roof leaked.", "The roof leaked.", "modality/degree medium: Not only | \ntypographic/case info: the | The"},
		{"The price rose.", "The price fell.", "negation/antonym high: rose | fell"},
	})
}

// TestSaidOtherwise: what a reader takes for one thing said in two ways is no
// difference of substance.
func TestSaidOtherwise(t *testing.T) {
	wantTyped(t, [][3]string{
		{"The rules only serve to harm small farms.", "The rules serve only to harm small farms.",
			"reorder/moved block low: only serve | serve only"},
		{"The owners have no idea what it costs.", "The owners don't have any idea what it costs.",
			"insertion/word low:  | don't\nsubstitution/function word low: no | any"},
		{"The owners have no idea what it costs.", "The owners have any idea what it costs.",
			"negation/negation high: no | any"},
		{"The court looked at the long-standing practice of the port.", "The court looked at longstanding practice of the port.",
			"substitution/function word low: the long-standing | longstanding"},
		{"I told Liz Marten to wait outside.", "I told Elizabeth Marten to wait outside.",
			"substitution/reference low: Liz | Elizabeth"},
		{"I told Liz Marten to wait outside.", "I told Margaret Marten to wait outside.",
			"name/entity high: Liz | Margaret"},
		{"Tomorrow Piet Janssen is taking our boats away.", "Tomorrow @RealPietJanssen is taking our boats away.",
			"typographic/punctuation info:  | @\nsubstitution/reference low: Piet Janssen | RealPietJanssen"},
		{"Tomorrow Piet Janssen is taking our boats away.", "Tomorrow @OlafJanssen is taking our boats away.",
			"typographic/punctuation info:  | @\nname/entity high: Piet Janssen | OlafJanssen"},
		{"We were late, OK, and nobody told us.", "We were late, OK? And nobody told us.",
			"typographic/punctuation info: , | ?\ntypographic/case info: and | And"},
		{"We treat the letter as nothing more than a threat.", "We treat the letter as a threat.", "omission/word low: nothing more than | "},
	})
}

// TestNumbers wants values compared, not how they are written.
func TestNumbers(t *testing.T) {
	wantTyped(t, [][3]string{
		{"They sold 1-2 million lamps.", "They sold 1.2 million lamps.", "number/number high: 1-2 million | 1.2 million"},
		{"It began at 8:48 p.m. sharp.", "It began at 20:48 sharp.", "typographic/number format info: 8:48 p.m. | 20:48"},
		{"It grew 2.86 percent.", "It grew 2.9 percent.", "number/rounding low: 2.86 percent | 2.9 percent"},
		{"Nearly 300 came.", "300 came.", "number/rounding low: Nearly | "},
		{"It happened in 2019.", "It happened in 2020.", "number/date high: 2019 | 2020"},
	})
}

// TestSpelling tells a slip from another word, and a name from its neighbour.
func TestSpelling(t *testing.T) {
	wantTyped(t, [][3]string{
		{"He warned us by telling.", "He warned us by yelling.", "substitution/content medium: telling | yelling"},
		{"We recieve guests.", "We receive guests.", "spelling/misspelling low: recieve | receive"},
		{"The behaviour of the crowd changed.", "The behavior of the crowd changed.", "spelling/spelling variant info: behaviour | behavior"},
		{"She met Johnson there.", "She met Johnston there.", "name/entity high: Johnson | Johnston"},
		{"She met Karen Olsen there.", "She met Karen Olson there.", "name/entity high: Olsen | Olson"}, // both are known names: two people bear them
		{"She met Karen Clinton there.", "She met Karen Clifton there.", "name/entity high: Clinton | Clifton"},
		{"She met Paul Martin there.", "She met Paul Marlin there.", "name/entity high: Martin | Marlin"},
		{"She met Karen Hall there.", "She met Karen Hill there.", "name/entity high: Hall | Hill"},
		{"She met Peter Olsen there.", "She met Karen Olson there.", "name/entity high: Peter | Karen\nname/entity high: Olsen | Olson"},
		{"She met Petrosian there.", "She met Petrosyan there.", "spelling/misspelling low: Petrosian | Petrosyan"},
	})
}

func TestClassFileNames(t *testing.T) {
	for key := range language.Of("en").Rows(language.WordClasses) {
		name, _, _ := strings.Cut(key, "/")
		if classBit[name] == 0 {
			t.Errorf("word-classes.txt: no class is called %q", name)
		}
	}
}

func TestVocabulary(t *testing.T) {
	for _, word := range []string{"telling", "harbors", "london", "received"} {
		if !realWord(word) {
			t.Errorf("%q is no word", word)
		}
	}
	wrong := 0
	for i := range 10000 {
		if realWord(fmt.Sprintf("qzx%dvk", i)) {
			wrong++
		}
	}
	if wrong > 200 {
		t.Errorf("%d of 10000 strings that are no words are taken for some", wrong)
	}
}

// TestNegationsDoNotCancel: two denials that are dropped from one sentence are
// two negations, not none.
func TestNegationsDoNotCancel(t *testing.T) {
	a := New("It is not a loss and it is not a defeat, but a warning.", "en")
	b := New("It is a loss and it is a defeat, but a warning.", "en")
	n := 0
	for _, d := range Pair(a, b).Differences {
		if d.Type == "negation" && d.Severity == High {
			n++
		}
	}
	if n != 2 {
		t.Errorf("found %d negations, want 2: %+v", n, Pair(a, b).Differences)
	}
}

// TestMovedSpeakerInBrackets: an attribution inside the words that moved past a
// bracket once made a place end before it began.
func TestMovedSpeakerInBrackets(t *testing.T) {
	a := New(`Harbour chief Ana Roy said the two crews were "defined by patience and skill."`, "en")
	b := New(`"[They] were defined by patience and skill," said the harbour's chief Ana Roy.`, "en")
	for _, d := range Pair(a, b).Differences {
		if d.A.End > len(a.Text) || d.B.End > len(b.Text) || d.A.Start > d.A.End || d.B.Start > d.B.End {
			t.Errorf("difference %+v", d)
		}
	}
}

// Of a question, "whether" and "if" say the same: no condition is lost.
func TestWhetherAndIf(t *testing.T) {
	for _, pair := range [][2]string{
		{"They asked whether the mill would close.", "They asked if the mill would close."},
		{"Nobody knows if the bridge is safe.", "Nobody knows whether the bridge is safe."},
		{"I doubt whether he came.", "I doubt if he came."},
	} {
		a, b := New(pair[0], "en"), New(pair[1], "en")
		for _, d := range Differences(a, b, Align(a, b)) {
			if d.Severity.Rank() > Low.Rank() {
				t.Errorf("%q: %s %s %s", pair, d.Type, d.Subtype, d.Severity)
			}
		}
	}
	a, b := New("We will sell if the council agrees.", "en"), New("We will sell, the council agrees.", "en")
	for _, d := range Differences(a, b, Align(a, b)) {
		if d.Type == Modality {
			return
		}
	}
	t.Error("a lost condition is none")
}

// "No doubt" affirms what it stands beside. Where the other side has the doubt, the
// "no" denies it.
func TestNoDoubt(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want Severity // the highest
	}{
		{"There is no doubt that the letter was forged.", "There is doubt that the letter was forged.", High},
		{"There was no question of selling the mill.", "There was a question of selling the mill.", High},
		{"The letter was no doubt forged.", "The letter was forged.", Low},
		{"The letter is without doubt a forgery.", "The letter is a forgery.", Low},
		{"The letter is without a stamp.", "The letter is here.", Medium},
	} {
		a, b := New(tt.a, "en"), New(tt.b, "en")
		got := Info
		for _, d := range Differences(a, b, Align(a, b)) {
			if d.Severity.Rank() > got.Rank() {
				got = d.Severity
			}
		}
		if got != tt.want {
			t.Errorf("%q, %q: %s, want %s", tt.a, tt.b, got, tt.want)
		}
	}
}
