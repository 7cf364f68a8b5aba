package page

import (
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/quotediff/quotediff/article/internal/date"
)

// Meta is what a page says about its article; what it does not say is empty.
type Meta struct {
	Title, Outlet, Author string
	Lang                  string // as the page has it ("en-GB")
	Date                  string // RFC 3339, a day, a month or a year
	URL                   string // canonical address
}

// The names of meta elements by what they say, the most reliable first: Open Graph,
// schema.org microdata, Dublin Core, Parse.ly and those of some content systems.
var (
	titleNames  = []string{"og:title", "twitter:title", "parsely-title", "dc.title", "title"}
	outletNames = []string{"og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site"}
	authorNames = []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "twitter:creator"}
	dateNames   = []string{"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued",
		"dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "date", "cxenseparse:recs:publishtime", "article.published", "displaydate", "rnews:datepublished"}
	addressNames = []string{"og:url", "twitter:url", "parsely-link"}
	langNames    = []string{"og:locale", "content-language", "dc.language", "language"}
)

// metaOf reads what a page says about its article: linked data first, then meta
// elements, then the elements of the page itself.
func metaOf(doc *html.Node, l linked) Meta {
	f := &findings{meta: map[string]string{}}
	elements(doc, func(n *html.Node) bool {
		f.element(n)
		return true
	})
	m := Meta{
		Title:  firstOf(l.title, f.first(titleNames), f.heading, siteless(f.title)),
		Outlet: firstOf(f.first(outletNames[:2]), l.outlet, f.first(outletNames[2:4])),
		Author: firstOf(l.author, personName(f.first(authorNames)), f.author),
		Lang:   firstOf(f.lang, l.lang, f.first(langNames)),
		URL:    firstOf(absolute(f.canonical), absolute(f.first(addressNames)), absolute(l.url)),
	}
	m.Title, m.Outlet = line(m.Title), line(m.Outlet)
	m.Date = firstDate(l.date, f.all(dateNames), f.times, dateInAddress(m.URL))
	return m
}

// findings are what the elements of a page hold.
type findings struct {
	meta                 map[string]string // of the first element of a name
	title, heading, lang string
	canonical, author    string
	times                []string
	headings             int
}

func (f *findings) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		f.lang = attr(n, "lang")
	case atom.Meta:
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			name, content := strings.ToLower(attr(n, key)), strings.TrimSpace(attr(n, "content"))
			if name != "" && content != "" && f.meta[name] == "" {
				f.meta[name] = content
			}
		}
	case atom.Title:
		if f.title == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
			f.title = line(textOf(n))
		}
	case atom.Link:
		if f.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
			f.canonical = attr(n, "href")
		}
	case atom.H1:
		if f.headings++; f.headings == 1 {
			f.heading = line(textOf(n))
		}
	case atom.Time:
		f.times = append(f.times, firstOf(attr(n, "datetime"), line(textOf(n))))
	}
	f.byline(n)
}

// byline reads authors and days that microdata and links mark in the page.
func (f *findings) byline(n *html.Node) {
	prop, rel := attr(n, "itemprop"), attr(n, "rel")
	switch {
	case strings.EqualFold(prop, "datePublished"):
		f.times = append([]string{firstOf(attr(n, "datetime"), attr(n, "content"), line(textOf(n)))}, f.times...)
	case f.author == "" && (strings.EqualFold(rel, "author") || strings.EqualFold(prop, "author")) && n.DataAtom != atom.Link && n.DataAtom != atom.Meta:
		if name := line(textOf(n)); len(name) < 80 {
			f.author = name
		}
	}
}

func (f *findings) first(names []string) string {
	for _, name := range names {
		if v := f.meta[name]; v != "" {
			return v
		}
	}
	return ""
}

func (f *findings) all(names []string) []string {
	var out []string
	for _, name := range names {
		if v := f.meta[name]; v != "" {
			out = append(out, v)
		}
	}
	return out
}

func firstOf(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}

// personName returns a name, empty if it is an address.
func personName(s string) string {
	if strings.Contains(s, "://") || strings.HasPrefix(s, "@") {
		return ""
	}
	return line(s)
}

// siteless returns a title without the name of the outlet at its end.
func siteless(title string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " » ", " :: "} {
		if i := strings.LastIndex(title, sep); i > 0 && strings.Count(title[:i], " ") >= 2 {
			return title[:i]
		}
	}
	return title
}

// absolute returns an address if it is a complete one of the web.
func absolute(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

func firstDate(linked string, meta, times []string, address string) string {
	all := append(append([]string{linked}, meta...), times...)
	for _, s := range append(all, address) {
		if d, ok := date.Parse(s); ok {
			return d
		}
	}
	return ""
}

// addressDay is a day in the path of an address, as outlets put it there.
var addressDay = regexp.MustCompile(`[/_-](?P<y>(?:19|20)\d\d)[/_-]?(?P<m>0[1-9]|1[0-2])[/_-]?(?P<d>0[1-9]|[12]\d|3[01])(?:[/_.-]|$)`)

func dateInAddress(address string) string {
	m := addressDay.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	return m[1] + "-" + m[2] + "-" + m[3]
}
