package cluster

import (
	"encoding/hex"
	"hash/fnv"
)

// digest is a 128-bit hash of content (FNV-1a).
type digest [16]byte

// id is the first 16 hex digits.
func (d digest) id() string { return hex.EncodeToString(d[:8]) }

func digestOf(fields ...string) digest {
	h := fnv.New128a()
	for _, f := range fields {
		h.Write([]byte(f))
		h.Write([]byte{0})
	}
	var d digest
	h.Sum(d[:0])
	return d
}

func hash(s string) uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix joins hashes into one that depends on their order.
func mix(hashes ...uint64) uint64 {
	h := uint64(len(hashes))
	for _, x := range hashes {
		h = (h ^ x) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h
}
