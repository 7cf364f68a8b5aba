package quotediff_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/corpus"
	"github.com/quotediff/quotediff/report"
)

var toldStories = flag.Int("stories", 38, "how many generated stories of each level TestTold reads")

// toldTypes are the types under which a contradiction of a kind may be reported.
var toldTypes = map[corpus.Kind][]compare.Type{
	"year":      {compare.Number, compare.Time},
	"clock":     {compare.Time, compare.Number},
	"weekday":   {compare.Time},
	"date":      {compare.Time},
	"month":     {compare.Time},
	"relday":    {compare.Time},
	"place":     {compare.Place},
	"name":      {compare.Name},
	"role":      {compare.Role},
	"stage":     {compare.Fact},
	"polarity":  {compare.Polarity, compare.Negation},
	"certainty": {compare.Certainty, compare.Modality},
}

// toldScore counts what was found of the facts of one kind, or of all.
type toldScore struct{ odd, typed, found int }

// toldRows counts the rows at medium or high, those that say what differs and do not
// only set two tellings side by side, and of both those whose sides stand where outlets
// contradict each other.
type toldRows struct{ all, right, proven, provenRight int }

// toldFloors are the shares below which TestTold fails: of the contradictions, those
// found under the right type, and of the rows at medium or high that say what differs,
// those that are true. They lie some hundredths below what 38 stories reach.
var toldFloors = map[corpus.Level]struct{ typed, right float64 }{
	corpus.EqualSentences:     {.95, .98},
	corpus.RewrittenSentences: {.6, .92},
}

// TestTold holds how many contradictions of generated stories are found, and how many
// rows at medium or high are contradictions. With -v it prints the table of
// docs/quality.md.
func TestTold(t *testing.T) {
	levels := []corpus.Level{corpus.EqualSentences, corpus.RewrittenSentences}
	scores, rows := map[corpus.Level]map[corpus.Kind]*toldScore{}, map[corpus.Level]*toldRows{}
	for _, level := range levels {
		scores[level], rows[level] = scoreTold(t, level, *toldStories)
	}
	var table strings.Builder
	fmt.Fprintf(&table, "| kind | equal: typed right | found | rewritten: typed right | found |\n|---|---|---|---|---|\n")
	sums := map[corpus.Level]*toldScore{levels[0]: {}, levels[1]: {}}
	for _, k := range corpus.Kinds {
		fmt.Fprintf(&table, "| %s |", k)
		for _, level := range levels {
			s := scores[level][k]
			sums[level].add(s)
			fmt.Fprintf(&table, " %d of %d | %d |", s.typed, s.odd, s.found)
		}
		table.WriteByte('\n')
	}
	table.WriteString("| all |")
	for _, level := range levels {
		s := sums[level]
		fmt.Fprintf(&table, " %d of %d (%.3f) | %d |", s.typed, s.odd, share(s.typed, s.odd), s.found)
	}
	table.WriteString("\n| rows at medium or high · true |")
	for _, level := range levels {
		r := rows[level]
		fmt.Fprintf(&table, " %d · %d (%.3f) | |", r.all, r.right, share(r.right, r.all))
	}
	table.WriteString("\n| without those that only set tellings side by side |")
	for _, level := range levels {
		r := rows[level]
		fmt.Fprintf(&table, " %d · %d (%.3f) | |", r.proven, r.provenRight, share(r.provenRight, r.proven))
	}
	for _, level := range levels {
		floor, s, r := toldFloors[level], sums[level], rows[level]
		if share(s.typed, s.odd) < floor.typed || share(r.provenRight, r.proven) < floor.right {
			t.Errorf("%s: %.3f of the contradictions typed right, at least %.2f asked; %.3f of the rows true, at least %.2f asked", level, share(s.typed, s.odd), floor.typed, share(r.provenRight, r.proven), floor.right)
		}
	}
	t.Logf("%d stories of each level\n%s", *toldStories, table.String())
}

func (s *toldScore) add(o *toldScore) {
	s.odd, s.typed, s.found = s.odd+o.odd, s.typed+o.typed, s.found+o.found
}

func share(n, of int) float64 { return float64(n) / float64(max(1, of)) }

func (n *toldRows) count(r *toldRow, right bool) {
	n.all++
	if !r.beside {
		n.proven++
	}
	if right {
		n.right++
	}
	if right && !r.beside {
		n.provenRight++
	}
}

// scoreTold analyses stories and counts.
func scoreTold(t *testing.T, level corpus.Level, n int) (map[corpus.Kind]*toldScore, *toldRows) {
	t.Helper()
	scores, rows := map[corpus.Kind]*toldScore{}, &toldRows{}
	for _, k := range corpus.Kinds {
		scores[k] = &toldScore{}
	}
	for s := range corpus.Told(1, level, n) {
		var found []toldRow
		for _, d := range analyse(t, toldArticles(&s), quotediff.DefaultOptions).Divergences {
			if d.Severity.Rank() >= compare.Medium.Rank() {
				found = append(found, toldRowOf(&s, &d))
			}
		}
		for _, r := range found {
			rows.count(&r, r.contradicts(&s))
		}
		for i := range s.Facts {
			if f := &s.Facts[i]; f.Odd >= 0 {
				scores[f.Kind].count(f, found)
			}
		}
	}
	return scores, rows
}

func toldArticles(s *corpus.Story) []*article.Article {
	var out []*article.Article
	for _, a := range s.Articles {
		out = append(out, &article.Article{ID: a.ID, Outlet: a.Outlet, Date: a.Date, Title: a.Title, Lang: "en", Event: a.Event, Text: a.Text})
	}
	return out
}

// toldRow is a row of a report: for each article of the story, where its side stands, in
// bytes.
type toldRow struct {
	compare.Type
	beside bool // it proves nothing, and sets two tellings side by side
	sides  [2]toldSide
}

type toldSide struct {
	article int
	corpus.Span
}

func toldRowOf(s *corpus.Story, d *report.Divergence) toldRow {
	r := toldRow{Type: d.Type, beside: strings.Contains(besideRule+reportedRule, "["+d.Rule+"]")}
	for i, side := range []*report.Side{d.A, d.B} {
		r.sides[i].article = -1
		for k := range s.Articles {
			if side != nil && side.Article == s.Articles[k].ID {
				text := []rune(s.Articles[k].Text)
				r.sides[i] = toldSide{k, corpus.Span{Start: len(string(text[:side.Start])), End: len(string(text[:side.End]))}}
			}
		}
	}
	return r
}

// contradicts reports whether the sides of the row stand where outlets contradict each
// other.
func (r *toldRow) contradicts(s *corpus.Story) bool {
	for i := range s.Facts {
		if r.tells(&s.Facts[i]) {
			return true
		}
	}
	return false
}

// tells reports whether the sides of the row stand where two outlets contradict each
// other about a fact.
func (r *toldRow) tells(f *corpus.ToldFact) bool {
	a, b := r.sides[0], r.sides[1]
	return a.article >= 0 && b.article >= 0 && f.Contradicts(a.article, b.article) && a.over(f) && b.over(f)
}

func (p toldSide) over(f *corpus.ToldFact) bool {
	q := f.Places[p.article]
	return max(p.Start, q.Start) < min(p.End, q.End)
}

// count says whether one of the rows tells of a fact.
func (s *toldScore) count(f *corpus.ToldFact, rows []toldRow) {
	found, typed := false, false
	for _, r := range rows {
		if r.tells(f) {
			found = true
			typed = typed || r.right(f.Kind)
		}
	}
	s.odd++
	if found {
		s.found++
	}
	if typed {
		s.typed++
	}
}

// right reports whether a row has the type of a kind of fact.
func (r *toldRow) right(k corpus.Kind) bool {
	types, ok := toldTypes[k]
	if !ok {
		return r.Type == compare.Number
	}
	for _, t := range types {
		if r.Type == t {
			return true
		}
	}
	return false
}
