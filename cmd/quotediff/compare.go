package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"
	"golang.org/x/sync/errgroup"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/record"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/format"
)

func compareCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "compare two wordings, or many pairs",
		ArgsUsage: "A B | --pairs FILE",
		Description: "How alike two wordings are, and what differs, typed. An argument that names a file is read,\n" +
			"any other is the wording itself.\n\n" +
			"  quotediff compare \"We will act by June.\" \"We would act by July.\"\n" +
			"  quotediff compare --format json a.txt b.txt\n" +
			"  quotediff compare --pairs pairs.jsonl.gz > scored.jsonl",
		Flags: append(output("text", "json"),
			&cli.StringFlag{Name: "pairs", Usage: "compare the pairs of `FILE`, one {\"a\":…,\"b\":…} a line, and write one JSON record a line"},
			&cli.BoolFlag{Name: "text", Usage: "take both arguments for wordings, even if a file has that name", DisableDefaultText: true},
			&cli.StringFlag{Name: "lang", Usage: "`LANGUAGE` of the wordings, as a tag such as en; a line of --pairs may have its own", Value: "en"},
			jobs()),
		Action: func(c *cli.Context) error {
			if c.IsSet("pairs") {
				return comparePairs(c, s)
			}
			return compareTwo(c, s)
		},
	}
}

func compareTwo(c *cli.Context, s streams) error {
	if c.NArg() != 2 {
		return &usageError{fmt.Sprintf("compare wants two wordings, not %d", c.NArg()), "see quotediff compare --help"}
	}
	var words [2]*compare.Wording
	for i := range words {
		text, err := wording(c.Args().Get(i), c.Bool("text"), s.in)
		if err != nil {
			return err
		}
		words[i] = compare.New(text, c.String("lang"))
	}
	rec := report.NewPair(words[0], words[1], compare.Pair(words[0], words[1]))
	return emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
		if c.String("format") == "json" {
			return report.Lines(w, []report.Pair{rec})
		}
		return format.Pair(w, &rec)
	})
}

// wording returns what an argument stands for: the text of a file of that
// name, or the argument itself.
func wording(arg string, literal bool, stdin io.Reader) (string, error) {
	if literal {
		return arg, nil
	}
	f, err := open(arg, stdin)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) || errors.Is(err, syscall.ENAMETOOLONG) {
		return arg, nil
	}
	if err != nil {
		return "", err
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		return "", fmt.Errorf("reading %s: %w", arg, err)
	}
	return strings.ToValidUTF8(string(text), "\uFFFD"), nil
}

// pairsAtOnce is how many pairs are compared before any of them is written: enough
// to keep all workers busy, few enough to hold in memory.
const pairsAtOnce = 4096

func comparePairs(c *cli.Context, s streams) error {
	if c.NArg() > 0 {
		return &usageError{"--pairs takes no wordings besides its file", "see quotediff compare --help"}
	}
	name := c.String("pairs")
	f, err := open(name, s.in)
	if err != nil {
		unreadable(s.err, name, err)
		return errUnread
	}
	defer f.Close()
	var faults int
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
			records, err := compareAll(c.Context, pairs, c.Int("jobs"))
			if err != nil {
				return err
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
// and lang_b, else lang for both, else the given one.
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
				return p, fmt.Errorf("field %q is no text", f.name)
			}
		}
		if f.required {
			delete(p.rest, f.name)
		}
	}
	return p, nil
}

func compareAll(ctx context.Context, pairs []pairLine, jobs int) ([]report.Pair, error) {
	records := make([]report.Pair, len(pairs))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(jobs)
	for i, p := range pairs {
		g.Go(func() error {
			a, b := compare.New(p.a, p.langA), compare.New(p.b, p.langB)
			records[i] = report.NewPair(a, b, compare.Pair(a, b))
			records[i].Pair = p.rest
			return ctx.Err()
		})
	}
	return records, g.Wait()
}
