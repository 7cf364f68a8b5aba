package attribution

import (
	"strings"
	"unicode"
)

// epithet reports whether a mention calls somebody by a place and a party alone:
// “the Ohio Republican”.
func (t *Text) epithet(m int) bool {
	at := &t.mentions[m]
	if at.form != named && at.form != personal || at.to == at.from || !t.words[at.from].is(det) || t.Lexicon.indefinite[t.lower(at.from)] {
		return false
	}
	last := &t.words[at.to-1]
	return last.is(partisan) && !last.is(plural) && at.to-at.from > 1
}

// leastPresent is how present at least the one is whom an epithet means; ofParty
// and fromPlace are what speaks for one whose party or state is printed and is the
// same. testdata/speakers.txt of package quote holds what they must decide.
const (
	leastPresent = 0.3
	ofParty      = 0.5
	fromPlace    = 1.5
	unposted     = 0.25 // of the presence counts where neither party nor post is printed
	clearly      = 1.3  // times as present as anybody else
)

// epithetOf finds whom an epithet means: the most present person who is not of
// another party or state, -1 if nobody is clearly most present.
func (p *people) epithetOf(m int) int {
	t := p.text
	at := &t.mentions[m]
	here, letter := &t.words[at.from], t.lower(at.to - 1)[0]
	where := lettersOf(t.cut(Span{at.from + 1, at.to - 1}))
	best, top, second := -1, leastPresent, 0.0
	for k := range p.present {
		a := &p.present[k]
		q := &p.all[a.person]
		if !q.human || !q.inside || q.party != 0 && q.party != letter || q.home != "" && where != "" && !abbreviates(q.home, where) {
			continue
		}
		x := a.at(here)
		if q.party == 0 && len(q.heads) == 0 {
			x *= unposted
		}
		if q.party == letter {
			x += ofParty
		}
		if q.home != "" && where != "" {
			x += fromPlace
		}
		if x > top {
			best, top, second = a.person, x, top
		} else {
			second = max(second, x)
		}
	}
	if top < clearly*second {
		return -1
	}
	return best
}

// lettersOf returns the letters of a name in lower case.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// abbreviates reports whether one of two names of a place is the other or short
// for it: it begins alike and its letters follow each other in the other, “ill”
// and “illinois”, “sc” and “southcarolina”.
func abbreviates(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == "" || a[0] != b[0] {
		return false
	}
	for i := 0; i < len(b) && a != ""; i++ {
		if a[0] == b[i] {
			a = a[1:]
		}
	}
	return a == ""
}

// partyReach is how many words behind a name its party is looked for.
const partyReach = 6

// readParty notes the party and the state that are printed with a name: “Marsh,
// D-N.Y.”, “Marsh, Ohio Democrat”, “Republican Jo Marsh”.
func (p *people) readParty(m int) {
	t, q, at := p.text, &p.all[p.of[m]], &p.text.mentions[m]
	for k := at.from; k < min(at.to+partyReach, len(t.words)) && t.words[k].sent == t.words[at.from].sent; k++ {
		w := &t.words[k]
		switch {
		case k >= at.to && (w.is(say|act|aux) || w.shape == stop || w.shape == quoted):
			return
		case k == at.to && w.shape != comma && w.shape != open:
			return
		case t.partyCode(k):
			q.party, q.home = t.lower(k)[0], lettersOf(t.text(k)[1:])
			return
		case w.is(partisan) && !w.is(plural):
			q.party = t.lower(k)[0]
			if from := at.to + 1; k > from {
				q.home = lettersOf(t.cut(Span{from, k}))
			}
			return
		}
	}
}
