package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/batch"
)

func runCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "make one pass: poll what is due, read it, say what is new",
		Description: "Meant for cron or a timer; docs/batch.md shows both. A run that was cut off is gone on with\n" +
			"by the next one.\n\n" +
			"  quotediff run --config desk/quotediff.toml",
		Flags: []cli.Flag{configFlag(), privateFlag(), jobs(), &cli.BoolFlag{Name: "quiet", Usage: "print nothing for people", DisableDefaultText: true}},
		Action: func(c *cli.Context) error {
			return atDesk(c, s, func(d *batch.Desk) error {
				counts, err := d.Run(c.Context)
				if err == nil && !c.Bool("quiet") {
					fmt.Fprintln(s.err, "quotediff:", counts)
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
		Flags: []cli.Flag{configFlag(), jobs(), &cli.BoolFlag{Name: "quiet", Usage: "print nothing for people", DisableDefaultText: true}},
		Action: func(c *cli.Context) error {
			return atDesk(c, s, func(d *batch.Desk) error { return d.Watch(c.Context) })
		},
	}
}
