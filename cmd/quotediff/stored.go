package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/store"
)

// storedStory returns the report of a story in the store.
func storedStory(c *cli.Context, s streams, id string) (r *report.Report, err error) {
	if c.NArg() > 0 {
		return nil, &usageError{"--story and a path", "give one of them"}
	}
	err = atDesk(c, s, func(d *batch.Desk) error {
		r, err = d.Report(c.Context, id, c.Int("min-outlets"))
		return err
	})
	return r, err
}

// reportSince writes what is new in the store since a run or a time.
func reportSince(c *cli.Context, s streams) error {
	format := c.String("format")
	if c.NArg() > 0 || c.String("story") != "" {
		return &usageError{"--since and a path or a story", "give one of them"}
	}
	if format != "md" && format != "json" {
		return &usageError{fmt.Sprintf("--since is written as md or json, not %s", format), ""}
	}
	return atDesk(c, s, func(d *batch.Desk) error {
		run, err := d.RunAt(c.Context, c.String("since"))
		if err != nil {
			return err
		}
		digest, err := d.Since(c.Context, run)
		if err != nil {
			return err
		}
		return emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
			if format == "json" {
				return digest.JSON(w)
			}
			return digest.Markdown(w)
		})
	})
}

// storedStories returns the lines of all stories in the store, in the order in which
// they were found, each with the last version of its articles.
func storedStories(c *cli.Context) ([]storyLine, error) {
	var lines []storyLine
	err := inStore(c, "", func(db *store.DB) error {
		for story, err := range db.Stories(c.Context) {
			if err != nil {
				return err
			}
			var articles []*article.Article
			for v, err := range db.Versions(c.Context, store.Selection{Story: story.ID, LastOnly: true}) {
				if err != nil {
					return err
				}
				articles = append(articles, v.Article)
			}
			lines = append(lines, linesOf(story.ID, articles)...)
		}
		return nil
	})
	return lines, err
}
