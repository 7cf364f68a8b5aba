package feed

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"
)

var (
	itemStart = regexp.MustCompile(`<((?:[A-Za-z]\w{0,20}:)?(?:item|entry))[\s>]`)
	rootName  = regexp.MustCompile(`^<([\w:]+)`)
)

// parseXML reads a feed in XML. What gofeed refuses as a whole is taken apart,
// and the items that are whole are kept.
func (f *Feed) parseXML(text string) error {
	if nestedDeeper(text, maxDepth) {
		return errors.New("feed nested too deeply")
	}
	head, items, rest := split(text)
	if len(items) > maxItems {
		f.Lost = fmt.Sprintf("feed of %d items: kept the first %d", len(items), maxItems)
		text = join(head, items[:maxItems])
	}
	g, err := gofeed.NewParser().ParseString(text)
	if err == nil {
		f.take(g)
		return nil
	}
	if !root.MatchString(text) {
		return fmt.Errorf("not a feed: %s", reason(err))
	}
	whole, bad := 0, 0
	for _, i := range items {
		if isWhole(head, i) {
			items[whole] = i
			whole++
		} else {
			bad++
		}
	}
	g, err = gofeed.NewParser().ParseString(join(head, items[:whole]))
	if err != nil && whole == 0 {
		g, err = gofeed.NewParser().ParseString(closed(head))
	}
	if err != nil {
		return fmt.Errorf("feed broken: %s", reason(err))
	}
	f.take(g)
	if bad > 0 {
		f.Lost = fmt.Sprintf("feed broken: kept %s, %d broken left out", counted(whole), bad)
	}
	if rest >= 0 {
		f.Lost = fmt.Sprintf("feed cut at byte %d: kept %s", len(text), counted(whole))
	}
	return nil
}

func counted(n int) string {
	if n == 1 {
		return "1 item"
	}
	return fmt.Sprintf("%d items", n)
}

// split cuts a feed into what stands before its first item and its items. cut
// is where an item begins that does not end, -1 when all do.
func split(text string) (head string, items []string, cut int) {
	cut = -1
	at := 0
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
			cut = start
			break
		}
		end += start
		stop := strings.IndexByte(text[end:], '>')
		if stop < 0 {
			cut = start
			break
		}
		items = append(items, text[start:end+stop+1])
		at = end + stop + 1
	}
	if items == nil {
		head = text
		if cut >= 0 {
			head = text[:cut]
		}
	}
	return head, items, cut
}

// join makes a feed of a head and items: what is open in the head is closed
// behind them.
func join(head string, items []string) string {
	return head + strings.Join(items, "\n") + endTags(head)
}

func closed(head string) string { return head + endTags(head) }

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

// isWhole reports whether an item is XML by itself, as gofeed reads it.
func isWhole(_, item string) bool {
	d := xml.NewDecoder(strings.NewReader(item))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	for {
		if _, err := d.Token(); err != nil {
			return errors.Is(err, io.EOF)
		}
	}
}

// nestedDeeper reports whether more elements than limit are open at once. It
// looks at tags alone; inside CDATA it is fooled, as deep as that no text goes.
func nestedDeeper(text string, limit int) bool {
	depth := 0
	for i := 0; i+1 < len(text); i++ {
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
		if depth > limit && strings.Count(text, "</")*2 < depth {
			return true
		}
	}
	return false
}

func reason(err error) string {
	return strings.TrimPrefix(strings.TrimPrefix(err.Error(), "gofeed: "), "failed to detect feed type: ")
}

// parseJSON reads JSON Feed. Of one that is cut the whole items are kept.
func (f *Feed) parseJSON(text string) error {
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
		return fmt.Errorf("not a feed: %s", reason(err))
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
	f.Lost = fmt.Sprintf("feed cut at byte %d: kept %s", len(text), counted(len(items)))
	return nil
}
