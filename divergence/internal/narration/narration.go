// Package narration compares what outlets tell in their own words: acts and
// their days, labels and their reasons, how far an event has come, how many,
// what led to what, and what went with it.
//
// Its rules are those that find what no pair of clauses of package claim shows. Each
// says what the five sample articles, testdata/walkout, lose without it.
//
// Start with [Compare]. It reads articles in English only and says nothing of
// what is quoted.
package narration

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/internal/day"
	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote"
)

// sentence is a sentence of an outlet's own. What it quotes is left out of every
// comparison; a single word in marks is not.
type sentence struct {
	article *article.Article
	rank    int // of the article
	start   int // in the article's text, bytes
	text    string
	w       *compare.Wording
	quoted  []bool      // by token: part of a quotation
	who     []string    // by token: the name it stands for, folded; empty for other words
	names   lexicon.Set // surnames and last words of the bodies it names, folded
	day     dayAt       // the one day it names; zero if it names none or several
}

// dayAt is a day and the words that name it.
type dayAt struct {
	day.Day
	at compare.Range
	ok bool
}

// span is where a range of the sentence stands in the article.
func (t *sentence) span(at compare.Range) article.Span {
	return article.Span{Start: t.start + at.Start, End: t.start + at.End}
}

// passage points at tokens [from, to) of the sentence.
func (t *sentence) passage(from, to int) Passage {
	return Passage{t.article, t.span(t.w.Range(from, to))}
}

// shown returns what stands in a range of the sentence.
func (t *sentence) shown(at compare.Range) string { return note.Shown(t.article, t.span(at)) }

// comparison is the state of one call of [Compare].
type comparison struct {
	rank  map[*article.Article]int
	found []Difference
	facts []Fact
}

// Compare compares what outlets tell in their own words. A single article is not
// read, since there is nothing to compare it with. The findings are in the order
// of xs. The cost is linear in the text.
func Compare(xs []*quote.Extraction) ([]Difference, []Fact) {
	if len(xs) < 2 {
		return nil, nil
	}
	c := &comparison{rank: make(map[*article.Article]int, len(xs))}
	var all []*sentence
	known := namesOf(xs)
	for i, x := range xs {
		c.rank[x.Article] = i
		if x.Article.HasText() && lexicon.Reads(x.Article.Lang) {
			all = append(all, tell(x, i, known)...)
		}
	}
	c.acts(all)
	c.labels(all)
	c.stages(all)
	c.quantities(all)
	c.causes(all)
	c.manners(all)
	c.relativeDates(all)
	return c.found, c.facts
}

// tell returns the sentences of an article that are not wholly quoted.
func tell(x *quote.Extraction, rank int, known names) []*sentence {
	a := x.Article
	doubled, marked, named := doubledSpans(x), markedSpans(x), mentionsOf(x)
	var out []*sentence
	for _, p := range article.Paragraphs(a.Text) {
		for _, s := range prose.Sentences(a.Text[p.Start:p.End], a.Lang) {
			span := article.Span{Start: p.Start + s[0], End: p.Start + s[1]}
			if len(reaching(doubled, span)) > 0 {
				continue
			}
			t := &sentence{article: a, rank: rank, start: span.Start, text: a.Cut(span)}
			t.w = compare.New(t.text, a.Lang)
			if t.mask(reaching(marked, span)); !slices.Contains(t.quoted, false) {
				continue
			}
			t.name(named.in(span), known)
			t.findDay()
			out = append(out, t)
		}
	}
	return out
}

// doubledSpans returns the paragraphs that an article prints twice, in order
// and apart.
func doubledSpans(x *quote.Extraction) []article.Span {
	var out []article.Span
	for _, d := range x.Article.Damage {
		if d.Type == article.DoubledParagraph || d.Type == article.EmbeddedText {
			out = append(out, d.Span)
		}
	}
	return joined(out)
}

// mask marks the tokens that stand in one of some quoted spans.
func (t *sentence) mask(quoted []article.Span) {
	t.quoted = make([]bool, len(t.w.Tokens))
	for _, p := range quoted {
		for i := t.from(p.Start); i < len(t.quoted) && p.Contains(t.span(t.w.Tokens[i].Range)); i++ {
			t.quoted[i] = true
		}
	}
}

// names is what all articles together show about words with a capital.
type names struct {
	holder map[string]string // of a title that one person alone has
	inside lexicon.Set       // words with a capital inside a sentence, folded
}

// namesOf reads all articles of a run. A title stands for a person where every
// "President" that stands before a name stands before the same.
func namesOf(xs []*quote.Extraction) names {
	found := make(map[string]lexicon.Set)
	out := names{make(map[string]string), lexicon.Set{}}
	for _, x := range xs {
		words := strings.Fields(x.Article.Text)
		for i, w := range words {
			if !lexicon.Capital(w) {
				continue
			}
			title := strings.ToLower(w)
			if last := nameAfter(words[i+1:]); titleNouns[title] && last != "" {
				if found[title] == nil {
					found[title] = lexicon.Set{}
				}
				found[title][last] = true
			}
			if i > 0 && lexicon.Letter(lastRune(words[i-1])) {
				out.inside[lexicon.Fold(w)] = true
			}
		}
	}
	for title, who := range found {
		for n := range who {
			if len(who) == 1 {
				out.holder[title] = n
			}
		}
	}
	return out
}

// longestName is how many words after a title are read for a name.
const longestName = 3

// nameAfter returns the last of the words with a capital that some words begin
// with, folded; empty if there are none.
func nameAfter(words []string) string {
	last := ""
	for _, w := range words[:min(longestName, len(words))] {
		if !lexicon.Capital(w) {
			break
		}
		if last = lexicon.Fold(w); !lexicon.Letter(lastRune(w)) {
			break
		}
	}
	return last
}

// titleNouns are titles that stand for their holder in a story.
var titleNouns = lexicon.SetOf(lexicon.Words("title-noun"))

// name finds who a sentence names: the people found by the extraction, other
// words with a capital inside the sentence, and holders of titles.
func (t *sentence) name(people []mention, known names) {
	t.who, t.names = make([]string, len(t.w.Tokens)), lexicon.Set{}
	for i, k := range t.w.Tokens {
		if k.Kind != compare.Letters || t.quoted[i] {
			continue
		}
		w := t.w.Print(i)
		f := lexicon.Fold(w)
		named := i+1 < len(t.w.Tokens) && lexicon.Capital(t.w.Print(i+1))
		switch {
		case known.holder[f] != "" && !named:
			t.who[i] = known.holder[f]
		case !lexicon.Capital(w) || titleNouns[f] || day.Calendar(f) || len(f) < 2:
		case i > 0 || known.inside[f]:
			t.who[i] = f
		}
	}
	for _, m := range people {
		t.mention(m.Span, lexicon.Surname(m.name))
	}
	for i := len(t.who) - 1; i >= 0; i-- {
		if t.who[i] == "" {
			continue
		}
		t.names[t.who[i]] = true
		if i+1 < len(t.who) && t.who[i+1] != "" {
			t.who[i] = t.who[i+1] // a name of several words is known by its last
		}
	}
}

// mention gives the last word of a mention the name of who is meant, where no
// word of it is a name itself: a pronoun, "the company".
func (t *sentence) mention(m article.Span, name string) {
	last := -1
	for i := t.from(m.Start); i < len(t.who) && m.Contains(t.span(t.w.Tokens[i].Range)); i++ {
		if !t.w.Tokens[i].Word {
			continue
		}
		if last = i; t.quoted[i] || t.who[i] != "" {
			return
		}
	}
	if last >= 0 {
		t.who[last] = name
	}
}

func lastRune(s string) rune {
	var last rune
	for _, c := range s {
		last = c
	}
	return last
}

// findDay reads the day of a sentence, if it names exactly one.
func (t *sentence) findDay() {
	found := day.Words().FindAllStringIndex(t.text, -1)
	if len(found) != 1 {
		return
	}
	at := compare.Range{Start: found[0][0], End: found[0][1]}
	if i := t.token(at.Start); i >= 0 && t.quoted[i] {
		return
	}
	d, ok := day.Read(t.text, t.article.Date)
	t.day = dayAt{d, at, ok}
}

// from returns the index of the first token that begins at an offset of the
// article or after it. The cost is logarithmic in the tokens.
func (t *sentence) from(offset int) int {
	i, _ := slices.BinarySearchFunc(t.w.Tokens, offset-t.start, func(k compare.Token, at int) int { return k.Start - at })
	return i
}

// token returns the index of the token that holds an offset, -1 for none.
func (t *sentence) token(offset int) int {
	return slices.IndexFunc(t.w.Tokens, func(k compare.Token) bool { return k.Start <= offset && offset < k.End })
}

// content returns the lemmas of a sentence's own words of content, names
// apart.
func (t *sentence) content() lexicon.Set {
	out := lexicon.Set{}
	for i, k := range t.w.Tokens {
		if k.Kind == compare.Letters && !t.quoted[i] && !t.w.Light(i) && !t.names[k.Norm] && !day.Calendar(k.Norm) {
			out[k.Lemma] = true
		}
	}
	return out
}
