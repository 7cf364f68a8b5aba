package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/format"
)

func compareCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "compare two wordings, or many pairs",
		ArgsUsage: "A B | --pairs FILE",
		Description: "Says first in words whether two wordings are one statement, then what differs, typed. An\n" +
			"argument that names a file is read, any other is the wording itself.\n\n" +
			"  quotediff compare \"We will act by June.\" \"We would act by July.\"\n" +
			"  quotediff compare --verbose \"Cole told Hart.\" \"Hart told Cole.\"\n" +
			"  quotediff compare --format json a.txt b.txt\n" +
			"  quotediff compare --pairs pairs.jsonl.gz > scored.jsonl\n" +
			"  quotediff compare --pairs pairs.jsonl.gz --head similarity --summary -o scored.jsonl\n\n" +
			"Four questions are answered apart, each from 0 to 1; only the first decides what is joined:\n" +
			"  statement   are the two one statement, or is one part of the other? Yes from .5 on.\n" +
			"  paraphrase  would readers call one a paraphrase of the other, smaller details apart?\n" +
			"  similarity  how near are they in meaning?\n" +
			"  roles       do both tell alike who did what to whom? It says little unless they share\n" +
			"              most of their words.\n" +
			"The score, by which pairs can be put in order, grades the first by how alike the two are;\n" +
			"--head puts the answer to one question in its place.\n\n" +
			"With --verbose, these and the measures stand below the differences. Beside our own measures\n" +
			"stand four of characters alone that other programs have as well: jaro_winkler,\n" +
			"smith_waterman_gotoh, and sorensen_dice and overlap of pairs of characters. With --pairs they\n" +
			"are computed on demand, as they double the time.",
		Flags: append(output("text", "json"),
			&cli.StringFlag{Name: "pairs", Usage: "compare the pairs of `FILE`, one {\"a\":…,\"b\":…} a line, and write one JSON record a line"},
			&cli.StringFlag{Name: "head", Usage: "with --pairs, write the answer to one `QUESTION` as the score: " + strings.Join(report.HeadNames(), ", "),
				Action: oneOf("head", report.HeadNames())},
			&cli.BoolFlag{Name: "verbose", Usage: "of two wordings, print the measures too", DisableDefaultText: true},
			&cli.BoolFlag{Name: "characters", Usage: "with --pairs, compute the measures of characters too", DisableDefaultText: true},
			&cli.BoolFlag{Name: "summary", Usage: "with --pairs, print on stderr how the scores and measures are spread", DisableDefaultText: true},
			&cli.BoolFlag{Name: "text", Usage: "take both arguments for wordings, even if a file has that name", DisableDefaultText: true},
			&cli.StringFlag{Name: "lang", Usage: "`LANGUAGE` of the wordings, as a tag such as en; a line of --pairs may have its own; without one, it is told from the words, and is English where they do not tell"},
			jobs()),
		Action: func(c *cli.Context) error {
			if c.IsSet("pairs") {
				return comparePairs(c, s)
			}
			for _, flag := range []string{"characters", "head", "summary"} {
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
	var texts [2]string
	for i := range texts {
		var err error
		if texts[i], err = wording(c.Args().Get(i), c.Bool("text"), s.in); err != nil {
			return err
		}
	}
	var words [2]*compare.Wording
	lang := languageOf(c.String("lang"), texts[0], texts[1])
	for i := range words {
		words[i] = compare.New(texts[i], lang)
	}
	rec := report.NewPair(words[0], words[1], compare.Pair(words[0], words[1]))
	rec.AddCharacters(words[0], words[1])
	return emit(c.Context, s.out, c.String("o"), func(w io.Writer) error {
		if c.String("format") == "json" {
			return report.Lines(w, []report.Pair{rec})
		}
		if err := format.Pair(w, &rec); err != nil || !c.Bool("verbose") {
			return err
		}
		return format.Measures(w, &rec)
	})
}

// usualLanguage is that of wordings that do not tell theirs.
const usualLanguage = "en"

// languageOf returns the language in which two wordings are read: the given one, else
// that which their words tell.
func languageOf(given, a, b string) string {
	if given != "" {
		return given
	}
	return article.LikelyLanguage(a+"\n"+b, usualLanguage)
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
