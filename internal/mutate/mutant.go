package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"path/filepath"
	"strconv"
	"strings"
)

// mutant is a number with another value.
type mutant struct {
	dir, name  string // the package, and the constant, table or function that the number is in
	line       string // file and line
	id         string // of the number in its package
	old, value string
}

func (m mutant) String() string {
	return fmt.Sprintf("%s %s %s → %s", m.line, m.name, m.old, m.value)
}

// mutate returns the mutants of a package, two of each number that is declared
// as a constant, stands in a table or is compared with, and puts the files in which those numbers
// are variables into changed. Left out are what is spared, and a constant that is
// used where the language wants one.
func (p *source) mutate(spared map[place]bool, changed map[string][]byte) []mutant {
	dir := p.dir()
	r := newRewriting(p)
	var out []mutant
	add := func(name string, x ast.Expr, moves func(id, old string) bool) {
		v, ok := number(x)
		if !ok || spared[place{dir, name}] {
			return
		}
		at := p.set.Position(x.Pos())
		id, old := strconv.Itoa(len(out)), string(p.text[at.Filename][at.Offset:p.set.Position(x.End()).Offset])
		if !moves(id, old) {
			return
		}
		for _, value := range moved(v) {
			out = append(out, mutant{
				dir: dir, name: name, id: id, old: old, value: value,
				line: fmt.Sprintf("%s/%s:%d", dir, filepath.Base(at.Filename), at.Line),
			})
		}
	}
	p.declared(func(tok token.Token, name *ast.Ident, x ast.Expr) {
		switch tok {
		case token.CONST:
			add(name.Name, x, func(id, old string) bool { return r.uses(id, old, p.info.Defs[name]) })
		case token.VAR:
			eachValue(x, func(x ast.Expr) {
				add(name.Name, x, func(id, old string) bool { return r.value(id, old, x) })
			})
		}
	})
	p.compared(func(function string, x ast.Expr) {
		add(function, x, func(id, old string) bool { return r.value(id, old, x) })
	})
	if len(out) > 0 {
		r.write(changed)
	}
	return out
}

// dir is the folder of the package, as seen from where the program runs.
func (p *source) dir() string {
	_, below, _ := strings.Cut(p.ImportPath, "/quotediff/quotediff/")
	return below
}

// declared calls f for each constant and variable that the package declares with
// a value, tests apart.
func (p *source) declared(f func(token.Token, *ast.Ident, ast.Expr)) {
	for _, file := range p.files[:len(p.GoFiles)] {
		ast.Inspect(file, func(n ast.Node) bool {
			g, ok := n.(*ast.GenDecl)
			if !ok {
				return true
			}
			for _, s := range g.Specs {
				if v, ok := s.(*ast.ValueSpec); ok && len(v.Values) == len(v.Names) {
					for i, x := range v.Values {
						f(g.Tok, v.Names[i], x)
					}
				}
			}
			return true
		})
	}
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

// compared calls f for each number that a function compares something with, with
// the name of the function, tests apart. With 0, 1 and 2 of
// either sign one asks whether there is anything, and whether it is one or
// several: they are left out.
func (p *source) compared(f func(string, ast.Expr)) {
	for _, file := range p.files[:len(p.GoFiles)] {
		for _, d := range file.Decls {
			function, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			ast.Inspect(function, func(n ast.Node) bool {
				if c, ok := n.(*ast.BinaryExpr); ok && comparison[c.Op] {
					for _, x := range [...]ast.Expr{c.X, c.Y} {
						if v, ok := number(x); ok && !few[v.ExactString()] {
							f(function.Name.Name, x)
						}
					}
				}
				return true
			})
		}
	}
}

var comparison = map[token.Token]bool{
	token.LSS: true, token.LEQ: true, token.GTR: true, token.GEQ: true, token.EQL: true, token.NEQ: true,
}

var few = map[string]bool{"-2": true, "-1": true, "0": true, "1": true, "2": true}

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
// which would reach one, half the way to it.
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
	return []string{strconv.FormatFloat(down, 'g', 6, 64), strconv.FormatFloat(up, 'g', 6, 64)}
}

// basic returns the name of a numeric type that the changed files can write: a
// basic one, or one of the package.
func basic(t types.Type, in *types.Package) (string, bool) {
	b, ok := t.Underlying().(*types.Basic)
	if !ok || b.Info()&types.IsNumeric == 0 || b.Info()&types.IsUntyped != 0 {
		return "", false
	}
	if n, ok := t.(*types.Named); ok && (n.Obj().Pkg() != in || n.Obj().Parent() != in.Scope()) {
		return "", false
	}
	return types.TypeString(t, types.RelativeTo(in)), true
}
