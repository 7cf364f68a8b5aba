package corpus

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// value is what a fact says, and what the odd outlet says instead.
type value struct {
	forms   [2][tellers]string // the true and the other one, in the style of each outlet; empty where the sentence holds both
	loose   []string           // less precise, and compatible with the true one
	against string             // the other side of a vote
}

// compatible draws a form that differs from the first and says the same, if there is
// one.
func (v *value) compatible(rng *rand.Rand) string {
	all := append(slices.Clone(v.forms[0][:]), v.loose...)
	return all[rng.IntN(len(all))]
}

// value draws the value of a fact.
func (t *teller) value(p *pattern) value {
	switch p.kind {
	case "weekday", "date", "clock", "month", "relday":
		return t.moment(p)
	case "place":
		return t.place()
	case "name":
		return t.name()
	case "role":
		roles := strings.Split(p.spec, " | ")
		order := t.rng.Perm(len(roles))
		return always(roles[order[0]], roles[order[1]])
	case "stage", "polarity", "certainty":
		if p.spec == "" {
			return value{}
		}
	}
	return t.amount(p)
}

// always is a value that every outlet writes in one way.
func always(one, other string, loose ...string) value {
	return value{forms: [2][tellers]string{{one, one, one}, {other, other, other}}, loose: loose}
}

func (t *teller) place() value {
	one, other := t.spare[0], t.spare[1]
	t.spare = t.spare[2:]
	return always(one, other, "the town of "+one)
}

// name draws a person. What the odd outlet has is spelt like it, or has another given
// name, or is another person.
func (t *teller) name() value {
	all, given := people()["surname"], people()["given"]
	who, first := t.rng.Perm(len(all)), t.rng.Perm(len(given))
	var mine []string
	for _, i := range who {
		if n := all[i]; n[0] != t.fixed["s1"] && n[0] != t.fixed["s2"] {
			mine = append(mine, n[0], n[1])
		}
	}
	one := given[first[0]][0] + " " + mine[0]
	var other string
	switch t.rng.IntN(3) {
	case 0:
		other = given[first[0]][0] + " " + mine[1]
	case 1:
		other = given[first[1]][0] + " " + mine[0]
	default:
		other = given[first[1]][0] + " " + mine[2]
	}
	initial := string(rune('A'+t.rng.IntN(20))) + "."
	return always(one, other, given[first[0]][0]+" "+initial+" "+mine[0])
}
