package page

import (
	"encoding/json"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// linked is what the linked data (JSON-LD) of a page says about its article.
type linked struct {
	title, author, date, lang, url, outlet string
	body                                   string // paragraphs with blank lines between
}

// linkedData reads the linked data of a page. Of several articles the one with
// the longest body is taken, and the first of equal ones.
func linkedData(doc *html.Node) linked {
	var best linked
	found := false
	elements(doc, func(n *html.Node) bool {
		if n.DataAtom != atom.Script || !strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") {
			return true
		}
		v, ok := decodeLinked(textOf(n))
		if !ok {
			return false
		}
		walkLinked(v, 0, func(o map[string]any) {
			l := articleIn(o)
			if !found || len(l.body) > len(best.body) {
				best, found = l, true
			}
		})
		return false
	})
	return best
}

// decodeLinked reads linked data. Some pages write its quotation marks as entities,
// which mean nothing inside a script.
func decodeLinked(s string) (v any, ok bool) {
	s = cleanJSON(s)
	if json.Unmarshal([]byte(s), &v) == nil {
		return v, true
	}
	if decoded := html.UnescapeString(s); decoded != s {
		return v, json.Unmarshal([]byte(decoded), &v) == nil
	}
	return nil, false
}

// wrapping is what pages put around linked data: a section of CDATA or a comment, also
// commented out for scripts.
var wrapping = regexp.MustCompile(`^(?:\s|//|/\*|\*/|<!\[CDATA\[|<!--)*|(?:\s|;|//|/\*|\*/|\]\]>|-->)*$`)

// cleanJSON mends what pages get wrong most: what is wrapped around the data, and bare
// line ends inside texts.
func cleanJSON(s string) string {
	s = wrapping.ReplaceAllString(s, "")
	var b strings.Builder
	quoted, escaped := false, false
	for _, r := range s {
		switch {
		case r == '\n' && quoted:
			b.WriteString(`\n`)
		case r < 0x20:
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
		if r == '"' && !escaped {
			quoted = !quoted
		}
		escaped = r == '\\' && !escaped
	}
	return b.String()
}

const linkedDepth = 8

// walkLinked calls f for every article in linked data.
func walkLinked(v any, depth int, f func(map[string]any)) {
	if depth > linkedDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			walkLinked(item, depth+1, f)
		}
	case map[string]any:
		if isArticleType(v["@type"]) {
			f(v)
			return
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"} {
			walkLinked(v[key], depth+1, f)
		}
	}
}

func isArticleType(v any) bool {
	switch v := v.(type) {
	case string:
		v = v[strings.LastIndexAny(v, "/:")+1:]
		return strings.HasSuffix(v, "Article") || v == "BlogPosting" || v == "LiveBlogPosting" || v == "Report" || v == "SocialMediaPosting"
	case []any:
		for _, item := range v {
			if isArticleType(item) {
				return true
			}
		}
	}
	return false
}

func articleIn(o map[string]any) linked {
	l := linked{
		title:  plainText(textAt(o, "headline", "name")),
		author: strings.Join(names(o["author"], 0), ", "),
		date:   textAt(o, "datePublished", "dateCreated"),
		lang:   textAt(o, "inLanguage"),
		url:    textAt(o, "url"),
		body:   bodyText(textAt(o, "articleBody")),
	}
	if l.url == "" {
		switch m := o["mainEntityOfPage"].(type) {
		case string:
			l.url = m
		case map[string]any:
			l.url = textAt(m, "@id", "url")
		}
	}
	if p := names(o["publisher"], 0); len(p) > 0 {
		l.outlet = p[0]
	}
	return l
}

// textAt returns the first text under the keys.
func textAt(o map[string]any, keys ...string) string {
	for _, k := range keys {
		v := o[k]
		if list, ok := v.([]any); ok && len(list) > 0 {
			v = list[0]
		}
		if m, ok := v.(map[string]any); ok {
			v = m["name"]
		}
		if s, ok := v.(string); ok && strings.TrimSpace(s) != "" {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// names returns the names of people or organisations.
func names(v any, depth int) []string {
	if depth > linkedDepth {
		return nil
	}
	switch v := v.(type) {
	case string:
		if name := plainText(v); name != "" && !strings.Contains(name, "://") {
			return []string{name}
		}
	case map[string]any:
		return names(v["name"], depth+1)
	case []any:
		var out []string
		for _, item := range v {
			out = append(out, names(item, depth+1)...)
		}
		return out
	}
	return nil
}

// plainText returns a text without character references and tags in one line.
func plainText(s string) string {
	if strings.ContainsAny(s, "<&") {
		s = Fragment(s)
	}
	return line(s)
}

// bodyText returns the paragraphs of a body that linked data carries, as text
// or as HTML. Text without blank lines has a paragraph a line.
func bodyText(s string) string {
	if strings.Contains(s, "<p") || strings.Contains(s, "<br") || strings.Contains(s, "</") {
		return Fragment(s)
	}
	s = strings.ReplaceAll(html.UnescapeString(s), "\r\n", "\n")
	end := "\n\n"
	if !strings.Contains(s, end) {
		end = "\n"
	}
	var out []string
	for p := range strings.SplitSeq(s, end) {
		if p = line(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "\n\n")
}
