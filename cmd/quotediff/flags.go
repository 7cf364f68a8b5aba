package main

import (
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/input"
)

// output are the flags of every command that writes data. Markdown also has its full
// name.
func output(formats ...string) []cli.Flag {
	known := strings.Replace(strings.Join(formats, ", "), "md", "md (or markdown)", 1)
	return []cli.Flag{
		&cli.StringFlag{Name: "o", Usage: "write to `FILE` instead of standard output; it appears once it is complete"},
		&cli.StringFlag{Name: "format", Usage: "write in this `FORMAT`: " + known, Value: formats[0],
			Action: func(c *cli.Context, v string) error {
				if v == "markdown" && slices.Contains(formats, "md") {
					return c.Set("format", "md")
				}
				return oneOf("format", formats)(c, v)
			}},
	}
}

// reading are the flags of every command that reads articles.
func reading() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "outlet", Usage: "`GLOB=NAME`: the outlet of files that match GLOB is NAME; may be repeated"},
		&cli.StringSliceFlag{Name: "column", Usage: "`FIELD=NAME`: records and tables call the field NAME, as in text=body; may be repeated"},
		jobs(),
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print no progress", DisableDefaultText: true},
		&cli.BoolFlag{Name: "verbose", Usage: "print how long each stage took", DisableDefaultText: true},
	}
}

func jobs() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Usage: "do `N` things in parallel; the output does not depend on it", Value: runtime.GOMAXPROCS(0),
		DefaultText: "number of processors", Action: atLeastOne("jobs")}
}

func minOutlets() cli.Flag {
	return &cli.IntFlag{Name: "min-outlets", Usage: "leave out utterances that fewer than `N` outlets carry", Value: 1, Action: atLeastOne("min-outlets")}
}

func oneOf(name string, values []string) func(*cli.Context, string) error {
	return func(_ *cli.Context, v string) error {
		if slices.Contains(values, v) {
			return nil
		}
		return &usageError{fmt.Sprintf("--%s %s: want one of %s", name, v, strings.Join(values, ", ")), ""}
	}
}

func atLeastOne(name string) func(*cli.Context, int) error {
	return func(_ *cli.Context, n int) error {
		if n >= 1 {
			return nil
		}
		return &usageError{fmt.Sprintf("--%s %d: want 1 or more", name, n), ""}
	}
}

// outlets returns the outlets that --outlet gives to files.
func outlets(c *cli.Context) ([]input.Outlet, error) {
	var out []input.Outlet
	for _, v := range c.StringSlice("outlet") {
		glob, name, ok := strings.Cut(v, "=")
		if _, err := path.Match(glob, ""); !ok || glob == "" || name == "" || err != nil {
			return nil, &usageError{fmt.Sprintf("--outlet %q: want GLOB=NAME", v), `for example --outlet "post*=The Post"`}
		}
		out = append(out, input.Outlet{Glob: glob, Name: name})
	}
	return out, nil
}

// columns returns the names that --column gives to fields.
func columns(c *cli.Context) ([]article.Column, error) {
	var out []article.Column
	for _, v := range c.StringSlice("column") {
		field, name, ok := strings.Cut(v, "=")
		if !ok || name == "" || !slices.Contains(article.Fields, field) {
			return nil, &usageError{fmt.Sprintf("--column %q: want FIELD=NAME", v), "a field is one of " + strings.Join(article.Fields, ", ")}
		}
		out = append(out, article.Column{Field: field, Name: name})
	}
	return out, nil
}

// threshold is the severity from which --fail-on makes a run fail.
type threshold string

var thresholds = []string{"none", "high", "medium", "low", "any"}

// reachedBy reports whether a severity is at or above the threshold.
func (t threshold) reachedBy(s compare.Severity) bool {
	switch t {
	case "none":
		return false
	case "any":
		return true
	}
	return s.Rank() >= compare.Severity(t).Rank()
}
