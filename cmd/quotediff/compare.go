package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/compare"
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
			"  quotediff compare --pairs pairs.jsonl.gz > scored.jsonl\n" +
			"  quotediff compare --pairs pairs.jsonl.gz --summary -o scored.jsonl\n\n" +
			"Beside its own measures stand four of characters alone that other programs have as well:\n" +
			"jaro_winkler, smith_waterman_gotoh, and sorensen_dice and overlap of pairs of characters.\n" +
			"With --pairs they are computed on demand, as they double the time.",
		Flags: append(output("text", "json"),
			&cli.StringFlag{Name: "pairs", Usage: "compare the pairs of `FILE`, one {\"a\":…,\"b\":…} a line, and write one JSON record a line"},
			&cli.BoolFlag{Name: "characters", Usage: "with --pairs, compute the measures of characters too", DisableDefaultText: true},
			&cli.BoolFlag{Name: "summary", Usage: "with --pairs, print on stderr how the scores and measures are spread", DisableDefaultText: true},
			&cli.BoolFlag{Name: "text", Usage: "take both arguments for wordings, even if a file has that name", DisableDefaultText: true},
			&cli.StringFlag{Name: "lang", Usage: "`LANGUAGE` of the wordings, as a tag such as en; a line of --pairs may have its own", Value: "en"},
			jobs()),
		Action: func(c *cli.Context) error {
			if c.IsSet("pairs") {
				return comparePairs(c, s)
			}
			for _, flag := range []string{"characters", "summary"} {
				if c.IsSet(flag) {
					return &usageError{"--" + flag + " is for --pairs", "see quotediff compare --help"}
				}
			}
			return compareTwo(c, s)
		},
	}
}

func compareTwo(c *cli.Context, s streams) error {
	if c.NArg() != 2 {
		return &usageError{fmt.Sprintf("compare needs two wordings, not %d", c.NArg()), "see quotediff compare --help"}
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
	rec.AddCharacters(words[0], words[1])
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
