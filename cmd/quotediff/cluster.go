package main

import (
	"cmp"
	"encoding/json"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

func clusterCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "cluster",
		Usage:     "write which quotations are one utterance as JSON Lines",
		ArgsUsage: "PATH...",
		Description: "One cluster record per line. The paths hold articles, or quotations as extract writes them.\n\n" +
			"  quotediff cluster stories/ > clusters.jsonl\n" +
			"  quotediff extract --doubtful stories/ | quotediff cluster --min-outlets 2 -\n\n" +
			"Without --doubtful, the records lack clauses that are recognised as reported speech only by what\n" +
			"another article prints in quotation marks. Given articles, cluster finds them.",
		Flags: append(append(output("jsonl"), reading()...), minOutlets(), memoryFlag()),
		Action: func(c *cli.Context) error {
			p := newProgress(c, s.err)
			done := p.stage("read")
			memory, err := parseSize(c.String("memory"))
			if err != nil {
				return err
			}
			var laid scratch
			defer laid.close()
			pool := &pool{make: func() *cluster.Records { return pack(memory, &laid) }, step: func() { p.step(0) }}
			in, err := readPooled(c, s, c.Args().Slice(), pool)
			if err != nil {
				return err
			}
			done(in.count())
			o := in.options(p)
			xs, err := quotediff.Extract(c.Context, in.articles, o)
			if err != nil {
				return err
			}
			if in.many != nil {
				return in.conclude(clusterMany(c, s, in, xs, cluster.Options{Jobs: in.settings.jobs, Memory: memory, Stage: p.stage}))
			}
			grouping, err := quotediff.Group(c.Context, xs, o)
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

// clusterMany groups packed quotations together with those of any articles in the
// input, and writes the clusters as they are made.
func clusterMany(c *cli.Context, s streams, in inputs, xs []*quote.Extraction, o cluster.Options) error {
	for _, x := range xs {
		for _, q := range x.Quotations {
			if err := in.many.Add(q); err != nil {
				return err
			}
		}
	}
	clusters, err := in.many.Group(c.Context, o)
	if err != nil {
		return err
	}
	done := o.Stage("write")
	defer func() { done(clusters.Len()) }()
	return emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
		enc := report.NewEncoder()
		lines := json.NewEncoder(w)
		lines.SetEscapeHTML(false)
		written := 0
		for x, err := range clusters.All() {
			if err == nil && c.Context.Err() != nil && written > 0 && c.String("o") == "" {
				return errCut
			}
			if err = cmp.Or(err, c.Context.Err()); err != nil {
				return err
			}
			if !x.CarriedBy(in.settings.MinOutlets) {
				continue
			}
			if err := lines.Encode(enc.Cluster(x)); err != nil {
				return err
			}
			written++
		}
		return nil
	})
}
