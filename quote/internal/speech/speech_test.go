package speech_test

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote/internal/marks"
	"github.com/quotediff/quotediff/quote/internal/speech"
)

// judge tells for each stretch of the text whether it is speech.
func judge(text, lang string) map[string]bool {
	var paragraphs []marks.Paragraph
	for _, p := range article.Paragraphs(text) {
		q := marks.Paragraph{Span: p}
		for _, s := range prose.Sentences(text[p.Start:p.End], lang) {
			q.Sentences = append(q.Sentences, article.Span{Start: p.Start + s[0], End: p.Start + s[1]})
		}
		paragraphs = append(paragraphs, q)
	}
	out := map[string]bool{}
	var j speech.Judge
	j.SetLanguage(lang)
	for _, c := range speech.Candidates(text, paragraphs, marks.Find(text, lang, paragraphs).Stretches) {
		out[text[c.Span.Start:c.Span.End]] = j.IsSpeech(&c)
	}
	return out
}

func TestIsSpeech(t *testing.T) {
	tests := []struct {
		lang, text, words string
		want              bool
	}{
		{"en", "“We will not close the yard,” Ines Vogt said.", "We will not close the yard,", true},
		{"en", "The mayor said the plan was “hasty” and asked for time.", "hasty", true},
		{"en", "Keller denounced it as “a gift to the banks” on Friday.", "a gift to the banks", true},
		{"en", "She starred in the film “The Long Pier” and later in a series.", "The Long Pier", false},
		{"en", "The band’s third album, “Salt and Rope,” came out in May.", "Salt and Rope,", false},
		{"en", "They used a so-called “ghost berth” to park the barge.", "ghost berth", false},
		{"de", "„Wir schließen die Werft nicht“, sagte Ines Vogt.", "Wir schließen die Werft nicht", true},
		{"de", "Die Bürgermeisterin nannte den Plan „voreilig und teuer“.", "voreilig und teuer", true},
		{"de", "Das Frachtschiff „Hanna Lühr“ liegt im Hafen.", "Hanna Lühr", false},
		{"de", "Sie spielte in dem Film „Der lange Steg“ die Hauptrolle.", "Der lange Steg", false},
		{"fr", "« La grue reste », a déclaré Ines Vogt.", "La grue reste", true},
		{"fr", "Le film « La Longue Jetée » sort en mai.", "La Longue Jetée", false},
		{"fr", "La maire a dénoncé « une décision absurde et chère », lundi.", "une décision absurde et chère", true},
		{"es", "«La grúa se queda», dijo Inés Vogt.", "La grúa se queda", true},
		{"es", "La película «El muelle largo» llega en mayo.", "El muelle largo", false},
		{"it", "«La gru resta», ha detto Ines Vogt.", "La gru resta", true},
		{"it", "Il film «Il lungo molo» esce a maggio.", "Il lungo molo", false},
		{"pt", "“O guindaste fica”, disse Inês Vogt.", "O guindaste fica", true},
		{"pt", "O filme “O longo cais” estreia em maio.", "O longo cais", false},
		{"nl", "“De kraan blijft”, zei Ines Vogt.", "De kraan blijft", true},
		{"nl", "De film “De lange pier” komt in mei.", "De lange pier", false},
		{"sv", "”Kranen står kvar tills vi flyttar”, sade Ines Vogt.", "Kranen står kvar tills vi flyttar", true},
		{"sv", "Filmen ”Den långa piren” kommer i maj.", "Den långa piren", false},
	}
	for _, tt := range tests {
		got, found := judge(tt.text, tt.lang)[tt.words]
		if !found || got != tt.want {
			t.Errorf("%s: %q in %q: speech %t (found %t), want %t", tt.lang, tt.words, tt.text, got, found, tt.want)
		}
	}
}
