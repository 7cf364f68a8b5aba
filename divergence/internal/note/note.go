// Package note makes the parts of the notes on divergences: what an outlet is
// called, and what an article prints, on one line.
//
// Start with [Outlet] and [Shown].
package note

import (
	"fmt"
	"slices"
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

// Ending returns the last three words of a text, without the mark that ends it.
func Ending(text string) string {
	f := strings.Fields(strings.TrimRight(text, ".,;:—– "))
	return strings.Join(f[max(0, len(f)-3):], " ")
}

// mostShown is how many words of a wording a note prints.
const mostShown = 8

// Clip returns a text on one line, without the mark that ends it; of a long one
// the first and the last words.
func Clip(text string) string {
	f := strings.Fields(strings.TrimRight(text, ".,;:—– "))
	if len(f) > mostShown {
		f = slices.Concat(f[:mostShown/2], []string{"…"}, f[len(f)-mostShown/2:])
	}
	return strings.Join(f, " ")
}

// Names lists outlets: "A", "A and B", "A, B and 3 others".
func Names(outlets []string) string {
	switch n := len(outlets); {
	case n == 0:
		return ""
	case n == 1:
		return outlets[0]
	case n > mostNames:
		return fmt.Sprintf("%s and %d others", strings.Join(outlets[:mostNames-1], ", "), n-mostNames+1)
	default:
		return strings.Join(outlets[:n-1], ", ") + " and " + outlets[n-1]
	}
}

// mostNames is how many outlets a note names.
const mostNames = 3

// Verb returns the form of a verb that goes with some outlets.
func Verb(outlets []string, one, many string) string {
	if len(outlets) == 1 {
		return one
	}
	return many
}
