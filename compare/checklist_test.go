package compare

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

// leastSensed are the shares of the pairs of testdata/checklist.jsonl that are to be
// judged right, by whether their sense is turned or kept: a difference of medium
// or high severity, or none above low.
var leastSensed = map[string]float64{"turned": .99, "kept": .99}

// TestChecklist compares pairs of which it is known whether the second keeps the
// sense of the first. go test -v shows the shares of each kind.
func TestChecklist(t *testing.T) {
	f, err := os.Open("testdata/checklist.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	type count struct{ right, all int }
	bySense, byKind := map[string]count{}, map[string]count{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var p struct{ ID, Kind, Sense, A, B string }
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		d := gravest(Pair(New(p.A, "en"), New(p.B, "en")).Differences)
		right := (p.Sense == "turned") == (d.Severity.Rank() >= Medium.Rank())
		if !right {
			t.Logf("%s, %s: %q, %q: %s/%s %s", p.ID, p.Sense, p.A, p.B, d.Type, d.Subtype, d.Severity)
		}
		for key, counts := range map[string]map[string]count{p.Sense: bySense, p.Kind + " " + p.Sense: byKind} {
			c := counts[key]
			c.all++
			if right {
				c.right++
			}
			counts[key] = c
		}
	}
	t.Log(byKind)
	for sense, least := range leastSensed {
		if c := bySense[sense]; float64(c.right) < least*float64(c.all) || c.all == 0 {
			t.Errorf("%s: %d of %d right, want %.2f", sense, c.right, c.all, least)
		}
	}
}
