package compare

import "strings"

// Wording is a text as words: printed and normalized. It is never changed
// after [New] and may be shared between goroutines.
type Wording struct {
	Text   string
	Lang   string // BCP 47 primary tag; empty means unknown
	Tokens []Token

	words   []int32 // the tokens that are words
	lexicon *lexicon

	mass    float64 // information of all words, in nats
	content float64 // information of all words beyond that of function words
	spelt   spelt
}

// Token is one word, number, mark or marker of a wording. Tokens stand in the
// order of the text and do not overlap; what lies between two of them is white
// space or characters without a shape of their own. A contraction is two
// tokens ("do", "n't"); "2 million" and "8:48 p.m." are one.
type Token struct {
	Range            // where it stands in Wording.Text
	Norm      string // normalized: case, marks, contractions, spelling, numbers; never empty, no white space
	Word      bool   // false for punctuation
	Kind      Kind
	Value     string  // of a Numeral: Norm without its unit, the decimal mark a full stop; "1" for the word "one", "0.5" for "half", "2nd" for "second"; otherwise empty
	Unit      string  // of a Numeral: its currency sign, "%", "pp" for percentage points, or sign of degrees
	Lemma     string  // dictionary form where the language has a lexicon, otherwise Norm
	Stem      string  // Snowball stem where there is a stemmer, otherwise Norm
	Weight    float32 // information in nats, −ln of how often the word is used; 0 for punctuation
	Bracketed bool    // printed inside square brackets, wholly or in part: an editor's word

	marked                 bool   // of a Clock: it says which half of the day it means
	hint                   hint   // which joiners it can begin
	scale                  uint8  // of a Numeral: the power of ten that is written as a word
	lexeme                 int32  // the lemma's place in the lexicon, -1 for none
	norm, lemma, stem, val uint32 // hashes of the fields of those names, to compare by
}

// Kind says what a token is.
type Kind uint8

const (
	Letters  Kind = iota // a word of letters
	Numeral              // Norm is the value: digits, at most one decimal mark
	Decade               // Norm is its first year and "s", of two digits where it is one of a life
	Clock                // Norm is hh:mm on a clock of 24 hours
	Date                 // Norm is yyyy-mm-dd, yyyy 0000 where no year is printed
	Unit                 // a currency sign, "%", or a measure's symbol
	Clitic               // 's as a genitive, or as a verb that cannot be told
	Ellipsis             // words are left out here, declared: …, ..., [...]
	Bracket              // [ or ]
	Mark                 // other punctuation
	Symbol               // emoji, signs
)

// New reads text as a wording in lang, a BCP 47 primary tag ("en"). An empty or
// unknown lang uses only what holds for every language. Every text is accepted,
// even an empty one or one that is not valid UTF-8. Time is linear in the text.
func New(text, lang string) *Wording {
	l := profileOf(lang)
	w := &Wording{Text: text, Lang: lang, lexicon: l.lexicon}
	w.Tokens = l.merge(scan(fold(text, l)), text)
	for i := range w.Tokens {
		l.root(&w.Tokens[i])
		if w.Tokens[i].Word {
			w.words = append(w.words, int32(i))
			w.mass += float64(w.Tokens[i].Weight)
			w.content += w.Tokens[i].content()
		}
	}
	return w
}

// Normal is the wording's normal form: the tokens' Norm, separated by single
// spaces. Reading it in the same language gives the same Norms again.
func (w *Wording) Normal() string {
	var b strings.Builder
	for i, t := range w.Tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Norm)
	}
	return b.String()
}

// Print cuts a token out of the text as it is printed there.
func (w *Wording) Print(i int) string {
	return w.Text[w.Tokens[i].Start:w.Tokens[i].End]
}

// Range is where the tokens [from, to) stand in the text. Without a token it is
// the empty range after the token before, or at the start of the text.
func (w *Wording) Range(from, to int) Range {
	if from < to {
		return Range{w.Tokens[from].Start, w.Tokens[to-1].End}
	}
	if from > 0 {
		end := w.Tokens[from-1].End
		return Range{end, end}
	}
	return Range{}
}
