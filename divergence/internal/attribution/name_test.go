package attribution

import "testing"

func TestHoldsName(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       bool
	}{
		{"Harris", "Harris", true},
		{"Dana Harris’s office", "Harris", true},
		{"Dana Harrison", "Harris", false},
		{"a Harrison, then a Harris", "Harris", true},
		{"O’Harris", "Harris", true},
		{"McHarris", "Harris", false},
		{"Dana Harris", "Dana Cole Harris", false},
		{"Dana Harris", "the mayor", false},
		{"", "Harris", false},
	} {
		if got := holdsName(c.text, c.name); got != c.want {
			t.Errorf("holdsName(%q, %q) is %v", c.text, c.name, got)
		}
	}
}
