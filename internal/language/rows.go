package language

import (
	"iter"
	"strings"
)

// Lines yields the lines of a list without the spaces around them. A line
// that is empty or begins with "#" is left out; a list that the language does
// not have has no lines.
func (l Language) Lines(list List) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(string(l.Bytes(list))) {
			line = strings.Trim(line, " \r\n")
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// Rows yields the lines of a list as a key and its values: the key ends at a
// tab and is empty where there is none, the values are separated by spaces, and
// "_" inside one stands for a space. A key may come again.
func (l Language) Rows(list List) iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for line := range l.Lines(list) {
			key, rest, keyed := strings.Cut(line, "\t")
			if !keyed {
				key, rest = "", line
			}
			values := strings.Fields(rest)
			for i, v := range values {
				values[i] = strings.ReplaceAll(v, "_", " ")
			}
			if !yield(key, values) {
				return
			}
		}
	}
}

// Words yields the values of all lines of a list, in order.
func (l Language) Words(list List) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, values := range l.Rows(list) {
			for _, v := range values {
				if !yield(v) {
					return
				}
			}
		}
	}
}

// Set returns the words of a list.
func (l Language) Set(list List) map[string]bool {
	words := map[string]bool{}
	for w := range l.Words(list) {
		words[w] = true
	}
	return words
}

// Grouped returns the values of a list by their keys, in order.
func (l Language) Grouped(list List) map[string][]string {
	groups := map[string][]string{}
	for key, values := range l.Rows(list) {
		groups[key] = append(groups[key], values...)
	}
	return groups
}
