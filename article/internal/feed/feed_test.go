package feed

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func rss(items ...string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>The Courier</title><link>https://courier.example/</link><language>en</language>
` + strings.Join(items, "\n") + `
</channel></rss>`
}

func item(n int) string {
	return fmt.Sprintf(`<item><title>Piece %d</title><link>https://courier.example/%d</link><guid>g%d</guid><pubDate>Tue, 04 May 2021 09:30:15 +0200</pubDate><description>&lt;p&gt;Text of piece %d.&lt;/p&gt;</description></item>`, n, n, n, n)
}

// titles lists what was read of a feed: titles, notes, what was lost.
func titles(f *Feed) []string {
	var out []string
	for _, i := range f.Items {
		out = append(out, i.Title)
	}
	for _, n := range f.Notes {
		out = append(out, "note: "+n)
	}
	if f.Lost != "" {
		out = append(out, "lost: "+f.Lost)
	}
	return out
}

// TestParse holds that what is broken in a feed costs no more than the item in
// which it stands.
func TestParse(t *testing.T) {
	whole := rss(item(1), item(2), item(3))
	cut := whole[:strings.Index(whole, "Text of piece 3")]
	for _, tt := range []struct {
		what, feed string
		want       []string
	}{
		{"RSS", whole, []string{"Piece 1", "Piece 2", "Piece 3"}},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><id>a</id><title>Piece &lt;b>1&lt;/b></title><link href="/1"/><content type="html">x</content></entry></feed>`, []string{"Piece 1"}},
		{"RDF", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>C</title></channel><item><title>Piece 1</title></item></rdf:RDF>`, []string{"Piece 1"}},
		{"JSON Feed", `{"version":"https://jsonfeed.org/version/1.1","title":"C","items":[{"id":"1","title":"Piece 1","content_text":"x"}]}`, []string{"Piece 1"}},
		{"illegal characters", rss("\x08"+item(1), item(2)+"\x13\x1e"), []string{"Piece 1", "Piece 2", "note: 3 illegal characters dropped"}},
		{"Latin-1 that is not declared", "<rss version=\"2.0\"><channel><title>C</title><item><title>Le maire a d\xe9clar\xe9 que le port restera ferm\xe9 jusqu'\xe0 l'\xe9t\xe9, et qu'il n'y a pas d'autre solution</title></item></channel></rss>",
			[]string{"Le maire a déclaré que le port restera fermé jusqu'à l'été, et qu'il n'y a pas d'autre solution", "note: no encoding declared; read as windows-1252"}},
		{"UTF-8 declared as Latin-1", strings.Replace(rss("<item><title>Café</title></item>"), "UTF-8", "ISO-8859-1", 1), []string{"Café", "note: declared as ISO-8859-1, but it is UTF-8"}},
		{"an encoding that is none", strings.Replace(rss(item(1)), "UTF-8", "bogus", 1), []string{"Piece 1"}},
		{"XML 1.1", strings.Replace(rss(item(1)), "1.0", "1.1", 1), []string{"Piece 1"}},
		{"bare ampersands and entities", rss("<item><title>Bell & Moore&nbsp;at &ecirc; &copy; A&B</title></item>"), []string{"Bell & Moore at ê © A&B"}},
		{"a warning before it", "<br />\n<b>Warning</b>: mysql_connect() in x.php\n" + whole, []string{"Piece 1", "Piece 2", "Piece 3", "note: 47 bytes before the feed left out"}},
		{"cut in an item", cut, []string{"Piece 1", "Piece 2", fmt.Sprintf("lost: feed cut at byte %d: kept 2 items", len(cut))}},
		{"cut in its last tag", strings.TrimSuffix(whole, ">"), []string{"Piece 1", "Piece 2", "Piece 3"}},
		{"one broken item", rss(item(1), "<item><title>Piece 2</wrong><b></item>", item(3)), []string{"Piece 1", "Piece 2", "Piece 3"}},
		{"an item that is no XML", rss(item(1), "<item><title>Piece 2</title><a <b></item>", item(3)), []string{"Piece 1", "Piece 3", "lost: feed broken: kept 2 items, 1 broken left out"}},
		{"JSON cut in an item", `{"version":"https://jsonfeed.org/version/1","title":"C","items":[{"id":"1","title":"Piece 1"},{"id":"2","ti`, []string{"Piece 1", "lost: feed cut at byte 107: kept 1 item"}},
		{"too many items", rss(slices.Repeat([]string{"<item><title>x</title></item>"}, 5001)...), append(slices.Repeat([]string{"x"}, 5000), "lost: feed of 5001 items: kept the first 5000")},
	} {
		f, err := Parse([]byte(tt.feed), "")
		if err != nil {
			t.Errorf("%s: %v", tt.what, err)
			continue
		}
		if diff := cmp.Diff(tt.want, titles(f)); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}

// TestNoFeed holds what is refused, and in which words.
func TestNoFeed(t *testing.T) {
	for _, tt := range []struct{ what, in, want string }{
		{"nothing", " \n", "empty response"},
		{"a page", `<!DOCTYPE html><html><head><title>Just a moment…</title></head></html>`, `not a feed: HTML page titled "Just a moment…"`},
		{"a page that names its feed", `<html><head><title>The Courier</title><link rel="alternate" type="application/rss+xml" href="https://courier.example/rss"></head>`,
			`not a feed: HTML page titled "The Courier"; try the feed address https://courier.example/rss`},
		{"a text", "The board met.", "not a feed"},
		{"tags without end", "<rss version='2.0'>" + strings.Repeat("<a>", 1_000_000), "feed nested too deeply"},
		{"11 MB", "<rss>" + strings.Repeat(" ", 11<<20) + "</rss>", "feed too large (11 MB)"},
	} {
		_, err := Parse([]byte(tt.in), "")
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v, want %s", tt.what, err, tt.want)
		}
	}
}

func TestItem(t *testing.T) {
	f, err := Parse([]byte(rss(`<item xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><title>Bell &amp;amp; Moore</title><link>/2021/pier</link><dc:creator>Carl Moore</dc:creator><pubDate>mar., 04 mai 2021 09:30:15 +0200</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded></item>`)), "")
	if err != nil {
		t.Fatal(err)
	}
	got := f.Items[0]
	got.Keys = nil
	want := Item{Link: "https://courier.example/2021/pier", Title: "Bell & Moore", Author: "Carl Moore", HTML: "<p>The whole text.</p>",
		Date: "2021-05-04T09:30:15+02:00", DateText: "mar., 04 mai 2021 09:30:15 +0200"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestDates holds that a date which is not understood stays as it is printed.
func TestDates(t *testing.T) {
	for printed, want := range map[string]string{
		"Tue, 04 May 2021 09:30:15 GMT": "2021-05-04T09:30:15Z",
		"Wed, 04 May 2041 09:30:15 GMT": "2041-05-04T09:30:15Z",
		"03/04/2021":                    "",
		"0":                             "",
	} {
		f, err := Parse([]byte(rss("<item><title>x</title><pubDate>"+printed+"</pubDate></item>")), "")
		if err != nil {
			t.Fatal(err)
		}
		if i := f.Items[0]; i.Date != want || i.DateText != printed {
			t.Errorf("%q: %q, printed %q; want %q", printed, i.Date, i.DateText, want)
		}
	}
}

// TestIdentity holds which items of two fetches are one.
func TestIdentity(t *testing.T) {
	long := strings.Repeat("The harbour board met on Monday and said that the pier stays open. ", 3)
	base := `<item><title>Pier stays</title><link>https://www.courier.example/pier?utm_source=rss</link><guid>g1</guid><description>` + long + `</description></item>`
	other := `<item><title>Ferry</title><link>https://courier.example/ferry</link><guid>%s</guid><description>The ferry runs.</description></item>`
	for _, tt := range []struct {
		what, before, after string
		same                bool
	}{
		{"unchanged", base, base, true},
		{"another GUID", base, strings.Replace(base, "g1", "g2", 1), true},
		{"another address and GUID, as the title changed", base, strings.NewReplacer("/pier", "/pier-stays-open", "g1", "g2", "Pier stays", "Pier stays open").Replace(base), true},
		{"http for https, without tracking", base, strings.NewReplacer("https://www.", "http://", "?utm_source=rss", "#top", "g1", "g2", "Monday", "Tuesday").Replace(base), true},
		{"a changed text under one GUID", base, strings.NewReplacer("Monday", "Tuesday", "/pier", "/p").Replace(base), true},
		{"another item", base, fmt.Sprintf(other, "g7"), false},
	} {
		a, b := parseItems(t, tt.before), parseItems(t, tt.after)
		if same := slices.ContainsFunc(a[0].Keys, func(k string) bool { return slices.Contains(b[0].Keys, k) }); same != tt.same {
			t.Errorf("%s: same is %v", tt.what, same)
		}
	}
	shared := parseItems(t, strings.Replace(base, "g1", "g", 1)+fmt.Sprintf(other, "g"))
	for _, k := range shared[0].Keys {
		if slices.Contains(shared[1].Keys, k) {
			t.Errorf("two items with one GUID share the key %s", k)
		}
	}
	bare := parseItems(t, "<item><title>x</title></item><item><title>y</title></item>")
	if len(bare[0].Keys) != 1 || slices.Contains(bare[1].Keys, bare[0].Keys[0]) {
		t.Errorf("items without GUID, link and date: %v", bare)
	}
}

func parseItems(t *testing.T, items string) []Item {
	t.Helper()
	f, err := Parse([]byte(rss(items)), "")
	if err != nil {
		t.Fatal(err)
	}
	return f.Items
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.courier.example/a/?utm_source=x&b=2&a=1#c": "courier.example/a?a=1&b=2",
		"http://courier.example:80/a":                           "courier.example/a",
		"https://courier.example/?id=5":                         "courier.example?id=5",
		"not an address":                                        "not an address",
		"":                                                      "",
	} {
		if got := Address(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestOPML(t *testing.T) {
	want := []Subscription{
		{"The Courier", "https://courier.example/rss", "https://courier.example/", []string{"News", "Coast"}},
		{"The Post", "https://post.example/rss", "", []string{"News", "Coast"}},
		{"The Gull & Co", "https://gull.example/atom", "", nil},
	}
	var b bytes.Buffer
	if err := WriteOPML(&b, "Feeds", want); err != nil {
		t.Fatal(err)
	}
	got, err := ReadOPML(&b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for in, want := range map[string]string{
		"<html></html>":                              "no list of feeds (OPML)",
		"<opml><body/></opml>":                       "no feed in this list (OPML)",
		"<opml>" + strings.Repeat("<outline>", 9999): "list of feeds nested too deeply",
	} {
		if _, err := ReadOPML(strings.NewReader(in)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.30q: %v, want %s", in, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(rss(item(1), item(2))))
	f.Add([]byte(rss(item(1))[:200]))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"},{"i`))
	f.Add([]byte("\xff\xfe<\x00r\x00s\x00s\x00>\x00"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := Parse(raw, "")
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\r") {
				t.Errorf("%q is no line", err)
			}
			return
		}
		for _, i := range got.Items {
			if len(i.Keys) == 0 {
				t.Errorf("item %q has no key", i.Title)
			}
		}
	})
}

func FuzzReadOPML(f *testing.F) {
	f.Add(`<opml version="2.0"><body><outline text="a" xmlUrl="b"><outline text="c" type="rss" url="d"/></outline></body></opml>`)
	f.Fuzz(func(t *testing.T, in string) {
		subs, err := ReadOPML(strings.NewReader(in))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := WriteOPML(&b, "x", subs); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	var items []string
	for n := range 100 {
		items = append(items, item(n))
	}
	raw := []byte(rss(items...))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(raw, ""); err != nil {
			b.Fatal(err)
		}
	}
}
