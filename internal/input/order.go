package input

import (
	"cmp"
	"slices"
	"strings"
)

// compare puts files into the order in which a walk meets them, with standard input
// last. Of several articles with one id, that of the first file counts, whatever the
// order of the paths.
func (f *file) compare(g *file) int {
	switch last, other := f.name == "-", g.name == "-"; {
	case last && other:
		return 0
	case last:
		return 1
	case other:
		return -1
	}
	return cmp.Or(slices.Compare(strings.Split(slashed(f.name), "/"), strings.Split(slashed(g.name), "/")), strings.Compare(f.name, g.name))
}

// isSorted reports whether the files come in that order.
func isSorted(files []*file) bool { return slices.IsSortedFunc(files, (*file).compare) }
