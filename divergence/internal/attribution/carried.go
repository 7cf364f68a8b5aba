package attribution

import (
	"fmt"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// carriedOver reports words that one article gives to somebody by name and another
// to nobody, so that they read as those of somebody else who spoke before: once for
// each statement, at low severity, as who was meant is inferred.
func (c *comparison) carriedOver(s *Statement) {
	for _, in := range s.Clusters {
		var named []*cluster.Member
		for _, m := range in.Members {
			if len(named) < maxSpeakers && attributes(m.Quote) && m.Quote.Speaker.Named() && m.Quote.Kind != quote.Indirect && !byPronoun(m.Quote) {
				named = append(named, m)
			}
		}
		for _, n := range in.Members {
			for _, m := range named {
				if !readsAsAnothers(m, n) {
					continue
				}
				x, y := m.Quote, n.Quote
				c.report(Difference{
					Cluster: in.ID, Type: compare.Attribution, Subtype: "speaker", Severity: compare.Low,
					A: c.attributed(x), B: words(n), Rule: "carried-over",
					Note: fmt.Sprintf("%s has it from %s; %s names nobody beside the words, and %s spoke before.",
						note.Outlet(x.Article), x.Speaker.Name, note.Outlet(y.Article), y.Speaker.Name),
				})
				return
			}
		}
	}
}

// readsAsAnothers reports whether the speaker of n is only the one who spoke before,
// and another than that of m.
func readsAsAnothers(m, n *cluster.Member) bool {
	x, y := m.Quote.Speaker, n.Quote.Speaker
	if y.Rule != "carried-over" && y.Rule != "same-paragraph" || y.Unsure || !y.Named() || n.Quote.Kind != quote.Direct {
		return false
	}
	return note.Outlet(m.Quote.Article) != note.Outlet(n.Quote.Article) && quote.SameSpeaker(x, y) == quote.Different && sameContent(m, n)
}

// words points at the words of a member.
func words(m *cluster.Member) Side {
	all := m.Spans()
	return Side{m.Quote.Article, m.Quote, article.Span{Start: all[0].Start, End: max(all[0].End, all[len(all)-1].End)}}
}
