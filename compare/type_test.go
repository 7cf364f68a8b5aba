package compare

import (
	"strings"
	"testing"
)

// TestTypes holds the table to the contract of the formats: the names of the
// types, and how much a difference of each usually matters.
func TestTypes(t *testing.T) {
	want := "typographic info, spelling info, inflection low, substitution low, number high, name high, negation high, modality medium, " +
		"insertion low, omission low, reorder low, splice high, elision medium, translation , paraphrase low, attribution medium, " +
		"role medium, time medium, fact medium, place medium, cause medium, certainty medium, label low, polarity high, left out low, telling low"
	var got []string
	for i, typ := range Types() {
		got = append(got, string(typ)+" "+string(types[i].severity))
		if m := typ.Meaning(); !strings.HasSuffix(m, ".") || strings.Count(m, ".") != 1 {
			t.Errorf("%s: %q is not one sentence", typ, m)
		}
		if typ.aspect() == 0 {
			t.Errorf("%s lies nowhere", typ)
		}
		if typ.Mirror().Mirror() != typ {
			t.Errorf("the mirror of %s is %s, whose mirror is %s", typ, typ.Mirror(), typ.Mirror().Mirror())
		}
	}
	if got := strings.Join(got, ", "); got != want {
		t.Errorf("types\n%s\nwant\n%s", got, want)
	}
}

// TestTypeQuestions asks for each type what the rest of the program asks.
func TestTypeQuestions(t *testing.T) {
	for question, ask := range map[string]func(Type) bool{
		"cosmetic: typographic spelling":                                         Type.Cosmetic,
		"rewords: inflection substitution number name negation modality reorder": Type.Rewords,
		"misquotes: number name negation":                                        Type.Misquotes,
		"one-sided: insertion omission":                                          Type.OneSided,
		"worded: typographic spelling inflection substitution number name negation modality insertion omission reorder translation": Type.Worded,
		"narrated: role time fact place cause certainty label left_out telling":                                                     Type.Narrated,
		"mirrored: insertion omission": func(typ Type) bool { return typ.Mirror() != typ },
	} {
		_, want, _ := strings.Cut(question, ": ")
		var got []string
		for _, typ := range append(Types(), "", "loud") {
			if ask(typ) {
				got = append(got, strings.ReplaceAll(string(typ), " ", "_"))
			}
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s\ngot %s", question, got)
		}
	}
}

// TestTypeWeight: a reader meets what turns the sense first, the wording late, and
// differences without a known type last.
func TestTypeWeight(t *testing.T) {
	order := [][]Type{
		{Splice}, {Negation, Polarity}, {Number}, {Name}, {Time}, {Fact}, {Place}, {Role}, {Certainty, Modality}, {Cause},
		{Attribution}, {Translation}, {Omission}, {Elision}, {Substitution}, {Label}, {LeftOut}, {Insertion},
	}
	for i, types := range order {
		for _, typ := range types {
			if got := typ.Weight(); got != i+1 {
				t.Errorf("%s: weight %d, want %d", typ, got, i+1)
			}
		}
	}
	for _, typ := range []Type{Reorder, "", "loud"} {
		if got := typ.Weight(); got <= len(order) {
			t.Errorf("%q: weight %d", typ, got)
		}
	}
}
