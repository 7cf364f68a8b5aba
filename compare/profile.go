package compare

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// profile is what is known of the words of one language. What a language has no
// list for is empty.
type profile struct {
	plainLatin        bool // accents on Latin letters do not tell words apart
	nounsHaveCapitals bool
	decimal           byte   // '.' or ','
	participle        string // the ending of present participles
	numbers           phrasebook[numberWord]
	glued             []glued // the largest first
	times             phrasebook[timeWord]
	bounds            phrasebook[string]
	vague             phrasebook[interval]
	numbered          map[string]bool // nouns after which a Roman numeral counts
	hints             map[string]hint // which joiners a word can begin
	fillers           map[string]bool // what stands between a day and its month; "" for nothing
	months            map[string]month
	contractions      map[string]contraction
	endings           []ending
	beginnings        []ending
	abbreviations     map[string]string  // short to full; with capitals only as printed so
	ordinals          map[string]string  // word to digits with their ending
	units             phrasebook[string] // sign or words to sign
	spelling          map[string]string
	stem              func(string) string
	lexicon           *lexicon
	classes           map[string]class
	phraseClasses     map[string][]phraseClass // by their first words
	phrases           map[string]int           // set phrase to the number of its meaning
	nations           map[string]int           // country, adjective or people to the number of the country
	names             map[string][]int         // way to write a name to the numbers of the names
	genders           map[string]string        // form of address to the gender it says, m or f
	opposites         map[[2]string]bool       // two lemmas in order
	counters          counters
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
	also         string // what it may stand for too
	kind         Kind
}

// profileOf returns what is known of the language of a tag; a region is ignored.
var profileOf = language.Cached(load)

func load(of language.Language) *profile {
	l := &profile{plainLatin: of.Trait(language.Accents) == "loose", nounsHaveCapitals: of.Trait(language.Nouns) == "compound", decimal: '.',
		participle: of.Trait(language.Participle), numbers: phrasebook[numberWord]{}, times: phrasebook[timeWord]{}, bounds: phrasebook[string]{}, months: map[string]month{},
		contractions: map[string]contraction{}, ordinals: map[string]string{}, abbreviations: map[string]string{}, units: phrasebook[string]{}}
	if of.Trait(language.Decimal) == "," {
		l.decimal = ','
	}
	l.readUnits(language.Any)
	l.readUnits(of)
	l.readNumbers(of)
	for short, full := range of.Rows(language.Initialisms) {
		l.abbreviations[short] = full[0]
	}
	for word, digits := range of.Rows(language.Ordinals) {
		l.ordinals[word], l.ordinals[digits[0]] = digits[0], digits[0]
	}
	l.readMonths(of)
	l.readHints()
	l.readContractions(of)
	l.readBeginnings(of)
	l.readSpelling(of)
	l.stem = stemmer(of.Trait(language.Stemmer))
	l.lexicon = readLexicon(of)
	l.readClasses(of)
	l.phrases = byLine(of, language.SetPhrases)
	l.nations = byLine(of, language.Nations)
	l.names = byLines(of, language.NameVariants)
	l.genders = readGenders(of)
	l.opposites = readOpposites(of)
	l.counters = readCounters(of)
	return l
}

// readUnits reads signs of currencies and measures, and the words for them.
func (l *profile) readUnits(of language.Language) {
	for sign, words := range of.Rows(language.Units) {
		for _, w := range words {
			l.units.add(w, sign)
		}
	}
}

// readNumbers reads the words of numbers and times.
func (l *profile) readNumbers(of language.Language) {
	for word, f := range of.Rows(language.NumberWords) {
		w := newNumberWord(f)
		l.numbers.add(strings.ReplaceAll(word, "_", " "), w)
		if w.glued {
			l.glued = append(l.glued, glued{word, math.Pow(10, w.value)})
		}
	}
	slices.SortStableFunc(l.glued, func(x, y glued) int { return int(y.size - x.size) })
	for kind, words := range of.Rows(language.TimeWords) {
		_, value, _ := strings.Cut(kind, "/")
		for _, w := range words {
			l.times.add(w, timeWord{kind, value})
		}
	}
	for kind, words := range of.Rows(language.NumberBounds) {
		for _, w := range words {
			l.bounds.add(w, kind)
		}
	}
	l.readVague(of)
	l.numbered = of.Set(language.NumberedNouns)
	l.fillers = of.Set(language.DayFillers)
	l.fillers[""] = true
}

// readMonths reads the months of a language of which it is known which of
// their names are other words too.
func (l *profile) readMonths(of language.Language) {
	if !of.Has(language.MonthHomonyms) {
		return
	}
	homonyms := of.Set(language.MonthHomonyms)
	for number, names := range of.Rows(language.Months) {
		for _, name := range names {
			l.months[name] = month{number: twoDigits(atoi(number)), capital: homonyms[name]}
		}
	}
}

// readContractions reads what is written onto a word, and which words are
// written together.
func (l *profile) readContractions(of language.Language) {
	for word, f := range of.Rows(language.Contractions) {
		l.contractions[word] = contraction{atoi(f[0]), f[1], f[2]}
	}
	for suffix, f := range of.Rows(language.ContractionEndings) {
		e := ending{suffix: suffix, norm: f[0], kind: Letters}
		if len(f) > 1 {
			e.also = f[1]
		}
		if strings.HasPrefix(f[0], "'") {
			e.kind = Clitic
		}
		l.endings = append(l.endings, e)
	}
}

// readBeginnings reads what is written onto the word after it.
func (l *profile) readBeginnings(of language.Language) {
	for start, f := range of.Rows(language.ContractionStarts) {
		l.beginnings = append(l.beginnings, ending{suffix: start, norm: f[0], kind: Letters})
	}
}

// readSpelling reads the one spelling of words that have several: the packed
// list first, then what is listed by hand.
func (l *profile) readSpelling(of language.Language) {
	l.spelling = map[string]string{}
	for _, f := range pairs(of, language.SpellingPacked) {
		l.spelling[f[0]] = f[1]
	}
	for word, f := range of.Rows(language.Spelling) {
		l.spelling[word] = f[0]
	}
}

// byLine reads the values of a list, each with the number of its line from 1
// on; nil where there is no list.
func byLine(of language.Language, list language.List) map[string]int {
	if !of.Has(list) {
		return nil
	}
	numbers := map[string]int{}
	line := 0
	for _, values := range of.Rows(list) {
		line++
		for _, v := range values {
			numbers[v] = line
		}
	}
	return numbers
}

// readGenders reads the forms of address that say whether a man or a woman bears
// them.
func readGenders(of language.Language) map[string]string {
	genders := map[string]string{}
	for gender, titles := range of.Rows(language.Titles) {
		for _, t := range titles {
			if gender == "m" || gender == "f" {
				genders[t] = gender
			}
		}
	}
	return genders
}

// byLines is byLine for a list in which a value may stand in several lines.
func byLines(of language.Language, list language.List) map[string][]int {
	numbers, line := map[string][]int{}, 0
	for _, values := range of.Rows(list) {
		line++
		for _, v := range values {
			numbers[v] = append(numbers[v], line)
		}
	}
	return numbers
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
func (l *profile) spelled(word string) string {
	if s := l.spelling[word]; s != "" {
		return s
	}
	return word
}

// attached says whether letters written onto digits are a token of their own.
func (l *profile) attached(suffix string) bool {
	_, unit := l.units.at([]Token{{Norm: suffix}})
	return unit > 0 || suffix == "am" || suffix == "pm" || suffix == "m" || l.single(suffix).kind == scaleKind || l.classes[suffix].unit > 0
}
