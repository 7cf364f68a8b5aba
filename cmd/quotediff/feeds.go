package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/store"
)

func feedsCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "feeds",
		Usage:     "add, list, remove, import, export or check feeds",
		ArgsUsage: "add URL... | list | remove URL... | import FILE | export | check [URL...]",
		Description: "import and export read and write OPML lists, as feed readers do. check fetches the feeds and\n" +
			"says whether they are sound.\n\n" +
			"  quotediff feeds add --outlet \"The Post\" https://post.example/news.rss\n" +
			"  quotediff feeds import subscriptions.opml\n" +
			"  quotediff feeds check",
		Flags: []cli.Flag{configFlag(), privateFlag(),
			&cli.StringFlag{Name: "outlet", Usage: "`NAME` of the outlet of all articles in the feeds that are added"},
			&cli.StringFlag{Name: "o", Usage: "write to `FILE` instead of standard output; it appears once it is complete"}},
		Action: func(c *cli.Context) error {
			verb, rest := c.Args().First(), c.Args().Tail()
			do, ok := feedVerbs[verb]
			if !ok {
				return &usageError{"feeds needs one of add, list, remove, import, export, check", "see quotediff feeds --help"}
			}
			if wants := slices.Contains([]string{"add", "remove", "import"}, verb); wants && len(rest) == 0 || !wants && verb != "check" && len(rest) > 0 {
				return &usageError{"feeds " + verb + ": wrong number of arguments", "see quotediff feeds --help"}
			}
			return atDesk(c, s, func(d *batch.Desk) error {
				var found error // by check, which has written it
				err := emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
					err := do(c.Context, d, w, c.String("outlet"), rest)
					if errors.Is(err, batch.ErrFeeds) {
						found, err = err, nil
					}
					return err
				})
				return errors.Join(err, found)
			})
		},
	}
}

// feedVerbs are what can be done with feeds.
var feedVerbs = map[string]func(ctx context.Context, d *batch.Desk, w io.Writer, outlet string, rest []string) error{
	"add": func(ctx context.Context, d *batch.Desk, _ io.Writer, outlet string, rest []string) error {
		var feeds []store.Feed
		for _, address := range rest {
			feeds = append(feeds, store.Feed{Address: strings.TrimSpace(address), Outlet: outlet})
		}
		return d.Follow(ctx, feeds...)
	},
	"remove": func(ctx context.Context, d *batch.Desk, _ io.Writer, _ string, rest []string) error {
		return d.Unfollow(ctx, rest...)
	},
	"list": func(ctx context.Context, d *batch.Desk, w io.Writer, _ string, _ []string) error {
		return d.List(ctx, w)
	},
	"import": func(ctx context.Context, d *batch.Desk, w io.Writer, _ string, rest []string) error {
		for _, name := range rest {
			if err := importFeeds(ctx, d, w, name); err != nil {
				return fmt.Errorf("reading %s: %w", name, plainly(err))
			}
		}
		return nil
	},
	"export": func(ctx context.Context, d *batch.Desk, w io.Writer, _ string, _ []string) error {
		return d.Export(ctx, w)
	},
	"check": func(ctx context.Context, d *batch.Desk, w io.Writer, _ string, rest []string) error {
		return d.Check(ctx, w, rest...)
	},
}

func importFeeds(ctx context.Context, d *batch.Desk, w io.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	n, err := d.Import(ctx, f)
	if err == nil {
		_, err = fmt.Fprintf(w, "%d feeds\n", n)
	}
	return errors.Join(err, f.Close())
}
