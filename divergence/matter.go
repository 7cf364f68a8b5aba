package divergence

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/matter"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// matters adds what outlets tell differently of one matter. Two tellings that several
// outlets have are one divergence with all of them, not one for each pair.
func (r *run) matters(al *claim.Alignment) {
	var all []*contest
	known := make(map[sideKey]*contest)
	named := make(map[string]*contest) // names and roles by the note: they come again in an article
	for _, d := range matter.Compare(al) {
		if r.narrated(&d) {
			continue
		}
		keys := [2]sideKey{keyed(&d, d.A, d.B), keyed(&d, d.B, d.A)}
		c := known[keys[0]]
		if c == nil {
			c = known[keys[1]]
		}
		if c == nil {
			c = named[d.Note]
		}
		if c == nil {
			c = &contest{Difference: d, with: [2]string{words(d.A), words(d.B)}}
			all = append(all, c)
			if d.Type == compare.Name || d.Type == compare.Role {
				named[d.Note] = c
			}
		}
		c.add(&d)
		if !d.A.Words.Empty() && !d.B.Words.Empty() {
			known[keys[0]], known[keys[1]] = c, c
		}
	}
	for _, c := range unlisted(all) {
		r.report(Divergence{
			Type: c.Type, Subtype: c.Subtype, Severity: c.Severity,
			A: told(c.A), B: told(c.B), AlsoA: also(c.sides[0]), AlsoB: also(c.sides[1]), Matter: c.Matter, Note: c.note(r), Rule: c.Rule,
		}, slices.Concat(articles(c.sides[0]), articles(c.sides[1]))...)
	}
}

// narrated reports whether a time that differs was found before between the words of a
// matter, by what somebody did, or a polarity, by how the words are attributed.
func (r *run) narrated(d *matter.Difference) bool {
	return (d.Type == compare.Time || d.Type == compare.Polarity) && !d.A.Title && !d.B.Title && slices.ContainsFunc(r.found, func(f Divergence) bool {
		return f.Type == d.Type && (f.Cluster == "" || d.Type == compare.Polarity) && (f.A.within(d.A) && f.B.within(d.B) || f.A.within(d.B) && f.B.within(d.A))
	})
}

// within reports whether a side stands in the words of a passage.
func (s Side) within(p matter.Passage) bool { return s.Article == p.Article && s.Span.Overlaps(p.Span) }

// mostListed is how many numbers of one passage two outlets may have differently, each as
// a divergence. More are a list, such as the prices of an hour, of which the first
// stands for all.
const mostListed = 3

// unlisted leaves of the numbers of a list the first.
func unlisted(all []*contest) []*contest {
	lists := make(map[[2]*article.Article][]*contest)
	for _, c := range all {
		if k := [2]*article.Article{c.A.Article, c.B.Article}; c.Type == compare.Number {
			lists[k] = append(lists[k], c)
		}
	}
	return slices.DeleteFunc(all, func(c *contest) bool {
		list := lists[[2]*article.Article{c.A.Article, c.B.Article}]
		beside, first := 0, c
		for _, o := range list {
			if c.Type == compare.Number && o.A.Span.Overlaps(c.A.Span) && o.B.Span.Overlaps(c.B.Span) {
				if beside == 0 {
					first = o
				}
				beside++
			}
		}
		return beside > mostListed && first != c
	})
}

// told returns a passage as a side. It neither begins nor ends inside a printed word,
// unless the words that differ do.
func told(p matter.Passage) Side {
	s := Side{Article: p.Article, Span: p.Span, Title: p.Title, Words: p.Words}
	if p.Article == nil {
		return s
	}
	text := p.Article.Text
	if p.Title {
		text = p.Article.Title
	}
	keep := p.Words
	if keep.Empty() {
		keep = article.Span{Start: p.Span.End, End: p.Span.Start} // from either end
	}
	if before := text[p.Span.Start:keep.Start]; inWord(text, p.Span.Start) || strings.HasPrefix(before, ".") {
		if n := strings.IndexFunc(before, unicode.IsSpace); n >= 0 {
			s.Span.Start = keep.Start - len(strings.TrimLeftFunc(before[n:], unicode.IsSpace))
		}
	}
	if end := max(keep.End, s.Span.Start); inWord(text, p.Span.End) {
		if n := strings.LastIndexFunc(text[end:p.Span.End], unicode.IsSpace); n >= 0 {
			s.Span.End = end + n
		}
	}
	return s
}

// inWord reports whether a printed word goes on over a place of a text: letters and
// digits with the stops, hyphens and apostrophes between them or behind.
func inWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, n := utf8.DecodeRuneInString(text[at:])
	switch {
	case !partOfWord(before) || !partOfWord(after):
		return false
	case letterOrDigit(after):
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[at+n:])
	return letterOrDigit(next)
}

func partOfWord(r rune) bool { return letterOrDigit(r) || strings.ContainsRune(".-’'", r) }

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// also returns all passages but the first.
func also(side []matter.Passage) []Side {
	var out []Side
	for _, p := range side[min(1, len(side)):] {
		out = append(out, told(p))
	}
	return out
}

func articles(side []matter.Passage) []*article.Article {
	var out []*article.Article
	for _, p := range side {
		out = append(out, p.Article)
	}
	return out
}

// contest is two tellings of one matter and who has which.
type contest struct {
	matter.Difference
	with  [2]string           // the words that differ, as the first two articles have them, folded
	sides [2][]matter.Passage // one of each article
}

// sideKey is what makes two differences one: words of an article, and what another
// article has instead.
type sideKey struct {
	compare.Type
	rule    string
	article *article.Article
	title   bool
	words   article.Span
	instead string
}

func keyed(d *matter.Difference, a, b matter.Passage) sideKey {
	return sideKey{d.Type, d.Rule, a.Article, a.Title, a.Words, words(b)}
}

// words are those that differ in a passage, in small letters; empty for what is left
// out.
func words(p matter.Passage) string {
	if p.Article == nil {
		return ""
	}
	text := p.Article.Text
	if p.Title {
		text = p.Article.Title
	}
	return strings.ToLower(note.Printed(text, compare.Range{Start: p.Words.Start, End: p.Words.End}))
}

// add notes who has which of the two tellings; the graver difference decides how grave
// all are.
func (c *contest) add(d *matter.Difference) {
	if d.Severity.Rank() > c.Severity.Rank() {
		c.Severity = d.Severity
	}
	a, b := 0, 1
	if words(d.A) != c.with[0] {
		a, b = 1, 0
	}
	c.sides[a], c.sides[b] = with(c.sides[a], d.A), with(c.sides[b], d.B)
}

func with(all []matter.Passage, p matter.Passage) []matter.Passage {
	if p.Article == nil || slices.ContainsFunc(all, func(q matter.Passage) bool { return q.Article == p.Article }) {
		return all
	}
	return append(all, p)
}

// note is that of the first two articles, and who agrees with which.
func (c *contest) note(r *run) string {
	n := c.Difference.Note
	for _, side := range c.sides {
		if len(side) == 0 {
			continue
		}
		first := note.Outlet(side[0].Article)
		others := slices.DeleteFunc(r.outlets(articles(side)...), func(o string) bool { return o == first })
		switch len(others) {
		case 0:
		case 1:
			n += " " + others[0] + " agrees with " + first + "."
		default:
			n += " " + note.Names(others) + " agree with " + first + "."
		}
	}
	return n
}
