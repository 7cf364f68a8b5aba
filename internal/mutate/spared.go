package main

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed spared.txt
var sparedText string

// place is a constant, table or function of a package.
type place struct{ dir, name string }

// readSpared returns the places whose numbers are not moved. Each line of
// spared.txt is a folder, names there, and after a colon the reason.
func readSpared() (map[place]bool, error) {
	out := map[place]bool{}
	for line := range strings.Lines(sparedText) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		names, reason, ok := strings.Cut(line, ":")
		words := strings.Fields(names)
		if !ok || strings.TrimSpace(reason) == "" || len(words) < 2 {
			return nil, fmt.Errorf("spared.txt: %q is not a folder, names and a reason", line)
		}
		for _, name := range words[1:] {
			out[place{words[0], name}] = true
		}
	}
	return out, nil
}
