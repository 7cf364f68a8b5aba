// Package note makes the parts of the notes on divergences: what an outlet is
// called, and what an article prints, on one line.
//
// Start with [Outlet] and [Shown].
package note

import (
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
)

// Outlet names who published an article: the outlet, or the id of the article
// where no outlet is known.
func Outlet(a *article.Article) string {
	if a.Outlet != "" {
		return a.Outlet
	}
	return a.ID
}

// Shown returns what stands in a span of an article; empty for an article
// without its text.
func Shown(a *article.Article, s article.Span) string {
	if s.End > len(a.Text) {
		return ""
	}
	return Printed(a.Text, compare.Range{Start: s.Start, End: s.End})
}

// Printed returns the text of a range, every white space one space.
func Printed(text string, at compare.Range) string {
	return strings.Join(strings.Fields(text[at.Start:at.End]), " ")
}

// Opening returns the first three words of a text.
func Opening(text string) string {
	f := strings.Fields(text)
	return strings.Join(f[:min(3, len(f))], " ")
}

// Ending returns the last three words of a text.
func Ending(text string) string {
	f := strings.Fields(text)
	return strings.Join(f[max(0, len(f)-3):], " ")
}
