package language

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestAdding follows "How to add a language" of CONTRIBUTING.md with the
// invented language of testdata/qaa: with its folder laid over those of the
// program, and nothing else changed, its texts are known, and the speech in them
// and its speakers are found.
func TestAdding(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	files, err := filepath.Glob("testdata/qaa/*")
	if err != nil {
		t.Fatal(err)
	}
	replace := map[string]string{}
	for _, f := range files {
		replace[absolute(t, filepath.Join("data", "qaa", filepath.Base(f)))] = absolute(t, f)
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(name, overlay, 0o666); err != nil {
		t.Fatal(err)
	}
	story, err := os.Open("testdata/qaa.story")
	if err != nil {
		t.Fatal(err)
	}
	defer story.Close()
	cmd := exec.Command("go", "run", "-overlay", name, "./testdata/tryout")
	cmd.Stdin = story
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	want := `language: qaa
direct, Velda Marosa: La ponto ne esta bona, mo la rivo ve la domo esta alta, Ne pasu ti la ponto ve la nokto.
direct, Tero Lindak: La domo mo la vojo ne esta sekura ve la nokto,`
	if got := strings.TrimSpace(string(out)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func absolute(t *testing.T, path string) string {
	t.Helper()
	abs, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}
