package cluster

import (
	"math"

	"github.com/quotediff/quotediff/quote"
)

// verdict is what evidence amounts to.
type verdict struct {
	joined    bool
	proposed  bool    // kept apart, but near enough for a person to decide
	contained bool    // of a fragment: all its words stand together in the other
	exact     bool    // and not in other forms, nor function words alone, unless one speaker speaks
	score     float64 // cover of the side that is covered more, in [0,1]
	rule      rule
}

// rule is what decided.
type rule uint8

const (
	wordsShared    rule = iota // enough of the shorter side is linked, or not enough
	speakersDiffer             // two known speakers: nearly the same words, and many, or not
	sameReworded               // one utterance in other words, by the score of package compare
	fragmentFound              // all words of a fragment stand together in the other, and are rare, or not
	contentRetold              // content words without marks
	contentAmid                // those of a fragment and of what is told around it
	contentBeside              // a clause beside words in marks of the same utterance
	severalHosts               // a fragment that stands in several utterances
	farFromRoot                // near a member of a group, not near the group
	sameSequence               // at the same place of two quotations that agree around it
	sameWords                  // no difference after normalization
)

// The thresholds. They were set on all pairs of stretches that share a word in
// the development part of a corpus of 25 events, each told by three outlets,
// with the shared quotations marked by hand (944 quotations; 350 pairs of one
// utterance, 9,000 others); see TestThresholds for the shape they must keep.
const (
	// fragment is up to how many words need to be found again all, and
	// together.
	fragment = 3
	// fragmentMass is the least information of a fragment that joins, nats;
	// between two quotations of one speaker less will do.
	fragmentMass          = 6.15
	fragmentMassSpeaker   = 4
	fragmentMassDifferent = 12
	// leastMass is the least information in common of two longer stretches.
	leastMass = 9
	// Two speakers do not say this much alike by chance: a whole sentence of
	// five words, or some eight content words of a longer one.
	differentWhole = 18
	differentMass  = 30
	differentCover = .85
	// halfCover is the cover that will do for a half of a cut reading: that it
	// was cut there says the rest.
	halfCover = .7
	// reworded is the least information on either side of what is joined as one
	// utterance in other words, nats: some eight words.
	reworded = 35
	// rewordedScore is the least score of such a pair. It asks more than package
	// compare does of one pair, as every stretch of an event is set against every
	// other here.
	rewordedScore = .4
	// toldTwice is how much more cover two clauses without marks need.
	toldTwice = .1
	// strikingMass is the information of words in unbroken succession that
	// catch the eye, nats.
	strikingMass = 13
	// One of several clauses without marks has to have clauseMass in common with
	// the marked words, nats, and hold clauseMarked of them.
	clauseMass   = 11
	clauseMarked = .3
	// proposedBelow is how far below the needed cover a pair is proposed.
	proposedBelow = .2
)

// needed is the share of the shorter side's information that has to be
// linked: nearly all of four words, two thirds of a clause, half of a long
// sentence. mass is the information of the shorter side in nats.
func needed(mass float64, speakers quote.Likeness) float64 {
	need := min(.95, .47+.5*math.Exp(-(mass-15)/32))
	if speakers == quote.Same {
		need -= .05
	}
	return need
}

// decide applies the thresholds to a pair. x has the lower rank.
func decide(x, y *reading, e *evidence) verdict {
	switch {
	case x.class == reported && y.class == reported:
		return decideToldTwice(x, y, e)
	case x.class == reported || y.class == reported:
		return decideReported(e)
	case min(len(x.words), len(y.words)) <= fragment:
		return decideFragment(x, y, e)
	case e.speakers == quote.Different:
		return decideSpeakers(e)
	}
	shorter := x
	if e.y.cover > e.x.cover {
		shorter = y
	}
	v := verdict{score: e.cover(), rule: wordsShared}
	need := needed(shorter.mass, e.speakers)
	if x.class == half {
		need = min(need, halfCover)
	}
	v.joined = v.score >= need && e.matched >= leastMass
	if !v.joined && e.same && e.alike >= rewordedScore && min(x.mass, y.mass) >= reworded {
		v.joined, v.score, v.rule = true, e.alike, sameReworded
	}
	striking := e.gaps == 0 && e.links > 1 && e.matched >= strikingMass
	v.proposed = !v.joined && e.matched >= leastMass && (striking || v.score >= need-proposedBelow)
	return v
}

// decideToldTwice: two articles tell the same without marks, in words that are
// not the speaker's. Nearly the same clause is needed.
func decideToldTwice(x, y *reading, e *evidence) verdict {
	v := verdict{score: e.cover(), rule: wordsShared}
	need := needed(min(x.mass, y.mass), quote.Unknown) + toldTwice
	v.joined = e.speakers != quote.Different && min(len(x.words), len(y.words)) > shortWords &&
		v.score >= min(need, .95) && e.matched >= strikingMass
	return v
}

func decideSpeakers(e *evidence) verdict {
	v := verdict{score: e.cover(), rule: speakersDiffer}
	v.joined = v.score >= .95 && e.matched >= differentWhole || v.score >= differentCover && e.matched >= differentMass
	striking := e.gaps == 0 && e.links > 1 && e.matched >= strikingMass
	v.proposed = !v.joined && e.matched >= leastMass && (striking || v.score >= .5)
	return v
}

// decideFragment: every word of the fragment stands in the other, with at most
// one word between them, and they are rare enough.
func decideFragment(x, y *reading, e *evidence) verdict {
	n, other := len(x.words), e.y
	if len(y.words) < n {
		n, other = len(y.words), e.x
	}
	v := verdict{score: e.cover(), rule: fragmentFound}
	v.contained = e.links == n && other.to-other.from <= n+1
	v.exact = v.contained && (v.score >= .99 || e.speakers == quote.Same)
	v.exact = v.exact && (e.speakers == quote.Same || x.saysSomething() && y.saysSomething())
	v.joined = v.exact && e.matched >= leastOfFragment(e.speakers)
	v.proposed = !v.joined && v.score >= .6 && e.matched >= fragmentMassSpeaker
	return v
}

func leastOfFragment(speakers quote.Likeness) float64 {
	switch speakers {
	case quote.Same:
		return fragmentMassSpeaker
	case quote.Different:
		return fragmentMassDifferent
	}
	return fragmentMass
}

// decideReported: what is told without marks (x) joins what says the same
// content words: half of either side, fewer where many words are shared. A
// fragment in marks may be all there is of it. Less is proposed, never joined.
func decideReported(e *evidence) verdict {
	v := verdict{score: e.cover(), rule: contentRetold}
	told, marked := e.x.cover, e.y.cover
	switch e.speakers {
	case quote.Same, quote.Compatible:
		v.joined = e.links >= 2 && v.score >= .5 && told >= .25 && (e.matched >= 13 || e.matched >= 11 && marked >= .3) ||
			e.matched >= 17 && told >= .3 && marked >= .25 ||
			e.matched >= 25 && v.score >= .4 ||
			marked >= .95 && (e.matched >= fragmentMass && told >= .25 || e.matched >= 15) ||
			e.clause.links >= 2 && e.clause.matched >= clauseMass && e.clause.cover() >= retoldShare && marked >= clauseMarked
		v.proposed = !v.joined && e.matched >= 5
	case quote.Unknown:
		v.joined = e.links >= 3 && e.matched >= 20 && (told >= .55 || marked >= .6 && told >= .25) ||
			e.links >= 2 && e.matched >= 12 && marked >= .95 && told >= .3 ||
			e.links >= 2 && e.matched >= leastMass && e.verbatim && told >= .3
		v.proposed = !v.joined && e.matched >= 11 && v.score >= .3
	default:
		v.joined = e.matched >= differentMass && told >= differentCover
		v.proposed = !v.joined && e.matched >= 15 && told >= .45
	}
	return v
}
