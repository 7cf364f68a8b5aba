package language

// List names a file of a language's folder.
type List string

// Traits is read by [Language.Trait].
const Traits List = "traits.txt"

// Lists of package article.
const (
	FrequentWords List = "frequent-words.txt" // words that stand often in texts and say little: they tell the language
	StockPhrases  List = "stock-phrases.txt"  // phrases with which pages speak of themselves
	PageNames     List = "page-names.txt"     // of und: words of class names and ids of what stands around an article
	Months        List = "months.txt"         // the months of the year
	DayFillers    List = "day-fillers.txt"    // what stands between a day and its month
	TimeZones     List = "time-zones.txt"     // of und: names of time zones and their hours east of Greenwich
)

// Lists of the sentence splitter.
const (
	Stops           List = "stops.txt"            // what a full stop after a word means
	SentenceOpeners List = "sentence-openers.txt" // words that often open a sentence
	QuestionCues    List = "question-cues.txt"    // verbs of saying that follow a quoted question
	NameParticles   List = "name-particles.txt"   // small words inside names
	AfterTimes      List = "after-times.txt"      // what follows a time of day without beginning a sentence
)

// Lists by which quotations and their speakers are found.
const (
	MarkHints       List = "mark-hints.txt"       // words around marks that tell speech from titles, terms and scare quotes
	ClippedWords    List = "clipped-words.txt"    // words that lost their beginning to an apostrophe
	Interviews      List = "interviews.txt"       // labels of questions and answers, and words by which who asks is known
	Works           List = "works.txt"            // works and ships, and what stands before their titles
	Corrections     List = "corrections.txt"      // phrases of notes that correct an article
	SpeechWeights   List = "speech-weights.txt"   // weights of the model that tells speech from what else stands in marks
	Cues            List = "cues.txt"             // verbs of saying with their forms
	Frames          List = "frames.txt"           // kinds of cues, and the words that turn what a cue says
	Titles          List = "titles.txt"           // forms of address and titles
	PersonNouns     List = "person-nouns.txt"     // nouns for people, bodies and documents
	FunctionWords   List = "function-words.txt"   // closed classes of words
	Channels        List = "channels.txt"         // how the place of a statement is named
	GivenNames      List = "given-names.txt"      // of und: given names with gender
	Generations     List = "generations.txt"      // of und: what tells father and son of one name apart
	Nicknames       List = "nicknames.txt"        // given names and their short forms
	SpeakerWeights  List = "speaker-weights.txt"  // weights of the ranker of speakers
	ReportingVerbs  List = "reporting-verbs.txt"  // verbs that report speech without marks, and their patterns
	ReportedWeights List = "reported-weights.txt" // weights of the model of reported speech
)

// Lists by which wordings are compared.
const (
	Units              List = "units.txt"                  // signs of currencies and measures, and words for them
	NumberWords        List = "number-words.txt"           // numbers written as words
	TimeWords          List = "time-words.txt"             // words of times of day and decades
	NumberBounds       List = "number-bounds.txt"          // what words beside a number make of it: about, more than
	NumberedNouns      List = "numbered-nouns.txt"         // nouns after which a Roman numeral counts
	Ordinals           List = "ordinals.txt"               // ordinals written as words
	MonthHomonyms      List = "month-homonyms.txt"         // forms of months that are other words too: with it, months are read in running text
	Contractions       List = "contractions.txt"           // two words written as one
	ContractionEndings List = "contraction-endings.txt"    // words written onto the one before
	ContractionStarts  List = "contraction-beginnings.txt" // words written onto the one after
	Initialisms        List = "initialisms.txt"            // abbreviations of letters that have another normal form
	Spelling           List = "spelling.txt"               // words with several spellings, by hand
	SpellingPacked     List = "spelling.gz"                // the same, built
	Lemmas             List = "lemmas.txt"                 // irregular forms, by hand
	LemmasPacked       List = "lemmas.gz"                  // the same, built
	Words              List = "words.gz"                   // the common lemmas
	WordWeights        List = "weights.gz"                 // the information of each of them
	Parts              List = "parts.gz"                   // how often each of them is a noun, verb, adjective, adverb
	Synonyms           List = "synonyms.gz"                // sets of synonyms
	Antonyms           List = "antonyms.gz"                // pairs of antonyms
	Derivations        List = "derivations.gz"             // words derived from each other
	Related            List = "related.gz"                 // words of one field
	Vocabulary         List = "vocabulary.bloom"           // which letter sequences are words
	WordClasses        List = "word-classes.txt"           // closed classes that decide the type of a difference
	SetPhrases         List = "set-phrases.txt"            // phrases that say the same
	Opposites          List = "opposites.txt"              // opposites that no dictionary lists
	LightOpposites     List = "light-opposites.txt"        // opposites among light words and set phrases
	Nations            List = "nations.txt"                // countries, their adjectives and people
	NameVariants       List = "name-variants.txt"          // names that are written in several ways
	ScoreWeights       List = "score-weights.txt"          // of und: weights of the decision that two wordings are one utterance
	HeadWeights        List = "head-weights.txt"           // of und: weights by which two wordings are graded
	MatterWeights      List = "matter-weights.txt"         // of und: weights of the chance that an editor marks two tellings of one matter
	JoinWeights        List = "join-weights.txt"           // of und: weights of the decision that two stretches are one utterance
)

// Lists by which it is read what happened, whether it did, and how sure that is.
const (
	Scales  List = "scales.txt"  // steps that events take, and their outcomes
	Ruling  List = "ruling.txt"  // words that say of an event whether it happens and how sure that is
	Helpers List = "helpers.txt" // auxiliaries and other closed classes around a verb
)

// ClauseOpeners are words that begin a clause, by which package cluster finds one
// of several statements in reported speech.
const ClauseOpeners List = "clause-openers.txt"

// Lists by which what outlets tell in their own words is compared.
const (
	Acts       List = "acts.txt"        // what is done once on one day, and its wordings
	Stages     List = "stages.txt"      // how far an event has come, and kinds of events
	Labels     List = "labels.txt"      // verbs that say that somebody marked something
	Quantities List = "quantities.txt"  // vague numbers and the range each can mean
	Posts      List = "posts.txt"       // posts and titles under several names
	StoryWords List = "story-words.txt" // closed sets of words that the rules look at
	Weekdays   List = "weekdays.txt"    // the days of the week

	LoadedWords List = "loaded-words.txt" // words for one thing that judge it, and words that do not
	Causes      List = "causes.txt"       // words that join an effect and its cause, or a condition
	Answers     List = "answers.txt"      // how who is accused answers
	Forces      List = "forces.txt"       // words that say more or less of one thing
)

// Lists by which package claim reads names of places, and sources.
const (
	Cities      List = "cities.gz"        // of und: large cities of the world, with country and region
	Places      List = "places.txt"       // countries and regions, their adjectives and people, parts and other names of places
	SourceWords List = "source-words.txt" // sources that may be any other one, and channels of one sort
	PlaceWords  List = "place-words.txt"  // words around the names of places
)
