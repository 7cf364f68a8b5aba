package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/quotediff/quotediff/store"
)

func databaseCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "db",
		Usage:     "check, shrink or back up the store, or show what became of ids",
		ArgsUsage: "check [FILE] | vacuum | backup FILE | changes [RUN]",
		Description: "check reads the whole store and prints what is wrong with it; the status is 1 if anything is.\n" +
			"With FILE it checks a backup. vacuum rewrites the store without unused space. backup writes a\n" +
			"copy of the store as it is at one moment, even during a run. changes shows what became of the\n" +
			"ids of stories and clusters since a run: which are new, split, merged or gone.\n\n" +
			"  quotediff db check\n" +
			"  quotediff db backup /var/backups/quotediff.db\n" +
			"  quotediff db changes 12",
		Flags: []cli.Flag{configFlag()},
		Action: func(c *cli.Context) error {
			verb, file := c.Args().First(), c.Args().Get(1)
			switch {
			case verb == "check" && c.NArg() <= 2:
				return inStore(c, file, func(db *store.DB) error { return check(c, s.out, db) })
			case verb == "vacuum" && c.NArg() == 1:
				return inStore(c, "", func(db *store.DB) error { return vacuum(c, s.err, db) })
			case verb == "backup" && c.NArg() == 2:
				return inStore(c, "", func(db *store.DB) error { return db.Backup(c.Context, file) })
			case verb == "changes" && c.NArg() <= 2:
				after, err := strconv.ParseInt(file, 10, 64)
				if err != nil && file != "" {
					return &usageError{fmt.Sprintf("db changes %s: want the number of a run", file), ""}
				}
				return inStore(c, "", func(db *store.DB) error { return changes(c, s.out, db, store.RunID(after)) })
			}
			return &usageError{"db needs check, vacuum, backup FILE or changes", "see quotediff db --help"}
		},
	}
}

// inStore calls do with the store in the configuration file, or with the given one.
func inStore(c *cli.Context, name string, do func(*store.DB) error) error {
	if name == "" {
		config, err := settingsOf(c)
		if err != nil {
			return err
		}
		name = config.Store
	}
	db, err := store.Open(c.Context, name)
	if err != nil {
		return err
	}
	return errors.Join(do(db), db.Close())
}

func check(c *cli.Context, out io.Writer, db *store.DB) error {
	problems, err := db.Check(c.Context)
	if err != nil {
		return err
	}
	for _, p := range problems {
		if _, err := fmt.Fprintln(out, p); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		return fmt.Errorf("%s is damaged (%d findings); restore it from a backup", db.Path(), len(problems))
	}
	_, err = fmt.Fprintln(out, db.Path(), "is whole")
	return err
}

// changes prints a line for each id that has changed: the run, whether it is that of
// a story or a cluster, what became of it, and the ids that it went to or came from.
func changes(c *cli.Context, out io.Writer, db *store.DB, after store.RunID) error {
	for x, err := range db.Changes(c.Context, after) {
		if err != nil {
			return err
		}
		kind := "cluster"
		if x.Story {
			kind = "story"
		}
		line := fmt.Sprintf("%d\t%s\t%s\t%s\t%s", x.Run, kind, x.ID, x.Fate, strings.Join(x.Others, " "))
		if _, err := fmt.Fprintln(out, strings.TrimRight(line, "\t")); err != nil {
			return err
		}
	}
	return nil
}

func vacuum(c *cli.Context, stderr io.Writer, db *store.DB) error {
	before, after, err := db.Vacuum(c.Context)
	if err == nil {
		fmt.Fprintf(stderr, "quotediff: %s had %d bytes and has %d\n", db.Path(), before, after)
	}
	return err
}
