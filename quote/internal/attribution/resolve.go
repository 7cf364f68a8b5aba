package attribution

import (
	"slices"
	"strings"
)

// presence is how present a person is to the reader. Each sentence lets it
// fade, each mention raises it.
type presence struct {
	person int
	weight float64
	sent   int32
	para   int32
}

// The weights of a mention by its place, and how fast presence fades, were
// chosen one after the other on 1,572 speakers “he” and “she” of the PolNeAR
// training articles with machine-made coreference: .811 agree; fade at .4 or
// .65 gives .801 and .803, the others change less. testdata/speakers.txt of
// package quote holds what they must decide.
const (
	asSubject     = 2.0
	asObject      = 1.0
	inPhrase      = 0.5
	asSpeaker     = 1.5
	fade          = 0.5 // a sentence
	fadeParagraph = 0.7
	mostWeight    = 3.5
	forgotten     = 0.02
	mostActive    = 16
	namesSelf     = 0.3 // for somebody whom the quoted words name
)

// raise adds to a person's presence at a word.
func (p *people) raise(person int, weight float64, w *word) {
	for k := range p.present {
		if a := &p.present[k]; a.person == person {
			a.weight = min(a.at(w), mostWeight) + weight
			a.sent, a.para = w.sent, w.para
			return
		}
	}
	if len(p.present) == mostActive {
		least := 0
		for k := range p.present {
			if p.present[k].at(w) < p.present[least].at(w) {
				least = k
			}
		}
		p.present[least] = presence{person, weight, w.sent, w.para}
		return
	}
	p.present = append(p.present, presence{person, weight, w.sent, w.para})
}

// at returns the weight as it has faded at a word.
func (a *presence) at(w *word) float64 {
	x := a.weight
	for n := w.sent - a.sent; n > 0 && x > forgotten; n-- {
		x *= fade
	}
	for n := w.para - a.para; n > 0 && x > forgotten; n-- {
		x *= fadeParagraph
	}
	return x
}

// weight returns how present a person is, without fading: for comparisons
// between bearers of one name.
func (p *people) weight(i int) float64 {
	for k := range p.present {
		if p.present[k].person == i {
			return p.present[k].weight + float64(p.present[k].sent)
		}
	}
	return 0
}

// resolve goes through the mentions in order and says whom each means. spoke
// gives each mention the quotation that it speaks first, -1 for none: whoever
// spoke last is who “he” goes on to be.
func (p *people) resolve(spoke []int) {
	t := p.text
	owner := 0
	for m := range t.mentions {
		at := &t.mentions[m]
		for ; owner < len(t.owners) && t.owners[owner].from < at.to; owner++ {
			o := &t.owners[owner]
			if p.owned[owner] < 0 {
				n := t.parseName(o)
				p.owned[owner] = p.bare(&n)
			}
			if i := p.owned[owner]; i >= 0 {
				p.raise(i, inPhrase, &t.words[o.from])
				p.all[i].Mentions = append(p.all[i].Mentions, Span{t.words[o.from].Start, t.words[o.to-1].End})
			}
		}
		switch at.form {
		case named:
			if t.epithet(m) {
				p.of[m] = p.epithetOf(m)
				break
			}
			if p.of[m] < 0 {
				p.of[m] = p.bare(p.parsed(m))
			}
			if p.of[m] >= 0 {
				p.readRoles(m)
				p.readParty(m)
			}
		case pronominal:
			p.of[m] = p.antecedent(m, spoke[m])
		case personal, bodily, other:
			if p.of[m] = p.described(m); p.of[m] < 0 && t.epithet(m) {
				p.of[m] = p.epithetOf(m)
			}
		}
		if t.ofWords(m) && t.words[at.from].is(poss) {
			p.owner[m] = p.possessor(m)
		}
		if i := p.of[m]; i >= 0 {
			weight := t.salience(m)
			if spoke[m] >= 0 {
				weight += asSpeaker
			}
			p.raise(i, weight, &t.words[at.from])
			p.all[i].Mentions = append(p.all[i].Mentions, t.mentionSpan(m))
		}
	}
}

// salience grades a mention by its place in the clause.
func (t *Text) salience(m int) float64 {
	at := &t.mentions[m]
	if t.leadsSentence(at.from) && at.to < len(t.words) && t.words[at.to].shape != possessive {
		return asSubject
	}
	if at.from > 0 && t.words[at.from-1].is(prep) && t.words[at.from-1].sent == t.words[at.from].sent {
		return asObject * 0.8
	}
	if at.to < len(t.words) && t.words[at.to].shape == possessive {
		return inPhrase
	}
	if at.to < len(t.words) && (at.from == 0 || t.words[at.from].first || t.words[at.from-1].shape == comma || t.words[at.from-1].is(conj|sub)) {
		if n := &t.words[at.to]; n.shape == lower && !n.is(prep|conj|sub|det) {
			return asSubject
		}
	}
	if t.words[at.from].first || at.to < len(t.words) && t.words[at.to].is(aux|say|act) || at.from > 0 && t.words[at.from-1].is(say|conj|sub) {
		return asSubject
	}
	return asObject
}

// leadsSentence reports whether nothing but small words stands before word k in
// its sentence: “Still, Marsh, in a letter, …”.
func (t *Text) leadsSentence(k int) bool {
	n := k - 1
	for n >= 0 && t.words[n].sent == t.words[k].sent && (t.words[n].shape == comma || t.words[n].is(adv|conj) && !t.words[n].is(prep)) {
		n--
	}
	return n < 0 || t.words[n].sent != t.words[k].sent
}

// antecedent finds whom a pronoun means: the most present person of its gender
// and number, -1 if nobody is.
func (p *people) antecedent(m, says int) int {
	t := p.text
	at := &t.mentions[m]
	here := &t.words[at.from]
	best, top := -1, forgotten*2
	for k := range p.present {
		a := &p.present[k]
		q := &p.all[a.person]
		x := a.at(here) * q.suits(at.class, t.Lexicon.compounds)
		if says >= 0 && x > top && q.namedIn(t.Source[t.Quotes[says].Start:t.Quotes[says].End]) {
			x *= namesSelf
		}
		if x > top {
			best, top = a.person, x
		}
	}
	return best
}

// namedIn reports whether some quoted words name the person: few speak of
// themselves by name.
func (q *Person) namedIn(words string) bool {
	k := len(q.Name) - 1
	for k > 0 && q.Name[k-1] != ' ' {
		k--
	}
	return k >= 0 && strings.Contains(words, q.Name[k:])
}

// suits grades, in [0,1], whether a pronoun may mean a person. capitalNouns
// says that the language writes all nouns with capitals.
func (q *Person) suits(c class, capitalNouns bool) float64 {
	switch {
	case !q.inside:
		return 0
	case c&he != 0 && q.gender == feminine, c&she != 0 && q.gender == masculine:
		return 0
	case c&(he|she) != 0:
		switch {
		case q.body:
			return 0
		case q.gender != 0:
			return 1
		case q.human:
			return 0.8
		case capitalNouns && len(q.words) < 2: // more likely a noun than a name
			return 0
		}
		return 0.25
	case c&it != 0 && !q.human && q.gender == 0:
		if q.body {
			return 1
		}
		return 0.5
	case c&they != 0 && !q.human && q.gender == 0 && q.body:
		return 0.5
	}
	return 0
}

// described finds whom a noun with “the” means: somebody whose post was
// printed with that noun, -1 if nobody’s was.
func (p *people) described(m int) int {
	t := p.text
	at := &t.mentions[m]
	if !t.words[at.from].is(det) && t.words[at.from].shape != capital {
		return -1
	}
	if t.Lexicon.indefinite[t.lower(at.from)] {
		return -1
	}
	head := strings.ToLower(t.cut(Span{at.to - 1, at.to}))
	here := &t.words[at.from]
	best, top := -1, 0.0
	for k := range p.present {
		a := &p.present[k]
		q := &p.all[a.person]
		x := a.at(here)
		switch {
		case at.form == personal && p.holds(q, head):
			x += 1
		case at.form == bodily && q.body && !q.human && commonBody[head] && at.class&plural == 0 && p.fitsBody(q, head):
		default:
			continue
		}
		if x > top {
			best, top = a.person, x
		}
	}
	if best < 0 {
		best = p.newlyTitled(m)
	}
	return best
}

// fitsBody reports whether a body may be meant by a noun: the noun is a word of its
// name (“the department”), or stands for any firm or group and its name ends with no
// noun for another kind, as “Harbour Department” does.
func (p *people) fitsBody(q *Person, head string) bool {
	return slices.Contains(q.words, head) || anyBody[head] && p.text.Lexicon.class(q.words[len(q.words)-1])&body == 0
}

// newlyTitled finds whom a title with a gender means that the text has not
// printed with a name: the one person of that gender in the sentence before
// whose post is not known, “ruft Anna Moll. Die Bürgermeisterin …”; -1 if there
// is none or more than one.
func (p *people) newlyTitled(m int) int {
	t := p.text
	at := &t.mentions[m]
	here, noun := &t.words[at.from], &t.words[at.to-1]
	gender := at.class & (masculine | feminine)
	if at.form != personal || at.class&plural != 0 || !noun.is(title) || gender == 0 || gender == masculine|feminine {
		return -1
	}
	best := -1
	for k := range p.present {
		a := &p.present[k]
		q := &p.all[a.person]
		if a.para != here.para || here.sent-a.sent > 1 || q.gender != gender || !q.human || len(q.heads) > 0 {
			continue
		}
		if best >= 0 {
			return -1
		}
		best = a.person
	}
	return best
}

// holds reports whether a person's posts have the noun, or an abbreviation of it.
func (p *people) holds(q *Person, head string) bool {
	posts := p.text.Lexicon.posts
	for _, h := range q.heads {
		if h == head || chief[h] && chief[head] || strings.HasSuffix(h, ".") && posts[head] != "" && posts[strings.Trim(h, ".")] == posts[head] {
			return true
		}
	}
	return false
}

// chief are the nouns for whoever leads a company; papers use one for another.
var chief = map[string]bool{"ceo": true, "boss": true, "chief": true, "executive": true, "founder": true, "co-founder": true, "cofounder": true, "head": true, "leader": true}

// commonBody are the nouns by which a text refers back to a body it has named, and
// anyBody those of them that say little of its kind.
var (
	commonBody = map[string]bool{"company": true, "firm": true, "group": true, "agency": true, "organization": true, "organisation": true, "network": true, "paper": true, "newspaper": true, "giant": true, "party": true, "department": true, "union": true}
	anyBody    = map[string]bool{"company": true, "firm": true, "group": true, "organization": true, "organisation": true, "giant": true}
)
