package claim

import "github.com/quotediff/quotediff/compare"

// relations remembers which words are related, so that a pair of words that returns in
// many sentences is looked up once. A word is known by its number in the index. It
// forgets: what it does not have is looked up again.
type relations struct {
	known []related
}

// related is a pair of words and why they are linked.
type related struct {
	a, b int32
	kind compare.LinkKind
	set  bool
}

// remembered is how many pairs are kept, a power of two.
const remembered = 1 << 18

// of is why two words of one language may be linked.
func (r *relations) of(a, b int32, x, y *compare.Token, lang string) compare.LinkKind {
	if r.known == nil {
		r.known = make([]related, remembered)
	}
	at := &r.known[(uint32(a)*2654435761^uint32(b)*40503)%remembered]
	if !at.set || at.a != a || at.b != b {
		*at = related{a, b, compare.Relation(x, y, lang), true}
	}
	return at.kind
}
