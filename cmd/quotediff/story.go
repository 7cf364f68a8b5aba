package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

func storiesCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "stories",
		Usage:     "write which articles tell one event",
		ArgsUsage: "PATH...",
		Description: "One article a line, with the id of its story. Articles are of one story when they are near\n" +
			"in time and share names, rare words and quotations, or when the input says the event.\n\n" +
			"  quotediff stories mixed/\n" +
			"  quotediff stories --format jsonl mixed/ > stories.jsonl",
		Flags: append(output("text", "jsonl"), reading()...),
		Action: func(c *cli.Context) error {
			in, err := readInputs(c, s, c.Args().Slice())
			if err != nil {
				return err
			}
			xs, err := extractAll(c.Context, in, newProgress(c, s.err))
			if err != nil {
				return err
			}
			lines := storyLines(xs)
			write := func(w io.Writer) error { return report.Lines(w, lines) }
			if c.String("format") == "text" {
				write = func(w io.Writer) error { return storyTable(w, lines) }
			}
			return in.conclude(emit(c.Context, s.out, c.String("o"), write))
		},
	}
}

// storyLine is the record of an article in a story.
type storyLine struct {
	Article string `json:"article"`
	Story   string `json:"story"`
	Event   string `json:"event,omitempty"`
	Outlet  string `json:"outlet"`
	Date    string `json:"date"`
	Title   string `json:"title"`
}

// storyLines puts the articles into stories. The lines are in the order in
// which stories and their articles appear in time.
func storyLines(xs []*quote.Extraction) []storyLine {
	xs = slices.Clone(xs)
	slices.SortFunc(xs, func(a, b *quote.Extraction) int { return cluster.StoryOrder(a.Article, b.Article) })
	var stories cluster.Stories
	var order []string
	of := map[string][]*article.Article{}
	for _, x := range xs {
		if day := cluster.DayOf(x.Article.Date); day != cluster.NoDay {
			stories.Forget(day - cluster.StoryWindow)
		}
		id := stories.Place(x.Article, x.Quotations).ID
		if of[id] == nil {
			order = append(order, id)
		}
		of[id] = append(of[id], x.Article)
	}
	var lines []storyLine
	for _, id := range order {
		for _, a := range of[id] {
			lines = append(lines, storyLine{a.ID, id, a.Event, a.Outlet, a.Date, a.Title})
		}
	}
	return lines
}

// storyTable writes a line for each story and one for each of its articles.
func storyTable(w io.Writer, lines []storyLine) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, l := range lines {
		if i == 0 || lines[i-1].Story != l.Story {
			fmt.Fprintln(t, l.Story)
		}
		fmt.Fprintf(t, "  %s\t%s\t%s\t%s\n", l.Article, l.Date, l.Outlet, l.Title)
	}
	return t.Flush()
}
