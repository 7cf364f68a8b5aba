package quote

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/attribution"
)

// attribute finds who speaks each quotation, doubtful ones too, the cue, the
// channel, the day and the source, and lists the people of the article. Spans
// are those of the view.
func (d *document) attribute(x *Extraction) {
	t, of := d.speakers(x)
	if t == nil {
		why := "in language " + d.lang
		if d.lang == "" {
			why = "where the language is not known"
		}
		x.Warnings = append(x.Warnings, "speakers are not attempted "+why)
		return
	}
	defer t.Release()
	decisions, people := t.Attribute()
	for i := range decisions {
		s, q := &decisions[i], of[i]
		if s.Mention == (attribution.Span{}) || q.Speaker.Rule != "" {
			continue
		}
		q.Speaker = Speaker{Name: oneLine(s.Speaker), Mention: article.Span(s.Mention), Role: article.Span(s.Role), Org: oneLine(s.Org), Rule: s.Rule, Unsure: s.Unsure}
		q.Channel = Place{Name: oneLine(s.Channel.Name), Span: article.Span(s.Channel.Span)}
		q.Via = Place{Name: oneLine(s.Via.Name), Span: article.Span(s.Via.Span)}
		q.When = article.Span(s.When)
		if q.Cue.Empty() {
			q.Cue = article.Span(s.Cue)
		}
	}
	for i := range people {
		p := Person{Name: oneLine(people[i].Name)}
		for _, s := range people[i].Mentions {
			p.Mentions = append(p.Mentions, article.Span(s))
		}
		for _, s := range people[i].Roles {
			p.Roles = append(p.Roles, article.Span(s))
		}
		x.People = append(x.People, p)
	}
}

// oneLine returns a name without the line ends that stand in it where the lines
// of a text were wrapped.
func oneLine(name string) string {
	if !strings.Contains(name, "\n") {
		return name
	}
	return strings.Join(strings.Fields(name), " ")
}

// speakers reads the article for speakers; of says which quotation each of the
// text's quotes is a part of. It is nil where the language has no word lists.
func (d *document) speakers(x *Extraction) (t *attribution.Text, of []*Quotation) {
	lex := attribution.LexiconOf(d.lang)
	if lex == nil {
		return nil, nil
	}
	type entry struct {
		attribution.Quote
		of *Quotation
	}
	all := slices.Concat(x.Quotations, x.Doubtful)
	quotes := make([]entry, 0, len(all)+len(all)/4)
	for i, q := range all {
		for _, p := range q.Parts {
			o := attribution.Quote{Span: attribution.Span(p.Span), Outer: attribution.Span(p.Span), Group: i, Indirect: q.Kind == Indirect, Doubtful: q.Doubtful}
			if o.Indirect {
				o.Outer = attribution.Span(q.Cue)
			} else if s, ok := d.markedAt(p.Start); ok {
				o.Outer = attribution.Span(s)
			}
			quotes = append(quotes, entry{o, q})
		}
	}
	slices.SortStableFunc(quotes, func(a, b entry) int { return cmp.Compare(a.Outer.Start, b.Outer.Start) })
	read := make([]attribution.Quote, len(quotes))
	of = make([]*Quotation, len(quotes))
	for i, q := range quotes {
		read[i], of[i] = q.Quote, q.of
	}
	paras := make([]attribution.Span, len(d.paragraphs))
	for i, p := range d.paragraphs {
		paras[i] = attribution.Span(p.Span)
	}
	return attribution.Read(d.text, paras, read, lex), of
}

// markedAt returns the stretch in marks, with them, whose words begin at a byte.
func (d *document) markedAt(start int) (article.Span, bool) {
	i := sort.Search(len(d.marked), func(i int) bool { return d.marked[i].Start >= start })
	if i == len(d.marked) || d.marked[i].Start != start {
		return article.Span{}, false
	}
	return d.marked[i].Outer, true
}
