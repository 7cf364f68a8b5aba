// Package article holds the text of one article and where it came from.
//
// Start with [Article] and [Article.View]. The text is never changed: repairs
// of damaged copy (entities, doubled paragraphs, fused metadata) are a [View]
// that is read instead of the text, and every position in the view leads back
// to the untouched text.
//
// The package reads from an io.Reader. It opens no file and makes no request.
package article

// Article is one text by one outlet. The zero value is an empty article.
type Article struct {
	ID     string // unique within a run
	Outlet string // who published it; defaults to the host of URL, then to ID
	URL    string
	Date   string // RFC 3339, a day, a month or a year; empty when not known
	Title  string
	Author string
	Lang   string // BCP 47 primary tag ("en"); empty when not known
	Event  string // quotations are compared only inside one event; empty means any
	Text   string // as decoded, never changed; valid UTF-8; empty where it was not given, see HasText
	Source string // path or address as given by the user
	SHA256 string // hex, of the raw bytes of the file (of Text for records)

	// Damage lists what is wrong with the copy, in the order of the text.
	Damage []Damage
}

// HasText reports whether the text was given. Of an article without it only what
// records say of its quotations is known, and nothing can be cut out of it: what
// reads around a quotation must ask first.
func (a *Article) HasText() bool { return a.Text != "" }

// Span is a stretch of an article's text: byte offsets, half open.
// The zero Span stands for "nowhere": no real span is empty.
type Span struct{ Start, End int }

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return max(s.Start, t.Start) < min(s.End, t.End) }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Cut returns the text of a span. It panics when s is not within the text, as no
// span is where [Article.HasText] is false.
func (a *Article) Cut(s Span) string { return a.Text[s.Start:s.End] }
