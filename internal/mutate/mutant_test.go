package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const text = `package p

const (
	near       = 3
	far        = 8 + 4
	share, low = .8, -2.5
	mask       = 1<<7 - 1
	seed       = 0xff
	first      = iota
	rows       = 5
)

var table [rows]int

var faith = [...]float32{1: .95, 0: 0}

func g(x int, y float64) bool { return x > 0 && y <= .5 && 7 != x && x != near }

func f(x int, y float64) bool { const inside = 40; return x < near && y > near && x < far+inside && y < share+low && x != mask+seed+first }
`

// parsed is a package of one file.
func parsed(t *testing.T) *source {
	t.Helper()
	p := &source{Dir: "/p", ImportPath: "github.com/quotediff/quotediff/p", Name: "p", GoFiles: []string{"p.go"}, set: token.NewFileSet()}
	f, err := parser.ParseFile(p.set, "/p/p.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	p.files, p.text = []*ast.File{f}, map[string][]byte{"/p/p.go": []byte(text)}
	p.info = types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
	if p.types, err = new(types.Config).Check(p.ImportPath, p.set, p.files, &p.info); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestMutants(t *testing.T) {
	changed := map[string][]byte{}
	var got []string
	for _, m := range parsed(t).mutate(map[place]bool{{"p", "far"}: true}, changed) {
		got = append(got, fmt.Sprintf("%s %s %s", m.name, m.old, m.value))
	}
	want := []string{
		"near 3 2", "near 3 4", "share .8 0.64", "share .8 0.9", "low -2.5 -2", "low -2.5 -3.125",
		"faith .95 0.76", "faith .95 0.975", "inside 40 32", "inside 40 50",
		"g .5 0.4", "g .5 0.625", "g 7 6", "g 7 8",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, want := range []string{
		"x < mutant0int && y > mutant0float64 && x < far+mutant8int", "[rows]int", `1: mutantValue[float32]("6", .95), 0: 0`,
		`x > 0 && y <= mutantValue[float64]("10", .5) && mutantValue[int]("12", 7) != x`,
	} {
		if !strings.Contains(string(changed["/p/p.go"]), want) {
			t.Errorf("%s is not in\n%s", want, changed["/p/p.go"])
		}
	}
	added := string(changed["/p/mutant_values.go"])
	if _, err := parser.ParseFile(token.NewFileSet(), "", added, 0); err != nil || !strings.Contains(added, `var mutant0int = mutantValue[int]("0", 3)`) {
		t.Errorf("%v\n%s", err, added)
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
