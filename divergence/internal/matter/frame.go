package matter

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/internal/language"
)

// answer is two aligned sentences and how they stand among those of the story.
type answer struct {
	*claim.Pair               // the best of their clauses
	pairs       []*claim.Pair // all of them
	worth       float64       // information of the links
	score       float64       // by which the sentences of the story are ranked
	rank        int           // among them, 0 is the first
	around      [2]float64    // likeness of the two best of the sentences around
	openA       []bool        // by token: a word of content without an answer
	openB       []bool
	weightA     []float64 // by token: its information in the story
	weightB     []float64
}

// answering returns the sentences of an alignment that answer each other, in its order.
func answering(al *claim.Alignment) []answer {
	var out []answer
	for i := range al.Pairs {
		p := &al.Pairs[i]
		if n := len(out); n > 0 && out[n-1].A.Sentence == p.A.Sentence && out[n-1].B.Sentence == p.B.Sentence {
			last := &out[n-1]
			last.pairs = append(last.pairs, p)
			if p.Score > last.Score {
				last.Pair = p
			}
			continue
		}
		out = append(out, answer{Pair: p, pairs: []*claim.Pair{p}})
	}
	for i := range out {
		out[i].weigh(al)
	}
	order := make([]int, len(out))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(out[j].score, out[i].score) })
	for n, i := range order {
		out[i].rank = n
	}
	likeness := make(map[[2]*claim.Sentence]float64, len(out))
	for _, n := range out {
		likeness[[2]*claim.Sentence{n.A.Sentence, n.B.Sentence}] = n.Evidence.Sentence
	}
	beside := besideOf(al)
	for i := range out {
		out[i].look(likeness, beside)
	}
	return out
}

// weigh fills what the links say.
func (n *answer) weigh(al *claim.Alignment) {
	a, b := n.A.Sentence, n.B.Sentence
	n.weightA, n.weightB = al.Information[a], al.Information[b]
	n.openA, n.openB = contentBy(a), contentBy(b)
	for _, l := range n.Links {
		n.worth += claim.Faith(l.Kind) * math.Sqrt(n.weightA[l.A]*n.weightB[l.B])
		n.openA[l.A], n.openB[l.B] = false, false
	}
	if whole := math.Sqrt(total(n.weightA) * total(n.weightB)); whole > 0 {
		n.score = n.worth / whole * math.Log1p(n.worth)
	}
}

// contentBy says by token whether it is a word of content.
func contentBy(s *claim.Sentence) []bool {
	out := make([]bool, len(s.Wording.Tokens))
	for i := range out {
		out[i] = !s.Wording.Light(i)
	}
	return out
}

func total(of []float64) (sum float64) {
	for _, x := range of {
		sum += x
	}
	return sum
}

// besideOf returns by sentence those around it in its article, and itself.
func besideOf(al *claim.Alignment) map[*claim.Sentence][]*claim.Sentence {
	out := make(map[*claim.Sentence][]*claim.Sentence)
	for _, t := range al.Tellings {
		for i, s := range t.Sentences {
			out[s] = t.Sentences[max(0, i-near):min(len(t.Sentences), i+near+1)]
		}
	}
	return out
}

// near is how many sentences before and after one are around it.
const near = 2

// look finds the two best answers among the sentences around.
func (n *answer) look(likeness map[[2]*claim.Sentence]float64, beside map[*claim.Sentence][]*claim.Sentence) {
	for _, s := range beside[n.A.Sentence] {
		for _, t := range beside[n.B.Sentence] {
			if s == n.A.Sentence && t == n.B.Sentence {
				continue
			}
			if x := likeness[[2]*claim.Sentence{s, t}]; x > n.around[0] {
				n.around = [2]float64{x, n.around[0]}
			} else if x > n.around[1] {
				n.around[1] = x
			}
		}
	}
}

// frame is a window of each of two sentences that answer each other.
type frame struct {
	*answer
	a, b  tokens
	worth float64 // information of the links in both windows
	order int     // among the frames of the answer, 0 is the first
}

// mostFrames is how many frames of two sentences are looked at.
const mostFrames = 3

// frames returns the windows of two sentences that share most and differ most, the
// best first: the information of the links, and half of what the side that leaves
// less open leaves open. Two frames do not share most of both sides.
func (n *answer) frames() []frame {
	var all []frame
	value := func(f frame) float64 {
		return f.worth + min(openIn(n.openA, n.weightA, f.a), openIn(n.openB, n.weightB, f.b))/2
	}
	ofB := windows(n.B.Sentence)
	for _, a := range windows(n.A.Sentence) {
		for _, b := range ofB {
			f := frame{answer: n, a: a, b: b}
			for _, l := range n.Links {
				if a.holds(l.A) && b.holds(l.B) {
					f.worth += claim.Faith(l.Kind) * math.Sqrt(n.weightA[l.A]*n.weightB[l.B])
				}
			}
			if f.worth > 0 {
				all = append(all, f)
			}
		}
	}
	slices.SortStableFunc(all, func(f, g frame) int { return cmp.Compare(value(g), value(f)) })
	var out []frame
	for _, f := range all {
		if slices.ContainsFunc(out, func(g frame) bool { return f.a.mostly(g.a) && f.b.mostly(g.b) }) {
			continue
		}
		f.order = len(out)
		if out = append(out, f); len(out) == mostFrames {
			break
		}
	}
	return out
}

// mostly reports whether a third of the range lies in another.
func (t tokens) mostly(o tokens) bool { return 3*(min(t.to, o.to)-max(t.from, o.from)) > t.to-t.from }

// openIn is the information of what a range leaves open.
func openIn(open []bool, weight []float64, at tokens) (sum float64) {
	for i := at.from; i < at.to; i++ {
		if open[i] {
			sum += weight[i]
		}
	}
	return sum
}

// windows returns the longest stretches of a sentence that begin with one of its
// clauses and are not wider than a side may be.
func windows(s *claim.Sentence) []tokens {
	cuts := append(cutsOf(s), len(s.Wording.Tokens))
	fits := func(from, to int) bool { return s.Runes(from, to) <= widest }
	var out []tokens
	last := 0
	for k, from := range cuts[:len(cuts)-1] {
		to := from
		for _, c := range cuts[k+1:] {
			if !fits(from, c) {
				break
			}
			to = c
		}
		for to == from || to < cuts[k+1] && fits(from, to+1) {
			to++ // one clause is wider than a side
		}
		if to > last {
			out, last = append(out, tokens{from, to}), to
		}
	}
	return out
}

// cutsOf returns the tokens with which a clause of a sentence may begin.
func cutsOf(s *claim.Sentence) []int {
	out := []int{0}
	openers := openersOf(s.Wording.Lang)
	for i := 1; i < len(s.Wording.Tokens); i++ {
		t, before := &s.Wording.Tokens[i], &s.Wording.Tokens[i-1]
		if t.Word && (!before.Word && strings.ContainsAny(before.Norm, ",;:-()\"…") || openers[t.Norm]) {
			out = append(out, i)
		}
	}
	return out
}

// openersOf are the words that begin a clause in a language.
var openersOf = language.Cached(func(l language.Language) map[string]bool { return l.Set(language.ClauseOpeners) })
