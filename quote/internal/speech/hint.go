package speech

import (
	"strings"
	"sync"
)

// hints returns the class of each hint word of a language: "cue", "title",
// "name", "determiner" or "mood".
func hints(lang string) map[string]string {
	if lang == "de" {
		return germanHints()
	}
	return englishHints()
}

var (
	englishHints = sync.OnceValue(func() map[string]string { return readHints("en") })
	germanHints  = sync.OnceValue(func() map[string]string { return readHints("de") })
)

func readHints(lang string) map[string]string {
	b, err := data.ReadFile("data/" + lang + "/hints.txt")
	if err != nil {
		panic("embedded hints: " + err.Error())
	}
	m := map[string]string{}
	for line := range strings.Lines(string(b)) {
		class, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(words) {
			if _, taken := m[w]; !taken {
				m[w] = class
			}
		}
	}
	return m
}

// HasCue reports whether s holds a verb of saying. For a language without a
// list of them it reports whether s is no longer than an attribution.
func HasCue(s, lang string) bool {
	if model(lang) == nil {
		return len(strings.Fields(s)) <= 8
	}
	around := surroundings{hints: hints(lang)}
	return around.any("cue", tokens(s))
}
