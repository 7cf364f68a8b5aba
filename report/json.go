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

// ErrNotReport is the error of reading what is no report of a known schema.
var ErrNotReport = errors.New("not a quotediff report")

// Read reads a report that [JSON] wrote.
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

// check makes sure that what a report refers to is in it, so that no format
// meets a gap. It does not look at the texts.
func (r *Report) check() error {
	articles := make(map[string]bool)
	for _, a := range r.Articles {
		articles[a.ID] = true
	}
	known := func(what, article string) error {
		if !articles[article] {
			return fmt.Errorf("%s is of the article %q, which is not in it", what, article)
		}
		return nil
	}
	var errs []error
	for _, q := range r.Quotes {
		errs = append(errs, known("quotation "+q.ID, q.Article))
	}
	for _, c := range r.Clusters {
		if len(c.Members) == 0 {
			errs = append(errs, fmt.Errorf("cluster %s has no member", c.ID))
		}
		for _, m := range c.Members {
			if errs = append(errs, known("a member of "+c.ID, m.Article)); len(m.Spans) == 0 {
				errs = append(errs, fmt.Errorf("a member of %s stands nowhere", c.ID))
			}
		}
	}
	for _, d := range r.Divergences {
		for _, s := range []*Side{d.A, d.B} {
			if s != nil {
				errs = append(errs, known("divergence "+d.ID, s.Article))
			}
		}
	}
	for _, f := range r.Facts {
		for _, t := range f.Tellings {
			errs = append(errs, known("a telling of "+f.Key, t.Article))
		}
	}
	return errors.Join(errs...)
}
