package quotediff_test

import (
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
)

// Two outlets report what a woman said who runs a ferry.
func Example() {
	articles := []*article.Article{
		{ID: "courier", Lang: "en", Text: "“We counted forty boats in the harbour on Friday,” said Ines Mott, who runs the ferry."},
		{ID: "post", Lang: "en", Text: "Ferry owner Ines Mott was angry. “We counted fourteen boats in the harbour on Friday,” she said."},
	}
	r, err := quotediff.Analyse(context.Background(), articles, quotediff.DefaultOptions)
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range r.Divergences {
		fmt.Println(d.Type, d.Severity, d.Note)
	}
	// Output: number high post has “fourteen”, courier “forty”.
}

// Articles are read from files of any kind. Of three outlets one has another
// number.
func ExampleAnalyse() {
	files := map[string]string{
		"courier.txt": "The council has given way. “We counted forty boats in the harbour on Friday,” said Ines Mott, who runs the ferry.",
		"echo.txt":    "“We counted forty boats in the harbour on Friday,” Ms Mott said.",
		"post.txt":    "Ferry owner Ines Mott was not impressed. “We counted fourteen boats in the harbour on Friday,” she said.",
	}
	var articles []*article.Article
	for name, text := range files {
		for record, err := range article.Read(strings.NewReader(text), name) {
			if err != nil {
				log.Fatal(err)
			}
			articles = append(articles, record.Article)
		}
	}
	r, err := quotediff.Analyse(context.Background(), articles, quotediff.DefaultOptions)
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range r.Divergences {
		if d.Severity == "high" {
			fmt.Printf("%s: %q, in %s %q\n", d.Type, d.A.Text, d.B.Article, d.B.Text)
		}
	}
	// Output:
	// number: "forty", in post "fourteen"
}
