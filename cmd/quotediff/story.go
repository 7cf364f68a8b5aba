package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

func storiesCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "stories",
		Usage:     "write which articles are about one event",
		ArgsUsage: "[PATH...]",
		Description: "Each line has an article and the id of its story. Articles belong to one story if they are\n" +
			"close in time and share names, rare words and quotations, or if the input names the same\n" +
			"event for them. Without a path, the stories are those in the store.\n\n" +
			"  quotediff stories mixed/\n" +
			"  quotediff stories --format jsonl mixed/ > stories.jsonl",
		Flags: append(append(output("text", "jsonl"), reading()...), configFlag()),
		Action: func(c *cli.Context) error {
			lines, in, err := storiesOf(c, s)
			if err != nil {
				return err
			}
			write := func(w io.Writer) error { return report.Lines(w, lines) }
			if c.String("format") == "text" {
				write = func(w io.Writer) error { return storyTable(w, lines) }
			}
			return in.conclude(emit(c.Context, s.out, c.String("o"), write))
		},
	}
}

// storiesOf returns the stories of the articles at the paths. Without a path it
// returns those in the store.
func storiesOf(c *cli.Context, s streams) ([]storyLine, inputs, error) {
	if c.NArg() == 0 {
		lines, err := storedStories(c)
		return lines, inputs{}, err
	}
	in, err := readInputs(c, s, c.Args().Slice())
	if err != nil {
		return nil, in, err
	}
	xs, err := quotediff.Extract(c.Context, in.articles, in.options(newProgress(c, s.err)))
	if err != nil {
		return nil, in, err
	}
	return storyLines(xs), in, nil
}

// storyLine is the record of one article of a story.
type storyLine struct {
	Article string `json:"article"`
	Story   string `json:"story"`
	Event   string `json:"event,omitempty"`
	Outlet  string `json:"outlet"`
	Date    string `json:"date"`
	Title   string `json:"title"`
}

// storyLines puts the articles into stories. Stories are in the order of their
// first articles in time, and so are the articles of each.
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
		lines = append(lines, linesOf(id, of[id])...)
	}
	return lines
}

// linesOf returns the lines of one story, by date and id.
func linesOf(story string, articles []*article.Article) []storyLine {
	lines := make([]storyLine, len(articles))
	for i, a := range articles {
		lines[i] = storyLine{a.ID, story, a.Event, a.Outlet, a.Date, a.Title}
	}
	slices.SortFunc(lines, func(a, b storyLine) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Article, b.Article))
	})
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
