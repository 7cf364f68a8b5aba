package compare

// Wording is a text as words: printed and normalized. It is never changed
// after [New] and may be shared between goroutines.
type Wording struct {
	Text   string
	Lang   string // BCP 47 primary tag; empty means unknown
	Tokens []Token
}

// Token is one word, number, mark or marker of a wording.
type Token struct {
	Range        // where it stands in Wording.Text
	Norm  string // normalized: case, marks, contractions, spelling, numbers
	Word  bool   // false for punctuation
}
