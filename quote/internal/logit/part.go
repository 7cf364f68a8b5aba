package logit

// Part is a part of the names of features: its text, hashed once.
type Part struct {
	hash  uint64
	power uint64 // base to the length of the text
	text  string // not kept by Join where a decision is made
}

// base is that of the polynomial by which names are hashed (Karp and Rabin,
// 1987), modulo 2^64: the hash of a text that is joined of parts follows from
// theirs. It is odd and otherwise of no meaning.
const base = 0x9ddfea08eb382d69

// hash goes on with a hash over the bytes of s.
func hash(h uint64, s string) uint64 {
	for i := range len(s) {
		h = h*base + uint64(s[i]) + 1
	}
	return h
}

// bar parts the parts of a name.
const bar = '|' + 1

// PartOf hashes a text. It allocates nothing.
func PartOf(text string) Part {
	p := Part{power: 1, text: text}
	for i := range len(text) {
		p.hash = p.hash*base + uint64(text[i]) + 1
		p.power *= base
	}
	return p
}

// NewPart is PartOf for parts that are shared.
func NewPart(text string) *Part {
	p := PartOf(text)
	return &p
}

// NewParts hashes texts that are numbered.
func NewParts(texts ...string) []*Part {
	out := make([]*Part, len(texts))
	for i, t := range texts {
		out[i] = NewPart(t)
	}
	return out
}

// Text returns the text of a part that was not joined.
func (p *Part) Text() string { return p.text }

// Same reports whether two parts have one text, with a chance of error of one
// in 2^64.
func (p *Part) Same(q *Part) bool { return p.hash == q.hash && p.power == q.power }

// Join returns the part whose text is those of the given ones without a bar
// between them.
func (f *Features) Join(parts ...*Part) Part {
	out := Part{power: 1}
	for _, p := range parts {
		out.hash = out.hash*p.power + p.hash
		out.power *= p.power
		if f.decision == nil {
			out.text += p.text
		}
	}
	return out
}
