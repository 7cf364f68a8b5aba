package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/internal/input"
	"github.com/quotediff/quotediff/store"
)

// configName is the configuration file if --config names none.
const configName = "quotediff.toml"

func configFlag() cli.Flag {
	return &cli.StringFlag{Name: "config", Usage: "`FILE` with the settings, as init writes it", Value: configName}
}

// privateFlag permits requests to private networks for one command.
func privateFlag() cli.Flag {
	return &cli.BoolFlag{Name: "allow-private", Usage: "also fetch from addresses of private networks and of this machine", DisableDefaultText: true}
}

// settingsOf reads the configuration file.
func settingsOf(c *cli.Context) (batch.Config, error) {
	name := c.String("config")
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return batch.Config{}, &usageError{"no configuration file " + name, "quotediff init writes one"}
	}
	if err != nil {
		return batch.Config{}, err
	}
	config, err := batch.ReadConfig(data, name)
	var wrong *batch.ConfigError
	if errors.As(err, &wrong) {
		return config, &usageError{wrong.Error(), ""}
	}
	return config, err
}

// atDesk calls do with the desk that the configuration file describes.
func atDesk(c *cli.Context, s streams, do func(*batch.Desk) error) error {
	config, err := settingsOf(c)
	if err != nil {
		return err
	}
	config.Fetch.Private = config.Fetch.Private || c.Bool("allow-private")
	db, err := store.Open(c.Context, config.Store)
	if err != nil {
		return err
	}
	o := batch.Options{Config: config, Version: version(), Jobs: c.Int("jobs"), Out: s.out,
		Say: func(line string) { fmt.Fprintln(s.err, "quotediff:", line) }}
	if !c.Bool("quiet") {
		o.Done = func(counts batch.Counts) { fmt.Fprintln(s.err, "quotediff:", counts) }
	}
	err = do(batch.Open(db, o))
	var wrong *batch.ConfigError
	var asked *batch.ArgumentError
	switch {
	case errors.Is(err, context.Canceled):
		err = errPaused
	case errors.As(err, &wrong):
		err = &usageError{wrong.What, "the file is " + c.String("config")}
	case errors.As(err, &asked):
		err = &usageError{asked.What, ""}
	}
	return errors.Join(err, db.Close())
}

// noArguments returns an error if a command that takes no arguments got some.
func noArguments(c *cli.Context) error {
	if c.NArg() == 0 {
		return nil
	}
	return &usageError{fmt.Sprintf("%s takes no arguments, not %q", c.Command.Name, c.Args().First()), "see quotediff " + c.Command.Name + " --help"}
}

// errPaused says that a pass was interrupted.
var errPaused = errors.New("interrupted; what was stored stays, and the same command resumes")

func initCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:  "init",
		Usage: "make a configuration file and an empty store",
		Description: "Comments in the file explain all settings. An existing file is left as it is.\n\n" +
			"  quotediff init\n" +
			"  quotediff init --config desk/quotediff.toml",
		Flags: []cli.Flag{configFlag()},
		Action: func(c *cli.Context) error {
			if err := noArguments(c); err != nil {
				return err
			}
			name := c.String("config")
			if err := writeNew(name, batch.Sample); err != nil && !errors.Is(err, fs.ErrExist) {
				return err
			} else if err == nil {
				fmt.Fprintf(s.err, "quotediff: wrote %s\n", name)
			}
			config, err := settingsOf(c)
			if err != nil {
				return err
			}
			db, err := store.Create(c.Context, config.Store)
			if err != nil {
				return err
			}
			fmt.Fprintf(s.err, "quotediff: the store is %s\n", config.Store)
			return db.Close()
		},
	}
}

// writeNew writes a file unless it exists.
func writeNew(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

func addCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "add",
		Usage:     "put the articles of some paths into the store",
		ArgsUsage: "PATH...",
		Description: "Files, folders and archives, of every kind that the other commands read. Articles that are\n" +
			"already in the store are skipped: to resume an add that was interrupted, repeat the command.\n\n" +
			"  quotediff add archive/ crawl.warc.gz",
		Flags: append(reading(), configFlag()),
		Action: func(c *cli.Context) error {
			o, err := inputOptions(c, s, c.Args().Slice())
			if err != nil {
				return err
			}
			return atDesk(c, s, func(d *batch.Desk) error {
				var found, unread int
				counts, err := d.Add(c.Context, addable(c, s, o, &found, &unread))
				if err == nil {
					d.Done(counts)
				}
				if unread > 0 || found == 0 && err == nil {
					err = errors.Join(err, errUnread)
				}
				return err
			})
		},
	}
}

// addable yields the articles in the paths of a command as they are read, and names
// everything else on standard error. It counts both.
func addable(c *cli.Context, s streams, o input.Options, found, unread *int) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		for item, err := range input.Each(c.Context, c.Args().Slice(), o) {
			switch {
			case item.Unread != nil:
				*unread++
				fmt.Fprintf(s.err, "quotediff: %s: %s\n", item.Unread.Place(), item.Unread.What)
			case item.Quotation != nil:
				*unread++
				fmt.Fprintf(s.err, "quotediff: %s: a quotation without its article is not stored\n", input.Unread{Source: item.Quotation.Source, Line: item.Quotation.Line}.Place())
			case item.Note != nil:
				if !c.Bool("quiet") {
					fmt.Fprintf(s.err, "quotediff: %s: %s\n", item.Note.Place(), item.Note.What)
				}
			default:
				*found++
				if !yield(item.Article, err) {
					return
				}
			}
		}
	}
}
