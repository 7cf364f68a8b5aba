package compare

// distance is the edit distance of two strings by bytes, for ASCII that by
// characters, bit-parallel over blocks of 64 (Myers 1999, in the form of Hyyrö
// 2003). Time is the product of the lengths, divided by 64. The scratch is
// grown as needed and handed back.
func distance(a, b string, scratch []uint64) (int, []uint64) {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return len(b), scratch
	}
	blocks := (len(a) + 63) / 64
	scratch = grown(scratch, 256*blocks+2*blocks)
	peq, pv, mv := scratch[:256*blocks], scratch[256*blocks:257*blocks], scratch[257*blocks:258*blocks]
	for i := range len(a) {
		clear(peq[int(a[i])*blocks : int(a[i])*blocks+blocks])
	}
	for i := range len(b) {
		clear(peq[int(b[i])*blocks : int(b[i])*blocks+blocks])
	}
	for i := range len(a) {
		peq[int(a[i])*blocks+i/64] |= 1 << (i % 64)
	}
	for k := range blocks {
		pv[k], mv[k] = ^uint64(0), 0
	}
	score := len(a)
	last := uint64(1) << ((len(a) - 1) % 64)
	for i := range len(b) {
		plus, minus := uint64(1), uint64(0)
		eqs := peq[int(b[i])*blocks : int(b[i])*blocks+blocks]
		for k := range blocks {
			eq, v, m := eqs[k], pv[k], mv[k]
			x := eq | minus
			d := (((x & v) + v) ^ v) | x | m
			hp, hm := m|^(d|v), d&v
			if k == blocks-1 {
				if hp&last != 0 {
					score++
				} else if hm&last != 0 {
					score--
				}
			}
			nextPlus, nextMinus := hp>>63, hm>>63
			hp, hm = hp<<1|plus, hm<<1|minus
			pv[k], mv[k] = hm|^((eq|m)|hp), hp&(eq|m)
			plus, minus = nextPlus, nextMinus
		}
	}
	return score, scratch
}
