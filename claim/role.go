package claim

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// Role is what a sentence says that somebody is.
type Role struct {
	From, To int // tokens of the sentence's wording, half open: "the union's president", "who heads the inquiry"
	Name     int // whose it is, as the index of a name of the sentence; -1 for one who is only described
	Holder   int // the token of the noun by which one who is only described is called: "captain"; -1 where Name says it
	Head     int // the token of the noun that says it: "president"; -1 where no known noun does
	Manner   Manner
	Past     bool // "former", "who used to be", "retired"
}

// Manner is how a role is told.
type Manner int

const (
	Titled    Manner = iota // before the name: "finance chief Jana Kovac"
	Apposed                 // beside the name, between commas: "Ilse Dorn, a surgeon,"
	Relative                // in a clause with "who" or "whose"
	Described               // the noun stands for somebody who is not named: "a police officer"
)

// roleWords is what is known about the words of roles.
type roleWords struct {
	post, det, prep, stop, rel, past map[string]bool
	say, was, copula, employed, as   map[string]bool
}

var knownRoles = language.Cached(func(l language.Language) roleWords {
	f, posts := l.Grouped(language.FunctionWords), l.Grouped(language.Posts)
	k := roleWords{
		post: setOf(posts["post"], posts["general"]), det: setOf(f["indefinite"], f["poss"]), prep: setOf(f["prep"]),
		stop: setOf(f["aux"], f["conj"], f["sub"], f["neg"], f["he"], f["she"], f["it"], f["they"]), rel: setOf(posts["who"]), past: setOf(posts["past"]), say: map[string]bool{},
		was: setOf(posts["was"]), copula: setOf(posts["was"], posts["is"]),
		employed: setOf(posts["employed"]), as: setOf(f["as"]),
	}
	for class, words := range posts {
		if strings.HasPrefix(class, "same/") {
			for _, w := range words {
				k.post[w[strings.LastIndex(w, " ")+1:]] = true
			}
		}
	}
	for w := range knownNames(l.Tag).post {
		if !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") {
			k.post[w] = true
		}
	}
	for _, w := range posts["employed"] {
		delete(k.post, w)
	}
	for _, w := range f["det"] {
		if w == "the" || w == "another" {
			k.det[w] = true
		}
	}
	for _, forms := range l.Rows(language.Cues) {
		for _, w := range forms {
			k.say[w] = true
		}
	}
	return k
})

// readRoles finds what a sentence says that people are.
func (s *Sentence) readRoles() {
	k := knownRoles(s.Wording.Lang)
	for n := range s.Names {
		s.titles(n, &k)
		if s.Names[n].Person {
			s.behind(s.Names[n].To, n, -1, &k)
			s.working(n, &k)
		}
	}
	for i := range s.Wording.Tokens {
		if k.post[s.Wording.Tokens[i].Norm] && !s.inRole(i) {
			s.described(i, &k)
		}
	}
	slices.SortStableFunc(s.Roles, func(a, b Role) int { return a.From - b.From })
}

func (s *Sentence) inRole(i int) bool {
	return slices.ContainsFunc(s.Roles, func(r Role) bool { return r.From <= i && i < r.To })
}

// working reads what a sentence says that somebody works as: "Ilse Dorn works as a
// teacher".
func (s *Sentence) working(n int, k *roleWords) {
	t, i := s.Wording.Tokens, s.Names[n].To
	if i+3 >= len(t) || !k.employed[t[i].Norm] || !k.as[t[i+1].Norm] || !k.det[t[i+2].Norm] {
		return
	}
	if to := s.end(i+2, k); to > i+3 {
		s.Roles = append(s.Roles, s.newRole(i+2, to, Role{Name: n, Holder: -1, Manner: Apposed}, k))
	}
}

// mostBeforeNoun is how many words stand at most before the noun of a role.
const mostBeforeNoun = 4

// titles reads the words before a name: titles and nouns for people.
func (s *Sentence) titles(n int, k *roleWords) {
	from, end := s.Names[n].From, s.Names[n].From
	if from > 0 && s.Wording.Print(from-1) == "," { // "the buildings commissioner, Victor Ames"
		end--
	}
	if end == 0 || !k.post[s.Wording.Tokens[end-1].Norm] && !knownNames(s.Wording.Lang).title[s.Wording.Tokens[end-1].Norm] {
		return
	}
	from = s.phrase(end-1, k)
	if w := s.Wording.Tokens[end-1].Norm; from == end-1 && !k.post[w] && len(w) < 3 {
		return // a form of address
	}
	s.Roles = append(s.Roles, s.newRole(from, end, Role{Name: n, Holder: -1, Manner: Titled}, k))
}

// phrase returns where the words before the noun at i begin that belong to it.
func (s *Sentence) phrase(i int, k *roleWords) int {
	from := i
	for j := i - 1; j >= max(0, i-mostBeforeNoun); j-- {
		t := &s.Wording.Tokens[j]
		switch {
		case k.det[t.Norm]:
			return j
		case t.Kind == compare.Clitic, t.Norm == "-":
		case t.Kind != compare.Letters, s.Wording.Light(j) && !k.past[t.Norm], k.stop[t.Norm], k.ended(t.Norm), knownNames(s.Wording.Lang).never[t.Norm]:
			return from
		case capital(s.Wording.Print(i)) && !capital(s.Wording.Print(j)):
			return from
		default:
			from = j
		}
	}
	return from
}

// ended reports whether a word has an ending of a verb that tells what somebody did.
func (k *roleWords) ended(w string) bool {
	if k.past[w] {
		return false
	}
	return strings.HasSuffix(w, "ed") || k.say[w] && (w == "said" || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"))
}

// newRole fills in what the words of a role say.
func (s *Sentence) newRole(from, to int, r Role, k *roleWords) Role {
	r.From, r.To, r.Head = from, to, -1
	for i := from; i < to; i++ {
		w := s.Wording.Tokens[i].Norm
		r.Past = r.Past || k.past[w]
		if r.Head >= 0 && k.prep[w] {
			break
		}
		if k.post[w] {
			r.Head = i
		}
	}
	return r
}

// mostOfRole is how many tokens a role has at most.
const mostOfRole = 14

// behind reads what stands between commas behind a name, or behind a noun for
// somebody.
func (s *Sentence) behind(i, name, holder int, k *roleWords) {
	t := s.Wording.Tokens
	if name >= 0 && i+1 < len(t) && k.prep[t[i].Norm] && capital(s.Wording.Print(i+1)) { // "Schumer of New York, the leader,"
		for i++; i < len(t) && capital(s.Wording.Print(i)); i++ {
		}
	}
	for i+1 < len(t) && t[i].Norm == "," {
		from := i + 1
		to := s.end(from, k)
		if to == from {
			return
		}
		switch {
		case t[from].Kind == compare.Numeral: // an age
			if to-from > 3 {
				return
			}
		case k.rel[t[from].Norm]:
			r := s.newRole(from, to, Role{Name: name, Holder: holder, Manner: Relative}, k)
			if at, was := s.being(from, k); at > from {
				r = s.newRole(at, s.end(at, k), Role{Name: name, Holder: holder, Manner: Apposed, Past: was}, k)
			}
			s.Roles = append(s.Roles, r)
		case s.apposed(from, to, k):
			s.Roles = append(s.Roles, s.newRole(from, to, Role{Name: name, Holder: holder, Manner: Apposed}, k))
		default:
			return
		}
		i = to
	}
}

// being returns where in a clause with "who" the noun phrase stands that says what
// somebody is or was; the start of the clause where there is none.
func (s *Sentence) being(from int, k *roleWords) (at int, was bool) {
	t := s.Wording.Tokens
	i := from + 1
	for ; i < len(t) && k.copula[t[i].Norm]; i++ {
		was = was || k.was[t[i].Norm]
	}
	if i == from+1 || i == len(t) || !k.det[t[i].Norm] {
		return from, false
	}
	return i, was
}

// end returns where what begins at a token ends: at the next mark, or before a verb of
// saying or an auxiliary that is not part of a clause with "who".
func (s *Sentence) end(from int, k *roleWords) int {
	t := s.Wording.Tokens
	rel := k.rel[t[from].Norm]
	for i := from; i < len(t); i++ {
		switch {
		case i-from == mostOfRole:
			return from
		case t[i].Kind == compare.Clitic || t[i].Norm == "-":
		case !t[i].Word:
			return i
		case !rel && i > from && (k.say[t[i].Norm] && !k.post[t[i].Norm] || k.stop[t[i].Norm] && t[i].Norm != "and"):
			return i
		}
	}
	return len(t)
}

// apposed reports whether the words between two commas say what somebody is: a noun
// for somebody stands among them before a preposition, or an article or a possessive
// begins them.
func (s *Sentence) apposed(from, to int, k *roleWords) bool {
	t := s.Wording.Tokens
	if k.prep[t[from].Norm] || k.say[t[from].Norm] && !k.post[t[from].Norm] || k.stop[t[from].Norm] || strings.HasSuffix(t[from].Norm, "ing") {
		return false
	}
	for i := from; i < to; i++ {
		if k.post[t[i].Norm] {
			return true
		}
		if i > from && k.prep[t[i].Norm] {
			break
		}
	}
	return k.det[t[from].Norm] && to-from > 1 && to < len(t)
}

// described reads a noun for somebody who is not named, and what is said of him or her.
func (s *Sentence) described(i int, k *roleWords) {
	t := s.Wording.Tokens
	if i+1 < len(t) && (t[i+1].Kind == compare.Clitic || s.hyphened(i) || t[i+1].Kind == compare.Letters && k.post[t[i+1].Norm]) {
		return
	}
	if s.Wording.Plural(i) {
		return
	}
	from := s.phrase(i, k)
	if !k.det[t[from].Norm] {
		return
	}
	s.Roles = append(s.Roles, s.newRole(from, i+1, Role{Name: -1, Holder: i, Manner: Described}, k))
	s.behind(i+1, -1, i, k)
}
