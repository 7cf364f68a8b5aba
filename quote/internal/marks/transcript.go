package marks

import (
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/attribution"
)

// Turn is what one speaker of a transcript says without a break: a label and a
// colon at the start of a paragraph, then the words.
type Turn struct {
	Label article.Span   // the speaker as the transcript names him
	Colon article.Span   // the sign after the label
	Words []article.Span // one a paragraph
	Side  Side
}

// Side is the side of an interview for which a label stands.
type Side uint8

const (
	Named    Side = iota // neither: the label is a name
	Question             // "Q"
	Answer               // "A"
)

// transcript is the labels of a text while it is decided which are those of
// turns.
type transcript struct {
	text       string
	paragraphs []Paragraph
	labels     []label
	count      map[string]int
	person     map[string]bool // labels that are names of people, as far as names tell
}

// turns finds the turns of a transcript. frames tells which paragraphs belong
// to one block; inside a block a turn goes on over paragraphs, and so it does
// where nearly all paragraphs have labels.
func turns(text string, paragraphs []Paragraph, inFrame []bool, l *tongue) []Turn {
	t := transcript{text: text, paragraphs: paragraphs, count: map[string]int{}, person: map[string]bool{}}
	for i, p := range paragraphs {
		if b, ok := labelAt(text, p.Span, l); ok {
			b.paragraph = i
			t.labels = append(t.labels, b)
			t.count[b.name(text)]++
		}
	}
	if len(t.labels) == 0 {
		return nil
	}
	for _, b := range t.labels {
		name := b.name(text)
		if _, known := t.person[name]; !known && !b.capitals && b.Side == Named && len(t.person) < mostNames {
			t.person[name] = t.isPerson(name)
		}
	}
	return t.turns(t.accepted(), inFrame)
}

// mostNames is how many labels are asked whether they are names, which takes
// time that is linear in the text.
const mostNames = 32

// accepted returns the labels that are those of turns.
func (t *transcript) accepted() []label {
	var sides [Answer + 1]int
	capitals := 0
	for _, b := range t.labels {
		sides[b.Side]++
		if b.capitals {
			capitals++
		}
	}
	names := t.acceptedNames()
	established := sides[Question] > 0 && sides[Answer] > 0 || capitals > 1
	var out []label
	for _, b := range t.labels {
		switch {
		case b.Side != Named && sides[Question] > 0 && sides[Answer] > 0,
			b.Side != Named && !b.short && sides[Question]+sides[Answer]+capitals+len(names) > 1,
			b.capitals && b.Side == Named && (capitals > 1 || isTitle(firstWord(b.name(t.text)))),
			names[b.name(t.text)], established && t.person[b.name(t.text)]:
			out = append(out, b)
		}
	}
	return out
}

// leastTurns is how many turns make a transcript where only some of the labels
// are known to be names.
const leastTurns = 3

// acceptedNames returns the labels in small letters that are those of turns:
// two people who speak one right after the other, or at least one in an
// exchange of three turns in which labels come again.
func (t *transcript) acceptedNames() map[string]bool {
	turns, again, people, adjacent := 0, false, map[string]bool{}, false
	last := -2
	for _, b := range t.labels {
		if b.capitals || b.Side != Named {
			continue
		}
		name := b.name(t.text)
		turns++
		again = again || t.count[name] > 1
		if t.person[name] {
			adjacent = adjacent || len(people) > 0 && !people[name] && b.paragraph == last+1
			people[name] = true
			last = b.paragraph
		}
	}
	out := map[string]bool{}
	if len(people) == 0 || !adjacent && !(again && turns >= leastTurns) {
		return out
	}
	for name, n := range t.count {
		out[name] = t.person[name] || again && n > 1
	}
	return out
}

// isPerson reports whether a label names somebody: it begins with a title or a
// given name, or its last word is the surname of somebody whom the text names.
func (t *transcript) isPerson(name string) bool {
	first, last := firstWord(name), name[strings.LastIndexByte(name, ' ')+1:]
	if isTitle(first) || first != last && attribution.IsGiven(strings.ToLower(first)) {
		return true
	}
	for at := 0; ; {
		k := strings.Index(t.text[at:], " "+last)
		if k < 0 {
			return false
		}
		at += k + 1
		before := t.text[:at-1]
		if given := before[strings.LastIndexAny(before, " \n")+1:]; attribution.IsGiven(strings.ToLower(given)) && !startsSmall(given) && !inWord(t.text[at+len(last):]) {
			return true
		}
	}
}

// isTitle reports whether a word is a title before a name.
func isTitle(w string) bool { return attribution.IsTitle(strings.ToLower(strings.TrimSuffix(w, "."))) }

// densest is the share, of ten, of the paragraphs from the first label to the
// last that have one where a turn goes on over those that have none.
const densest = 6

func (t *transcript) turns(labels []label, inFrame []bool) []Turn {
	var out []Turn
	if len(labels) == 0 {
		return nil
	}
	next, end := 0, labels[len(labels)-1].paragraph
	dense := len(labels) > leastTurns && len(labels)*10 >= (end-labels[0].paragraph+1)*densest
	for i := labels[0].paragraph; i < len(t.paragraphs); i++ {
		p := t.paragraphs[i]
		if next < len(labels) && labels[next].paragraph == i {
			out = append(out, labels[next].Turn)
			next++
			continue
		}
		last := &out[len(out)-1]
		goesOn := dense && i < end || inFrame[i] && inFrame[i-1]
		if goesOn && t.paragraphs[i-1].Contains(last.Words[len(last.Words)-1]) && !bracketed(t.text, p.Span) {
			last.Words = append(last.Words, withoutOpening(t.text, p.Span))
		}
	}
	return out
}

// bracketed reports a stage direction: "(CROSSTALK)".
func bracketed(text string, p article.Span) bool {
	return strings.HasPrefix(text[withoutOpening(text, p).Start:], "(")
}
