package attribution

import (
	"strings"
	"testing"
)

// TestExchange: whether the second of two quotations in “ ” has a speaker of its
// own.
func TestExchange(t *testing.T) {
	for _, tt := range []struct {
		lang, text string
		want       bool
	}{
		{"en", "“A,” Ruth Calder said. “B,” Peter Lowe said.", true},
		{"en", "“A,” said Ruth Calder. “B,” said the clerk, Peter Lowe.", true},
		{"en", "“A,” Ruth Calder asked the clerk, Peter Lowe. “B,” Lowe answered.", true},
		{"en", "“A,” the farmer said. “B,” his wife added.", true},
		{"en", "“A,” says a man in the crowd. “B,” says another.", true},
		{"en", "“A,” one woman said. “B,” a second woman said.", true},
		{"en", "“A,” one woman said. “B,” the woman said.", false},
		{"de", "“A”, sagte eine Frau. “B”, rief eine andere Frau.", true},
		{"en", "“A,” he said. “B,” she said.", true},
		{"en", "“A,” Peter Lowe said. “B,” she said.", true},
		{"en", "“A,” Ruth Calder said. “B,” she said.", false},
		{"en", "“A,” Calder said. “B,” she said.", false},
		{"en", "“A,” Ruth Calder said. “B,” Calder added.", false},
		{"en", "“A,” said the clerk, Peter Lowe. “B,” Lowe said.", false},
		{"en", "“A,” the residents said. “B,” they said.", false},
		{"en", "“A,” said Ruth Calder. “B,” said Peter Calder.", true},
		{"de", "“A”, sagte Anna Weiss. “B”, sagte Karl Weiss.", true},
		{"en", "“A,” said Edward Calder. “B,” said Ed Calder.", false},
		{"en", "“A,” Ruth Calder said. “B,” adding that it rained.", false},
		{"en", "“A,” Ruth Calder said. “B?” The crowd left when Peter Lowe said so.", false},
		{"de", "“A”, sagte Ruth Kalder. “B”, rief Peter Lohe.", true},
		{"de", "“A”, sagte Ruth Kalder. “B”, fügte sie hinzu.", false},
		{"fr", "“A”, a dit Léa Martin. “B”, a répondu Marc Petit.", true},
		{"fr", "“A”, a dit Léa Martin. “B”, a-t-elle ajouté.", false},
		{"es", "“A”, dijo Ana Ruiz. “B”, respondió Luis Prado.", true},
		{"es", "“A”, dijo Ana Ruiz. “B”, añadió.", false},
		{"ru", "“A”, сказал Иван Петров. “B”, ответил Олег Сомов.", false},
	} {
		first := strings.Index(tt.text, "”") + len("”")
		second := Span{strings.LastIndex(tt.text, "“"), strings.LastIndex(tt.text, "”") + len("”")}
		if got := Exchange(tt.text, first, second, LexiconOf(tt.lang)); got != tt.want {
			t.Errorf("%q: %v, want %v", tt.text, got, tt.want)
		}
	}
}
