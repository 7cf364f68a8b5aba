package attribution

import "math"

// Case is one labelled quotation: the candidates' features and which of them
// are right.
type Case struct {
	features [][]feature
	right    []bool
}

// Label is what is known of one quotation of a text that weights are fitted
// on.
type Label struct {
	Known   bool // false: the quotation is left out
	Speaker Span // empty: the article does not say
}

// Cases returns the labelled quotations of a text; labels has one for each
// quote, that of the first of a group counts. missed counts those whose
// speaker is no candidate.
func (t *Text) Cases(labels []Label) (cases []Case, missed int) {
	t.eachAsked(func(q *asked) int {
		label := labels[q.parts[0]]
		if !label.Known {
			return q.previous
		}
		if m := t.signature(q); m >= 0 {
			return m
		}
		c := Case{}
		around := t.surroundings(q)
		found := -1
		for _, one := range t.candidates(q, nil) {
			c.features = append(c.features, t.features(q, &around, &one, nil))
			right := one.mention < 0 && label.Speaker == Span{}
			if one.mention >= 0 && found < 0 && t.mentionSpan(one.mention).Overlaps(label.Speaker) && !t.aside(one.mention, label.Speaker) {
				right, found = true, one.mention
			}
			c.right = append(c.right, right)
		}
		if found < 0 && label.Speaker != (Span{}) {
			missed++
			return q.previous
		}
		cases = append(cases, c)
		return found
	})
	return cases, missed
}

func (t *Text) mentionSpan(m int) Span {
	return Span{t.words[t.mentions[m].from].Start, t.words[t.mentions[m].to-1].End}
}

// aside reports whether a mention within a speaker's phrase follows its first
// word by a preposition: "a source in the ministry".
func (t *Text) aside(m int, speaker Span) bool {
	from := t.mentions[m].from
	return from > 0 && t.words[from-1].is(prep) && t.words[from-1].Start > speaker.Start && m > 0 && t.mentionSpan(m-1).Overlaps(speaker)
}

// The settings of Fit were chosen on the last fifth of the training articles.
const (
	passes = 8
	rate   = 0.02 // AdaGrad (Duchi, Hazan, Singer, 2011)
	decay  = 2e-2
	// German: as good on articles left out as rate, and half as far from them on
	// its own articles.
	rateFromPrior = 0.01
	rarest        = 230 // a feature gets a weight if one candidate in so many cases has it
	least         = 0.05
)

// weight is one weight while it is fitted.
type weight struct {
	w       float64
	prior   float64 // that it starts from and decays to
	squares float64 // of its gradients
	sum     float64 // over the later half of the passes
}

// Fit fits the weights by stochastic gradient descent on the log-likelihood of
// the right candidates under a softmax over all; they are the mean over the
// later half of the passes. It starts from the weights of prior, and weights
// decay towards those: a language with few articles leans on one with many.
// prior may be nil. The result depends on prior, on the order of the cases and
// on nothing else.
func Fit(cases []Case, prior Weights) Weights {
	rate := rate
	if prior != nil {
		rate = rateFromPrior
	}
	model := newModel(cases, prior)
	dense := make([][][]*weight, len(cases))
	for i, c := range cases {
		for _, fs := range c.features {
			var row []*weight
			for _, f := range fs {
				if x := model[f]; x != nil {
					row = append(row, x)
				}
			}
			dense[i] = append(dense[i], row)
		}
	}
	for pass := range passes {
		for n := range cases {
			i := (n*7919 + pass*104729) % len(cases)
			step(dense[i], cases[i].right, rate)
		}
		if pass >= passes/2 {
			for _, x := range model {
				x.sum += x.w
			}
		}
	}
	w := Weights{}
	for f, x := range model {
		if mean := x.sum / float64(passes-passes/2); math.Abs(mean) >= least {
			w[f] = float32(mean)
		}
	}
	return w
}

// newModel makes a weight for each feature that is not too rare or that prior
// knows; what prior knows of reported speech is left out.
func newModel(cases []Case, prior Weights) map[feature]*weight {
	count := map[feature]int{}
	for _, c := range cases {
		for _, fs := range c.features {
			for _, f := range fs {
				count[f]++
			}
		}
	}
	model := map[feature]*weight{}
	for f, n := range count {
		if n*rarest >= len(cases) {
			model[f] = &weight{}
		}
	}
	for f, x := range prior {
		if f&reportedSpeech == 0 {
			model[f] = &weight{w: float64(x), prior: float64(x)}
		}
	}
	return model
}

// step moves the weights of one case along its gradient.
func step(candidates [][]*weight, right []bool, rate float64) {
	scores := make([]float64, len(candidates))
	top := math.Inf(-1)
	for k, row := range candidates {
		for _, x := range row {
			scores[k] += x.w
		}
		top = max(top, scores[k])
	}
	var all, good float64
	for k := range scores {
		scores[k] = math.Exp(scores[k] - top)
		all += scores[k]
		if right[k] {
			good += scores[k]
		}
	}
	for k, row := range candidates {
		gradient := scores[k] / all
		if right[k] {
			gradient -= scores[k] / max(good, 1e-12)
		}
		if math.Abs(gradient) < 1e-4 {
			continue
		}
		for _, x := range row {
			d := gradient + decay*(x.w-x.prior)
			x.squares += d * d
			x.w -= rate * d / math.Sqrt(x.squares+1e-2)
		}
	}
}

// Accuracy returns the share of cases in which the best candidate is right.
func (w Weights) Accuracy(cases []Case) float64 {
	right := 0
	for _, c := range cases {
		best, top := 0, math.Inf(-1)
		for k, fs := range c.features {
			var x float64
			for _, f := range fs {
				x += float64(w[f])
			}
			if x > top {
				best, top = k, x
			}
		}
		if c.right[best] {
			right++
		}
	}
	return float64(right) / float64(max(1, len(cases)))
}
