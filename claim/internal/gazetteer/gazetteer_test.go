package gazetteer

import "testing"

func TestRelation(t *testing.T) {
	g := Of("en")
	for _, c := range []struct {
		a, b string
		want Relation
	}{
		{"Baghdad", "Iraq", Within},
		{"Baghdad", "Iran", Apart},
		{"Manhattan", "New York", Within},
		{"Manhattan", "New York City", Within},
		{"Manhattan", "Chicago", Apart},
		{"Harlem", "New York City", Within},
		{"New York", "New York City", Within},
		{"Gaza Strip", "Gaza", Within},
		{"the Gaza Strip", "Gaza", Within},
		{"Kiev", "Kyiv", Within},
		{"U.K.", "Britain", Within},
		{"England", "Britain", Within},
		{"Leeds", "England", Within},
		{"Leeds", "Scotland", Apart},
		{"Leeds", "Hull", Apart},
		{"London", "Ontario", Within}, // there is one
		{"Texas", "Florida", Apart},
		{"Texas", "the United States", Within},
		{"Houston", "Texas", Within},
		{"Houston", "Ohio", Apart},
		{"Europe", "Paris", Unknown},
		{"Halvern", "Dunmore", Unknown},
		{"Halvern", "Leeds", Unknown},
		{"Washington", "White House", Within},
		{"Washington", "Seattle", Within}, // the state
		{"France", "Germany", Apart},
		{"Crimea", "Russia", Within},
		{"Crimea", "Ukraine", Within},
		{"Crimea", "Poland", Apart},
	} {
		a, b := Fold(c.a), Fold(c.b)
		if got := g.Relation(a, b); got != c.want || g.Relation(b, a) != got {
			t.Errorf("%s, %s: %d, want %d; the other way %d", c.a, c.b, got, c.want, g.Relation(b, a))
		}
	}
}

func TestCapital(t *testing.T) {
	g := Of("en")
	for _, c := range []struct {
		city, of string
		want     bool
	}{
		{"baghdad", "iraqi", true}, {"baghdad", "iraq", true}, {"basra", "iraqi", false},
		{"kiev", "ukrainian", true}, {"london", "british", true}, {"leeds", "british", false}, {"paris", "german", false},
	} {
		if got := g.Capital(c.city, c.of); got != c.want {
			t.Errorf("%s, capital of %s: %v", c.city, c.of, got)
		}
	}
}

func TestLarge(t *testing.T) {
	g := Of("en")
	for name, want := range map[string]bool{"iraq": true, "texas": true, "europe": true, "houston": false, "halvern": false, "manhattan": false} {
		if g.Large(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}
