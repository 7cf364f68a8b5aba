package cluster

import (
	"cmp"

	"github.com/quotediff/quotediff/compare"
)

// measure fills in the measures of the members and the base.
func (c *Cluster) measure() {
	base := c.Members[c.Base].Wording
	known := map[*compare.Wording]map[string]float64{}
	for i := range c.Members {
		m := &c.Members[i]
		if m.Measures == nil {
			continue
		}
		if known[m.Wording] == nil {
			known[m.Wording] = measuresOf(m.Wording, base)
		}
		m.Measures = known[m.Wording]
	}
}

// measuresOf are the measures that are shown beside a pair.
func measuresOf(x, y *compare.Wording) map[string]float64 {
	m := compare.Alike(x, y).Measures
	return map[string]float64{"jaro_winkler": compare.JaroWinkler(x, y), "coverage": m.Coverage, "reach": m.Reach, "trigram_dice": m.TrigramDice, "levenshtein": m.Levenshtein}
}

// speakerOf is the speaker of the base, if that is a name and sure; else the first
// such name among the members, else the first name that is not sure, else what the
// base says, else the first that says anything.
func speakerOf(c *Cluster) string {
	base := c.Members[c.Base].Quote.Speaker
	if base.Named() && !base.Unsure {
		return base.Name
	}
	unsure, known := "", base.Name
	if base.Named() {
		unsure = base.Name
	}
	for _, m := range c.Members {
		s := m.Quote.Speaker
		switch {
		case s.Named() && !s.Unsure:
			return s.Name
		case s.Named():
			unsure = cmp.Or(unsure, s.Name)
		}
		known = cmp.Or(known, s.Name)
	}
	return cmp.Or(unsure, known)
}
