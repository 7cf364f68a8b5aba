package cluster_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// news are articles of three events, the second and third in one town: three
// outlets on each.
var news = []article.Article{
	{ID: "bridge-1", Date: "2031-03-02", Title: "Harbour bridge at Westholm closed", Text: "Engineers closed the harbour bridge at Westholm on Monday after divers found cracks in two piers. Lorries are sent round by the ferry at Olmsund. Mayor Ilka Brandt said repairs would take a summer."},
	{ID: "bridge-2", Date: "2031-03-02", Title: "Cracks shut Westholm bridge", Text: "Westholm's harbour bridge stays shut until its cracked piers are repaired, the engineers of the port said. Mayor Brandt asked lorry drivers to take the Olmsund ferry."},
	{ID: "bridge-3", Date: "2031-03-03", Title: "Ferry queues as bridge stays shut", Text: "Lorries queued for hours at the Olmsund ferry on Tuesday, a day after divers found cracks in the piers of the Westholm harbour bridge. Engineers spoke of repairs all summer."},
	{ID: "vote-1", Date: "2031-03-02", Title: "Council rejects tram", Text: "The council of Tarnby voted eleven to nine against a tram line to the airport. Councillor Sven Aho called the costs unbearable; the Greens under Petra Lund walked out."},
	{ID: "vote-2", Date: "2031-03-02", Title: "Tarnby says no to airport tram", Text: "Tarnby will not build its tram to the airport. The council turned the line down by eleven votes to nine, and Petra Lund led the Greens out of the chamber. Sven Aho had warned of the costs."},
	{ID: "vote-3", Date: "2031-03-03", Title: "After the tram vote", Text: "A day after Tarnby's council voted down the airport tram, Petra Lund said the Greens would collect signatures. Sven Aho repeated that the line's costs were unbearable."},
	{ID: "fire-1", Date: "2031-03-02", Title: "Warehouse burns in Tarnby", Text: "A fire destroyed a furniture warehouse at Tarnby's eastern station during the night. Sixty firefighters fought the flames; smoke kept pupils at home. The cause is unknown."},
	{ID: "fire-2", Date: "2031-03-02", Title: "Furniture store in flames", Text: "Flames destroyed a warehouse full of furniture near the eastern station of Tarnby. Nobody was hurt, the firefighters said; schools stayed closed because of the smoke."},
	{ID: "fire-3", Date: "2031-03-03", Title: "Tarnby fire: what burned", Text: "The furniture warehouse that burned down at the eastern station held three thousand chairs, its owner said. Firefighters still look for the cause; smoke had closed the schools."},
}

// copies returns articles of their own, in English.
func copies(all []article.Article) []*article.Article {
	var out []*article.Article
	for _, a := range all {
		a.Lang, a.Outlet, a.SHA256 = "en", a.ID, a.ID
		out = append(out, &a)
	}
	return out
}

// place puts articles into stories one after the other.
func place(s *cluster.Stories, articles []*article.Article) map[string]string {
	in := map[string]string{}
	for _, a := range articles {
		in[a.ID] = s.Place(a, quote.Extract(a).Quotations).ID
	}
	return in
}

// TestStories catches stories that are cut by outlet or day, and stories that
// one town makes one.
func TestStories(t *testing.T) {
	var s cluster.Stories
	in := place(&s, copies(news))
	seen := map[string]bool{}
	for i := 0; i < len(news); i += 3 {
		first := in[news[i].ID]
		for _, a := range news[i : i+3] {
			if in[a.ID] != first {
				t.Errorf("%s is not in the story of %s", a.ID, news[i].ID)
			}
		}
		if seen[first] {
			t.Errorf("%s shares a story with another event", news[i].ID)
		}
		seen[first] = true
	}
}

// TestStoryOrder catches stories that depend on the order in which articles
// that are there together were read.
func TestStoryOrder(t *testing.T) {
	want := map[string]string{}
	r := rand.New(rand.NewPCG(3, 3))
	for range 10 {
		articles := copies(news)
		r.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		slices.SortFunc(articles, cluster.StoryOrder)
		var s cluster.Stories
		for id, story := range place(&s, articles) {
			if want[id] == "" {
				want[id] = story
			}
			if want[id] != story {
				t.Fatalf("%s: %s, in another order %s", id, story, want[id])
			}
		}
	}
}

// TestStoryWindow catches an article that joins a story of another year, and
// one without a date that joins none.
func TestStoryWindow(t *testing.T) {
	again := news[1]
	again.ID, again.Date = "again", "2032-03-02"
	undated := news[1]
	undated.ID, undated.Date = "undated", ""
	var s cluster.Stories
	in := place(&s, copies([]article.Article{news[0], again, undated}))
	if in["again"] == in["bridge-1"] {
		t.Error("an article joined a story of the year before")
	}
	if in["undated"] != in["bridge-1"] && in["undated"] != in["again"] {
		t.Error("an article without a date joined no story")
	}
}

// TestStoryEvent catches an event of the input that likeness overrules.
func TestStoryEvent(t *testing.T) {
	articles := copies(news)
	articles[0].Event, articles[1].Event, articles[3].Event = "a", "b", "a"
	var s cluster.Stories
	in := place(&s, articles)
	if in["bridge-1"] != in["vote-1"] || in["bridge-1"] == in["bridge-2"] {
		t.Errorf("the events of the input do not decide: %v", in)
	}
	if want := cluster.EventStory("a"); in["bridge-1"] != want {
		t.Errorf("story %s of the event, want %s", in["bridge-1"], want)
	}
}

// TestNoChain catches stories that one article after the other leads away:
// each has half of the words of the one before.
func TestNoChain(t *testing.T) {
	word := func(i int) string { return fmt.Sprintf("Zor%cak%cin", 'a'+i/20, 'a'+i%20) }
	var chain []article.Article
	for i := range 30 {
		a := article.Article{ID: fmt.Sprintf("link-%02d", i), Date: "2031-03-02"}
		for k := range 16 {
			a.Text += word(8*i+k) + " "
		}
		chain = append(chain, a)
	}
	var s cluster.Stories
	in := place(&s, copies(chain))
	if in["link-00"] != in["link-01"] {
		t.Error("two articles that share half of their names are two stories")
	}
	for i := 6; i < len(chain); i++ {
		if id := chain[i].ID; in[id] == in["link-00"] {
			t.Fatalf("%s is in the story of link-00, with which it shares nothing", id)
		}
	}
}

// TestMarkedWords catches shared quotations that count for nothing: the two
// articles share little else.
func TestMarkedWords(t *testing.T) {
	a := article.Article{ID: "one", Date: "2031-03-02", Title: "Smelter to shut",
		Text: "The last aluminium smelter of Norrvik shuts in autumn, and two hundred workers lose their jobs; the union wants talks with the county about ovens, pensions and the pier. \"We have burned money in this valley for nine long winters,\" the owner said."}
	b := article.Article{ID: "two", Date: "2031-03-03", Title: "What the owner earns",
		Text: "Kaisa Rehn sold horses before she bought furnaces, and collects clocks, violins and debts. \"We have burned money in this valley for nine long winters,\" she told a dinner of bankers in Bergsund, where her yacht lies beside those of three ministers."}
	with := cluster.Stories{}
	in := place(&with, copies([]article.Article{a, b}))
	if in["one"] != in["two"] {
		t.Error("a shared quotation does not bring two articles together")
	}
}

// TestKeptStories catches a grouping that goes on otherwise than one that was
// never interrupted, and bytes that are read for what they are not.
func TestKeptStories(t *testing.T) {
	articles := copies(news)
	var whole cluster.Stories
	want := place(&whole, articles)
	for cut := range articles {
		var first, second cluster.Stories
		stories := map[string]*cluster.Story{}
		got := map[string]string{}
		for _, a := range articles[:cut] {
			story := first.Place(a, quote.Extract(a).Quotations)
			stories[story.ID], got[a.ID] = story, story.ID
		}
		for _, story := range stories {
			kept, err := story.MarshalBinary()
			if err != nil {
				t.Fatal(err)
			}
			var back cluster.Story
			if err := back.UnmarshalBinary(kept); err != nil {
				t.Fatal(err)
			}
			if again, _ := back.MarshalBinary(); !bytes.Equal(kept, again) {
				t.Fatal("a story that was kept is written otherwise than before")
			}
			for n := range kept {
				if back.UnmarshalBinary(kept[:n]) == nil {
					t.Fatalf("%d of %d bytes are taken for a story", n, len(kept))
				}
			}
			if err := back.UnmarshalBinary(kept); err != nil {
				t.Fatal(err)
			}
			second.Restore(&back)
		}
		for id, story := range place(&second, articles[cut:]) {
			got[id] = story
		}
		for id := range want {
			if got[id] != want[id] {
				t.Errorf("cut after %d: %s in %s, uncut in %s", cut, id, got[id], want[id])
			}
		}
	}
}

// TestForget catches a story that is found after it was forgotten, and words
// that forgetting leaves counted.
func TestForget(t *testing.T) {
	var s, fresh cluster.Stories
	old := place(&s, copies(news))
	var later []article.Article
	for _, a := range news {
		a.ID, a.Date = "later-"+a.ID, "2031-04"+a.Date[7:]
		later = append(later, a)
	}
	for _, a := range copies(later) {
		kept, err := s.Place(a, nil).MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		if a.ID[len(a.ID)-1] == '3' { // the last of its story
			var back cluster.Story
			if err := back.UnmarshalBinary(kept); err != nil {
				t.Fatal(err)
			}
			fresh.Restore(&back)
		}
	}
	s.Forget(cluster.DayOf("2031-03-20"))
	again := copies(news[:1])[0]
	got := s.Place(again, nil)
	if got.ID == old[again.ID] && got.Articles > 1 {
		t.Error("an article joined a story that was forgotten")
	}
	a, _ := got.MarshalBinary()
	b, _ := fresh.Place(again, nil).MarshalBinary()
	if !bytes.Equal(a, b) {
		t.Error("an article is weighed otherwise than if the forgotten stories had never been known")
	}
}

func TestDayOf(t *testing.T) {
	for date, want := range map[string]cluster.Day{
		"1970-01-02": 1, "2024-02-29T23:59:00+02:00": 19782, "1969-12-31": -1,
		"": cluster.NoDay, "2024": cluster.NoDay, "2024-02": cluster.NoDay, "2024-13-40": cluster.NoDay,
	} {
		if got := cluster.DayOf(date); got != want {
			t.Errorf("DayOf(%q) = %d, want %d", date, got, want)
		}
	}
}
