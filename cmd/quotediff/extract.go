package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"slices"

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
		Description: "One quotation record per line: who said what, where in the article, and how the article\n" +
			"says so. cluster and report read these records. Each article is read by itself: a speaker\n" +
			"has the fullest name that the article prints. Quotations among the inputs are passed on.\n\n" +
			"  quotediff extract stories/ > quotations.jsonl\n" +
			"  quotediff extract --all article.txt\n\n" +
			"A clause that may be reported speech counts only if it repeats what another article prints in\n" +
			"quotation marks, so it is not written. With --doubtful it is, and cluster finds the same as in\n" +
			"the articles, except that it does not know the names of people who do not speak:\n\n" +
			"  quotediff extract --doubtful stories/ | quotediff cluster -",
		Flags: append(append(output("jsonl"), reading()...),
			&cli.BoolFlag{Name: "all", Usage: "also write what is in quotation marks but is not speech, as kind mention", DisableDefaultText: true},
			&cli.BoolFlag{Name: "doubtful", Usage: "also write clauses that may be reported speech, and the sentence around each quoted fragment, for cluster and report to weigh", DisableDefaultText: true}),
		Action: func(c *cli.Context) error {
			return stream(c, s, recordWriter{
				article: func(w io.Writer, a *article.Article) error {
					return report.Lines(w, quotationRecords(a, c.Bool("all"), c.Bool("doubtful")))
				},
				quotation: passOn,
			})
		},
	}
}

// quotationRecords returns the quotations of an article in the order of its text,
// with all also those that are not speech, with doubtful those that may not be.
func quotationRecords(a *article.Article, all, doubtful bool) []report.Quotation {
	x := quote.Extract(a)
	quote.Reconcile([]*quote.Extraction{x})
	enc := report.NewEncoder()
	record := enc.Quotation
	if doubtful {
		record = enc.InContext
	}
	var records []report.Quotation
	written := x.Quotations
	if doubtful {
		written = slices.Concat(written, x.Doubtful)
	}
	if all {
		written = slices.Concat(written, x.Mentions)
	}
	if all || doubtful {
		slices.SortStableFunc(written, func(p, q *quote.Quotation) int {
			a, b := p.Parts[0], q.Parts[0]
			return cmp.Or(a.Start-b.Start, b.End-a.End)
		})
	}
	for _, q := range written {
		records = append(records, record(q))
	}
	return records
}

// passOn writes the record of a quotation as it came, on one line.
func passOn(w io.Writer, record []byte) error {
	if _, err := report.DecodeQuotation(record); err != nil {
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
