package main

import (
	"errors"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/report/format"
)

func explainCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "say why stretches were joined, why clauses tell one matter, or why a difference has its type",
		ArgsUsage: "ID PATH...",
		Description: "The answer has scores, aligned words and the rule that decided. ID is that of a cluster, a\n" +
			"matter, a divergence or a quotation, or the name of a statement or of a told matter in the\n" +
			"report; the beginning of an id is enough. The paths are those of the report, or of the report\n" +
			"itself in JSON.\n\n" +
			"  quotediff explain S5 stories/\n" +
			"  quotediff explain T1 stories/\n" +
			"  quotediff explain f-81b2 stories/\n" +
			"  quotediff explain d-3f9a r.json",
		Flags: append(output("text"), reading()...),
		Action: func(c *cli.Context) error {
			if c.NArg() < 2 {
				return &usageError{"explain needs an id and a path", "see quotediff explain --help"}
			}
			id := c.Args().First()
			r, in, err := reportOf(c, s, c.Args().Tail())
			if err != nil {
				return err
			}
			err = emit(c.Context, s.out, c.String("o"), func(w io.Writer) error { return format.Explain(w, r, id) })
			if errors.Is(err, format.ErrNoSuchID) {
				err = &usageError{err.Error(), "quotediff report --format json names them"}
			}
			return in.conclude(err)
		},
	}
}
