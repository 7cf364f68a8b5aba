package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/format"
)

func reportCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "write the divergence report of some articles",
		ArgsUsage: "PATH...",
		Description: "What outlets print differently of what somebody said, and how they tell what happened.\n" +
			"The paths hold articles, or quotations as extract writes them, or one JSON report, of\n" +
			"which any other format is made with nothing computed again.\n\n" +
			"  quotediff report stories/\n" +
			"  quotediff report --outlet \"post*=The Post\" --format json -o r.json stories/\n" +
			"  quotediff report r.json --format md --detail brief\n" +
			"  quotediff report --fail-on high stories/ > report.md\n\n" +
			"Of what is stored, without a path: the report of a story, or what is new since a run or a time.\n\n" +
			"  quotediff report --story e-0123456789abcdef\n" +
			"  quotediff report --since 2031-03-05",
		Flags: append(append(output("md", "html", "json", "csv"), reading()...), minOutlets(), configFlag(),
			&cli.StringFlag{Name: "story", Usage: "report the story of this `ID`, as it is stored"},
			&cli.StringFlag{Name: "since", Usage: "write what is new in the store since this `RUN` or time, as md or json"},
			&cli.StringFlag{Name: "detail", Usage: "`HOW` much of it to write: full, or brief, up to the table of who carries what", Value: "full",
				Action: oneOf("detail", []string{"brief", "full"})},
			&cli.StringFlag{Name: "fail-on", Usage: "end with status 1 if a divergence is of this `SEVERITY` or above: none, high, medium, low, any", Value: "none",
				Action: oneOf("fail-on", thresholds)}),
		Action: func(c *cli.Context) error {
			if c.String("since") != "" {
				return reportSince(c, s)
			}
			r, in, err := reportOf(c, s, c.Args().Slice())
			if err != nil {
				return err
			}
			write := formats[c.String("format")]
			err = emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
				return write(w, r, format.Detail(c.String("detail")))
			})
			return errors.Join(in.conclude(err), failOn(r, threshold(c.String("fail-on"))))
		},
	}
}

// formats are the formats of a report.
var formats = map[string]func(io.Writer, *report.Report, format.Detail) error{
	"md":   format.Markdown,
	"html": format.HTML,
	"csv":  func(w io.Writer, r *report.Report, _ format.Detail) error { return format.CSV(w, r) },
	"json": func(w io.Writer, r *report.Report, _ format.Detail) error { return report.JSON(w, r) },
}

// reportOf returns the report that the one path holds, or else the report of
// the articles that the paths hold, or of the story that is asked for.
func reportOf(c *cli.Context, s streams, paths []string) (*report.Report, inputs, error) {
	if id := c.String("story"); id != "" {
		r, err := storedStory(c, s, id)
		return r, inputs{}, err
	}
	if r, err := savedReport(paths, s.in); r != nil || err != nil {
		return r, inputs{}, err
	}
	in, err := readInputs(c, s, paths)
	if err != nil {
		return nil, in, err
	}
	r, err := quotediff.Analyse(c.Context, in.articles, in.options(newProgress(c, s.err)))
	if err == nil && !c.Bool("quiet") {
		remark(s.err, r)
	}
	return r, in, err
}

// options returns how the inputs of a command are analysed, and who is told how
// far that is.
func (in inputs) options(p progress) quotediff.Options {
	return quotediff.Options{
		Jobs:       in.settings.jobs,
		MinOutlets: in.settings.MinOutlets,
		Extracted:  in.recorded,
		About:      report.About{Version: version(), Settings: in.settings.text(), Unread: in.unread, Notes: in.notes},
		Stage:      p.stage,
		Step:       p.step,
	}
}

// failOn returns an error if the report has a divergence at or above the
// threshold.
func failOn(r *report.Report, t threshold) error {
	n := 0
	for _, d := range r.Divergences {
		if t.reachedBy(d.Severity) {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return fmt.Errorf("%d divergences reach --fail-on %s", n, t)
}
