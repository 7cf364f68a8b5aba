package quote

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote/internal/marks"
)

// corrections is by which words of a language, in lower case, a note is known
// that corrects an article.
type corrections struct {
	labels  []string // begin one
	wrong   []string // say that somebody was quoted wrongly
	version []string // say what was printed before
	pieces  []string // nouns for an article
}

var correctionsOf = language.Cached(func(of language.Language) *corrections {
	lists := of.Grouped(language.Corrections)
	return &corrections{labels: lists["label"], wrong: lists["wrong"], version: lists["version"], pieces: lists["piece"]}
})

// notesOf returns the words by which notes of correction are known; nil where a
// text cannot hold one.
func notesOf(text, lang string) *corrections {
	l := correctionsOf(lang)
	low := strings.ToLower(text)
	if holds(low, l.wrong) || holds(low, l.version) {
		return l
	}
	return nil
}

// corrects reports whether a place stands behind words of its sentence that say
// that what they quote was printed wrongly: “An earlier version of this article
// had Ms. Marsh say “…””. Behind a colon stands what is said to it.
func (d *document) corrects(p *marks.Paragraph, at int) bool {
	l := d.notes
	if l == nil {
		return false
	}
	i := sort.Search(len(p.Sentences), func(i int) bool { return p.Sentences[i].End > at })
	if i == len(p.Sentences) || p.Sentences[i].Start >= at {
		return false
	}
	before := strings.ToLower(d.text[p.Sentences[i].Start:at])
	if holds(before, l.wrong) && !strings.HasSuffix(strings.TrimRight(before, " "), ":") {
		return true
	}
	return holds(before, l.version) && (holds(before, l.pieces) || d.labelled(p, l))
}

// labelled reports whether a paragraph begins with the label of a note: the
// word, and a colon a few words on at the latest.
func (d *document) labelled(p *marks.Paragraph, l *corrections) bool {
	label, _, found := strings.Cut(d.text[p.Start:min(p.End, p.Start+longestNoteLabel)], ":")
	label = strings.ToLower(label)
	return found && slices.ContainsFunc(l.labels, func(w string) bool { return strings.HasPrefix(label, w) })
}

// longestNoteLabel is how many bytes the label of a note may have: “Correction,
// 3 May 2020”.
const longestNoteLabel = 40

// holds reports whether one of the phrases stands in s as words.
func holds(s string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool {
		k := strings.Index(s, p)
		return k >= 0 && !wordAt(s[:k], true) && !wordAt(s[k+len(p):], false)
	})
}

// wordAt reports whether a letter stands at the end of s, or at its start.
func wordAt(s string, end bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if end {
		r, _ = utf8.DecodeLastRuneInString(s)
	}
	return unicode.IsLetter(r)
}
