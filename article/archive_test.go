package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
)

const (
	boardMet = "The harbour board of Brackwater met on Monday to decide what will become of the north pier, which has been shut since the storm."
	boardBut = "“We will not close it,” said Anna Bell, who has led the board for eleven years, “and nobody on this board has asked us to.”"
)

func savedPage(title string) string {
	return "<!DOCTYPE html><html lang=en-GB><head><title>" + title + `</title><meta property="og:site_name" content="The Courier"><meta name="date" content="4 May 2021"></head><body><article><p>` +
		boardMet + "</p><p>" + boardBut + "</p></article></body></html>"
}

func ExampleReadPage() {
	a, err := article.ReadPage(strings.NewReader(savedPage("Pier stays open")), "")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Outlet, a.Date, a.Title)
	fmt.Println(a.Text[:30])
	// Output:
	// The Courier 2021-05-04 Pier stays open
	// The harbour board of Brackwate
}

func ExampleReadFeed() {
	f, err := article.ReadFeed(strings.NewReader(`<rss version="2.0"><channel><title>The Courier</title>
<item><title>Pier stays open</title><pubDate>mar., 04 mai 2021 09:30 +0200</pubDate><description>The board met.</description></item>
<item><title>Ferry to r`), "")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, i := range f.Items {
		fmt.Println(i.Date, i.Title, article.ItemArticle(f, i).Text)
	}
	fmt.Println(f.Lost)
	// Output:
	// 2021-05-04T09:30:00+02:00 Pier stays open The board met.
	// feed cut at byte 211: kept 1 item
}

func response(uri, body string) string {
	body = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", uri, len(body), body)
}

// TestArchive holds what of an archive becomes an article, and that a run can
// go on after any of them.
func TestArchive(t *testing.T) {
	request := "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 3\r\n\r\nGET\r\n\r\n"
	missing := strings.Replace(response("http://courier.example/no", savedPage("No")), "200 OK", "404 No", 1)
	records := []string{request, response("http://courier.example/1", savedPage("One")), missing, response("http://courier.example/2", savedPage("Two"))}
	data := gz(records[0]) + gz(records[1]) + gz(records[2]) + gz(records[3])
	var got []string
	var next []article.Position
	for rec, err := range article.Read(strings.NewReader(data), "crawl.warc.gz") {
		switch {
		case err != nil:
			t.Error(err)
		case rec.Article != nil:
			a := rec.Article
			got = append(got, fmt.Sprintf("%s %s %s %s %s", a.ID, a.Outlet, a.URL, a.Date, a.Title))
			next = append(next, rec.Next)
		default:
			got = append(got, rec.Note)
		}
	}
	want := []string{
		fmt.Sprintf("crawl#%d The Courier http://courier.example/1 2021-05-04 One", len(gz(records[0]))),
		fmt.Sprintf("crawl#%d The Courier http://courier.example/2 2021-05-04 Two", len(data)-len(gz(records[3]))),
		"4 records read, 2 pages among them, 0 damaged places skipped",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for rec, err := range (article.Options{From: next[0]}).Read(strings.NewReader(data[next[0].Offset:]), "crawl.warc.gz") {
		if err != nil || rec.Article != nil && rec.Article.Title != "Two" {
			t.Errorf("going on behind the first: %v, %v", rec.Article, err)
		}
	}
}

// TestBlockMarks holds that a view reads through the marks of a block
// quotation, and that they are not damage.
func TestBlockMarks(t *testing.T) {
	a := &article.Article{Text: "One.\n\n> “Two.\n> Three.”\n\n5 > 4"}
	if got, want := a.View().Text, "One.\n\n“Two.\nThree.”\n\n5 > 4"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if d := article.Inspect(a.Text); len(d) > 0 {
		t.Errorf("damage %v", d)
	}
}
