package attribution

import "strings"

// clauseReach is how far, in words, from the cue the channel, the day and the
// source are looked for.
const clauseReach = 24

// circumstances finds channel, day and source in the attribution: from the
// sentence of the cue, outside all marks and outside the speaker's post; what
// is not there, from the sentence before it if that names the same speaker.
func (t *Text) circumstances(p *people, d *Decision) {
	if d.cue < 0 {
		return
	}
	c := t.cues[d.cue].at
	if name := t.Lexicon.verbs[t.lower(c)]; name != "" {
		d.Channel = Place{name, t.words[c].Span}
	}
	from, to := t.clauseAround(c)
	t.circumstancesIn(from, to, c, d)
	if d.Person < 0 || from == 0 || t.words[from-1].shape != stop || t.words[from-1].para != t.words[c].para {
		return
	}
	from, to = t.clauseAround(from - 1)
	for m := t.mentionFrom(from); m < len(t.mentions) && t.mentions[m].from < to; m++ {
		if p.of[m] == d.Person {
			t.circumstancesIn(from, to, to, d)
			if d.Channel.Name == "" {
				t.placeIn(from, to, d, true)
			}
			return
		}
	}
}

// clauseAround returns the words of the sentence around word c between
// quotations, half open.
func (t *Text) clauseAround(c int) (from, to int) {
	sent := t.words[c].sent
	from, to = c, c
	for from > 0 && c-from < clauseReach && t.words[from-1].sent == sent && t.words[from-1].shape != quoted {
		from--
	}
	for to+1 < len(t.words) && to-c < clauseReach && t.words[to+1].sent == sent && t.words[to+1].shape != quoted {
		to++
	}
	return from, to + 1
}

// circumstancesIn fills in what is still empty from some words; cue is where
// the verb stands.
func (t *Text) circumstancesIn(from, to, cue int, d *Decision) {
	if d.When == (Span{}) {
		d.When = t.span(t.whenIn(from, to, cue, d.Role))
	}
	if d.Channel.Name == "" {
		t.placeIn(min(cue, to), to, d, false)
	}
	if d.Channel.Name == "" {
		t.placeIn(from, min(cue, to), d, false)
	}
	if d.Via.Name == "" {
		t.viaIn(from, to, cue, d)
	}
}

// inherit takes over channel, day and source from the attribution before, for
// a quotation that goes on with the speaker of that one.
func (t *Text) inherit(d, before *Decision) {
	same := d.mention == before.mention && before.mention >= 0
	if before.Rule == "" || !same && (d.Person < 0 || d.Person != before.Person || t.words[t.mentions[d.mention].from].para != t.words[t.mentions[before.mention].from].para) {
		return
	}
	if d.Channel.Name == "" {
		d.Channel = before.Channel
	}
	if d.When == (Span{}) {
		d.When = before.When
	}
	if d.Via.Name == "" {
		d.Via = before.Via
	}
}

func (t *Text) lower(k int) string {
	return strings.ToLower(t.Source[t.words[k].Start:t.words[k].End])
}

// whenIn returns the day or time nearest to the cue: "Friday", "on Monday
// morning", "last week".
func (t *Text) whenIn(from, to, cue int, apart Span) Span {
	best := Span{}
	for k := from; k < to; k++ {
		w := &t.words[k]
		if w.Overlaps(apart) {
			continue
		}
		switch {
		case w.is(day) && !(w.shape == lower && w.is(when)):
			e := k + 1
			for e < to && t.words[e].is(when) {
				e++
			}
			s := k
			for s > from && t.words[s-1].is(when) && !t.words[s-1].is(det) {
				s--
			}
			best = t.nearer(best, Span{s, e}, cue)
			k = e - 1
		case w.is(month) && k+1 < to && t.words[k+1].shape == digits:
			best = t.nearer(best, Span{k, k + 2}, cue)
			k++
		case w.is(month) && k > from && t.words[k-1].is(prep):
			best = t.nearer(best, Span{k, k + 1}, cue)
		case w.is(when) && k+1 < to && t.words[k+1].is(when):
			e := k + 2
			for e < to && t.words[e].is(when) {
				e++
			}
			best = t.nearer(best, Span{k, e}, cue)
			k = e - 1
		}
	}
	return best
}

func (t *Text) nearer(a, b Span, cue int) Span {
	if a.End <= a.Start || abs(b.Start-cue) < abs(a.Start-cue) {
		return b
	}
	return a
}

// placeIn looks between two words for a preposition and the name of a
// channel: "in a statement", "on his Facebook page". With made, a verb will do
// for the preposition: "issued a statement".
func (t *Text) placeIn(from, to int, d *Decision, made bool) {
	for k := from; k < to; k++ {
		w := &t.words[k]
		if w.Overlaps(d.Role) || w.sign() || !w.is(prep) && !(made && w.shape == lower && k+1 < to && t.words[k+1].is(det)) {
			continue
		}
		name, end := t.channelAt(k, to)
		if name == "" {
			continue
		}
		if end+1 < to && t.words[end].is(conj) && t.words[end+1].is(prep) {
			if more, e := t.channelAt(end+1, to); more != "" && more != name {
				name, end = name+" and "+more, e
			}
		}
		if made && !w.is(prep) {
			k++
		}
		d.Channel = Place{name, t.span(Span{k, end})}
		return
	}
}

// channelAt reads the channel after the preposition at k and returns its
// name, empty if there is none, and the word after it.
func (t *Text) channelAt(k, to int) (name string, end int) {
	site, noun := -1, -1
	for n := k + 1; n < min(to, k+9); n++ {
		w := &t.words[n]
		if w.sign() && w.shape != possessive || w.is(prep|conj|sub|rel|aux) && !w.is(det) {
			break
		}
		if _, ok := t.Lexicon.channels[t.lower(n)]; !ok {
			continue
		}
		if t.Lexicon.sites[t.lower(n)] {
			if w.shape != lower {
				site = n
			}
		} else {
			noun = n
		}
	}
	switch {
	case site >= 0 && (noun > site || t.Lexicon.onSite[t.lower(k)]):
		return t.Lexicon.channels[t.lower(site)], max(site, noun) + 1
	case noun >= 0 && t.grade(k, t.words[k].para) != 16+3 && t.grade(k, t.words[k].para) != 16+7 && t.grade(k, t.words[k].para) != 16+2:
		return t.Lexicon.channels[t.lower(noun)], noun + 1
	}
	return "", 0
}

// viaIn looks for a paper, station or agency through which the words came:
// "told the Courier", "in an interview with Radio Nord", "leaked to The Verge",
// "according to the Courier" beside another speaker.
func (t *Text) viaIn(from, to, cue int, d *Decision) {
	for k := from; k < to; k++ {
		if !t.tells(k, cue) && !t.withInterview(k, from) && !(t.words[k].is(according) && k != cue) {
			continue
		}
		n := k + 1
		if t.words[k].is(according) && n < to && t.words[n].is(prep) {
			n++
		}
		m := t.mentionFrom(n)
		if m >= len(t.mentions) || t.mentions[m].from != n || m == d.mention || t.mentions[m].form != named {
			continue
		}
		p := t.parseName(&t.mentions[m])
		w := &t.words[p.span.Start]
		if p.titled || p.post || w.is(given) && !p.body {
			continue
		}
		d.Via = Place{t.cut(Span{t.mentions[m].from, t.mentions[m].to}), t.mentionSpan(m)}
		return
	}
}

// tells reports the verb "tell" at the cue.
func (t *Text) tells(k, cue int) bool {
	return k == cue && t.Lexicon.addressed[t.lower(k)]
}

// withInterview reports "with" after an interview, or "to" after what was
// given, leaked or sent.
func (t *Text) withInterview(k, from int) bool {
	if k <= from || !t.words[k].is(prep) {
		return false
	}
	switch t.grade(k, t.words[k].para) - 16 {
	case 5:
		return t.Lexicon.channels[t.lower(k-1)] != ""
	case 1, 2:
		return t.Lexicon.passed[t.lower(k-1)]
	}
	return false
}
