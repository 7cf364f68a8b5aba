package language

// Ability is something that is done only in languages that have the lists for
// it.
type Ability struct {
	Name  string
	Needs []List
	// Fitted is the list of weights that it works best with; empty where it
	// has none. A language without them uses those of Lender.
	Fitted List
	Lender string // tag
}

var (
	Identification = Ability{Name: "its texts are known by their words", Needs: []List{FrequentWords}}
	Dates          = Ability{Name: "dates of publication", Needs: []List{Months}}
	Furniture      = Ability{Name: "stock phrases of pages", Needs: []List{StockPhrases}}
	Splitting      = Ability{Name: "abbreviations at ends of sentences", Needs: []List{Stops, SentenceOpeners}}
	Speech         = Ability{Name: "speech in marks", Needs: []List{MarkHints}, Fitted: SpeechWeights, Lender: "und"}
	Speakers       = Ability{Name: "speakers", Needs: []List{Cues, Titles, PersonNouns, FunctionWords}, Fitted: SpeakerWeights, Lender: "en"}
	ReportedSpeech = Ability{Name: "speech without marks", Needs: []List{ReportingVerbs, ReportedWeights}}
	Framing        = Ability{Name: "said, denied, asked", Needs: []List{Cues, FunctionWords, Frames}}
	Dictionary     = Ability{Name: "synonyms, frequencies", Needs: []List{Words, WordWeights}}
	Differences    = Ability{Name: "negation, modality, quantity", Needs: []List{WordClasses}}
	Narration      = Ability{Name: "what outlets tell themselves", Needs: []List{StoryWords, Acts, Stages, Labels, Quantities, Posts}}
)

// Abilities are all abilities, in the order in which a text meets them.
var Abilities = []Ability{Identification, Dates, Furniture, Splitting, Speech, Speakers, ReportedSpeech, Framing, Dictionary, Differences, Narration}

// Can reports whether the language has all lists that an ability needs.
func (l Language) Can(a Ability) bool {
	for _, list := range a.Needs {
		if !l.Has(list) {
			return false
		}
	}
	return true
}

// Weights returns the fitted weights that an ability uses in the language: its
// own, or those of the lender.
func (l Language) Weights(a Ability) []byte {
	if b := l.Bytes(a.Fitted); b != nil {
		return b
	}
	return Of(a.Lender).Bytes(a.Fitted)
}
