package engine

import "math"

// featureNames are the names of the features of two texts in marks that are more
// than a few words, in their order: what the decision weighs whether they are one
// utterance.
var featureNames = [...]string{"cover", "least-cover", "log-matched", "log-shorter", "one-speaker", "one-article"}

// features are shares in [0,1], logarithms of nats, and 1 for what is so.
type features [len(featureNames)]float64

// mostWeighed is from how many nats on more of them says nothing more: some
// fifteen words. It keeps the decision the same among a hundred and a million
// texts, where words carry more information.
const mostWeighed = 80

func nats(n float32) float64 { return math.Log1p(float64(min(max(n, 0), mostWeighed))) }

// featuresOf are the features of what speaks for x and y being one.
func (t *texts) featuresOf(x, y uint32, e *evidence, speakers likeness) features {
	least, shorter := e.y.cover, t.mass[x]
	if e.y.cover > e.x.cover {
		least, shorter = e.x.cover, t.mass[y]
	}
	return features{
		float64(e.cover()), float64(least), nats(e.matched), nats(shorter), one(speakers == same), one(t.oneArticle(x, y)),
	}
}

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// oneArticle reports whether one article alone prints both texts.
func (t *texts) oneArticle(x, y uint32) bool {
	article := t.sources[t.stretches(x)[0]].Article
	for _, r := range [2]uint32{x, y} {
		for _, s := range Few(t.stretches(r)) {
			if t.sources[s].Article != article {
				return false
			}
		}
	}
	return true
}
