package compare

import "testing"

// TestHeads holds that the heads answer apart: each of these pairs is high under one
// and low under another.
func TestHeads(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		is         func(h Heads) bool
	}{
		{"the same words", "The ferry left the pier.", "the ferry left the pier", func(h Heads) bool { return h == Heads{1, 1, 1, 1} }},
		{"no word in common", "Nobody asked us.", "The bread was stale.", func(h Heads) bool { return h == Heads{} }},
		{"turned round", "The keeper thanked the baker for the lantern.", "The baker thanked the keeper for the lantern.",
			func(h Heads) bool {
				return h.Statement > .9 && h.Paraphrase > .8 && h.Similarity > .7 && h.Roles <= turnedRoles
			}},
		{"active and passive", "The baker sold the lantern.", "The lantern was sold by the baker.",
			func(h Heads) bool { return h.Statement > .9 && h.Roles >= keptRoles }},
		{"turnedRoles", "The flight from Rome to Paris was late.", "The flight from Paris to Rome was late.", func(h Heads) bool { return h.Roles == .1 }},
		{"keptRoles", "The baker sold the lantern.", "The lantern was sold by the baker.", func(h Heads) bool { return h.Roles == .9 }},
		{"one topic, another statement", "The council will close the old pier before winter, as the wood is rotten.",
			"Winter storms have damaged the wood of the pier, says the council.",
			func(h Heads) bool { return h.Statement < .1 && h.Paraphrase > .5 && h.Similarity > .5 }},
		{"one more detail", "The council will close the old pier before winter.",
			"The council will close the old pier before winter, a spokeswoman said on Tuesday in Velmont.",
			func(h Heads) bool { return h.Statement > .9 && h.Paraphrase < .6 }},
	} {
		a, b := New(tt.a, "en"), New(tt.b, "en")
		h := Pair(a, b).Heads
		if !tt.is(h) {
			t.Errorf("%s: %+v", tt.name, h)
		}
		if back := Pair(b, a).Heads; back != h {
			t.Errorf("%s: mirrored %+v, want %+v", tt.name, back, h)
		}
	}
}

// TestStatementJoins holds that the statement is joined from .5 on, and that nothing
// else decides: whatever the other heads say, Same is what Statement says.
func TestStatementJoins(t *testing.T) {
	for _, p := range [][2]string{
		{"We will not sell the park.", "We will sell the park."},
		{"The bakers will close the harbour wall.", "The bakers will open the harbour wall before the winter storms."},
		{"The nurses have painted the old bridge.", "The drivers may sell the old bridge without a permit."},
		{"Cole told Hart.", "Hart told Cole."},
		{"The pier is old.", "The pier burnt down last winter."},
	} {
		c := Pair(New(p[0], "en"), New(p[1], "en"))
		if c.Same != (c.Heads.Statement >= .5) {
			t.Errorf("%q, %q: same %v at %v", p[0], p[1], c.Same, c.Heads.Statement)
		}
	}
}
