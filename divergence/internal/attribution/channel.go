package attribution

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// way is how an article says that something was said.
type way struct {
	value string // "Twitter", "told CNN"; empty for speech without a channel
	verb  bool   // the verb itself says it: "tweeted"
	span  article.Span
}

// Nouns for an occasion on which somebody is told something, and verbs that name the
// channel by themselves.
var (
	talk    = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("talk") + `\b`)
	tweeted = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("tweeted") + `\b`)
	posted  = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("posted") + `\b`)
)

// wayOf reads the channel, or whom the speaker told. A channel inside the
// speaker's post ("who works at Acme") is none.
func wayOf(q *quote.Quotation) way {
	channel := q.Channel
	if !channel.Span.Empty() && q.Speaker.Role.Contains(channel.Span) {
		channel = quote.Place{}
	}
	cue := note.Shown(q.Article, q.Cue)
	switch {
	case tweeted.MatchString(cue):
		return way{"Twitter", true, q.Cue}
	case channel.Name != "":
		return way{channel.Name, false, join(channel.Span, q.Cue)}
	case posted.MatchString(cue):
		return way{postOnly, true, q.Cue}
	case q.Via.Name != "":
		return way{toldTo + q.Via.Name, false, join(q.Via.Span, q.Cue)}
	}
	return way{span: q.Cue}
}

// toldTo begins the way of words for which the article names who was told.
const toldTo = "told "

// postOnly is the way of "posted" where the article does not say on what.
const postOnly = "post"

// channels reports articles that differ in how the words were said: in one they
// were tweeted, in another spoken.
func (c *comparison) channels(s *Statement) {
	var ways []way
	var first []*quote.Quotation
	var carriers [][]*article.Article
	index := make(map[string]int)
	for _, q := range s.Quotes {
		w := wayOf(q)
		if w.span.Empty() || q.Kind == quote.Indirect {
			continue
		}
		k, ok := index[strings.ToLower(w.value)]
		if !ok {
			k = len(ways)
			index[strings.ToLower(w.value)] = k
			ways, first, carriers = append(ways, w), append(first, q), append(carriers, nil)
		}
		carriers[k] = append(carriers[k], q.Article)
	}
	for k := 1; k < len(ways); k++ {
		a, b := ways[0], ways[k]
		if first[0].Article == first[k].Article || !apart(a, b) {
			continue
		}
		c.report(Difference{
			Cluster: s.Clusters[0].ID, Type: compare.Attribution, Subtype: "channel", Severity: weight(a, b),
			A: Side{first[0].Article, first[0], a.span}, B: Side{first[k].Article, first[k], b.span},
			Note: fmt.Sprintf("%s: “%s”; %s: “%s”.", note.Outlet(first[0].Article), note.Shown(first[0].Article, a.span),
				note.Outlet(first[k].Article), note.Shown(first[k].Article, b.span)),
			Rule: "two-channels",
		}, slices.Concat(carriers[0], carriers[k])...)
	}
}

// weight is how much two ways differ. An interview, and whom somebody told, are one
// occasion in two forms.
func weight(a, b way) compare.Severity {
	told := func(w way) bool { return strings.HasPrefix(w.value, toldTo) }
	if told(a) && talk.MatchString(b.value) || told(b) && talk.MatchString(a.value) {
		return compare.Info
	}
	return compare.Low
}

// apart reports whether two ways exclude each other: two channels, or a verb
// that names one ("tweeted") against speech that names none. "Posted" fits
// every channel but those with a verb of their own.
func apart(a, b way) bool {
	if a.value != "" && b.value != "" {
		return (a.value != postOnly || b.verb) && (b.value != postOnly || a.verb)
	}
	return a.verb && a.value != postOnly || b.verb && b.value != postOnly
}
