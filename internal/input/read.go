package input

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"os"

	"github.com/quotediff/quotediff/article"
)

// piece is one thing that a file holds, in the order of the input: a record,
// or what could not be read.
type piece struct {
	file *file
	n    int // of the file, counted from 0
	article.Record
	unread *Unread
}

// place returns where the piece stands.
func (p *piece) place() Unread { return Unread{Source: p.file.name, Line: p.Line} }

// ahead is the number of pieces of a file that are read in advance.
const ahead = 16

// pieces reads o.Jobs files at once and yields what they hold in their order. It holds
// ahead pieces of each file that is being read. A caller that stops early does not
// wait: reads in progress end in the background.
func (o Options) pieces(ctx context.Context, files []*file) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		queues := make(chan chan piece, max(1, o.Jobs)-1) // the file read from here is the last at work
		go func() {
			defer close(queues)
			for _, f := range files {
				q := make(chan piece, ahead)
				select {
				case queues <- q:
					go o.fill(ctx, q, f)
				case <-ctx.Done():
					return
				}
			}
		}()
		for q := range until(ctx, queues) {
			for p := range until(ctx, q) {
				if !yield(p) {
					return
				}
			}
		}
	}
}

// until yields the values of a channel until it is closed or ctx is done.
func until[T any](ctx context.Context, c <-chan T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for {
			select {
			case <-ctx.Done():
				return
			case v, ok := <-c:
				if !ok || !yield(v) {
					return
				}
			}
		}
	}
}

// fill reads a file into its queue.
func (o Options) fill(ctx context.Context, q chan<- piece, f *file) {
	defer close(q)
	n := 0
	send := func(p piece) bool {
		p.file, p.n = f, n
		n++
		select {
		case q <- p:
			return true
		case <-ctx.Done():
			return false
		}
	}
	r, err := o.open(f.name)
	if err != nil {
		send(piece{unread: &Unread{Source: f.name, What: cause(err)}})
		return
	}
	defer r.Close()
	for rec, err := range (article.Options{Columns: o.Columns}).Read(&interruptible{ctx, r}, f.name) {
		p := piece{Record: rec}
		var e *article.Error
		switch {
		case errors.As(err, &e):
			p.unread = &Unread{e.Name, e.Line, e.What}
		case err != nil:
			p.unread = &Unread{Source: f.name, What: err.Error()}
		}
		if !send(p) {
			return
		}
	}
}

func (o Options) open(name string) (io.ReadCloser, error) {
	switch {
	case name != "-":
		return os.Open(name)
	case o.Stdin == nil:
		return io.NopCloser(bytes.NewReader(nil)), nil
	}
	return io.NopCloser(o.Stdin), nil
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
