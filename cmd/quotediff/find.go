package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/store"
)

func findCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "find",
		Usage:     "find words in the store",
		ArgsUsage: "WORDS...",
		Description: "First the utterances that have all the words, each in all its wordings, even those without\n" +
			"the words; then the articles that have them. Case and accents do not matter. Words in double\n" +
			"quotes must follow each other.\n\n" +
			"  quotediff find bridge closed\n" +
			"  quotediff find '\"close the old bridge\" Morel'",
		Flags: append(output("text", "jsonl"), configFlag()),
		Action: func(c *cli.Context) error {
			query := strings.Join(c.Args().Slice(), " ")
			if query == "" {
				return &usageError{"find needs words", "see quotediff find --help"}
			}
			return inStore(c, "", func(db *store.DB) error {
				f := finding{query: query, text: c.String("format") == "text"}
				err := emit(c.Context, s.out, c.String("o"), func(w io.Writer) error { return f.write(c, w, db) })
				if err == nil && f.found == 0 {
					fmt.Fprintf(s.err, "quotediff: nothing has %s\n", query)
				}
				return err
			})
		},
	}
}

// finding is what find writes.
type finding struct {
	query string
	text  bool
	found int
}

func (f *finding) write(c *cli.Context, w io.Writer, db *store.DB) error {
	for h, err := range db.Find(c.Context, f.query) {
		if err == nil {
			err = f.hit(w, h)
		}
		if err != nil {
			return err
		}
	}
	for v, err := range db.FindArticles(c.Context, f.query) {
		if err == nil {
			err = f.article(w, v.Article)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// hitLine is the record of an utterance that was found.
type hitLine struct {
	Cluster  string        `json:"cluster"` // empty where the quotation is in none
	Story    string        `json:"story"`
	Speaker  string        `json:"speaker"`
	Wordings []wordingLine `json:"wordings"`
}

type wordingLine struct {
	Matched   bool             `json:"matched"`
	Relation  string           `json:"relation"`
	Text      string           `json:"text"`
	Quotation report.Quotation `json:"quotation"`
}

func (f *finding) hit(w io.Writer, h store.Hit) error {
	f.found++
	if !f.text {
		line := hitLine{h.Cluster, h.Story, h.Speaker, nil}
		enc := report.NewEncoder()
		for _, v := range h.Wordings {
			line.Wordings = append(line.Wordings, wordingLine{v.Matched, string(v.Relation), v.Text, enc.Quotation(v.Quotation.Quotation)})
		}
		return report.Lines(w, []hitLine{line})
	}
	fmt.Fprintln(w, joined(" · ", h.Cluster, h.Speaker, h.Story))
	for _, v := range h.Wordings {
		mark := " "
		if v.Matched {
			mark = "*"
		}
		a := v.Version.Article
		fmt.Fprintf(w, "%s %s\n    %s\n", mark, oneLine(v.Text), joined(" · ", a.Outlet, a.Date, a.ID))
	}
	_, err := fmt.Fprintln(w)
	return err
}

// foundArticle is the record of an article that was found.
type foundArticle struct {
	Article string `json:"article"`
	Outlet  string `json:"outlet"`
	Date    string `json:"date"`
	Title   string `json:"title"`
	URL     string `json:"url"`
}

func (f *finding) article(w io.Writer, a *article.Article) error {
	f.found++
	if !f.text {
		return report.Lines(w, []foundArticle{{a.ID, a.Outlet, a.Date, a.Title, a.URL}})
	}
	_, err := fmt.Fprintln(w, joined(" · ", a.ID, a.Outlet, a.Date, oneLine(a.Title)))
	return err
}

// joined joins what is not empty.
func joined(sep string, parts ...string) string {
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, p)
		}
	}
	return strings.Join(some, sep)
}
