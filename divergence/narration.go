package divergence

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/sentence"
	"github.com/quotediff/quotediff/quote"
)

// told is a sentence of an outlet's own: what is quoted in it is left out of
// every comparison, a single word in marks is not.
type told struct {
	article *article.Article
	rank    int // of the article
	start   int // in the article's text, bytes
	text    string
	w       *compare.Wording
	quoted  []bool   // by token: part of a quotation
	who     []string // by token: the name it stands for, folded; empty for other words
	names   set      // surnames and last words of the bodies it names, folded
	day     dayAt    // the one day it names; zero if it names none or several
}

// dayAt is a day and the words that name it.
type dayAt struct {
	day
	at compare.Range
	ok bool
}

// span is where a range of the sentence stands in the article.
func (t *told) span(at compare.Range) article.Span {
	return article.Span{Start: t.start + at.Start, End: t.start + at.End}
}

// side points at tokens [from, to) of the sentence.
func (t *told) side(from, to int) Side {
	return Side{Article: t.article, Span: t.span(t.w.Range(from, to))}
}

// narration compares what the outlets tell in their own words. An article by
// itself is not read: nobody tells it differently.
func (r *run) narration() {
	if len(r.extractions) < 2 {
		return
	}
	var all []*told
	known := r.names()
	for _, x := range r.extractions {
		if x.Article.Text != "" && (x.Article.Lang == "" || x.Article.Lang == "en") {
			all = append(all, r.tell(x, known)...)
		}
	}
	r.acts(all)
	r.labels(all)
	r.stages(all)
	r.quantities(all)
	r.causes(all)
	r.manners(all)
	r.relativeDates(all)
}

// tell returns the sentences of an article that are not wholly quoted.
func (r *run) tell(x *quote.Extraction, known names) []*told {
	a := x.Article
	doubled, marked, named := doubledSpans(x), markedSpans(x), mentionsOf(x)
	var out []*told
	for _, p := range article.Paragraphs(a.Text) {
		for _, s := range sentence.Split(a.Text[p.Start:p.End], a.Lang) {
			span := article.Span{Start: p.Start + s[0], End: p.Start + s[1]}
			if slices.ContainsFunc(doubled, span.Overlaps) {
				continue
			}
			t := &told{article: a, rank: r.rank[a], start: span.Start, text: a.Cut(span)}
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

func doubledSpans(x *quote.Extraction) []article.Span {
	var out []article.Span
	for _, d := range x.Article.Damage {
		if d.Type == "doubled paragraph" {
			out = append(out, d.Span)
		}
	}
	return out
}

// mask marks the tokens that stand in one of some quoted spans.
func (t *told) mask(quoted []article.Span) {
	t.quoted = make([]bool, len(t.w.Tokens))
	for _, p := range quoted {
		for i, k := range t.w.Tokens {
			if p.Contains(t.span(k.Range)) {
				t.quoted[i] = true
			}
		}
	}
}

// names is what a whole run tells about words with a capital.
type names struct {
	holder map[string]string // of a title that one person alone has
	inside set               // words with a capital inside a sentence, folded
}

// names reads all articles of the run. A title stands for a person where every
// "President" that stands before a name stands before the same.
func (r *run) names() names {
	found := make(map[string]set)
	out := names{make(map[string]string), set{}}
	for _, x := range r.extractions {
		words := strings.Fields(x.Article.Text)
		for i, w := range words {
			if !isUpper(w) {
				continue
			}
			title := strings.ToLower(w)
			if last := nameAfter(words[i+1:]); titleNouns[title] && last != "" {
				if found[title] == nil {
					found[title] = set{}
				}
				found[title][last] = true
			}
			if i > 0 && isWordRune(lastRune(words[i-1])) {
				out.inside[foldName(w)] = true
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

// nameAfter returns the last of up to three words with a capital that words
// begin with, folded; empty if there are none.
func nameAfter(words []string) string {
	last := ""
	for _, w := range words[:min(3, len(words))] {
		if !isUpper(w) {
			break
		}
		if last = foldName(w); !isWordRune(lastRune(w)) {
			break
		}
	}
	return last
}

// titleNouns are titles that stand for their holder in a story.
var titleNouns = setOf(listed["title-noun"])

// name finds who a sentence names: the people found by the extraction, other
// words with a capital inside the sentence, and holders of titles.
func (t *told) name(people []mention, known names) {
	t.who, t.names = make([]string, len(t.w.Tokens)), set{}
	for i, k := range t.w.Tokens {
		if k.Kind != compare.Letters || t.quoted[i] {
			continue
		}
		w := t.w.Print(i)
		f := foldName(w)
		named := i+1 < len(t.w.Tokens) && isUpper(t.w.Print(i+1))
		switch {
		case known.holder[f] != "" && !named:
			t.who[i] = known.holder[f]
		case !isUpper(w) || titleNouns[f] || calendarWord(f) || len(f) < 2:
		case i > 0 || known.inside[f]:
			t.who[i] = f
		}
	}
	for _, m := range people {
		t.mention(m.Span, surname(m.name))
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
func (t *told) mention(m article.Span, name string) {
	last := -1
	for i, k := range t.w.Tokens {
		if k.Word && m.Contains(t.span(k.Range)) {
			if last = i; t.quoted[i] || t.who[i] != "" {
				return
			}
		}
	}
	if last >= 0 {
		t.who[last] = name
	}
}

func calendarWord(w string) bool {
	return weekdays()[w] != 0 || months[w] != 0 || w == "mr" || w == "mrs" || w == "ms"
}

func surname(name string) string {
	f := strings.Fields(name)
	if len(f) == 0 {
		return ""
	}
	return foldName(f[len(f)-1])
}

// foldName folds a printed word of a name: case, a genitive, marks around it.
func foldName(w string) string {
	w = strings.TrimFunc(strings.ToLower(w), func(c rune) bool { return !isWordRune(c) })
	return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
}

func lastRune(s string) rune {
	var last rune
	for _, c := range s {
		last = c
	}
	return last
}

// findDay reads the day a sentence names, if it is one.
func (t *told) findDay() {
	found := dayWords().FindAllStringIndex(t.text, -1)
	if len(found) != 1 {
		return
	}
	at := compare.Range{Start: found[0][0], End: found[0][1]}
	if i := t.token(at.Start); i >= 0 && t.quoted[i] {
		return
	}
	d, ok := readDay(t.text, t.article.Date)
	t.day = dayAt{d, at, ok}
}

// token returns the index of the token that holds an offset, -1 for none.
func (t *told) token(offset int) int {
	return slices.IndexFunc(t.w.Tokens, func(k compare.Token) bool { return k.Start <= offset && offset < k.End })
}

// content returns the lemmas of a sentence's own words of content, names
// apart.
func (t *told) content() set {
	out := set{}
	for i, k := range t.w.Tokens {
		if k.Kind == compare.Letters && !t.quoted[i] && !t.w.Light(i) && !t.names[k.Norm] && !calendarWord(k.Norm) {
			out[k.Lemma] = true
		}
	}
	return out
}
