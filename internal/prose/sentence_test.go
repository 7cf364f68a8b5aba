package prose_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/internal/prose"
)

func ExampleSentences() {
	text := `“We lost. We will be back,” Mr. Tolland said. “Next year.”`
	for _, s := range prose.Sentences(text, "en") {
		fmt.Println(text[s[0]:s[1]])
	}
	// Output:
	// “We lost.
	// We will be back,” Mr. Tolland said.
	// “Next year.”
}

// TestGolden reads testdata/LANG.txt, where "|" marks the end of a sentence.
func TestGolden(t *testing.T) {
	for _, lang := range []string{"en", "de", "fr", "es"} {
		golden, err := os.ReadFile("testdata/" + lang + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(golden)) {
			line = strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(line, "# One case") {
				continue
			}
			want := strings.Split(line, "|")
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
			got := cutAll(strings.ReplaceAll(line, "|", ""), lang)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s\n%s", lang, line, diff)
			}
		}
	}
}

func cutAll(text, lang string) []string {
	var out []string
	for _, s := range prose.Sentences(text, lang) {
		out = append(out, text[s[0]:s[1]])
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name, lang, text string
		want             []string
	}{
		{"empty", "en", "", nil},
		{"white space", "en", " \n\n\t ", nil},
		{"blank line", "en", "A headline\n\nThe text", []string{"A headline", "The text"}},
		{"blank line with spaces and CR", "en", "A headline\r\n \r\nThe text", []string{"A headline", "The text"}},
		{"line end inside a sentence", "en", "The first\nhalf. And\nmore", []string{"The first\nhalf.", "And\nmore"}},
		{"no-break space", "fr", "C'est vrai\u202f? Oui.", []string{"C'est vrai\u202f?", "Oui."}},
		{"only marks", "en", "...", []string{"..."}},
		{"marks behind the last sentence", "en", "He left. —", []string{"He left. —"}},
		{"marks behind a stop without space", "zh", "桥是安全的。——", []string{"桥是安全的。——"}},
		{"marks in a paragraph of their own", "en", "He left.\n\n***\n\nShe stayed.", []string{"He left.", "***", "She stayed."}},
		{"script without spaces", "zh", "桥是安全的。没有人担心！", []string{"桥是安全的。", "没有人担心！"}},
		{"Cyrillic", "ru", "Мост безопасен. Никто не волнуется.", []string{"Мост безопасен.", "Никто не волнуется."}},
		{"Hindi", "hi", "पुल सुरक्षित है। कोई चिंता नहीं।", []string{"पुल सुरक्षित है।", "कोई चिंता नहीं।"}},
		{"unknown language", "xx", "Dr. Ros spok. Nin nat.", []string{"Dr. Ros spok.", "Nin nat."}},
		{"invalid UTF-8", "en", "He left.\xff\xfe She stayed.", []string{"He left.\xff\xfe She stayed."}},
	} {
		if diff := cmp.Diff(tt.want, cutAll(tt.text, tt.lang)); diff != "" {
			t.Errorf("%s:\n%s", tt.name, diff)
		}
	}
}

// FuzzSentences holds the laws: spans lie in the text, in order, at rune
// boundaries and without white space around them; between them is nothing but
// white space.
func FuzzSentences(f *testing.F) {
	f.Add("“We lost. We will be back,” he said. . “Next year.”That", "en")
	f.Add("z. B. am 3. Mai [...] . \" \n\n I.", "de")
	f.Fuzz(func(t *testing.T, text, lang string) {
		checkLaws(t, text, prose.Sentences(text, lang))
	})
}

func checkLaws(t *testing.T, text string, spans [][2]int) {
	t.Helper()
	at := 0
	valid := utf8.ValidString(text)
	for _, s := range spans {
		if s[0] < at || s[1] <= s[0] || s[1] > len(text) {
			t.Fatalf("span %v behind %d in a text of %d bytes", s, at, len(text))
		}
		if strings.TrimSpace(text[at:s[0]]) != "" {
			t.Fatalf("left out %q", text[at:s[0]])
		}
		if strings.TrimFunc(text[s[0]:s[1]], unicode.IsSpace) != text[s[0]:s[1]] {
			t.Fatalf("white space around %q", text[s[0]:s[1]])
		}
		if valid && !utf8.ValidString(text[s[0]:s[1]]) {
			t.Fatalf("rune cut in %q", text[s[0]:s[1]])
		}
		at = s[1]
	}
	if strings.TrimSpace(text[at:]) != "" {
		t.Fatalf("left out %q", text[at:])
	}
}

// TestLinear runs inputs of 1 MB that would take minutes at quadratic cost.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"a", ".", ". ", "a.", "a. ", "[...]", ".[...] ", " ", "\n", "\"", ". \"", "I. ", "(", ".(", "“", "A.B", "!” Ab "} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		checkLaws(t, text, prose.Sentences(text, "en"))
	}
}

func BenchmarkSentences(b *testing.B) {
	golden, err := os.ReadFile("testdata/en.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := strings.ReplaceAll(string(golden), "|", "")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		prose.Sentences(text, "en")
	}
}

// TestOneSentence holds that what is single at first sight is one sentence to Sentences.
func TestOneSentence(t *testing.T) {
	for text, want := range map[string]bool{
		"The pier stays open.":          true,
		"“The pier”, she said, is ours": true,
		"Mr. Bell said so":              false,
		"Open? Shut.":                   false,
		" The pier":                     false,
		"The pier\n\nThe port":          false,
		"so … not":                      false,
		"12":                            false,
		"":                              false,
	} {
		if got := prose.OneSentence(text); got != want {
			t.Errorf("OneSentence(%q) = %v", text, got)
		}
		if all := prose.Sentences(text, "en"); want && (len(all) != 1 || all[0] != [2]int{0, len(text)}) {
			t.Errorf("%q is single and is cut into %v", text, all)
		}
	}
}
