package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/internal/input"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

// inputs are what the paths of a command hold.
type inputs struct {
	articles []*article.Article
	recorded []*quote.Extraction // of quotations that came as records
	many     *cluster.Records    // quotations that came as records, too many to be kept as they came
	unread   []report.Unread
	notes    []report.Note
	settings settings
}

// settings are everything besides the inputs that decides what is written.
type settings struct {
	Outlets    []input.Outlet
	Columns    []article.Column
	MinOutlets int
	jobs       int // decides nothing but the time
}

// text returns the settings that decided what was read as one canonical text, empty
// if none was given.
func (s settings) text() string {
	var given []string
	if len(s.Outlets) > 0 {
		given = append(given, fmt.Sprintf("outlets %q", s.Outlets))
	}
	if len(s.Columns) > 0 {
		given = append(given, fmt.Sprintf("columns %q", s.Columns))
	}
	return strings.Join(given, " ")
}

// inputOptions returns how the paths of a command are read.
func inputOptions(c *cli.Context, s streams, paths []string) (o input.Options, err error) {
	o.Jobs, o.Stdin = c.Int("jobs"), s.in
	if o.Outlets, err = outlets(c); err != nil {
		return o, err
	}
	if o.Columns, err = columns(c); err != nil {
		return o, err
	}
	if len(paths) == 0 {
		return o, &usageError{"no path given", "see quotediff " + c.Command.Name + " --help"}
	}
	return o, nil
}

// readInputs reads the paths of a command. What cannot be read is named on
// standard error and in the result; if nothing could be, that is an error.
func readInputs(c *cli.Context, s streams, paths []string) (inputs, error) {
	return readPooled(c, s, paths, nil)
}

// readPooled is readInputs with a pool for the quotations; nil keeps them all.
func readPooled(c *cli.Context, s streams, paths []string, p *pool) (inputs, error) {
	var in inputs
	o, err := inputOptions(c, s, paths)
	if err != nil {
		return in, err
	}
	in.settings = settings{Outlets: o.Outlets, Columns: o.Columns, MinOutlets: c.Int("min-outlets"), jobs: o.Jobs}
	if p != nil {
		o.Quotation = p.take
	}
	found, err := input.Read(c.Context, paths, o)
	if err != nil {
		return in, err
	}
	if p != nil {
		found.Quotations, in.many, in.unread = p.few, p.many, p.unread
	}
	in.take(found)
	for _, u := range in.unread {
		fmt.Fprintf(s.err, "quotediff: %s: %s\n", u.Source, u.Error)
	}
	if !c.Bool("quiet") {
		for _, n := range in.notes {
			fmt.Fprintf(s.err, "quotediff: %s: %s\n", n.Source, n.Note)
		}
	}
	if len(in.articles) == 0 && len(in.recorded) == 0 && (in.many == nil || in.many.Len() == 0) {
		return in, errUnread
	}
	return in, nil
}

// take collects what was found and decodes the records of quotations.
func (in *inputs) take(found *input.Result) {
	in.articles = found.Articles
	for _, u := range found.Unread {
		in.unread = append(in.unread, report.Unread{Source: u.Place(), Error: u.What})
	}
	for _, n := range found.Notes {
		in.notes = append(in.notes, report.Note{Source: n.Place(), Note: n.What})
	}
	d := report.NewDecoder(found.Articles)
	// Of two with one id the first counts, whatever the order of the paths.
	slices.SortStableFunc(found.Quotations, func(a, b input.Quotation) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Line, b.Line))
	})
	for _, q := range found.Quotations {
		place := input.Unread{Source: q.Source, Line: q.Line}.Place()
		note, err := d.Quotation(place, q.JSON)
		if err != nil {
			in.unread = append(in.unread, report.Unread{Source: place, Error: err.Error()})
		} else if note != "" {
			in.notes = append(in.notes, report.Note{Source: place, Note: note})
		}
	}
	in.recorded = d.Extractions()
}

// count is how many articles and quotations were read.
func (in inputs) count() int {
	n := len(in.articles)
	for _, x := range in.recorded {
		n += len(x.Quotations)
	}
	if in.many != nil {
		n += in.many.Len()
	}
	return n
}

// conclude adds an error to that of a command if some inputs could not be read.
func (in inputs) conclude(err error) error {
	if len(in.unread) > 0 {
		return errors.Join(err, errUnread)
	}
	return err
}
