package speech_test

import (
	"strings"
	"testing"
)

// TestTitles holds how far before the marks the noun for a work may stand, and how
// long a title without capitals may be: true where the words are speech.
func TestTitles(t *testing.T) {
	for _, tt := range []struct {
		lang, text, words string
		want              bool
	}{
		{"en", "Jo Marsh claims that the only song he and she want to like is “The Long Pier.”", "The Long Pier.", true},
		{"en", "Jo Marsh claims that the only song he will want to like is “The Long Pier.”", "The Long Pier.", false},
		{"en", "Jo Marsh claims that the pier is “The Long Pier.”", "The Long Pier.", true},
		{"en", "Jo Marsh says of the song: “The Long Pier Is Great.”", "The Long Pier Is Great.", true},
		{"fr", "Jo Marais affirme que son livre préféré est « Cent ans de la vie d’un vieux port »", "Cent ans de la vie d’un vieux port", false},
		{"fr", "Jo Marais affirme que son livre préféré est « Cent ans de la vie d’un si vieux port »", "Cent ans de la vie d’un si vieux port", true},
		{"de", "Jo Marsch sagte, sein Lieblingsbuch sei „Der lange Steg“.", "Der lange Steg", false},
		{"de", "Jo Marsch sagte, seine Meinung sei „Der lange Steg“.", "Der lange Steg", true},
	} {
		got, found := judge(tt.text, tt.lang)[tt.words]
		if !found || got != tt.want {
			t.Errorf("%s: speech %t (found %t), want %t", strings.TrimSpace(tt.text), got, found, tt.want)
		}
	}
}
