package engine

import "testing"

// TestStem has a word on both sides of the length from which on each ending is
// cut or spelt the American way.
func TestStem(t *testing.T) {
	for word, want := range map[string]string{
		"ties": "tie", "skies": "sky",
		"axes": "axe", "boxes": "box",
		"string": "string", "walking": "walk",
		"hared": "hared", "walked": "walk",
		"reply": "reply", "kindly": "kind",
		"femme": "femm", "gramme": "gram",
		"tie": "tie", "tide": "tid",
		"praise": "prais", "realise": "realiz",
		"tour": "tour", "odour": "odor",
		"tiger": "tiger", "center": "centr",
		"thence": "thenc", "defence": "defens",
	} {
		b := []byte(word)
		if got := string(b[:stem(b)]); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}
