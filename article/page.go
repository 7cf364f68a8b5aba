package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article/internal/charset"
	"github.com/quotediff/quotediff/article/internal/page"
)

// ReadPage reads an HTML page: the running text of its article, with "> " before
// each line of a block quotation or embedded post, and what the page says about
// it. header is the charset that came with it, empty for none. The caller fills in
// id, source and hash.
func ReadPage(r io.Reader, header string) (*Article, error) {
	limits := page.DefaultLimits
	raw := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(raw)
	raw.Reset()
	if _, err := raw.ReadFrom(io.LimitReader(r, int64(limits.Bytes)+1)); err != nil {
		return nil, err
	}
	if raw.Len() > limits.Bytes {
		return nil, fmt.Errorf("page too large (over %d MB)", limits.Bytes>>20)
	}
	return pageArticle(raw.Bytes(), header)
}

// buffers keeps the memory in which a page was read for the next one. What is kept
// of a page are copies.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func pageArticle(raw []byte, header string) (*Article, error) {
	d := charset.Decode(raw, header)
	if !strings.Contains(d.Text, "<") {
		return nil, errors.New("not an HTML page: no markup in it")
	}
	p, err := page.Extract(d.Text, page.DefaultLimits)
	if err != nil {
		return nil, err
	}
	a := &Article{Outlet: p.Outlet, URL: p.URL, Date: p.Date, Title: p.Title, Author: p.Author, Lang: primaryTag(p.Lang), Text: p.Text, Damage: struckWords(p.Text, p.Struck)}
	if d.Guessed {
		a.Damage = append(a.Damage, guessedCharset(a.Text, d.Charset)...)
	}
	return a, nil
}

// struckWords are the notes on words that a page strikes out, each placed at the
// character that follows them, or the last one of the text.
func struckWords(text string, struck []page.Struck) []Damage {
	var out []Damage
	for _, s := range struck {
		at := min(s.At, len(text)-1)
		for !utf8.RuneStart(text[at]) {
			at--
		}
		_, n := utf8.DecodeRuneInString(text[at:])
		out = append(out, Damage{StruckWords, "low", Span{at, at + n}, fmt.Sprintf("the page strikes out “%s” here; left out", s.Words)})
	}
	return out
}

// guessedCharset is the note on a page that does not say its charset, placed at
// the first character that depends on it. There is none where all such characters
// stand outside the text.
func guessedCharset(text, name string) []Damage {
	at := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
	if at < 0 {
		return nil
	}
	_, n := utf8.DecodeRuneInString(text[at:])
	return []Damage{{UndeclaredCharset, "low", Span{at, at + n}, "the page does not say its charset; read as " + name}}
}

// page reads the rest of r as one page.
func (in *source) page(r io.Reader) {
	a, err := ReadPage(r, "")
	if err != nil {
		in.fail(0, "", &reason{err})
		return
	}
	a.ID, a.Source = Stem(in.name), in.name
	if a.SHA256, err = in.sum(); err != nil {
		in.fail(0, "", err)
		return
	}
	in.emitPage(Record{Article: a, Line: 1, Unnamed: true})
}

// emitPage completes an article that came out of markup and yields it.
func (in *source) emitPage(rec Record) {
	rec.Article.Complete()
	in.emit(rec)
}

// reason is an error that is worded for the user.
type reason struct{ error }

func (r *reason) Unwrap() error { return r.error }
