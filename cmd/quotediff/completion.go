package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// completions are the shells for which there is a completion script.
var completions = map[string]func(io.Writer, *cli.App){
	"bash": bashCompletion,
	"zsh":  zshCompletion,
	"fish": fishCompletion,
}

func completionCommand(s streams) *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "write a completion script for bash, zsh or fish",
		ArgsUsage: "bash|zsh|fish",
		Description: "  quotediff completion bash > ~/.local/share/bash-completion/completions/quotediff\n" +
			"  quotediff completion zsh > \"${fpath[1]}/_quotediff\"\n" +
			"  quotediff completion fish > ~/.config/fish/completions/quotediff.fish",
		Action: func(c *cli.Context) error {
			write, ok := completions[c.Args().First()]
			if !ok || c.NArg() != 1 {
				return &usageError{"completion needs one of bash, zsh, fish", "see quotediff completion --help"}
			}
			return buffered(s.out, func(w io.Writer) error {
				write(w, c.App)
				return nil
			})
		},
	}
}

// commandNames returns the names of the commands, in the order of the help.
func commandNames(app *cli.App) []string {
	var names []string
	for _, c := range app.Commands {
		names = append(names, c.Name)
	}
	return names
}

// flagNames returns the flags of a command as they are typed.
func flagNames(c *cli.Command) []string {
	var names []string
	for _, f := range c.Flags {
		for _, n := range f.Names() {
			names = append(names, dashed(n))
		}
	}
	slices.Sort(names)
	return slices.Compact(append(names, "--help"))
}

func dashed(flag string) string {
	if len(flag) == 1 {
		return "-" + flag
	}
	return "--" + flag
}

func bashCompletion(w io.Writer, app *cli.App) {
	fmt.Fprintf(w, "_quotediff() {\n\tlocal cur=${COMP_WORDS[COMP_CWORD]} words\n")
	fmt.Fprintf(w, "\tif [ \"$COMP_CWORD\" -eq 1 ]; then\n\t\tCOMPREPLY=($(compgen -W %q -- \"$cur\"))\n\t\treturn\n\tfi\n", strings.Join(commandNames(app), " "))
	fmt.Fprintf(w, "\tcase ${COMP_WORDS[1]} in\n")
	for _, c := range app.Commands {
		fmt.Fprintf(w, "\t%s) words=%q ;;\n", c.Name, strings.Join(flagNames(c), " "))
	}
	fmt.Fprintf(w, "\tesac\n\tcase $cur in\n\t-*) COMPREPLY=($(compgen -W \"$words\" -- \"$cur\")) ;;\n\t*) COMPREPLY=($(compgen -f -- \"$cur\")) ;;\n\tesac\n}\n")
	fmt.Fprintf(w, "complete -o filenames -F _quotediff quotediff\n")
}

func zshCompletion(w io.Writer, app *cli.App) {
	fmt.Fprintf(w, "#compdef quotediff\n\n_quotediff() {\n\tlocal -a commands\n\tcommands=(\n")
	for _, c := range app.Commands {
		fmt.Fprintf(w, "\t\t'%s:%s'\n", c.Name, quoted(c.Usage))
	}
	fmt.Fprintf(w, "\t)\n\tif (( CURRENT == 2 )); then\n\t\t_describe command commands\n\t\treturn\n\tfi\n\tcase $words[2] in\n")
	for _, c := range app.Commands {
		fmt.Fprintf(w, "\t%s) _arguments '*:file:_files'", c.Name)
		for _, f := range c.Flags {
			for _, n := range f.Names() {
				fmt.Fprintf(w, " '%s[%s]'", dashed(n), quoted(usage(f)))
			}
		}
		fmt.Fprintf(w, " ;;\n")
	}
	fmt.Fprintf(w, "\tesac\n}\n\n_quotediff \"$@\"\n")
}

func fishCompletion(w io.Writer, app *cli.App) {
	for _, c := range app.Commands {
		fmt.Fprintf(w, "complete -c quotediff -n __fish_use_subcommand -f -a %s -d '%s'\n", c.Name, quoted(c.Usage))
	}
	for _, c := range app.Commands {
		for _, f := range c.Flags {
			for _, n := range f.Names() {
				kind := "-l"
				if len(n) == 1 {
					kind = "-s"
				}
				fmt.Fprintf(w, "complete -c quotediff -n '__fish_seen_subcommand_from %s' %s %s -d '%s'\n", c.Name, kind, n, quoted(usage(f)))
			}
		}
	}
}

// usage returns the help text of a flag.
func usage(f cli.Flag) string {
	if d, ok := f.(cli.DocGenerationFlag); ok {
		return d.GetUsage()
	}
	return ""
}

// quoted removes what would end a string in single quotes or have a meaning in a
// completion script.
func quoted(s string) string {
	return strings.NewReplacer("'", "’", "[", "(", "]", ")", "`", "", ":", ",").Replace(s)
}
