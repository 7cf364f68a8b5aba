// Quotediff compares what outlets say somebody said.
//
//	quotediff report PATH...             the divergence report of some articles
//	quotediff explain ID PATH...         why stretches were joined, or why a difference has its type
//	quotediff compare A B                how alike two wordings are, and what differs
//	quotediff read|extract|cluster PATH...   the stages, JSON Lines out
//	quotediff claims PATH...             what outlets tell, and which of them tell it
//	quotediff stories PATH...            which articles tell one event
//	quotediff init; add PATH...          a store that grows
//	quotediff feeds VERB; run; watch     feeds followed, and what is new in them
//	quotediff find WORDS...              utterances in the store, in all their wordings
//	quotediff db check|vacuum|backup|changes   the store itself
//
// A path is a file, a folder, a glob, or "-" for standard input. Standard
// output is data; what is for people goes to standard error.
//
// The exit status is 0 when done, 1 when a divergence is at or above --fail-on
// or the output could not be written, 2 for wrong usage, and 3 when some
// inputs could not be read. The highest that applies wins.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	done := make(chan int, 1)
	go func() { done <- run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr) }()
	select {
	case status := <-done:
		os.Exit(status)
	case <-ctx.Done():
		stop() // a second signal ends the program at once
		os.Exit(lastWords(ctx, done, os.Stderr))
	}
}

// grace is how long a run that is interrupted has to stop by itself and to remove
// what it has half written.
const grace = 2 * time.Second

// lastWords returns the exit status of a run that is interrupted, whatever is
// still at work when the time of grace is over.
func lastWords(ctx context.Context, done <-chan int, stderr io.Writer) int {
	select {
	case status := <-done:
		return status
	case <-time.After(grace):
		return conclude(stderr, ctx.Err())
	}
}

// run runs the command with args, which do not hold its name, and returns the
// exit status. Once ctx is done it stops as soon as it can.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	app := newApp(stdin, stdout, stderr)
	args, err := flagsFirst(app, args)
	if err == nil {
		err = app.RunContext(ctx, slices.Insert(args, 0, app.Name))
	}
	return conclude(stderr, err)
}

func newApp(stdin io.Reader, stdout, stderr io.Writer) *cli.App {
	s := streams{stdin, stdout, stderr}
	app := &cli.App{
		Name:      "quotediff",
		Usage:     "compare what outlets say somebody said",
		UsageText: "quotediff COMMAND [FLAGS] PATH...",
		Description: "Begin with:  quotediff report FOLDER\n\n" +
			"A path is a file, a folder, a glob, or - for standard input; each may be gzipped.\n" +
			"quotediff COMMAND --help shows the flags of a command, with examples.",
		Version:                   version(),
		HideVersion:               true,
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true,
		Reader:                    stdin,
		Writer:                    stdout,
		ErrWriter:                 stderr,
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              usageFault,
		Action:                    noCommand,
	}
	app.Commands = []*cli.Command{
		reportCommand(s), explainCommand(s), compareCommand(s),
		readCommand(s), extractCommand(s), clusterCommand(s), claimsCommand(s), storiesCommand(s),
		initCommand(s), addCommand(s), feedsCommand(s), runCommand(s), watchCommand(s),
		findCommand(s), databaseCommand(s),
		versionCommand(s), completionCommand(s),
	}
	for _, c := range app.Commands {
		c.OnUsageError = usageFault
		c.HideHelpCommand = true
	}
	return app
}

// streams are the standard streams of a run.
type streams struct {
	in       io.Reader
	out, err io.Writer
}
