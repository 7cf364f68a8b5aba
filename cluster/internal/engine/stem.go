package engine

// stem cuts what inflection and spelling most often change from the end of an
// English-looking word, in place, and returns the length of what is left. It
// only has to put forms of one word together, as a proposal: a full reading
// decides what is in doubt.
func stem(b []byte) int {
	n := len(b)
	switch {
	case ends(b[:n], "ies") && n > 4:
		b[n-3] = 'y'
		n -= 2
	case ends(b[:n], "sses"), n > 4 && (ends(b[:n], "xes") || ends(b[:n], "ches") || ends(b[:n], "shes")):
		n -= 2
	case b[n-1] == 's' && b[n-2] != 's' && b[n-2] != 'u' && b[n-2] != 'i':
		n--
	}
	switch {
	case n > 6 && ends(b[:n], "ing"):
		n = undouble(b, n-3)
	case n > 5 && ends(b[:n], "ed"):
		n = undouble(b, n-2)
	case n > 5 && ends(b[:n], "ly"):
		n -= 2
	case n > 5 && ends(b[:n], "mme"):
		n -= 2
	}
	if n > 3 && b[n-1] == 'e' {
		n--
	}
	return respell(b, n)
}

// respell gives British and American endings one form.
func respell(b []byte, n int) int {
	switch {
	case n > 5 && (ends(b[:n], "is") || ends(b[:n], "ys")):
		b[n-1] = 'z'
	case n > 4 && ends(b[:n], "our"):
		b[n-2] = 'r'
		n--
	case n > 5 && ends(b[:n], "er"):
		b[n-2] = 'r'
		n--
	case n > 5 && ends(b[:n], "enc"):
		b[n-1] = 's'
	}
	return n
}

func undouble(b []byte, n int) int {
	if b[n-1] == b[n-2] && b[n-1] != 's' {
		return n - 1
	}
	return n
}

func ends(b []byte, tail string) bool {
	return len(b) >= len(tail) && string(b[len(b)-len(tail):]) == tail
}
