// Package speech tells words that somebody said from what else stands in
// quotation marks: titles, slogans, nicknames, terms, scare quotes.
//
// A logistic model over the marked words and the words around them decides;
// it was fitted on hand-marked news by the train command below this package.
package speech

import (
	"embed"
	"strings"
	"sync"

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
}

//go:embed data
var data embed.FS

// model returns the weights for a language, nil if there are none.
func model(lang string) *logit.Decision {
	switch lang {
	case "en":
		return english()
	case "de":
		return german()
	}
	return nil
}

var (
	english = sync.OnceValue(func() *logit.Decision { return read("en") })
	german  = sync.OnceValue(func() *logit.Decision { return read("de") })
)

func read(lang string) *logit.Decision {
	f, err := data.Open("data/" + lang + "/weights.txt")
	if err != nil {
		panic("embedded weights: " + err.Error())
	}
	defer f.Close()
	d, err := logit.Read(f)
	if err != nil {
		panic("embedded weights: " + err.Error())
	}
	return logit.Decide(d["speech"])
}

// IsSpeech reports whether the marked words are somebody's. lang is a BCP 47
// primary tag; where there is no model for it, a sentence and what is longer
// than four words is speech.
func IsSpeech(c *Candidate, lang string) bool {
	if c.GoesOn {
		return true
	}
	w := model(lang)
	if w == nil {
		return c.looksLikeSentence()
	}
	return w.Sum(func(f *logit.Features) { c.describe(f, lang) }) > 0
}

// looksLikeSentence is the rule for languages without a model. The length was
// set on German news: of five words and more, three quarters and up are speech.
func (c *Candidate) looksLikeSentence() bool {
	n := len(strings.Fields(c.words()))
	return n >= 5 || n >= 2 && strings.HasSuffix(strings.TrimRight(c.Text[c.Span.Start:c.Outer.End], "”\"»“'’›"), ".")
}

func (c *Candidate) words() string { return c.Text[c.Span.Start:c.Span.End] }
