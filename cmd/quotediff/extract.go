package main

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

func extractCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "write the quotations of some articles as JSON Lines",
		ArgsUsage: "PATH...",
		Description: "One quotation record a line: who said what, where it stands in the article, and how the\n" +
			"article says so. cluster and report read these records. Each article is read by itself:\n" +
			"a speaker has the fullest name that it prints. Quotations among the inputs are passed on.\n\n" +
			"  quotediff extract stories/ > quotations.jsonl\n" +
			"  quotediff extract --all article.txt",
		Flags: append(append(output("jsonl"), reading()...),
			&cli.BoolFlag{Name: "all", Usage: "write what stands in marks but is no speech as well, as kind mention", DisableDefaultText: true}),
		Action: func(c *cli.Context) error {
			return stream(c, s, recordWriter{
				article: func(w io.Writer, a *article.Article) error {
					return report.Lines(w, quotationRecords(a, c.Bool("all")))
				},
				quotation: passOn,
			})
		},
	}
}

// quotationRecords returns the quotations of an article in the order of its
// text; with all, what is no speech stands among them.
func quotationRecords(a *article.Article, all bool) []report.Quotation {
	x := quote.Extract(a)
	quote.Reconcile([]*quote.Extraction{x})
	enc := report.NewEncoder()
	var records []report.Quotation
	for _, q := range x.Quotations {
		records = append(records, enc.Quotation(q))
	}
	if all {
		for _, q := range x.Mentions {
			records = append(records, enc.Quotation(q))
		}
		report.SortByPlace(records)
	}
	return records
}

// passOn writes the record of a quotation as it came, on one line.
func passOn(w io.Writer, record []byte) error {
	if err := report.NewDecoder(nil).Quotation(record); err != nil {
		return err
	}
	var line bytes.Buffer
	if err := json.Compact(&line, record); err != nil {
		return err
	}
	line.WriteByte('\n')
	_, err := line.WriteTo(w)
	return err
}
