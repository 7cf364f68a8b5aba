package compare

import "slices"

// order is what an aligner needs to see in which order linked words stand on
// both sides.
type order struct {
	links []Link     // of words that are not merely in each other's place, ascending in A
	inB   []int32    // the links in the order of B
	rank  []int32    // of each link, where it stands in inB
	runs  []run      // in the order of A
	of    []int32    // of each link, its run
	heavy [2][]int32 // ranks of the links of content words, and room to sort them
}

// run is a longest run of links that follow each other on both sides: no other
// link stands between them on either, though words without a link may.
type run struct {
	from, to int     // of order.links, half open
	mass     float64 // information of its words
}

// lightWord is the information beyond a function word's up to which a word does
// not count as one whose order tells who did what.
const lightWord = .5

// heavy reports whether the order of two linked words tells who did what.
func heavy(x, y *Token) bool { return (x.content()+y.content())/2 > lightWord }

// ordered measures in which order the linked words stand on both sides.
func (w *aligner) ordered(m *Measures, a, b *Wording) {
	o := &w.order
	o.read(w.links, a, b)
	if len(o.links) == 0 {
		return
	}
	o.cut(a, b)
	m.Runs = float64(len(o.runs))
	all, exchanged := 0.0, 0.0
	for r := range o.runs {
		all += o.runs[r].mass
		if o.exchanged(r) {
			m.Exchanges++
			exchanged += o.runs[r].mass
		}
	}
	m.Exchanged = part(exchanged, all)
	o.weigh(m, a, b)
}

// read sets links, inB and rank.
func (o *order) read(links []Link, a, b *Wording) {
	o.links, o.inB = o.links[:0], o.inB[:0]
	for _, l := range links {
		if l.Kind != Replaced && a.Tokens[l.A].Word && b.Tokens[l.B].Word {
			o.inB = append(o.inB, int32(len(o.links)))
			o.links = append(o.links, l)
		}
	}
	slices.SortFunc(o.inB, func(x, y int32) int { return o.links[x].B - o.links[y].B })
	o.rank = grown(o.rank, len(o.links))
	for r, k := range o.inB {
		o.rank[k] = int32(r)
	}
}

// cut sets runs and of.
func (o *order) cut(a, b *Wording) {
	o.runs, o.of = o.runs[:0], o.of[:0]
	for k, l := range o.links {
		if k == 0 || o.rank[k] != o.rank[k-1]+1 {
			o.runs = append(o.runs, run{from: k})
		}
		r := &o.runs[len(o.runs)-1]
		r.to = k + 1
		r.mass += float64(a.Tokens[l.A].Weight+b.Tokens[l.B].Weight) / 2
		o.of = append(o.of, int32(len(o.runs)-1))
	}
}

// exchanged reports whether run r and another one have changed places: each
// stands in b between the runs between which the other stands in a.
func (o *order) exchanged(r int) bool {
	u := o.inPlaceOf(r)
	return u >= 0 && u != r && o.inPlaceOf(u) == r
}

// inPlaceOf returns the only run that stands in b between the runs between which
// r stands in a, -1 if there is none.
func (o *order) inPlaceOf(r int) int {
	from, to := 0, len(o.links)-1 // in the order of b
	if r > 0 {
		from = int(o.rank[o.runs[r-1].to-1]) + 1
	}
	if r+1 < len(o.runs) {
		to = int(o.rank[o.runs[r+1].from]) - 1
	}
	if from > to || o.of[o.inB[from]] != o.of[o.inB[to]] {
		return -1
	}
	return int(o.of[o.inB[from]])
}

// weigh measures the links of content words: how many pairs of them stand in the
// other order, and before how many a preposition or conjunction stands on one side
// only.
func (o *order) weigh(m *Measures, a, b *Wording) {
	classesA, classesB := classesFor(a.Lang), classesFor(b.Lang)
	ranks := o.heavy[0][:0]
	once := 0
	for k, l := range o.links {
		if !heavy(&a.Tokens[l.A], &b.Tokens[l.B]) {
			continue
		}
		ranks = append(ranks, o.rank[k])
		if governed(a, l.A, classesA) != governed(b, l.B, classesB) {
			once++
		}
	}
	n := len(ranks)
	m.GovernedOnce = part(float64(once), float64(n))
	o.heavy[0], o.heavy[1] = ranks, grown(o.heavy[1], n)
	m.Inverted = part(float64(inversions(ranks, o.heavy[1])), float64(n*(n-1)/2))
}

// governed reports whether a preposition or conjunction stands before token i, or
// before the determiners before it.
func governed(w *Wording, i int, classes map[string]class) bool {
	for i--; i >= 0; i-- {
		switch c := classes[w.Tokens[i].Norm]; {
		case c.has(preposition | conjunction):
			return true
		case !c.has(determiner):
			return false
		}
	}
	return false
}

// inversions counts the pairs of which the greater stands first, and sorts the
// values; room is as long as they are.
func inversions(values, room []int32) int {
	if len(values) < 2 {
		return 0
	}
	half := len(values) / 2
	n := inversions(values[:half], room[:half]) + inversions(values[half:], room[half:])
	copy(room, values)
	x, y := room[:half], room[half:]
	for k := range values {
		if len(y) == 0 || len(x) > 0 && x[0] <= y[0] {
			values[k], x = x[0], x[1:]
			continue
		}
		n += len(x)
		values[k], y = y[0], y[1:]
	}
	return n
}
