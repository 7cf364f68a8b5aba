package feed

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"
)

var (
	itemStart = regexp.MustCompile(`<((?:[A-Za-z]\w{0,20}:)?(?:item|entry))[\s>]`)
	rootName  = regexp.MustCompile(`^<([\w:]+)`)
)

// parseXML reads an XML feed of size bytes. If gofeed refuses the feed, or loses items
// of it, it is read item by item, and complete items are kept.
func (f *Feed) parseXML(text string, size int) error {
	if nestedDeeper(text, maxDepth) {
		return errors.New("feed nested too deeply")
	}
	head, items, cut := split(text)
	f.TTL = pace(head)
	if len(items) > maxItems {
		f.Lost = fmt.Sprintf("feed of %d items: kept the first %d", len(items), maxItems)
		items = items[:maxItems]
		text = join(head, items)
	}
	g, err := gofeed.NewParser().ParseString(text)
	if err == nil && len(g.Items) >= len(items) {
		f.take(g)
		return nil
	}
	if !root.MatchString(text) {
		return errors.New("not a feed")
	}
	saved, bad, headErr := salvage(head, items)
	if err == nil && len(saved.Items) <= len(g.Items) {
		f.take(g)
		return nil
	}
	if headErr != nil && len(saved.Items) == 0 && err != nil {
		return fmt.Errorf("feed broken: %s", reason(err))
	}
	f.take(saved)
	switch {
	case cut && err != nil:
		f.Lost = fmt.Sprintf("feed cut at byte %d: kept %s", size, counted(len(saved.Items)))
	case bad > 0:
		f.Lost = fmt.Sprintf("feed broken: kept %s, %d broken left out", counted(len(saved.Items)), bad)
	}
	return nil
}

// salvage reads the items of a feed one by one. The error is that of an unreadable
// head.
func salvage(head string, items []string) (saved *gofeed.Feed, bad int, err error) {
	saved, err = gofeed.NewParser().ParseString(join(head, nil))
	if err != nil {
		saved = &gofeed.Feed{}
	}
	saved.Items = nil
	head = bareHead(head)
	for _, i := range items {
		g, err := gofeed.NewParser().ParseString(join(head, []string{i}))
		if err != nil || len(g.Items) == 0 {
			bad++
			continue
		}
		saved.Items = append(saved.Items, g.Items[0])
		if saved.Title == "" {
			saved.Title, saved.Link, saved.Language = g.Title, g.Link, g.Language
		}
	}
	return saved, bad, err
}

func counted(n int) string {
	if n == 1 {
		return "1 item"
	}
	return fmt.Sprintf("%d items", n)
}

// split cuts a feed into what precedes its first item, and its items. cut says that an
// item begins that does not end.
func split(text string) (head string, items []string, cut bool) {
	at := 0
	begun := -1
	for {
		m := itemStart.FindStringSubmatchIndex(text[at:])
		if m == nil {
			break
		}
		start, name := at+m[0], text[at+m[2]:at+m[3]]
		if items == nil {
			head = text[:start]
		}
		end := strings.Index(text[start:], "</"+name)
		if end < 0 {
			cut, begun = true, start
			break
		}
		end += start
		stop := strings.IndexByte(text[end:], '>')
		if stop < 0 {
			cut, begun = true, start
			break
		}
		items = append(items, text[start:end+stop+1])
		at = end + stop + 1
	}
	if items == nil {
		head = text
		if begun >= 0 {
			head = text[:begun]
		}
	}
	return head, items, cut
}

// join makes a feed of a head and items, and closes after them what is open in the
// head.
func join(head string, items []string) string {
	return head + strings.Join(items, "\n") + endTags(head)
}

// bareHead returns the start tags of the root and of the channel alone.
func bareHead(head string) string {
	at := root.FindStringIndex(head)
	if at == nil {
		return head
	}
	end := strings.IndexByte(head[at[0]:], '>')
	if end < 0 {
		return head
	}
	bare := head[at[0] : at[0]+end+1]
	if strings.Contains(head, "<channel") {
		bare += "<channel>"
	}
	return bare
}

// endTags returns the ends of the elements that are open at the end of a head:
// the root, and the channel of RSS 2.0.
func endTags(head string) string {
	at := root.FindStringIndex(head)
	if at == nil {
		return ""
	}
	name := rootName.FindStringSubmatch(head[at[0]:])
	if name == nil {
		return ""
	}
	end := "</" + name[1] + ">"
	if i := strings.LastIndex(head, "<channel"); i >= 0 && !strings.Contains(head[i:], "</channel") {
		end = "</channel>" + end
	}
	return end
}

// nestedDeeper reports whether more elements than limit are open at once, ends
// by whatever name closing one.
func nestedDeeper(text string, limit int) bool {
	depth := 0
	for i := 0; i+1 < len(text); i++ {
		if strings.HasPrefix(text[i:], "<![CDATA[") {
			end := strings.Index(text[i:], "]]>")
			if end < 0 {
				return false
			}
			i += end
			continue
		}
		if text[i] != '<' {
			continue
		}
		switch c := text[i+1]; {
		case c == '/':
			depth = max(0, depth-1)
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			end := strings.IndexByte(text[i:], '>')
			if end < 0 {
				return false
			}
			if text[i+end-1] != '/' {
				depth++
			}
			i += end
		}
		if depth > limit {
			return true
		}
	}
	return false
}

// reason returns the message of an error on one line.
func reason(err error) string { return line(err.Error()) }

// parseJSON reads JSON Feed. If it is cut, the complete items are kept.
func (f *Feed) parseJSON(text string, size int) error {
	g, err := gofeed.NewParser().ParseString(text)
	if err == nil {
		if len(g.Items) > maxItems {
			f.Lost = fmt.Sprintf("feed of %d items: kept the first %d", len(g.Items), maxItems)
			g.Items = g.Items[:maxItems]
		}
		f.take(g)
		return nil
	}
	at := strings.Index(text, `"items"`)
	if at < 0 {
		return errors.New("not a feed")
	}
	open := strings.IndexByte(text[at:], '[')
	if open < 0 {
		return fmt.Errorf("feed broken: %s", reason(err))
	}
	head := text[:at+open+1]
	d := json.NewDecoder(strings.NewReader(text[at+open:]))
	if _, err := d.Token(); err != nil {
		return fmt.Errorf("feed broken: %s", reason(err))
	}
	var items []string
	for d.More() && len(items) < maxItems {
		var item json.RawMessage
		if d.Decode(&item) != nil {
			break
		}
		items = append(items, string(item))
	}
	g, again := gofeed.NewParser().ParseString(head + strings.Join(items, ",") + "]}")
	if again != nil {
		return fmt.Errorf("feed broken: %s", reason(err))
	}
	f.take(g)
	f.Lost = fmt.Sprintf("feed cut at byte %d: kept %s", size, counted(len(items)))
	return nil
}
