package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"modernc.org/sqlite"
)

// Error says what is wrong with a store and what to do about it, in one line.
type Error struct {
	Path string // as given
	What string
	Do   string // empty where nothing helps
	Err  error  // the cause, may be nil
}

// Error returns "path: what; what to do".
func (e *Error) Error() string {
	if e.Do == "" {
		return e.Path + ": " + e.What
	}
	return e.Path + ": " + e.What + "; " + e.Do
}

func (e *Error) Unwrap() error { return e.Err }

// ErrUnknown is wrapped by errors about an id that the store does not hold.
var ErrUnknown = errors.New("not in the store")

// unknown returns the error about an id.
func unknown(kind, id string) error { return fmt.Errorf("%s %s: %w", kind, id, ErrUnknown) }

// The result codes of SQLite for which there is a text of our own. The primary code
// is the low byte of the extended one.
const (
	codeBusy     = 5
	codeReadOnly = 8
	codeIO       = 10
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeNotDB    = 26
)

// texts say in plain words what these codes mean.
var texts = map[int]Error{
	codeBusy:     {What: "another program is writing to it", Do: "wait until it has finished, then try again"},
	codeReadOnly: {What: "it cannot be written to", Do: "the file and its folder must be writable"},
	codeIO:       {What: "the disk fails to read or write", Do: "look for a full disk, a limit on the size of files, or a failing disk"},
	codeCorrupt:  {What: "it is damaged", Do: "restore it from a backup"},
	codeFull:     {What: "the disk is full", Do: "make room and run again: nothing that was acknowledged is lost"},
	codeCantOpen: {What: "it cannot be opened", Do: "the file and its folder must be readable and writable"},
	codeNotDB:    {What: "not a database", Do: "name the file that quotediff init made"},
}

// codeOf returns the primary result code of an error of SQLite, 0 for others.
func codeOf(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff
}

// explain puts into plain words what SQLite says. Errors about ids and those of the
// context stay as they are.
func (db *DB) explain(err error) error {
	var told *Error
	if err == nil || errors.As(err, &told) || errors.Is(err, ErrUnknown) ||
		errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	e := Error{What: err.Error()}
	var newer *newerError
	switch {
	case errors.As(err, &newer):
		e = Error{What: newer.Error(), Do: "use the newer quotediff that wrote it"}
	case errors.Is(err, errForeign):
		e = Error{What: errForeign.Error(), Do: texts[codeNotDB].Do}
	default:
		if text, ok := texts[codeOf(err)]; ok {
			e = text
		}
	}
	e.Path, e.Err = db.path, err
	return &e
}

// lookAt says why a path cannot be a store, as SQLite would say less. For SQLite an
// empty file is a new database; here it may be what is left of one.
func lookAt(path string) error {
	if err := lookAtFolder(path); err != nil {
		return err
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Error{Path: path, What: "there is no such file", Do: "quotediff init makes one", Err: err}
	case err != nil:
		return &Error{Path: path, What: "it cannot be opened", Do: texts[codeCantOpen].Do, Err: err}
	case info.IsDir():
		return &Error{Path: path, What: "a folder, not a file", Do: "name a file in it"}
	case !info.Mode().IsRegular():
		return &Error{Path: path, What: "not a regular file", Do: texts[codeNotDB].Do}
	case info.Size() == 0:
		return &Error{Path: path, What: "an empty file", Do: "restore it from a backup, or remove it and let quotediff init make a new one"}
	}
	return nil
}

// lookAtFolder says what is wrong with the folder that a file is to be in.
func lookAtFolder(path string) error {
	folder := filepath.Dir(path)
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Error{Path: path, What: "there is no folder " + folder, Do: "make it first", Err: err}
	case err == nil && !info.IsDir():
		return &Error{Path: path, What: folder + " is a file, not a folder", Do: "name another path"}
	}
	return nil
}
