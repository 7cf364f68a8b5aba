package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"
	"golang.org/x/sync/errgroup"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/record"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/format"
)

// pairsAtOnce is how many pairs are compared before any of them is written: enough
// to keep all workers busy, few enough to hold in memory.
const pairsAtOnce = 4096

func comparePairs(c *cli.Context, s streams) error {
	if c.NArg() > 0 {
		return &usageError{"--pairs takes no wordings in addition to its file", "see quotediff compare --help"}
	}
	name := c.String("pairs")
	f, err := open(name, s.in)
	if err != nil {
		unreadable(s.err, name, err)
		return errUnread
	}
	defer f.Close()
	var faults int
	spread := format.NewSpread()
	err = emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
		lines := bufio.NewScanner(f)
		lines.Buffer(make([]byte, 64<<10), 64<<20)
		n := 0
		for more := true; more; {
			var pairs []pairLine
			for len(pairs) < pairsAtOnce {
				if more = lines.Scan(); !more {
					break
				}
				n++
				p, err := parsePair(lines.Bytes(), c.String("lang"))
				if err != nil {
					faults++
					unreadable(s.err, fmt.Sprintf("%s:%d", name, n), err)
					continue
				}
				pairs = append(pairs, p)
			}
			records, err := compareAll(c.Context, pairs, c.Int("jobs"), c.Bool("characters"))
			if err != nil {
				return err
			}
			for i := range records {
				if x, ok := records[i].Heads.Of(c.String("head")); ok {
					records[i].Score = x
				}
			}
			if c.Bool("summary") {
				spread.Add(records)
			}
			if err := report.Lines(w, records); err != nil {
				return err
			}
		}
		if err := lines.Err(); err != nil {
			faults++
			unreadable(s.err, name, err)
		}
		return nil
	})
	if err == nil && c.Bool("summary") {
		err = spread.Text(s.err)
	}
	if faults > 0 {
		return errors.Join(err, errUnread)
	}
	return err
}

// pairLine is one line of a file of pairs.
type pairLine struct {
	a, b         string
	langA, langB string
	rest         map[string]json.RawMessage
}

// parsePair reads one line. The languages of its sides are the fields lang_a
// and lang_b, else lang for both, else the given one, else that which the words tell.
func parsePair(line []byte, lang string) (pairLine, error) {
	p := pairLine{langA: lang, langB: lang}
	if err := record.Decode(line, &p.rest); err != nil {
		return p, err
	}
	for _, f := range []struct {
		name     string
		to       []*string
		required bool
	}{
		{"a", []*string{&p.a}, true}, {"b", []*string{&p.b}, true},
		{"lang", []*string{&p.langA, &p.langB}, false}, {"lang_a", []*string{&p.langA}, false}, {"lang_b", []*string{&p.langB}, false},
	} {
		raw, ok := p.rest[f.name]
		if !ok && f.required {
			return p, fmt.Errorf("no field %q", f.name)
		}
		for _, to := range f.to {
			if err := json.Unmarshal(raw, to); ok && err != nil {
				return p, fmt.Errorf("field %q is not a text", f.name)
			}
		}
		if f.required {
			delete(p.rest, f.name)
		}
	}
	if p.langA == "" || p.langB == "" {
		told := languageOf("", p.a, p.b)
		p.langA, p.langB = cmp.Or(p.langA, told), cmp.Or(p.langB, told)
	}
	return p, nil
}

func compareAll(ctx context.Context, pairs []pairLine, jobs int, characters bool) ([]report.Pair, error) {
	records := make([]report.Pair, len(pairs))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(jobs)
	for i, p := range pairs {
		g.Go(func() error {
			a, b := compare.New(p.a, p.langA), compare.New(p.b, p.langB)
			records[i] = report.NewPair(a, b, compare.Pair(a, b))
			records[i].Pair = p.rest
			if characters {
				records[i].AddCharacters(a, b)
			}
			return ctx.Err()
		})
	}
	return records, g.Wait()
}
