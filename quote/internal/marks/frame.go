package marks

// A frame is a block of quoted text: each of its paragraphs begins with a
// straight mark that nothing closes, and what is said inside stands in marks
// of another shape, or after the labels of a transcript. The marks of the
// frame are left out, so that those inside pair as if it were not there.

// frames takes the marks of frames out of f.marks and reports which paragraphs
// stand in one.
func (f *finder) frames() []bool {
	in := make([]bool, len(f.paragraphs))
	for i := 0; i < len(f.paragraphs); {
		end := f.run(i)
		if end > i && f.isFrame(i, end) {
			for k := i; k < end; k++ {
				in[k] = true
				f.unframe(k)
			}
		}
		i = max(end, i+1)
	}
	return in
}

// run returns where the paragraphs end that begin with a straight mark that
// nothing closes. The last of them may be closed at its end; between them may
// stand paragraphs that begin with a mark of another shape, which took the
// place of the frame's.
func (f *finder) run(i int) int {
	start, end := i, i
	for ; i < len(f.paragraphs); i++ {
		switch {
		case f.opensStraight(i) && f.straights(i) == 1:
			end = i + 1
		case f.opensStraight(i) && f.straights(i) == 2 && f.endsStraight(i):
			return i + 1
		case end == start || !f.opensSided(i):
			return end
		}
	}
	return end
}

func (f *finder) endsStraight(i int) bool {
	last := f.marks[i][len(f.marks[i])-1]
	return last.glyph == straight && last.side() == closing && f.paragraphs[i].End-last.End <= 1
}

func (f *finder) opensSided(i int) bool {
	ms := f.marks[i]
	return len(ms) > 0 && !ms[0].glyph.single() && !ms[0].glyph.plain() && ms[0].Start == f.paragraphs[i].Start
}

func (f *finder) opensStraight(i int) bool {
	ms := f.marks[i]
	return len(ms) > 0 && ms[0].glyph == straight && ms[0].Start == f.paragraphs[i].Start
}

func (f *finder) straights(i int) int {
	n := 0
	for _, m := range f.marks[i] {
		if m.glyph == straight {
			n++
		}
	}
	return n
}

// isFrame reports whether the run holds marks of another shape, or labels of a
// transcript, and is not one paragraph in marks.
func (f *finder) isFrame(from, to int) bool {
	if to-from == 1 && f.straights(from) == 2 {
		return false
	}
	for i := from; i < to; i++ {
		if b, ok := labelAt(f.text, f.paragraphs[i].Span, f.tongue); ok && b.capitals {
			return true
		}
		if f.holdsPairs(i) {
			return true
		}
	}
	return false
}

// holdsPairs reports whether the sided marks of a paragraph stand in pairs.
func (f *finder) holdsPairs(i int) bool {
	open, pairs := false, 0
	for _, m := range f.marks[i] {
		if m.glyph.single() || m.glyph.plain() {
			continue
		}
		if side := m.side(); open && side == opening || !open && side == closing {
			return false
		}
		if open {
			pairs++
		}
		open = !open
	}
	return pairs > 0 && !open
}

func (f *finder) unframe(i int) {
	ms := f.marks[i][:0]
	for _, m := range f.marks[i] {
		if m.glyph != straight {
			ms = append(ms, m)
		}
	}
	f.marks[i] = ms
}
