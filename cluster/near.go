package cluster

import (
	"cmp"
	"slices"
)

const (
	// findingWords is by how many of its heaviest words an article finds
	// stories.
	findingWords = 32
	// mostPosts is how many stories of one word are looked at, the latest.
	mostPosts = 2000
	// mostStories is how many stories are compared with an article, those that
	// share the heaviest words.
	mostStories = 32
)

// best returns the story that the telling is most alike, nil where none is
// alike enough.
func (s *Stories) best(t telling) *Story {
	var best *Story
	likeness := 0.0
	for _, at := range s.near(t) {
		story := s.known[at]
		l := s.alike(story, t)
		if l >= alikeStory && (best == nil || l > likeness || l == likeness && story.ID < best.ID) {
			best, likeness = story, l
		}
	}
	return best
}

// near finds the stories to compare with.
func (s *Stories) near(t telling) []int32 {
	shared := map[int32]float32{}
	note := func(key uint64, weight float32) {
		list := s.posts[key]
		for _, at := range list[max(0, len(list)-mostPosts):] {
			if story := s.known[at]; story != nil && near(story, t) > 0 {
				shared[at] += weight
			}
		}
	}
	for _, w := range t.heaviest(findingWords) {
		note(w.root, w.weight)
	}
	for _, m := range t.marks {
		if len(s.posts[m]) <= ownStories {
			note(m, markedWords)
		}
	}
	found := make([]int32, 0, len(shared))
	for at := range shared {
		found = append(found, at)
	}
	slices.SortFunc(found, func(a, b int32) int {
		return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(s.known[a].ID, s.known[b].ID))
	})
	return found[:min(len(found), mostStories)]
}

// near returns what likeness counts for by the days between; 0 is out of the
// window. Without a day it is as one day off.
func near(story *Story, t telling) float64 {
	if t.day == NoDay || story.Days == NoDays {
		return nearness[1]
	}
	if gap := story.Days.Gap(t.day); gap < len(nearness) {
		return nearness[gap]
	}
	return 0
}

// alike returns how alike a telling is to those of a story, in [0,1.06].
func (s *Stories) alike(story *Story, t telling) float64 {
	dot := 0.0
	core := story.core
	for _, w := range t.words {
		for len(core) > 0 && core[0].root < w.root {
			core = core[1:]
		}
		if len(core) > 0 && core[0].root == w.root {
			dot += float64(core[0].sum) * float64(w.weight)
		}
	}
	runs := 0
	for _, m := range t.marks {
		if _, ok := slices.BinarySearch(story.marks, m); ok && len(s.posts[m]) <= ownStories {
			runs++
		}
	}
	marked := markedWords * float64(min(runs, markedRuns)) / markedRuns
	return (dot/float64(story.Articles) + marked) * near(story, t)
}
