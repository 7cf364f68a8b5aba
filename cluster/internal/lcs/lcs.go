// Package lcs is the bit-parallel recurrence of Hyyrö (Bit-parallel LCS-length
// computation revisited, 2004) for longest common subsequences, one machine word
// for 64 places of the pattern. Start with [Advance] and [Trace]; how words are
// looked up is for the caller.
package lcs

import "math/bits"

// Pair links place I of the pattern with place J of the text.
type Pair struct{ I, J int }

// Advance is one step over a letter of the text that stands in the pattern
// where mask has ones: V' = (V + (V & M)) | (V & ^M). The state begins with all
// ones; a zero bit is a step of the length. Both have the same number of words.
func Advance(state, mask []uint64) {
	carry := uint64(0)
	for b, v := range state {
		var sum uint64
		sum, carry = bits.Add64(v, v&mask[b], carry)
		state[b] = sum | v&^mask[b]
	}
}

// Trace appends the pairs of a longest common subsequence of a pattern and a
// text of so many letters, the last first. rows are the states before each letter
// of the text and after the last, each of the given number of words: where bit i
// changed from one at row j to zero at row j+1, pair (i, j) ends one.
func Trace(out []Pair, rows []uint64, words, pattern, text int) []Pair {
	zero := func(row, i int) bool { return rows[row*words+i/64]>>(i%64)&1 == 0 }
	i, j := pattern-1, text
	for i >= 0 && j > 0 {
		switch {
		case !zero(j, i):
			i--
		case zero(j-1, i):
			j--
		default:
			out = append(out, Pair{i, j - 1})
			i, j = i-1, j-1
		}
	}
	return out
}
