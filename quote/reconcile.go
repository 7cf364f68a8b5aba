package quote

import (
	"cmp"
	"slices"
	"strings"
)

// Reconcile makes the speakers of several articles about one event the same
// people: each speaker's name becomes the fullest form that any of the
// articles prints, and a spokesperson gets the body that another article
// names. It changes the extractions in place. The names do not depend on the
// order of the extractions. A surname that two people of the event share is
// left as it stands.
func Reconcile(xs []*Extraction) {
	r := newRegister(xs)
	for _, x := range xs {
		for i := range x.People {
			x.People[i].Name = r.fullest(x.People[i].Name)
		}
		for _, q := range x.Quotations {
			s := &q.Speaker
			s.Name = r.fullest(s.Name)
			if s.Org = r.fullest(s.Org); s.Org == s.Name {
				s.Org = ""
			}
			if s.Org != "" {
				r.orgs[s.Name] = smaller(r.orgs[s.Name], s.Org)
			}
		}
		for _, q := range x.Doubtful {
			q.Speaker.Name, q.Speaker.Org = r.fullest(q.Speaker.Name), r.fullest(q.Speaker.Org)
		}
	}
	for _, x := range xs {
		for _, q := range slices.Concat(x.Quotations, x.Doubtful) {
			if s := &q.Speaker; s.Org == "" && !unnamed(s.Name) {
				s.Org = r.orgs[s.Name]
			}
		}
	}
}

// smaller returns the name that sorts first, so that the choice between two
// bodies does not depend on the order of the articles.
func smaller(a, b string) string {
	if a == "" || b < a {
		return b
	}
	return a
}

// register is the people of several articles, each under the fullest form of
// the name.
type register struct {
	full map[string][]*bearer // by the last word of the name
	all  []*bearer
	orgs map[string]string // body that a speaker of this name speaks for
}

type bearer struct {
	fullest string
	names   []name
}

// newRegister enters every name of two words or more that an article prints,
// the longest first, each with the first bearer all of whose names it fits.
func newRegister(xs []*Extraction) *register {
	var printed []string
	for _, x := range xs {
		for i := range x.People {
			printed = append(printed, x.People[i].Name)
		}
		for _, q := range x.Quotations {
			printed = append(printed, q.Speaker.Org)
			if len(x.People) == 0 { // the quotations came without their article
				printed = append(printed, q.Speaker.Name)
			}
		}
	}
	slices.SortFunc(printed, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(readName(b).words), len(readName(a).words)), cmp.Compare(len(b), len(a)), strings.Compare(a, b))
	})
	r := &register{full: map[string][]*bearer{}, orgs: map[string]string{}}
	for _, s := range slices.Compact(printed) {
		n := readName(s)
		if len(n.words) < 2 {
			continue
		}
		last := n.words[len(n.words)-1]
		if b := fitting(r.full[last], n); b != nil {
			b.names = append(b.names, n)
			continue
		}
		b := &bearer{fullest: s, names: []name{n}}
		r.full[last] = append(r.full[last], b)
		r.all = append(r.all, b)
	}
	return r
}

func fitting(among []*bearer, n name) *bearer {
	for _, b := range among {
		if !slices.ContainsFunc(b.names, func(m name) bool { return n.compare(m) != Same }) {
			return b
		}
	}
	return nil
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
	among := r.full[n.words[len(n.words)-1]]
	if len(n.words) == 1 && len(among) == 0 {
		among = r.all
		for _, b := range among {
			if acronymOf(n.words, b.names[0].words) {
				return b.fullest
			}
		}
		return s
	}
	var found *bearer
	for _, b := range among {
		if slices.ContainsFunc(b.names, func(m name) bool { return n.compare(m) == Same }) {
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
