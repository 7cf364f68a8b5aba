package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// emit calls write with the destination of the data: the named file, or out if name
// is empty. A file appears complete or not at all: it is written under another name
// and renamed; a link to it stays a link. A cancelled context leaves an existing file
// as it was. Anything but a regular file is written to directly.
func emit(ctx context.Context, out io.Writer, name string, write func(io.Writer) error) error {
	if name == "" || name == "-" {
		return buffered(out, write)
	}
	mode := os.FileMode(0o644)
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return into(name, write)
	} else if err == nil {
		mode = info.Mode().Perm()
	}
	target := name
	if real, err := filepath.EvalSymlinks(name); err == nil {
		target = real
	}
	if err := replace(ctx, target, mode, write); err != nil {
		return fmt.Errorf("writing %s: %w", name, plainly(err))
	}
	return nil
}

// replace puts a new file in the place of target.
func replace(ctx context.Context, target string, mode os.FileMode, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(target), ".quotediff-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails once it is renamed, as it should
	err = errors.Join(buffered(interruptible{ctx, f}, write), f.Chmod(mode), f.Close(), ctx.Err())
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), target)
}

// interruptible is a writer that fails once its context is done.
type interruptible struct {
	ctx context.Context
	w   io.Writer
}

func (i interruptible) Write(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.w.Write(p)
}

// into writes to a device or a pipe directly.
func into(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, plainly(err))
	}
	return errors.Join(buffered(f, write), f.Close())
}

// plainly removes from an error the name of a file that the user did not give.
func plainly(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 64<<10)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}
