// Package speech tells words that somebody said from what else stands in
// quotation marks: titles, slogans, nicknames, terms, scare quotes.
//
// A logistic model over the marked words and the words around them decides;
// it was fitted on hand-marked news by the train command below this package.
package speech

import (
	"embed"
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// Candidate is what stands in marks, and where.
type Candidate struct {
	Text      string
	Span      article.Span // without marks
	Outer     article.Span // with marks
	Sentence  article.Span // from the start of the sentence that holds the opening mark to the end of the one that holds the closing mark
	Paragraph article.Span
	Single    bool
	GoesOn    bool // continues a quotation of the paragraph before
	Unclosed  bool // no mark closes it

	previous, next *Candidate // in the same paragraph
	headline       bool       // the paragraph has no stop
}

//go:embed data
var data embed.FS

func readWeights(lang string) logit.Weights {
	f, err := data.Open("data/" + lang + "/weights.txt")
	if err != nil {
		panic("embedded weights: " + err.Error())
	}
	defer f.Close()
	d, err := logit.Read(f)
	if err != nil {
		panic("embedded weights: " + err.Error())
	}
	return d["speech"]
}

// IsSpeech reports whether the marked words are somebody's. lang is a BCP 47
// primary tag; where nothing is known of the language, a sentence and what is
// longer than four words is speech.
func IsSpeech(c *Candidate, lang string) bool {
	if c.GoesOn {
		return true
	}
	l := languageOf(lang)
	if l == nil {
		return c.looksLikeSentence()
	}
	if c.labelled(l) || c.explainedAsWork(l) {
		return false
	}
	return l.decision.Sum(func(f *logit.Features) { c.describe(f, l) }) > 0
}

// longestTerm is how many words a term may have that "so-called" introduces.
const longestTerm = 4

// labelled reports whether a word before the marks says that they hold a term:
// so-called.
func (c *Candidate) labelled(l *language) bool {
	before := l.tail(c.Text[c.Sentence.Start:c.Outer.Start], 1)
	return len(before) == 1 && l.hints[before[0]] == "label" && len(strings.Fields(c.words())) <= longestTerm
}

// explainedAsWork reports whether the words are written as a title and an
// apposition says what they are: ‘The Long Way’, a film about roads. The
// examples to fit on have too few of these for the model to learn it.
func (c *Candidate) explainedAsWork(l *language) bool {
	if c.shape(strings.Fields(c.words())) != "Title" {
		return false
	}
	after := l.head(c.Text[c.Outer.End:max(c.Outer.End, c.Sentence.End)], 5)
	if len(after) < 3 || after[0] != "," || l.hints[after[1]] != "determiner" {
		return false
	}
	return l.hints[after[2]] == "title" || len(after) > 3 && l.hints[after[3]] == "title"
}

// looksLikeSentence is the rule for languages without hints. The length was
// set on German news: of five words and more, three quarters and up are speech.
func (c *Candidate) looksLikeSentence() bool {
	n := len(strings.Fields(c.words()))
	unspaced := 0
	for _, r := range c.words() {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			unspaced++
		}
	}
	n = max(n, unspaced/charactersPerWord)
	return n >= 5 || n >= 2 && endsInStop(strings.TrimRight(c.Text[c.Span.Start:c.Outer.End], "”\"»“'’›」』 "))
}

// charactersPerWord is about how many characters a word has in scripts that do
// not part words.
const charactersPerWord = 2

func endsInStop(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "。")
}

func (c *Candidate) words() string { return c.Text[c.Span.Start:c.Span.End] }
