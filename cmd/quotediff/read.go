package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/report"
)

func readCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "read",
		Usage:     "write the articles of some paths as JSON Lines",
		ArgsUsage: "PATH...",
		Description: "One article record per line, in the order of the input: what the other commands see.\n\n" +
			"  quotediff read stories/ > articles.jsonl\n" +
			"  zcat crawl.jsonl.gz | quotediff read -",
		Flags: append(output("jsonl"), reading()...),
		Action: func(c *cli.Context) error {
			return stream(c, s, recordWriter{
				article: func(w io.Writer, a *article.Article) error {
					return report.Lines(w, []report.Article{report.NewEncoder().Article(a)})
				},
				quotation: func(io.Writer, []byte) error { return nil },
			})
		},
	}
}
