package quote

import "slices"

// Reconcile makes the speakers of several articles about one event the same
// people: each speaker's name becomes the fullest form that any of the
// articles prints, and a spokesperson gets the body that another article
// names. It changes the extractions in place. The names do not depend on the
// order of the extractions. A surname that two people of the event share is
// left as it stands. A person whom some articles print with a slip in the family
// name gets the spelling that most articles have, unless one article prints
// both: then they are two.
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
