package compare

import "testing"

// TestPairWithoutWords: what holds no words is nobody's utterance, whatever it
// is set against.
func TestPairWithoutWords(t *testing.T) {
	for _, c := range [][2]string{{"", ""}, {"!!!", "..."}, {"a storm is coming", ""}, {"", "—"}} {
		got := Pair(New(c[0], "en"), New(c[1], "en"))
		if got.Same || got.Proposed || got.Score != 0 {
			t.Errorf("Pair(%q, %q): same %v, proposed %v, score %v", c[0], c[1], got.Same, got.Proposed, got.Score)
		}
	}
	if !Pair(New("No!", "en"), New("no", "en")).Same {
		t.Error("one word and the same word are not the same")
	}
}
