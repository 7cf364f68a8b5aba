package main

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const source = `package p

const (
	near = 3
	far  = 8 + 4
	share, low = .8, -2.5
	mask = 1<<7 - 1
	seed = 0xff
	name = "n"
	first = iota
)

var faith = [...]float64{kind: .95, other: 0}
var deep = []pair{{"a", 2}}
var computed = f(12)

func g() { const inside = 40 }
`

func TestMutants(t *testing.T) {
	mutants, err := mutantsIn("p.go", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range mutants {
		got = append(got, fmt.Sprintf("%s %s %s", m.name, m.old, m.value))
		if text := source[m.start:m.end]; text != m.old {
			t.Errorf("%s: %q stands there", m, text)
		}
	}
	want := []string{
		"near 3 2", "near 3 4", "far 8 + 4 10", "far 8 + 4 15",
		"share .8 0.64", "share .8 0.9", "low -2.5 -2", "low -2.5 -3.125",
		"faith .95 0.76", "faith .95 0.975", "deep 2 1", "deep 2 3", "inside 40 32", "inside 40 50",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCommandsAreNotMutated(t *testing.T) {
	if mutants, err := mutantsIn("main.go", []byte("package main\nconst near = 3\n")); err != nil || len(mutants) > 0 {
		t.Errorf("%v, %v", mutants, err)
	}
}

func TestSpared(t *testing.T) {
	spared, err := readSpared()
	if err != nil {
		t.Fatal(err)
	}
	if !spared[place{"compare", "never"}] || spared[place{"compare", "leastMove"}] {
		t.Error("compare never is spared, and leastMove is not")
	}
}
