package cluster_test

import (
	"fmt"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
)

func ExampleStories() {
	var stories cluster.Stories
	for _, a := range []article.Article{
		{ID: "post", Lang: "en", Date: "2031-03-02", Title: "Council rejects tram", Text: "The council of Tarnby voted down a tram line to the airport. Petra Lund led the Greens out of the chamber."},
		{ID: "mail", Lang: "en", Date: "2031-03-02", Title: "Furniture store in flames", Text: "Flames destroyed a furniture warehouse. Firefighters fought the smoke for hours."},
		{ID: "echo", Lang: "en", Date: "2031-03-03", Title: "After the tram vote", Text: "A day after Tarnby's council voted down the airport tram, Petra Lund said the Greens would collect signatures."},
	} {
		story := stories.Place(&a, nil)
		fmt.Println(a.ID, story.Articles)
	}
	// Output:
	// post 1
	// mail 1
	// echo 2
}

func ExampleKeepIDs() {
	before := []cluster.Group[string]{{ID: "c-1", Members: []string{"a", "b"}}, {ID: "c-2", Members: []string{"c"}}}
	now := []cluster.Group[string]{{ID: "c-8", Members: []string{"a", "b", "c"}}, {ID: "c-9", Members: []string{"d"}}}
	ids, changes := cluster.KeepIDs(before, now, nil)
	fmt.Println(ids)
	for _, c := range changes {
		fmt.Println(c.ID, c.Fate, c.Others)
	}
	// Output:
	// [c-1 c-9]
	// c-1 kept []
	// c-2 merged [c-1]
	// c-9 new []
}
