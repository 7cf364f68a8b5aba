package quote

import "testing"

// TestUnsure holds leastLead: a speaker who is nearly matched by another is unsure;
// so is one whom a pronoun alone names, and that one has no name.
func TestUnsure(t *testing.T) {
	for _, tt := range []struct {
		text, name string
		unsure     bool
	}{
		{"Ian Pettigrew dismissed Ruth Adeyemi as “a hole with a view.”", "Ian Pettigrew", false},
		{"The crews of Ruth Adeyemi found Ian Pettigrew in a tunnel labelled “a hole with a view.”", "The crews of Ruth Adeyemi", false},
		{"A letter from Ian Pettigrew to Ruth Adeyemi was full of “a hole with a view.”", "Ian Pettigrew", true},
		{"It was Monday. “We never thought it would close so soon,” he said.", "", true},
		{"Ian Pettigrew met Ian Pettigrew’s crews. “We never thought it would close so soon,” he said.", "Ian Pettigrew", false},
	} {
		x := extract("en", tt.text)
		if len(x.Quotations) != 1 {
			t.Errorf("%d quotations in %q", len(x.Quotations), tt.text)
			continue
		}
		if s := x.Quotations[0].Speaker; s.Name != tt.name || s.Unsure != tt.unsure {
			t.Errorf("%q: speaker %q by %s, unsure %v; want %q, %v", tt.text, s.Name, s.Rule, s.Unsure, tt.name, tt.unsure)
		}
	}
}
