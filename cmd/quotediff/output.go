package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// emit calls write with where the data goes: to the named file, or to out if
// name is empty. A file appears whole or not at all: it is written beside its
// place and renamed. A cancelled context leaves an existing file as it was.
func emit(ctx context.Context, out io.Writer, name string, write func(io.Writer) error) error {
	if name == "" || name == "-" {
		return buffered(out, write)
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".quotediff-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	defer os.Remove(f.Name())
	err = buffered(f, write)
	if e := f.Chmod(modeOf(name)); err == nil {
		err = e
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 64<<10)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// modeOf returns the mode of a file that is there, and that of a new one for
// one that is not.
func modeOf(name string) os.FileMode {
	if info, err := os.Stat(name); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
