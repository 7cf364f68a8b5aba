// Package wordlist packs lists of words and of numbers small: what lexgen
// writes and package compare embeds. Every packed list is gzipped.
package wordlist

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
)

var errCut = errors.New("word list: cut short")

// PackWords packs ascending words, each as how many bytes it shares with the
// word before and the rest.
func PackWords(words []string) []byte {
	var out []byte
	last := ""
	for _, w := range words {
		n := 0
		for n < min(len(w), len(last), 25) && w[n] == last[n] {
			n++
		}
		out = append(out, byte('A'+n))
		out = append(out, w[n:]...)
		out = append(out, '\n')
		last = w
	}
	return pack(out)
}

// Words unpacks what PackWords packed.
func Words(packed []byte) ([]string, error) {
	text, err := Bytes(packed)
	if err != nil {
		return nil, err
	}
	words := make([]string, 0, len(text)/6)
	last := ""
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] < 'A' || int(line[0]-'A') > len(last) {
			return nil, errCut
		}
		last = last[:line[0]-'A'] + line[1:]
		words = append(words, last)
	}
	return words, nil
}

// PackGroups packs ascending groups of ascending numbers: of each group how
// many there are, the first by its distance to the first of the group before,
// the others by their distance to the one before.
func PackGroups(groups [][]int32) []byte {
	var out []byte
	first := int32(0)
	for _, g := range groups {
		out = binary.AppendUvarint(out, uint64(len(g)))
		last := first
		for i, n := range g {
			out = binary.AppendUvarint(out, uint64(n-last))
			if last = n; i == 0 {
				first = n
			}
		}
	}
	return pack(out)
}

// Groups unpacks what PackGroups packed.
func Groups(packed []byte) ([][]int32, error) {
	b, err := Bytes(packed)
	if err != nil {
		return nil, err
	}
	var groups [][]int32
	first := int32(0)
	for len(b) > 0 {
		count, n := binary.Uvarint(b)
		if n <= 0 || count > uint64(len(b)) {
			return nil, errCut
		}
		b = b[n:]
		g := make([]int32, count)
		last := first
		for i := range g {
			d, n := binary.Uvarint(b)
			if n <= 0 {
				return nil, errCut
			}
			b = b[n:]
			last += int32(d)
			if g[i] = last; i == 0 {
				first = last
			}
		}
		groups = append(groups, g)
	}
	return groups, nil
}

// PackBytes packs bytes as they are.
func PackBytes(b []byte) []byte { return pack(b) }

// Bytes unpacks what PackBytes packed.
func Bytes(packed []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

func pack(b []byte) []byte {
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is one there is
	z.Write(b)
	z.Close()
	return out.Bytes()
}

// Ranks are the places words take when ordered by weight, then as they stand.
func Ranks(weights []byte) []int32 {
	order := make([]int32, len(weights))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(weights[a], weights[b]) })
	ranks := make([]int32, len(weights))
	for rank, i := range order {
		ranks[i] = int32(rank)
	}
	return ranks
}
