package format

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/internal/view"
)

// CSV writes the divergences, one a row, with the places and words of both sides. A
// cell that a spreadsheet would take for a formula gets an apostrophe in front.
func CSV(w io.Writer, r *report.Report) error {
	x := view.New(r)
	names := make(map[string]string)
	for _, s := range x.Shared() {
		for _, c := range s.Clusters {
			names[c.ID] = s.Name
		}
	}
	out := csv.NewWriter(w)
	rows := [][]string{{"id", "statement", "speaker", "type", "subtype", "severity", "outlets",
		"a_article", "a_line", "a_start", "a_end", "a_text", "b_article", "b_line", "b_start", "b_end", "b_text", "note", "matter"}}
	for i := range r.Divergences {
		d := &r.Divergences[i]
		row := []string{d.ID, names[d.Cluster], "", string(d.Type), d.Subtype, string(d.Severity), strings.Join(d.Outlets, "; ")}
		if c := x.Cluster(d.Cluster); c != nil {
			row[2] = c.Speaker
		}
		row = append(row, columns(x, d.A)...)
		row = append(row, columns(x, d.B)...)
		rows = append(rows, append(row, d.Note, d.Matter))
	}
	for _, row := range rows {
		for i := range row {
			row[i] = plainCell(row[i])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// columns returns the cells of one side. That of the line is empty where the text of
// the article was not given, and "title" where the side is in a headline.
func columns(x *view.Index, s *report.Side) []string {
	if s == nil {
		return make([]string, 5)
	}
	line := s.Part
	if n, ok := x.Line(s.Article, s.Start); ok && s.Part == "" {
		line = strconv.Itoa(n)
	}
	return []string{s.Article, line, strconv.Itoa(s.Start), strconv.Itoa(s.End), s.Text}
}

// plainCell keeps a spreadsheet from taking for a formula what an article begins
// with =, +, - or @.
func plainCell(s string) string {
	if s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 {
		return "'" + s
	}
	return s
}
