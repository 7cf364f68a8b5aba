package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// source is one package with its tests, parsed and with types.
type source struct {
	Dir                  string
	ImportPath, Name     string
	GoFiles, TestGoFiles []string
	Export, ForTest      string

	set   *token.FileSet
	files []*ast.File
	text  map[string][]byte // by file
	info  types.Info
	types *types.Package
}

// load reads the packages of a folder and of those below it, commands apart, as
// go list names them.
func load(ctx context.Context, tree string) ([]*source, error) {
	listed, err := goList(ctx, "-export", "-deps", "-test", "./"+filepath.Clean(tree)+"/...")
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	for _, p := range listed {
		if p.ForTest == "" {
			exports[p.ImportPath] = p.Export
		}
	}
	asked, err := goList(ctx, "./"+filepath.Clean(tree)+"/...")
	if err != nil {
		return nil, err
	}
	var out []*source
	for _, p := range asked {
		if p.Name == "main" {
			continue
		}
		if err := p.check(exports); err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

func goList(ctx context.Context, args ...string) ([]*source, error) {
	cmd := exec.CommandContext(ctx, "go", append([]string{"list", "-json=Dir,ImportPath,Name,GoFiles,TestGoFiles,Export,ForTest"}, args...)...)
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var out []*source
	for d := json.NewDecoder(bytes.NewReader(text)); ; {
		p := &source{}
		if err := d.Decode(p); errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		out = append(out, p)
	}
}

// check parses the package and finds the types of its expressions.
func (p *source) check(exports map[string]string) error {
	p.set, p.text = token.NewFileSet(), map[string][]byte{}
	for _, name := range append(p.GoFiles, p.TestGoFiles...) {
		path := filepath.Join(p.Dir, name)
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(p.set, path, src, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		p.text[path] = src
		p.files = append(p.files, f)
	}
	open := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	p.info = types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(p.set, "gc", open)}
	var err error
	p.types, err = config.Check(p.ImportPath, p.set, p.files, &p.info)
	return err
}
