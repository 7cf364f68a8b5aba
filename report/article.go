package report

import "github.com/quotediff/quotediff/article"

// Article is the record of an article, as it is read and written.
type Article struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	URL    string `json:"url,omitempty"`
	Date   string `json:"date"`
	Title  string `json:"title,omitempty"`
	Author string `json:"author,omitempty"`
	Lang   string `json:"lang"`
	Event  string `json:"event"`
	Text   string `json:"text"`
	Source string `json:"source"`
	SHA256 string `json:"sha256"`
}

// HasText reports whether the text of the article was given; without it, its positions
// are those of the records of its quotations, and nothing can be cut out of it.
func (a *Article) HasText() bool { return a.Text != "" }

// Article returns the record of an article.
func (e *Encoder) Article(a *article.Article) Article {
	return Article{
		ID: a.ID, Outlet: a.Outlet, URL: a.URL, Date: a.Date, Title: a.Title, Author: a.Author,
		Lang: a.Lang, Event: a.Event, Text: a.Text, Source: a.Source, SHA256: a.SHA256,
	}
}
