package matter

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/internal/language"
)

// posts is what is known about the words of posts.
type posts struct {
	same                                 [][2]string // words of one post, and its name; the longest first
	general, past, rank, empty, employed lexicon.Set
	beside                               []lexicon.Set // posts that one person often holds together
}

var knownPosts = sync.OnceValue(func() posts {
	lists := lexicon.Grouped(language.Posts)
	k := posts{general: lexicon.SetOf(lists["general"]), past: lexicon.SetOf(lists["past"]), rank: lexicon.SetOf(lists["rank"]), empty: lexicon.SetOf(lists["empty"]), employed: lexicon.SetOf(lists["employed"])}
	for class, words := range lists {
		if strings.HasPrefix(class, "beside/") {
			k.beside = append(k.beside, lexicon.SetOf(words))
		}
		if name, ok := strings.CutPrefix(class, "same/"); ok {
			for _, w := range words {
				k.same = append(k.same, [2]string{w, name})
			}
		}
	}
	slices.SortFunc(k.same, func(a, b [2]string) int { return cmp.Or(len(b[0])-len(a[0]), strings.Compare(a[0], b[0])) })
	return k
})

// roles compares what the first clause says that people are with what the other
// sentence says of them.
func (s *setting) roles() []Difference {
	var out []Difference
	for i := range s.a.Roles {
		x := &s.a.Roles[i]
		if x.From < s.p.A.From || x.From >= s.p.A.To {
			continue
		}
		for j := range s.b.Roles {
			if d, ok := s.role(x, &s.b.Roles[j]); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// role compares two roles that may be one person's.
func (s *setting) role(x, y *claim.Role) (Difference, bool) {
	d := Difference{Type: compare.Role, Subtype: "role", Severity: compare.Medium, Rule: "another-role", a: tokens{x.From, x.To}, b: tokens{y.From, y.To}}
	switch equal := s.equal(d.a, d.b) && told(x, y); {
	case equal && (x.Name >= 0) == (y.Name >= 0) && (x.Name < 0 || s.holder(x, y)):
		if !s.otherWords(x, y) {
			return d, false
		}
	case !s.holder(x, y):
		return d, false
	case s.ranked(x, y):
		d.Subtype, d.Rule = "rank", "post-and-deputy"
	case !s.excluded(x, y):
		return d, false
	}
	first, second := s.printed(d)
	who := s.called(x)
	d.Matter = "what " + who + " is"
	d.Note = fmt.Sprintf("%s is “%s” in %s and “%s” in %s.", who, first, note.Outlet(s.a.Article), second, note.Outlet(s.b.Article))
	return d, true
}

// told reports whether two roles are told in like manner.
func told(x, y *claim.Role) bool {
	return x.Manner == y.Manner || x.Manner <= claim.Apposed && y.Manner <= claim.Apposed
}

// called returns whose role it is, in words of the first article.
func (s *setting) called(x *claim.Role) string {
	switch {
	case x.Name >= 0:
		n := &s.a.Names[x.Name]
		return note.Printed(s.a.Wording.Text, s.a.Wording.Range(n.From, n.To))
	case x.Manner != claim.Described:
		return "the " + s.a.Wording.Print(x.Holder)
	}
	return "somebody"
}

// holder reports whether two roles are one person's: two forms of a name, or nouns
// that answer each other.
func (s *setting) holder(x, y *claim.Role) bool {
	if x.Name >= 0 && y.Name >= 0 {
		m, n := &s.a.Names[x.Name], &s.b.Names[y.Name]
		return m.Person && n.Person && likeness(m.Words, n.Words) == oneName
	}
	if x.Name >= 0 || y.Name >= 0 || x.Manner == claim.Described || y.Manner == claim.Described {
		return false
	}
	return s.to[x.Holder] == y.Holder || s.p.Partner(x.Holder) == y.Holder
}

// wordsOf returns the words of content of a role, each with the name of its post where
// it has one, and without those that say nothing about a post.
func wordsOf(in *claim.Sentence, r *claim.Role) map[string]int {
	k := knownPosts()
	out := make(map[string]int)
	var printed []string
	for i := r.From; i < r.To; i++ {
		printed = append(printed, in.Wording.Tokens[i].Norm)
	}
	text := " " + strings.Join(printed, " ") + " "
	for _, p := range k.same {
		if strings.Contains(text, " "+p[0]+" ") {
			out[p[1]] = -1
			text = strings.ReplaceAll(text, " "+p[0]+" ", " ")
		}
	}
	for i := r.From; i < r.To; i++ {
		t := &in.Wording.Tokens[i]
		if t.Word && t.Kind != compare.Clitic && strings.Contains(text, " "+t.Norm+" ") && !k.past[t.Norm] && !k.empty[t.Norm] && (!in.Wording.Light(i) && t.Kind == compare.Letters && !strings.ContainsFunc(t.Norm, unicode.IsDigit) || ordinal(t)) {
			if k.rank[t.Norm] {
				out[t.Norm] = i
			} else {
				out[t.Lemma] = i
			}
		}
	}
	return out
}

// ordinal reports whether a token counts a place in an order: "first", "22nd".
func ordinal(t *compare.Token) bool {
	return t.Kind == compare.Numeral && strings.TrimRight(t.Value, "stndrh") != t.Value
}

// left returns the words of two roles that only one of them has.
func (s *setting) left(x, y *claim.Role) (a, b []string, shared int) {
	v, w := wordsOf(s.a, x), wordsOf(s.b, y)
	answered := make(map[int]bool)
	for key, i := range v {
		if _, ok := w[key]; ok {
			delete(w, key)
			shared++
			continue
		}
		if i >= 0 && s.akin[i] >= y.From && s.akin[i] < y.To {
			answered[s.akin[i]] = true
			shared++
			continue
		}
		a = append(a, key)
	}
	for key, j := range w {
		if j < 0 || !answered[j] {
			b = append(b, key)
		}
	}
	slices.Sort(a)
	slices.Sort(b)
	return a, b, shared
}

// otherWords reports whether two roles in one place of equal sentences say something
// else: each has words that the other has not, or one of them is the deputy's. Of
// somebody whom neither names, they have the noun in common.
func (s *setting) otherWords(x, y *claim.Role) bool {
	a, b, shared := s.left(x, y)
	k := knownPosts()
	if general(a, k.general) && general(b, k.general) { // the head, the chief
		a, b = slices.DeleteFunc(a, func(w string) bool { return k.general[w] }), slices.DeleteFunc(b, func(w string) bool { return k.general[w] })
	}
	within := func(words []string, in lexicon.Set) bool { return len(words) > 0 && lexicon.SetOf(words).Within(in) }
	if len(a) == 0 || len(b) == 0 {
		return !speaks(s.a, x) && (len(a) == 0 && within(b, k.rank) || len(b) == 0 && within(a, k.rank))
	}
	if x.Past != y.Past || s.twoBodies(x, y) {
		return false
	}
	if s.posted(x, y) {
		return !held(s.a, x, lexicon.SetOf(b)) && !held(s.b, y, lexicon.SetOf(a))
	}
	if x.Manner != claim.Relative && (within(a, k.general) || within(b, k.general)) || x.Manner == claim.Described && shared == 0 && s.to[x.Head] != y.Head {
		return false
	}
	if speaks(s.a, x) != speaks(s.b, y) || below(a, k.rank) != below(b, k.rank) && speaks(s.a, x) || capitals(s.a, x, a) != capitals(s.b, y, b) && s.akin[max(0, x.Head)] == y.Head {
		return false // the president’s spokeswoman, the campaign’s
	}
	if shared > 1 && capitals(s.a, x, a) && capitals(s.b, y, b) {
		return false // the Sheriff’s Office, the Sheriff Department
	}
	return !held(s.a, x, lexicon.SetOf(b)) && !held(s.b, y, lexicon.SetOf(a))
}

// posted reports whether two roles of one named person, in sentences that are the same
// but for them, are two posts at one body: "the company's lawyer", "the company's
// managing director".
func (s *setting) posted(x, y *claim.Role) bool {
	if x.Name < 0 || y.Name < 0 || x.Manner != claim.Apposed || y.Manner != claim.Apposed || x.Head < 0 || y.Head < 0 || !s.identical(tokens{x.From, x.To}, tokens{y.From, y.To}) {
		return false
	}
	k := knownPosts()
	v, w := s.a.Wording.Tokens[x.Head].Norm, s.b.Wording.Tokens[y.Head].Norm
	at, of := words(s.a, x.From, x.Head), words(s.b, y.From, y.Head)
	short := min(len(at), len(of))
	return short > 1 && slices.Equal(at[:short], of[:short]) && slices.Equal(words(s.a, x.Head+1, x.To), words(s.b, y.Head+1, y.To)) && !k.general[v] && !k.general[w]
}

// speaks reports whether a role is to speak for somebody: who does is called so at any
// rank, and has any post there.
func speaks(in *claim.Sentence, r *claim.Role) bool {
	_, ok := wordsOf(in, r)["spokesperson"]
	return ok
}

// below reports whether one of some words is for the one below a post.
func below(words []string, rank lexicon.Set) bool {
	return slices.ContainsFunc(words, func(w string) bool { return rank[w] })
}

// general reports whether one of some words fits beside any post.
func general(words []string, in lexicon.Set) bool {
	return slices.ContainsFunc(words, func(w string) bool { return in[w] })
}

// twoBodies reports whether each of two roles names a body, and they none in common:
// somebody may have a post at each.
func (s *setting) twoBodies(x, y *claim.Role) bool {
	bodies := func(in *claim.Sentence, r *claim.Role) lexicon.Set {
		out := lexicon.Set{}
		for i := r.From; i < r.To; i++ {
			if i != r.Head && i > 0 && lexicon.Capital(in.Wording.Print(i)) && in.Wording.Tokens[i].Word {
				out[in.Wording.Tokens[i].Norm] = true
			}
		}
		return out
	}
	v, w := bodies(s.a, x), bodies(s.b, y)
	return len(v) > 0 && len(w) > 0 && !v.Meets(w)
}

// capitals reports whether all of some words of a role are printed with a capital, as
// words of the name of a body are.
func capitals(in *claim.Sentence, r *claim.Role, words []string) bool {
	at := wordsOf(in, r)
	return !slices.ContainsFunc(words, func(w string) bool { return at[w] < 0 || !lexicon.Capital(in.Wording.Print(at[w])) })
}

// ranked reports whether two roles are one post, and only one of them is the deputy's,
// or held for a time, wherever the other article says it.
func (s *setting) ranked(x, y *claim.Role) bool {
	a, b, shared := s.left(x, y)
	rank := knownPosts().rank
	switch {
	case x.Past || y.Past || shared == 0 || speaks(s.a, x) || x.Head < 0 || y.Head < 0:
		return false
	case len(a) == 0 && len(b) > 0 && lexicon.SetOf(b).Within(rank):
		return !held(s.a, x, lexicon.SetOf(b))
	case len(b) == 0 && len(a) > 0 && lexicon.SetOf(a).Within(rank):
		return !held(s.b, y, lexicon.SetOf(a))
	}
	return false
}

// leastRole is the score from which two clauses that each say once what somebody is say
// it of one matter.
const leastRole = .25

// excluded reports whether two roles of one person, told in other words, exclude each
// other: posts of two sorts, both held or both given up, and all that either article
// says that the person is.
func (s *setting) excluded(x, y *claim.Role) bool {
	if x.Past != y.Past || !statedOf(s.a, x) || !statedOf(s.b, y) || s.p.Score < leastRole {
		return false
	}
	a, b, shared := s.left(x, y)
	if (shared > 0 || x.Manner == claim.Titled || y.Manner == claim.Titled) && (shared == 0 || max(len(a), len(b)) > mostOfPost || !s.oneBody(x, y)) || !specific(s.a, x) || !specific(s.b, y) || s.twoBodies(x, y) {
		return false
	}
	v, w := lexicon.SetOf(a), lexicon.SetOf(b)
	for _, group := range knownPosts().beside {
		if v.Meets(group) && w.Meets(group) {
			return false
		}
	}
	return sole(s.a, x) && sole(s.b, y)
}

// mostOfPost is how many words say what post somebody has at a body, at most: "managing
// director", but not "the closest thing to a moderate".
const mostOfPost = 2

// statedOf reports whether a sentence says of somebody whom it names what he or she is,
// behind the name or, with an article or a possessive, before it: no title.
func statedOf(in *claim.Sentence, r *claim.Role) bool {
	return r.Manner == claim.Apposed || r.Manner == claim.Titled && r.Name >= 0 && in.Names[r.Name].From > r.To && r.Head >= 0 && !lexicon.Capital(in.Wording.Print(r.Head))
}

// oneBody reports whether two posts of two sorts are at one body, and share nothing but
// its name: "secretary of the charity", "the charity's treasurer". Whoever speaks for
// it may have any other post there.
func (s *setting) oneBody(x, y *claim.Role) bool {
	if x.Head < 0 || y.Head < 0 || s.akin[x.Head] == y.Head || speaks(s.a, x) || speaks(s.b, y) {
		return false
	}
	own := func(in *claim.Sentence, r *claim.Role, other map[string]int) bool {
		for w, i := range wordsOf(in, r) {
			if _, ok := other[w]; ok && (i == r.Head || i < 0) {
				return false
			}
		}
		return true
	}
	return own(s.a, x, wordsOf(s.b, y)) && own(s.b, y, wordsOf(s.a, x))
}

// specific reports whether the noun of a role does not fit beside any other.
func specific(in *claim.Sentence, r *claim.Role) bool {
	if r.Head < 0 {
		return false
	}
	k, w := knownPosts(), in.Wording.Tokens[r.Head].Norm
	return !k.general[w] && !k.employed[w]
}

// sole reports whether an article says nothing else of what the holder of a role is, but
// for titles.
func sole(in *claim.Sentence, r *claim.Role) bool {
	for o := range rolesOf(in, r) {
		if o.Manner != claim.Titled {
			return false
		}
	}
	return true
}

// rolesOf yields the other roles that an article gives the holder of a role, whom it
// names, with their sentences.
func rolesOf(in *claim.Sentence, r *claim.Role) iter.Seq2[*claim.Role, *claim.Sentence] {
	return func(yield func(*claim.Role, *claim.Sentence) bool) {
		if r.Name < 0 {
			return
		}
		for _, s := range in.Telling.Sentences {
			for i := range s.Roles {
				o := &s.Roles[i]
				if o != r && o.Name >= 0 && likeness(s.Names[o.Name].Words, in.Names[r.Name].Words) == oneName && !yield(o, s) {
					return
				}
			}
		}
	}
}

// held reports whether an article gives the holder of a role another one with some of
// the words.
func held(in *claim.Sentence, r *claim.Role, words lexicon.Set) bool {
	for o, s := range rolesOf(in, r) {
		for w := range wordsOf(s, o) {
			if words[w] {
				return true
			}
		}
	}
	return false
}
