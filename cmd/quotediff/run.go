package main

import (
	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/batch"
)

// deskFlags are the flags of a command that makes passes.
func deskFlags() []cli.Flag {
	return []cli.Flag{configFlag(), privateFlag(), jobs(),
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print no counts; what goes wrong is still said", DisableDefaultText: true}}
}

func runCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "make one pass: poll what is due, read it, say what is new",
		Description: "Meant for cron or a timer; docs/batch.md shows both. A run that was cut off is gone on with\n" +
			"by the next one. A feed that cannot be had is named, asked again later, and no failure of\n" +
			"the run.\n\n" +
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
		Usage: "make a pass again and again, until it is interrupted",
		Description: "As run, every 15 minutes or as watch.every says; no feed is asked before it is due.\n\n" +
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
