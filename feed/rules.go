package feed

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// rules are what a robots.txt says to one program (RFC 9309).
type rules struct {
	lines []rule
	delay time.Duration // Crawl-delay, 0 for none, at most two minutes
}

// rule is a path pattern with its escapes normalized.
type rule struct {
	pattern string
	allow   bool
}

// readRules reads the rules for a program: those of all groups that name it or, if
// no group does, those of the groups for all programs.
func readRules(text, name string) *rules {
	var named, all rules
	isNamed := false
	var to []*rules  // of the group at hand
	inRules := false // a rule of it was read
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r", "\n")
	for line := range strings.SplitSeq(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "user-agent":
			if inRules {
				to, inRules = nil, false
			}
			switch agent := token(value); {
			case value == "*" || strings.HasPrefix(value, "* "):
				to = append(to, &all)
			case strings.EqualFold(agent, name):
				to, isNamed = append(to, &named), true
			}
		case "allow", "disallow":
			inRules = true
			if value != "" {
				add(to, rule{normalized(value, false), strings.EqualFold(strings.TrimSpace(key), "allow")})
			}
		case "crawl-delay":
			setDelay(to, value)
		}
	}
	if isNamed {
		return &named
	}
	return &all
}

// token returns the product token at the beginning of a value.
func token(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool {
		return r != '-' && r != '_' && (r|0x20 < 'a' || r|0x20 > 'z')
	})
	if end >= 0 {
		return s[:end]
	}
	return s
}

func add(to []*rules, r rule) {
	for _, group := range to {
		group.lines = append(group.lines, r)
	}
}

func setDelay(to []*rules, value string) {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || !(n > 0) {
		return
	}
	for _, group := range to {
		group.delay = time.Duration(min(n, 120) * float64(time.Second))
	}
}

// allow reports whether an address may be fetched: the longest rule that matches
// decides, and of two equally long ones the one that allows. robots.txt itself
// always may.
func (r *rules) allow(u *url.URL) bool {
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if path == "/robots.txt" {
		return true
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	path = normalized(path, true)
	longest, allowed := -1, true
	for _, l := range r.lines {
		if n := len(l.pattern); (n > longest || n == longest && l.allow) && matches(l.pattern, path) {
			longest, allowed = n, l.allow
		}
	}
	return allowed
}

// matches reports whether a pattern matches the beginning of a path or, if it ends
// in a $, all of it. A * stands for any bytes.
func matches(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	path = path[len(parts[0]):]
	for i, part := range parts[1:] {
		if whole && i == len(parts)-2 {
			return strings.HasSuffix(path, part)
		}
		at := strings.Index(path, part)
		if at < 0 {
			return false
		}
		path = path[at+len(part):]
	}
	return !whole || path == ""
}

// normalized escapes what is not ASCII and undoes superfluous escapes, so that equal
// paths are equal strings. In a path, unlike in a pattern, * and $ stand for
// themselves.
func normalized(s string, isPath bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch n, err := strconv.ParseUint(s[min(i+1, len(s)):min(i+3, len(s))], 16, 8); {
		case c == '%' && i+2 < len(s) && err == nil:
			i += 2
			if unreserved(byte(n)) {
				b.WriteByte(byte(n))
			} else {
				fmt.Fprintf(&b, "%%%02X", n)
			}
		case c >= 0x80 || c == '%' || isPath && (c == '*' || c == '$'):
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// unreserved characters mean the same with and without an escape (RFC 3986, 2.3).
func unreserved(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
