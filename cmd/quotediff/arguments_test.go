package main

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFlagsFirst(t *testing.T) {
	app := newApp(strings.NewReader(""), io.Discard, io.Discard)
	for _, test := range []struct{ args, want string }{
		{"report a.txt --format json b.txt", "report --format json -- a.txt b.txt"},
		{"report --format=json a.txt", "report --format=json -- a.txt"},
		{"report a.txt -o out.md -", "report -o out.md -- a.txt -"},
		{"report --quiet a.txt --verbose", "report --quiet --verbose -- a.txt"},
		{"report a.txt -q", "report -q -- a.txt"},
		{"report --quiet -- --format", "report --quiet -- --format"},
		{"report --outlet a=A x --outlet b=B", "report --outlet a=A --outlet b=B -- x"},
		{"report a.txt --help", "report --help"},
		{"--help", "--help"},
		{"nonsense --format json", "nonsense --format json"},
	} {
		got, err := flagsFirst(app, strings.Fields(test.args))
		if err != nil {
			t.Errorf("flagsFirst(%s): %v", test.args, err)
			continue
		}
		if d := cmp.Diff(test.want, strings.Join(got, " ")); d != "" {
			t.Errorf("flagsFirst(%s): %s", test.args, d)
		}
	}
	for _, args := range []string{"report -draft.txt", "report a.txt --formt json", "report a.txt --format"} {
		if _, err := flagsFirst(app, strings.Fields(args)); !errors.Is(err, errUsage) {
			t.Errorf("flagsFirst(%s): error %v, want one of usage", args, err)
		}
	}
}
