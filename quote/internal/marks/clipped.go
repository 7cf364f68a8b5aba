package marks

// clippedWords are what stands after an apostrophe at the start of a word
// that lost its beginning.
var clippedWords = map[string]bool{
	"tis": true, "twas": true, "twere": true, "twill": true, "em": true, "cause": true, "bout": true, "round": true, "til": true, "till": true,
	"n": true, "s": true, "nother": true, "neath": true, "cos": true, "cuz": true, "kay": true, "ere": true, "im": true, "er": true,
}
