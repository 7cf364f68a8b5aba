package narration

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/quote"
)

// tells reports whether two articles differ in a subtype.
func tells(subtype string, texts ...string) bool {
	var xs []*quote.Extraction
	for i, text := range texts {
		xs = append(xs, told(fmt.Sprintf("article %02d", i), text))
	}
	found, _ := Compare(xs)
	return slices.ContainsFunc(found, func(d Difference) bool { return d.Subtype == subtype })
}

// Each constant decides between two articles that differ by one word.
func TestThresholds(t *testing.T) {
	const (
		met       = "Mrs Holm and Zell met on Sunday."
		decree    = "A fire burned in the depot, leading to a sign of an emergency decree."
		labelled  = "Fintil itself labelled the advert as misleading to children."
		suspended = "On Monday Fintil fined and suspended the broker."
		several   = "Several Norvik drivers stayed at home."
		dozens    = "Dozens of Norvik drivers stayed at home."
		march     = "Nurses at Vikhus staged a candlelight march."
	)
	for _, c := range []struct {
		constant, subtype string
		other             string
		told, not         string // against other: where something is told otherwise, and where not
	}{
		{"maxParty", "day of an event", "Mrs Holm died on Sunday.",
			"Mrs Holm the old grey kind tall slim died on Friday.",
			"Mrs Holm the old grey kind calm tall slim died on Friday."},
		{"maxDayGap", "day of an event", met,
			"Mrs Holm and Zell met for a walk and some tea in the old garden there on Friday.",
			"Mrs Holm and Zell met for a walk and some tea in the old walled garden there on Friday."},
		{"maxBackward", "cause and order", "A flood closed the tunnel, prompting Mayor Ida Holm to sign an emergency decree.",
			"A flood closed the tunnel. This then soon led to Holm signing an emergency decree.",
			"A flood closed the tunnel. This soon led to Holm signing an emergency decree."},
		{"maxEffect", "cause and order", decree,
			"The flood closed the tunnel, prompting them in the end to sign an emergency decree.",
			"The flood closed the tunnel, prompting them all in the end to sign an emergency decree."},
		{"leastEffect", "cause and order", decree,
			"The flood closed the tunnel, prompting them to sign an emergency decree.",
			"The flood closed the tunnel, prompting them to draft an emergency decree."},
		{"mostOfCause", "cause and order", decree,
			"A storm closed the depot, prompting them to sign an emergency decree.",
			"A fire closed the depot, prompting them to sign an emergency decree."},
		{"maxObject", "reason given", labelled,
			"The regulator Fintil flagged the new old big red advert for undeclared sponsorship payments.",
			"The regulator Fintil flagged the new old big bright red advert for undeclared sponsorship payments."},
		{"maxReason", "reason given", labelled,
			"The regulator Fintil flagged the advert for of the of the of the undeclared payments.",
			"The regulator Fintil flagged the advert for of the of the of the of undeclared payments."},
		{"leastReason", "reason given", labelled,
			"The regulator Fintil flagged the advert for undeclared payments.",
			"The regulator Fintil flagged the advert for payments."},
		{"maxManner", "action", suspended,
			"On Monday Fintil fined the broker by way of the law of the land in freezing accounts.",
			"On Monday Fintil fined the broker by way of the law of the old land in freezing accounts."},
		{"maxModifiers", "number", several,
			"Dozens of Norvik wildcat harbour drivers stayed at home.",
			"Dozens of Norvik wildcat harbour lorry drivers stayed at home."},
		{"maxVerbGap", "stage", march,
			"Nurses at Vikhus planned a very long loud candlelight march.",
			"Nurses at Vikhus planned a very long and loud candlelight march."},
		{"leastNames", "relative date", "Last week the regulator Fintil went on to audit the accounts at Norvik.",
			"Fintil last month began to audit the Norvik accounts.",
			"Fintil last month began to audit the harbour accounts."},
		{"leastContent", "relative date", "Last week the regulator Fintil went on to audit the accounts at Norvik.",
			"Fintil last month began to audit the Norvik accounts.",
			"Fintil last month began to visit the Norvik accounts."},
	} {
		if !tells(c.subtype, c.told, c.other) {
			t.Errorf("%s: nothing is told otherwise in %q", c.constant, c.told)
		}
		if tells(c.subtype, c.not, c.other) {
			t.Errorf("%s: something is told otherwise in %q", c.constant, c.not)
		}
	}
}

// Of the articles that share a key the first sixteen are set against the others.
func TestMostArticles(t *testing.T) {
	for n, want := range map[int]bool{15: true, 16: false} {
		// What the first articles say fits both that follow.
		texts := slices.Repeat([]string{"At least 3 Norvik drivers stayed at home."}, n)
		texts = append(texts, "Several Norvik drivers stayed at home.", "Dozens of Norvik drivers stayed at home.")
		if got := tells("number", texts...); got != want {
			t.Errorf("behind %d articles: %v, want %v", n, got, want)
		}
	}
}

// Of what an article tells under a key the first sixteen are set against others.
func TestMostOfArticle(t *testing.T) {
	for n, want := range map[int]bool{15: true, 16: false} {
		text := strings.Repeat("The regulator Fintil flagged the kettle for faulty cheap wires. ", n) +
			"The regulator Fintil flagged the advert for undeclared sponsorship payments."
		if got := tells("reason given", text, "Fintil itself labelled the advert as misleading to children."); got != want {
			t.Errorf("behind %d others: %v, want %v", n, got, want)
		}
	}
}

// Sixteen words are paired, each with each; more are not.
func TestPairs(t *testing.T) {
	for n, want := range map[int]int{2: 1, 15: 105, 16: 120, 17: 120} {
		words := lexicon.Set{}
		for i := range n {
			words[fmt.Sprint("word", i)] = true
		}
		if got := len(pairs(words)); got != want {
			t.Errorf("%d words make %d pairs, want %d", n, got, want)
		}
	}
}

// Short words in -ed and -ing are not forms of verbs.
func TestVerbForms(t *testing.T) {
	for word, want := range map[string]bool{"fled": true, "fed": false} {
		if got := past(compare.Token{Norm: word}); got != want {
			t.Errorf("past of %q: %v", word, got)
		}
	}
	for word, want := range map[string]bool{"making": true, "dying": false} {
		if got := gerund(compare.Token{Norm: word, Lemma: "verb"}); got != want {
			t.Errorf("gerund of %q: %v", word, got)
		}
	}
}

// A name is the last of three words with a capital.
func TestNameAfter(t *testing.T) {
	for text, want := range map[string]string{"Ida Moor Holm Zell": "holm", "Ida Holm spoke": "holm", "Ida, Holm": "ida", "spoke": ""} {
		if got := nameAfter(strings.Fields(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
