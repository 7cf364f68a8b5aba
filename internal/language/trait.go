package language

import "strings"

// Trait names a property of a language, a line of its list of [Traits].
type Trait string

const (
	Decimal        Trait = "decimal"         // the decimal mark: "," where it is not the full stop
	Stemmer        Trait = "stemmer"         // the Snowball stemmer
	Accents        Trait = "accents"         // "loose": accents on Latin letters do not tell words apart
	Nouns          Trait = "nouns"           // "compound": nouns have capitals and are known by their last part
	Plural         Trait = "plural"          // the rule by which plurals are formed: "english"
	Participle     Trait = "participle"      // the ending of present participles
	Genitive       Trait = "genitive"        // the ending that a name takes in the genitive without an apostrophe
	Clitics        Trait = "clitics"         // pronouns that a hyphen joins to a verb; of two that begin alike the longer one first
	CapitalPronoun Trait = "capital-pronoun" // a pronoun that is a single capital letter
	Marks          Trait = "marks"           // the usage of quotation marks where it turns common ones around: "german" („…“, »…«) or "french" (« … »)
	Headings       Trait = "headings"        // "capitals": most words of the titles of works begin with a capital
	Asides         Trait = "asides"          // what stands around attributions among the words they attribute: "dashes", which then open dialogue too, "commas" or both
)

// Trait returns what the language's list of traits says of one, empty where it
// says nothing.
func (l Language) Trait(t Trait) string { return strings.Join(l.Grouped(Traits)[string(t)], " ") }
