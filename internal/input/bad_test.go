package input_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/input"
)

const (
	pier  = "The harbour board of Brackwater met on Monday to decide what will become of the north pier, which has been shut since the storm."
	stays = "“We will not close it,” said Anna Bell, who has led the board for eleven years, “and nobody on this board has asked us to.”"
)

func webPage(head, body string) string {
	return "<!DOCTYPE html><html lang=en><head><title>Pier stays open</title>" + head + "</head><body><article>" + body + "</article></body></html>"
}

func rssFeed(items string) string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title>` + items + `</channel></rss>`
}

func feedItem(guid, link, text string) string {
	return "<item><title>Pier</title><guid>" + guid + "</guid><link>https://courier.example/" + link + "</link><description>" + text + "</description></item>"
}

// dated is an item of a feed with a date as printed.
func dated(printed string) string {
	return "<item><pubDate>" + printed + "</pubDate><guid>" + printed + "</guid><description>" + pier + " " + printed + ".</description></item>"
}

func warcRecord(uri, body string) string {
	body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", uri, len(body), body)
}

// wide writes a text with so many bytes a character, the least first.
func wide(s string, bytes int) string {
	var b strings.Builder
	for _, r := range s {
		for i := range bytes {
			b.WriteByte(byte(r >> (8 * i)))
		}
	}
	return b.String()
}

// TestBadInputs gives a run one bad input at a time, beside a good one. Each
// gets its line or none, what is whole in it is read, and the run goes on.
func TestBadInputs(t *testing.T) {
	page := webPage("", "<p>"+pier+"</p><p>"+stays+"</p>")
	w1, w2 := warcRecord("http://courier.example/1", page), warcRecord("<http://courier.example/2>", strings.ReplaceAll(page, "Monday", "Friday"))
	cut := gz(strings.Repeat(pier, 100))
	feed := rssFeed(feedItem("g1", "1", pier) + feedItem("g2", "2", stays))
	zeroed := []byte(gz(w1) + gz(w1) + gz(w2))
	for i := len(gz(w1)) + 30; i < len(gz(w1))+60; i++ {
		zeroed[i] = 0
	}
	for _, tt := range []struct {
		what, name, data string
		articles         int
		lines            []string // unread and notes
		holds            string   // words of an article, or its date, where reading could garble them
	}{
		{"1 illegal characters in a feed", "a.xml", strings.Replace(feed, "The harbour", "\x08The\x13 \x1eharbour", 1), 2, []string{"note: a.xml: 3 illegal characters dropped"}, "The harbour board"},
		{"2 undeclared Latin-1", "a.rss", rssFeed(feedItem("g", "1", "Le maire a d\xe9clar\xe9 que le port restera ferm\xe9 jusqu'\xe0 l'\xe9t\xe9, et personne n'a demand\xe9 le contraire au conseil.")), 1, []string{"note: a.rss: no encoding declared; read as windows-1252"}, "fermé jusqu'à l'été"},
		{"3 UTF-8 declared as Latin-1", "a.rss", strings.Replace(feed, `version="1.0"`, `version="1.0" encoding="ISO-8859-1"`, 1), 2, []string{"note: a.rss: declared as ISO-8859-1, but it is UTF-8"}, "“We will not close it,”"},
		{"4 UTF-16", "a.xml", "\xff\xfe" + wide(feed, 2), 2, nil, "“We will not close it,”"},
		{"4 UTF-16 without a mark", "a.xml", wide(feed, 2), 2, nil, "“We will not close it,”"},
		{"4 UTF-32", "a.xml", "\xff\xfe\x00\x00" + wide(feed, 4), 2, nil, "“We will not close it,”"},
		{"5 bare ampersands, entities of HTML", "a.xml", strings.Replace(feed, "harbour", "harbour & port&nbsp;&ecirc;", 1), 2, nil, "harbour & port ê board"},
		{"6 a feed that is cut", "a.xml", feed[:len(feed)-60], 1, []string{fmt.Sprintf("unread: a.xml: feed cut at byte %d: kept 1 item", len(feed)-60)}, ""},
		{"7 junk before a feed", "a.xml", "Warning: mysql_connect() in /x.php\n" + feed, 2, []string{"note: a.xml: 34 bytes before the feed left out"}, "The harbour board"},
		{"8 a page instead of a feed", "a.xml", `<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>`, 0, []string{"unread: a.xml: no article text found (21 characters)"}, ""},
		{"9 nothing", "a.xml", "", 0, []string{"unread: a.xml: the file is empty"}, ""},
		{"9 white space", "a.html", " \n ", 0, []string{"unread: a.html: no text in it, only white space"}, ""},
		{"16 a page that unpacks to too much", "a.html.gz", gz("<html>" + strings.Repeat("<p>x", 4<<20)), 0, []string{"unread: a.html.gz: page too large (over 10 MB)"}, ""},
		{"16 a response that unpacks to too much", "a.warc", warcRecord("http://courier.example/1", gz(strings.Repeat(" ", 11<<20))) + w2, 1, []string{
			"unread: a.warc: record at offset 0 (http://courier.example/1): the response is over 10 MB after decompression",
			"note: a.warc: 2 records read, 1 pages among them, 0 damaged places skipped"}, ""},
		{"18 gzip that is cut", "a.txt.gz", cut[:len(cut)-20], 0, []string{"unread: a.txt.gz: the gzip data ends early; fetch or compress the file again"}, ""},
		{"18 gzip that is none", "a.txt.gz", "\x1f\x8b" + pier, 0, []string{"unread: a.txt.gz: the gzip data is damaged; fetch or compress the file again"}, ""},
		{"19 one GUID for all", "a.xml", rssFeed(feedItem("g", "1", pier) + feedItem("g", "2", stays)), 2, nil, ""},
		{"20 an item under another GUID and address", "a.xml", rssFeed(feedItem("g1", "pier", pier) + feedItem("g2", "pier-stays", pier)), 2, []string{"note: a.xml: the same text as a#29ea869003 in a.xml"}, ""},
		{"21 no GUID, link, date", "a.xml", rssFeed("<item><description>" + pier + "</description></item>"), 1, nil, ""},
		{"22 a date that is none", "a.xml", rssFeed("<item><pubDate>0</pubDate><description>" + pier + "</description></item>"), 1, []string{`note: a.xml: no day in the date "0" of an item; it is left out`}, ""},
		{"22 dates as some print them", "a.xml", rssFeed(dated("ven., 03 sept. 2021") + dated("Sat, Oct 16 2021 08:28:28 PM")), 2, nil, "2021-09-03"},
		{"22 dates that are none", "a.xml", rssFeed(dated("soon") + dated("Sat, Oct 16 2021") + dated("31.02.2021")), 3, []string{`note: a.xml: no day in the dates of 2 items, the first "soon"; they are left out`}, "2021-10-16"},
		{"24 a charset declared late", "a.html", webPage(strings.Repeat("<meta name=x content=y>", 100)+"<meta charset=utf-8>", "<p>"+pier+"</p><p>"+stays+"</p>"), 1, nil, "“We will not close it,”"},
		{"25 too many elements", "a.html", "<html>" + strings.Repeat("<p>x", 200_000), 0, []string{"unread: a.html: page too large (200,001 elements)"}, ""},
		{"26 nested tags", "a.html", "<html>" + strings.Repeat("<div>", 10_000), 0, []string{"unread: a.html: page nested too deeply"}, ""},
		{"27 a page of scripts", "a.html", `<html><body><div id="root"></div><script src="app.js"></script><noscript>Enable JavaScript.</noscript></body></html>`, 0, []string{"unread: a.html: no article text found (0 characters)"}, ""},
		{"27 a wall of consent", "a.html", `<html><body><p>We value your privacy. Please choose one.</p></body></html>`, 0, []string{"unread: a.html: no article text found (41 characters)"}, ""},
		{"28 PDF", "a.html", "%PDF-1.7\n", 0, []string{"unread: a.html: this is a PDF, which is not read; save its text as plain text"}, ""},
		{"27 the first line before a wall", "a.html", `<html><body><article><h1>Pier</h1><p>The board met.</p></article><div class="paywall">Subscribe to read on.</div></body></html>`, 0, []string{"unread: a.html: no article text found (14 characters)"}, ""},
		{"28 a PDF as text", "a.txt", "%PDF-1.7\n", 0, []string{"unread: a.txt: this is a PDF, which is not read; save its text as plain text"}, ""},
		{"28 JPEG", "a.txt", "\xff\xd8\xff\xe0\x00\x10JFIF", 0, []string{"unread: a.txt: this is a JPEG image, which is not read; save its text as plain text"}, ""},
		{"28 zip", "a.html", "PK\x03\x04\x14\x00", 0, []string{"unread: a.html: this is a zip archive or an office document, which is not read; save its text as plain text"}, ""},
		{"29 a cut record", "a.warc", w1 + w2[:len(w2)-40], 1, []string{fmt.Sprintf("unread: a.warc: record at offset %d damaged, skipped: it is cut", len(w1)), "note: a.warc: 1 records read, 1 pages among them, 1 damaged places skipped"}, "“We will not close it,”"},
		{"29 zeroed bytes", "a.warc.gz", string(zeroed), 2, []string{fmt.Sprintf("unread: a.warc.gz: record at offset %d damaged, skipped: its gzip data is broken", len(gz(w1))), "note: a.warc.gz: 2 records read, 2 pages among them, 1 damaged places skipped"}, ""},
		{"29 one member for all", "a.warc.gz", gz(w1 + w2), 2, []string{"note: a.warc.gz: 2 records read, 2 pages among them, 0 damaged places skipped"}, ""},
		{"30 a long line", "a.jsonl", `{"id":"x","text":"` + strings.Repeat("The board met. ", 20_000) + "\"}\n", 1, nil, ""},
		{"30 a mark and a bad line", "a.jsonl", "\ufeff{\"id\":\"x\",\"text\":\"T.\"}\n{\"id\":\n{\"id\":\"y\",\"text\":\"U.\"}\n", 2, []string{"unread: a.jsonl:2: no JSON record: it ends early; skipped"}, ""},
		{"30 a table with a mark, bare quotes, ragged rows", "a.csv", "\ufeffid,text\nx,a \"b\" c\ny\nv,\"no end\nw,W.\n", 3, []string{"unread: a.csv:3: 1 fields under a header of 2; row skipped"}, `a "b" c`},
		{"plain text of Notepad", "a.txt", "\xff\xfe" + wide(pier+"\r\n", 2), 1, nil, pier + "\r\n"},
		{"a fused date that is none", "a.txt", " date 2020-13-45 " + pier, 1, nil, "date 2020-13-45 The harbour"},
		{"a page with its pictures", "a.mhtml", "From: <Saved by Blink>\r\n", 0, []string{"unread: a.mhtml: this is a page saved with its pictures (MHTML), which is not read; save its text as plain text"}, ""},
		{"ends of lines of two bytes", "a.txt", pier + "\r\n\r\n" + stays + "\r\n", 1, nil, pier + "\r\n\r\n“We will"},
		{"a zero inside a text", "a.txt", strings.Replace(pier, "harbour", "har\x00bour", 1), 1, nil, "har\x00bour"},
	} {
		t.Run(tt.what, func(t *testing.T) {
			tree(t, map[string]string{"z.txt": "A good article stands beside it.", tt.name: tt.data})
			var lines []string
			articles, holds := 0, false
			for item, err := range input.Each(t.Context(), []string{tt.name, "z.txt"}, input.Options{Jobs: 2}) {
				switch {
				case err != nil:
					t.Fatal(err)
				case item.Article != nil:
					articles++
					holds = holds || strings.Contains(item.Article.Date+" "+item.Article.Text, tt.holds)
				case item.Unread != nil:
					lines = append(lines, "unread: "+item.Unread.Place()+": "+item.Unread.What)
				case item.Note != nil:
					lines = append(lines, "note: "+item.Note.Place()+": "+item.Note.What)
				}
			}
			if !holds {
				t.Errorf("no article holds %q", tt.holds)
			}
			if articles != tt.articles+1 {
				t.Errorf("%d articles read, want %d and the good one", articles, tt.articles)
			}
			if !slices.Equal(lines, tt.lines) {
				t.Errorf("%q, want %q", lines, tt.lines)
			}
		})
	}
}

// TestColumns holds that the fields of records and tables may stand under
// other names.
func TestColumns(t *testing.T) {
	tree(t, map[string]string{
		"a.csv":   "Key,Body,text\nx,The text.,not this\n",
		"b.jsonl": `{"key":"y","body":"Another text.","text":"not this"}` + "\n" + `{"id":"q-1","spans":[],"text":"kept"}`,
	})
	o := input.Options{}
	o.Columns = []article.Column{{Field: "id", Name: "key"}, {Field: "text", Name: "body"}}
	r, err := input.Read(t.Context(), []string{"a.csv", "b.jsonl"}, o)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Articles) != 2 || r.Articles[0].Text != "The text." || r.Articles[1].Text != "Another text." || len(r.Quotations) != 1 {
		t.Errorf("%d articles, %d quotations, unread %v", len(r.Articles), len(r.Quotations), r.Unread)
	}
}
