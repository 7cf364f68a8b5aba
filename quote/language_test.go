package quote

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
)

// TestLanguages reads testdata/languages.txt: one way of attributing, or of
// marking what nobody says, a case.
func TestLanguages(t *testing.T) {
	b, err := os.ReadFile("testdata/languages.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, cases, _ := strings.Cut(string(b), "\n= ")
	for c := range strings.SplitSeq(cases, "\n= ") {
		name, rest, _ := strings.Cut(c, "\n")
		t.Run(name, func(t *testing.T) { checkLanguage(t, name[:2], rest) })
	}
}

func checkLanguage(t *testing.T, lang, lines string) {
	var text string
	var said, shown []string
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		switch {
		case strings.HasPrefix(line, "-"):
			said = append(said, strings.TrimSpace(line[1:]))
		case strings.HasPrefix(line, "~ "):
			shown = append(shown, line[2:])
		default:
			text += line + "\n"
		}
	}
	x := Extract(&article.Article{ID: "a", Lang: lang, Text: text})
	var speakers, mentions []string
	for i, q := range x.Quotations {
		if i < len(said) && said[i] == "" {
			q.Speaker.Name = ""
		}
		speakers = append(speakers, q.Speaker.Name)
	}
	for _, q := range x.Mentions {
		mentions = append(mentions, q.Text())
	}
	if d := cmp.Diff(said, speakers); d != "" {
		t.Errorf("speakers of %q (-want +got):\n%s", text, d)
	}
	if d := cmp.Diff(shown, mentions); d != "" {
		t.Errorf("no speech in %q (-want +got):\n%s", text, d)
	}
}

// TestSpeakersInOtherLanguages holds the simple ways of attributing in the
// languages that have word lists but no labelled articles.
func TestSpeakersInOtherLanguages(t *testing.T) {
	tests := []struct{ lang, text, name string }{
		{"es", "«No vamos a cerrar la planta», afirmó Carmen Ibarra, directora de la empresa.", "Carmen Ibarra"},
		{"es", "El alcalde Tomás Rueda dijo: «La obra empieza en mayo».", "Tomás Rueda"},
		{"es", "Carmen Ibarra llegó tarde. «No habrá despidos en ninguna de las plantas del norte este año», aseguró ella.", "Carmen Ibarra"},
		{"es", "Según Tomás Rueda, la obra es «un disparate que la ciudad no puede pagar en diez años».", "Tomás Rueda"},
		{"fr", "« Nous ne fermerons pas les portes avant la fin de la saison », a déclaré Hélène Masson, la directrice du musée.", "Hélène Masson"},
		{"fr", "Hélène Masson a pris la parole lundi. « Le toit tiendra encore au moins une dizaine d’années », assure-t-elle.", "Hélène Masson"},
		{"fr", "Le maire Paul Vasseur a dit : « Les travaux commencent en mai. »", "Paul Vasseur"},
		{"fr", "« C’est une erreur que nous allons payer pendant dix ans », selon Paul Vasseur.", "Paul Vasseur"},
		{"it", "«Non chiuderemo le porte prima della fine della stagione», ha detto Giulia Ferrante, direttrice del museo.", "Giulia Ferrante"},
		{"it", "Il sindaco Paolo Bruni ha dichiarato: «I lavori partono a maggio».", "Paolo Bruni"},
		{"pt", "“Não vamos fechar as portas antes do fim da temporada”, disse Teresa Moura, diretora da empresa.", "Teresa Moura"},
		{"pt", "O prefeito João Valente afirmou: “A obra começa em maio.”", "João Valente"},
		{"nl", "“We gaan echt niet dicht voor het einde van het seizoen”, zei Marieke de Boer, directeur van het museum.", "Marieke de Boer"},
		{"nl", "Burgemeester Jan Visser verklaarde: “Het werk begint in mei.”", "Jan Visser"},
		{"de", "„Wir schließen nicht“, sagte Heike Brandt, die Leiterin des Museums.", "Heike Brandt"},
		{"de", "Heike Brandt trat vor die Presse. „Das Dach hält“, sagte sie.", "Heike Brandt"},
		{"de", "Laut Bürgermeister Jonas Keller ist der Plan „ein Irrweg, den die Stadt noch in zehn Jahren bezahlen wird“.", "Jonas Keller"},
	}
	for _, tt := range tests {
		x := Extract(&article.Article{ID: "a", Lang: tt.lang, Text: tt.text})
		if len(x.Quotations) != 1 {
			t.Errorf("%s: %d quotations in %q, want 1", tt.lang, len(x.Quotations), tt.text)
			continue
		}
		if got := x.Quotations[0].Speaker; got.Name != tt.name {
			t.Errorf("%s: speaker of %q is %q by %s, want %q", tt.lang, tt.text, got.Name, got.Rule, tt.name)
		}
	}
}

// TestSpeakersNotAttempted holds, for languages without word lists, that what
// stands in marks is found, that no speaker is named, and that a warning says
// so.
func TestSpeakersNotAttempted(t *testing.T) {
	tests := []struct{ lang, text, words string }{
		{"fi", "”Emme sulje museota tänä vuonna”, sanoi johtaja Aino Salmi.", "Emme sulje museota tänä vuonna"},
		{"pl", "„Nie zamkniemy muzeum w tym roku”, powiedziała dyrektorka Alina Sowa.", "Nie zamkniemy muzeum w tym roku"},
		{"ru", "«Мы не закроем музей в этом году», — сказала директор Анна Белова.", "Мы не закроем музей в этом году"},
		{"el", "«Δεν θα κλείσουμε το μουσείο φέτος», είπε η διευθύντρια Άννα Μελά.", "Δεν θα κλείσουμε το μουσείο φέτος"},
		{"ja", "館長の白石花子は「今年は美術館を閉めません。」と述べた。", "今年は美術館を閉めません。"},
	}
	for _, tt := range tests {
		x := Extract(&article.Article{ID: "a", Lang: tt.lang, Text: tt.text})
		if len(x.Warnings) != 1 || !strings.Contains(x.Warnings[0], "speakers") {
			t.Errorf("%s: warnings are %q, want one that says that speakers are not attempted", tt.lang, x.Warnings)
		}
		if len(x.Quotations) != 1 || x.Quotations[0].Text() != tt.words {
			t.Errorf("%s: quotations are %v, want %q alone", tt.lang, texts(x.Quotations), tt.words)
		}
		for _, q := range x.Quotations {
			if q.Speaker.Known() {
				t.Errorf("%s: speaker %q in a language without word lists", tt.lang, q.Speaker.Name)
			}
		}
	}
}

// TestSpeakersOfUnknownLanguage holds that the warning says so where there is
// no language to name.
func TestSpeakersOfUnknownLanguage(t *testing.T) {
	x := Extract(&article.Article{ID: "a", Text: "5"})
	if len(x.Warnings) != 1 || !strings.HasSuffix(x.Warnings[0], "where the language is not known") {
		t.Errorf("warnings are %q", x.Warnings)
	}
}

func texts(qs []*Quotation) []string {
	var out []string
	for _, q := range qs {
		out = append(out, q.Text())
	}
	return out
}
