package engine

import "math"

// Rule is what decided.
type Rule uint8

const (
	wordsShared    Rule = iota // enough of the shorter side is linked, or not enough
	speakersDiffer             // two known speakers: nearly the same words, and many, or not
	sameReworded               // one utterance in other words, by the score of package compare
	fragmentFound              // all words of a fragment stand together in the other, and are rare, or not
	contentRetold              // content words without marks
	contentAround              // those of a fragment and of what is told around it
	contentBeside              // a clause beside words in marks of the same utterance
	severalHosts               // a fragment that stands in several utterances
	anotherAnswers             // near a sentence, and another of the same article is nearer to it
	farFromRoot                // near a member of a group, not near the group
	sameSequence               // at the same place of two quotations that agree around it
	wordsReordered             // the words of the shorter side in another order, among others
	spliceHalf                 // a half of a quotation that joins two passages
	SameWords                  // no difference after normalization
)

func (r Rule) String() string {
	return [...]string{
		wordsShared:    "words in common",
		speakersDiffer: "two speakers",
		sameReworded:   "the same in other words",
		fragmentFound:  "all words of a fragment",
		contentRetold:  "the content without marks",
		contentAround:  "the content of the sentence around a fragment, without marks",
		contentBeside:  "words in common beside words in marks of the same utterance",
		severalHosts:   "a fragment that stands in several statements",
		anotherAnswers: "another sentence of the same article is nearer",
		farFromRoot:    "near one wording, far from the others",
		sameSequence:   "words in common at the same place of a quotation",
		wordsReordered: "words in common in another order",
		spliceHalf:     "the words of one half",
		SameWords:      "the same words",
	}[r]
}

// verdict is what evidence amounts to.
type verdict struct {
	joined    bool
	proposed  bool // kept apart, but near enough for a person to decide
	contained bool // all words of the shorter side stand together in the other
	exact     bool // of a fragment: and not in other forms, nor function words alone, unless one speaker speaks
	doubtful  bool // seen by hashes alone; a full reading may join it
	rule      Rule
	speakers  likeness
	score     float32 // cover of the side that is covered more, in [0,1]
}

// The thresholds. They were set on all pairs of stretches that share a word in
// the development part of a corpus of 25 events, each told by three outlets,
// with the shared quotations marked by hand (944 quotations; 350 pairs of one
// utterance, 9,000 others); see TestThresholds for the shape they must keep.
const (
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
	// reworded is the least information on either side of what is joined as one
	// utterance in other words, nats: some eight words.
	reworded = 35
	// rewordedAnswer is the least answer by package compare that such a pair is one
	// statement. It asks more than compare does of one pair, which takes .5, as every
	// stretch of an event is set against every other here.
	rewordedAnswer = .7
	// strikingMass is the information of words in unbroken succession that
	// catch the eye, nats.
	strikingMass = 13
	// One of several clauses without marks has to have clauseMass in common with
	// the marked words, nats, and hold clauseMarked of them.
	clauseMass   = 11
	clauseMarked = .3
	// proposedBelow is how far below the log-odds that are asked a pair is proposed.
	proposedBelow = 1.5
	// allCover is the cover that counts as all of a side; no more is asked.
	allCover = .95
	// exactCover is the cover of a fragment the words of which stand in the same forms.
	exactCover = .99
	// fragmentProposed is the cover from which on a fragment is proposed.
	fragmentProposed = .6
	// differentProposed is the cover from which on two speakers are proposed.
	differentProposed = .5
)

// The cover that a clause told twice without marks needs falls with its mass from
// neededShort more than neededLong at neededFrom nats to neededLong, by a factor of
// e every neededFall nats.
const (
	neededLong  = .57
	neededShort = .5
	neededFrom  = 15
	neededFall  = 32
)

// What is told without marks joins marked words of the same speaker, or of one
// who may be the same, in any of these ways. Masses are nats in common; told is a
// share of the clause, marked one of the marks, cover the greater of the two.
const (
	// Half of either side, toldPart of the clause and halfMass; or clauseMass,
	// where clauseMarked of the marks is in it.
	halfCover = .5
	halfMass  = 13
	toldPart  = .25
	// Much in common, though less than half.
	muchMass  = 25
	muchCover = .4
	// All of the marks: with fragmentMass where they are toldPart of the clause,
	// with quotedMass in a clause of any length.
	quotedMass = 15
	// From retoldProposed on a pair that does not join is proposed.
	retoldProposed = 5
)

// The same where one of the speakers is not known.
const (
	// Several words, and most of the clause, or most of the marks and toldPart of
	// the clause.
	strangerLinks  = 3
	strangerMass   = 20
	strangerTold   = .55
	strangerMarked = .6
	// All of the marks, or words as they stand and leastMass, in a clause of which
	// they are strangerPart.
	strangerQuoted = 12
	strangerPart   = .3
	// What does not join is proposed from this mass and this cover on.
	strangerProposed      = 11
	strangerProposedCover = .3
)

// Two speakers, one of them told without marks, are proposed from this mass and
// this share of the clause on.
const (
	contraryProposed = 15
	contraryTold     = .45
)

// needed is the share of the shorter of two clauses without marks that has to be
// linked: nearly all of a short one, less of a long one. mass is its information
// in nats.
func needed(mass float32) float32 {
	return min(allCover, neededLong+neededShort*float32(math.Exp(-float64(mass-neededFrom)/neededFall)))
}

// decide decides on a pair, by the fitted decision where both are in marks and more
// than a few words, else by the thresholds. x has the lower rank. c is for what is
// told without marks, against marked words.
func (t *texts) decide(x, y uint32, e *evidence, c *closer, speakers likeness) verdict {
	n, m := len(t.tokensOf(x)), len(t.tokensOf(y))
	v := verdict{score: e.cover(), rule: wordsShared, speakers: speakers}
	switch {
	case t.class(x) >= Reported && t.class(y) >= Reported:
		return t.decideToldTwice(v, x, y, e)
	case t.class(x) >= Reported:
		return decideReported(v, e, c)
	case min(n, m) <= fragment:
		return t.decideFragment(v, x, y, e)
	case speakers == different:
		return decideSpeakers(v, e)
	}
	v.contained = int(e.links) == min(n, m) && e.gaps == 0 && e.said > 0 && e.matched >= fragmentMass
	if e.matched < leastMass {
		return v
	}
	if v.joined = e.settled(speakers); v.joined {
		return v
	}
	f := t.featuresOf(x, y, e, speakers)
	odds := t.decision.logOdds(&f)
	v.joined = odds >= 0 && e.said >= content
	v.proposed = !v.joined && (e.striking() || odds >= -proposedBelow && (v.contained || e.said >= leastMass))
	return v
}

// settled reports whether all of one text stands in the other, which joins them
// whatever else speaks for it or against. Of words that say nothing by themselves
// all of both is asked, or that one speaker says them, or that they are many in
// unbroken succession.
func (e *evidence) settled(speakers likeness) bool {
	return e.cover() >= allCover && (e.said >= content || speakers == same || min(e.x.cover, e.y.cover) >= allCover || e.striking())
}

// striking reports whether words in unbroken succession catch the eye.
func (e *evidence) striking() bool { return e.gaps == 0 && e.links > 1 && e.matched >= strikingMass }

// decideToldTwice: two articles tell the same without marks, in words that are
// not the speaker's. Nearly the same clause is needed.
func (t *texts) decideToldTwice(v verdict, x, y uint32, e *evidence) verdict {
	need := needed(min(t.mass[x], t.mass[y]))
	v.joined = v.speakers != different && min(len(t.tokensOf(x)), len(t.tokensOf(y))) > shortWords &&
		v.score >= need && e.matched >= strikingMass
	return v
}

func decideSpeakers(v verdict, e *evidence) verdict {
	v.rule = speakersDiffer
	v.joined = v.score >= allCover && e.matched >= differentWhole || v.score >= differentCover && e.matched >= differentMass
	v.proposed = !v.joined && e.matched >= leastMass && (e.striking() || v.score >= differentProposed)
	return v
}

// decideFragment: every word of the fragment stands in the other, with at most
// one word between them, and they are rare enough.
func (t *texts) decideFragment(v verdict, x, y uint32, e *evidence) verdict {
	v.rule = fragmentFound
	n, other := len(t.tokensOf(x)), e.y
	if m := len(t.tokensOf(y)); m < n {
		n, other = m, e.x
	}
	v.contained = int(e.links) == n && int(other.to)-int(other.from) <= n+1
	v.exact = v.contained && (v.score >= exactCover || v.speakers == same)
	v.exact = v.exact && (v.speakers == same || t.saysSomething(x) && t.saysSomething(y))
	v.joined = v.exact && e.matched >= leastOfFragment(v.speakers)
	v.proposed = !v.joined && v.score >= fragmentProposed && e.matched >= fragmentMassSpeaker
	return v
}

func leastOfFragment(speakers likeness) float32 {
	switch speakers {
	case same:
		return fragmentMassSpeaker
	case different:
		return fragmentMassDifferent
	}
	return fragmentMass
}

// decideReported: what is told without marks (x) joins what says the same
// content words: half of either side, fewer where many words are shared. A
// fragment in marks may be all there is of it. Less is proposed, never joined.
func decideReported(v verdict, e *evidence, c *closer) verdict {
	v.rule = contentRetold
	told := e.x.cover
	switch v.speakers {
	case same, compatible:
		v.joined = e.retold(c)
		v.proposed = !v.joined && e.matched >= retoldProposed
	case unknown:
		v.joined = e.retoldByStranger(c)
		v.proposed = !v.joined && e.matched >= strangerProposed && v.score >= strangerProposedCover
	default:
		v.joined = e.matched >= differentMass && told >= differentCover
		v.proposed = !v.joined && e.matched >= contraryProposed && told >= contraryTold
	}
	return v
}

// retold reports whether a clause without marks tells the marked words of a
// speaker who is or may be its own.
func (e *evidence) retold(c *closer) bool {
	told, marked := e.x.cover, e.y.cover
	return e.links >= 2 && e.cover() >= halfCover && told >= toldPart &&
		(e.matched >= halfMass || e.matched >= clauseMass && marked >= clauseMarked) ||
		e.matched >= muchMass && e.cover() >= muchCover ||
		marked >= allCover && (e.matched >= fragmentMass && told >= toldPart || e.matched >= quotedMass) ||
		c.clause.links >= 2 && c.clause.matched >= clauseMass && c.clause.cover() >= retoldShare && marked >= clauseMarked
}

// retoldByStranger is retold where one of the speakers is not known.
func (e *evidence) retoldByStranger(c *closer) bool {
	told, marked := e.x.cover, e.y.cover
	return e.links >= strangerLinks && e.matched >= strangerMass &&
		(told >= strangerTold || marked >= strangerMarked && told >= toldPart) ||
		e.links >= 2 && e.matched >= strangerQuoted && marked >= allCover && told >= strangerPart ||
		e.links >= 2 && e.matched >= leastMass && c.verbatim && told >= strangerPart
}
