package date

import (
	"sync"

	"github.com/quotediff/quotediff/internal/language"
)

// months are the names of the months in all languages.
var months = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for _, l := range language.All() {
		for n, names := range l.Rows(language.Months) {
			for _, name := range names {
				m[name] = number(n)
			}
		}
	}
	return m
})

// fillers are what stands between a day and its month in all languages:
// endings of ordinals, "of".
var fillers = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range language.All() {
		for w := range l.Words(language.DayFillers) {
			m[w] = true
		}
	}
	return m
})

func monthOf(word string) int { return months()[word] }

// words reads dates with the month by name. Where two words could be months,
// one is a day of the week ("mar., 3 juin"): the one beside a number counts,
// and of two such the later.
func (p *parts) words(ts []token) []token {
	at := -1
	for i, t := range ts {
		if t.number || monthOf(t.text) == 0 {
			continue
		}
		beside := i > 0 && (ts[i-1].number || isFiller(ts[i-1].text)) || i+1 < len(ts) && ts[i+1].number
		if beside {
			at = i
		}
	}
	if at < 0 {
		p.yearAlone(ts)
		return ts
	}
	p.month, p.named = monthOf(ts[at].text), true
	used := map[int]bool{at: true}
	// The year: four digits after the month, or before it; then two after.
	p.takeYear(ts, at, used)
	p.takeDay(ts, at, used)
	var rest []token
	for i, t := range ts {
		if !used[i] {
			rest = append(rest, t)
		}
	}
	return rest
}

func (p *parts) yearAlone(ts []token) {
	if len(ts) == 1 && ts[0].number && len(ts[0].text) == 4 {
		p.year = number(ts[0].text)
	}
}

func (p *parts) takeYear(ts []token, at int, used map[int]bool) {
	for i, t := range ts {
		if t.number && len(t.text) == 4 && !isOffset(t) && number(t.text) >= 1000 {
			p.year = number(t.text)
			used[i] = true
			return
		}
	}
	// "3 jul 20", "jul 3, 20": the second of two short numbers beside the month.
	var short []int
	for i := max(0, at-2); i < min(len(ts), at+4); i++ {
		if ts[i].number && len(ts[i].text) <= 2 {
			short = append(short, i)
		}
	}
	if len(short) >= 2 && len(ts[short[1]].text) == 2 && short[1] > at {
		p.year = century(number(ts[short[1]].text))
		used[short[1]] = true
	}
}

// takeDay takes the number before the month, or else after it, with up to two
// fillers between.
func (p *parts) takeDay(ts []token, at int, used map[int]bool) {
	for _, step := range []int{-1, 1} {
		i := at + step
		for range 2 {
			if i >= 0 && i < len(ts) && !ts[i].number && isFiller(ts[i].text) {
				i += step
			}
		}
		if i >= 0 && i < len(ts) && !used[i] && ts[i].number && len(ts[i].text) <= 2 {
			p.day = number(ts[i].text)
			used[i] = true
			return
		}
	}
}

func isFiller(s string) bool { return fillers()[s] }
