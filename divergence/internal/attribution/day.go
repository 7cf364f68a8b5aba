package attribution

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/internal/day"
	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote"
)

// saidDay is the day on which, by an article, something was said.
type saidDay struct {
	day.Day
	q    *quote.Quotation
	span article.Span // the words of time, with the cue or what was said in where they stand together
	text string       // the words of time, folded
}

// days reports articles that differ in the day on which something was said.
func (c *comparison) days(s *Statement) {
	var base *saidDay
	seen := make(map[string]bool)
	for _, q := range s.Quotes {
		d, ok := saidOn(q)
		if !ok {
			continue
		}
		switch {
		case base == nil:
			base = &d
		case q.Article == base.q.Article || seen[d.Key()] || d.Meets(base.Day) && seen[d.text]:
			continue
		default:
			c.dayPair(s, base, &d)
		}
		seen[d.Key()], seen[d.text] = true, true
	}
}

// leastWords is how many words a quotation in the outlet's own sentence needs
// for the day of its cue to be that on which they were said.
const leastWords = 4

// saidOn reads the day of a quotation: beside its cue, or in the last sentence of
// the paragraph before, if that tells of a post, speech or statement of the
// speaker. A day beside a few quoted words in the outlet's own sentence may be
// that of something else.
func saidOn(q *quote.Quotation) (saidDay, bool) {
	if q.Kind == quote.Indirect || !q.Article.HasText() || q.Kind == quote.Partial && len(strings.Fields(q.Text())) < leastWords {
		return saidDay{}, false
	}
	when, with := q.When, q.Cue
	if when.Empty() {
		when, with = announced(q)
	} else if !timed(q) {
		return saidDay{}, false
	}
	if when.Empty() {
		return saidDay{}, false
	}
	words := q.Article.Cut(when)
	d, ok := day.Read(words, q.Article.Date)
	if !ok || future.MatchString(words) {
		return saidDay{}, false
	}
	return saidDay{d, q, join(when, with), strings.ToLower(day.Words().FindString(words))}, true
}

// future matches days on which nobody can have spoken yet.
var future = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("future-day") + `\b`)

// utterance matches nouns for that in which somebody says something.
var utterance = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("utterance") + `\b`)

// longestParagraph is how many bytes of a paragraph are searched for its
// beginning: more than newspapers print in one, and few enough that thousands
// of quotations in one line cost no more than as many paragraphs.
const longestParagraph = 8 << 10

// announced finds the day in the last sentence of the paragraph before a
// quotation, if that sentence names the speaker, one day, and a post, speech or
// the like, whose place is with. A paragraph that does not begin within
// [longestParagraph] bytes is not searched.
func announced(q *quote.Quotation) (when, with article.Span) {
	text := q.Article.Text
	para := lineBefore(text[:q.Parts[0].Start])
	if para < 0 {
		return when, with
	}
	before := strings.TrimRight(text[:para], " \t\r\n")
	line := lineBefore(before) + 1
	if line == 0 && len(before) > longestParagraph {
		return when, with
	}
	sentences := prose.Sentences(before[line:], q.Article.Lang)
	if len(sentences) == 0 {
		return when, with
	}
	last := sentences[len(sentences)-1]
	at := line + last[0]
	told := text[at : line+last[1]]
	days, in := day.Words().FindAllStringIndex(told, -1), utterance.FindStringIndex(told)
	if len(days) != 1 || in == nil || q.Speaker.Name == "" || !strings.Contains(told, nameOf(q.Speaker.Name)) {
		return when, with
	}
	return article.Span{Start: at + days[0][0], End: at + days[0][1]}, article.Span{Start: at + in[0], End: at + in[1]}
}

// lineBefore returns the offset of the last line break of a text, -1 where there
// is none in the last [longestParagraph] bytes.
func lineBefore(text string) int {
	from := max(0, len(text)-longestParagraph)
	if i := strings.LastIndexByte(text[from:], '\n'); i >= 0 {
		return from + i
	}
	return -1
}

// nameOf is the last word of a name.
func nameOf(name string) string {
	f := strings.Fields(name)
	return f[len(f)-1]
}

// maxDayReach is how far, in bytes, the day may stand from the cue: a speaker
// with name and title may stand between ("said Chief Secretary Ana Ruiz on
// Friday").
const maxDayReach = 80

// timed reports whether the day of a quotation belongs to its cue: only names and
// words of time stand between the two.
func timed(q *quote.Quotation) bool {
	if q.Cue.Empty() || q.When.End > len(q.Article.Text) || !beside(q.Article, q.When, q.Cue, maxDayReach) {
		return false
	}
	between := article.Span{Start: min(q.When.End, q.Cue.End), End: max(q.When.Start, q.Cue.Start)}
	if between.Empty() {
		return true
	}
	for w := range strings.FieldsSeq(q.Article.Cut(between)) {
		if f := lexicon.Fold(w); !lexicon.Capital(w) && lexicon.Wordy(w) && !dayLead[f] || sentenceEnd.MatchString(w) {
			return false
		}
	}
	return true
}

// sentenceEnd matches a word that ends a sentence or a quotation; initials and
// short titles end in a full stop too.
var sentenceEnd = regexp.MustCompile(`\p{L}{4,}[.!?]|[”"’]$`)

// dayLead are the words that may stand between a verb of saying and its day,
// beside names.
var dayLead = lexicon.SetOf(lexicon.Words("day-lead"))

// relativeWord matches days that count from the day of publication.
var relativeWord = regexp.MustCompile(`(?i)\b` + lexicon.AnyOf("relative-day") + `\b`)

// dayPair reports two days for one statement. A date may be that of the event
// spoken about, and a day counted from publication may have been counted from
// another edition: only days of the week can conflict.
func (c *comparison) dayPair(s *Statement, x, y *saidDay) {
	a, b := x.q.Article, y.q.Article
	d := Difference{
		Cluster: s.Clusters[0].ID, Type: compare.Time, Subtype: "relative date", Severity: compare.Info, Rule: "same-day-possible",
		A: Side{a, x.q, x.span}, B: Side{b, y.q, y.span},
		Note: fmt.Sprintf("%s has “%s”, %s “%s”: this can be one day.", note.Outlet(a), note.Shown(a, x.span), note.Outlet(b), note.Shown(b, y.span)),
	}
	switch {
	case x.Meets(y.Day):
	case x.Weekday == 0 || y.Weekday == 0 || x.Printed || y.Printed || relativeWord.MatchString(x.text+" "+y.text):
		return
	default:
		d.Subtype, d.Severity, d.Rule = "day", compare.Medium, "two-days"
		d.Note = fmt.Sprintf("%s has “%s”, %s “%s”%s.", note.Outlet(a), note.Shown(a, x.span), note.Outlet(b), note.Shown(b, y.span), day.Remark(x.Day, y.Day))
	}
	c.report(d)
}
