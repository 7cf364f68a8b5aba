package article

import (
	"sort"
	"strings"
)

// View is the text of an article as it is read: with entities decoded, and without
// fused metadata and the copies of doubled paragraphs. Positions in a view are byte
// offsets into View.Text; [View.Origin] leads back to the article's own text.
type View struct {
	Text string

	// pieces cover Text without gaps, ascending. An empty list stands for one
	// piece that is the whole text as it is.
	pieces []piece
}

// piece is a stretch of the view and the stretch of the text that it shows. If both
// have the same length, they are the same bytes, or a repair that is never cut.
type piece struct{ view, text Span }

// View returns the article as it is read. The cost is linear in the text.
func (a *Article) View() *View { return newView(a.Text, repairs(a.Text)) }

// newView applies the repairs, which are ascending and do not overlap.
func newView(text string, repairs []repair) *View {
	var b strings.Builder
	v := &View{}
	show := func(origin Span, shown string) {
		if shown != "" {
			v.pieces = append(v.pieces, piece{Span{b.Len(), b.Len() + len(shown)}, origin})
			b.WriteString(shown)
		}
	}
	at := 0
	for _, r := range repairs {
		if !r.changes {
			continue
		}
		show(Span{at, r.damage.Span.Start}, text[at:r.damage.Span.Start])
		show(r.damage.Span, r.with)
		at = r.damage.Span.End
	}
	if at == 0 {
		return &View{Text: text}
	}
	show(Span{at, len(text)}, text[at:])
	v.Text = b.String()
	return v
}

// Origin returns the span of the untouched text that a span of the view shows. It
// includes what the view leaves out inside the span, but not what it leaves out
// before or after it. A span that begins or ends inside a repaired place takes in
// all of that place. An empty span stays empty. If s lies within t, Origin of s
// lies within Origin of t; where nothing was repaired, Origin is the identity.
func (v *View) Origin(s Span) Span {
	if len(v.pieces) == 0 {
		return s
	}
	if s.Empty() {
		at := v.origin(s.Start).Start
		return Span{at, at}
	}
	return Span{v.origin(s.Start).Start, v.origin(s.End - 1).End}
}

// origin returns the bytes of the text that one byte of the view shows.
func (v *View) origin(offset int) Span {
	i := sort.Search(len(v.pieces), func(i int) bool { return v.pieces[i].view.End > offset })
	if i == len(v.pieces) {
		end := v.pieces[i-1].text.End
		return Span{end, end}
	}
	p := v.pieces[i]
	if p.view.Len() != p.text.Len() {
		return p.text
	}
	at := p.text.Start + offset - p.view.Start
	return Span{at, at + 1}
}
