// Package quote finds quotations in an article: what stands in marks, what is
// reported without them, who speaks, and how the article says so.
//
// Start with [Extract] and [Quotation]. Every quotation is spans of its
// article's untouched text. [Reconcile] makes the speakers of several articles
// about one event the same people.
//
// The package does not compare wordings.
package quote

import "github.com/quotediff/quotediff/article"

// Kind says how words are presented as somebody's.
type Kind string

const (
	Direct   Kind = "direct"   // a sentence or more in marks
	Partial  Kind = "partial"  // a fragment in marks inside the outlet's own sentence
	Indirect Kind = "indirect" // a clause of reported speech without marks
	Mention  Kind = "mention"  // in marks but no speech: a title, scare quotes, a nickname
)

// Quotation is one speech act as one article prints it.
type Quotation struct {
	ID      string // "q-" and 16 hex digits; fingerprint of article id, spans and text
	Article *article.Article
	Kind    Kind

	// Doubtful marks an Indirect clause that may not be speech. It counts only
	// where it repeats what another article prints in marks.
	Doubtful bool

	// Parts are the quoted words without the marks, in the order of the text:
	// several where an attribution interrupts the quotation or where it runs
	// over paragraphs.
	Parts []Part

	// Sentence is where a Partial quotation stands, with the outlet's own words
	// around it; the zero Part for any other kind.
	Sentence Part

	Speaker Speaker
	Cue     article.Span // the verb or phrase that attributes it; zero if there is none
	Channel Place        // where it was said: "Twitter", "in a statement"
	When    article.Span // when it was said, as printed; zero if not said
	Frame   Frame        // in which sense the article carries the words
	Via     Place        // through whom the article has it: "told the Times", "according to Reuters"
}

// Part is one contiguous stretch of a quotation. The offsets are bytes into
// Article.Text, and Text is what they cut out.
//
// A quotation may come as a record, without its article: Article.Text is then
// empty. The offsets are still bytes: those of a text that could be the
// article's, in which each unknown code point is one byte. They tell the order
// of words and how far apart they are, but cut nothing out.
type Part struct {
	article.Span
	Text string

	// Point is the code point at which a record without its article says that
	// the part begins. It is kept to be written again; 0 where there is a text.
	Point int
}

// Text returns the quoted words, parts joined by a space.
func (q *Quotation) Text() string {
	if len(q.Parts) == 1 {
		return q.Parts[0].Text
	}
	var b []byte
	for i, p := range q.Parts {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, p.Text...)
	}
	return string(b)
}

// Speaker is who is said to have spoken. The zero value means that the article
// does not say; one with a mention and no name that a pronoun does, which means nobody
// whom the article names.
type Speaker struct {
	Name    string       // resolved: the fullest name of the person or body in the article (after Reconcile: in the run)
	Mention article.Span // what stands in the article: "he", "the mayor"; of a quotation that is carried over, that of the one before
	Role    article.Span // title, post or description as printed; zero if there is none
	Org     string       // whom the speaker speaks for, when that is said ("spokeswoman for …")
	Rule    string       // what decided: "cue-subject", "carried-over", …
	Unsure  bool         // another is nearly as likely to have spoken, or there is no name
}

// Known reports whether the article says who spoke.
func (s Speaker) Known() bool { return s.Name != "" }

// Named reports whether the name is one, and not a description or a pronoun:
// "Ida Roth", "Harbour Board", not "the mayor of Velmont", "officials", "It".
func (s Speaker) Named() bool { return s.Known() && !unnamed(s.Name) }

// Place is a channel or a source of a quotation: what it is and where the
// article says so.
type Place struct {
	Name string       // normalized: "Twitter" for "tweeted"
	Span article.Span // zero if there is none
}

// Person is somebody, or some body, that an article names.
type Person struct {
	Name     string         // the fullest form
	Mentions []article.Span // names, titles and pronouns that mean this person, in order
	Roles    []article.Span // titles, posts and descriptions printed with a mention
}

// Extraction is what was found in one article.
type Extraction struct {
	Article    *article.Article
	Quotations []*Quotation     // speech, in the order of the text
	Doubtful   []*Quotation     // what may be reported speech; see Quotation.Doubtful
	Mentions   []*Quotation     // what stands in marks but is not speech; Kind is Mention
	People     []Person         // in the order of their first mention
	Damage     []article.Damage // swapped, lost or wrong marks
	Warnings   []string         // what was not attempted: "speakers are not attempted in language …"
}
