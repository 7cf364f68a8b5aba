package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/report"
)

// wording is one wording of a statement and the articles that have it.
type wording struct {
	Name   string // "Base", "Base, passage 1", "Variant 2", "Fragment", "Spliced", "Reported", "Denied or not said"
	Blocks [][]Marked
	Places []place // the first is where the blocks are cut from
}

// place is where one article has a wording.
type place struct {
	Article     string
	Spans       []report.Span // those with only white space between them are one
	Attribution string        // as printed; "" where nothing attributes the words
	Note        string        // "part of it", "same words but for punctuation and spelling"; "" where the article has just these words
}

// wordingsOf returns the wordings of a statement: the base or its passages, other words, parts,
// splices, reports.
func (x *Index) wordingsOf(s *Shared) []wording {
	out := x.baseWordings(s)
	for _, kind := range []struct{ name, letters string }{
		{"Variant", variant + translated}, {"Fragment", part}, {"Spliced", spliced}, {"Reported", reported}, {"Denied or not said", denied},
	} {
		out = x.appendWordings(out, s, kind.name, kind.letters)
	}
	return out
}

// carrier is the members of a statement that one article carries in one way, in the
// order of the statement.
type carrier struct {
	article string
	members []*report.Member
	letters string // how each carries its cluster
}

// carriersBy returns the members of a statement that are carried in one of the ways,
// by article.
func (x *Index) carriersBy(s *Shared, letters string) []carrier {
	var out []carrier
	for _, id := range s.Articles {
		k := carrier{article: id}
		for _, c := range s.Clusters {
			for _, m := range x.membersOf(c, id) {
				if l := x.letter(c, m); strings.Contains(letters, l) {
					k.members = append(k.members, m)
					k.letters += l
				}
			}
		}
		if k.members != nil {
			out = append(out, k)
		}
	}
	return out
}

// appendWordings adds a wording for each distinct text among the members that are
// carried in one of the ways.
func (x *Index) appendWordings(out []wording, s *Shared, name, letters string) []wording {
	byText := make(map[string]int)
	for _, k := range x.carriersBy(s, letters) {
		blocks := x.blocks(k.members, name)
		key := ""
		for _, b := range blocks {
			for _, m := range b {
				key += m.Text + "\x00"
			}
		}
		if i, ok := byText[key]; ok {
			out[i].Places = append(out[i].Places, x.place(k.members)...)
			continue
		}
		byText[key] = len(out)
		w := wording{Name: name, Blocks: blocks, Places: x.place(k.members)}
		if name == "Variant" {
			w.Name = fmt.Sprintf("Variant %d", len(byText)+1)
		}
		out = append(out, w)
	}
	return out
}

// blocks returns the words of members that are shown together. A splice is shown as
// the whole quotation, so that one sees what was joined. Reported speech is the
// outlet's own sentence, so nothing in it is marked.
func (x *Index) blocks(members []*report.Member, name string) [][]Marked {
	var out [][]Marked
	shownQuote := ""
	for _, m := range members {
		q := x.quotes[m.Quote]
		if name == "Reported" {
			out = append(out, []Marked{{Kept, m.Text()}})
			continue
		}
		if name == "Spliced" && q != nil {
			if m.Quote != shownQuote {
				out = append(out, []Marked{{Kept, q.Text}})
			}
			shownQuote = m.Quote
			continue
		}
		out = append(out, Marks(m, significant(m)))
	}
	return out
}

// runs divides members into runs that stand in one article with nothing but white
// space between them.
func (x *Index) runs(members []*report.Member) [][]*report.Member {
	var out [][]*report.Member
	for _, m := range members {
		if n := len(out); n > 0 {
			prev := out[n-1][len(out[n-1])-1]
			if prev.Article == m.Article && len(m.Spans) == 1 && len(prev.Spans) == 1 &&
				m.Spans[0].Start >= prev.Spans[0].End && blank(x.page(m.Article).cut(prev.Spans[0].End, m.Spans[0].Start)) {
				out[n-1] = append(out[n-1], m)
				continue
			}
		}
		out = append(out, []*report.Member{m})
	}
	return out
}

// words returns what a run prints, and what stands between: as far as the text of its
// article was given, else the words of its members.
func (x *Index) words(run []*report.Member) string {
	if p := x.page(run[0].Article); p.given() {
		return p.cut(run[0].Spans[0].Start, lastSpan(run).End)
	}
	texts := make([]string, len(run))
	for i, m := range run {
		texts[i] = m.Text()
	}
	return strings.Join(texts, " ")
}

func lastSpan(run []*report.Member) report.Span {
	m := run[len(run)-1]
	return m.Spans[len(m.Spans)-1]
}

// place returns where the members of one article stand: one place for each
// quotation, in the order of the text.
func (x *Index) place(members []*report.Member) []place {
	var out []place
	at := make(map[string]int) // by quotation
	for _, m := range members {
		i, ok := at[m.Quote]
		if !ok {
			i = len(out)
			at[m.Quote] = i
			out = append(out, place{Article: m.Article, Attribution: x.attribution(x.quotes[m.Quote])})
		}
		out[i].Spans = append(out[i].Spans, m.Spans...)
	}
	for i := range out {
		out[i].Spans = x.joinSpans(out[i].Article, out[i].Spans)
	}
	slices.SortStableFunc(out, func(a, b place) int { return cmp.Compare(a.Spans[0].Start, b.Spans[0].Start) })
	return out
}

// joinSpans joins spans that have nothing but white space between them.
func (x *Index) joinSpans(article string, spans []report.Span) []report.Span {
	slices.SortFunc(spans, func(a, b report.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	out := spans[:1]
	for _, s := range spans[1:] {
		last := &out[len(out)-1]
		if s.Start <= last.End || blank(x.page(article).cut(last.End, s.Start)) {
			last.End = max(last.End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// blank reports whether the text between two spans is white space, and not empty.
func blank(between string) bool { return between != "" && strings.TrimSpace(between) == "" }
