package page

import (
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	first  = "The harbour board of Brackwater met on Monday to decide what will become of the north pier, which has been shut since the storm."
	second = "“We will not close it,” said Anna Bell, who has led the board for eleven years, “and nobody on this board has asked us to.”"
	third  = "The council is to vote on the plan in June, when the repairs, for which the state pays half, should be finished."
)

// article returns a page with the usual things around three paragraphs.
func article(head, body string) string {
	return `<!DOCTYPE html><html lang="en-GB"><head><title>Pier stays open, board says | The Courier</title>` + head + `</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>Pier stays open, board says</h1>
<div class="article-byline">By Carl Moore, 4 May 2021</div>` + body + `</article>
<section class="related"><h2>More news</h2><ul><li><a href="/a">Ferry to run again</a></li><li><a href="/b">Council debates parking</a></li></ul></section>
</main><footer>© The Courier. All rights reserved.</footer></body></html>`
}

func paragraphs(texts ...string) string { return "<p>" + strings.Join(texts, "</p>\n<p>") + "</p>" }

func extract(t *testing.T, html string) *Page {
	t.Helper()
	p, err := Extract(html, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestText holds what is running text and what stands around it.
func TestText(t *testing.T) {
	want := first + "\n\n" + second + "\n\n" + third
	for _, tt := range []struct{ what, body, want string }{
		{"plain paragraphs", paragraphs(first, second, third), want},
		{"paragraphs by line breaks", "<div>" + first + "<br><br>" + second + "<br/><br/>\n" + third + "</div>", want},
		{"caption of a picture", paragraphs(first) + "<figure><img src=p.jpg><figcaption>The pier on Monday.</figcaption></figure>" + paragraphs(second, third), want},
		{"caption by its name", paragraphs(first) + `<div class="photo-caption">The pier on Monday. (Picture: Dora Finch)</div>` + paragraphs(second, third), want},
		{"a box that asks to subscribe", paragraphs(first) + `<div class="newsletterSignup"><p>Get the news of the day into your letter box every morning.</p></div>` + paragraphs(second, third), want},
		{"stock phrases", paragraphs(first, "Read more: how the storm took the pier", second, third, "Advertisement"), want},
		{"links to other pieces", paragraphs(first, second) + `<p><a href="/x">Why the pier matters to the whole of the coast</a></p>` + paragraphs(third), want},
		{"a pull quotation printed again", paragraphs(first, second, third) + "<div>" + second + "</div>", want},
		{"a control", paragraphs(first, second, "Image 1 of 9", third), want},
		{"headings stay between paragraphs", paragraphs(first, second) + "<h2>What it costs</h2>" + paragraphs(third), first + "\n\n" + second + "\n\nWhat it costs\n\n" + third},
		{"a heading over nothing goes", paragraphs(first, second, third) + "<h2>More on this</h2>", want},
		{"inline markup", "<p>" + strings.Replace(first, "Monday", "<b>Mon</b>day", 1) + "</p>" + paragraphs(second, third), want},
		{"soft hyphens", "<p>" + strings.Replace(first, "harbour", "har&shy;bour", 1) + "</p>" + paragraphs(second, third), want},
		{"scripts", "<script>var a = '<p>no text</p>';</script>" + paragraphs(first, second) + "<style>p{}</style>" + paragraphs(third), want},
		{"a block quotation", paragraphs(first) + "<blockquote><p>We stand by what we said.</p><p>There is no more to say.</p></blockquote>" + paragraphs(second, third),
			first + "\n\n> We stand by what we said.\n\n> There is no more to say.\n\n" + second + "\n\n" + third},
		{"an embedded post", paragraphs(first) + `<div class="social-embed"><blockquote class="twitter-tweet"><p lang="en">No <a href="https://t.example/1">pier</a>, no town.</p>— Anna Bell (@annabell) <a href="https://t.example/2">May 3, 2021</a></blockquote><script src="w.js"></script></div>` + paragraphs(second, third),
			first + "\n\n> No pier, no town.\n\n> — Anna Bell (@annabell) May 3, 2021\n\n" + second + "\n\n" + third},
		{"a q element gets the marks that browsers show", paragraphs(first, "Anna Bell said: <q>We will not, as he put it, <q>go away</q>.</q> Then she left.", third),
			first + "\n\nAnna Bell said: “We will not, as he put it, ‘go away’.” Then she left.\n\n" + third},
		{"a q element in German", paragraphs(first) + `<p lang="de-AT">Anna Bell sagte: <q>Wir gehen nicht.</q></p>` + paragraphs(third),
			first + "\n\nAnna Bell sagte: „Wir gehen nicht.“\n\n" + third},
		{"a q element with marks of its own", paragraphs(first, "Anna Bell said: <q>“We will not.”</q> “<q>Never.</q>” She left.", third),
			first + "\n\nAnna Bell said: “We will not.” “Never.” She left.\n\n" + third},
		{"the source of a block quotation in a cite", paragraphs(first) + "<blockquote>Nobody asked us. <cite>Anna Bell</cite></blockquote>" + paragraphs(second, third),
			first + "\n\n> Nobody asked us.\n\n> — Anna Bell\n\n" + second + "\n\n" + third},
		{"its source in a footer", paragraphs(first) + "<blockquote><p>Nobody asked us.</p><footer>– <cite>Anna Bell</cite>, of the board</footer></blockquote>" + paragraphs(second, third),
			first + "\n\n> Nobody asked us.\n\n> – Anna Bell, of the board\n\n" + second + "\n\n" + third},
		{"its source in a caption", paragraphs(first) + "<figure><blockquote><p>Nobody asked us.</p></blockquote><figcaption>Anna Bell</figcaption></figure>" + paragraphs(second, third),
			first + "\n\n> Nobody asked us.\n\n> — Anna Bell\n\n" + second + "\n\n" + third},
		{"a title in a block quotation", paragraphs(first) + "<blockquote>We read <cite>The Pier</cite> and wept.</blockquote><blockquote>I still read <cite>The Pier</cite></blockquote>" + paragraphs(second, third),
			first + "\n\n> We read The Pier and wept.\n\n> I still read The Pier\n\n" + second + "\n\n" + third},
	} {
		p, err := Extract(article("", tt.body), DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", tt.what, err)
			continue
		}
		if diff := cmp.Diff(tt.want, p.Text); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}

// TestStruck holds that struck words are no part of the text, and where they stood.
func TestStruck(t *testing.T) {
	for _, tt := range []struct{ what, body, want, struck string }{
		{"words changed", paragraphs(first, "“We will <s>sell</s> keep it,” she said.", third), "“We will keep it,” she said.", "sell| keep"},
		{"words put in", paragraphs(first, "“We will <del>sell</del><ins>keep</ins> it,” she said.", third), "“We will keep it,” she said.", "sell| keep"},
		{"by a style", paragraphs(first, `“We will <span style="text-decoration: line-through">sell</span> keep it,” she said.`, third), "“We will keep it,” she said.", "sell| keep"},
		{"in a block quotation of two lines", paragraphs(first) + "<blockquote>We will keep it.<br>We <strike>may</strike> sell nothing.</blockquote>" + paragraphs(third), "> We will keep it.\n> We sell nothing.", "may| sell"},
		{"a paragraph", paragraphs(first, "We will keep it.") + "<del><p>We sell it.</p></del>" + paragraphs(third), "We will keep it.", "We sell it.|The c"},
		{"nothing struck", paragraphs(first, "<u>We</u> will keep it.", third), "We will keep it.", ""},
	} {
		p := extract(t, article("", tt.body))
		if want := first + "\n\n" + tt.want + "\n\n" + third; p.Text != want {
			t.Errorf("%s: text %q, want %q", tt.what, p.Text, want)
		}
		got := ""
		for _, s := range p.Struck {
			got += s.Words + "|" + p.Text[s.At:s.At+5]
		}
		if !strings.HasPrefix(got, tt.struck) || (got == "") != (tt.struck == "") {
			t.Errorf("%s: struck %q, want %q", tt.what, got, tt.struck)
		}
	}
}

// TestItem holds how the text of an item of a feed is read, plain or encoded.
func TestItem(t *testing.T) {
	want := first + "\n\n" + second
	for _, tt := range []struct{ what, html string }{
		{"elements", paragraphs(first, second)},
		{"elements encoded once more", html.EscapeString(paragraphs(first, second))},
		{"elements encoded twice more", html.EscapeString(html.EscapeString(paragraphs(first, second)))},
		{"plain text, blank lines", first + "\n\n" + second},
		{"plain text, blank lines of blanks", first + "\r\n \r\n" + second},
		{"plain text, a line a paragraph", first + "\n" + second},
	} {
		if got, _ := Item(tt.html, "", "en"); got != want {
			t.Errorf("%s: %q, want %q", tt.what, got, want)
		}
	}
	wrapped := strings.Replace(first, " Monday ", "\nMonday ", 1)
	if got, _ := Item(wrapped, "", "en"); got != first {
		t.Errorf("wrapped lines: %q", got)
	}
	if got, _ := Item("The sign said 3 &lt; 4, and the board agreed with it at once, as boards do.", "", "en"); !strings.Contains(got, "3 < 4") {
		t.Errorf("a sign below: %q", got)
	}
}

// TestSecondArticle holds that a piece printed below another is not taken in.
func TestSecondArticle(t *testing.T) {
	other := "<article><h2>Ferry to run again</h2>" + paragraphs("The ferry will run again from Friday, the company said, after a winter in the dock and two weeks of trials.") + "</article>"
	html := strings.Replace(article("", paragraphs(first, second, third)), "</article>", "</article>"+other, 1)
	if text := extract(t, html).Text; strings.Contains(text, "ferry") {
		t.Errorf("the second article is in the text:\n%s", text)
	}
}

// TestLinkedBody holds that the text of linked data is taken where the page
// has no other, and only there.
func TestLinkedBody(t *testing.T) {
	data := `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],"headline":"Pier stays open","articleBody":"` +
		first + `\n\n` + third + `","datePublished":"2021-05-04T09:30:00+01:00","author":[{"@type":"Person","name":"Carl Moore"},{"name":"Ida Lund"}],"publisher":{"name":"The Courier"}}]}</script>`
	bare := `<html><head>` + data + `</head><body><div id="app">Loading</div></body></html>`
	if got, want := extract(t, bare).Text, first+"\n\n"+third; got != want {
		t.Errorf("%q, want the linked data", got)
	}
	for _, wrapped := range []string{"\n//<![CDATA[\n%s\n//]]>\n", "/*<![CDATA[*/%s/*]]>*/", "<!-- %s -->", "%s;"} {
		object := `{"@type":"NewsArticle","articleBody":"` + first + "\n\n" + third + `"}`
		html := `<html><head><script type="application/ld+json">` + strings.Replace(wrapped, "%s", object, 1) + `</script></head><body><div id="app">Loading</div></body></html>`
		if got, want := extract(t, html).Text, first+"\n\n"+third; got != want {
			t.Errorf("%q around it: %q, want the linked data and its paragraphs", wrapped, got)
		}
	}
	start, end := strings.IndexByte(data, '>')+1, strings.LastIndex(data, "</script>")
	encoded := data[:start] + html.EscapeString(data[start:end]) + data[end:]
	if got, want := extract(t, strings.Replace(bare, data, encoded, 1)).Text, first+"\n\n"+third; got != want {
		t.Errorf("%q, want the linked data though its marks are entities", got)
	}
	if got, want := extract(t, article(data, paragraphs(first, second, third))).Text, first+"\n\n"+second+"\n\n"+third; got != want {
		t.Errorf("%q, want the page", got)
	}
}

func TestMeta(t *testing.T) {
	body := paragraphs(first, second, third)
	for _, tt := range []struct {
		what, html string
		want       Meta
	}{
		{"elements of the page", article("", body+`<time datetime="2021-05-04T09:30:00Z">4 May</time><a rel="author">Carl Moore</a>`),
			Meta{Title: "Pier stays open, board says", Author: "Carl Moore", Lang: "en-GB", Date: "2021-05-04T09:30:00Z"}},
		{"Open Graph", article(`<meta property="og:title" content="Pier &amp; board"><meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2021-05-04T09:30:00+0100"><meta property="og:url" content="https://courier.example/pier"><meta name="author" content="Carl Moore">`, body),
			Meta{Title: "Pier & board", Outlet: "The Courier", Author: "Carl Moore", Lang: "en-GB", Date: "2021-05-04T09:30:00+01:00", URL: "https://courier.example/pier"}},
		{"linked data first", article(`<meta name="author" content="The staff"><script type="application/ld+json">[{"@type":"WebSite","name":"W"},{"@type":"NewsArticle","headline":"Pier stays","author":{"name":"Ida Lund"},"datePublished":"May 4, 2021","publisher":{"@type":"Organization","name":"The Courier"},"mainEntityOfPage":{"@id":"https://courier.example/p"}}]</script>`, body),
			Meta{Title: "Pier stays", Outlet: "The Courier", Author: "Ida Lund", Lang: "en-GB", Date: "2021-05-04", URL: "https://courier.example/p"}},
		{"the day of an address", article(`<link rel="canonical" href="https://courier.example/2021/05/04/pier.html"><meta name="date" content="soon">`, body),
			Meta{Title: "Pier stays open, board says", Lang: "en-GB", Date: "2021-05-04", URL: "https://courier.example/2021/05/04/pier.html"}},
		{"an address for an author", article(`<meta property="article:author" content="https://social.example/courier">`, body),
			Meta{Title: "Pier stays open, board says", Lang: "en-GB"}},
	} {
		if diff := cmp.Diff(tt.want, extract(t, tt.html).Meta); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}

// TestNoArticle holds what is refused, and in which words.
func TestNoArticle(t *testing.T) {
	for _, tt := range []struct{ what, html, want string }{
		{"a page of scripts", `<html><body><noscript>You need to enable JavaScript.</noscript><div id="root"></div></body></html>`, "no article text found (0 characters)"},
		{"a wall of consent", `<html><body><div><p>We value your privacy, and 812 partners do.</p><button>Agree</button></div></body></html>`, "no article text found (43 characters)"},
		{"an error", `<html><body>{"error":"not found"}</body></html>`, "no article text found (21 characters)"},
		{"nothing", "", "no article text found (0 characters)"},
	} {
		_, err := Extract(tt.html, DefaultLimits)
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v, want %s", tt.what, err, tt.want)
		}
	}
}

// hostile are pages that are made to be costly, and the error each must give.
func hostile() []struct{ what, html, want string } {
	words := strings.Repeat("This is a sentence of some words, said Anna Bell, and it goes on. ", 5)
	formatting := &strings.Builder{}
	for i := range 400 {
		formatting.WriteString("<b id=" + string(rune('a'+i%26)) + strings.Repeat("x", i/26) + ">")
	}
	return []struct{ what, html, want string }{
		{"10,000 nested elements", "<html><body>" + strings.Repeat("<div>", 10_000) + words, "page nested too deeply"},
		{"text at every depth", "<html><body>" + strings.Repeat("<div>"+words, 190) + strings.Repeat(words, 10_000), "page nested too deeply"},
		{"200,000 elements", "<html><body>" + strings.Repeat("<p>x y</p>", 200_000), "page too large (200,002 elements)"},
		{"900,000 attributes", "<html><body><p" + strings.Repeat(" a=1", 900_000) + ">x", "page too large (an element of 900,000 attributes)"},
		{"5 MB of text", "<html><body><p>" + strings.Repeat(words, 16_000), "page too large (over 4 MB of text)"},
		{"11 MB", strings.Repeat(" ", 11<<20), "page too large (11 MB)"},
		{"formatting that is never closed", "<html><body><p>" + formatting.String() + "</p>" + strings.Repeat("<p>"+words, 9_000), ""},
		{"90,000 elements", "<html><body>" + strings.Repeat("<div><p><a href=x>a, b</a></p></div>", 30_000), "no article text found (0 characters)"},
		{"linked data without end", `<html><script type="application/ld+json">` + strings.Repeat("[", 1_000_000) + "</script><body>" + paragraphs(first, second), ""},
		{"comments without end", "<html><body>" + paragraphs(first, second) + strings.Repeat("<!-- ", 500_000), ""},
		{"ends of scripts", "<html><body>" + paragraphs(first, second) + "<script>" + strings.Repeat("</scrip ", 500_000), ""},
	}
}

// TestHostile holds the bounds: each page is read, or refused by its size and
// never by a clock.
func TestHostile(t *testing.T) {
	for _, tt := range hostile() {
		_, err := Extract(tt.html, DefaultLimits)
		if got := errorText(err); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.what, got, tt.want)
		}
	}
}

// BenchmarkHostile measures what each of them costs.
func BenchmarkHostile(b *testing.B) {
	for _, tt := range hostile() {
		b.Run(tt.what, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = Extract(tt.html, DefaultLimits)
			}
		})
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestFragment(t *testing.T) {
	for in, want := range map[string]string{
		"One &amp; two.<p>Three.":                           "One & two.\n\nThree.",
		"<ul><li>a</li><li>b</li></ul>":                     "a\n\nb",
		"<table><tr><td>a</td><td>b</td></tr></table>":      "a | b",
		"line<br>break":                                     "line\nbreak",
		"<blockquote>Said so.<br>And so.</blockquote>After": "> Said so.\n> And so.\n\nAfter",
		"": "",
	} {
		if got := Fragment(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// FuzzExtract holds that no page stops the reader, that what it returns is
// text, and that the same page gives the same text.
func FuzzExtract(f *testing.F) {
	f.Add(article("", paragraphs(first, second, third)))
	f.Add("<blockquote><p>" + first + "<table><tr><td>" + second)
	f.Add(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + first + `"}</script>`)
	f.Add("<!-- <script> --><p>" + first + "</p></script><svg><p>")
	f.Fuzz(func(t *testing.T, html string) {
		p, err := Extract(html, DefaultLimits)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\r") {
				t.Errorf("%q is no line", err)
			}
			return
		}
		again, err := Extract(html, DefaultLimits)
		if err != nil || again.Text != p.Text {
			t.Errorf("read again: %v, %q instead of %q", err, again.Text, p.Text)
		}
		if strings.TrimSpace(p.Text) != p.Text || strings.Contains(p.Text, "\n\n\n") {
			t.Errorf("loose white space in %q", p.Text)
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	html := article(`<meta property="og:title" content="x">`, strings.Repeat(paragraphs(first, second, third), 8)+"<script>"+strings.Repeat("var a=1;", 5000)+"</script>")
	b.SetBytes(int64(len(html)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Extract(html, DefaultLimits); err != nil {
			b.Fatal(err)
		}
	}
}
