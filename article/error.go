package article

import "fmt"

// Error says what could not be read, where, and what was done instead.
type Error struct {
	Name string // of the input, as given
	Line int    // counted from 1; 0 when the whole input is meant
	What string // one line
	Err  error  // the cause, may be nil
}

// Error returns one line: "name:line: what".
func (e *Error) Error() string { return e.Place() + ": " + e.What }

// Place returns the name, followed by a colon and the line if there is one.
func (e *Error) Place() string {
	if e.Line == 0 {
		return e.Name
	}
	return fmt.Sprintf("%s:%d", e.Name, e.Line)
}

func (e *Error) Unwrap() error { return e.Err }
