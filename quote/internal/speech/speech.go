// Package speech tells words that somebody said from what else stands in
// quotation marks: titles, slogans, nicknames, terms, scare quotes.
//
// A logistic model over the marked words and the words around them decides;
// it was fitted on hand-marked news by the train command below this package.
package speech

import (
	"embed"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

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

// reach is how many words on either side are looked at.
const reach = 7

// describe gives the features by which the model decides.
func (c *Candidate) describe(f *logit.Features, lang string) {
	inner := strings.FieldsFunc(c.words(), unicode.IsSpace)
	before := tail(c.Text[c.Sentence.Start:c.Outer.Start], reach)
	after := head(c.Text[c.Outer.End:max(c.Outer.End, c.Sentence.End)], reach)
	f.Add("bias")
	n := size(len(inner))
	shape := c.shape(inner)
	f.Add("n", n)
	f.Add("shape", shape)
	f.Add("ns", n, shape)
	if c.Single {
		f.Add("single")
		f.Add("single", n, shape)
	}
	last := lastRune(c.words())
	f.Add("last", last)
	f.Add("lasts", last, n)
	f.Add("next", edge(after, 0))
	f.Add("prev", edgeBack(before, 0))
	f.Add("prevn", edgeBack(before, 0), shape)
	f.Add("prevs", edgeBack(before, 0), size(min(len(inner), 4)))
	f.Add("prev2", edgeBack(before, 1), edgeBack(before, 0))
	f.Add("nexts", edge(after, 0), shape)
	f.Add("next2", edge(after, 0), edge(after, 1))
	for i := range before {
		f.Add("b", before[i])
	}
	for i := range after {
		f.Add("a", after[i])
	}
	h := hints(lang)
	prev, next := h[edgeBack(before, 0)], h[edge(after, 0)]
	if prev == "" && edgeBack(before, 0) == "Name" {
		prev = "Name"
	}
	f.Add("hprev", prev)
	f.Add("hprev2", h[edgeBack(before, 1)], prev)
	f.Add("hprevs", prev, shape)
	f.Add("hfollow", prev, follow(edge(after, 0)), size(min(len(inner), 4)))
	f.Add("hfollows", prev, follow(edge(after, 0)), shape)
	f.Add("hnext", next, last)
	cueBefore, cueAfter := nearest(h, before, true), nearest(h, after, false)
	f.Add("cueb", cueBefore)
	f.Add("cuea", cueAfter, last)
	f.Add("cues", strconv.FormatBool(cueBefore != "" || cueAfter != ""), size(len(inner)))
	f.Add("cueshape", strconv.FormatBool(cueBefore != "" || cueAfter != ""), shape)
	for _, w := range before[max(0, len(before)-3):] {
		if h[w] == "title" || h[w] == "name" {
			f.Add("near", h[w], shape)
			f.Add("near", h[w])
		}
	}
	if len(after) > 0 && (h[after[0]] == "title") {
		f.Add("then title")
	}
	for _, w := range inner {
		if w := bare(w); len(w) <= 6 && w == strings.ToLower(w) {
			f.Add("i", w)
		}
	}
	if c.Outer.Start == c.Paragraph.Start {
		f.Add("starts paragraph")
		if c.Outer.End >= c.Paragraph.End-1 {
			f.Add("is paragraph", n)
		}
	} else if c.Outer.Start == c.Sentence.Start {
		f.Add("starts sentence")
	}
	if !strings.ContainsAny(c.Text[c.Paragraph.Start:c.Paragraph.End], ".!?") {
		f.Add("headline")
	}
}

// shape is how the marked words are written: as a sentence, as a title, …
func (c *Candidate) shape(inner []string) string {
	if len(inner) == 0 {
		return "none"
	}
	caps, lower := 0, 0
	for _, w := range inner {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’‘“\"([$#@"))
		switch {
		case unicode.IsUpper(r):
			caps++
		case unicode.IsLower(r) && len(w) > 3:
			lower++
		}
	}
	first := firstRune(inner[0])
	switch {
	case unicode.IsDigit(first):
		return "number"
	case caps == len(inner) && caps > 1, caps > 1 && lower == 0:
		return "Title"
	case caps > 0 && len(inner) == 1:
		return "Name"
	case unicode.IsUpper(first) && caps*2 > len(inner):
		return "Mostly"
	case unicode.IsUpper(first):
		return "Sentence"
	}
	return "lower"
}

// follow is what kind of thing stands right behind the marks: a word that the
// marked words belong to, or a stop.
func follow(w string) string {
	r, _ := utf8.DecodeRuneInString(w)
	if unicode.IsLetter(r) {
		return "word"
	}
	return w
}

// nearest tells how far from the marks the nearest cue stands.
func nearest(hints map[string]string, ws []string, back bool) string {
	for i := range ws {
		w := ws[i]
		if back {
			w = ws[len(ws)-1-i]
		}
		if hints[w] == "cue" {
			return strconv.Itoa(min(i, 4))
		}
	}
	return ""
}

func size(n int) string {
	switch {
	case n <= 1:
		return "1"
	case n == 2:
		return "2"
	case n <= 4:
		return "4"
	case n <= 7:
		return "7"
	case n <= 12:
		return "12"
	}
	return "13+"
}

// head and tail give the words and marks at the beginning and at the end of s.
func head(s string, n int) []string {
	f := tokens(cutRunes(s, n*16))
	return f[:min(n, len(f))]
}

func tail(s string, n int) []string {
	if len(s) > n*16 {
		s = s[len(s)-n*16:]
		for len(s) > 0 && !utf8.RuneStart(s[0]) {
			s = s[1:]
		}
		if i := strings.IndexByte(s, ' '); i >= 0 {
			s = s[i:]
		}
	}
	f := tokens(s)
	return f[max(0, len(f)-n):]
}

func cutRunes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// tokens splits s into lower-case words and single marks; names are one token
// kind, and so are figures.
func tokens(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		core := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		i := strings.Index(w, core)
		for _, r := range w[:i] {
			out = append(out, string(r))
		}
		if core != "" {
			out = append(out, kind(core))
		}
		for _, r := range w[i+len(core):] {
			out = append(out, string(r))
		}
	}
	return out
}

func kind(w string) string {
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsDigit(r):
		return "#"
	case unicode.IsUpper(r):
		return "Name"
	}
	return strings.ReplaceAll(w, "’", "'")
}

func bare(w string) string {
	return strings.ReplaceAll(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "’", "'")
}

func edge(f []string, i int) string {
	if i < len(f) {
		return f[i]
	}
	return "$"
}

func edgeBack(f []string, i int) string {
	if i < len(f) {
		return f[len(f)-1-i]
	}
	return "^"
}

func lastRune(s string) string {
	r, _ := utf8.DecodeLastRuneInString(s)
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return "w"
	}
	return string(r)
}

func firstRune(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
	}
	return utf8.RuneError
}
