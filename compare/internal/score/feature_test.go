package score

import "testing"

// TestMostMass holds mostMass: up to 400 nats, more information counts for
// more.
func TestMostMass(t *testing.T) {
	at := func(nats float64) Features {
		return FeaturesOf(&Measures{Linked: nats, NamesShared: nats, Longest: nats, Shorter: nats, Longer: nats})
	}
	if at(350) == at(399) || at(400) != at(500) {
		t.Error("400 nats say more than 350, and as much as 500")
	}
}
