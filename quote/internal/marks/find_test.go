package marks

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/sentence"
)

func read(text, lang string) []Paragraph {
	var out []Paragraph
	for _, p := range article.Paragraphs(text) {
		q := Paragraph{Span: p}
		for _, s := range sentence.Split(text[p.Start:p.End], lang) {
			q.Sentences = append(q.Sentences, article.Span{Start: p.Start + s[0], End: p.Start + s[1]})
		}
		out = append(out, q)
	}
	return out
}

// found returns the words of the stretches, those that go on behind a plus.
func found(text, lang string) []string {
	var out []string
	for _, s := range Find(text, read(text, lang)).Stretches {
		w := text[s.Start:s.End]
		if s.GoesOn {
			w = "+" + w
		}
		out = append(out, w)
	}
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"frame around marks of another shape",
			"The Harbour Post has it:\n\n\"Ines Vogt was tired.\n\n\"“I am going home,” she said. The room laughed.\n\n\"Then she left.\"\n\nNobody followed.",
			[]string{"I am going home,"}},
		{"straight paragraphs that hold nothing go on",
			"The letter says:\n\n\"We have waited long.\n\n\"We wait no more.\"\n\nIt was signed by two.",
			[]string{"We have waited long.", "+We wait no more."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(tt.text, "en")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTurns(t *testing.T) {
	text := "A part of the hearing:\n\n" +
		"CHAIR ODUYA: When did the pump fail?\n\nLINDQVIST (OPERATIONS): On Monday. We rang “the hotline” at once.\n\nCHAIR ODUYA: Thank you.\n\nThe hearing goes on."
	var got []string
	for _, turn := range Find(text, read(text, "en")).Turns {
		got = append(got, text[turn.Label.Start:turn.Label.End]+" | "+text[turn.Words[0].Start:turn.Words[0].End])
	}
	want := []string{
		"CHAIR ODUYA | When did the pump fail?",
		"LINDQVIST | On Monday. We rang “the hotline” at once.",
		"CHAIR ODUYA | Thank you.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if turns := Find("NOTE: One label is no transcript.\n\nNothing else.", read("NOTE: One label is no transcript.\n\nNothing else.", "en")).Turns; turns != nil {
		t.Errorf("one label: got %v", turns)
	}
	if got := found(text, "en"); !strings.Contains(strings.Join(got, "|"), "the hotline") {
		t.Errorf("marks inside a turn: got %q", got)
	}
}
