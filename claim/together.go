package claim

// together says which articles may tell one event.
type together struct {
	tellings []*Telling
	names    []map[string]bool // of each article
	known    map[[2]int]bool
}

func newTogether(ts []*Telling) *together {
	g := &together{ts, make([]map[string]bool, len(ts)), make(map[[2]int]bool)}
	for i, t := range ts {
		g.names[i] = t.names()
	}
	return g
}

// names are the words of the names that an article prints in its text, folded.
func (t *Telling) names() map[string]bool {
	out := make(map[string]bool)
	for _, s := range t.Sentences {
		for _, n := range s.Names {
			for _, w := range n.Words {
				out[w] = true
			}
		}
		for _, p := range s.Places {
			for _, w := range p.Words {
				out[w] = true
			}
		}
	}
	return out
}

const (
	// fewestNames is how many words of names both of two articles print before names
	// say anything: a note of two sentences may name one town, and the other one
	// another town in its place.
	fewestNames = 3
	// leastNames is the share of names in common, of those of the article that has
	// fewer, from which two articles tell one event. Of 165 pairs of articles of one
	// event, of 55 events, the least had .17; of 13,365 pairs of two events two in five
	// have less than a tenth, though all are of the politics of one country.
	leastNames = 0.1
)

// event reports whether two articles, by rank, may tell one event: neither do they
// belong to different events, nor do they name other people and places throughout.
func (g *together) event(i, j int) bool {
	pair := [2]int{min(i, j), max(i, j)}
	same, ok := g.known[pair]
	if !ok {
		same = g.compare(pair[0], pair[1])
		g.known[pair] = same
	}
	return same
}

func (g *together) compare(i, j int) bool {
	a, b := g.tellings[i].Extraction.Article.Event, g.tellings[j].Extraction.Article.Event
	if a != "" && b != "" {
		return a == b
	}
	x, y := g.names[i], g.names[j]
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < fewestNames {
		return true
	}
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return float64(both) >= leastNames*float64(len(x))
}
