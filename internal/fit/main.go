package fit

import (
	"flag"
	"fmt"
	"io"
	"os"
)

// Main is the main function of a command that fits weights: it parses the flags,
// to which it adds -o, and calls run with the file that -o names and the
// arguments after the flags. What run prints goes to standard output. An error
// of run is printed and ends the process with status 1.
func Main(run func(w io.Writer, out string, arguments []string) error) {
	out := flag.String("o", "", "file to write the weights to")
	flag.Parse()
	if err := run(os.Stdout, *out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
