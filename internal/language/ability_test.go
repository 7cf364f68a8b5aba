package language

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the table in docs/languages.md")

const page = "../../docs/languages.md"

// table is what can be done in which language, as Markdown.
func table() string {
	var b strings.Builder
	b.WriteString("| language |")
	for _, a := range Abilities {
		b.WriteString(" " + a.Name + " |")
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(Abilities)) + "\n")
	for _, l := range All() {
		fmt.Fprintf(&b, "| %s |", l.Tag)
		for _, a := range Abilities {
			b.WriteString(" " + l.grade(a) + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// grade says how far the language has an ability.
func (l Language) grade(a Ability) string {
	switch {
	case !l.Can(a):
		return "–"
	case a.Fitted != "" && !l.Has(a.Fitted):
		return "lent"
	}
	return "yes"
}

// TestPage holds the table of the documentation. To rewrite it:
// go test ./internal/language -update
func TestPage(t *testing.T) {
	old, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, found := strings.Cut(string(old), "| language |")
	_, tail, foundEnd := strings.Cut(rest, "\n\n")
	if !found || !foundEnd {
		t.Fatalf("%s has no table", page)
	}
	want := head + table() + "\n" + tail
	if *update {
		err = os.WriteFile(page, []byte(want), 0o666)
	} else if want != string(old) {
		t.Errorf("the table of %s is out of date; go test ./internal/language -update rewrites it", page)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestAbilities(t *testing.T) {
	for _, a := range Abilities {
		if !Of("en").Can(a) {
			t.Errorf("English has no lists for %s", a.Name)
		}
		if (Language{}).Can(a) {
			t.Errorf("a language without a folder has %s", a.Name)
		}
		if a.Fitted != "" && len(Language{}.Weights(a)) == 0 {
			t.Errorf("%s lends no weights for %s", a.Lender, a.Name)
		}
	}
	for _, x := range []struct {
		lang string
		a    Ability
		want string
	}{{"de", Speech, "yes"}, {"es", Speech, "lent"}, {"fr", Speakers, "lent"}, {"fr", ReportedSpeech, "–"}, {"af", Dates, "yes"}} {
		if got := Of(x.lang).grade(x.a); got != x.want {
			t.Errorf("%s, %s: %s, want %s", x.lang, x.a.Name, got, x.want)
		}
	}
	if string(Of("de").Weights(Speech)) == string(Of("es").Weights(Speech)) {
		t.Error("German has weights of its own, and is lent others")
	}
}
