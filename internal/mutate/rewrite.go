package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
)

// rewriting makes the files of a package in which numbers are variables.
type rewriting struct {
	p      *source
	fixed  map[*ast.Ident]bool   // uses in what the language wants to be constant
	around map[ast.Expr]ast.Expr // the sum or product an expression stands in
	edits  map[string][]replacement
	values strings.Builder // declarations of the variables
}

// replacement is new text for a range of a file, in bytes.
type replacement struct {
	start, end int
	text       string
}

func newRewriting(p *source) *rewriting {
	r := &rewriting{p: p, fixed: map[*ast.Ident]bool{}, around: map[ast.Expr]ast.Expr{}, edits: map[string][]replacement{}}
	fix := func(x ast.Node) {
		ast.Inspect(x, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				r.fixed[id] = true
			}
			return true
		})
	}
	for _, f := range p.files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BinaryExpr:
				r.around[n.X], r.around[n.Y] = n, n
			case *ast.UnaryExpr:
				r.around[n.X] = n
			case *ast.ParenExpr:
				r.around[n.X] = n
			case *ast.GenDecl:
				if n.Tok.String() == "const" {
					fix(n)
				}
			case *ast.ArrayType:
				if n.Len != nil {
					fix(n.Len)
				}
			}
			return true
		})
	}
	return r
}

// typeOf is the name of the type that a use of a constant takes: where it is part
// of a constant sum or product, the type of the whole.
func (r *rewriting) typeOf(x ast.Expr) (string, bool) {
	for x != nil {
		if name, ok := basic(r.p.info.Types[x].Type, r.p.types); ok {
			return name, true
		}
		x = r.around[x]
	}
	return "", false
}

// uses puts variables in the place of all uses of a constant, one for each type
// it takes there, and reports whether that can be done.
func (r *rewriting) uses(id, old string, of types.Object) bool {
	var edits []*ast.Ident
	names := map[string]bool{}
	for use, obj := range r.p.info.Uses {
		if obj != of {
			continue
		}
		name, ok := r.typeOf(use)
		if !ok || r.fixed[use] {
			return false
		}
		names[name] = true
		edits = append(edits, use)
	}
	for _, use := range edits {
		name, _ := r.typeOf(use)
		r.replace(use, variable(id, name))
	}
	for name := range names {
		fmt.Fprintf(&r.values, "var %s = mutantValue[%s](%q, %s)\n", variable(id, name), name, id, old)
	}
	return len(edits) > 0
}

func variable(id, typ string) string { return "mutant" + id + typ }

// value puts a call in the place of a number of a table, and reports whether
// that can be done.
func (r *rewriting) value(id, old string, x ast.Expr) bool {
	name, ok := r.typeOf(x)
	if ok {
		r.replace(x, fmt.Sprintf("mutantValue[%s](%q, %s)", name, id, old))
	}
	return ok
}

func (r *rewriting) replace(x ast.Node, text string) {
	from, to := r.p.set.Position(x.Pos()), r.p.set.Position(x.End())
	r.edits[from.Filename] = append(r.edits[from.Filename], replacement{from.Offset, to.Offset, text})
}

// write puts the changed files into the set, and one more for the variables.
func (r *rewriting) write(changed map[string][]byte) {
	for path, edits := range r.edits {
		slices.SortFunc(edits, func(a, b replacement) int { return cmp.Compare(a.start, b.start) })
		var b strings.Builder
		at := 0
		for _, e := range edits {
			b.Write(r.p.text[path][at:e.start])
			b.WriteString(e.text)
			at = e.end
		}
		b.Write(r.p.text[path][at:])
		changed[path] = []byte(b.String())
	}
	changed[filepath.Join(r.p.Dir, "mutant_values.go")] = fmt.Appendf(nil, values, r.p.Name, r.p.dir(), r.values.String())
}

const values = `package %s

import (
	"os"
	"strconv"
	"strings"
)

var mutantOf, mutantText, _ = strings.Cut(strings.TrimPrefix(os.Getenv("QUOTEDIFF_MUTANT"), %q+"#"), "=")

func mutantValue[T ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float32 | ~float64](id string, v T) T {
	if id != mutantOf {
		return v
	}
	x, err := strconv.ParseFloat(mutantText, 64)
	if err != nil {
		panic(err)
	}
	return T(x)
}

%s`
