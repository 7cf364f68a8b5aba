package quotediff_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// atMost is the line of a case that bounds the rows that say what differs, besideAtMost
// that which bounds those that only set two tellings side by side. Each says why.
var (
	atMost       = regexp.MustCompile(`(?m)^at most: (\d+), .+`)
	besideAtMost = regexp.MustCompile(`(?m)^side by side at most: (\d+), .+`)
)

// TestFlood reads texts full of figures, times and passages of others, in which little
// or nothing is a contradiction: tables, scores, prices, live blogs, an article that
// quotes another, one that is printed twice, two events in one folder. Each has its
// bounds of rows at medium or high: of those that say what differs, and of those that
// set two tellings side by side.
func TestFlood(t *testing.T) {
	files, err := filepath.Glob("testdata/flood-*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases:", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "flood-"), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			most, mostBeside := bound(t, atMost, archive), bound(t, besideAtMost, archive)
			rows := grave(analyse(t, outletsOf(archive), quotediff.DefaultOptions))
			beside := func(row string) bool { return strings.Contains(row, besideRule) || strings.Contains(row, reportedRule) }
			n := len(slices.DeleteFunc(slices.Clone(rows), beside))
			if besides := len(rows) - n; n > most || besides > mostBeside {
				t.Errorf("%d rows at medium or high that say what differs, at most %d; %d side by side, at most %d:\n%s", n, most, besides, mostBeside, strings.Join(rows, "\n"))
			}
		})
	}
}

// The rules of rows that set two tellings side by side without a proof.
const besideRule, reportedRule = "[told-side-by-side]", "[quoted-against-reported]"

// bound reads a bound of a case.
func bound(t *testing.T, line *regexp.Regexp, of *txtar.Archive) int {
	t.Helper()
	m := line.FindSubmatch(of.Comment)
	if m == nil {
		t.Fatal("no bound with a reason:", line)
	}
	n, _ := strconv.Atoi(string(m[1])) // digits by the expression
	return n
}

// outletsOf returns the files of an archive as articles: a title, a day, and a text,
// with an empty line between.
func outletsOf(a *txtar.Archive) []*article.Article {
	var out []*article.Article
	for _, f := range a.Files {
		name := strings.TrimSuffix(f.Name, ".txt")
		part := strings.SplitN(strings.TrimSpace(string(f.Data)), "\n\n", 3)
		out = append(out, &article.Article{ID: name, Outlet: name, Title: part[0], Date: part[1], Lang: "en", Text: part[2]})
	}
	return out
}

// grave writes the rows of a report at medium or high.
func grave(r *report.Report) []string {
	var out []string
	for _, d := range r.Divergences {
		if d.Severity.Rank() >= compare.Medium.Rank() {
			out = append(out, fmt.Sprintf("%s %s [%s]: %s\n\t%q\n\t%q", d.Severity, d.Type, d.Rule, d.Note, sideText(d.A), sideText(d.B)))
		}
	}
	return out
}

func sideText(s *report.Side) string {
	if s == nil {
		return ""
	}
	return s.Text
}

// crowd makes n short articles of one event, each with a lead of its own. They agree
// but for one, which counts other injured people.
func crowd(n int) []*article.Article {
	leads := []string{
		"A crane fell onto a school bus in %s on Tuesday.", "In %s a crane has toppled over and hit a bus.",
		"Horror in %s: on Tuesday a crane came down on a bus.", "A school bus was struck by a falling crane in %s.",
	}
	var out []*article.Article
	for i := range n {
		injured := 14
		if i == n/2 {
			injured = 41
		}
		text := fmt.Sprintf(leads[i%len(leads)], "Stenby") + fmt.Sprintf(" The crane killed two people and injured %d. The police have questioned witness number %d.", injured, i+100)
		id := fmt.Sprintf("a%04d", i)
		out = append(out, &article.Article{ID: id, Outlet: "Outlet " + id, Date: "2024-04-17", Lang: "en", Text: text})
	}
	return out
}

// TestCrowd: a thousand short articles of one event cost some four times what 250 cost,
// counted in pairs of clauses, and not sixteen times; the one that contradicts all
// others in a number is one row.
func TestCrowd(t *testing.T) {
	pairs := func(n int) int {
		found, err := quotediff.Extract(t.Context(), crowd(n), quotediff.DefaultOptions)
		if err != nil {
			t.Fatal(err)
		}
		return len(quotediff.Tell(found, quotediff.DefaultOptions).Pairs)
	}
	if few, many := pairs(250), pairs(1000); few == 0 || many > 5*few {
		t.Errorf("%d pairs of 250 articles, %d of 1,000", few, many)
	}
	rows := slices.DeleteFunc(grave(analyse(t, crowd(100), quotediff.DefaultOptions)), func(r string) bool { return !strings.Contains(r, " number [") })
	if len(rows) != 1 {
		t.Errorf("%d rows of numbers, want one:\n%s", len(rows), strings.Join(rows[:min(5, len(rows))], "\n"))
	}
}
