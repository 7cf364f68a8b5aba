package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	unicodenorm "golang.org/x/text/unicode/norm"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// Cast is what an article as a whole says of names. All of its sentences share it.
type Cast struct {
	named map[string]int  // words that it prints with a capital, folded, and how often
	plain map[string]bool // words that it prints without one
	human map[string]bool // last words of the names of people, folded
	speak map[string]bool // last words of the names of speakers, folded
}

// newCast reads the title and the text of an article.
func newCast(x *quote.Extraction) *Cast {
	c := &Cast{named: make(map[string]int), plain: make(map[string]bool), human: make(map[string]bool), speak: make(map[string]bool)}
	a := x.Article
	for _, text := range []string{a.Title, a.Text} {
		for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' && r != '.' }) {
			if f := foldName(w); f == "" {
				continue
			} else if capital(w) {
				c.named[f]++
			} else {
				c.plain[f] = true
			}
		}
	}
	for _, q := range x.Quotations {
		c.speak[surname(q.Speaker.Name)] = true
	}
	for _, p := range x.People {
		if human(a, p) {
			c.human[surname(p.Name)] = true
			for _, m := range p.Mentions {
				if w := strings.Fields(a.Cut(m)); len(w) > 0 && capital(w[len(w)-1]) {
					c.human[foldName(w[len(w)-1])] = true
				}
			}
		}
	}
	return c
}

// Names reports whether the article prints a folded word with a capital anywhere.
func (c *Cast) Names(word string) bool { return c.named[word] > 0 }

// Prints reports whether the article prints a folded word, with a capital or without.
func (c *Cast) Prints(word string) bool { return c.named[word] > 0 || c.plain[word] }

// Common reports whether the article prints a folded word without a capital too.
func (c *Cast) Common(word string) bool { return c.plain[word] }

// human reports whether somebody whom an article names is a person and no body: a
// given name, a title, a post or a pronoun says so.
func human(a *article.Article, p quote.Person) bool {
	k := knownNames(a.Lang)
	if f := strings.Fields(p.Name); len(f) > 1 && k.given[foldName(f[0])] {
		return true
	}
	if len(p.Roles) > 0 {
		return true
	}
	for _, m := range p.Mentions {
		f := strings.Fields(strings.ToLower(a.Cut(m)))
		if len(f) > 0 && (k.title[f[0]] && len(f) > 1 || k.personal[f[0]] && len(f) == 1) {
			return true
		}
	}
	return false
}

// insideMarks takes out what stands inside names: F.B.I., O’Hara.
var insideMarks = strings.NewReplacer(".", "", "'", "", "’", "")

// foldName folds a printed word of a name: lower case, no accents, no genitive, no
// marks around it and no stops or apostrophes inside.
func foldName(w string) string {
	w = strings.TrimFunc(strings.ToLower(w), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	if strings.ContainsAny(w, ".'’") {
		w = insideMarks.Replace(w)
	}
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, unicodenorm.NFD.String(w))
		}
	}
	return w
}
