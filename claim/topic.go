package claim

import (
	"regexp"
	"strings"
)

// mostWords is how long the words of a matter may be, in code points. mostBetween is
// how many words may stand between two that others share. More of them give way to an
// ellipsis, and so do words of content: they are what may be told otherwise.
const mostWords, mostBetween = 60, 3

// Words says what the clauses of a pair are about, in words of A that B shares, at
// most mostWords code points.
func (p *Pair) Words() string {
	m := Matter{Members: []Member{{p.A, nil}, {p.B, p}}}
	return m.words()
}

// words says what a matter is about, in words of its centre: those of content that
// most of the other members share, with the words without content between them. Where
// none is shared, it is the beginning of the centre.
func (m *Matter) words() string {
	c := m.Members[m.Centre].Clause
	shared := m.shared()
	if len(shared) == 0 {
		return clip(c.Text())
	}
	best, most := "", float32(-1)
	for i := range shared {
		if words, weight := c.phrase(shared[i:]); weight > most {
			best, most = words, weight
		}
	}
	return best
}

// shared returns the tokens of the centre that more than half of the other members
// answer within their clauses, in order; those that any answers where fewer than two
// are.
func (m *Matter) shared() []int {
	centre := m.Members[m.Centre].Clause
	count := make(map[int]int)
	for i := range m.Members {
		c := &m.Members[i]
		for _, l := range c.Links() {
			if centre.Holds(l[0]) && c.Holds(l[1]) {
				count[l[0]]++
			}
		}
	}
	var all, most []int
	for i := centre.From; i < centre.To; i++ {
		if count[i] > 0 {
			all = append(all, i)
		}
		if 2*count[i] > len(m.Members)-1 {
			most = append(most, i)
		}
	}
	if len(most) < 2 {
		return all
	}
	return most
}

// phrase returns the words of a clause from the first of some tokens on, as many as
// there is room for, and the information of those tokens that are in it.
func (c *Clause) phrase(tokens []int) (words string, weight float32) {
	w := c.Sentence.Wording
	end := 0
	for i, t := range tokens {
		from, to := c.printed(t)
		next := w.Text[max(end, from):max(end, to)]
		if i > 0 {
			next = words + c.between(tokens[i-1], t, end, max(end, from)) + next
		}
		if next = oneLine(next); i > 0 && len([]rune(next)) > mostWords {
			break
		}
		words, weight, end = next, weight+w.Tokens[t].Weight, max(end, to)
	}
	return clip(words), weight
}

// printed returns where the word stands that a token is part of: “doesn’t” is two.
func (c *Clause) printed(token int) (from, to int) {
	t := c.Sentence.Wording.Tokens
	i, j := token, token
	for i > c.From && t[i-1].Word && t[i-1].End == t[i].Start {
		i--
	}
	for j+1 < c.To && t[j+1].Word && t[j+1].Start == t[j].End {
		j++
	}
	return t[i].Start, t[j].End
}

// between returns what stands between two tokens of a clause, given where: nothing
// but an ellipsis where those are words of content, or too many, or where quoted words
// begin or end.
func (c *Clause) between(a, b, start, end int) string {
	w := c.Sentence.Wording
	n, content := 0, false
	for i := a + 1; i < b; i++ {
		if w.Tokens[i].Word {
			n++
			content = content || !w.Light(i)
		}
	}
	if content || n > mostBetween || strings.ContainsAny(w.Text[start:end], quotationMarks) {
		return " … "
	}
	return w.Text[start:end]
}

const quotationMarks = "\"“”„«»‘‹›"

// clip returns a text on one line, cut at the end of a word where it is longer than
// mostWords.
func clip(text string) string {
	r := []rune(strings.TrimSpace(oneLine(text)))
	if len(r) <= mostWords {
		return string(r)
	}
	cut := string(r[:mostWords-2])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.–—-") + " …"
}

var blanks = regexp.MustCompile(`[\s\p{Z}]+`)

// oneLine returns a text with every run of white space as one blank.
func oneLine(text string) string { return blanks.ReplaceAllLiteralString(text, " ") }
