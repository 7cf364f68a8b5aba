package reported

import "strings"

// hasVerb reports whether words are likely to hold a verb: a noun phrase by
// itself is not a statement that others could repeat.
func hasVerb(ws []word) bool {
	for i := range ws {
		w := &ws[i]
		if w.mark {
			continue
		}
		if w.is(auxiliary|irregular) || w.verb != noVerb && !isNoun(ws, i) || shortened(w.lower) {
			return true
		}
		if n := len(w.lower); !w.capital() && (n > 4 && strings.HasSuffix(w.lower, "ed") || n > 5 && strings.HasSuffix(w.lower, "ing")) {
			return true
		}
		if w.lower == "to" && i+1 < len(ws) && infinitive(&ws[i+1]) {
			return true
		}
	}
	return false
}

// infinitive reports whether w may be a verb after "to".
func infinitive(w *word) bool {
	return !w.mark && !w.capital() && !w.is(determiner|pronoun) && w.class != classNumber
}

// shortened reports whether a form ends in a shortened verb or negation.
func shortened(w string) bool {
	if head, ok := strings.CutSuffix(w, "'s"); ok {
		return english().kindsOf(head)&nominative != 0 || head == "that" || head == "what" || head == "who"
	}
	for _, end := range []string{"n't", "'re", "'ve", "'ll", "'d", "'m"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
