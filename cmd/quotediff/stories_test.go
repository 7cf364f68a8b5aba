package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/report"
)

var update = flag.Bool("update", false, "rewrite the expected reports; read the difference before it is committed")

// TestStories runs the whole way over every story in testdata and holds the
// outcome against two files beside it: STORY.expect, what a careful reader
// finds, written by hand before the program ran; and STORY.report.md, the
// report as it was read and found right.
func TestStories(t *testing.T) {
	t.Chdir("../..") // reports name paths as given: those of the README
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		folder := filepath.Join("testdata", e.Name())
		t.Run(e.Name(), func(t *testing.T) {
			checkReport(t, folder)
			checkExpectations(t, folder)
		})
	}
}

func checkReport(t *testing.T, folder string) {
	got := printed(t, "report", folder)
	golden := folder + ".report.md"
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s is not what report writes (-committed +now):\n%s", golden, diff)
	}
}

// printed runs the command and returns its standard output.
func printed(t *testing.T, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(t.Context(), args, strings.NewReader(""), &stdout, &stderr); status != 0 {
		t.Fatalf("%v: status %d\n%s", args, status, stderr.String())
	}
	return stdout.Bytes()
}

func checkExpectations(t *testing.T, folder string) {
	lines, err := os.ReadFile(folder + ".expect")
	if os.IsNotExist(err) {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	r, err := report.Read(bytes.NewReader(printed(t, "report", "--format", "json", folder)))
	if err != nil {
		t.Fatal(err)
	}
	s := story{r}
	for n, line := range strings.Split(string(lines), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := s.check(line); err != nil {
			t.Errorf("%s.expect:%d: %s\n\t%v", filepath.Base(folder), n+1, line, err)
		}
	}
}

// story checks lines of these forms against a report:
//
//	speaker ARTICLE "words" = Name              who speaks these words
//	mention ARTICLE "words"                     in marks, but nobody's words
//	join    ARTICLE "words" ~ ARTICLE "words"   one cluster holds both
//	apart   ARTICLE "words" ~ ARTICLE "words"   no cluster holds both
//	agrees  ARTICLE "words" ~ ARTICLE "words"   no divergence above info meets both
//	differs TYPE|TYPE SEVERITY ARTICLE|ARTICLE "words" ~ ARTICLE "words"
//	remark  ARTICLE type
//
// Where several articles have the same words, a divergence may name any of them
// as its side; they are joined by a bar.
//
// Words stand for the first place in the article where they are printed; "*"
// stands for any place, and for any severity.
type story struct{ *report.Report }

type place struct {
	article    string
	start, end int // code points; 0, 0 for any place
}

func (s story) check(line string) error {
	verb, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch verb {
	case "speaker":
		return s.speaker(rest)
	case "mention":
		return s.mention(rest)
	case "join", "apart":
		a, b, err := s.pair(rest)
		if err == nil && s.joined(a, b) != (verb == "join") {
			err = fmt.Errorf("joined: %v", verb == "apart")
		}
		return err
	case "agrees":
		a, b, err := s.pair(rest)
		if err == nil {
			for _, d := range s.meeting(a, b) {
				if d.Severity != "info" {
					return fmt.Errorf("but there is a divergence %s %s: %s", d.Type, d.Severity, d.Note)
				}
			}
		}
		return err
	case "differs":
		return s.differs(rest)
	case "remark":
		article, kind, _ := strings.Cut(rest, " ")
		for _, r := range s.Remarks {
			if r.Article == article && r.Type == kind {
				return nil
			}
		}
		return fmt.Errorf("remarks: %v", s.Remarks)
	}
	return fmt.Errorf("unknown expectation %q", verb)
}

// place reads `ARTICLE "words"`.
func (s story) place(text string) (place, error) {
	article, words, _ := strings.Cut(strings.TrimSpace(text), " ")
	words = strings.TrimSpace(words)
	if len(words) < 2 || words[0] != '"' || words[len(words)-1] != '"' {
		return place{}, fmt.Errorf("want words in straight marks, got %s", words)
	}
	words = words[1 : len(words)-1]
	for _, a := range s.Articles {
		if a.ID != article {
			continue
		}
		if words == "*" {
			return place{article: article}, nil
		}
		i := strings.Index(a.Text, words)
		if i < 0 {
			return place{}, fmt.Errorf("%s does not print %q", article, words)
		}
		start := utf8.RuneCountInString(a.Text[:i])
		return place{article, start, start + utf8.RuneCountInString(words)}, nil
	}
	return place{}, fmt.Errorf("no article %s", article)
}

func (s story) pair(text string) (a, b place, err error) {
	left, right, ok := strings.Cut(text, " ~ ")
	if !ok {
		return a, b, fmt.Errorf("want two places with ~ between them")
	}
	if a, err = s.place(left); err == nil {
		b, err = s.place(right)
	}
	return a, b, err
}

func (p place) meets(article string, start, end int) bool {
	return p.article == article && (p.end == 0 || max(p.start, start) < min(p.end, end))
}

func (s story) quotation(p place) *report.Quotation {
	for i, q := range s.Quotes {
		for _, x := range q.Spans {
			if p.meets(q.Article, x.Start, x.End) && q.Kind != "indirect" {
				return &s.Quotes[i]
			}
		}
	}
	return nil
}

func (s story) speaker(text string) error {
	where, name, _ := strings.Cut(text, " = ")
	p, err := s.place(where)
	if err != nil {
		return err
	}
	q := s.quotation(p)
	if q == nil {
		return fmt.Errorf("not found as a quotation")
	}
	if q.Speaker == nil || !strings.Contains(q.Speaker.Name, name) {
		return fmt.Errorf("speaker: %+v", q.Speaker)
	}
	return nil
}

func (s story) mention(text string) error {
	p, err := s.place(text)
	if err == nil && s.quotation(p) != nil {
		err = fmt.Errorf("taken for a quotation")
	}
	return err
}

func (s story) joined(a, b place) bool {
	for _, c := range s.Clusters {
		holdsA, holdsB := false, false
		for _, m := range c.Members {
			for _, x := range m.Spans {
				holdsA = holdsA || a.meets(m.Article, x.Start, x.End)
				holdsB = holdsB || b.meets(m.Article, x.Start, x.End)
			}
		}
		if holdsA && holdsB {
			return true
		}
	}
	return false
}

// meeting returns the divergences that have a side at each place, whichever
// way round.
func (s story) meeting(a, b place) []report.Divergence {
	at := func(p place, x *report.Side) bool { return x != nil && p.meets(x.Article, x.Start, x.End) }
	var out []report.Divergence
	for _, d := range s.Divergences {
		if at(a, d.A) && at(b, d.B) || at(a, d.B) && at(b, d.A) {
			out = append(out, d)
		}
	}
	return out
}

func (s story) differs(text string) error {
	types, rest, _ := strings.Cut(text, " ")
	severity, rest, _ := strings.Cut(strings.TrimSpace(rest), " ")
	left, right, _ := strings.Cut(rest, " ~ ")
	var seen []string
	for _, l := range eachArticle(left) {
		for _, r := range eachArticle(right) {
			a, b, err := s.pair(l + " ~ " + r)
			if err != nil {
				return err
			}
			for _, d := range s.meeting(a, b) {
				if slices.Contains(strings.Split(types, "|"), string(d.Type)) && (severity == "*" || severity == string(d.Severity)) {
					return nil
				}
				seen = append(seen, fmt.Sprintf("%s/%s %s", d.Type, d.Subtype, d.Severity))
			}
		}
	}
	return fmt.Errorf("divergences there: %v", seen)
}

// eachArticle expands `A|B "words"` to `A "words"` and `B "words"`.
func eachArticle(place string) []string {
	articles, words, _ := strings.Cut(strings.TrimSpace(place), " ")
	var out []string
	for a := range strings.SplitSeq(articles, "|") {
		out = append(out, a+" "+words)
	}
	return out
}
