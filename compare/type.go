package compare

// Type is the kind of a difference. The types are one vocabulary for the whole
// program: some are found between two wordings, the others between articles. All
// that is known about a type stands in one table, the order of which is that of
// [Types].
type Type string

const (
	Typographic  Type = "typographic"
	Spelling     Type = "spelling"
	Inflection   Type = "inflection"
	Substitution Type = "substitution"
	Number       Type = "number"
	Name         Type = "name"
	Negation     Type = "negation"
	Modality     Type = "modality"
	Insertion    Type = "insertion"
	Omission     Type = "omission"
	Reorder      Type = "reorder"
	Splice       Type = "splice"
	Elision      Type = "elision"
	Translation  Type = "translation"
	Paraphrase   Type = "paraphrase"
	Attribution  Type = "attribution"
	Role         Type = "role"
	Time         Type = "time"
	Fact         Type = "fact"
	Place        Type = "place"
	Cause        Type = "cause"
	Certainty    Type = "certainty"
	Label        Type = "label"
	Polarity     Type = "polarity"
	LeftOut      Type = "left out"
	Telling      Type = "telling"
)

// aspect is what a difference of a type concerns.
type aspect uint8

const (
	inPrint     aspect = iota + 1 // the same words, printed differently
	inWords                       // words that replace others
	inPresence                    // words that only one side has
	inCopy                        // words that replace others, as a translation explains
	inFrame                       // how words are joined, cut or attributed
	inNarration                   // what outlets tell in their own words
)

// types is the table of types, in the order in which documents list them.
var types = []struct {
	Type
	meaning  string
	aspect   aspect
	severity Severity // the usual one, from which the words in question may differ; "" if there is none
	weight   int      // see Type.Weight; 0 comes last
	mirror   Type     // see Type.Mirror; "" for the type itself
}{
	{Typographic, "The words are the same; marks, capitals or the form of numbers differ.", inPrint, Info, 0, ""},
	{Spelling, "The words are the same and are spelt differently.", inPrint, Info, 0, ""},
	{Inflection, "A word has another form.", inWords, Low, 0, ""},
	{Substitution, "Some words are replaced by others.", inWords, Low, 15, ""},
	{Number, "A number, unit, quantity or date differs.", inWords, High, 3, ""},
	{Name, "Another person or thing is named.", inWords, High, 4, ""},
	{Negation, "One side affirms what the other denies.", inWords, High, 2, ""},
	{Modality, "One side is more certain, stronger or less conditional.", inWords, Medium, 9, ""},
	{Insertion, "The second side has words that the first lacks.", inPresence, Low, 18, Omission},
	{Omission, "The second side lacks words that the first has.", inPresence, Low, 13, Insertion},
	{Reorder, "The same words are in another order.", inWords, Low, 0, ""},
	{Splice, "Words from different places are joined into one quotation.", inFrame, High, 1, ""},
	{Elision, "An attribution hides a gap in the quoted words.", inFrame, Medium, 14, ""},
	{Translation, "The words differ as they would in a translation.", inCopy, "", 12, ""},
	{Paraphrase, "One side reports in its own words what the other quotes.", inFrame, Low, 0, ""},
	{Attribution, "The words are attributed to another speaker or in another way.", inFrame, Medium, 11, ""},
	{Role, "The speaker has another role, title or tenure.", inNarration, Medium, 8, ""},
	{Time, "The day or the order of events differs.", inNarration, Medium, 5, ""},
	{Fact, "An action, its stage, its outcome or its reason differs.", inNarration, Medium, 6, ""},
	{Place, "The place differs.", inNarration, Medium, 7, ""},
	{Cause, "The cause or motive differs.", inNarration, Medium, 10, ""},
	{Certainty, "One side states what the other only alleges.", inNarration, Medium, 9, ""},
	{Label, "A loaded word is used for the same person or thing.", inNarration, Low, 16, ""},
	{Polarity, "One side says that something was said, the other that it was not.", inFrame, High, 2, ""},
	{LeftOut, "A denial, condition, answer or figure that others report is missing.", inNarration, Low, 17, ""},
	{Telling, "Both tell of one matter in other words; what differs is of no one type.", inNarration, Low, 0, ""},
}

// rowOf is where in the table a type stands.
var rowOf = func() map[Type]int {
	rows := make(map[Type]int, len(types))
	for i, t := range types {
		rows[t.Type] = i
	}
	return rows
}()

// Types returns every type, in the order in which documents list them.
func Types() []Type {
	all := make([]Type, len(types))
	for i, t := range types {
		all[i] = t.Type
	}
	return all
}

// Meaning returns one sentence that says what a difference of this type is. It is
// empty for what is not a type.
func (t Type) Meaning() string {
	if i, ok := rowOf[t]; ok {
		return types[i].meaning
	}
	return ""
}

// Weight orders the types for a reader, within one severity: 1 comes first. What turns
// the sense comes before who, when, what and where, then how sure and why, then whose
// words they are, then the wording. Types without a place of their own share the last
// one.
func (t Type) Weight() int {
	if i, ok := rowOf[t]; ok && types[i].weight > 0 {
		return types[i].weight
	}
	return len(types)
}

// Mirror returns the type of the same difference seen from the other side.
func (t Type) Mirror() Type {
	if i, ok := rowOf[t]; ok && types[i].mirror != "" {
		return types[i].mirror
	}
	return t
}

func (t Type) aspect() aspect {
	if i, ok := rowOf[t]; ok {
		return types[i].aspect
	}
	return 0
}

// Cosmetic reports whether the two sides are the same words, printed differently.
func (t Type) Cosmetic() bool { return t.aspect() == inPrint }

// Rewords reports whether words replace other words. Words that are only dropped or
// added do not count, nor does what a translation explains.
func (t Type) Rewords() bool { return t.aspect() == inWords }

// Misquotes reports whether words replace others so that somebody is made to say
// something else: another number, another name, the contrary.
func (t Type) Misquotes() bool {
	return t.Rewords() && types[rowOf[t]].severity == High
}

// OneSided reports whether only one side has the words.
func (t Type) OneSided() bool { return t.aspect() == inPresence }

// Worded reports whether the difference lies in the words, so that the two
// wordings, side by side, show all of it.
func (t Type) Worded() bool {
	switch t.aspect() {
	case inPrint, inWords, inPresence, inCopy:
		return true
	}
	return false
}

// Narrated reports whether the difference is in what outlets tell in their own
// words.
func (t Type) Narrated() bool { return t.aspect() == inNarration }
