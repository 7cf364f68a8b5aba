package claim

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/day"
	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote"
)

// TimeKind says what a time is.
type TimeKind string

const (
	OnDay   TimeKind = "day"   // a day of the week, a date, a stretch of days
	InMonth TimeKind = "month" // a month, with its year where one is told or follows from the article's date
	AtClock TimeKind = "clock" // a time of day
	InPart  TimeKind = "part"  // a part of the day
	InOrder TimeKind = "order" // before, after or while something else happened
)

// Time is when something happened, as a sentence tells it.
type Time struct {
	From, To int // tokens of the sentence, half open
	Kind     TimeKind
	Day      day.Day // of a day and of a month
	Month    time.Month
	Year     int    // of a month; 0 where it is not known
	Hours    [2]int // of a part of the day: from and to, the second may be of the next day
	Order    string // "before", "after" or "during"
	Said     bool   // of a day: it is the one on which somebody said something, or answered
	clock    compare.Token
	about    bool
}

// times reads the times of a sentence, and takes the numbers away that are part of
// one: "two weeks ago".
func (s *Sentence) times() []Time {
	published := s.Article.Date
	var out []Time
	for _, f := range day.Find(s.Wording.Text, published) {
		if from, to := s.tokensOf(f.Start, f.End); from < to {
			out = append(out, Time{From: from, To: to, Kind: OnDay, Day: f.Day, Said: s.said(from, to)})
		}
	}
	words := timeWordsOf(s.Wording.Lang)
	out = append(out, s.ago(words.ago)...)
	for i := range s.Wording.Tokens {
		if slices.ContainsFunc(out, func(t Time) bool { return t.From <= i && i < t.To }) {
			continue
		}
		if t, ok := s.timeAt(i, words); ok {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(x, y Time) int { return x.From - y.From })
	s.Numbers = slices.DeleteFunc(s.Numbers, func(n Number) bool {
		return slices.ContainsFunc(out, func(t Time) bool { return t.Kind != InOrder && t.From <= n.At && n.At < t.To })
	})
	return out
}

// saidReach is how many tokens before a day its verb may stand.
const saidReach = 8

// said reports whether the words at some tokens say when somebody said something that
// stands in marks, or answered: a verb of saying or answering is the nearest word of
// content before them, names apart, or stands right after. Where the sentence tells
// what was said without marks, the day is one of that. In a sentence that is too short
// for that, what somebody does by speaking ("held", "broke") is mostly no speaking, nor
// is what is done to somebody: "was sworn in on Monday".
func (s *Sentence) said(from, to int) bool {
	t, words := s.Wording.Tokens, timeWordsOf(s.Wording.Lang)
	by := func(i int) bool {
		return words.answers[t[i].Norm] || words.reports[t[i].Norm] && s.quoted() ||
			words.says[t[i].Norm] && s.short() && (i == 0 || !words.be[t[i-1].Norm])
	}
	for i := from - 1; i >= max(0, from-saidReach); i-- {
		if t[i].Kind != compare.Letters || s.Wording.Light(i) || capital(s.Wording.Print(i)) {
			continue
		}
		if by(i) {
			return true
		}
		break
	}
	return to < len(t) && by(to)
}

// leastTold is how many words a sentence has at least that says who said something
// when, and what.
const leastTold = 8

// quoted reports whether a sentence has words in marks.
func (s *Sentence) quoted() bool {
	return slices.ContainsFunc(s.Whose, func(q *quote.Quotation) bool { return q != nil && q.Kind != quote.Indirect })
}

// short reports whether a sentence is too short to tell what was said.
func (s *Sentence) short() bool {
	n := 0
	for i := range s.Wording.Tokens {
		if s.Wording.Tokens[i].Word {
			n++
		}
	}
	return n < leastTold
}

// tokensOf are the tokens that lie in bytes of the sentence.
func (s *Sentence) tokensOf(start, end int) (from, to int) {
	t := s.Wording.Tokens
	from, _ = slices.BinarySearchFunc(t, start, func(k compare.Token, at int) int { return k.Start - at })
	for to = from; to < len(t) && t[to].End <= end; to++ {
	}
	return from, to
}

// ago reads days that are counted back from that of publication in weeks, months or
// years: "two weeks ago". The day is as exact as its unit.
func (s *Sentence) ago(words map[string]bool) []Time {
	t := s.Wording.Tokens
	today, err := time.Parse(time.DateOnly, s.Article.Date[:min(len(time.DateOnly), len(s.Article.Date))])
	if err != nil {
		return nil
	}
	var out []Time
	for i := range s.Numbers {
		n := &s.Numbers[i]
		if n.Dimension != compare.Duration || n.To >= len(t) || !words[t[n.To].Norm] || math.IsInf(n.High, 0) || math.IsInf(n.Low, 0) {
			continue
		}
		unit := n.One()
		back := func(seconds float64) time.Time { return today.Add(-time.Duration(seconds) * time.Second) }
		if n.High > farthestAgo {
			continue
		}
		out = append(out, Time{From: n.From, To: n.To + 1, Kind: OnDay, Day: day.Day{From: truncated(back(n.High + unit/2)), To: truncated(back(max(0, n.Low-unit/2)))}})
	}
	return out
}

// farthestAgo is from how many seconds on a time ago is a length of time and no day:
// fifty years.
const farthestAgo = 50 * 365.25 * 86400

func truncated(t time.Time) time.Time { return t.Truncate(24 * time.Hour) }

// timeAt reads the time that begins at a token, days apart.
func (s *Sentence) timeAt(i int, words *timeWords) (Time, bool) {
	t := s.Wording.Tokens
	out := Time{From: i, To: i + 1}
	switch k := &t[i]; {
	case k.Kind == compare.Clock:
		if !s.tellsClock(i) {
			return out, false
		}
		out.Kind, out.clock, out.about = AtClock, *k, compare.Approximates(s.Wording, i)
		return out, true
	case k.Kind != compare.Letters:
		return out, false
	case i > 0 && words.months[k.Norm] > 0 && capital(s.Wording.Print(i)):
		return s.month(i, words.months[k.Norm]), true
	}
	if hours, ok := words.parts[t[i].Norm]; ok {
		out.Kind, out.Hours = InPart, hours
		return out, true
	}
	for _, o := range words.orders {
		if n := o.length(t[i:]); n > 0 {
			out.Kind, out.Order, out.To = InOrder, o.order, i+n
			return out, true
		}
	}
	return out, false
}

// tellsClock reports whether a time of day is told: a function word stands before it, or
// letters are part of it. Bare digits are when a post was made, or how long a film is.
func (s *Sentence) tellsClock(i int) bool {
	return strings.ContainsFunc(s.Wording.Print(i), unicode.IsLetter) || i > 0 && s.Wording.Tokens[i-1].Word && s.Wording.Light(i-1)
}

// month reads a month, and the year that follows it or that is the nearest to that
// of publication.
func (s *Sentence) month(i int, m time.Month) Time {
	out := Time{From: i, To: i + 1, Kind: InMonth, Month: m}
	t := s.Wording.Tokens
	k := i + 1
	for k < len(t) && (t[k].Norm == "." || t[k].Norm == "," || s.Wording.Of(k)) {
		k++
	}
	if k < len(t) && t[k].Kind == compare.Numeral && len(t[k].Norm) == 4 && s.Wording.Print(k) == t[k].Norm {
		out.Year, _ = strconv.Atoi(t[k].Norm)
		out.To = k + 1
	}
	return out
}

// Meets reports whether two times of one kind, or a day and a month, can be one.
func (t *Time) Meets(o *Time) bool {
	switch {
	case t.Kind == OnDay && o.Kind == OnDay:
		return t.Day.Meets(o.Day)
	case t.Kind == InMonth && o.Kind == InMonth:
		return t.Month == o.Month && (t.Year == o.Year || t.Year == 0 || o.Year == 0)
	case t.Kind == InMonth:
		return o.Day.From.Year() <= 1 || within(o.Day, t.Month, t.Year)
	case o.Kind == InMonth:
		return o.Meets(t)
	case t.Kind == AtClock:
		return compare.SameClock(&t.clock, &o.clock, t.about || o.about)
	case t.Kind == InPart:
		return t.Hours[0] < o.Hours[1] && o.Hours[0] < t.Hours[1] || t.Hours == o.Hours
	}
	return t.Order == o.Order
}

// within reports whether a stretch of days reaches into a month.
func within(d day.Day, m time.Month, year int) bool {
	for at := time.Date(d.From.Year(), d.From.Month(), 1, 0, 0, 0, 0, time.UTC); !at.After(d.To); at = at.AddDate(0, 1, 0) {
		if at.Month() == m && (year == 0 || at.Year() == year || !d.Printed) {
			return true
		}
	}
	return false
}

// Comparable reports whether two times are of kinds that can contradict each other.
func (t *Time) Comparable(o *Time) bool {
	days := func(k TimeKind) bool { return k == OnDay || k == InMonth }
	return t.Kind == o.Kind || days(t.Kind) && days(o.Kind)
}

// timeWords are the words of a language that say when.
type timeWords struct {
	months        map[string]time.Month
	parts         map[string][2]int
	ago           map[string]bool
	answers       map[string]bool
	reports, says map[string]bool // all verbs of saying, and those that attribute by themselves
	be            map[string]bool
	orders        []orderWords
}

// orderWords are words that put one event before, after or beside another.
type orderWords struct {
	words []string
	order string
}

func (o *orderWords) length(t []compare.Token) int {
	if len(t) < len(o.words) {
		return 0
	}
	for i, w := range o.words {
		if t[i].Norm != w {
			return 0
		}
	}
	return len(o.words)
}

var timeWordsOf = language.Cached(func(l language.Language) *timeWords {
	out := &timeWords{months: make(map[string]time.Month), parts: make(map[string][2]int), ago: make(map[string]bool), answers: make(map[string]bool), reports: l.Set(language.Cues), says: make(map[string]bool), be: make(map[string]bool)}
	for number, names := range l.Rows(language.Months) {
		n, _ := strconv.Atoi(number)
		for _, name := range names {
			out.months[strings.ToLower(name)] = time.Month(n)
		}
	}
	for _, f := range l.Grouped(language.Cues)["say"] {
		out.says[f] = true
	}
	for _, f := range l.Grouped(language.Helpers)["be"] {
		out.be[f] = true
	}
	for class, words := range l.Grouped(language.StoryWords) {
		kind, value, _ := strings.Cut(class, "/")
		switch kind {
		case "part":
			from, to, _ := strings.Cut(value, "-")
			a, _ := strconv.Atoi(from)
			b, _ := strconv.Atoi(to)
			if b < a {
				b += 24
			}
			for _, w := range words {
				out.parts[w] = [2]int{a, b}
			}
		case "order":
			for _, w := range words {
				out.orders = append(out.orders, orderWords{strings.Fields(strings.ReplaceAll(w, "_", " ")), value})
			}
		case "answer":
			for _, w := range words {
				out.answers[w] = true
			}
		case "ago":
			for _, w := range words {
				out.ago[w] = true
			}
		}
	}
	slices.SortStableFunc(out.orders, func(a, b orderWords) int { return len(b.words) - len(a.words) })
	return out
})
