package fit

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/quotediff/quotediff/internal/weights"
)

// Save writes a model to a file. If the model cannot be written as text, the
// file stays as it was; with an empty name Save does nothing.
func Save(name string, m *weights.Model) error {
	if name == "" {
		return nil
	}
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}

// Data names files of examples, without their folders.
func Data(files []string) string {
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = filepath.Base(f)
	}
	return strings.Join(names, ", ")
}

// Command returns the command line that runs the fitting command at a path of
// this module with some arguments. The files of examples, which lie
// outside of the module, stand there without their folders.
func Command(path string, arguments, files []string) string {
	line := append([]string{"go", "run", path}, arguments...)
	for i := range line {
		for _, f := range files {
			line[i] = strings.Replace(line[i], f, filepath.Base(f), 1)
		}
	}
	return strings.Join(line, " ")
}
