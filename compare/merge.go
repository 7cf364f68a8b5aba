package compare

// A joiner makes one token of the first n of t, before which stands before; n is
// 0 where it does not apply. It looks at Norms; where it asks for the printed form or for the absence of
// white space, it asks for more, so that the normal form, read again, is never
// joined further.
type joiner func(l *profile, before, t []Token, src string) (joined Token, n int)

// joiners in the order they apply, each until nothing changes: "$2 million" is
// 2 million first and dollars then. Which of them a token can begin its hint
// says.
var joiners = [...]joiner{lettered, clock, nth, roman, numeral, decade, amount, day, signed, between, dots}

func (l *profile) merge(tokens []Token, src string) []Token {
	var all hint
	for i := range tokens {
		tokens[i].hint = l.hint(&tokens[i], src)
		all |= tokens[i].hint
	}
	for n := range joiners {
		for bit, changed := hint(1)<<n, true; changed && all&bit != 0; {
			tokens, changed = l.join(tokens, n, src, &all)
		}
	}
	tokens = l.andAHalf(tokens)
	open := false
	for i := range tokens {
		switch tokens[i].Norm {
		case "[":
			open = true
		case "]":
			open = false
		default:
			tokens[i].Bracketed = tokens[i].Bracketed || open
		}
	}
	return tokens
}

func (l *profile) join(t []Token, j int, src string, all *hint) (out []Token, changed bool) {
	out = t[:0]
	for i := 0; i < len(t); {
		var m Token
		n := 0
		if t[i].hint&(1<<j) != 0 {
			m, n = joiners[j](l, out, t[i:], src)
		}
		if n == 0 {
			if len(out) < i {
				out = append(out, t[i])
			} else {
				out = t[:i+1]
			}
			i++
			continue
		}
		m.Start, m.End = t[i].Start, t[i+n-1].End
		m.Word = m.Kind != Ellipsis
		m.hint = l.hint(&m, src)
		*all |= m.hint
		changed = changed || n > 1 || m.Norm != t[i].Norm
		out = append(out, m)
		i += n
	}
	return out, changed
}

// lettered joins a word an editor's brackets cut: "[T]he", "allow[ed]".
func lettered(l *profile, _, t []Token, src string) (Token, int) {
	if len(t) < 4 {
		return Token{}, 0
	}
	word := ""
	switch {
	case t[0].Norm == "[" && t[1].Kind == Letters && t[2].Norm == "]" && t[3].Kind == Letters:
		word = t[1].Norm + t[3].Norm
	case t[0].Kind == Letters && t[1].Norm == "[" && t[2].Kind == Letters && t[3].Norm == "]":
		word = t[0].Norm + t[2].Norm
	default:
		return Token{}, 0
	}
	if t[0].End != t[1].Start || t[1].End != t[2].Start || t[2].End != t[3].Start || len(scan(fold(word, l))) != 1 {
		return Token{}, 0
	}
	return Token{Norm: scan(fold(word, l))[0].Norm, Kind: Letters, Bracketed: true}, 4
}

// dots joins stops to an ellipsis, and an ellipsis with the brackets around it.
func dots(_ *profile, _, t []Token, _ string) (Token, int) {
	if len(t) > 2 && (t[0].Norm == "[" && t[2].Norm == "]" || t[0].Norm == "(" && t[2].Norm == ")") && t[1].Kind == Ellipsis {
		return Token{Norm: "...", Kind: Ellipsis}, 3
	}
	n, stops := 0, 0
	for n < len(t) && (t[n].Norm == "." || t[n].Kind == Ellipsis) {
		stops++
		if t[n].Kind == Ellipsis {
			stops += 2
		}
		n++
	}
	if stops < 3 || n < 2 {
		return Token{}, 0
	}
	return Token{Norm: "...", Kind: Ellipsis}, n
}
