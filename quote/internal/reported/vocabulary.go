package reported

import (
	"strings"
	"sync"

	"github.com/quotediff/quotediff/quote/internal/lexis"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// kinds is a set of the kinds of words that the rules tell apart.
type kinds uint16

const (
	nominative kinds = 1 << iota
	determiner
	auxiliary
	preposition
	conjunction
	pronoun
	negation // before a verb of saying
	starter  // a word before which what is reported may start
	breaks   // a word at which it may end
	// past forms of verbs that do not end in "ed" and are rarely anything else
	irregular

	closed = nominative | determiner | auxiliary | preposition | conjunction | pronoun
)

var kindWords = []struct {
	kinds kinds
	words string
}{
	{nominative, "he she they we i it there"},
	{determiner, "the a an his her their its this that these those some many most all no any our my your"},
	{auxiliary, "is are was were be been being has have had do does did will would can could may might must should shall 's 're won't can't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't wouldn't shouldn't cannot"},
	{preposition, "of in on at by for from with about against into through during before after above below to under over between among as than"},
	{conjunction, "and but or nor while although though because since as after when if where who which whose that so yet"},
	{pronoun, "me you him her us them himself herself themselves itself it"},
	{negation, "not no never n't didn't doesn't don't hasn't haven't won't wouldn't declined refused"},
	{starter, "and but that because although while as who which said says saying"},
	{breaks, "and but while as after because when although though before during in at on for with by according since even if unless despite where which who"},
	{irregular, "became began begun bet bore bought bound broke broken brought built burnt came caught chose chosen clung cost cut dealt did drank drawn drew drove driven ate eaten fallen fed fell felt fled flew flown forbade forbidden forgave forgot forgotten fought found froze frozen gave given gone got gotten grew grown held hid hidden hit hung hurt kept knew known laid lay led left lent lost made meant met overcame paid proven put quit ran rang risen rode rose sang sat saw seen sent set shaken shed shone shook shot shown shrank shut slept sold sought spent split spoke spoken spread sprung stole stolen stood stuck struck stuck sung swept swore sworn swung taken taught threw thrown told took tore torn undergone understood underwent undertook upheld went withdrew withdrawn withheld woke won wore worn wove wrote written"},
}

// vocabulary is what is known of the words of English. It is never changed
// after it is made.
type vocabulary struct {
	table   *lexis.Table
	entries []entry // by the number of the word
	marks   [128]*logit.Part
	signs   map[rune]*logit.Part
}

// entry is what is known of a word.
type entry struct {
	kinds kinds
	opens pattern
	verb  *verb
	class *logit.Part // of a closed class: the word itself
}

var english = sync.OnceValue(func() *vocabulary {
	of := verbs()
	list := make([]string, 0, len(of)+300)
	for form := range of {
		list = append(list, form)
	}
	for _, k := range kindWords {
		list = append(list, strings.Fields(k.words)...)
	}
	for _, o := range openers {
		list = append(list, strings.Fields(o.words)...)
	}
	v := &vocabulary{table: lexis.NewTable(list), signs: map[rune]*logit.Part{}}
	v.entries = make([]entry, v.table.Len())
	for i := range v.entries {
		v.entries[i].verb = noVerb
		if verb, ok := of[v.table.Word(i)]; ok {
			v.entries[i].verb = verb
		}
	}
	for _, k := range kindWords {
		for _, w := range strings.Fields(k.words) {
			e := &v.entries[v.table.FindString(w)]
			if e.kinds |= k.kinds; k.kinds&closed != 0 && e.class == nil {
				e.class = logit.NewPart(w)
			}
		}
	}
	for _, o := range openers {
		for _, w := range strings.Fields(o.words) {
			v.entries[v.table.FindString(w)].opens = o.pattern
		}
	}
	for c := range v.marks {
		v.marks[c] = logit.NewPart(string(rune(c)))
	}
	for _, r := range "‘’“”„«»–—…" {
		v.signs[r] = logit.NewPart(string(r))
	}
	return v
})

// kindsOf returns the kinds of a word in lower case.
func (v *vocabulary) kindsOf(lower string) kinds {
	if n := v.table.FindString(lower); n >= 0 {
		return v.entries[n].kinds
	}
	return 0
}

// mark returns the class of a mark: the mark itself.
func (v *vocabulary) mark(r rune, text string) *logit.Part {
	if int(r) < len(v.marks) {
		return v.marks[r]
	}
	if p := v.signs[r]; p != nil {
		return p
	}
	return logit.NewPart(text)
}

// The classes of words that are in no list, and the edges of the sentence.
var (
	atStart     = logit.NewPart("^")
	atEnd       = logit.NewPart("$")
	classNumber = logit.NewPart("#")
	className   = logit.NewPart("Name")
	classLy     = logit.NewPart("-ly")
	classVerbal = logit.NewPart("v-ing")
	classIng    = logit.NewPart("-ing")
	classEd     = logit.NewPart("-ed")
	classVerb   = logit.NewPart("v")
	classS      = logit.NewPart("-s")
	classWord   = logit.NewPart("w")
)

// kindOf is the coarse kind of a word that is in no closed class.
func kindOf(w *word) *logit.Part {
	switch {
	case w.lower[0] >= '0' && w.lower[0] <= '9' || w.lower[0] == '$':
		return classNumber
	case w.capital():
		return className
	case strings.HasSuffix(w.lower, "ly"):
		return classLy
	case strings.HasSuffix(w.lower, "ing"):
		if w.verb != noVerb {
			return classVerbal
		}
		return classIng
	case strings.HasSuffix(w.lower, "ed"):
		return classEd
	case w.verb != noVerb:
		return classVerb
	case strings.HasSuffix(w.lower, "s"):
		return classS
	}
	return classWord
}

// class returns the kind of the word at i, and the edges of the sentence as
// kinds of their own.
func class(ws []word, i int) *logit.Part {
	switch {
	case i < 0:
		return atStart
	case i >= len(ws):
		return atEnd
	}
	return ws[i].class
}
