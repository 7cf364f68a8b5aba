package claim

import (
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// Name is a name in a sentence, of a person, a body or a thing: words with capitals
// and the small words inside, without titles before it and without a genitive.
type Name struct {
	From, To int      // tokens of the sentence's wording, half open
	Words    []string // folded, without initials and particles
	Who      string   // the last word of the full name of the one it stands for; empty where nobody is known
	Person   bool     // a title, a given name, a post or a pronoun says that it is a person
	Titled   bool     // a title or a post stands before it
	Site     bool     // a preposition of place stands before it
}

// nameWords is what is known about the words around and inside names.
type nameWords struct {
	title    map[string]bool // forms of address and titles, with and without the stop
	post     map[string]bool // nouns for people
	thing    map[string]bool // nouns for buildings and bodies
	given    map[string]bool // given names, folded
	particle map[string]bool
	never    map[string]bool // words with capitals that are no names: days, months, openers
	people   map[string]bool // adjectives and people of nations
	personal map[string]bool // pronouns for one person
	past     map[string]bool // "former", "ex"
}

var knownNames = language.Cached(func(l language.Language) nameWords {
	k := nameWords{title: map[string]bool{}, post: map[string]bool{}, thing: map[string]bool{}, given: map[string]bool{}, particle: l.Set(language.NameParticles), never: map[string]bool{}, people: map[string]bool{}, personal: map[string]bool{}}
	for w := range l.Words(language.Titles) {
		k.title[w], k.title[strings.TrimSuffix(w, ".")] = true, true
	}
	for class, words := range l.Grouped(language.PersonNouns) {
		switch class {
		case "n", "m", "f", "spokes", "spokes-m", "spokes-f":
			for _, w := range words {
				k.post[w], k.post[w+"s"] = true, true
			}
		case "body", "place":
			for _, w := range words {
				k.thing[w] = true
			}
		}
	}
	for w := range language.Any.Words(language.GivenNames) {
		k.given[foldName(w)] = true
	}
	for _, list := range []language.List{language.Weekdays, language.Months, language.SentenceOpeners} {
		for w := range l.Words(list) {
			k.never[strings.ToLower(w)] = true
		}
	}
	for _, words := range l.Rows(language.Nations) {
		for _, w := range words[min(1, len(words)):] {
			k.people[foldName(w)] = true
		}
	}
	k.past = setOf(l.Grouped(language.Posts)["past"])
	functions := l.Grouped(language.FunctionWords)
	for _, class := range []string{"he", "she"} {
		for _, w := range functions[class] {
			k.personal[w] = true
		}
	}
	return k
})

// readNames finds the names of a sentence, those of places apart.
func (r *reader) readNames(s *Sentence) {
	s.Cast = r.cast
	k := knownNames(s.Wording.Lang)
	for i := 0; i < len(s.Wording.Tokens); {
		to := s.capitals(i, &k)
		if to == i {
			i++
			continue
		}
		if n, ok := r.name(s, i, to, &k); ok {
			s.Names = append(s.Names, n)
		}
		i = to
	}
	r.readPlaces(s)
	s.readRoles()
}

// capitals returns where a run of words with capitals ends that begins at a token,
// with the particles, stops and hyphens inside; i where none begins there.
func (s *Sentence) capitals(i int, k *nameWords) int {
	to := i
	for j := i; j < len(s.Wording.Tokens); j++ {
		t := &s.Wording.Tokens[j]
		p := s.Wording.Print(j)
		switch {
		case t.Kind == compare.Letters && capital(p) && !k.never[strings.ToLower(p)]:
			to = j + 1
		case to == i:
			return i
		case k.particle[t.Norm] && t.Norm != "and" && t.Norm != "the":
		case p == "." && t.Start == s.Wording.Tokens[j-1].End && s.initial(j-1), p == "." && k.title[strings.ToLower(s.Wording.Print(j-1))]:
		case p == "-" && j+1 < len(s.Wording.Tokens) && t.End == s.Wording.Tokens[j+1].Start && t.Start == s.Wording.Tokens[j-1].End:
		default:
			return to
		}
	}
	return to
}

// initial reports whether a token is one letter that stands for a name.
func (s *Sentence) initial(i int) bool {
	p := []rune(s.Wording.Print(i))
	return len(p) == 1 && unicode.IsUpper(p[0])
}

// name makes a name of a run of words with capitals.
func (r *reader) name(s *Sentence, from, to int, k *nameWords) (Name, bool) {
	if s.opens(from) && to > from+1 && s.common(from, r.cast) && !k.title[s.Wording.Tokens[from].Norm] && !k.post[s.Wording.Tokens[from].Norm] && !s.hyphened(from) {
		if w := foldName(s.Wording.Print(from)); !k.given[w] && !r.cast.inside(w) {
			from++ // a word that opens the sentence
		}
	}
	n := Name{From: from, To: to}
	var addressed bool
	n.From, addressed = s.address(from, to, k)
	n.Titled = n.From > from
	if n.From > 0 && !n.Titled {
		before := s.Wording.Tokens[n.From-1].Norm
		n.Titled, addressed = k.title[before] || k.post[before], k.title[before]
	}
	for i := n.From; i < to; i++ {
		w := foldName(s.Wording.Print(i))
		if s.Wording.Tokens[i].Word && w != "" && !s.initial(i) && !k.particle[w] {
			n.Words = append(n.Words, w)
		}
		if s.Who[i] != "" {
			n.Who = s.Who[i]
		}
	}
	if len(n.Words) == 0 || strings.Contains(n.Words[len(n.Words)-1], "http") || from > 0 && s.Wording.Print(from-1) == "#" {
		return n, false
	}
	if w := n.Words[0]; len(n.Words) == 1 && !r.cast.human[w] {
		if !r.places.Known(w) && (k.people[w] || k.title[w] || k.post[w] || s.opens(n.From) && s.common(n.From, r.cast) && !r.cast.inside(w)) {
			return n, false
		}
	}
	if (s.Title || s.loud()) && !r.cast.knows(&n) || s.shouts(n.From, to) || s.party(n.From, to) {
		return n, false
	}
	last := n.Words[len(n.Words)-1]
	n.Person = !(len(n.Words) > 1 && k.thing[last]) && (r.cast.human[last] || n.Who != "" && r.cast.human[n.Who] || addressed || s.initial(n.From) || len(n.Words) > 1 && k.given[n.Words[0]])
	return n, true
}

// address returns where a name begins behind the titles and posts at the front of a
// run of words with capitals, and whether a title is among them.
func (s *Sentence) address(from, to int, k *nameWords) (begin int, title bool) {
	begin = from
	if k.thing[foldName(s.Wording.Print(to-1))] {
		return begin, false
	}
	for i := from; i < to-1; i++ {
		w := strings.ToLower(s.Wording.Print(i))
		switch {
		case i == from && k.given[w]: // “Dean Foster”
		case begin == i && (k.past[w] || k.people[foldName(w)] && k.given[foldName(s.Wording.Print(i+1))]): // “Former”, “Liberian”
			begin = i + 1
		case k.title[w] || k.title[s.Wording.Tokens[i].Norm]:
			if i > from && k.given[foldName(s.Wording.Print(from))] {
				return begin, title // “Martin Luther King Jr.”
			}
			begin, title = i+1, true
			if k.particle[s.Wording.Tokens[begin].Norm] && begin+2 < to {
				begin += 2 // “Secretary of State”
			}
		case k.post[w] && (s.Who[i] == "" || i == from), begin == i && (w == "." || w == "-") && i > from:
			begin = i + 1
		}
	}
	return begin, title
}

// loud reports whether most words of a line have a capital and no stop ends it, as in
// headlines.
func (s *Sentence) loud() bool {
	words, loud := 0, 0
	for i := range s.Wording.Tokens {
		if s.Wording.Tokens[i].Kind == compare.Letters && !s.Wording.Light(i) {
			words++
			if capital(s.Wording.Print(i)) {
				loud++
			}
		}
	}
	return words >= leastLoud && 4*loud > 3*words && s.Wording.Print(len(s.Wording.Tokens)-1) != "."
}

// leastLoud is how many words of content a headline has at least.
const leastLoud = 4

// shouts reports whether a word among others is printed in capitals and too long for
// initials: "WATCHED".
func (s *Sentence) shouts(from, to int) bool {
	for i := from; i < to; i++ {
		if p := s.Wording.Print(i); to > from+1 && len(p) > mostInitials && p == strings.ToUpper(p) && strings.ContainsFunc(p, unicode.IsLetter) {
			return true
		}
	}
	return false
}

// mostInitials is how long an abbreviation in capitals is at most.
const mostInitials = 5

// party reports whether a name is the letter of a party and a state: "D-Ohio".
func (s *Sentence) party(from, to int) bool {
	return s.initial(from) && s.hyphened(from) || s.initial(from) && to > from+1 && s.Wording.Print(from+1) == "-"
}

// opens reports whether only marks stand before a token in its sentence.
func (s *Sentence) opens(i int) bool {
	for i--; i >= 0; i-- {
		if s.Wording.Tokens[i].Word {
			return !s.Wording.Tokens[i+1].Word && strings.ContainsAny(s.Wording.Print(i+1), "“\":")
		}
	}
	return true
}

// hyphened reports whether a hyphen ties a token to the next.
func (s *Sentence) hyphened(i int) bool {
	return i+1 < len(s.Wording.Tokens) && s.Wording.Print(i+1) == "-" && s.Wording.Tokens[i].End == s.Wording.Tokens[i+1].Start
}

// common reports whether a word is one of the language, as far as is known, or stands
// in the article without a capital.
func (s *Sentence) common(i int, c *Cast) bool {
	t := &s.Wording.Tokens[i]
	if p := s.Wording.Print(i); len(p) > 1 && p == strings.ToUpper(p) {
		return false // initials
	}
	return s.Wording.Light(i) || c.plain[foldName(s.Wording.Print(i))] || compare.Listed(t.Norm, s.Wording.Lang)
}

// inside reports whether the article prints a word with a capital more often than
// sentences can open with it: twice, and never without a capital.
func (c *Cast) inside(w string) bool { return c.named[w] > 1 && !c.plain[w] }

// knows reports whether all words of a name stand in the article with a capital at
// least twice: once in a headline that has capitals throughout, once elsewhere.
func (c *Cast) knows(n *Name) bool {
	for _, w := range n.Words {
		if c.named[w] < 2 {
			return false
		}
	}
	return true
}
