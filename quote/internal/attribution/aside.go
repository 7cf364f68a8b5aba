package attribution

import (
	"strings"
	"unicode/utf8"
)

// longestAttribution is how many bytes an attribution of quoted words may have.
const longestAttribution = 220

// Aside returns where an attribution ends with which s begins: a verb of
// saying and then its subject, “said the mayor, Ruth Calder”, “a-t-il dit”, with
// an apposition to the subject; 0 where s does not begin with one. Where alone
// is set, a verb alone is one too if a sign follows it or s ends: “añadió —”.
func (l *Lexicon) Aside(s string, alone bool) int {
	t := l.readAside(s)
	defer t.Release()
	verb, spoke := t.leadingVerb()
	switch {
	case verb < 0:
		return 0
	case spoke:
		return t.asideEnd(verb + 1)
	}
	k := verb + 1
	m := t.mentionFrom(k)
	begins := func() bool { return m < len(t.mentions) && t.mentions[m].from == k }
	for !begins() && k < len(t.words) && t.words[k].is(adv|day|when) && !t.words[k].sign() {
		k++
	}
	if begins() && t.behindVerb(&t.mentions[m]) {
		return t.asideEnd(t.mentions[m].to)
	}
	if alone && (k == len(t.words) || t.words[k].sign()) {
		return t.words[k-1].End
	}
	return 0
}

// Attributes reports whether s begins with an attribution of words before it,
// the verb first or the subject.
func (l *Lexicon) Attributes(s string) bool {
	if l.Aside(s, false) > 0 {
		return true
	}
	t := l.readAside(s)
	defer t.Release()
	c := t.attribution(0, len(t.words))
	return c.subject >= 0 && c.near && t.mentions[c.subject].from < c.to && t.leadsTo(t.mentions[c.subject].to, c.to)
}

// leadsTo reports whether nothing stands between the subject that ends before
// word k and its verb but what is between commas, adverbs and auxiliaries.
func (t *Text) leadsTo(k, verb int) bool {
	if k < verb && t.words[k].shape == comma {
		for k++; k < verb && t.words[k].shape != comma; k++ {
		}
	}
	return t.opens(k, verb)
}

// behindVerb reports whether a mention behind a verb of saying may be its subject:
// no document, and nobody who tells the story.
func (t *Text) behindVerb(m *mention) bool {
	return !m.object && m.form != relative && m.form != written && m.class&(i|we|you) == 0
}

func (l *Lexicon) readAside(s string) *Text {
	if len(s) > longestAttribution {
		s = s[:longestAttribution]
		for !utf8.ValidString(s) {
			s = s[:len(s)-1]
		}
		s = s[:strings.LastIndexByte(s, ' ')+1]
	}
	return Read(s, []Span{{0, len(s)}}, nil, l)
}

// leadingVerb returns the finite verb of saying with which the text begins,
// after auxiliaries, adverbs and pronouns; -1 where there is none. spoke tells
// that a pronoun before it is its subject: “a-t-il dit”.
func (t *Text) leadingVerb() (verb int, spoke bool) {
	for k := range t.words {
		w := &t.words[k]
		switch {
		case w.is(say|act) && w.is(finite|base) && w.shape == lower:
			return k, spoke
		case w.is(he|she|they|it) && !t.Lexicon.objects[t.text(k)] && k > 0 && t.words[k-1].is(aux):
			spoke = true
		case !w.is(aux|adv|neg) && !t.Lexicon.objects[t.text(k)] && !t.Lexicon.elided[strings.ReplaceAll(t.lower(k), "’", "'")]:
			return -1, false
		}
	}
	return -1, false
}

// asideEnd returns where an attribution ends whose subject ends before word k:
// at the next sign, or behind an apposition between two.
func (t *Text) asideEnd(k int) int {
	k = t.nextSign(k)
	if k+1 < len(t.words) && t.words[k].shape == comma {
		m := t.mentionFrom(k + 1)
		end := t.nextSign(k + 1)
		if m < len(t.mentions) && t.mentions[m].from == k+1 && t.mentions[m].form != pronominal && t.closesApposition(&t.mentions[m], end) {
			k = end
		}
	}
	return t.words[k-1].End
}

// closesApposition reports whether the sign at word k ends an apposition that
// begins with a mention: a comma does, and a stop or a dash behind a name.
func (t *Text) closesApposition(m *mention, k int) bool {
	if k == len(t.words) || t.words[k].shape == stop || t.words[k].shape == dash {
		return m.form == named && m.to == k
	}
	return t.words[k].shape == comma && !t.anyFinite(m.from, k)
}

// nextSign returns the first sign at or after word k, the number of words where
// there is none.
func (t *Text) nextSign(k int) int {
	for k < len(t.words) && (!t.words[k].sign() || t.words[k].shape == possessive) {
		k++
	}
	return k
}

// anyFinite reports whether a word among some may be the verb of a clause.
func (t *Text) anyFinite(from, to int) bool {
	for k := from; k < to; k++ {
		if w := &t.words[k]; w.shape == lower && (w.is(aux|pronoun) || w.is(say|act) && w.is(finite) && !t.nounCue(k)) {
			return true
		}
	}
	return false
}
