package quote

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/quotediff/quotediff/article"
)

var update = flag.Bool("update", false, "rewrite how the texts of testdata/thresholds.txtar are read")

// TestThresholds holds the numbers that decide in this package and in those
// below it: how far is looked, how long a thing may be, how much somebody is
// present.
func TestThresholds(t *testing.T) {
	file, err := os.ReadFile("testdata/thresholds.txtar")
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(file)
	cases := archive.Files
	for i := 0; i+1 < len(cases); i += 2 {
		text := strings.TrimSuffix(string(cases[i].Data), "\n")
		if *update {
			cases[i+1].Data = []byte(readAs(text))
			continue
		}
		if diff := cmp.Diff(string(cases[i+1].Data), readAs(text)); diff != "" {
			t.Errorf("%s: %s\n%s", cases[i].Name, text, diff)
		}
	}
	if *update {
		if err := os.WriteFile("testdata/thresholds.txtar", txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// readAs prints how a text is read: its quotations with their speakers, what may
// be one, and its people, each on a line.
func readAs(text string) string {
	x := Extract(&article.Article{ID: "a", Lang: "en", Text: text})
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, ", %s %s", name, value)
		}
	}
	cut := x.Article.Cut
	for _, q := range x.Quotations {
		b.WriteString(string(q.Kind))
		for _, p := range q.Parts {
			b.WriteString(" [" + cut(p.Span) + "]")
		}
		s := q.Speaker
		field("by", s.Name)
		field("mention", cut(s.Mention))
		field("of", s.Org)
		field("role", cut(s.Role))
		field("cue", cut(q.Cue))
		field("rule", s.Rule)
		field("channel", cut(q.Channel.Span))
		field("when", cut(q.When))
		b.WriteByte('\n')
	}
	for _, q := range x.Doubtful {
		fmt.Fprintf(&b, "doubtful [%s], by %s\n", cut(q.Parts[0].Span), q.Speaker.Name)
	}
	for _, p := range x.People {
		b.WriteString("person " + p.Name + ":")
		for _, m := range p.Mentions {
			b.WriteString(" [" + cut(m) + "]")
		}
		for _, m := range p.Roles {
			field("role", cut(m))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n") + "\n"
}
