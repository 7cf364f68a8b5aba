// Package speech tells words that somebody said from what else stands in
// quotation marks: titles, slogans, nicknames, terms, scare quotes.
//
// A logistic model over the marked words and the words around them decides;
// it was fitted on hand-marked news by the train command below this package.
package speech

import (
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
	inner          inner
}

// Judge tells speech from everything else in marks, in the language of
// [Judge.SetLanguage]. It keeps its memory from call to call; it is not safe
// for concurrent use.
type Judge struct {
	lang                                    *profile // nil where nothing is known of it
	before, after, earlier, nearby, further []token
	stems                                   []logit.Part
}

// SetLanguage makes it the judge for a BCP 47 primary tag. The zero value knows
// nothing of any language.
func (j *Judge) SetLanguage(lang string) { j.lang = profileOf(lang) }

// IsSpeech reports whether the marked words are somebody's. Where nothing is
// known of the language, a sentence and what is longer than four words is
// speech.
func (j *Judge) IsSpeech(c *Candidate) bool {
	if c.GoesOn {
		return true
	}
	if j.lang == nil {
		return c.looksLikeSentence()
	}
	j.read(c)
	if j.labelled(c) || j.explainedAsWork(c) || j.namedAsWork(c) {
		return false
	}
	f := j.lang.decision.Features()
	j.describe(&f, c)
	return f.LogOdds() > 0
}

// HasCue reports whether s holds a verb of saying. For a language without a
// list of them it reports whether s is no longer than an attribution.
func (j *Judge) HasCue(s string) bool {
	if j.lang == nil {
		return len(strings.Fields(s)) <= 8
	}
	j.nearby = j.lang.tokens(j.nearby[:0], s)
	return has(cueWord, j.nearby)
}

// longestTerm is how many words a term may have that "so-called" introduces.
const longestTerm = 4

// labelled reports whether a word before the marks says that they hold a term:
// so-called.
func (j *Judge) labelled(c *Candidate) bool {
	before := j.tail(c, 1)
	return len(before) == 1 && before[0].class == labelWord && c.inner.n <= longestTerm
}

// explainedAsWork reports whether the words are written as a title and an
// apposition says what they are: ‘The Long Way’, a film about roads. The
// examples to fit on have too few of these for the model to learn it.
func (j *Judge) explainedAsWork(c *Candidate) bool {
	if c.inner.shape != asTitle {
		return false
	}
	after := j.head(c, 5)
	if len(after) < 3 || after[0].text != "," || after[1].class != determinerWord {
		return false
	}
	return after[2].class == titleWord || len(after) > 3 && after[3].class == titleWord
}

// looksLikeSentence is the rule for languages without hints. The length was
// set on German news: of five words and more, three quarters and up are speech.
func (c *Candidate) looksLikeSentence() bool {
	n := c.inner.n
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
