package attribution

import "strings"

// Place is a channel or a source: its name, and where the text says so.
type Place struct {
	Name string
	Span Span
}

// describe fills in what is said beside the choice: the resolved name, the
// post, the body spoken for, the channel, the day and the source.
func (t *Text) describe(q *asked, d *Decision, p *people) {
	if d.mention < 0 {
		return
	}
	if next := t.apposed(d.mention); next > 0 {
		d.mention = next
	}
	m := &t.mentions[d.mention]
	wide := t.widen(m, d)
	if k := wide.Start; t.words[k].is(sub) && k+1 < m.to && t.words[k+1].is(det) { // “that a majority of them” said
		wide.Start++
	}
	d.Mention = t.span(wide)
	for wide.End > m.to && t.words[wide.End-1].is(rel) { // “voters who” say
		wide.End--
	}
	d.Speaker = t.cut(wide)
	i := p.of[d.mention]
	if a := p.author(d.mention); a >= 0 {
		i = a
	}
	if i >= 0 {
		who := &p.all[i]
		d.Speaker, d.Person = who.Name, i
		if m.form == pronominal || m.form == relative {
			if len(who.Roles) > 0 {
				d.Role = who.Roles[0]
			}
		}
	}
	if m.form == named && !t.epithet(d.mention) {
		n := p.parsed(d.mention)
		post := t.roleOf(m, n.span.Start)
		d.Role = t.span(post)
		if post.End > post.Start && post.End < m.from { // "the mayor, Jo Marsh"
			d.Mention.Start = d.Role.Start
		}
		if joint := t.joint(d.mention); joint.End-joint.Start > m.to-m.from+1 {
			d.Mention, d.Speaker = t.span(joint), t.cut(joint)
			d.Role = Span{}
		}
	}
	if d.Org = p.orgName(t, m, d); d.Org == d.Speaker {
		d.Org = "" // nobody speaks for themselves
	}
	if d.Org == "" && d.Person >= 0 && p.all[d.Person].org != d.Speaker {
		d.Org = p.all[d.Person].org
	} else if d.Person >= 0 && p.all[d.Person].org == "" {
		p.all[d.Person].org = d.Org
	}
	if d.Unsure = p.unsure(d); d.Person < 0 && (m.form == pronominal || m.form == relative) {
		d.Speaker, d.Unsure = "", true
	}
	t.circumstances(p, d)
}

// unsure reports whether somebody else is nearly as likely to speak.
func (p *people) unsure(d *Decision) bool {
	if d.rival == notDoubted || d.rival == d.mention {
		return false
	}
	return d.rival < 0 || d.Person < 0 || p.of[d.rival] != d.Person
}

// apposed returns the name that stands after a post and a comma, “the mayor,
// Jo Marsh, said”, 0 if there is none. Where the post says of what, “the mayor
// of Bexley, Jo Marsh”, the name must begin with a given name: a place may
// follow as well.
func (t *Text) apposed(m int) int {
	a := &t.mentions[m]
	if a.form != personal || a.class&plural != 0 || !t.words[a.from].is(det|poss) && !t.hasPossessive(a) {
		return 0
	}
	k := t.officeEnd(a.to)
	next := t.mentionFrom(k)
	if k >= len(t.words) || t.words[k].shape != comma || next >= len(t.mentions) {
		return 0
	}
	b := &t.mentions[next]
	if b.form != named || b.from != k+1 || k > a.to && !t.words[b.name.Start].is(given) {
		return 0
	}
	return next
}

// longestOffice bounds in words what is read after the noun of a post.
const longestOffice = 8

// officeEnd returns the word after what says of what a post is: “of the city”,
// “des Ministeriums”.
func (t *Text) officeEnd(k int) int {
	n := k
	for n < min(k+longestOffice, len(t.words)) {
		w := &t.words[n]
		if w.sign() || w.is(rel|sub|aux|pronoun|say|act) && !w.is(prep|det|nominal) || n == k && !w.is(prep|det) {
			break
		}
		n++
	}
	return n
}

// orgName returns the name of the body that a mention or the post beside it
// says is spoken for.
func (p *people) orgName(t *Text, m *mention, d *Decision) string {
	to := m.to
	if s := t.roleBehind(m); s.Start < s.End && m.form == named {
		to = s.End
	} else if m.form == personal {
		to = t.wideEnd(m.to)
	}
	s := t.orgOf(Span{m.from, to})
	if s.Start >= s.End {
		return ""
	}
	words := t.foldWords(s)
	if len(words) > 0 {
		if i := p.latest(p.last[words[len(words)-1]]); i >= 0 && !p.all[i].human {
			return p.all[i].Name
		}
	}
	return t.cut(s)
}

// widen returns the words of a mention with what belongs to it after: "a
// person familiar with the talks", "an employee who quit". A name stays as it
// is.
func (t *Text) widen(m *mention, d *Decision) Span {
	s := Span{m.from, m.to}
	if m.form == named || m.form == pronominal || m.form == relative {
		return s
	}
	s.End = max(s.End, t.wideEnd(m.to))
	if d.cue >= 0 && t.cues[d.cue].at >= m.to && t.cues[d.cue].at < s.End {
		s.End = t.cues[d.cue].at
		for s.End > m.to && t.words[s.End-1].is(aux|adv|neg) {
			s.End--
		}
	}
	return s
}

// longestMention bounds in words what is taken after the head of a mention.
const longestMention = 22

// wideEnd returns where a noun phrase ends whose head ends at k: before the
// verb of its clause, a comma, or what is not a phrase of place or clause.
func (t *Text) wideEnd(k int) int {
	if k >= len(t.words) || !t.words[k].is(prep|rel) && !(t.words[k].shape == lower && (t.familiar(k))) {
		return k
	}
	clause := false
	sent := t.words[k].sent
	n := k
	for ; n < len(t.words) && n < k+longestMention; n++ {
		w := &t.words[n]
		if w.sent != sent || w.sign() && w.shape != possessive || w.is(day) {
			break
		}
		if w.is(prep) && !clause && t.channelAhead(n) {
			break
		}
		if w.is(rel) {
			clause = true
			continue
		}
		if w.is(say) && w.is(finite) && w.shape == lower && !t.nounCue(n) && n > k+1 {
			break
		}
		if w.is(aux|sub|conj) && !clause && w.shape != possessive {
			break
		}
	}
	for n > k && t.words[n-1].shape == lower && t.words[n-1].is(prep|det|adv|aux) {
		n--
	}
	return n
}

// channelAhead reports whether a preposition begins the place where something
// was said: "in a joint statement".
func (t *Text) channelAhead(k int) bool {
	for n := k + 1; n < min(k+5, len(t.words)); n++ {
		w := &t.words[n]
		if w.sign() && w.shape != possessive || w.is(prep|rel|conj) && !w.is(det) {
			return false
		}
		if _, ok := t.Lexicon.channels[t.lower(n)]; ok {
			return true
		}
	}
	return false
}

// familiar reports an adjective or participle that goes on with a noun
// phrase: "familiar with", "briefed on".
func (t *Text) familiar(k int) bool {
	return k+1 < len(t.words) && t.words[k+1].is(prep) && !t.words[k].is(closed|say|act|adv) && t.words[k].shape == lower
}

// mostJoint bounds how many names on each side are taken into a joint speaker.
const mostJoint = 8

// joint returns the words of several names that speak as one: "A, B and C".
func (t *Text) joint(m int) Span {
	from, to := m, m
	for from > 0 && m-from < mostJoint && t.mentions[from-1].form == named && t.listed(t.mentions[from-1].to, t.mentions[from].from) {
		from--
	}
	for to+1 < len(t.mentions) && to-m < mostJoint && t.mentions[to+1].form == named && t.listed(t.mentions[to].to, t.mentions[to+1].from) {
		to++
	}
	s := Span{t.mentions[m].from, t.mentions[m].to}
	if from == to {
		return s
	}
	// a list has "and" before its last name
	for k := t.mentions[to-1+bit(from == to)].to; k < t.mentions[to].from; k++ {
		if t.words[k].is(conj) && strings.ToLower(t.Source[t.words[k].Start:t.words[k].End]) != "but" {
			return Span{t.mentions[from].from, t.mentions[to].to}
		}
	}
	return s
}

// listed reports whether between two names stand only a comma and "and".
func (t *Text) listed(a, b int) bool {
	if b <= a || b-a > 2 {
		return false
	}
	for k := a; k < b; k++ {
		w := &t.words[k]
		if w.shape != comma && !(w.is(conj) && w.shape == lower) {
			return false
		}
	}
	return true
}
