package attribution

import (
	"strings"
	"testing"
)

// TestAside: the attribution with which a text begins, up to “|”; none where
// there is no such sign.
func TestAside(t *testing.T) {
	for _, tt := range []struct {
		lang, text string
		alone      bool
	}{
		{"en", "said the mayor, Ruth Calder|. It rained.", false},
		{"en", "said Ruth Calder, the mayor of Bexley|, when it rained", false},
		{"en", "said Ruth Calder|, who has led the town", false},
		{"en", "Ruth Calder said", false},
		{"en", "said I, and left", false},
		{"en", "said the report, and left", false},
		{"fr", "a déclaré lundi Paul Rey|, car il pleut", false},
		{"fr", "a-t-elle ajouté|. Il pleut", false},
		{"fr", "s’exclame le maire|.", false},
		{"fr", "assure le maire, Paul Rey|. Le parc", false},
		{"fr", "dit-on à la mairie, et", false},
		{"fr", "et le parc, dit le maire", false},
		{"it", "ha aggiunto|. Poi", true},
		{"it", "ha aggiunto. Poi", false},
		{"it", "ha spiegato l’assessora Anna Gilli| - perché", true},
		{"es", "preguntó la concejala Ana Gil|.", true},
		{"de", "sagte der Bürgermeister|, als es regnete", false},
		{"en", "said Ruth Calder " + strings.Repeat("of Bexley ", 19) + "and Oakham|, when", false},
		{"en", "said Ruth Calder " + strings.Repeat("of Bexley ", 19) + "of Bexley| and Oakham, when", false},
	} {
		text := strings.ReplaceAll(tt.text, "|", "")
		if got := LexiconOf(tt.lang).Aside(text, tt.alone); got != max(0, strings.Index(tt.text, "|")) {
			t.Errorf("%s: %q", tt.lang, text[:got])
		}
	}
}

// TestAttributes: whether a text begins with an attribution in either order.
func TestAttributes(t *testing.T) {
	for text, want := range map[string]bool{
		"the mayor said.":                   true,
		"said the mayor.":                   true,
		"Ruth Calder, the mayor, said.":     true,
		"The council met on Monday.":        false,
		"The mayor of the town that said.":  false,
		"in the hall, the mayor said.":      false,
		"and then nobody spoke for a while": false,
	} {
		if got := LexiconOf("en").Attributes(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
