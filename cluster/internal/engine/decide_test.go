package engine

import (
	"testing"

	"github.com/quotediff/quotediff/internal/weights"
)

// TestThresholds holds the shape of the thresholds: a shorter stretch needs
// more of it, and speakers that contradict each other need more than unknown
// ones, unknown ones more than one.
func TestThresholds(t *testing.T) {
	last := float32(1)
	for mass := float32(1); mass < 400; mass += 3 {
		need := needed(mass)
		if need > last || need < .55 || need >= 1 {
			t.Errorf("%.0f nats need a cover of %.2f, less need %.2f", mass, need, last)
		}
		last = need
	}
	if !(leastOfFragment(same) < leastOfFragment(unknown) && leastOfFragment(unknown) < leastOfFragment(different)) {
		t.Error("fragments: one speaker, unknown ones, two speakers do not ascend")
	}
}

// TestDecision holds the shape of the fitted decision: what has more in common
// joins sooner, and what one article prints twice later.
func TestDecision(t *testing.T) {
	w := embedded().weights
	for k, name := range featureNames {
		switch name {
		case "cover", "least-cover", "log-matched":
			if w[k] <= 0 {
				t.Errorf("%s weighs %v", name, w[k])
			}
		case "one-article":
			if w[k] >= 0 {
				t.Errorf("%s weighs %v", name, w[k])
			}
		}
	}
	texts := twoTexts(12, 12, 60, 60, Whole, Whole)
	texts.decision = embedded()
	joined := func(matched, cover, least float32) bool {
		e := seen(6, matched, cover, least)
		e.gaps = 1
		return texts.decide(0, 1, e, &closer{}, same).joined
	}
	if !joined(42, .7, .6) || joined(15, .25, .2) {
		t.Error("two thirds of either side do not join, or a quarter does")
	}
	texts.sources[1].Article = 0
	if joined(42, .7, .6) {
		t.Error("two thirds of either side join two sentences of one article")
	}
}

// TestNewDecision holds that no weight may be missing.
func TestNewDecision(t *testing.T) {
	set := weights.Set{Bias: 1}
	for _, name := range featureNames[1:] {
		set[name] = 1
	}
	defer func() {
		if recover() == nil {
			t.Error("a decision without a weight for cover")
		}
	}()
	newDecision(set)
}

// TestMostWeighed holds from how much information on more of it says nothing
// more.
func TestMostWeighed(t *testing.T) {
	if nats(80) != nats(90) || nats(78) == nats(80) || nats(-1) != 0 {
		t.Errorf("78, 80, 90 and -1 nats are %v, %v, %v and %v", nats(78), nats(80), nats(90), nats(-1))
	}
}
