package speech

import (
	"slices"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/quote/internal/attribution"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// language is what is known of one language. It is never changed after it is
// read.
type language struct {
	hints    map[string]string // class of a word: "cue", "title", "text", "label", "name", "determiner", "mood"
	decision *logit.Decision

	// byClass says that the decision knows words by their class only, as it was
	// fitted on other languages.
	byClass bool
}

// languages are read when they are first asked for.
var languages = map[string]func() *language{
	"en": once("en", false), "de": once("de", false),
	"es": once("es", true), "fr": once("fr", true), "it": once("it", true), "nl": once("nl", true), "pt": once("pt", true),
}

func once(lang string, byClass bool) func() *language {
	return sync.OnceValue(func() *language {
		l := &language{hints: readHints(lang), byClass: byClass}
		if byClass {
			lang = "und"
		}
		l.decision = logit.Decide(readWeights(lang))
		return l.mark()
	})
}

// mark lets the names of classes, as they stand for words, have their class.
func (l *language) mark() *language {
	if l.byClass {
		for _, class := range classes {
			l.hints["<"+class+">"] = class
		}
	}
	return l
}

var classes = []string{"cue", "title", "text", "label", "name", "determiner", "mood"}

// languageOf returns nil for a language without hints.
func languageOf(lang string) *language {
	if read := languages[lang]; read != nil {
		return read()
	}
	return nil
}

// readHints reads the classes of words. Verbs of saying of a language without
// a list here are those by which speakers are found.
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
	if lexicon := attribution.LexiconOf(lang); lexicon != nil && !strings.Contains(string(b), "\ncue:") {
		for _, w := range lexicon.Cues() {
			m[w] = "cue"
		}
	}
	return m
}

// HasCue reports whether s holds a verb of saying. For a language without a
// list of them it reports whether s is no longer than an attribution.
func HasCue(s, lang string) bool {
	l := languageOf(lang)
	if l == nil {
		return len(strings.Fields(s)) <= 8
	}
	return l.any("cue", l.tokens(s))
}

// any reports whether a word of the class is among the words.
func (l *language) any(class string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return l.hints[w] == class })
}
