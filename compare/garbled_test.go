package compare

import "testing"

// TestGarbled holds that a wording reads through what is broken in its copy: the words
// are those that were meant, and stand where the copy has them.
func TestGarbled(t *testing.T) {
	sound := New("We won’t sell José’s R&D to anybody.", "en")
	for _, text := range []string{
		"We wonâ€™t sell JosÃ©â€™s R&amp;D to anybody.",
		"We won‚Äôt sell Jos√©‚Äôs R&D to anybody.",
		"We won&#8217;t sell Jos&eacute;&rsquo;s R&amp;amp;D to anybody.",
		`We won\u2019t sell Jos\u00e9\u2019s R&D to anybody.`,
	} {
		w := New(text, "en")
		if w.Normal() != sound.Normal() {
			t.Errorf("%q: %q, want %q", text, w.Normal(), sound.Normal())
		}
		for i, token := range w.Tokens {
			if token.End > len(text) || i > 0 && token.Start < w.Tokens[i-1].End {
				t.Errorf("%q: token %d stands at %v", text, i, token.Range)
			}
		}
		if last := w.Tokens[len(w.Tokens)-2]; text[last.Start:last.End] != "anybody" {
			t.Errorf("%q: the last word is %q", text, text[last.Start:last.End])
		}
	}
}
