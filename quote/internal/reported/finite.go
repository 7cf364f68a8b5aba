package reported

import "strings"

// hasVerb reports whether words are likely to hold a verb: a noun phrase by
// itself is no statement that others could repeat.
func hasVerb(ws []word) bool {
	for i, w := range ws {
		if w.mark {
			continue
		}
		if auxiliary[w.lower] || irregular[w.lower] || w.verb.lemma != "" && !isNoun(ws, i) || shortened(w.lower) {
			return true
		}
		if n := len(w.lower); !w.capital() && (n > 4 && strings.HasSuffix(w.lower, "ed") || n > 5 && strings.HasSuffix(w.lower, "ing")) {
			return true
		}
		if w.lower == "to" && i+1 < len(ws) && infinitive(ws[i+1]) {
			return true
		}
	}
	return false
}

// infinitive reports whether w may be a verb behind "to".
func infinitive(w word) bool {
	return !w.mark && !w.capital() && !determiner[w.lower] && !pronoun[w.lower] && w.class != "#"
}

// shortened reports whether a form ends in a shortened verb or negation.
func shortened(w string) bool {
	if head, ok := strings.CutSuffix(w, "'s"); ok {
		return nominative[head] || head == "that" || head == "what" || head == "who"
	}
	for _, end := range []string{"n't", "'re", "'ve", "'ll", "'d", "'m"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// irregular are past forms of verbs that do not end in "ed" and are rarely
// anything else.
var irregular = set("became began begun bet bore bought bound broke broken brought built burnt came caught chose chosen clung cost cut dealt did drank drawn drew drove driven ate eaten fallen fed fell felt fled flew flown forbade forbidden forgave forgot forgotten fought found froze frozen gave given gone got gotten grew grown held hid hidden hit hung hurt kept knew known laid lay led left lent lost made meant met overcame paid proven put quit ran rang risen rode rose sang sat saw seen sent set shaken shed shone shook shot shown shrank shut slept sold sought spent split spoke spoken spread sprung stole stolen stood stuck struck stuck sung swept swore sworn swung taken taught threw thrown told took tore torn undergone understood underwent undertook upheld went withdrew withdrawn withheld woke won wore worn wove wrote written")
