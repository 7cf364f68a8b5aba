package article

import "sort"

// View is the text of an article as it is read: entities decoded, fused
// metadata and doubled paragraphs blanked out. Positions in a view are byte
// offsets into View.Text; [View.Origin] leads back to the article's own text.
type View struct {
	Text string

	// cuts are the places where view and text run apart, ascending: from
	// view offset cuts[i].view on, the text offset is cuts[i].text + distance.
	cuts []cut
}

type cut struct{ view, text int }

// View returns the article as it is read. The cost is linear in the text.
func (a *Article) View() *View {
	return &View{Text: a.Text}
}

// Origin returns the span of the untouched text that a span of the view shows.
func (v *View) Origin(s Span) Span {
	return Span{v.origin(s.Start), v.origin(s.End)}
}

func (v *View) origin(offset int) int {
	i := sort.Search(len(v.cuts), func(i int) bool { return v.cuts[i].view > offset })
	if i == 0 {
		return offset
	}
	return v.cuts[i-1].text + offset - v.cuts[i-1].view
}
