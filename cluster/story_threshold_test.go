package cluster

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// The tests of this file hold the numbers by which articles become stories, each
// from both sides.

// knownStories returns stories of one article that have the given words, each of weight
// 1, and marks.
func knownStories(stories ...*Story) *Stories {
	s := &Stories{}
	for _, story := range stories {
		story.Days, story.Articles = Days{100, 100}, 1
	}
	s.Restore(stories...)
	return s
}

func oneWord(root uint64) []coreWord { return []coreWord{{root, 1, 1}} }

// TestNearness holds nearness, by days before and after a story.
func TestNearness(t *testing.T) {
	story := &Story{Days: Days{100, 102}}
	for gap, want := range []float64{1, .95, .85, .7, .5, 0, 0} {
		for _, day := range []Day{100 - Day(gap), 102 + Day(gap)} {
			if got := near(story, telling{day: day}); got != want {
				t.Errorf("%d days off: %v, want %v", gap, got, want)
			}
		}
	}
	if got := near(story, telling{day: NoDay}); got != .95 {
		t.Errorf("without a day: %v", got)
	}
}

// TestAlikeStory holds alikeStory.
func TestAlikeStory(t *testing.T) {
	for _, tt := range []struct {
		weight float32
		joins  bool
	}{{.205, true}, {.195, false}} {
		s := knownStories(&Story{ID: "e-1", core: oneWord(7)})
		if got := s.best(telling{day: 100, words: []toldWord{{7, tt.weight}}}); (got != nil) != tt.joins {
			t.Errorf("likeness %v: joins %v", tt.weight, got != nil)
		}
	}
}

// TestMarkedRuns holds markedWords, markedRuns and ownStories.
func TestMarkedRuns(t *testing.T) {
	marks := []uint64{11, 12, 13, 14, 15}
	for _, tt := range []struct {
		runs, stories int
		want          float64
	}{{2, 1, .03}, {4, 1, .06}, {5, 1, .06}, {4, 3, .06}, {4, 4, 0}} {
		stories := make([]*Story, tt.stories)
		for i := range stories {
			stories[i] = &Story{ID: fmt.Sprint("e-", i), marks: marks}
		}
		s := knownStories(stories...)
		if got := s.alike(stories[0], telling{day: 100, marks: marks[:tt.runs]}); got < tt.want-1e-9 || got > tt.want+1e-9 {
			t.Errorf("%d runs that %d stories have add %v, want %v", tt.runs, tt.stories, got, tt.want)
		}
	}
}

// TestFoundStories holds findingWords, mostStories and mostPosts.
func TestFoundStories(t *testing.T) {
	var words []toldWord
	var stories []*Story
	for i := range 40 {
		words = append(words, toldWord{uint64(i + 1), 1 - float32(i)/100})
		stories = append(stories, &Story{ID: fmt.Sprintf("e-%02d", i), core: oneWord(uint64(i + 1))})
	}
	s := knownStories(stories[31], stories[32])
	if got := s.near(telling{day: 100, words: words}); len(got) != 1 || s.known[got[0]].ID != "e-31" {
		t.Errorf("by 32 words %d stories are found, want that of the 32nd", len(got))
	}
	var same []*Story
	for i := range 40 {
		same = append(same, &Story{ID: fmt.Sprintf("e-%02d", i), core: oneWord(1)})
	}
	if got := knownStories(same...).near(telling{day: 100, words: words[:1]}); len(got) != 32 {
		t.Errorf("%d stories are compared, want 32", len(got))
	}
	for _, tt := range []struct {
		stories int
		first   string
	}{{2000, "e-00000"}, {2001, "e-00001"}} {
		var many []*Story
		for i := range tt.stories {
			many = append(many, &Story{ID: fmt.Sprintf("e-%05d", i), core: oneWord(1)})
		}
		s := knownStories(many...)
		if got := s.near(telling{day: 100, words: words[:1]}); s.known[got[0]].ID != tt.first {
			t.Errorf("of %d stories of one word the first is %s, want %s", tt.stories, s.known[got[0]].ID, tt.first)
		}
	}
}

// TestStorySizes holds coreWords, storyMarks, toldWords, toldMarks and leadBytes.
func TestStorySizes(t *testing.T) {
	var words, marked strings.Builder
	for i := range 300 {
		fmt.Fprintf(&words, "q%cx%cz%c ", 'a'+i%26, 'a'+i/26%26, 'a'+i/7%26)
		fmt.Fprintf(&marked, "w%d ", i)
	}
	a := &article.Article{ID: "a", Lang: "en", Text: words.String()}
	quotes := []*quote.Quotation{{Kind: quote.Direct, Parts: []quote.Part{{Text: marked.String()}}}}
	s := knownStories(&Story{ID: "e-1"})
	told := s.telling(a, quotes)
	if len(told.words) != 64 || len(told.marks) != 32 {
		t.Errorf("%d words and %d runs are kept of an article, want 64 and 32", len(told.words), len(told.marks))
	}
	var many telling
	for i := range 200 {
		many.words = append(many.words, toldWord{uint64(i + 1), .1})
		many.marks = append(many.marks, uint64(i+1))
	}
	s.join(s.known[0], many)
	if story := s.known[0]; len(story.core) != 128 || len(story.marks) != 128 {
		t.Errorf("%d words and %d runs are kept of a story, want 128 of each", len(story.core), len(story.marks))
	}
	long := &article.Article{Text: strings.Repeat("a ", 995) + "bbbbbbbbb " + strings.Repeat("c ", 100)}
	if got := len(lead(long)); got != len("\n\n")+1999 {
		t.Errorf("%d bytes are read, want 1999 and a break", got)
	}
}

// TestPriorArticles holds priorArticles: 200 articles that all have a word make
// it one that half of all have, whatever its general frequency.
func TestPriorArticles(t *testing.T) {
	s := knownStories(&Story{ID: "e-1"})
	a := &article.Article{Lang: "en", Text: "Qazwin Ozvelmont"}
	told := s.telling(a, nil)
	s.articles = 200
	s.with[told.words[0].root] = 200
	again := s.telling(a, nil)
	if got := again.words[0].weight / again.words[1].weight; got < .064 || got > .068 {
		t.Errorf("the word of all articles weighs %v of the other, want ln 2 by 10.5", got)
	}
}

// TestKeptVersion holds keptStory: stories kept by earlier versions begin with 1.
func TestKeptVersion(t *testing.T) {
	b, err := (&Story{ID: "e-1"}).MarshalBinary()
	if err != nil || b[0] != 1 {
		t.Errorf("%v, %v", b, err)
	}
	b[0] = 2
	if err := new(Story).UnmarshalBinary(b); err == nil {
		t.Error("another version is read")
	}
}
