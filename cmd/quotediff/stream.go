package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/inorder"
	"github.com/quotediff/quotediff/internal/input"
)

// ballast is memory that is allocated and never touched, so that it costs none.
// Without it the little memory in use while inputs are streamed would be collected
// every few megabytes, which takes a fifth of the time.
const ballast = 64 << 20

// stream reads the paths of a command and writes what write makes of each article and
// each quotation as it comes, several at once but in the order of the input, so that
// inputs of any size take the same memory. What cannot be read is named on standard
// error as it is met; if nothing can be read, nothing is written.
func stream(c *cli.Context, s streams, write recordWriter) error {
	defer runtime.KeepAlive(make([]byte, ballast))
	paths := c.Args().Slice()
	o, err := inputOptions(c, s, paths)
	if err != nil {
		return err
	}
	var found, unread int
	err = emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
		for l, err := range inorder.Map(input.Each(c.Context, paths, o), o.Jobs, write.lines) {
			if errors.Is(err, context.Canceled) && found > 0 && c.String("o") == "" {
				return errCut
			}
			if err = errors.Join(err, l.err); err != nil {
				return err
			}
			switch {
			case l.Unread != nil:
				unread++
				fmt.Fprintf(s.err, "quotediff: %s: %s\n", l.Unread.Place(), l.Unread.What)
			case l.Note != nil && !c.Bool("quiet"):
				fmt.Fprintf(s.err, "quotediff: %s: %s\n", l.Note.Place(), l.Note.What)
			case l.Note == nil:
				found++
				if _, err := w.Write(l.text); err != nil {
					return err
				}
			}
		}
		if found == 0 {
			return errUnread
		}
		return nil
	})
	if unread > 0 {
		err = errors.Join(err, errUnread)
	}
	return err
}

// recordWriter writes the records of an article, and of the JSON of a quotation.
type recordWriter struct {
	article   func(io.Writer, *article.Article) error
	quotation func(w io.Writer, record []byte) error
}

// lined is an item with the lines that are written for it.
type lined struct {
	input.Item
	text []byte
	err  error
}

func (write recordWriter) lines(item input.Item) lined {
	l := lined{Item: item}
	var b bytes.Buffer
	switch q := item.Quotation; {
	case item.Article != nil:
		l.err = write.article(&b, item.Article)
	case q != nil:
		if err := write.quotation(&b, q.JSON); err != nil {
			l.Unread = &input.Unread{Source: q.Source, Line: q.Line, What: err.Error()}
		}
	}
	l.text = b.Bytes()
	return l
}
