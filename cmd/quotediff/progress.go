package main

import (
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/urfave/cli/v2"
)

// progress shows on standard error which stage is running: on a terminal in one line,
// with --verbose in one line per stage with the time that it took.
type progress struct {
	meter *meter       // nil when there is no terminal
	log   *slog.Logger // nil without --verbose
}

func newProgress(c *cli.Context, stderr io.Writer) progress {
	var p progress
	if c.Bool("verbose") {
		p.log = slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{ReplaceAttr: withoutClock}))
	} else if !c.Bool("quiet") && isTerminal(stderr) {
		p.meter = &meter{line: stderr}
	}
	return p
}

func withoutClock(groups []string, a slog.Attr) slog.Attr {
	if len(groups) == 0 && (a.Key == slog.TimeKey || a.Key == slog.LevelKey) {
		return slog.Attr{}
	}
	return a
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// step reports that one more step of the stage is done; total is their number, 0 if it
// is not known. It is safe for concurrent use.
func (p progress) step(of int) {
	if p.meter != nil {
		p.meter.total.Store(int64(of))
		p.meter.done.Add(1)
	}
}

// stage reports that a stage begins. The caller calls the returned function when the
// stage ends.
func (p progress) stage(name string) (done func(count int)) {
	if p.meter != nil {
		return p.meter.run(name)
	}
	if p.log == nil {
		return func(int) {}
	}
	start, used := time.Now(), cpuTime()
	return func(count int) {
		p.log.Info(name, "found", count, "took", time.Since(start).Round(10*time.Microsecond), "cpu", (cpuTime() - used).Round(10*time.Microsecond))
	}
}
