package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// mutant is a constant with another value.
type mutant struct {
	file, name string
	line       int
	start, end int    // of the value in the file, in bytes
	old, value string // as written
}

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d %s %s → %s", m.file, m.line, m.name, m.old, m.value)
}

// mutantsOf returns the mutants of a folder and the folders below it, in the
// order of the files. Tests, commands and what spared.txt names are left out.
func mutantsOf(dir string) ([]mutant, error) {
	spared, err := readSpared()
	if err != nil {
		return nil, err
	}
	var out []mutant
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "testdata":
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		found, err := mutantsIn(filepath.ToSlash(filepath.Clean(path)), src)
		for _, m := range found {
			if !spared[place{filepath.ToSlash(filepath.Dir(m.file)), m.name}] {
				out = append(out, m)
			}
		}
		return err
	})
	return out, err
}

// mutantsIn returns the mutants of one file: two of each constant that is
// declared with a number, and of each number in a table that is declared.
func mutantsIn(path string, src []byte) ([]mutant, error) {
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, path, src, parser.SkipObjectResolution)
	if err != nil || f.Name.Name == "main" {
		return nil, err
	}
	var out []mutant
	add := func(name string, x ast.Expr) {
		v, ok := number(x)
		if !ok {
			return
		}
		from, to := set.Position(x.Pos()), set.Position(x.End())
		for _, value := range moved(v) {
			out = append(out, mutant{path, name, from.Line, from.Offset, to.Offset, string(src[from.Offset:to.Offset]), value})
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		g, ok := n.(*ast.GenDecl)
		if !ok {
			return true
		}
		for _, s := range g.Specs {
			v, ok := s.(*ast.ValueSpec)
			if !ok {
				continue
			}
			for i, x := range v.Values {
				switch g.Tok {
				case token.CONST:
					add(v.Names[i].Name, x)
				case token.VAR:
					eachValue(x, func(x ast.Expr) { add(v.Names[i].Name, x) })
				}
			}
		}
		return true
	})
	return out, nil
}

// eachValue calls f for the numbers that are values of a table: elements of a
// composite literal, not their keys, and no part of a call or a function. A zero
// there stands for nothing.
func eachValue(x ast.Expr, f func(ast.Expr)) {
	table, ok := x.(*ast.CompositeLit)
	if !ok {
		return
	}
	for _, e := range table.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			e = pair.Value
		}
		if _, ok := e.(*ast.CompositeLit); ok {
			eachValue(e, f)
			continue
		}
		if v, ok := number(e); ok && constant.Sign(v) != 0 {
			f(e)
		}
	}
}

// number returns the value of a constant expression of numbers alone. Masks and
// other shifted or hexadecimal numbers are none: they do not decide.
func number(x ast.Expr) (constant.Value, bool) {
	switch x := x.(type) {
	case *ast.ParenExpr:
		return number(x.X)
	case *ast.UnaryExpr:
		v, ok := number(x.X)
		if !ok || x.Op != token.SUB {
			return nil, false
		}
		return constant.UnaryOp(token.SUB, v, 0), true
	case *ast.BinaryExpr:
		a, okA := number(x.X)
		b, okB := number(x.Y)
		if !okA || !okB {
			return nil, false
		}
		switch x.Op {
		case token.ADD, token.SUB, token.MUL:
			return constant.BinaryOp(a, x.Op, b), true
		}
	case *ast.BasicLit:
		if (x.Kind == token.INT || x.Kind == token.FLOAT) && !strings.HasPrefix(strings.ToLower(x.Value), "0x") {
			return constant.MakeFromLiteral(x.Value, x.Kind, 0), true
		}
	}
	return nil, false
}

// moved returns two values beside a number, one below and one above: an integer
// below ten by one, any other number by a fifth down and a quarter up; a share,
// which would pass one, half the way to it.
func moved(v constant.Value) []string {
	x, _ := constant.Float64Val(v)
	whole := v.Kind() == constant.Int
	down, up := .8*x, 1.25*x
	switch {
	case whole && math.Abs(x) < 10:
		down, up = x-1, x+1
	case whole:
		down, up = math.Round(down), math.Round(up)
	case x < 1 && up >= 1:
		up = (1 + x) / 2
	}
	if whole {
		return []string{strconv.FormatFloat(down, 'f', 0, 64), strconv.FormatFloat(up, 'f', 0, 64)}
	}
	return []string{strconv.FormatFloat(down, 'g', 6, 64), strconv.FormatFloat(up, 'g', 6, 64)}
}
