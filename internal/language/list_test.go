package language

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// declared returns the constants of list.go: name to file.
func declared(t *testing.T) map[string]List {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "list.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string]List{}
	ast.Inspect(f, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok {
			file, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			lists[spec.Names[0].Name] = List(file)
		}
		return true
	})
	return lists
}

// TestListsExist holds that some language has each list, and that every file of a folder is a list.
func TestListsExist(t *testing.T) {
	files := map[string]bool{}
	for name, list := range declared(t) {
		files[string(list)] = true
		if !Any.Has(list) && !slices.ContainsFunc(All(), func(l Language) bool { return l.Has(list) }) {
			t.Errorf("%s: no language has a list %s", name, list)
		}
	}
	err := fs.WalkDir(embedded, "data", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !files[d.Name()] {
			t.Errorf("%s: no list of list.go is called so", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestListsAreRead holds that some package reads each list; its own traits are
// read here.
func TestListsAreRead(t *testing.T) {
	used := map[string]bool{"Traits": true}
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "language" {
					used[sel.Sel.Name] = true
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	fitted := map[List]bool{}
	for _, a := range Abilities {
		fitted[a.Fitted] = true // read by Language.Weights
	}
	for name, list := range declared(t) {
		if !used[name] && !fitted[list] {
			t.Errorf("no package reads %s (language.%s)", list, name)
		}
	}
}

// TestSources holds that each folder says where its lists come from.
func TestSources(t *testing.T) {
	for _, l := range append(All(), Any) {
		if _, err := os.Stat("data/" + l.Tag + "/README.md"); err != nil {
			t.Error(err)
		}
	}
}
