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
		Description: "The report says how outlets differ in quoting what somebody said and in telling what\n" +
			"happened. The paths are those of articles, of quotations as extract writes them, or of\n" +
			"one report in JSON, which is written in another format without being computed again.\n\n" +
			"  quotediff report stories/\n" +
			"  quotediff report --outlet \"post*=The Post\" --format json -o r.json stories/\n" +
			"  quotediff report r.json --format md --detail brief\n" +
			"  quotediff report --fail-on high stories/ > report.md\n\n" +
			"Without a path, it reports on the store: one story, or what is new since a run or a time.\n\n" +
			"  quotediff report --story e-0123456789abcdef\n" +
			"  quotediff report --since 2031-03-05",
		Flags: append(append(output("md", "html", "json", "csv"), reading()...), minOutlets(), configFlag(),
			&cli.StringFlag{Name: "story", Usage: "report on the story with this `ID` in the store"},
			&cli.StringFlag{Name: "since", Usage: "write what is new in the store since this `RUN` or time, in md or json"},
			&cli.StringFlag{Name: "detail", Usage: "`HOW` much of the report to write: full, or brief, which ends with the table of who carries what", Value: "full",
				Action: oneOf("detail", []string{"brief", "full"})},
			&cli.StringFlag{Name: "fail-on", Usage: "exit with status 1 if a divergence or a headline has this `SEVERITY` or a higher one: none, high, medium, low, any", Value: "none",
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

// reportOf returns the report of the story in --story, the report that is saved at
// the only path, or the report of the articles at the paths.
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

// options returns the options for analysing the inputs of a command. p is told how
// far the analysis is.
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

// failOn returns an error if a divergence of the report, or a headline, reaches the
// threshold.
func failOn(r *report.Report, t threshold) error {
	n := 0
	for _, d := range r.Divergences {
		if t.reachedBy(d.Severity) {
			n++
		}
	}
	for _, h := range r.Headlines {
		if h.Differs() && t.reachedBy(h.Severity) {
			n++
		}
	}
	switch n {
	case 0:
		return nil
	case 1:
		return fmt.Errorf("1 divergence reaches --fail-on %s", t)
	}
	return fmt.Errorf("%d divergences reach --fail-on %s", n, t)
}
