package compare

import (
	"embed"
	"strconv"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/compare/internal/wordlist"
)

//go:embed data
var data embed.FS

// language is what is known of the words of one language. What a language has
// no file for it does without.
type language struct {
	code          string
	plainLatin    bool // accents on Latin letters do not tell words apart
	decimal       byte // '.' or ','
	numbers       map[string]numberWord
	months        map[string]month
	contractions  map[string]contraction
	endings       []ending
	abbreviations map[string]string
	ordinals      map[string]string // word to digits with their ending
	units         map[string]string // sign or word to sign
	spelling      map[string]string
	stem          func(string) string
	lexicon       *lexicon
}

type numberWord struct {
	kind  string // unit, tens or scale
	value int    // of a scale: its power of ten
}

type month struct {
	number  string // two digits
	capital bool
}

type contraction struct {
	cut           int
	first, second string
}

type ending struct {
	suffix, norm string
	kind         Kind
}

var (
	englishWords = sync.OnceValue(func() *language { return load("en") })
	germanWords  = sync.OnceValue(func() *language { return load("de") })
	frenchWords  = sync.OnceValue(func() *language { return load("fr") })
	spanishWords = sync.OnceValue(func() *language { return load("es") })
	unknownWords = sync.OnceValue(func() *language { return load("") })
)

// languageOf knows a language by its primary tag; a region is ignored.
func languageOf(tag string) *language {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	switch tag {
	case "en":
		return englishWords()
	case "de":
		return germanWords()
	case "fr":
		return frenchWords()
	case "es":
		return spanishWords()
	}
	return unknownWords()
}

func load(code string) *language {
	l := &language{code: code, plainLatin: code == "en", decimal: '.',
		numbers: map[string]numberWord{}, months: map[string]month{}, contractions: map[string]contraction{},
		ordinals: map[string]string{}, abbreviations: map[string]string{}, units: map[string]string{}}
	if code == "de" || code == "fr" || code == "es" {
		l.decimal = ','
	}
	for _, f := range table("data/units.txt") {
		for i, word := range f {
			if i != 1 {
				l.units[word] = f[1]
			}
		}
	}
	dir := "data/" + code + "/"
	for _, f := range table(dir + "numbers.txt") {
		l.numbers[f[0]] = numberWord{f[1], atoi(f[2])}
	}
	for _, f := range table(dir + "months.txt") {
		l.months[f[0]] = month{number: twoDigits(atoi(f[1])), capital: len(f) > 2}
	}
	for _, f := range table(dir + "abbreviations.txt") {
		l.abbreviations[f[0]] = f[1]
	}
	for _, f := range table(dir + "ordinals.txt") {
		l.ordinals[f[0]], l.ordinals[f[1]] = f[1], f[1]
	}
	l.readContractions(dir)
	l.readSpelling(dir)
	l.stem = stemmer(code)
	l.lexicon = readLexicon(dir)
	return l
}

// readContractions reads what is written onto a word, and which words are
// written together.
func (l *language) readContractions(dir string) {
	for _, f := range table(dir + "contractions.txt") {
		l.contractions[f[0]] = contraction{atoi(f[1]), f[2], f[3]}
	}
	for _, f := range table(dir + "endings.txt") {
		e := ending{f[0], f[1], Letters}
		if strings.HasPrefix(f[1], "'") {
			e.kind = Clitic
		}
		l.endings = append(l.endings, e)
	}
}

// readSpelling reads the one spelling of words that have several: the packed
// list first, then what is listed by hand.
func (l *language) readSpelling(dir string) {
	l.spelling = map[string]string{}
	for _, f := range fields(sound(wordlist.Bytes(embedded(dir + "spelling.gz")))) {
		l.spelling[f[0]] = f[1]
	}
	for _, f := range table(dir + "spelling.txt") {
		l.spelling[f[0]] = f[1]
	}
}

// table reads the lines of an embedded file as fields. A file that is not
// there has no lines.
func table(name string) [][]string {
	text, err := data.ReadFile(name)
	if err != nil {
		return nil
	}
	return fields(text)
}

// fields are the fields of each line; a line that begins with "# " is a comment.
func fields(text []byte) [][]string {
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) > 0 && f[0] != "#" {
			rows = append(rows, f)
		}
	}
	return rows
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("compare: embedded data: " + err.Error())
	}
	return n
}

func twoDigits(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// spelled is the one spelling a language's variants share.
func (l *language) spelled(word string) string {
	if s := l.spelling[word]; s != "" {
		return s
	}
	return word
}

// attached says whether letters written onto digits are a token of their own.
func (l *language) attached(suffix string) bool {
	return suffix == "am" || suffix == "pm" || suffix == "m" || l.numbers[suffix].kind == "scale" || l.units[suffix] != ""
}
