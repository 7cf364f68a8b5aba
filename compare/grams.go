package compare

import (
	"slices"
	"sync"
	"unicode/utf8"
)

// spelt is the normal form of a wording as characters, and its words as bags,
// computed when first asked for.
type spelt struct {
	once      sync.Once
	text      string
	trigrams  []uint32 // hashes, ascending, repeated ones repeated
	fivegrams []uint32
	bags      bags
}

func (w *Wording) spell() *spelt {
	w.spelt.once.Do(func() {
		w.spelt.text = w.Normal()
		w.spelt.trigrams = grams(w.spelt.text, 3)
		w.spelt.fivegrams = grams(w.spelt.text, 5)
		w.spelt.bags = bagsOf(w)
	})
	return &w.spelt
}

// grams are the hashes of all n characters in succession, ascending.
func grams(s string, n int) []uint32 {
	total := utf8.RuneCountInString(s) - n + 1
	if total <= 0 {
		return nil
	}
	out := make([]uint32, 0, total)
	end, length := 0, 0
	for start := range s {
		for ; length < n && end < len(s); length++ {
			_, k := utf8.DecodeRuneInString(s[end:])
			end += k
		}
		if length < n {
			break
		}
		out = append(out, hash(s[start:end]))
		length--
	}
	slices.Sort(out)
	return out
}

// dice is the Sørensen–Dice coefficient of two ascending lists, each member
// counted as often as it stands there (Sørensen 1948); 0 where one is empty.
// The grams are kept with their wording, so that a pair costs one pass over both
// lists, a hundredth of what similarity.SorensenDice takes.
func dice(a, b []uint32) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			shared, i, j = shared+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}
