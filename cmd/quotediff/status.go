package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/urfave/cli/v2"
)

// The exit statuses, the weakest first.
const (
	statusDone   = 0
	statusFailed = 1
	statusUsage  = 2
	statusUnread = 3
)

var (
	// errUsage is wrapped by every error about arguments.
	errUsage = errors.New("usage")

	// errUnread says that some inputs could not be read. Each has been named
	// where it was met.
	errUnread = errors.New("some inputs could not be read")

	// errCut says that the data on standard output is not complete.
	errCut = errors.New("interrupted; the output ends early")
)

// usageError is an error about arguments: one line, and a hint that may be
// empty.
type usageError struct{ what, hint string }

func (e *usageError) Error() string {
	if e.hint == "" {
		return e.what
	}
	return e.what + " (" + e.hint + ")"
}

func (e *usageError) Unwrap() error { return errUsage }

// conclude prints what went wrong, one line each, and returns the exit status:
// the highest of what applies.
func conclude(stderr io.Writer, err error) int {
	status := statusDone
	for _, e := range split(err) {
		switch {
		case errors.Is(e, errUnread):
			status = max(status, statusUnread)
			continue
		case errors.Is(e, errUsage):
			status = max(status, statusUsage)
		case errors.Is(e, context.Canceled):
			status = max(status, statusFailed)
			e = errors.New("interrupted; nothing was written")
		default:
			status = max(status, statusFailed)
		}
		fmt.Fprintln(stderr, "quotediff:", oneLine(e.Error()))
	}
	return status
}

// split returns the errors that errors.Join put together.
func split(err error) []error {
	if err == nil {
		return nil
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	var out []error
	for _, e := range joined.Unwrap() {
		out = append(out, split(e)...)
	}
	return out
}

// usageFault turns what cli says about a flag into an error about arguments.
func usageFault(c *cli.Context, err error, _ bool) error {
	hint := "see quotediff --help"
	if c.Command != nil && c.Command.Name != "" && c.Command.Name != c.App.Name {
		hint = "see quotediff " + c.Command.Name + " --help"
	}
	return &usageError{err.Error(), hint}
}

// unreadable names an input that could not be read. The status follows from
// [errUnread], which the caller returns once.
func unreadable(stderr io.Writer, name string, err error) {
	fmt.Fprintf(stderr, "quotediff: %s: %s\n", name, oneLine(reason(err)))
}

// reason removes from an error of the file system the name, which is printed before it
// anyway.
func reason(err error) string {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err.Error()
	}
	return err.Error()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
