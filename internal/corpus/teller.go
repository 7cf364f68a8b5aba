package corpus

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"
)

// teller tells the story of one event.
type teller struct {
	rng    *rand.Rand
	id     string
	level  Level
	domain *domain
	day    time.Time // on which all articles are published
	fixed  map[string]string
	spare  []string // towns that the story has not named
}

func newTeller(rng *rand.Rand, level Level, d *domain) *teller {
	t := &teller{rng: rng, level: level, domain: d, day: published(rng), fixed: make(map[string]string)}
	pick := func(kind string) []string { // without its likeness, in a random order
		var out []string
		for _, i := range rng.Perm(len(people()[kind])) {
			out = append(out, people()[kind][i][0])
		}
		return out
	}
	given, surnames, teams := pick("given"), pick("surname"), pick("team")
	t.spare = pick("town")
	t.fixed["town"], t.spare = t.spare[0], t.spare[1:]
	t.fixed["street"], t.fixed["firm"] = pick("street")[0], pick("firm")[0]
	for i := range 2 {
		n := strconv.Itoa(i + 1)
		t.fixed["p"+n], t.fixed["s"+n] = given[i]+" "+surnames[i], surnames[i]
		t.fixed["team"+n] = t.spare[i] + " " + teams[i]
	}
	t.spare = t.spare[2:]
	return t
}

// story tells the facts, those with a number in odd differently by one outlet.
func (t *teller) story(odd map[int]bool) Story {
	s := Story{Domain: t.domain.name}
	var said [tellers][]saying
	for i := range t.domain.facts {
		p := &t.domain.facts[i]
		f := ToldFact{Kind: p.kind, Odd: -1}
		if odd[i] {
			f.Odd = t.rng.IntN(tellers)
		}
		s.Facts = append(s.Facts, f)
		for k, w := range t.tell(p, f.Odd) {
			w.fact = i
			said[k] = append(said[k], w)
		}
	}
	outlets := t.rng.Perm(len(people()["outlet"]))
	for k := range said {
		name := t.fixed["town"] + " " + people()["outlet"][outlets[k]][0]
		a := &s.Articles[k]
		*a = Article{ID: fmt.Sprintf("%s-%d", t.id, k), Outlet: name, Date: t.day.Format(time.DateOnly), Event: t.id}
		style := 0
		if t.level == RewrittenSentences {
			style = k
			t.rng.Shuffle(len(said[k]), func(i, j int) { said[k][i], said[k][j] = said[k][j], said[k][i] })
		}
		a.Title = t.fill(t.domain.titles[style], "").text
		t.write(a, k, t.fill(t.domain.leads[style], "").text, said[k], s.Facts)
	}
	return s
}

// write joins a lead and sentences to paragraphs of two or three, and notes where
// they stand.
func (t *teller) write(a *Article, k int, lead string, said []saying, facts []ToldFact) {
	var b strings.Builder
	b.WriteString(lead)
	for i, left := 0, 0; i < len(said); i++ {
		if left == 0 {
			b.WriteString("\n\n")
			left = 2 + (i/2)%2
		} else {
			b.WriteByte(' ')
		}
		left--
		f := &facts[said[i].fact]
		f.Sentences[k] = Span{b.Len(), b.Len() + len(said[i].text)}
		f.Places[k] = Span{b.Len() + said[i].value.Start, b.Len() + said[i].value.End}
		b.WriteString(said[i].text)
	}
	a.Text = b.String()
}

// saying is a sentence and where its value stands in it.
type saying struct {
	text  string
	value Span
	fact  int
}

// tell returns how each outlet has a fact; odd is the one that differs, -1 if none
// does.
func (t *teller) tell(p *pattern, odd int) [tellers]saying {
	v := t.value(p)
	lax := -1 // the outlet that tells it compatibly, and not equally
	if odd < 0 {
		lax = t.rng.IntN(tellers)
	}
	t.fixed["o"] = v.against
	var out [tellers]saying
	for k := range out {
		style := 0
		if t.level == RewrittenSentences {
			style = k
		}
		value := ""
		switch {
		case len(v.forms[0]) == 0:
		case k == odd:
			value = v.forms[1][style]
		case k == lax && t.level == EqualSentences:
			value = v.compatible(t.rng)
		case k == lax && len(v.loose) > 0 && t.rng.IntN(2) == 0:
			value = v.loose[t.rng.IntN(len(v.loose))]
		default:
			value = v.forms[0][style]
		}
		out[k] = t.fill(choose(p.sentences[style], k == odd), value)
	}
	return out
}

// choose leaves one of the two readings of a sentence in its brackets.
func choose(sentence string, odd bool) string {
	before, rest, found := strings.Cut(sentence, "[")
	if !found {
		return sentence
	}
	both, after, _ := strings.Cut(rest, "]")
	one, other, _ := strings.Cut(both, "|")
	if odd {
		one = other
	}
	return before + "[" + one + "]" + after
}

// fill puts the names of the story and a value into a sentence.
func (t *teller) fill(sentence, value string) saying {
	var s saying
	var b strings.Builder
	for i := 0; i < len(sentence); i++ {
		switch c := sentence[i]; c {
		case '[':
			s.value.Start = b.Len()
		case ']':
			s.value.End = b.Len()
		case '{':
			end := i + strings.IndexByte(sentence[i:], '}')
			word := t.fixed[sentence[i+1:end]]
			if sentence[i+1:end] == "x" {
				word = value
				if b.Len() == 0 {
					word = opening(&b, value)
				}
				if strings.HasSuffix(b.String(), " a ") && startsLikeVowel(word) {
					before := strings.TrimSuffix(b.String(), " ")
					b.Reset()
					b.WriteString(before + "n ")
				}
				s.value = Span{b.Len(), b.Len() + len(word)}
			}
			b.WriteString(word)
			i = end
		case '.':
			if !strings.HasSuffix(b.String(), ".") {
				b.WriteByte(c)
			}
		default:
			b.WriteByte(c)
		}
	}
	s.text = capital(b.String())
	return s
}

// opening is a value at the head of a sentence, where no figure stands: in words, or
// behind "A total of".
func opening(b *strings.Builder, value string) string {
	n, err := strconv.Atoi(value)
	switch {
	case err == nil && n < 100:
		return numeral(n)
	case '0' <= value[0] && value[0] <= '9':
		b.WriteString("a total of ")
	}
	return value
}

// startsLikeVowel reports whether "an" stands before a word or number.
func startsLikeVowel(word string) bool {
	return strings.ContainsRune("aeiou", rune(word[0])) || word[0] == '8' || strings.HasPrefix(word, "11") || strings.HasPrefix(word, "18")
}
