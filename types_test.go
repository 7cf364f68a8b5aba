package quotediff_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/compare"
)

// TestTypesByName: nothing but the table in compare/type.go spells the type of
// a difference, and a switch over types names all of them or has a default.
func TestTypesByName(t *testing.T) {
	program := listProgram(t)
	fset := token.NewFileSet()
	from := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(program[path].export) })
	checked := 0
	for path, pkg := range program {
		if path != module+"/compare" && !slices.Contains(pkg.imports, module+"/compare") {
			continue
		}
		checked++
		files := parsed(t, fset, pkg)
		info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue)}
		conf := types.Config{Importer: from}
		if _, err := conf.Check(path, fset, files, info); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for _, f := range files {
			if strings.HasSuffix(fset.Position(f.Pos()).Filename, filepath.Join("compare", "type.go")) {
				continue // the table
			}
			checkTypes(t, fset, f, info)
		}
	}
	if checked < 2 {
		t.Error("no package that uses the types was looked at")
	}
}

// checkTypes finds the types of differences that a file spells out, and switches
// over them that leave some out.
func checkTypes(t *testing.T, fset *token.FileSet, f *ast.File, info *types.Info) {
	isType := func(e ast.Expr) bool {
		return e != nil && strings.HasSuffix(types.TypeString(info.TypeOf(e), nil), module+"/compare.Type")
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			if isType(n) && n.Value != `""` {
				t.Errorf("%s: %s is spelt out; use the constant of package compare", fset.Position(n.Pos()), n.Value)
			}
		case *ast.SwitchStmt:
			if isType(n.Tag) && !exhaustive(n) {
				t.Errorf("%s: a switch over types leaves some out and has no default", fset.Position(n.Pos()))
			}
		}
		return true
	})
}

// exhaustive reports whether a switch over types has a default or as many cases
// as there are types.
func exhaustive(s *ast.SwitchStmt) bool {
	cases := 0
	for _, c := range s.Body.List {
		list := c.(*ast.CaseClause).List
		if list == nil {
			return true
		}
		cases += len(list)
	}
	return cases == len(compare.Types())
}

// listed is what go list says of a package.
type listed struct {
	dir     string
	export  string // the file that holds what the package exports
	imports []string
	files   []string
}

// listProgram returns the packages of the program by their paths.
func listProgram(t *testing.T) map[string]listed {
	t.Helper()
	const format = `{{.ImportPath}}|{{.Dir}}|{{.Export}}|{{join .Imports " "}}|{{join .GoFiles " "}}`
	out, err := exec.Command("go", "list", "-export", "-deps", "-f", format, "./cmd/quotediff").Output()
	if err != nil {
		t.Fatal(err)
	}
	program := make(map[string]listed)
	for line := range strings.Lines(string(out)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "|")
		program[f[0]] = listed{f[1], f[2], strings.Fields(f[3]), strings.Fields(f[4])}
	}
	return program
}

// parsed returns the files of a package for this system, without its tests.
func parsed(t *testing.T, fset *token.FileSet, pkg listed) []*ast.File {
	t.Helper()
	var files []*ast.File
	for _, name := range pkg.files {
		f, err := parser.ParseFile(fset, filepath.Join(pkg.dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}
