package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// flagsFirst moves the flags of a command before its paths, since cli takes
// everything after the first path for a path. A lone "-" is a path, and so is
// everything after "--".
func flagsFirst(app *cli.App, args []string) ([]string, error) {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") {
		return args, nil
	}
	command := app.Command(args[0])
	if command == nil {
		return args, nil
	}
	flags, paths := []string{args[0]}, []string{"--"}
	for i := 1; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			paths = append(paths, args[i+1:]...)
			break
		}
		if !strings.HasPrefix(arg, "-") || arg == "-" {
			paths = append(paths, arg)
			continue
		}
		name, _, valued := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		flag, err := lookFlag(command, arg, name)
		if err != nil {
			return nil, err
		}
		flags = append(flags, arg)
		if flag == nil { // help, of a verb as of its command
			return []string{args[0], "--help"}, nil
		}
		if takesValue(flag) && !valued {
			i++
			if i == len(args) {
				return nil, &usageError{"flag needs a value: " + arg, "see quotediff " + command.Name + " --help"}
			}
			flags = append(flags, args[i])
		}
	}
	return append(flags, paths...), nil
}

// lookFlag returns the flag of a command that an argument names, nil for help, and an
// error with a hint if there is no such flag.
func lookFlag(c *cli.Command, arg, name string) (cli.Flag, error) {
	if name == "help" || name == "h" {
		return nil, nil
	}
	for _, f := range c.Flags {
		if slices.Contains(f.Names(), name) {
			return f, nil
		}
	}
	typed, _, _ := strings.Cut(arg, "=")
	hint := "a file of that name is written ./" + typed
	if near := cli.SuggestFlag(c.Flags, name, false); near != "" {
		hint = "did you mean " + near + "? " + hint
	}
	return nil, &usageError{"unknown flag " + typed, hint}
}

func takesValue(f cli.Flag) bool {
	d, ok := f.(cli.DocGenerationFlag)
	return ok && d.TakesValue()
}

// noCommand runs when the arguments name no command.
func noCommand(c *cli.Context) error {
	if c.NArg() == 0 {
		return cli.ShowAppHelp(c)
	}
	name := c.Args().First()
	hint := "see quotediff --help"
	if name == "help" || name == "h" {
		return help(c)
	}
	if near := cli.SuggestCommand(c.App.Commands, name); near != "" {
		hint = near
	}
	return &usageError{fmt.Sprintf("unknown command %q", name), hint}
}

// help shows the help of the command that stands behind the word help, and of all
// commands where none does.
func help(c *cli.Context) error {
	if c.NArg() == 1 {
		return cli.ShowAppHelp(c)
	}
	name := c.Args().Get(1)
	if c.App.Command(name) == nil {
		return &usageError{fmt.Sprintf("unknown command %q", name), "see quotediff --help"}
	}
	return cli.ShowCommandHelp(c, name)
}
