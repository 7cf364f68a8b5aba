package quotediff_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	pathpkg "path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/quotediff/quotediff"

// mayImport is a statement of policy: what each package may import of ours,
// "" for the root.
// A package that is not listed fails the test. Do not change it to fix a
// build; change the build.
var mayImport = map[string][]string{
	"":                    {"article", "quote", "cluster", "divergence", "report"},
	"article":             {"internal/language", "internal/record", "internal/sentence"},
	"quote":               {"article", "internal/language", "internal/sentence", "internal/nickname", "internal/similarity", "internal/weights"},
	"compare":             {"internal/language", "internal/nickname", "internal/similarity", "internal/weights"},
	"cluster":             {"article", "quote", "compare", "internal/disjoint", "internal/sentence"},
	"divergence":          {"article", "quote", "compare", "cluster", "internal/language", "internal/sentence", "internal/similarity"},
	"report":              {"article", "quote", "compare", "cluster", "divergence", "internal/disjoint", "internal/record", "internal/statistics"},
	"report/format":       {"compare", "report", "report/internal/view"},
	"internal/statistics": {},
	"feed":                {"article"},
	"internal/corpus":     {},
	"internal/language":   {},
	"store":               {"article", "quote", "cluster"},
	"internal/disjoint":   {},
	"internal/fit":        {"internal/weights"},
	"internal/gold":       {},
	"internal/inorder":    {},
	"internal/input":      {"article"},
	"internal/mutate":     {},
	"internal/record":     {},
	"internal/similarity": {},
	"internal/nickname":   {"internal/language"},
	"internal/sentence":   {"internal/language"},
	"internal/weights":    {},
	"batch":               {"", "article", "quote", "compare", "cluster", "divergence", "report", "report/format", "feed", "store"},
	"cmd/quotediff":       {"", "article", "quote", "compare", "cluster", "divergence", "report", "report/format", "store", "internal/inorder", "internal/input", "internal/record", "batch"},
}

// toFit are the packages of commands that fit weights or measure, which are no
// part of the program: only commands below a folder named internal may import
// them.
var toFit = []string{"internal/fit", "internal/gold"}

// home is the one package that may import a third-party module, or a package of
// it, tests apart.
var home = map[string]string{
	"code.dny.dev/ssrf":                      "feed",
	"codeberg.org/readeck/go-readability/v2": "article",
	"github.com/gogs/chardet":                "article",
	"github.com/mmcdole/gofeed":              "article",
	"github.com/pelletier/go-toml/v2":        "batch",
	"github.com/urfave/cli/v2":               "cmd/quotediff",
	"github.com/adrg/strutil":                "internal/similarity",
	"github.com/agnivade/levenshtein":        "internal/similarity",
	"gonum.org/v1/gonum":                     "compare",
	"gonum.org/v1/gonum/optimize":            "internal/fit",
	"gonum.org/v1/gonum/stat/distuv":         "internal/statistics",
	"github.com/blevesearch/snowballstem":    "compare",
	"github.com/go-json-experiment/json":     "internal/record",
	"github.com/klauspost/compress":          "store",
	"modernc.org/sqlite":                     "store",
}

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
// the program and holds it against the three tables. Generators and fitting
// commands below a package (folders named internal below it) belong to that
// package and may read files.
func TestImportDirections(t *testing.T) {
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
		checkFile(t, path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkFile(t *testing.T, path string) {
	pkg := filepath.ToSlash(filepath.Dir(path))
	if pkg == "." {
		pkg = ""
	}
	owner, _, isTool := strings.Cut(pkg, "/internal/")
	if !isTool {
		owner = pkg
	}
	allowed, listed := mayImport[owner]
	if !listed {
		t.Errorf("%s: package %q is not in the import table", path, pkg)
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
			inside := ours == owner || strings.HasPrefix(ours, owner+"/internal/")
			fits := isTool && f.Name.Name == "main" && slices.Contains(toFit, ours)
			if !inside && !fits && !slices.Contains(allowed, ours) {
				t.Errorf("%s: %s may not import %s", path, pkg, ours)
			}
			continue
		}
		checkForeign(t, path, owner, imp, isTool)
	}
}

func checkForeign(t *testing.T, path, owner, imp string, isTool bool) {
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
			if where != owner {
				t.Errorf("%s: the home of %s is %s", path, part, where)
			}
			return
		}
	}
	t.Errorf("%s: module of %s has no home package", path, imp)
}
