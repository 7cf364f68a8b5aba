package attribution

import (
	"slices"
	"strings"
)

// Person is somebody, or some body, that a text names.
type Person struct {
	Name     string
	Mentions []Span
	Roles    []Span

	org string // the body spoken for

	words  []string // the fullest name, folded, without the generation
	nth    string   // the generation: “jr”; empty where none is printed
	party  byte     // the letter in lower case with which a party begins, 0 where none is known
	home   string   // the letters of the state printed with it, or of its abbreviation
	gender class    // masculine, feminine, or neither
	human  bool     // a title, a given name or a post says so
	body   bool     // a company, an office, a paper
	inside bool     // named otherwise than by one word that opens a sentence
	heads  []string // nouns of the posts, in lower case
}

// people is the register of those whom a text names, in the order of the text,
// and of how present each is to the reader.
type people struct {
	text    *Text
	all     []Person
	last    map[string][]int // last word of a name to the people
	first   map[string][]int // first word
	short   map[string]int   // initials
	of      []int            // by mention, -1 for nobody
	owned   []int            // by owner
	owner   map[int]int      // whose a document is, by its mention, where a possessive says so
	names   []parsedName     // by mention
	present []presence

	apart     map[string]bool // given and family names that two people bear, of whom one has a generation
	addressed map[string]bool // family names that stand with a title or a post
	alone     map[string]bool // family names that stand alone long before a full name has them
	lately    map[string]int  // by family name, whom it alone meant last
}

// readPeople resolves the mentions of the frame: names first, so that a bare
// surname may stand before the full name, then pronouns and nouns in order.
func (t *Text) readPeople() *people {
	p := &people{text: t, last: map[string][]int{}, first: map[string][]int{}, short: map[string]int{}, owner: map[int]int{}, apart: map[string]bool{}, addressed: map[string]bool{}, alone: map[string]bool{}, lately: map[string]int{}, of: make([]int, len(t.mentions)), names: make([]parsedName, len(t.mentions))}
	p.survey()
	owner := 0
	p.owned = make([]int, len(t.owners))
	for m := range t.mentions {
		p.of[m] = -1
		for ; owner < len(t.owners) && t.owners[owner].from < t.mentions[m].to; owner++ {
			n := t.parseName(&t.owners[owner])
			p.owned[owner] = p.addFull(&n)
		}
		if t.mentions[m].form == named && !t.epithet(m) {
			p.of[m] = p.addFull(p.parsed(m))
		}
	}
	for ; owner < len(t.owners); owner++ {
		p.owned[owner] = -1
	}
	return p
}

// timesAlone and longAlone say how often and for how many sentences a family name
// must stand alone before a full name to be somebody else's: papers print the full
// name first.
const (
	timesAlone = 2
	longAlone  = 6
)

// survey reads what all names of the text together say: which names father and
// son share, and which family names are those of people.
func (p *people) survey() {
	forms := map[string]string{} // given and family name to the generation printed first
	type stand struct{ first, times int }
	alone, full := map[string]stand{}, map[string]bool{}
	for m := range p.text.mentions {
		if p.text.mentions[m].form != named {
			continue
		}
		n, sent := p.parsed(m), int(p.text.words[p.text.mentions[m].from].sent)
		if last := n.words[len(n.words)-1]; len(n.words) > 1 && !full[last] {
			full[last] = true
			p.alone[last] = alone[last].times >= timesAlone && sent-alone[last].first >= longAlone
		} else if a := alone[last]; len(n.words) == 1 && !full[last] {
			if a.times == 0 {
				a.first = sent
			}
			a.times++
			alone[last] = a
		}
		switch key := strings.Join(n.words, " "); {
		case len(n.words) == 1 && (n.titled || n.post):
			p.addressed[n.words[0]] = true
		case len(n.words) > 1:
			first, known := forms[key]
			if !known {
				forms[key] = n.nth
			}
			p.apart[key] = p.apart[key] || known && first != n.nth
		}
	}
}

// parsedName is a printed name taken apart.
type parsedName struct {
	span   Span // words of the frame that are the name proper
	words  []string
	nth    string // the generation behind it
	gender class
	titled bool
	post   bool // a noun for a person stands before it
	body   bool
}

// parsed returns the name of a mention of the frame taken apart; each is taken
// apart once.
func (p *people) parsed(m int) *parsedName {
	n := &p.names[m]
	if n.words == nil {
		*n = p.text.parseName(&p.text.mentions[m])
	}
	return n
}

// parseName takes titles and posts off the front of the name of a mention.
func (t *Text) parseName(m *mention) parsedName {
	n := parsedName{span: m.name}
	for k := m.name.Start; k < m.name.End-1; k++ {
		w := &t.words[k]
		if w.is(body) && k+2 < m.name.End && t.words[k+1].is(given) && !w.is(title|role) {
			n.span.Start = k + 1
			continue
		}
		if w.is(degree) && k == n.span.Start {
			n.span.Start = k + 1
			continue
		}
		if !w.is(title|role) || w.is(given) && !w.is(title) && k == m.name.Start {
			continue
		}
		if k+2 == m.name.End && t.words[k+1].is(body|place|suffix) && !t.words[k+1].is(given) {
			break // “King County”
		}
		if k > m.name.Start && t.words[m.from].is(det) && !t.words[k-1].is(title|role) && !t.words[k+1].is(given) {
			continue // “the Equal Justice Fund”
		}
		n.span.Start = k + 1
		n.gender |= w.class & (masculine | feminine)
		n.titled = n.titled || w.is(title)
		n.post = true
	}
	for n.span.Start < n.span.End && t.words[n.span.Start].is(particle) && t.words[n.span.Start].is(prep) {
		k := n.span.Start + 1
		for k < n.span.End && !t.words[k].is(given) {
			k++
		}
		if k == n.span.End {
			return parsedName{span: m.name, words: t.foldWords(m.name), body: true}
		}
		n.span.Start = k
	}
	for k := m.from; k < m.name.Start; k++ {
		if t.words[k].is(role | title) {
			n.post = true
			n.gender |= t.words[k].class & (masculine | feminine)
		}
	}
	n.words = t.foldWords(n.span)
	if len(n.words) == 0 {
		n.span, n.words = m.name, t.foldWords(m.name)
	}
	if end := n.span.End - 1; len(n.words) > 1 && t.words[end].is(generation) && (len(n.words) > 2 || t.words[n.span.Start].is(given)) {
		n.nth = GenerationOf(n.words[len(n.words)-1])
		n.words = n.words[:len(n.words)-1]
	}
	if n.gender == masculine|feminine {
		n.gender = 0
	}
	w := &t.words[n.span.Start]
	last := &t.words[n.span.End-1]
	n.body = !n.titled && (last.is(body|suffix) || w.shape == upper && n.span.End-n.span.Start == 1 || t.words[m.from].is(det) && !n.post || w.is(body))
	if n.gender == 0 && len(n.words) > 1 && !n.body {
		n.gender = w.class & (masculine | feminine)
		if n.gender == masculine|feminine {
			n.gender = 0
		}
	}
	if w.is(given) && len(n.words) > 1 && !last.is(body|suffix) {
		n.post = true
		n.body = false
	}
	return n
}

// foldWords returns the words of a name in lower case, without "the".
func (t *Text) foldWords(s Span) []string {
	out := make([]string, 0, s.End-s.Start)
	for k := s.Start; k < s.End; k++ {
		w := &t.words[k]
		if w.sign() || w.is(det) && len(out) == 0 && k+1 < s.End {
			continue
		}
		if low := strings.Trim(strings.ToLower(t.Source[w.Start:w.End]), ".@"); low != "" {
			out = append(out, low)
		}
	}
	return out
}

// addFull enters a name of two words or more, or joins it to the bearer that
// is there already, and returns the person; -1 for a shorter name.
func (p *people) addFull(n *parsedName) int {
	if len(n.words) < 2 {
		return -1
	}
	last := n.words[len(n.words)-1]
	for _, i := range p.last[last] {
		q := &p.all[i]
		if fits(q.words, n.words) && p.sameGeneration(q, n) && q.gender|n.gender != masculine|feminine {
			p.join(i, n)
			return i
		}
	}
	if b := p.last[last]; len(b) == mostBearers {
		return b[mostBearers-1]
	}
	i := p.enter(n)
	p.last[last] = append(p.last[last], i)
	p.first[n.words[0]] = append(p.first[n.words[0]], i)
	p.enterInitials(i, n.words)
	return i
}

// mostBearers bounds how many people of one surname are told apart, so that
// the cost stays linear.
const mostBearers = 24

// sameGeneration reports whether a name may be a person's as to father and son:
// not where two generations are printed, nor where the text prints the name with
// one and without.
func (p *people) sameGeneration(q *Person, n *parsedName) bool {
	if q.nth == n.nth {
		return true
	}
	return (q.nth == "" || n.nth == "") && !p.apart[strings.Join(n.words, " ")] && !p.apart[strings.Join(q.words, " ")]
}

// fits reports whether two full names with one surname may be one person's.
func fits(a, b []string) bool {
	return len(a) == 1 || len(b) == 1 || SameGiven(a[0], b[0]) || len(a) > 2 && a[1] == b[0] || len(b) > 2 && b[1] == a[0]
}

func (p *people) enter(n *parsedName) int {
	p.all = append(p.all, Person{Name: p.text.fullName(n), words: n.words, nth: n.nth, gender: n.gender, human: n.post || n.titled, body: n.body, inside: p.insideSentence(n)})
	return len(p.all) - 1
}

// prefixed reports whether long is short with a word before it that is neither
// a given name nor an initial: “Marlow Ian Pettigrew”, where a party or a place
// stands before the name.
func (p *people) prefixed(long, short []string) bool {
	return len(short) > 1 && len(long) == len(short)+1 && len(long[0]) > 1 && p.text.Lexicon.class(long[0])&given == 0 && slices.Equal(long[1:], short)
}

// insideSentence reports whether the capital of a name says that it is one.
func (p *people) insideSentence(n *parsedName) bool {
	return len(n.words) > 1 || n.titled || n.span.Start < n.span.End && !p.text.words[n.span.Start].first
}

func (p *people) join(i int, n *parsedName) {
	q := &p.all[i]
	fuller := len(n.words) > len(q.words) || len(n.words) == len(q.words) && (len(n.words[0]) > len(q.words[0]) || n.nth != "" && q.nth == "" && len(n.words) > 1)
	if fuller && !p.prefixed(n.words, q.words) || p.prefixed(q.words, n.words) {
		q.words, q.Name = n.words, p.text.fullName(n)
		if n.nth != "" {
			q.nth = n.nth
		}
	}
	q.inside = q.inside || p.insideSentence(n)
	q.gender |= n.gender
	q.human = q.human || n.post || n.titled
	q.body = q.body && !q.human
}

// fullName returns a name as printed, that of a body with the initials in
// brackets after it.
func (t *Text) fullName(n *parsedName) string {
	s, k := n.span, n.span.End
	if len(n.words) > 1 && k+2 < len(t.words) && t.words[k].shape == open && t.words[k+1].shape == upper && t.words[k+2].shape == closing &&
		t.words[k+1].Start < t.words[k+1].End && t.Source[t.words[k+1].Start] == t.Source[t.words[s.Start].Start] {
		s.End = k + 3
	}
	return t.cut(s)
}

// cut returns the source of some words of the frame.
func (t *Text) cut(s Span) string {
	if s.Start >= s.End {
		return ""
	}
	return t.Source[t.words[s.Start].Start:t.words[s.End-1].End]
}

// bare finds whom a single name means: the bearer with that surname who was
// named last and whose gender fits, then the one with that given name, then a
// body whose name begins so or has these initials.
func (p *people) bare(n *parsedName) int {
	if len(n.words) == 0 {
		return -1
	}
	w := n.words[len(n.words)-1]
	best := p.meant(w, p.last[w], n)
	if best < 0 {
		best = p.meant(w, p.first[w], n)
	}
	if best < 0 && p.text.words[n.span.Start].shape == upper {
		best = p.initials(w)
	}
	if best >= 0 {
		p.join(best, n)
		p.lately[w] = best + 1
		return best
	}
	i := p.enter(n)
	if g := p.text.words[n.span.Start].class & (masculine | feminine); n.gender == 0 && !n.body && g != masculine|feminine && len(n.words) == 1 {
		p.all[i].gender = g
	}
	p.last[w] = append(p.last[w], i)
	return i
}

// What speaks for one of several bearers of a name beside how present each is:
// that the name alone meant them last, and each mention of theirs so far, up to a
// few. testdata/speakers.txt of package quote holds what they must decide.
const (
	meantLately  = 1.0
	eachMention  = 0.15
	mostMentions = 8
)

// meant returns the one of some bearers whom a name of one word means, -1 where
// there is none. A name that stands with a title in the text is nobody's that is
// called after it: “Dunmore Hall”.
func (p *people) meant(w string, among []int, n *parsedName) int {
	here := &p.text.words[n.span.Start]
	best, top := -1, 0.0
	for _, i := range among {
		q := &p.all[i]
		if n.gender != 0 && q.gender != 0 && q.gender&n.gender == 0 || n.nth != "" && q.nth != n.nth {
			continue
		}
		if len(q.words) > 1 && (q.words[0] == w && p.calledAfter(q, w, n) || p.alone[w] && q.human) {
			continue
		}
		x := eachMention * float64(min(len(q.Mentions), mostMentions))
		if p.lately[w] == i+1 {
			x += meantLately
		}
		for k := range p.present {
			if p.present[k].person == i {
				x += p.present[k].at(here)
			}
		}
		if best < 0 || x > top {
			best, top = i, x
		}
	}
	return best
}

// calledAfter reports whether a name that begins with a word is only called after
// whom that word means: a place, or a body beside somebody of that family.
func (p *people) calledAfter(q *Person, w string, n *parsedName) bool {
	first, last := p.text.Lexicon.class(w), p.text.Lexicon.class(q.words[len(q.words)-1])
	return last&place != 0 && first&given == 0 || q.body && (n.titled || n.post || p.addressed[w])
}

// latest returns the one of some people who is most present, or the first.
func (p *people) latest(among []int) int {
	best := -1
	for _, i := range among {
		if best < 0 || p.weight(i) > p.weight(best) {
			best = i
		}
	}
	return best
}

// initials returns the body of several words that a word of capitals stands
// for, -1 if there is none.
func (p *people) initials(w string) int {
	if i, ok := p.short[w]; ok {
		return i
	}
	return -1
}

// enterInitials makes a name of several words known by the first letters of
// its words, with and without those of particles.
func (p *people) enterInitials(i int, words []string) {
	if len(words) < 2 || len(words) > longestInitials {
		return
	}
	var all, main []byte
	for _, w := range words {
		if !isASCIILetter(w[0]) {
			return
		}
		all = append(all, w[0])
		if p.text.Lexicon.class(w)&(prep|conj|particle|det) == 0 {
			main = append(main, w[0])
		}
	}
	for _, s := range []string{string(all), string(main)} {
		if _, taken := p.short[s]; !taken && len(s) > 1 {
			p.short[s] = i
		}
	}
}

const longestInitials = 8 // letters
