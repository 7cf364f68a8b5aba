package compare

import "slices"

// LinkKind says why two tokens are linked, the strongest reason there is.
type LinkKind uint8

const (
	Unlinked   LinkKind = iota // of an Edit: nothing links its sides
	Equal                      // the same printed form
	Normalized                 // the same Norm or Value, printed differently
	Inflected                  // the same lemma or stem
	Synonym                    // a synonym, or derived from one another
	Respelled                  // alike in spelling: a misspelling, or a longer form
)

// Link joins token A of one wording to token B of the other.
type Link struct {
	A, B  int
	Kind  LinkKind
	Moved bool // stands in another order than the links that are not moved
}

// Alignment says which tokens of two wordings answer to each other. Each token
// has at most one link. Without the moved ones the links ascend on both sides.
type Alignment struct {
	Links  []Link // ascending in A
	Coarse bool   // the wordings were too long to compare every pair of words; links stand only around shared stretches
	a, b   int    // number of tokens
}

// Edit replaces tokens [A0, A1) of one wording by [B0, B1) of the other; one of
// the two may be empty.
type Edit struct {
	A0, A1, B0, B1 int
	Kind           LinkKind // of a linked pair that is not Equal; Unlinked otherwise
	Moved          bool     // the same words stand elsewhere on the other side
}

// Edits are what turns the one wording into the other, in order: where links
// are not Equal, and everything between links. Taking the B tokens of every
// edit for its A tokens makes the tokens of A into those of B, in print for
// links that are Equal. Adjacent unlinked tokens are one edit.
func (al Alignment) Edits() []Edit {
	var edits []Edit
	i, j := 0, 0
	gap := func(a, b int) {
		if i < a || j < b {
			edits = append(edits, Edit{A0: i, A1: a, B0: j, B1: b})
		}
	}
	for _, l := range al.Links {
		if l.Moved {
			continue
		}
		gap(l.A, l.B)
		if l.Kind != Equal {
			edits = append(edits, Edit{A0: l.A, A1: l.A + 1, B0: l.B, B1: l.B + 1, Kind: l.Kind})
		}
		i, j = l.A+1, l.B+1
	}
	gap(al.a, al.b)
	return edits
}

// Align links the tokens of two wordings. Align(b, a) is the mirror of
// Align(a, b).
func Align(a, b *Wording) Alignment {
	al := Alignment{a: len(a.Tokens), b: len(b.Tokens)}
	n, m := len(a.Tokens), len(b.Tokens)
	best := make([]float32, (n+1)*(m+1))
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			v := max(best[(i+1)*(m+1)+j], best[i*(m+1)+j+1])
			if k := link(a, b, i, j); k != Unlinked {
				v = max(v, best[(i+1)*(m+1)+j+1]+weight(a, b, i, j, k))
			}
			best[i*(m+1)+j] = v
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		v := best[i*(m+1)+j]
		k := link(a, b, i, j)
		switch {
		case k != Unlinked && v == best[(i+1)*(m+1)+j+1]+weight(a, b, i, j, k):
			al.Links = append(al.Links, Link{A: i, B: j, Kind: k})
			i, j = i+1, j+1
		case v == best[(i+1)*(m+1)+j]:
			i++
		default:
			j++
		}
	}
	slices.SortFunc(al.Links, func(x, y Link) int { return x.A - y.A })
	return al
}

func link(a, b *Wording, i, j int) LinkKind {
	x, y := &a.Tokens[i], &b.Tokens[j]
	switch {
	case x.Norm == y.Norm && a.Print(i) == b.Print(j):
		return Equal
	case x.Norm == y.Norm, x.Value != "" && x.Value == y.Value:
		return Normalized
	case x.Word && y.Word && (x.Stem == y.Stem || x.Lemma == y.Lemma):
		return Inflected
	}
	return Unlinked
}

func weight(a, _ *Wording, i, _ int, k LinkKind) float32 {
	w := float32(1)
	if !a.Tokens[i].Word {
		w = .1
	}
	return w * [...]float32{0, 1, .99, .9, .8, .7}[k]
}
