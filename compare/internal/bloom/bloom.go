// Package bloom answers whether a word is in a fixed set, in little space: it
// never misses a word of the set, and takes about one in 120 others for one
// (Bloom, Space/Time Trade-offs in Hash Coding with Allowable Errors, 1970).
package bloom

// Filter is a set of words as bits. It is its own file format.
type Filter []byte

// bitsPerWord and hashes give one wrong answer in about 120.
const (
	bitsPerWord = 10
	hashes      = 7
)

// New returns an empty filter for n words.
func New(n int) Filter { return make(Filter, n*bitsPerWord/8+1) }

// Add puts a word into the set.
func (f Filter) Add(word string) {
	at, step := f.hash(word)
	for range hashes {
		f[at/8] |= 1 << (at % 8)
		at = (at + step) % uint64(len(f)*8)
	}
}

// Has reports whether the word is in the set. An empty filter has no word.
func (f Filter) Has(word string) bool {
	if len(f) == 0 {
		return false
	}
	at, step := f.hash(word)
	for range hashes {
		if f[at/8]&(1<<(at%8)) == 0 {
			return false
		}
		at = (at + step) % uint64(len(f)*8)
	}
	return true
}

// hash is FNV-1a, cut into a place and a step.
func (f Filter) hash(word string) (at, step uint64) {
	h := uint64(14695981039346656037)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 32
	bits := uint64(len(f) * 8)
	return h % bits, 1 + (h>>17)%(bits-1)
}
