package cluster

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// Story is one event: what must be known of its articles to find more of them.
type Story struct {
	ID       string // "e-" and 16 hex digits; minted of the event, or of the first article
	Event    string // as the input names it; empty where likeness put the articles together
	Days     Days   // of its articles
	Articles int    // how many there are

	core  []coreWord // by root; those that its articles have most of
	marks []uint64   // ascending; runs of three words that its articles have in marks
}

// coreWord is a word of a story.
type coreWord struct {
	root     uint64
	sum      float32 // of its weights in the tellings
	articles uint32  // how many tellings have it
}

const (
	coreWords  = 128 // words that are kept of a story
	storyMarks = 128 // and runs of marked words
)

// StoryWindow is over how many days without an article a story still takes
// one. Day by day it must be more alike.
const StoryWindow = 4

// nearness is what likeness counts for by the days between an article and the
// story; halved at the end of the window. Set on one half of the stories of
// AllSides and SEESAW.
var nearness = [StoryWindow + 1]float64{1, .95, .85, .7, .5}

const (
	// alikeStory is from which likeness on an article is of a story: the mean
	// cosine to the tellings of its articles, plus what shared marked words add.
	alikeStory = .2
	// markedWords is what marked words add at most; they do not make a story by
	// themselves, for what was said once is quoted in later stories as well.
	markedWords = .06
	// markedRuns is how many runs of three marked words count in full.
	markedRuns = 4
	// ownStories is in how many stories a run of marked words may stand to say
	// something about one: beyond it is a saying.
	ownStories = 3
)

// Stories groups the articles of one event as they come. Each article joins
// the story it is most alike or begins one; no article is moved later. An
// article is compared with what all articles of a story have in common, not
// with the nearest of them, so no chain leads from one event to another. The
// zero value is empty and ready to use. It is not safe for concurrent use.
//
// What a word says is judged by the stories that are known, and by general
// frequency as long as these are few. Memory grows with the stories that are
// not forgotten; the cost of an article does not.
type Stories struct {
	known    []*Story // nil where forgotten
	place    map[string]int
	posts    map[uint64][]int32 // root or run of marked words: stories that had it, ascending
	with     map[uint64]int     // root: articles of known stories that have it
	articles int                // of known stories
	dead     int                // forgotten places in known
}

// Place puts an article into a story and returns it; the Story is changed by
// later calls. The quotations are those of the article. An article with an
// event is of the story of that event, whatever it tells.
func (s *Stories) Place(a *article.Article, quotes []*quote.Quotation) *Story {
	t := s.telling(a, quotes)
	id := EventStory(a.Event)
	if id == "" {
		if story := s.best(t); story != nil {
			s.join(story, t)
			return story
		}
		id = "e-" + digestOf("article", a.ID, a.SHA256).id()
	}
	if _, ok := s.place[id]; !ok {
		s.Restore(&Story{ID: id, Event: a.Event, Days: NoDays})
	}
	story := s.known[s.place[id]]
	s.join(story, t)
	return story
}

// EventStory returns the id of the story of an event; empty for no event.
func EventStory(event string) string {
	if event == "" {
		return ""
	}
	return "e-" + digestOf("event", event).id()
}

// Restore makes stories known that were kept from an earlier run. One that is
// known already stays as it is.
func (s *Stories) Restore(stories ...*Story) {
	if s.place == nil {
		s.place, s.posts, s.with = map[string]int{}, map[uint64][]int32{}, map[uint64]int{}
	}
	for _, story := range stories {
		if _, ok := s.place[story.ID]; ok {
			continue
		}
		at := len(s.known)
		s.known = append(s.known, story)
		s.place[story.ID] = at
		s.articles += story.Articles
		s.enter(int32(at), story, nil)
	}
}

// Forget drops the stories whose last day is before the day. Those without a
// day stay.
func (s *Stories) Forget(before Day) {
	for at, story := range s.known {
		if story == nil || story.Days == NoDays || story.Days.Last >= before {
			continue
		}
		for _, w := range story.core {
			s.count(w.root, -int(w.articles))
		}
		s.articles -= story.Articles
		s.known[at] = nil
		delete(s.place, story.ID)
		s.dead++
	}
	if s.dead > len(s.known)/2 {
		kept := slices.DeleteFunc(s.known, func(story *Story) bool { return story == nil })
		*s = Stories{}
		s.Restore(kept...)
	}
}

// join makes an article part of a story.
func (s *Stories) join(story *Story, t telling) {
	before := story.core
	story.core = joined(before, t.words)
	story.marks = smallest(append(slices.Clone(story.marks), t.marks...), storyMarks)
	story.Days = story.Days.With(t.day)
	story.Articles++
	s.articles++
	s.enter(int32(s.place[story.ID]), story, before)
}

// enter counts and posts the words of a story whose core was another before.
func (s *Stories) enter(at int32, story *Story, before []coreWord) {
	for _, w := range before {
		s.count(w.root, -int(w.articles))
	}
	for _, w := range story.core {
		s.count(w.root, int(w.articles))
		s.post(w.root, at)
	}
	for _, m := range story.marks {
		s.post(m, at)
	}
}

func (s *Stories) count(root uint64, n int) {
	if s.with[root] += n; s.with[root] == 0 {
		delete(s.with, root)
	}
}

func (s *Stories) post(key uint64, at int32) {
	list := s.posts[key]
	if i, found := slices.BinarySearch(list, at); !found {
		s.posts[key] = slices.Insert(list, i, at)
	}
}

// joined adds the words of a telling to a core, and keeps the heaviest.
func joined(core []coreWord, words []toldWord) []coreWord {
	out := make([]coreWord, 0, len(core)+len(words))
	for len(core) > 0 || len(words) > 0 {
		switch {
		case len(words) == 0 || len(core) > 0 && core[0].root < words[0].root:
			out, core = append(out, core[0]), core[1:]
		case len(core) == 0 || words[0].root < core[0].root:
			out, words = append(out, coreWord{words[0].root, words[0].weight, 1}), words[1:]
		default:
			out = append(out, coreWord{core[0].root, core[0].sum + words[0].weight, core[0].articles + 1})
			core, words = core[1:], words[1:]
		}
	}
	if len(out) <= coreWords {
		return out
	}
	slices.SortFunc(out, func(a, b coreWord) int { return cmp.Or(cmp.Compare(b.sum, a.sum), cmp.Compare(a.root, b.root)) })
	out = slices.Clone(out[:coreWords])
	slices.SortFunc(out, func(a, b coreWord) int { return cmp.Compare(a.root, b.root) })
	return out
}

// StoryOrder is the order in which articles that are there together are placed:
// by day, those without one first, then by hash and id, so that the order of
// the input decides nothing.
func StoryOrder(a, b *article.Article) int {
	return cmp.Or(cmp.Compare(DayOf(a.Date), DayOf(b.Date)), cmp.Compare(a.SHA256, b.SHA256), cmp.Compare(a.ID, b.ID))
}
