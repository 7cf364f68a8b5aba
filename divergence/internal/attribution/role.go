package attribution

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/internal/language"
)

// roleWords is what is known about the words of posts and titles.
type roleWords struct {
	same                       [][2]string // phrase, name of the post; longest phrases first
	general, past, post, empty lexicon.Set
	employed                   lexicon.Set   // "works"
	rank                       lexicon.Set   // words for the one below: "deputy"
	beside                     []lexicon.Set // posts held together
}

var rolesOf = sync.OnceValue(func() roleWords {
	lists := lexicon.Grouped(language.Posts)
	w := roleWords{general: lexicon.SetOf(lists["general"]), past: lexicon.SetOf(lists["past"]), post: lexicon.SetOf(lists["post"]), empty: lexicon.SetOf(lists["empty"]), employed: lexicon.SetOf(lists["employed"]), rank: lexicon.SetOf(lists["rank"])}
	for class, phrases := range lists {
		if strings.HasPrefix(class, "beside/") {
			w.beside = append(w.beside, lexicon.SetOf(phrases))
		}
		if name, ok := strings.CutPrefix(class, "same/"); ok {
			for _, p := range phrases {
				w.same = append(w.same, [2]string{p, name})
			}
		}
	}
	slices.SortFunc(w.same, func(a, b [2]string) int {
		return cmp.Or(len(b[0])-len(a[0]), strings.Compare(a[0], b[0]))
	})
	return w
})

// role is one description of a person in one article.
type role struct {
	side   Side
	words  lexicon.Set // of the post, folded; without those in caps
	names  lexicon.Set // words with a capital: the body, the party, the place
	past   bool
	tenure string // "2 years", if the description says how long
}

var (
	roleWord = regexp.MustCompile(`[\p{L}\d][\p{L}\d&'’.-]*`)
	tenured  = regexp.MustCompile(`(?i)\b(\d+|` + lexicon.AnyOf("number") + `)\s+` + lexicon.AnyOf("tenure") + `s?\b`)
)

// readRole takes a printed description apart, without the words of the name.
func readRole(a *article.Article, span article.Span, name string) role {
	text := a.Cut(span)
	r := role{side: Side{Article: a, Span: span}, words: lexicon.Set{}, names: lexicon.Set{}}
	known := rolesOf()
	if m := tenured.FindString(text); m != "" {
		r.tenure = duration(m)
		text = strings.Replace(text, m, " ", 1)
	}
	folded := " " + strings.ToLower(strings.Join(roleWord.FindAllString(text, -1), " ")) + " "
	for _, p := range known.same {
		if strings.Contains(folded, " "+p[0]+" ") {
			r.words[p[1]] = true
			folded = strings.ReplaceAll(folded, " "+p[0]+" ", " ")
		}
	}
	mine := lexicon.SetOf(strings.Fields(strings.ToLower(name)))
	for _, w := range roleWord.FindAllString(text, -1) {
		f := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(strings.ToLower(w), ".'’"), "'s"), "’s")
		switch {
		case known.past[f]:
			r.past = true
		case known.empty[f] || mine[f] || !strings.Contains(folded, strings.TrimRight(strings.ToLower(w), "'’")):
		case lexicon.Capital(w) && !known.post[f] && !known.general[f] && !known.rank[f]:
			r.names[f] = true
		default:
			r.words[strings.TrimSuffix(f, "s")] = true
		}
	}
	return r
}

// one are words for the number one.
var one = lexicon.SetOf(lexicon.Words("one"))

// numbersOf gives the kind and the value of the words for numbers.
var numbersOf = sync.OnceValue(func() map[string][]string { return lexicon.Grouped(language.NumberWords) })

// duration folds a length of time: "a year" and "one year" are one.
func duration(s string) string {
	f := strings.Fields(strings.ToLower(s))
	n := f[0]
	if one[n] {
		n = "1"
	} else if value := numbersOf()[n]; value != nil && value[0] == "unit" {
		n = value[1]
	}
	return n + " " + strings.TrimSuffix(f[1], "s")
}

// specific returns the words of a role without those that fit any post, and
// whether they describe a post.
func (r *role) specific() (words lexicon.Set, post bool) {
	known := rolesOf()
	words = lexicon.Set{}
	for w := range r.words {
		if !known.general[w] {
			words[w] = true
		}
		post = post || known.post[w]
	}
	for w := range r.names {
		words[w] = true
	}
	return words, post
}

// conflicts reports whether two descriptions exclude each other: two posts at one
// body with no word in common. One person can hold posts at two bodies, a past and
// a present post, and posts of one sort; who works for a body has any post there.
func (r *role) conflicts(s *role) bool {
	a, postA := r.specific()
	b, postB := s.specific()
	if !postA || !postB || r.past || s.past {
		return false
	}
	shared := false
	for w := range a {
		if b[w] {
			if !r.names[w] || !s.names[w] {
				return false
			}
			shared = true
			delete(a, w)
			delete(b, w)
		}
	}
	for _, group := range rolesOf().beside {
		if a.Meets(group) && b.Meets(group) {
			return false
		}
	}
	employed := rolesOf().employed
	return shared && len(a) > 0 && len(b) > 0 && !a.Within(employed) && !b.Within(employed) && !general(r) && !general(s)
}

// ranks reports whether two descriptions are of one post, and only one of them
// of the deputy: "fire chief", "deputy fire chief". A spokesperson is called so
// at any rank.
func (r *role) ranks(s *role) bool {
	rank := rolesOf().rank
	a, b := lexicon.Set{}, lexicon.Set{}
	for w := range r.words {
		if !rank[w] {
			a[w] = true
		}
	}
	for w := range s.words {
		if !rank[w] {
			b[w] = true
		}
	}
	below, belowToo := len(a) < len(r.words), len(b) < len(s.words)
	return below != belowToo && len(a) > 0 && len(b) > 0 && (a.Within(b) || b.Within(a)) &&
		!r.past && !s.past && !r.words["spokesperson"] && !s.words["spokesperson"]
}

// general reports whether a role has a word that fits beside any post.
func general(r *role) bool { return r.words.Meets(rolesOf().general) }

// described returns the part of a mention that says what somebody is: the words
// up to the last that names a post ("chief executive" of "chief executive Ana
// Ruiz"), or the whole of a description ("the Acme boss"). The zero Span if
// there is none.
func described(a *article.Article, m article.Span, name string) article.Span {
	if m.End > len(a.Text) {
		return article.Span{}
	}
	text := a.Cut(m)
	whole := !sharesName(text, name)
	known := rolesOf()
	end := 0
	for _, at := range roleWord.FindAllStringIndex(text, -1) {
		w := strings.ToLower(text[at[0]:at[1]])
		if known.post[w] || whole && known.general[w] {
			end = at[1]
		}
	}
	if end == 0 {
		return article.Span{}
	}
	return article.Span{Start: m.Start, End: m.Start + end}
}

// key is equal for descriptions that say the same.
func (r *role) key() string { return fmt.Sprint(r.wording(), "/", r.past, "/", r.tenure) }

// wording is equal for descriptions with the same words.
func (r *role) wording() string {
	return strings.Join(slices.Sorted(maps.Keys(r.words)), " ") + "/" + strings.Join(slices.Sorted(maps.Keys(r.names)), " ")
}

// differs reports whether two descriptions of posts use other words, or give
// another time in the post.
func (r *role) differs(s *role) bool {
	_, post := r.specific()
	_, posts := s.specific()
	if !post || !posts {
		return false
	}
	return !r.words.Within(s.words) || !s.words.Within(r.words) || r.tenure != s.tenure && r.tenure != "" && s.tenure != ""
}
