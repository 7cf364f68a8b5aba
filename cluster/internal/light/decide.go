package light

import "math"

// The thresholds of package cluster, for evidence of the words alone; see
// there by which measurement they were set.
const (
	fragmentMass          = 6.15
	fragmentMassSpeaker   = 4
	fragmentMassDifferent = 12
	leastMass             = 9
	differentWhole        = 18
	differentMass         = 30
	differentCover        = .85
	strikingMass          = 13
	proposedBelow         = .2
)

// Rule is what decided.
type Rule uint8

const (
	WordsShared    Rule = iota // enough of the shorter side is linked, or not enough
	SpeakersDiffer             // two known speakers: nearly the same words, and many, or not
	FragmentFound              // all words of a fragment stand together in the other, and are rare, or not
	ContentRetold              // content words without marks
	WordsReordered             // the words of the shorter side in another order, among others
	SpliceHalf                 // a half of a quotation that joins two passages
)

// verdict is what evidence amounts to.
type verdict struct {
	joined, proposed bool
	contained        bool // all words of the shorter side stand together in the other, and say something
	rule             Rule
	speakers         Likeness
	score            float32 // cover of the side that is covered more, in [0,1]
}

// needed is the share of the shorter side's information that has to be
// linked, by that information in nats.
func needed(mass float32, speakers Likeness) float32 {
	need := min(.95, .47+.5*float32(math.Exp(-float64(mass-15)/32)))
	if speakers == Same {
		need -= .05
	}
	return need
}

// decide applies the thresholds to a pair. x has the lower rank.
func (a *aligner) decide(x, y uint32, e *evidence) verdict {
	n, m := len(a.tokensOf(x)), len(a.tokensOf(y))
	v := verdict{score: e.cover(), rule: WordsShared, speakers: a.likeness(x, y)}
	switch {
	case a.class(x) == Reported && a.class(y) == Reported:
		need := needed(min(a.mass[x], a.mass[y]), Unknown) + .1
		v.joined = v.speakers != Different && min(n, m) > shortWords && v.score >= min(need, .95) && e.matched >= strikingMass
		return v
	case min(n, m) <= fragment:
		return decideFragment(v, n, m, e)
	case v.speakers == Different:
		v.rule = SpeakersDiffer
		v.joined = v.score >= .95 && e.matched >= differentWhole || v.score >= differentCover && e.matched >= differentMass
		v.proposed = !v.joined && e.matched >= leastMass && v.score >= .5
		return v
	}
	shorter := a.mass[x]
	if e.y.cover > e.x.cover {
		shorter = a.mass[y]
	}
	need := needed(shorter, v.speakers)
	v.contained = int(e.links) == min(n, m) && e.gaps == 0 && e.said > 0 && e.matched >= fragmentMass
	v.joined = v.score >= need && e.matched >= leastMass
	striking := e.gaps == 0 && e.links > 1 && e.matched >= strikingMass
	v.proposed = !v.joined && (v.contained || e.matched >= leastMass && (striking || v.score >= need-proposedBelow))
	return v
}

// decideFragment: every word of the fragment stands in the other, with at most
// one word between them, and they are rare enough.
func decideFragment(v verdict, n, m int, e *evidence) verdict {
	v.rule = FragmentFound
	other := e.y
	if m < n {
		n, other = m, e.x
	}
	v.contained = int(e.links) == n && int(other.to)-int(other.from) <= n+1
	least := float32(fragmentMass)
	switch v.speakers {
	case Same:
		least = fragmentMassSpeaker
	case Different:
		least = fragmentMassDifferent
	}
	v.contained = v.contained && e.said > 0 && e.matched >= least
	v.joined = v.contained
	return v
}

// decideRetold: what is told without marks (x) joins what says the same
// content words, in whatever order.
func decideRetold(e *evidence, speakers Likeness) verdict {
	v := verdict{score: e.cover(), rule: ContentRetold, speakers: speakers}
	told, marked := e.x.cover, e.y.cover
	switch speakers {
	case Same, Compatible:
		v.joined = e.links >= 2 && v.score >= .5 && told >= .25 && (e.matched >= 13 || e.matched >= 11 && marked >= .3) ||
			e.matched >= 17 && told >= .3 && marked >= .25 ||
			e.matched >= 25 && v.score >= .4
	case Unknown:
		v.joined = e.links >= 3 && e.matched >= 20 && (told >= .55 || marked >= .6 && told >= .25)
	default:
		v.joined = e.matched >= differentMass && told >= differentCover
	}
	return v
}
