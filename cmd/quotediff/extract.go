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
		Description: "One quotation record a line: who said what, where it stands in the article, and how the\n" +
			"article says so. cluster and report read these records. Each article is read by itself:\n" +
			"a speaker has the fullest name that it prints. Quotations among the inputs are passed on.\n\n" +
			"  quotediff extract stories/ > quotations.jsonl\n" +
			"  quotediff extract --all article.txt\n\n" +
			"A clause that may be reported speech counts only where it repeats what another article prints in\n" +
			"marks, so it is no record. With --doubtful it is one, and the clusters are those of the articles;\n" +
			"but for names: what an article calls those who do not speak in it is in no record:\n\n" +
			"  quotediff extract --doubtful stories/ | quotediff cluster -",
		Flags: append(append(output("jsonl"), reading()...),
			&cli.BoolFlag{Name: "all", Usage: "write what stands in marks but is no speech as well, as kind mention", DisableDefaultText: true},
			&cli.BoolFlag{Name: "doubtful", Usage: "write clauses that may be reported speech as well, and the sentence around each fragment in marks, for cluster and report to weigh", DisableDefaultText: true}),
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

// quotationRecords returns the quotations of an article in the order of its
// text; with all, what is no speech stands among them, with doubtful what may
// be none.
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
