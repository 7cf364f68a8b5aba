package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/report"
)

func clusterCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "cluster",
		Usage:     "write which quotations are one utterance as JSON Lines",
		ArgsUsage: "PATH...",
		Description: "One cluster record a line. The paths hold articles, or quotations as extract writes them.\n\n" +
			"  quotediff cluster stories/ > clusters.jsonl\n" +
			"  quotediff extract stories/ | quotediff cluster --min-outlets 2 -",
		Flags: append(append(output("jsonl"), reading()...), minOutlets()),
		Action: func(c *cli.Context) error {
			in, err := readInputs(c, s, c.Args().Slice())
			if err != nil {
				return err
			}
			p := newProgress(c, s.err)
			xs, err := extractAll(c.Context, in, p)
			if err != nil {
				return err
			}
			grouping, err := group(c.Context, xs, in.settings, p)
			if err != nil {
				return err
			}
			enc := report.NewEncoder()
			records := make([]report.Cluster, len(grouping.Clusters))
			for i := range grouping.Clusters {
				records[i] = enc.Cluster(&grouping.Clusters[i])
			}
			return in.conclude(emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
				return report.Lines(w, records)
			}))
		},
	}
}
