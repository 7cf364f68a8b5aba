package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/report"
)

func readCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "read",
		Usage:     "write the articles of some paths as JSON Lines",
		ArgsUsage: "PATH...",
		Description: "One article record a line, in the order of the input: what the other commands see.\n\n" +
			"  quotediff read stories/ > articles.jsonl\n" +
			"  zcat crawl.jsonl.gz | quotediff read -",
		Flags: append(output("jsonl"), reading()...),
		Action: func(c *cli.Context) error {
			in, err := readInputs(c, s, c.Args().Slice())
			if err != nil {
				return err
			}
			enc := report.NewEncoder()
			records := make([]report.Article, len(in.articles))
			for i, a := range in.articles {
				records[i] = enc.Article(a)
			}
			return in.conclude(emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
				return report.Lines(w, records)
			}))
		},
	}
}
