package attribution

import "strings"

// clauseReach is how far, in words, from the cue the channel, the day and the
// source are looked for.
const clauseReach = 24

// circumstances finds channel, day and source in the attribution: from the
// sentence of the cue, outside all marks.
func (t *Text) circumstances(q *asked, d *Decision) {
	if d.cue < 0 {
		return
	}
	c := t.cues[d.cue].at
	sent := t.words[c].sent
	from, to := c, c
	for from > 0 && c-from < clauseReach && t.words[from-1].sent == sent && t.words[from-1].shape != quoted {
		from--
	}
	for to+1 < len(t.words) && to-c < clauseReach && t.words[to+1].sent == sent && t.words[to+1].shape != quoted {
		to++
	}
	to++
	if name := t.Lexicon.verbs[t.lower(c)]; name != "" {
		d.Channel = Place{name, t.words[c].Span}
	}
	d.When = t.span(t.whenIn(from, to, c))
	t.placeIn(c, to, d)
	if d.Channel.Name == "" {
		t.placeIn(from, c, d)
	}
	t.viaIn(from, to, c, d)
}

func (t *Text) lower(k int) string {
	return strings.ToLower(t.Source[t.words[k].Start:t.words[k].End])
}

// whenIn returns the day or time nearest to the cue: "Friday", "on Monday
// morning", "last week".
func (t *Text) whenIn(from, to, cue int) Span {
	best := Span{}
	for k := from; k < to; k++ {
		w := &t.words[k]
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
// channel: "in a statement", "on his Facebook page".
func (t *Text) placeIn(from, to int, d *Decision) {
	for k := from; k < to; k++ {
		if !t.words[k].is(prep) || t.grade(k, t.words[k].para) == 16+3 {
			continue
		}
		end, site, noun := k+1, "", -1
		for n := k + 1; n < min(to, k+9); n++ {
			w := &t.words[n]
			if w.sign() && w.shape != possessive || w.is(prep|conj|sub|rel|aux) && !w.is(det) {
				break
			}
			low := t.lower(n)
			if name, ok := t.Lexicon.channels[low]; ok {
				if t.Lexicon.sites[low] && w.shape != lower {
					site = name
				} else if !t.Lexicon.sites[low] {
					noun = n
				} else {
					continue
				}
				end = n + 1
			}
		}
		name := site
		if name == "" && noun >= 0 {
			name = t.Lexicon.channels[t.lower(noun)]
		}
		if name != "" {
			d.Channel = Place{name, t.span(Span{k, end})}
			return
		}
	}
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

// withInterview reports "with" behind an interview, or "to" behind what was
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
