package input

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"sync"

	"github.com/quotediff/quotediff/article"
)

// contents is what one file holds, in its order.
type contents struct {
	file
	records []article.Record
	errors  []Unread
}

// readAll reads the files with o.Jobs at work, and returns them in their order.
func readAll(ctx context.Context, files []file, o Options) ([]contents, error) {
	out := make([]contents, len(files))
	next := make(chan int)
	var workers sync.WaitGroup
	for range max(1, min(o.Jobs, len(files))) {
		workers.Go(func() {
			for i := range next {
				out[i] = readFile(ctx, files[i], o)
			}
		})
	}
	for i := range files {
		next <- i
	}
	close(next)
	workers.Wait()
	return out, ctx.Err()
}

func readFile(ctx context.Context, at file, o Options) contents {
	reading := article.Options{Columns: o.Columns}
	c := contents{file: at}
	if ctx.Err() != nil {
		return c
	}
	if at.name == "-" {
		stdin := o.Stdin
		if stdin == nil {
			stdin = bytes.NewReader(nil)
		}
		c.read(ctx, stdin, reading)
		return c
	}
	f, err := os.Open(at.name)
	if err != nil {
		c.errors = append(c.errors, Unread{Source: at.name, What: cause(err)})
		return c
	}
	defer f.Close()
	c.read(ctx, f, reading)
	return c
}

func (c *contents) read(ctx context.Context, r io.Reader, o article.Options) {
	for rec, err := range o.Read(&interruptible{ctx, r}, c.name) {
		var e *article.Error
		switch {
		case errors.As(err, &e):
			c.errors = append(c.errors, Unread{e.Name, e.Line, e.What})
		case err != nil:
			c.errors = append(c.errors, Unread{Source: c.name, What: err.Error()})
		default:
			c.records = append(c.records, rec)
		}
	}
}

// interruptible is a reader that fails once its context is done.
type interruptible struct {
	ctx context.Context
	r   io.Reader
}

func (i *interruptible) Read(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.r.Read(p)
}
