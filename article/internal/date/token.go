package date

import (
	"strconv"
	"strings"
	"unicode"
)

// token is a run of digits or of letters; before is what stands between it and
// the one before.
type token struct {
	text, before string
	number       bool
}

func tokens(text string) []token {
	var out []token
	var before, now strings.Builder
	number := false
	flush := func() {
		if now.Len() > 0 {
			out = append(out, token{now.String(), before.String(), number})
			now.Reset()
			before.Reset()
		}
	}
	for _, r := range text {
		digit := '0' <= r && r <= '9'
		switch {
		case !digit && !unicode.IsLetter(r) && !unicode.IsMark(r):
			flush()
			before.WriteRune(r)
			continue
		case now.Len() > 0 && digit != number:
			flush()
		}
		number = digit
		now.WriteRune(r)
	}
	flush()
	return out
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
