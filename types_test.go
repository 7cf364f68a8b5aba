package quotediff_test

import (
	"bufio"
	"bytes"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/compare"
)

// TestTypesByName: nothing but the table in compare/type.go spells the type of
// a difference, and a switch over types names all of them or has a default.
func TestTypesByName(t *testing.T) {
	exported := exports(t)
	fset := token.NewFileSet()
	from := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exported[path]) })
	for _, dir := range []string{"compare", "divergence", "report", "report/internal/view", "report/format", "batch", "cmd/quotediff"} {
		files := parsed(t, fset, dir)
		info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue)}
		conf := types.Config{Importer: from}
		if _, err := conf.Check(module+"/"+dir, fset, files, info); err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
		isType := func(e ast.Expr) bool {
			return e != nil && strings.HasSuffix(types.TypeString(info.TypeOf(e), nil), module+"/compare.Type")
		}
		for _, f := range files {
			if fset.Position(f.Pos()).Filename == filepath.Join("compare", "type.go") {
				continue // the table
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
	}
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

// parsed returns the files of a package for this system, without its tests.
func parsed(t *testing.T, fset *token.FileSet, dir string) []*ast.File {
	t.Helper()
	listed, err := exec.Command("go", "list", "-f", `{{range .GoFiles}}{{.}}{{"\n"}}{{end}}`, "./"+dir).Output()
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range strings.Fields(string(listed)) {
		f, err := parser.ParseFile(fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

// exports returns where the compiler keeps what each package exports.
func exports(t *testing.T) map[string]string {
	t.Helper()
	listed, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", "./cmd/quotediff").Output()
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for lines := bufio.NewScanner(bytes.NewReader(listed)); lines.Scan(); {
		path, file, _ := strings.Cut(lines.Text(), "\t")
		files[path] = file
	}
	return files
}
