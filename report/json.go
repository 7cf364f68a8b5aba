package report

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// JSON writes the report as one object.
func JSON(w io.Writer, r *Report) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(r)
}

// Lines writes records as JSON Lines: one object a line.
func Lines[T any](w io.Writer, records []T) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range records {
		if err := enc.Encode(&records[i]); err != nil {
			return err
		}
	}
	return nil
}

// ErrNotReport is the error of [Read] for anything but a report of this schema.
var ErrNotReport = errors.New("not a quotediff report")

// Read reads a report that [JSON] wrote, and checks that all it refers to is in it.
func Read(in io.Reader) (*Report, error) {
	r := new(Report)
	if err := json.NewDecoder(in).Decode(r); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotReport, err)
	}
	if r.Schema != Schema {
		return nil, fmt.Errorf("%w: its schema is %q, not %q", ErrNotReport, r.Schema, Schema)
	}
	if err := r.check(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotReport, err)
	}
	return r, nil
}
