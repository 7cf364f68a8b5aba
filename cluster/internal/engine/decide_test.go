package engine

import "testing"

// TestThresholds holds the shape of the thresholds: a shorter stretch needs
// more of it, and speakers that contradict each other need more than unknown
// ones, unknown ones more than one.
func TestThresholds(t *testing.T) {
	last := float32(1)
	for mass := float32(1); mass < 400; mass += 3 {
		need := needed(mass, unknown)
		if need > last || need < .45 || need >= 1 {
			t.Errorf("%.0f nats need a cover of %.2f, less need %.2f", mass, need, last)
		}
		if needed(mass, same) >= need {
			t.Errorf("one speaker needs as much as unknown ones")
		}
		last = need
	}
	if !(leastOfFragment(same) < leastOfFragment(unknown) && leastOfFragment(unknown) < leastOfFragment(different)) {
		t.Error("fragments: one speaker, unknown ones, two speakers do not ascend")
	}
}
