package quote

import (
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/marks"
)

// document is one article while it is being read. All offsets are bytes into
// text, the text of the article's view, until [document.origin] leads them
// back to the untouched text.
type document struct {
	article    *article.Article
	view       *article.View
	text       string
	lang       string
	space      *space
	paragraphs []marks.Paragraph
	marked     []marks.Stretch // what stands in marks, in the order of the text
	notes      *corrections    // nil where no note can stand in the text
	turns      []marks.Turn    // of a transcript
	turnsOf    []*Quotation    // the quotation of each turn
	verbatim   []article.Span  // what turns of a transcript and posts say, in the order of the text
}

// newDocument reads the paragraphs and sentences of an article.
func newDocument(a *article.Article) *document {
	v := a.View()
	d := &document{article: a, view: v, text: v.Text, lang: languageOf(a, v)}
	d.space = spaces.Get().(*space)
	d.space.judge.SetLanguage(d.lang)
	d.paragraphs = marks.Paragraphs(d.text, d.lang)
	d.notes = notesOf(d.text, d.lang)
	return d
}

// languageOf returns the primary tag of the article's language. If the article
// does not name one, it is guessed from the text; empty if that fails.
func languageOf(a *article.Article, v *article.View) string {
	lang, _, _ := strings.Cut(strings.ToLower(a.Lang), "-")
	if lang == "" {
		return article.Language(v.Text)
	}
	return lang
}

// origin returns the span of the untouched text; the zero span stays zero.
func (d *document) origin(s article.Span) article.Span {
	if s.Empty() {
		return article.Span{}
	}
	return d.view.Origin(s)
}
