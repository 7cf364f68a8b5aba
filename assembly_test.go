package quotediff_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestOnlyAssembly: nothing but quotediff.go takes the steps of the way from
// extractions to a report, so that the way cannot be put together differently
// somewhere else. Tests and commands that fit weights take single steps.
func TestOnlyAssembly(t *testing.T) {
	steps := map[string]string{"cluster.Build": "", "cluster.Confirm": "", "divergence.Of": "", "report.New": ""}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasSuffix(filepath.ToSlash(filepath.Dir(path)), "/train") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if pkg, ok := call.X.(*ast.Ident); ok {
				name := pkg.Name + "." + call.Sel.Name
				if _, isStep := steps[name]; isStep && path != "quotediff.go" {
					t.Errorf("%s takes the step %s; call quotediff.Analyse, Extract or Group", path, name)
				} else if isStep {
					steps[name] = path
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, taken := range steps {
		if taken == "" {
			t.Errorf("quotediff.go does not take the step %s", name)
		}
	}
}
