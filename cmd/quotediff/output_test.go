package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestEmitKeepsWhatIsThere(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "r.md")
	if err := os.WriteFile(name, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	broken := errors.New("broken")
	for what, test := range map[string]struct {
		ctx   context.Context
		fails error
	}{
		"cancelled": {cancelled, nil},
		"failing":   {context.Background(), broken},
	} {
		err := emit(test.ctx, io.Discard, name, func(w io.Writer) error {
			if _, err := io.WriteString(w, "new"); err != nil {
				t.Fatal(err)
			}
			return test.fails
		})
		if err == nil {
			t.Errorf("%s: no error", what)
		}
		if got := content(t, name); got != "old" {
			t.Errorf("%s: the file holds %q", what, got)
		}
	}
	if err := emit(context.Background(), io.Discard, name, func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if got := content(t, name); got != "new" {
		t.Errorf("the file holds %q", got)
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, error %v, want the mode it had", info.Mode(), err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("%d files left, want 1", len(left))
	}
}

func TestEmitFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "real.md"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.md")
	if err := os.Symlink("real.md", link); err != nil {
		t.Skip(err)
	}
	if err := emit(context.Background(), io.Discard, link, func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if got := content(t, filepath.Join(dir, "real.md")); got != "new" {
		t.Errorf("the file behind the link holds %q", got)
	}
}

func content(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
