package format

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// conclusion says in one sentence what two wordings are to each other.
func conclusion(p *report.Pair) string {
	switch {
	case p.Proposed:
		return "Perhaps the same statement: alike enough for a person to decide."
	case !p.Same:
		return "Not the same statement: " + apart(p) + "."
	}
	what := "Same statement"
	if p.Measures["fragment"] > 0 && p.Measures["reach"] < 1 {
		what = "One is part of the other"
	}
	worst := -1
	for _, d := range p.Differences {
		worst = max(worst, d.Severity.Rank())
	}
	switch {
	case turned(p):
		if p.Measures["content"] >= sameContent {
			what = "Same words"
		}
		return what + "; who did it to whom is turned round."
	case worst < compare.High.Rank() && p.Measures["content"] >= sameContent && p.Heads.Roles < turnedRoles:
		return "Same words in another order; look who did it to whom."
	case worst >= compare.Medium.Rank():
		return what + ", but " + changed(p.Differences, worst) + "."
	case p.A == p.B:
		return what + ", to the letter."
	case worst <= compare.Info.Rank():
		return what + ", word for word."
	}
	return what + ", in other words."
}

const (
	// sameContent is from what share of content words on two wordings have the
	// same words.
	sameContent = .95
	// turnedRoles is the answer about roles below which a reader should look: of
	// pairs put together from the same words, nine of ten below it say something
	// else.
	turnedRoles = .2
)

// turned reports whether a rule found that two parties change places.
func turned(p *report.Pair) bool {
	return slices.ContainsFunc(p.Differences, func(d report.Difference) bool {
		return d.Type == compare.Name && d.Subtype == "role swap"
	})
}

// changed names the kinds of the differences of a severity.
func changed(differences []report.Difference, rank int) string {
	var kinds []string
	for _, d := range differences {
		if d.Severity.Rank() != rank {
			continue
		}
		if k := inWords(d); !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	if n := len(kinds); n > 1 {
		return strings.Join(kinds[:n-1], ", ") + " and " + kinds[n-1]
	}
	return kinds[0]
}

// inWords is a clause that says what a difference does.
func inWords(d report.Difference) string {
	switch d.Type {
	case compare.Negation:
		return "one says the contrary of the other"
	case compare.Number:
		if d.Subtype == "date" {
			return "a date differs"
		}
		return "a number differs"
	case compare.Name:
		return "another name is given"
	case compare.Modality:
		return "one is more certain, stronger or less conditional"
	case compare.Insertion:
		return "the second says more"
	case compare.Omission:
		return "the second leaves something out"
	case compare.Inflection:
		return "a verb has another tense"
	default:
		return "something else is said in one place"
	}
}

// littleShared is up to what share of content words in common two wordings have
// little in common.
const littleShared = .35

// apart says why two wordings are not one statement.
func apart(p *report.Pair) string {
	switch m := p.Measures; {
	case m["linked"] == 0:
		return "they have no word in common"
	case m["names_against"] > 0:
		return "the names in them differ"
	case m["numbers_against"] > 0 && !restated(p.Differences):
		return "the numbers in them differ"
	case m["content"] <= littleShared:
		return "they have little in common"
	}
	return "they share words, but not enough of what they say"
}

// restated reports whether numbers are written in another form, and none differs.
func restated(differences []report.Difference) bool {
	form := false
	for _, d := range differences {
		if d.Type == compare.Number {
			return false
		}
		form = form || d.Subtype == "number format"
	}
	return form
}
