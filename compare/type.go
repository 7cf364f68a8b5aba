package compare

// Type says of what kind a difference is. The types are one vocabulary for the
// whole program: some are found between two wordings, the others between
// articles. All that is known of a type stands in one table; see [Types].
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
)

// aspect is where a difference of a type lies.
type aspect uint8

const (
	inPrint     aspect = iota + 1 // the same words, printed otherwise
	inWords                       // words stand for other words
	inPresence                    // only one side has the words
	inCopy                        // words stand for other words, as a translation explains
	inFrame                       // in what is made of the words: joined, cut, attributed
	inNarration                   // in what outlets tell in their own words
)

// types is the table of types, in the order in which documents list them.
var types = []struct {
	Type
	meaning  string
	aspect   aspect
	severity Severity // the usual one, before the words in question change it; "" for that of the change
	weight   int
	mirror   Type // what it is seen from the other side; "" for the same
}{
	{Typographic, "The same words are printed otherwise: marks, capitals, the form of numbers.", inPrint, Info, 0, ""},
	{Spelling, "The same words are spelt otherwise.", inPrint, Info, 0, ""},
	{Inflection, "The same word stands in another form.", inWords, Low, 0, ""},
	{Substitution, "Other words stand in the place of some.", inWords, Low, 13, ""},
	{Number, "A number, unit, quantity or date is another.", inWords, High, 4, ""},
	{Name, "A person or thing that is named is another.", inWords, High, 3, ""},
	{Negation, "One side says what the other denies.", inWords, High, 2, ""},
	{Modality, "One side is surer, stronger or less conditional.", inWords, Medium, 12, ""},
	{Insertion, "The second side has words that the first lacks.", inPresence, Low, 14, Omission},
	{Omission, "The second side lacks words that the first has.", inPresence, Low, 6, Insertion},
	{Reorder, "The same words stand in another order.", inWords, Low, 0, ""},
	{Splice, "Words that stand apart are joined into one quotation.", inFrame, High, 1, ""},
	{Elision, "An attribution hides a gap between quoted words.", inFrame, Medium, 11, ""},
	{Translation, "The words differ as those of a translation do.", inCopy, "", 5, ""},
	{Paraphrase, "One side has in the outlet's own words what the other quotes.", inFrame, Low, 0, ""},
	{Attribution, "The words are attributed to another speaker, or in another way.", inFrame, Medium, 9, ""},
	{Role, "The speaker's role, title or tenure is another.", inNarration, Medium, 10, ""},
	{Time, "The day or the order of events is another.", inNarration, Medium, 7, ""},
	{Fact, "An action, a stage of it, an outcome or a reason is another.", inNarration, Medium, 8, ""},
	{Place, "Where it happened is another place.", inNarration, Medium, 0, ""},
	{Cause, "The cause or motive is another.", inNarration, Medium, 0, ""},
	{Certainty, "One side tells as certain what the other tells as alleged.", inNarration, Medium, 0, ""},
	{Label, "The same person or thing is called by a loaded word.", inNarration, Low, 0, ""},
	{Polarity, "One outlet says that it was said, the other that it was not.", inFrame, High, 0, ""},
	{LeftOut, "A denial, condition, answer or figure that others tell is missing.", inNarration, Low, 0, ""},
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

// Meaning returns in one sentence what a difference of the type says; "" of
// what is no type.
func (t Type) Meaning() string {
	if i, ok := rowOf[t]; ok {
		return types[i].meaning
	}
	return ""
}

// Weight orders the types of differences of one severity for a reader: 1 comes
// first, what changes the sense of a quotation before what changes its frame.
// Types that nothing puts first have the highest weight.
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

// Cosmetic reports whether the two sides are the same words, printed otherwise.
func (t Type) Cosmetic() bool { return t.aspect() == inPrint }

// Rewords reports whether words of one side stand for other words of the other.
// Dropped and added words do not count, nor what a translation explains.
func (t Type) Rewords() bool { return t.aspect() == inWords }

// Misquotes reports whether words stand for others in a way in which somebody
// is made to say something else: another number, another name, a denial.
func (t Type) Misquotes() bool {
	return t.Rewords() && types[rowOf[t]].severity == High
}

// OneSided reports whether only one side has the words.
func (t Type) OneSided() bool { return t.aspect() == inPresence }

// Worded reports whether the difference lies in the words of two wordings, so
// that both, side by side, show all of it.
func (t Type) Worded() bool {
	switch t.aspect() {
	case inPrint, inWords, inPresence, inCopy:
		return true
	}
	return false
}

// Narrated reports whether the difference is one of what outlets tell in their
// own words.
func (t Type) Narrated() bool { return t.aspect() == inNarration }
