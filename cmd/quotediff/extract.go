package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

func extractCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "write the quotations of some articles as JSON Lines",
		ArgsUsage: "PATH...",
		Description: "One quotation record a line: who said what, where it stands in the article, and how the\n" +
			"article says so. cluster and report read these records.\n\n" +
			"  quotediff extract stories/ > quotations.jsonl\n" +
			"  quotediff extract --all article.txt",
		Flags: append(append(output("jsonl"), reading()...),
			&cli.BoolFlag{Name: "all", Usage: "write what stands in marks but is no speech as well, as kind mention", DisableDefaultText: true}),
		Action: func(c *cli.Context) error {
			in, err := readInputs(c, s, c.Args().Slice())
			if err != nil {
				return err
			}
			xs, err := extractAll(c.Context, in, newProgress(c, s.err))
			if err != nil {
				return err
			}
			records := quotationRecords(xs, c.Bool("all"))
			return in.conclude(emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
				return report.Lines(w, records)
			}))
		},
	}
}

// quotationRecords returns the quotations of each article in the order of its
// text; with all, what is no speech stands among them.
func quotationRecords(xs []*quote.Extraction, all bool) []report.Quotation {
	enc := report.NewEncoder()
	var records []report.Quotation
	for _, x := range xs {
		from := len(records)
		for _, q := range x.Quotations {
			records = append(records, enc.Quotation(q))
		}
		if !all {
			continue
		}
		for _, q := range x.Mentions {
			records = append(records, enc.Quotation(q))
		}
		report.SortByPlace(records[from:])
	}
	return records
}
