package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/format"
)

func claimsCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "claims",
		Usage:     "write what outlets tell, and which of them tell it",
		ArgsUsage: "PATH...",
		Description: "Each matter has the clauses, one an article, in which outlets tell it: in their own words,\n" +
			"reported without marks, or quoted. What every outlet quotes is an utterance; cluster writes those.\n\n" +
			"  quotediff claims stories/\n" +
			"  quotediff claims --min-outlets 3 stories/\n" +
			"  quotediff claims --format jsonl stories/ > claims.jsonl\n" +
			"  quotediff claims --min-outlets 1 --format jsonl stories/ > all.jsonl\n\n" +
			"With --min-outlets 1, a clause that only one article has is a matter too. The paths may also be\n" +
			"that of one report in JSON, which has the matters that two outlets tell.",
		Flags: append(append(output("text", "jsonl"), reading()...),
			&cli.IntFlag{Name: "min-outlets", Usage: "leave out what fewer than `N` outlets tell", Value: 2, Action: atLeastOne("min-outlets")}),
		Action: func(c *cli.Context) error {
			r, in, err := told(c, s)
			if err != nil {
				return err
			}
			write := func(w io.Writer) error { return format.Claims(w, r) }
			if c.String("format") == "jsonl" {
				write = func(w io.Writer) error { return report.Lines(w, r.Claims) }
			}
			if err := emit(c.Context, s.out, c.String("o"), write); err != nil {
				return err
			}
			if len(r.Claims) == 0 && !c.Bool("quiet") {
				fmt.Fprintf(s.err, "quotediff: no matter is told by %s%s\n", tellers(c.Int("min-outlets")), untold(r))
			}
			return in.conclude(nil)
		},
	}
}

// tellers names how many outlets are to tell a matter.
func tellers(least int) string {
	switch least {
	case 1:
		return "any outlet"
	case 2:
		return "two outlets"
	}
	return fmt.Sprintf("%d outlets", least)
}

// untold says what in the articles keeps every matter from being told by several, empty
// where they could tell one.
func untold(r *report.Report) string {
	texts := 0
	for i := range r.Articles {
		if r.Articles[i].Text != "" {
			texts++
		}
	}
	switch {
	case texts > 1:
		return ""
	case len(r.Articles) == 1 && texts == 1:
		return ": there is only one article"
	case texts == 1:
		return ": only one article comes with its text"
	}
	return ": records of quotations come without the text of the articles"
}

// told returns a report with nothing but articles and the matters that --min-outlets
// of their outlets tell.
func told(c *cli.Context, s streams) (*report.Report, inputs, error) {
	least := c.Int("min-outlets")
	if r, err := savedReport(c.Args().Slice(), s.in); r != nil || err != nil {
		if r != nil {
			r.Claims = slices.DeleteFunc(r.Claims, func(m report.Claim) bool { return len(m.Outlets()) < least })
		}
		return r, inputs{}, err
	}
	in, err := readInputs(c, s, c.Args().Slice())
	if err != nil {
		return nil, in, err
	}
	o := in.options(newProgress(c, s.err))
	o.MinOutlets = 1 // a quotation counts here whoever has it
	found, err := quotediff.Extract(c.Context, in.articles, o)
	if err != nil {
		return nil, in, err
	}
	if _, err := quotediff.Group(c.Context, found, o); err != nil {
		return nil, in, err
	}
	r := new(report.Report)
	enc := report.NewEncoder()
	for _, x := range found {
		r.Articles = append(r.Articles, enc.Article(x.Article))
	}
	for _, m := range quotediff.Tell(found, o).Matters(least) {
		r.Claims = append(r.Claims, enc.Claim(&m))
	}
	return r, in, nil
}
