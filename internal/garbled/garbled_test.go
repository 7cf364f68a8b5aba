package garbled

import (
	"testing"
	"unicode/utf8"
)

// TestRead holds what is read otherwise than it is written.
func TestRead(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"We won’t sell it; we never would.", ""},
		{"“Ich bin müde,” sagte Jörg. É un’idea. à la", ""},
		{"Мы не продадим парк", ""},
		{"公園を売らない。", ""},
		{"R&amp;D", "R&D"},
		{"R&D; AT&T", ""},
		{"&quot;No,&quot; he said", `"No," he said`},
		{"He said quot;noquot;", `He said "no"`},
		{"We wonâ€™t sell JosÃ©â€™s park", "We won’t sell José’s park"},
		{"We wonâ€™t", "We won’t"},
		{"We won‚Äôt", "We won’t"},
		{"ni Ã  personne", "ni à personne"},
		{"la cittÃ  non perderÃ  il parco", "la città non perderà il parco"},
		{"ouvert Ã\u00a0 tous", "ouvert à tous"},
		{"SÃO PAULO, SÃ ", ""},
		{`We won\u2019t`, "We won’t"},
		{"", ""},
	} {
		v := Read(tt.text)
		switch got := ""; {
		case v != nil:
			if got = v.Text; got != tt.want {
				t.Errorf("%q: read as %q, want %q", tt.text, got, tt.want)
			}
		case tt.want != "":
			t.Errorf("%q: taken for sound, want %q", tt.text, tt.want)
		}
	}
}

// TestThresholds holds how many letters of Russian tell that a text is garbled, and how
// long the name of an entity may be.
func TestThresholds(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"РјРїРєРґР¶", "мпкдж"}, // five letters
		{"РјРїРєРґ", ""},
		{"a &CenterDot; b", "a · b"}, // nine letters
		{"a &RightArrow; b", ""},
	} {
		switch v := Read(tt.text); {
		case v == nil && tt.want != "":
			t.Errorf("%q: taken for sound, want %q", tt.text, tt.want)
		case v != nil && v.Text != tt.want:
			t.Errorf("%q: read as %q, want %q", tt.text, v.Text, tt.want)
		}
	}
}

// TestOrigin holds that a view leads back to the text.
func TestOrigin(t *testing.T) {
	v := Read("a &amp; b")
	for _, tt := range []struct{ start, end, from, to int }{
		{0, 1, 0, 1}, {2, 3, 2, 7}, {3, 5, 7, 9}, {0, 5, 0, 9}, {0, 0, 0, 0}, {3, 3, 7, 7}, {5, 5, 9, 9},
	} {
		if from, to := v.Origin(tt.start, tt.end); from != tt.from || to != tt.to {
			t.Errorf("[%d, %d): [%d, %d), want [%d, %d)", tt.start, tt.end, from, to, tt.from, tt.to)
		}
	}
}

// FuzzRead holds that a text told to be sound holds nothing to repair, that a view
// covers its text in order, and that what it shows is valid.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"R&amp;D quot;x", "wonâ€™t â€", "Ã  Â ", "вЂњ", `\u201c\ud83d\ude42`, "\xff\xc3 &", "a\u0093b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		v := Read(s)
		if v == nil {
			r := NewReader(s)
			for i := range s {
				if rep, ok := r.At(i, 0); ok {
					t.Fatalf("%q: told to be sound, but [%d, %d) stands for %q", s, rep.Start, rep.End, rep.Shown)
				}
			}
			return
		}
		if !utf8.ValidString(v.Text) {
			t.Fatalf("%q: read as %q", s, v.Text)
		}
		end := 0
		for i := range v.Text {
			from, to := v.Origin(i, i+1)
			if from != end && from < end-1 || to <= from || to > len(s) {
				t.Fatalf("%q: byte %d of %q shows [%d, %d) after %d", s, i, v.Text, from, to, end)
			}
			end = to
		}
	})
}
