package quote

import (
	"cmp"
	"slices"
	"strings"
)

// register is the people of several articles, each under the fullest form of
// the name.
type register struct {
	full  map[string][]*bearer // by the last word of the name, in each of its spellings
	given map[string][]*bearer // by the first word
	all   []*bearer
	alone map[string][]int  // articles that print a family name alone, ascending
	orgs  map[string]string // body that a speaker of this name speaks for
	apart map[string]bool   // names that father and son bear
}

// bearer is one person or body.
type bearer struct {
	fullest string
	printed []form // the fullest first
}

// form is one printed form of a name.
type form struct {
	name
	text     string
	articles []int // that print it, ascending
}

// newRegister enters every name of two words or more that an article prints,
// the longest first, each with the first bearer all of whose names it fits, or
// with the only one whose family name it may misspell.
func newRegister(xs []*Extraction) *register {
	r := &register{full: map[string][]*bearer{}, given: map[string][]*bearer{}, alone: printedAlone(xs), orgs: map[string]string{}}
	forms := printedForms(xs)
	r.apart = namesApart(forms)
	for _, f := range forms {
		last, first := f.last(), f.words[0]
		b := r.fitting(r.full[last], f.name)
		if b == nil {
			if b = r.misspelling(r.given[first], f); b == nil {
				b = &bearer{fullest: f.text}
				r.given[first] = append(r.given[first], b)
				r.all = append(r.all, b)
			}
			r.full[last] = append(r.full[last], b)
		}
		b.printed = append(b.printed, f)
	}
	for _, b := range r.all {
		b.settle()
	}
	return r
}

// printedForms returns the names of two words or more that articles print, the
// longest first.
func printedForms(xs []*Extraction) []form {
	articles := map[string][]int{}
	for i, x := range xs {
		add := func(s string) {
			if in := articles[s]; len(in) == 0 || in[len(in)-1] != i {
				articles[s] = append(in, i)
			}
		}
		for k := range x.People {
			add(x.People[k].Name)
		}
		for _, q := range x.Quotations {
			add(q.Speaker.Org)
			if len(x.People) == 0 && q.Speaker.Named() { // the quotations came without their article
				add(q.Speaker.Name)
			}
		}
	}
	var out []form
	for s, in := range articles {
		if n := readName(s); len(n.words) > 1 {
			out = append(out, form{n, s, in})
		}
	}
	slices.SortFunc(out, func(a, b form) int {
		return cmp.Or(cmp.Compare(len(b.words), len(a.words)), cmp.Compare(len(b.text), len(a.text)), strings.Compare(a.text, b.text))
	})
	return out
}

func (r *register) fitting(among []*bearer, n name) *bearer {
	for _, b := range among {
		if b.fits(n) && !slices.ContainsFunc(b.printed, func(f form) bool { return r.fatherAndSon(f.name, n) }) {
			return b
		}
	}
	return nil
}

// fatherAndSon reports whether two names are told apart by a generation that only
// one of them has, in an article that prints both.
func (r *register) fatherAndSon(a, b name) bool {
	return (a.nth == "") != (b.nth == "") && (r.apart[a.plain()] || r.apart[b.plain()])
}

// namesApart returns the names that an article prints with a generation and
// without, as one of two people's.
func namesApart(forms []form) map[string]bool {
	with := map[string][]form{}
	for _, f := range forms {
		if f.nth != "" {
			with[f.plain()] = append(with[f.plain()], f)
		}
	}
	apart := map[string]bool{}
	for _, f := range forms {
		if f.nth == "" && slices.ContainsFunc(with[f.plain()], func(g form) bool { return meet(f.articles, g.articles) }) {
			apart[f.plain()] = true
		}
	}
	return apart
}

// fits reports whether a name is the bearer's by each of its printed forms.
func (b *bearer) fits(n name) bool {
	return !slices.ContainsFunc(b.printed, func(f form) bool { return n.compare(f.name) != Same })
}

// misspelling is the bearer whose family name a form misspells, or the other
// way about: the only one whom it fits and whom no article prints beside it.
func (r *register) misspelling(among []*bearer, f form) *bearer {
	var found *bearer
	for _, b := range among {
		if !b.fits(f.name) || slices.ContainsFunc(b.printed, func(g form) bool { return r.beside(f, g) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = b
	}
	return found
}

// beside reports whether an article prints both of two forms, or one of them and
// the family name of the other alone.
func (r *register) beside(f, g form) bool {
	return meet(f.articles, g.articles) || meet(f.articles, r.alone[g.last()]) || meet(g.articles, r.alone[f.last()])
}

// meet reports whether an article is in both of two ascending lists.
func meet(a, b []int) bool {
	return slices.ContainsFunc(a, func(i int) bool {
		_, both := slices.BinarySearch(b, i)
		return both
	})
}

// printedAlone returns the articles that print a family name as all they say of
// somebody's name.
func printedAlone(xs []*Extraction) map[string][]int {
	alone := map[string][]int{}
	for i, x := range xs {
		for k := range x.People {
			if n := readName(x.People[k].Name); len(n.words) == 1 {
				alone[n.last()] = append(alone[n.last()], i)
			}
		}
	}
	return alone
}

// settle takes for the fullest form the first with the family name that most
// articles print, of two that are printed as often the one that sorts first.
func (b *bearer) settle() {
	in := map[string]map[int]bool{} // last word: articles
	for _, f := range b.printed {
		if in[f.last()] == nil {
			in[f.last()] = map[int]bool{}
		}
		for _, i := range f.articles {
			in[f.last()][i] = true
		}
	}
	most := b.printed[0]
	for _, f := range b.printed {
		if cmp.Or(cmp.Compare(len(in[f.last()]), len(in[most.last()])), strings.Compare(most.last(), f.last())) > 0 {
			most = f
		}
	}
	b.fullest = most.text
}

// fullest returns the fullest form of a name, or the name itself where none or
// more than one bearer may be meant.
func (r *register) fullest(s string) string {
	if s == "" || unnamed(s) {
		return s
	}
	n := readName(s)
	if len(n.words) == 0 {
		return s
	}
	among := r.full[n.last()]
	if len(n.words) == 1 && len(among) == 0 {
		among = r.all
		for _, b := range among {
			if acronymOf(n.words, b.printed[0].words) {
				return b.fullest
			}
		}
		return s
	}
	var found *bearer
	for _, b := range among {
		if slices.ContainsFunc(b.printed, func(f form) bool { return n.compare(f.name) == Same && !r.fatherAndSon(n, f.name) }) {
			if found != nil {
				return s
			}
			found = b
		}
	}
	if found == nil {
		return s
	}
	return found.fullest
}
