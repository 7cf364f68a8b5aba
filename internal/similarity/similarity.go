// Package similarity measures how alike two strings are by their characters,
// with the metrics of strutil and the edit distance of levenshtein. Start with
// [JaroWinkler] and [Misspelt].
//
// A measure is in [0,1], the same for (a, b) and (b, a), 1 for two equal
// strings, the empty ones too, and 0 where only one is empty. Letters are
// compared as they stand: fold case and accents before. None of them can tell
// what words mean: "we will" and "we will not" are alike.
package similarity

import (
	"github.com/adrg/strutil"
	"github.com/adrg/strutil/metrics"
	"github.com/agnivade/levenshtein"
)

// JaroWinkler is the Jaro–Winkler similarity (Winkler, String comparator
// metrics and enhanced decision rules, 1990), which gives weight to a common
// beginning of up to four letters. A letter answers to one up to half the longer
// string away, one place farther than Winkler has it. The cost is the product
// of the lengths.
func JaroWinkler(a, b string) float64 { return measure(a, b, metrics.NewJaroWinkler()) }

// SmithWatermanGotoh is the score of the best local alignment of characters
// (Smith and Waterman 1981, Gotoh 1982) by that of the shorter string with
// itself: a match is worth 1, a mismatch −2, a character skipped −.5. The cost
// is the product of the lengths, some 15 ns a cell.
func SmithWatermanGotoh(a, b string) float64 { return measure(a, b, metrics.NewSmithWatermanGotoh()) }

// SorensenDice is the Sørensen–Dice coefficient (Dice 1945, Sørensen 1948) of
// the pairs of neighbouring characters, each counted as often as it stands
// there.
func SorensenDice(a, b string) float64 { return measure(a, b, metrics.NewSorensenDice()) }

// Overlap is the overlap coefficient (Szymkiewicz 1934, Simpson 1943) of the
// pairs of neighbouring characters: of those of the string with fewer, the
// share that the other has as well.
func Overlap(a, b string) float64 { return measure(a, b, metrics.NewOverlapCoefficient()) }

// Edits is the least number of characters to insert, delete or replace that
// makes a of b (Levenshtein 1966).
func Edits(a, b string) int { return levenshtein.ComputeDistance(a, b) }

// measure mends the borders of strutil's metrics: equal strings of one letter
// have no pairs and would be 0, and the Jaro metric depends on which string
// comes first.
func measure(a, b string, m strutil.StringMetric) float64 {
	if a == b {
		return 1
	}
	if len(a) > len(b) || len(a) == len(b) && a > b {
		a, b = b, a
	}
	return min(1, max(0, strutil.Similarity(a, b, m)))
}
