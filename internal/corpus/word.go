package corpus

import (
	"math"
	"strings"
)

var contractions = strings.NewReplacer("did not", "didn't", "do not", "don't", "will not", "won't", "cannot", "can't",
	"is not", "isn't", "going to", "gonna")

// punctuate changes what no word is.
func (e editor) punctuate(s string) string {
	switch e.rng.IntN(6) {
	case 0:
		return strings.ReplaceAll(s, ",", "")
	case 1:
		return "“" + s + "”"
	case 2:
		return strings.ToLower(s)
	case 3:
		return strings.ReplaceAll(s, ", ", " — ")
	case 4:
		return strings.ReplaceAll(strings.TrimRight(s, "."), " ", "  ") + ","
	}
	return strings.TrimRight(contractions.Replace(s), ".") + "!"
}

// misspell drops, doubles, swaps or changes a letter inside a word of four
// letters or more.
func (e editor) misspell(w string) string {
	if len(w) < 4 || strings.ContainsFunc(w, func(r rune) bool { return r < 'A' || r > 'z' }) {
		return w
	}
	i := 1 + e.rng.IntN(len(w)-2)
	switch e.rng.IntN(4) {
	case 0:
		return w[:i] + w[i+1:]
	case 1:
		return w[:i] + w[i:i+1] + w[i:]
	case 2:
		return w[:i] + w[i+1:i+2] + w[i:i+1] + w[i+2:]
	}
	return w[:i] + string(rune('a'+e.rng.IntN(26))) + w[i+1:]
}

// light are words that may be dropped without changing what is said much.
var light = map[string]bool{"the": true, "a": true, "an": true, "that": true, "really": true, "and": true, "then": true}

// substitute puts other words for a share of the words, and drops light ones.
func (e editor) substitute(words []string, share float64) []string {
	out := append([]string(nil), words...)
	left := int(math.Ceil(float64(len(words)) * share))
	for try := 0; try < 12*len(out) && left > 0; try++ {
		i := e.rng.IntN(len(out))
		word := strings.TrimRight(out[i], ".,:")
		tail := out[i][len(word):]
		switch same := e.g.same[strings.ToLower(word)]; {
		case word == "":
		case light[word] && tail == "" && e.rng.IntN(3) == 0:
			out[i] = ""
			left--
		case len(same) > 0:
			out[i] = same[e.rng.IntN(len(same))] + tail
			left--
		}
	}
	return strings.Fields(strings.Join(out, " "))
}
