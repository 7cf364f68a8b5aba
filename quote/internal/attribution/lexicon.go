package attribution

import (
	"maps"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/nickname"
	"github.com/quotediff/quotediff/quote/internal/lexis"
)

// class is a set of word classes. A form may be in several; the words around
// it decide.
type class uint64

const (
	say    class = 1 << iota // a verb that attributes a quotation by itself
	act                      // a verb that names what is done by speaking
	finite                   // a form of such a verb that may have a subject
	participle
	base
	title
	role // a noun for a person
	spokes
	body // a noun for what speaks as one: company, court
	doc  // a noun for what is written or read out
	given
	det
	poss
	prep
	conj
	sub
	rel
	aux
	neg
	adv
	he
	she
	it
	they
	i
	we
	you
	indef
	day
	month
	when
	masculine
	feminine
	plural
	particle
	suffix // of a body's name: Inc
	abbreviation
	according // first word of a fixed attribution: "according", "laut"
	leading   // it is one only before a preposition: "according to"
	number
	quantity // "number" in "a number of officials"
	be       // a form of the verb for the passive
	degree   // goes on with an academic title: "med." of "Dr. med."
	relay    // a form of a verb whose object speaks: "quoted Jo Marsh as saying"
	place    // a noun for a building, a street, a park
	partisan // a noun for a member of a party, by which papers call a person whom they have named
	generation
	uttered // a noun for what somebody says: claim
)

const (
	pronoun = he | she | it | they | i | we | you
	closed  = det | poss | prep | conj | sub | rel | aux | neg | pronoun
	nominal = role | body | doc
)

// Lexicon is what is known of the words of one language. It is never changed
// after it is read.
type Lexicon struct {
	Lang     string
	table    *lexis.Table
	classes  []class             // by the number of the word in table
	short    map[string][]string // short form of a given name to the full ones
	channels map[string]string   // noun or site to the name of the channel
	sites    map[string]bool
	// compounds says that nouns have capitals and are known by their last
	// part: German.
	compounds bool
	clitics   []string          // pronouns that a hyphen joins to a verb: French
	verbs     map[string]string // form to the channel it names: tweeted to Twitter

	addressed map[string]bool // forms of "tell": whom they name next may be a paper
	passed    map[string]bool // "leaked", "obtained": so is whom they name after "to" or "by"
	onSite    map[string]bool // prepositions before a site: "on Facebook"

	objects    map[string]bool   // pronouns in a form that is not a subject
	indefinite map[string]bool   // determiners of what the text has not named yet
	elided     map[string]bool   // words that end with an apostrophe: "l'"
	possessive class             // of “’s”
	ways       map[string]int    // prepositions by the way they lead, see wayOf
	posts      map[string]string // nouns for posts to the one that stands for all its names
}

// LexiconOf returns the lexicon of a language, or nil where there is none.
var LexiconOf = language.Cached(func(l language.Language) *Lexicon {
	if !l.Can(language.Speakers) {
		return nil
	}
	return readLexicon(l)
})

func readLexicon(of language.Language) *Lexicon {
	l := &reading{words: map[string]class{}, participle: of.Trait(language.Participle), plurals: of.Trait(language.Plural) == "english"}
	l.Lexicon = Lexicon{Lang: of.Tag, compounds: of.Trait(language.Nouns) == "compound", clitics: strings.Fields(of.Trait(language.Clitics)), short: map[string][]string{}, channels: map[string]string{}, sites: map[string]bool{}, verbs: map[string]string{},
		addressed: map[string]bool{}, passed: map[string]bool{}, onSite: map[string]bool{}, objects: map[string]bool{}, indefinite: map[string]bool{}, elided: map[string]bool{}, ways: map[string]int{}, posts: map[string]string{}}
	for gender, names := range language.Any.Rows(language.GivenNames) {
		for _, w := range names {
			l.add(strings.ToLower(w), given|genderOf(gender))
		}
	}
	for _, forms := range language.Any.Rows(language.Generations) {
		for _, w := range forms {
			l.add(w, generation)
			l.addStop(w)
		}
	}
	for kind, forms := range of.Rows(language.Cues) {
		l.addCue(kind, forms)
	}
	for gender, words := range of.Rows(language.Titles) {
		l.addTitles(gender, words)
	}
	for kind, nouns := range of.Rows(language.PersonNouns) {
		l.addRoles(kind, nouns)
	}
	for kind, words := range of.Rows(language.FunctionWords) {
		l.addFunctionWords(kind, words)
	}
	for full, short := range nickname.All(of.Tag) {
		for _, w := range short {
			l.short[w] = append(l.short[w], full)
			l.add(w, given|l.words[full]&(masculine|feminine))
		}
	}
	for kind, names := range of.Rows(language.Channels) {
		l.addChannels(kind, names)
	}
	for kind, names := range of.Rows(language.Posts) {
		if one, same := strings.CutPrefix(kind, "same/"); same {
			for _, w := range names {
				l.posts[w] = one
			}
		}
	}
	return l.number()
}

func (l *reading) addTitles(gender string, words []string) {
	for _, w := range words {
		l.add(w, title|genderOf(gender))
		if gender == "-" && l.compounds {
			l.add(w, role)
		}
		l.addStop(w)
	}
}

// addStop notes a word whose full stop belongs to it.
func (l *reading) addStop(w string) {
	if strings.HasSuffix(w, ".") {
		l.add(w, abbreviation)
	}
}

// addFunctionWords adds the words of a closed class, or those that are said to
// have one use.
func (l *reading) addFunctionWords(kind string, words []string) {
	sets := map[string]map[string]bool{"addressed": l.addressed, "passed": l.passed, "onsite": l.onSite, "object": l.objects, "indefinite": l.indefinite}
	way := wayOf[kind]
	for _, w := range words {
		switch {
		case sets[kind] != nil:
			sets[kind][w] = true
		case way > 0:
			l.ways[w] = way
		default:
			l.add(w, functionClass[kind])
			l.addStop(w)
		}
	}
}

// number puts the words into a table, which is faster and holds no pointers.
func (l *reading) number() *Lexicon {
	words := slices.Sorted(maps.Keys(l.words))
	l.table = lexis.NewTable(words)
	for _, w := range words {
		l.classes = append(l.classes, l.words[w])
	}
	l.possessive = l.words["'s"]
	return &l.Lexicon
}

// reading is a lexicon while it is read.
type reading struct {
	Lexicon
	words      map[string]class
	participle string // the ending of present participles; empty if there is none
	plurals    bool   // nouns are listed in the singular
}

// class returns the classes of a word in lower case.
func (l *Lexicon) class(word string) class {
	if n := l.table.FindString(word); n >= 0 {
		return l.classes[n]
	}
	return 0
}

// classOf is class for bytes.
func (l *Lexicon) classOf(word []byte) class {
	if n := l.table.Find(word); n >= 0 {
		return l.classes[n]
	}
	return 0
}

// Cues returns the words that attribute what is said, verbs and fixed
// attributions alike, sorted.
func (l *Lexicon) Cues() []string {
	var out []string
	for n, c := range l.classes {
		if c&(say|according) != 0 {
			out = append(out, l.table.Word(n))
		}
	}
	return out
}

var functionClass = map[string]class{
	"det": det, "poss": poss, "prep": prep, "conj": conj, "sub": sub, "rel": rel, "aux": aux, "neg": neg, "adv": adv,
	"he": he, "she": she, "it": it, "they": they, "i": i, "we": we, "you": you, "indef": indef,
	"day": day, "month": month, "time": when, "particle": particle, "suffix": suffix, "abbr": abbreviation,
	"according": according, "according-to": according | leading, "number": number, "be": be, "quantity": quantity, "degree": degree, "relay": relay,
	"his": masculine, "hers": feminine,
}

// wayOf numbers the prepositions that matter to who speaks: whom words are to,
// by, of, from and with, where they are said, and as what.
var wayOf = map[string]int{"to": 1, "by": 2, "of": 3, "from": 4, "with": 5, "at": 6, "as": 7}

func (l *reading) add(w string, c class) {
	l.words[w] |= c
	if strings.HasSuffix(w, "'") {
		l.elided[w] = true
	}
}

// addCue reads a verb and its forms. Where the language tells the forms apart
// by position: the first is the base form.
func (l *reading) addCue(kind string, forms []string) {
	c := say
	if kind == "act" {
		c = act
	}
	channel := ""
	if last := forms[len(forms)-1]; strings.HasPrefix(last, "@") {
		channel = last[1:]
		forms = forms[:len(forms)-1]
	}
	for n, w := range forms {
		form := c | finite
		switch {
		case l.participle != "" && strings.HasSuffix(w, l.participle) && n > 0:
			form = c | participle
		case n == 0:
			form = c | base
		}
		l.add(w, form)
		if channel != "" {
			l.verbs[w] = channel
		}
	}
}

func (l *reading) addRoles(kind string, nouns []string) {
	kind, gender, _ := strings.Cut(kind, "-")
	c := role
	switch kind {
	case "m", "f":
		gender = kind
	case "spokes":
		c = role | spokes
	case "body":
		c = body
	case "doc":
		c = doc
	case "plural":
		c = role | plural
	case "place":
		c = place
	case "uttered":
		c = uttered
	case "party":
		c = role | partisan
	}
	c |= genderOf(gender)
	for _, w := range nouns {
		l.add(w, c)
		if l.plurals {
			l.add(pluralEN(w), c&^(masculine|feminine)|plural)
		}
	}
}

// shortestPart is the length in bytes of the shortest last part by which a
// compound is known; shorter ones end surnames (“-mann”).
const shortestPart = 5

// compound returns the class of a noun by its last part: Innenminister.
func (l *Lexicon) compound(low []byte) class {
	for from := 3; from+shortestPart <= len(low); from++ {
		if c := l.classOf(low[from:]); c&nominal != 0 {
			return c & (nominal | spokes | masculine | feminine | plural)
		}
	}
	return 0
}

func pluralEN(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && !strings.HasSuffix(w, "ey") && !strings.HasSuffix(w, "ay") && !strings.HasSuffix(w, "oy"):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "x"):
		return w + "es"
	case strings.HasSuffix(w, "ss"):
		return w + "es"
	}
	return w + "s"
}

func (l *Lexicon) addChannels(kind string, names []string) {
	for _, pair := range names {
		w, name, _ := strings.Cut(pair, "=")
		l.channels[w] = name
		l.sites[w] = kind == "site"
	}
}

func genderOf(s string) class {
	switch s {
	case "m":
		return masculine
	case "f":
		return feminine
	}
	return 0
}
