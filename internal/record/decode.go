// Package record reads the JSON of records: articles, quotations, pairs of
// wordings. It decides for all of them what is forgiven and how an error is
// worded. Start with [Decode] and [Elements]. Records are written with
// encoding/json, which is faster at that.
package record

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"
)

// Raw is a value that is left as it came.
type Raw = jsontext.Value

// reading are the rules of [Decode]. Names match in any case, as those of the
// columns of a table do. Halves of surrogate pairs become U+FFFD.
var reading = json.JoinOptions(
	json.MatchCaseInsensitiveNames(true),
	jsonv1.MatchCaseSensitiveDelimiter(true),
	jsontext.AllowInvalidUTF8(true),
)

// Decode reads one JSON value. Fields that into lacks are passed over. It is an
// error if an object has a name twice, in whatever case: nobody can tell which
// of the two is meant. Errors are of type *Error.
func Decode(raw []byte, into any) error {
	err := json.Unmarshal(raw, into, reading)
	if err == nil {
		return nil
	}
	if errors.Is(err, jsontext.ErrDuplicateName) {
		return &Error{what: fmt.Sprintf("%q stands in it twice", nameIn(err)), err: err}
	}
	// Once more, for an error that says what and not where.
	if told := json.Unmarshal(raw, into, reading, jsonv1.ReportErrorsWithLegacySemantics(true)); told != nil {
		err = told
	}
	return explained(err)
}

// nameIn returns the name in an object at which an error was met.
func nameIn(err error) string {
	if e, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		return e.JSONPointer.LastToken()
	}
	if e, ok := errors.AsType[*json.SemanticError](err); ok {
		return e.JSONPointer.LastToken()
	}
	return ""
}

// Error says why a value is not a record.
type Error struct {
	// Field is the path of a field with a value of another kind, and Found that
	// kind: "spans.0.start", "string". Field is empty where it is the record
	// itself, Found where the error is another.
	Field, Found string

	what string
	err  error
}

// Error returns what is wrong in the words of JSON, not of Go.
func (e *Error) Error() string {
	switch {
	case e.Found == "":
		return e.what
	case e.Field == "":
		return "an object expected, found " + e.Found
	}
	return fmt.Sprintf("%q is a %s", e.Field, e.Found)
}

func (e *Error) Unwrap() error { return e.err }

func explained(err error) *Error {
	if wrong, ok := errors.AsType[*jsonv1.UnmarshalTypeError](err); ok {
		return &Error{Field: wrong.Field, Found: wrong.Value, err: err}
	}
	what := strings.TrimPrefix(err.Error(), "json: ")
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) || strings.Contains(what, "unexpected end") {
		what = "it ends early"
	}
	return &Error{what: what, err: err}
}
