package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

// inputs is what the paths of a command hold.
type inputs struct {
	articles []*article.Article
	recorded []*quote.Extraction // of quotations that came as records
	unread   []report.Unread
	settings settings
}

// settings is all that decides, besides the inputs, what is written.
type settings struct {
	Outlets    []outlet
	MinOutlets int
	jobs       int // decides nothing but the time
}

// text returns the settings in one canonical text.
func (s settings) text() string {
	return fmt.Sprintf("outlets %q min-outlets %d", s.Outlets, s.MinOutlets)
}

// readInputs reads the paths of a command. What cannot be read is named on
// standard error and in the result; if nothing could be, that is an error.
func readInputs(c *cli.Context, s streams, paths []string) (inputs, error) {
	var in inputs
	names, err := outlets(c)
	if err != nil {
		return in, err
	}
	if len(paths) == 0 {
		return in, &usageError{"no path given", "see quotediff " + c.Command.Name + " --help"}
	}
	in = readFiles(paths, s.in)
	in.settings = settings{Outlets: names, MinOutlets: c.Int("min-outlets"), jobs: c.Int("jobs")}
	for _, u := range in.unread {
		fmt.Fprintf(s.err, "quotediff: %s: %s\n", u.Source, u.Error)
	}
	if len(in.articles) == 0 && len(in.recorded) == 0 {
		return in, errUnread
	}
	return in, nil
}

// conclude adds to the error of a command that some inputs could not be read.
func (in inputs) conclude(err error) error {
	if len(in.unread) > 0 {
		return errors.Join(err, errUnread)
	}
	return err
}
