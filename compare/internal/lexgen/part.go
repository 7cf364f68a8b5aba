package main

import (
	"path/filepath"
	"strconv"
	"strings"
)

// uses counts how often a text tagged by hand uses a word as each part of speech,
// by the letter of the part and the word. A part of which WordNet knows a sense
// counts once more for each.
type uses map[string]int

// letters are the parts of speech by the digits that WordNet's sense keys give them.
var letters = map[byte]string{'1': "n", '2': "v", '3': "a", '4': "r", '5': "a"}

func readUses(dir string, net *wordNet) (uses, error) {
	u := uses{}
	for key, senses := range net.senses {
		u[key] = len(senses)
	}
	err := eachLine(filepath.Join(dir, "cntlist.rev"), func(line string) {
		f := strings.Fields(line)
		word, key, ok := strings.Cut(f[0], "%")
		if n, err := strconv.Atoi(f[len(f)-1]); ok && err == nil {
			u[letters[key[0]]+" "+word] += n
		}
	})
	return u, err
}

// A part of speech is rare in a word where it makes up less than one use in
// rareUse, and the usual one where it makes up at least three uses in five.
const rareUse, usualOf, usualIn = 8, 3, 5

// parts gives each common word a byte: for noun, verb, adjective and adverb, from
// the lowest two bits upward, 0 where it is none, 1 where it is rarely one, 2 where
// it is one often, 3 where it is usually one.
func (u uses) parts(v *words) []byte {
	out := make([]byte, len(v.words))
	for i, w := range v.words {
		sum := 0
		for _, p := range parts {
			sum += u[p.letter+" "+w]
		}
		for k, p := range parts {
			n, level := u[p.letter+" "+w], 0
			switch {
			case n == 0:
			case n*rareUse < sum:
				level = 1
			case n*usualIn < sum*usualOf:
				level = 2
			default:
				level = 3
			}
			out[i] |= byte(level << (2 * k))
		}
	}
	return out
}
