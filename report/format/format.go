// Package format writes a report for people and spreadsheets: Markdown, HTML,
// CSV and plain text, a file for each. JSON, which is the report itself, is
// written by package report.
//
// Start with [Markdown] and [Explain]. Everything is taken from the report, so
// one that is read back gives the same bytes.
package format

import (
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/internal/view"
)

// Detail says how much of a report is written.
type Detail string

const (
	Brief Detail = "brief" // up to the table of who carries what
	Full  Detail = "full"  // all of it
)

// sheetOf returns as much of the sheet of a report as detail says.
func sheetOf(r *report.Report, detail Detail) view.Sheet {
	if detail == Brief {
		return view.Brief(r)
	}
	return view.Full(r)
}
