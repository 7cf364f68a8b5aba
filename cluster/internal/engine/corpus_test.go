package engine

import (
	"errors"
	"testing"

	"github.com/quotediff/quotediff/internal/corpus"
)

// TestCeiling holds that a corpus says so before it cannot tell texts or words
// apart, and that it goes on up to there.
func TestCeiling(t *testing.T) {
	c := Corpus{ceiling: 3}
	add := func(text string) error { return c.Add(text, "", Source{Speaker: None}, Voice{}) }
	for _, text := range []string{"one", "two", "one", "two", "three"} {
		if err := add(text); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
	}
	if err := add("four"); !errors.Is(err, ErrTooMany) {
		t.Errorf("error %v", err)
	}
}

// TestHashesAgainstFull holds the evidence of hashes against that of a full
// reading: of pairs that the hashes join, and of those that they part so far from
// the thresholds that nothing is proposed, a full reading decides nearly all
// alike.
func TestHashesAgainstFull(t *testing.T) {
	var all []string
	for q := range corpus.Quotations(corpus.Options{Seed: 9, Number: 1500}) {
		all = append(all, q.Text)
	}
	g := textsOf(all...)
	found, err := g.proposed(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	j := g.judge()
	joined, alsoJoined, parted, alsoParted := 0, 0, 0, 0
	for x := range uint32(g.len()) {
		for _, c := range found.of(x) {
			if g.isFragment(x, c.to) {
				continue
			}
			e, _ := j.glance(x, c.to)
			f := e
			j.closely(x, &f)
			switch {
			case e.joined:
				joined++
				if f.joined {
					alsoJoined++
				}
			case !e.proposed:
				parted++
				if !f.joined {
					alsoParted++
				}
			}
		}
	}
	if joined < 500 || parted < 500 || float64(alsoJoined) < .97*float64(joined) || float64(alsoParted) < .97*float64(parted) {
		t.Errorf("of %d joined pairs %d are joined in full, of %d parted ones %d are parted", joined, alsoJoined, parted, alsoParted)
	}
}
