package article_test

import (
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
)

// TestIsTeaser holds when the page of an item is worth a request.
func TestIsTeaser(t *testing.T) {
	long := strings.Repeat("The harbour board of Brackwater met on Monday to decide about the north pier. ", 12)
	for _, tt := range []struct {
		text, html string
		want       bool
	}{
		{"The harbour board met on Monday.", "", true},
		{long, "", false},
		{"The harbour board met on Monday.\n\n“We will not close it,” said Anna Bell.", "", true},
		{long + "It will […]", "", true},
		{long + "It will ...", "", true},
		{long + "It will (...)", "", true},
		{long + "\n\nIt will [...]\n\nThe post Pier appeared first on The Courier.", "", true},
		{long + "\n\n“We will …”\n\n" + long, "", false},
		{strings.Repeat("港务局星期一开会决定北码头的未来。", 20), "", false},
		{long, `<p>x</p> <a href="https://courier.example/1?utm_source=rss">Weiterlesen</a> <img src="p.gif">`, true},
		{long, `<p>x <a class=more href='http://www.courier.example/1'>Read on &rarr;</a> »</p>`, true},
		{long, `<p>x</p><a href="https://courier.example/2">Another</a>`, false},
		{long, `<p>x</p><a href="https://courier.example/1#comments">3 comments</a>`, false},
		{long, `<p><a href="https://courier.example/1">Pier</a> appeared first in The Courier.</p>`, false},
	} {
		i := article.FeedItem{Link: "https://courier.example/1", HTML: tt.html}
		if got := article.IsTeaser(i, &article.Article{Text: tt.text}); got != tt.want {
			t.Errorf("%.60q (%d bytes), %q: %v", tt.text, len(tt.text), tt.html, got)
		}
	}
	if !article.IsTeaser(article.FeedItem{}, nil) {
		t.Error("nothing is no teaser")
	}
}
