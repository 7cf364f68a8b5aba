package nickname

import "testing"

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"liz", "elizabeth", true},
		{"elizabeth", "liz", true},
		{"liz", "beth", true}, // both are Elizabeth
		{"liz", "margaret", false},
		{"alex", "sandra", true}, // by Alexandra
		{"velmont", "velmont", false},
		{"", "", false},
	} {
		if got := Same(c.a, c.b); got != c.want {
			t.Errorf("Same(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestAllOfNoLanguage(t *testing.T) {
	for full := range All("xx") {
		t.Errorf("a name of no language: %q", full)
	}
}
