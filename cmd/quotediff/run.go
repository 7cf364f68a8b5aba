package main

import (
	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/batch"
)

// deskFlags are the flags of the commands that make passes.
func deskFlags() []cli.Flag {
	return []cli.Flag{configFlag(), privateFlag(), jobs(),
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print errors only, no counts", DisableDefaultText: true}}
}

func runCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "make one pass: poll what is due, read it, report what is new",
		Description: "Meant for cron or a timer; docs/batch.md shows both. The next run resumes one that was\n" +
			"interrupted. A feed that cannot be fetched is named and polled again later; the run goes on.\n\n" +
			"  quotediff run --config desk/quotediff.toml",
		Flags: deskFlags(),
		Action: func(c *cli.Context) error {
			if err := noArguments(c); err != nil {
				return err
			}
			return atDesk(c, s, func(d *batch.Desk) error {
				counts, err := d.Run(c.Context)
				if err == nil {
					d.Done(counts)
				}
				return err
			})
		},
	}
}

func watchCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:  "watch",
		Usage: "make one pass after another, until interrupted",
		Description: "Like run, every 15 minutes or as watch.every says; no feed is polled before it is due.\n\n" +
			"  quotediff watch --config desk/quotediff.toml",
		Flags: deskFlags(),
		Action: func(c *cli.Context) error {
			if err := noArguments(c); err != nil {
				return err
			}
			return atDesk(c, s, func(d *batch.Desk) error { return d.Watch(c.Context) })
		},
	}
}
