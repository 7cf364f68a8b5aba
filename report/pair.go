package report

import (
	"encoding/json"
	"maps"
	"reflect"
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/compare"
)

// Pair is the record of the comparison of two wordings. Offsets count code points
// of A and B.
type Pair struct {
	A           string                     `json:"a"`
	B           string                     `json:"b"`
	Score       float64                    `json:"score"`
	Same        bool                       `json:"same"`
	Proposed    bool                       `json:"proposed"`
	Heads       Heads                      `json:"heads"`
	Differences []Difference               `json:"differences"`
	Measures    map[string]float64         `json:"measures"`
	Pair        map[string]json.RawMessage `json:"pair,omitempty"` // other fields of the line that asked for it
}

// Heads is the record of [compare.Heads].
type Heads struct {
	Statement  float64 `json:"statement"`
	Paraphrase float64 `json:"paraphrase"`
	Similarity float64 `json:"similarity"`
	Roles      float64 `json:"roles"`
}

// HeadNames are the names of the heads, in their order.
func HeadNames() []string { return []string{"statement", "paraphrase", "similarity", "roles"} }

// Of returns the head of a name, one of [HeadNames].
func (h *Heads) Of(name string) (value float64, ok bool) {
	switch name {
	case "statement":
		return h.Statement, true
	case "paraphrase":
		return h.Paraphrase, true
	case "similarity":
		return h.Similarity, true
	case "roles":
		return h.Roles, true
	}
	return 0, false
}

// Difference is the record of one typed difference between two wordings.
type Difference struct {
	Type     compare.Type     `json:"type"`
	Subtype  string           `json:"subtype"`
	Severity compare.Severity `json:"severity"`
	A        Span             `json:"a"`
	B        Span             `json:"b"`
	Rule     string           `json:"rule,omitempty"`
}

// NewPair returns the record of the comparison of two wordings.
func NewPair(a, b *compare.Wording, c compare.Comparison) Pair {
	rec := Pair{
		A: a.Text, B: b.Text, Score: round(c.Score), Same: c.Same, Proposed: c.Proposed,
		Heads:       Heads{round(c.Heads.Statement), round(c.Heads.Paraphrase), round(c.Heads.Similarity), round(c.Heads.Roles)},
		Differences: make([]Difference, len(c.Differences)), Measures: roundAll(measures(c.Measures)),
	}
	inA, inB := newOffsets(a.Text), newOffsets(b.Text)
	for i, d := range c.Differences {
		rec.Differences[i] = Difference{d.Type, d.Subtype, d.Severity, inA.cut(d.A), inB.cut(d.B), d.Rule}
	}
	return rec
}

// AddCharacters adds the measures of [compare.ByCharacters] to the record of
// two wordings. They take as long as the comparison itself.
func (p *Pair) AddCharacters(a, b *compare.Wording) {
	maps.Copy(p.Measures, roundAll(ByCharacters(a, b)))
}

// ByCharacters returns the measures of [compare.ByCharacters] under their names,
// none for texts that are too long for them.
func ByCharacters(a, b *compare.Wording) map[string]float64 {
	c, ok := compare.ByCharacters(a, b)
	if !ok {
		return nil
	}
	return map[string]float64{
		"jaro_winkler": c.JaroWinkler, "smith_waterman_gotoh": c.SmithWatermanGotoh,
		"sorensen_dice": c.SorensenDice, "overlap": c.Overlap,
	}
}

// measures returns every figure of a struct of measures under its name in lower case,
// words joined by "_"; what is true is 1.
func measures(m any) map[string]float64 {
	out := make(map[string]float64)
	v := reflect.ValueOf(m)
	for i := range v.NumField() {
		f := v.Type().Field(i)
		switch {
		case !f.IsExported():
		case f.Type.Kind() == reflect.Float64:
			out[snake(f.Name)] = v.Field(i).Float()
		case f.Type.Kind() == reflect.Int:
			out[snake(f.Name)] = float64(v.Field(i).Int())
		case f.Type.Kind() == reflect.Bool && v.Field(i).Bool():
			out[snake(f.Name)] = 1
		case f.Type.Kind() == reflect.Bool:
			out[snake(f.Name)] = 0
		}
	}
	return out
}

// snake returns a name of Go as a key: "JaroWinkler" as "jaro_winkler".
func snake(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// cut returns the record of a range of a wording.
func (o *offsets) cut(r compare.Range) Span {
	return Span{o.points(r.Start), o.points(r.End), o.text[r.Start:r.End]}
}
