package compare

import "github.com/quotediff/quotediff/internal/similarity"

// Characters is how alike two wordings are by their characters alone, each in
// [0,1] and the same for (a, b) and (b, a). It is for people who know these
// measures and for comparison with other programs. None of them affects the
// score, as none can tell a denial from what it denies.
type Characters struct {
	JaroWinkler        float64 // by letters at about the same place, more where the beginnings agree
	SmithWatermanGotoh float64 // by the best stretch of both, of the shorter text
	SorensenDice       float64 // by pairs of characters, of both
	Overlap            float64 // by pairs of characters, of the side with fewer
}

// longestSpelt bounds the texts that are spelt out, in bytes. The cost is the
// product of the lengths: two texts of this length take a quarter of a second.
const longestSpelt = 1 << 12

// JaroWinkler is the measure of that name, the cheapest of the four. It is 0 if
// one of the wordings is longer than 4,096 bytes.
func JaroWinkler(a, b *Wording) float64 {
	x, y := a.spell().text, b.spell().text
	if max(len(x), len(y)) > longestSpelt {
		return 0
	}
	return similarity.JaroWinkler(x, y)
}

// ByCharacters measures the normal forms of two wordings. It reports false, and
// measures nothing, if one is longer than 4,096 bytes. A pair of sentences
// takes as long as [Pair].
func ByCharacters(a, b *Wording) (Characters, bool) {
	x, y := a.spell().text, b.spell().text
	if max(len(x), len(y)) > longestSpelt {
		return Characters{}, false
	}
	return Characters{
		JaroWinkler:        similarity.JaroWinkler(x, y),
		SmithWatermanGotoh: similarity.SmithWatermanGotoh(x, y),
		SorensenDice:       similarity.SorensenDice(x, y),
		Overlap:            similarity.Overlap(x, y),
	}, true
}
