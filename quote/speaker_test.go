package quote

import (
	"os"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
)

// TestSpeakers reads testdata/speakers.txt: one phenomenon a case.
func TestSpeakers(t *testing.T) {
	b, err := os.ReadFile("testdata/speakers.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, cases, _ := strings.Cut(string(b), "\n= ")
	for c := range strings.SplitSeq(cases, "\n= ") {
		name, rest, _ := strings.Cut(c, "\n")
		text, wants, ok := strings.Cut(strings.TrimSpace(rest), "\n- ")
		if !ok {
			t.Errorf("%s: no speaker is given", name)
			continue
		}
		t.Run(name, func(t *testing.T) { checkSpeakers(t, text, strings.Split(wants, "\n- ")) })
	}
}

func checkSpeakers(t *testing.T, text string, wants []string) {
	x := Extract(&article.Article{ID: "a", Lang: "en", Text: text})
	var marked []*Quotation
	for _, q := range x.Quotations {
		if q.Kind != Indirect {
			marked = append(marked, q)
		}
	}
	if len(marked) != len(wants) {
		t.Fatalf("%d quotations in marks, want %d", len(marked), len(wants))
	}
	for i, want := range wants {
		fields := strings.Split(want, " | ")
		if got := marked[i].Speaker.Name; got != fields[0] {
			t.Errorf("speaker is %q by %s, want %q", got, marked[i].Speaker.Rule, fields[0])
		}
		got := circumstances(marked[i], text)
		for _, f := range fields[1:] {
			key, value, _ := strings.Cut(strings.TrimSpace(f), "=")
			if got[key] != value {
				t.Errorf("%s is %q, want %q", key, got[key], value)
			}
		}
	}
}

func circumstances(q *Quotation, text string) map[string]string {
	cut := func(s article.Span) string { return text[s.Start:s.End] }
	return map[string]string{
		"rule": q.Speaker.Rule, "mention": cut(q.Speaker.Mention), "role": cut(q.Speaker.Role), "org": q.Speaker.Org,
		"cue": cut(q.Cue), "channel": q.Channel.Name, "when": cut(q.When), "via": q.Via.Name,
	}
}
