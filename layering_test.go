package quotediff_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	pathpkg "path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/quotediff/quotediff"

// toFit are the packages of commands that fit weights or measure, which are no
// part of the program: only commands below a folder named internal may import
// them.
var toFit = []string{"internal/fit", "internal/gold"}

// onlyHere are packages of the standard library that one package alone may
// import: who opens files, who makes requests, who logs.
var onlyHere = map[string][]string{
	"net/http":     {"feed"},
	"database/sql": {"store"},
	"log/slog":     {"cmd/quotediff"},
	"log":          {},
	"os":           {"batch", "cmd/quotediff", "internal/fit", "internal/gold", "internal/input", "internal/mutate", "store"},
}

// TestImportDirections reads the import clause of every file that is part of
// the program and holds it against the tables of ARCHITECTURE.md and the two
// above, and the tables against what was found. Generators and fitting commands
// below a package (folders named internal below it) belong to that package and may
// read files.
func TestImportDirections(t *testing.T) {
	allowed, home, used := importTable(t), homes(t), make(map[string]bool)
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && path != ".") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		checkFile(t, path, allowed, home, used)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg, imports := range allowed {
		if !used[pkg] {
			t.Errorf("ARCHITECTURE.md has a row for %q, which is no package", pkg)
		}
		for _, ours := range imports {
			if !used[pkg+" imports "+ours] {
				t.Errorf("ARCHITECTURE.md says that %q imports %q, which it does not", pkg, ours)
			}
		}
	}
	for module, where := range home {
		if !used[where+" imports "+module] {
			t.Errorf("%s has its home in %s, which does not import it", module, where)
		}
	}
}

// TestModulesAtWork: every module that has a home is part of the program, unless
// its home is only there to fit weights.
func TestModulesAtWork(t *testing.T) {
	listed, err := exec.Command("go", "list", "-deps", "./cmd/quotediff").Output()
	if err != nil {
		t.Fatal(err)
	}
	for module, home := range homes(t) {
		if slices.Contains(toFit, home) {
			continue
		}
		if !strings.Contains("\n"+string(listed), "\n"+module+"\n") && !strings.Contains("\n"+string(listed), "\n"+module+"/") {
			t.Errorf("the program does without %s", module)
		}
	}
}

// importTable returns what each package may import of ours, by the path below the
// module; "" is the root. The table is a statement of policy: do not change it to
// fix a build, change the build.
func importTable(t *testing.T) map[string][]string {
	t.Helper()
	table := make(map[string][]string)
	for _, cells := range rows(t, "package") {
		var names []string
		for name := range strings.SplitSeq(cells[2], ", ") {
			if name != "–" {
				names = append(names, strings.TrimPrefix(strings.Trim(name, "`"), "quotediff"))
			}
		}
		table[strings.TrimPrefix(cells[0], "quotediff")] = names
	}
	return table
}

// homes returns the one package that may import a third-party module, or a part
// of it, tests apart.
func homes(t *testing.T) map[string]string {
	t.Helper()
	home := make(map[string]string)
	for _, cells := range rows(t, "module") {
		home[cells[0]] = strings.Trim(cells[1], "`")
	}
	return home
}

// rows returns the cells of the table of ARCHITECTURE.md whose first column is
// called so, without the backquotes of the first.
func rows(t *testing.T, called string) (all [][]string) {
	t.Helper()
	text, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(text), "\n| "+called+" | ")
	table, _, _ = strings.Cut(table, "\n\n")
	if !found {
		t.Fatalf("ARCHITECTURE.md has no table whose first column is %q", called)
	}
	for line := range strings.SplitSeq(table, "\n") {
		cells := strings.Split(strings.Trim(line, "| "), " | ")
		if len(cells) == 3 && strings.HasPrefix(cells[0], "`") {
			cells[0] = strings.Trim(cells[0], "`")
			all = append(all, cells)
		}
	}
	return all
}

// checkFile checks the imports of a file and notes in used which it has.
func checkFile(t *testing.T, path string, table map[string][]string, home map[string]string, used map[string]bool) {
	pkg := filepath.ToSlash(filepath.Dir(path))
	if pkg == "." {
		pkg = ""
	}
	owner, _, isTool := strings.Cut(pkg, "/internal/")
	if !isTool {
		owner = pkg
	}
	allowed, listed := table[owner]
	used[owner] = true
	if !listed {
		t.Errorf("%s: package %q is not in the table of ARCHITECTURE.md", path, pkg)
		return
	}
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Errorf("%s: %v", path, err)
		return
	}
	for _, spec := range f.Imports {
		imp, _ := strconv.Unquote(spec.Path.Value)
		if ours, ok := strings.CutPrefix(imp+"/", module+"/"); ok {
			ours = strings.TrimSuffix(ours, "/")
			used[owner+" imports "+ours] = true
			inside := ours == owner || strings.HasPrefix(ours, owner+"/internal/")
			fits := isTool && f.Name.Name == "main" && slices.Contains(toFit, ours)
			if !inside && !fits && !slices.Contains(allowed, ours) {
				t.Errorf("%s: %s may not import %s", path, pkg, ours)
			}
			continue
		}
		checkForeign(t, path, owner, imp, isTool, home, used)
	}
}

func checkForeign(t *testing.T, path, owner, imp string, isTool bool, home map[string]string, used map[string]bool) {
	if where, ok := onlyHere[imp]; ok && !isTool && !slices.Contains(where, owner) {
		t.Errorf("%s: only %v may import %s", path, where, imp)
	}
	first, _, _ := strings.Cut(imp, "/")
	if !strings.Contains(first, ".") || strings.HasPrefix(imp, "golang.org/x/") {
		return
	}
	// The part of a module may have another home than the rest of it.
	for part := imp; part != "."; part = pathpkg.Dir(part) {
		if where, ok := home[part]; ok {
			used[owner+" imports "+part] = true
			if where != owner && !(isTool && strings.HasPrefix(part, "gonum.org/")) { // a program that fits weights takes what it needs
				t.Errorf("%s: the home of %s is %s", path, part, where)
			}
			return
		}
	}
	t.Errorf("%s: module of %s has no home package", path, imp)
}
