package format

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/internal/view"
)

// ErrNoSuchID is the error of [Explain] for an id that is not in the report.
var ErrNoSuchID = errors.New("no such id in the report")

// Explain writes in plain text why the stretches of a cluster were joined, why clauses
// tell one matter, or why a difference has its type. The id is that of a cluster, a
// matter, a divergence, a quotation or a statement; statements and what is told
// differently may also go by the names that the report prints ("S3", "T1"). The
// beginning of an id is enough if no other id begins so.
func Explain(w io.Writer, r *report.Report, id string) error {
	e := &explanation{Index: view.New(r)}
	found := e.find(id)
	if len(found.clusters)+len(found.claims)+len(found.divergences) == 0 {
		return fmt.Errorf("%w: %s", ErrNoSuchID, id)
	}
	for i, c := range found.clusters {
		if i > 0 {
			e.line("")
		}
		e.cluster(c)
	}
	for _, c := range found.claims {
		e.claim(c)
	}
	for i, d := range found.divergences {
		if i > 0 {
			e.line("")
		}
		e.divergence(d)
	}
	_, err := io.WriteString(w, e.b.String())
	return err
}

type explanation struct {
	*view.Index
	b strings.Builder
}

func (e *explanation) line(format string, args ...any) {
	fmt.Fprintf(&e.b, format, args...)
	e.b.WriteByte('\n')
}

// found is what an id stands for.
type found struct {
	clusters    []*report.Cluster
	claims      []*report.Claim
	divergences []*report.Divergence
}

// find returns what an id stands for. The beginning of several ids stands for
// nothing.
func (e *explanation) find(id string) found {
	for _, s := range e.Shared() {
		if strings.EqualFold(s.Name, id) {
			return found{clusters: s.Clusters}
		}
	}
	if ds := e.ToldAs(id); ds != nil {
		return found{divergences: ds}
	}
	for _, s := range e.Statements {
		if s.ID == id {
			var out found
			for _, c := range s.Clusters {
				out.clusters = append(out.clusters, e.Cluster(c))
			}
			return out
		}
	}
	begins := func(full string) bool { return full == id || len(id) >= len("c-12") && strings.HasPrefix(full, id) }
	var out found
	for i := range e.Clusters {
		c := &e.Clusters[i]
		if begins(c.ID) || slices.ContainsFunc(c.Members, func(m report.Member) bool { return begins(m.Quote) }) {
			out.clusters = append(out.clusters, c)
		}
	}
	for i := range e.Claims {
		if c := &e.Claims[i]; begins(c.ID) {
			out.claims = append(out.claims, c)
		}
	}
	for i := range e.Divergences {
		if d := &e.Divergences[i]; begins(d.ID) {
			out.divergences = append(out.divergences, d)
		}
	}
	if len(out.claims) > 1 || len(out.divergences) > 1 && out.divergences[0].ID != id {
		return found{}
	}
	return out
}

func (e *explanation) cluster(c *report.Cluster) {
	e.line("%s  one utterance, %s, %s", c.ID, cmp.Or(c.Speaker, "speaker not named"), stretches(len(c.Members)))
	for i := range c.Members {
		m := &c.Members[i]
		e.line("\n  %s  %s  %s", e.placeOf(m.Article, m.Spans), m.Relation, m.Quote)
		e.line("    “%s”", view.OneLine(m.Text()))
		if m.Base {
			e.line("    the base: the most complete wording that most outlets agree on")
			continue
		}
		if m.Parent != nil && *m.Parent < len(c.Members) {
			p := &c.Members[*m.Parent]
			e.line("    hangs on %s, score %.2f%s", e.placeOf(p.Article, p.Spans), m.Score, figures(m.Measures))
		} else {
			e.line("    score %.2f%s", m.Score, figures(m.Measures))
		}
		if m.Why != "" {
			e.line("    joined: %s", m.Why)
		}
		e.characters(e.Base(c), m)
		e.aligned(c, m)
	}
	if ds := e.Differing(c.ID); len(ds) > 0 {
		e.line("\n  what differs:")
		for _, d := range ds {
			e.line("    %s  %s %s, %s", d.ID, d.Severity, kindOf(d.Type, d.Subtype), e.bothSides(d))
		}
	}
}

// characters prints how alike a member and the base are by characters alone.
func (e *explanation) characters(base, m *report.Member) {
	if base == nil {
		return
	}
	a, b := compare.New(base.Text(), e.Lang(base.Article)), compare.New(m.Text(), e.Lang(m.Article))
	if found := report.ByCharacters(a, b); len(found) > 0 {
		e.line("    by characters, against the base: %s", strings.TrimPrefix(figures(found), ", "))
	}
}

// aligned prints the words of a member beside those of the base, in lines like those
// of a diff: "-" for what only the base has, "+" for what only the member has.
func (e *explanation) aligned(c *report.Cluster, m *report.Member) {
	if len(m.Edits) == 0 {
		return
	}
	e.line("    against the base:")
	for _, p := range view.Marks(m, m.Edits) {
		if text := view.OneLine(p.Text); text != "" {
			e.line("      %s %s", []string{" ", "-", "+"}[p.Op], text)
		}
	}
}

func (e *explanation) divergence(d *report.Divergence) {
	e.line("%s  %s, %s", d.ID, kindOf(d.Type, d.Subtype), d.Severity)
	if meaning := d.Type.Meaning(); meaning != "" {
		e.line("  %s", meaning)
	}
	if d.Matter != "" {
		e.line("  matter: %s", d.Matter)
	}
	e.side("a", d.A)
	e.side("b", d.B)
	if d.Note != "" {
		e.line("  note: %s", d.Note)
	}
	if d.Rule != "" {
		e.line("  rule: %s", d.Rule)
	}
	e.line("  outlets: %s", strings.Join(d.Outlets, ", "))
	if c := e.Cluster(d.Cluster); c != nil {
		e.line("  in %s:", c.ID)
		for i := range c.Members {
			if m := &c.Members[i]; view.Within(d.A, m) || view.Within(d.B, m) {
				e.line("    %s  %s, score %.2f%s%s", e.placeOf(m.Article, m.Spans), m.Relation, m.Score, figures(m.Measures), because(m.Why))
				e.aligned(c, m)
			}
		}
	}
	if c := e.Claim(d); c != nil {
		e.line("  in %s:", c.ID)
		for i := range c.Members {
			if m := &c.Members[i]; m.Holds(d.A) || m.Holds(d.B) {
				e.line("    %s  %s", e.where(m.Article, m.Part, m.Span), voice(m))
				e.clause(m)
			}
		}
	}
}

// side prints one side of a divergence. What differs stands in brackets.
func (e *explanation) side(name string, s *report.Side) {
	if s == nil {
		e.line("  %s  nothing there", name)
		return
	}
	var words strings.Builder
	for _, p := range e.Clause(s) {
		if p.Op == view.Pointed {
			words.WriteString("[" + p.Text + "]")
			continue
		}
		words.WriteString(p.Text)
	}
	line := fmt.Sprintf("  %s  %s  … %s …  %s", name, e.where(s.Article, s.Part, s.Span), view.OneLine(words.String()), s.Quote)
	e.line("%s", strings.TrimRight(line, " "))
}

func (e *explanation) bothSides(d *report.Divergence) string {
	var texts []string
	for _, s := range []*report.Side{d.A, d.B} {
		if s != nil {
			texts = append(texts, e.Label(s.Article)+" "+orNothing(view.Clip(s.Text, 60)))
		}
	}
	return strings.Join(texts, " / ")
}

// where says where a span stands: "post:3 @12–60", "post title @0–31".
func (e *explanation) where(article, part string, s report.Span) string {
	if part != "" {
		return fmt.Sprintf("%s %s @%d–%d", e.Label(article), part, s.Start, s.End)
	}
	return e.placeOf(article, []report.Span{s})
}

func (e *explanation) placeOf(article string, spans []report.Span) string {
	var out []string
	between := " "
	for _, s := range spans {
		place := fmt.Sprintf("@%d–%d", s.Start, s.End)
		if line, ok := e.Line(article, s.Start); ok {
			place, between = fmt.Sprintf("%d %s", line, place), ":"
		}
		out = append(out, place)
	}
	return e.Label(article) + between + strings.Join(out, ", ")
}

func kindOf(t compare.Type, sub string) string {
	if sub == "" {
		return string(t)
	}
	return string(t) + " (" + sub + ")"
}

func because(why string) string {
	if why == "" {
		return ""
	}
	return ", " + why
}

func figures(measures map[string]float64) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(measures)) {
		fmt.Fprintf(&b, ", %s %.2f", name, measures[name])
	}
	return b.String()
}

func stretches(n int) string {
	if n == 1 {
		return "1 stretch"
	}
	return fmt.Sprintf("%d stretches", n)
}
