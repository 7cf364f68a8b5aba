// Command train fits the weights of package reported on hand-marked articles:
//
//	go run ./quote/internal/reported/train -o internal/language/data/en/reported-weights.txt ARTICLES.jsonl.gz
//
// The articles are those of package gold; of a quotation the place, the kind,
// the cue and whether it is a verb of saying are used. Ends and starts are
// fitted on the candidates of which people marked the other end; acceptance on
// all candidates, with the extent that ends and starts give them.
//
// The figures are measured twice: on articles that took no part in the fit, and
// on those on which the weights were fitted.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/gold"
	"github.com/quotediff/quotediff/internal/weights"
	"github.com/quotediff/quotediff/quote/internal/logit"
	"github.com/quotediff/quotediff/quote/internal/marks"
	"github.com/quotediff/quotediff/quote/internal/reported"
)

func main() { fit.Main(run) }

func run(w io.Writer, out string, files []string) error {
	if len(files) != 1 {
		return fmt.Errorf("want one file of marked articles, got %d", len(files))
	}
	var articles [][]reported.Example
	for a, err := range gold.Read[gold.Article](files[0]) {
		if err != nil {
			return err
		}
		articles = append(articles, examples(a))
	}
	left := make(figures)
	for others, part := range fit.Folds(articles, fit.Parts) {
		sets, err := fitted(others)
		if err != nil {
			return err
		}
		left.add(sets, part)
	}
	all := slices.Concat(articles...)
	sets, err := fitted(all)
	if err != nil {
		return err
	}
	same := make(figures)
	same.add(sets, all)
	for _, decision := range decisions {
		fmt.Fprintf(w, "%s, articles left out: %v\n%s, the same articles: %v\n", decision, left[decision], decision, same[decision])
	}
	return fit.Save(out, &weights.Model{Weights: weights.Join(sets), Header: weights.Header{
		Model:    "what is reported speech, and where it starts and ends, en",
		Features: "quote/internal/reported/feature.go",
		Data:     fit.Data(files),
		Command:  fit.Command("./quote/internal/reported/train", os.Args[1:], files),
	}})
}

var decisions = []string{"accept", "end", "start"}

// figures are how well each decision is made.
type figures map[string]fit.Measures

// add adds how well decisions are made about some sentences.
func (f figures) add(sets map[string]weights.Set, examples []reported.Example) {
	ends, starts := boundaries(examples)
	of := map[string][]fit.Case[string]{"accept": accepts(examples, sets), "end": ends, "start": starts}
	for decision, cases := range of {
		f[decision] = f[decision].And(fit.Measure(cases, sets[decision]))
	}
}

// The settings were chosen on articles left out: of a strength of 3, 8 and 20 the
// first decides best about them.
var settings = fit.Settings[string]{L2: 3, Rarest: 12}

// fitted returns the weights of the three decisions.
func fitted(examples []reported.Example) (map[string]weights.Set, error) {
	sets := map[string]weights.Set{}
	set := func(decision string, cases []fit.Case[string]) error {
		w, err := fit.Fit(cases, settings)
		if err != nil {
			return fmt.Errorf("%s: %w", decision, err)
		}
		sets[decision] = fit.Rounded(w, 2, .02)
		return nil
	}
	ends, starts := boundaries(examples)
	if err := set("end", ends); err != nil {
		return nil, err
	}
	if err := set("start", starts); err != nil {
		return nil, err
	}
	return sets, set("accept", accepts(examples, sets))
}

func boundaries(examples []reported.Example) (ends, starts []fit.Case[string]) {
	for i := range examples {
		e, s := examples[i].Boundaries()
		ends, starts = append(ends, cases(e)...), append(starts, cases(s)...)
	}
	return ends, starts
}

// accepts are the decisions of acceptance with the extents by fitted ends and
// starts.
func accepts(examples []reported.Example, sets map[string]weights.Set) []fit.Case[string] {
	m := reported.NewModel(weights.Join(sets))
	var out []fit.Case[string]
	for i := range examples {
		out = append(out, cases(examples[i].Accepts(m))...)
	}
	return out
}

func cases(instances []logit.Instance) []fit.Case[string] {
	out := make([]fit.Case[string], len(instances))
	for i, x := range instances {
		out[i] = fit.YesOrNo(fit.Candidate[string]{Features: x.Features}, x.Yes)
	}
	return out
}

// examples cuts an article into its sentences.
func examples(r *gold.Article) []reported.Example {
	said := clauses(r)
	marked := func(start, end int) bool {
		return strings.ContainsAny(r.Text[start:end], "“”\"") || strings.Contains(r.Text[start:end], "''")
	}
	var out []reported.Example
	for _, p := range marks.Paragraphs(r.Text, "en") {
		for _, s := range p.Sentences {
			x := reported.Example{Text: r.Text, Start: s.Start, End: s.End, Marked: marked}
			for _, c := range said {
				if s.Contains(article.Span{Start: c.Start, End: c.End}) {
					x.Clauses = append(x.Clauses, c)
				}
			}
			out = append(out, x)
		}
	}
	return out
}

// clauses are the reported speech of an article, with a verb of saying.
func clauses(r *gold.Article) []reported.Clause {
	at := r.Bytes()
	var out []reported.Clause
	for _, q := range r.Quotes {
		if q.Nested || q.Kind != "indirect" || q.CueStart == nil || q.Speech != nil && !*q.Speech {
			continue
		}
		c := reported.Clause{Start: at[q.Start], End: at[q.End], CueStart: at[*q.CueStart], CueEnd: at[*q.CueEnd]}
		c.End = c.Start + len(strings.TrimRight(r.Text[c.Start:c.End], " \n,.;:"))
		out = append(out, c)
	}
	return out
}
