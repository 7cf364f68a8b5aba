package language

import (
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// sample is a language with one list in every form a line can have.
func sample(list string) Language {
	return in(fstest.MapFS{"data/qaa/cues.txt": {Data: []byte(list)}}, "qaa")
}

func TestRows(t *testing.T) {
	type row struct {
		Key    string
		Values []string
	}
	l := sample("# say: how\n\nsay\tsagt sagte\r\nalone  words\nact\tin_the_end #2\nsay\tsprach\nempty\t\n# end")
	var rows []row
	for key, values := range l.Rows(Cues) {
		rows = append(rows, row{key, values})
	}
	want := []row{{"say", []string{"sagt", "sagte"}}, {"", []string{"alone", "words"}}, {"act", []string{"in the end", "#2"}}, {"say", []string{"sprach"}}, {"empty", []string{}}}
	if d := cmp.Diff(want, rows); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"sagt", "sagte", "sprach"}, l.Grouped(Cues)["say"]); d != "" {
		t.Error(d)
	}
	if got := slices.Collect(l.Words(Cues)); len(got) != 7 || got[4] != "in the end" {
		t.Errorf("words %q", got)
	}
	if set := l.Set(Cues); len(set) != 7 || !set["sprach"] {
		t.Errorf("set %v", set)
	}
	if got := slices.Collect(l.Lines(Cues)); got[2] != "act\tin_the_end #2" {
		t.Errorf("lines %q", got)
	}
	for range l.Rows(Cues) {
		break
	}
	for range l.Words(Cues) {
		break
	}
	if got := slices.Collect(l.Words(Titles)); got != nil {
		t.Errorf("a list that is not there has the words %q", got)
	}
}

func TestTrait(t *testing.T) {
	for _, x := range []struct {
		lang  string
		trait Trait
		want  string
	}{
		{"de", Decimal, ","}, {"de", Nouns, "compound"}, {"de", Marks, "german"},
		{"en", Decimal, ""}, {"en", CapitalPronoun, "I"},
		{"fr", Clitics, "ils il elles elle on je nous"}, {"und", Stemmer, ""}, {"zz", Stemmer, ""},
	} {
		if got := Of(x.lang).Trait(x.trait); got != x.want {
			t.Errorf("%s: %s is %q, want %q", x.lang, x.trait, got, x.want)
		}
	}
}

// TestForm holds that no key of a list stands alone.
func TestForm(t *testing.T) {
	for _, l := range append(All(), Any) {
		for name, list := range declared(t) {
			if list == ScoreWeights || list == HeadWeights || list == JoinWeights || list == MatterWeights || list == SpeechWeights || list == SpeakerWeights || list == ReportedWeights || len(list) < 4 || list[len(list)-4:] != ".txt" {
				continue
			}
			for key, values := range l.Rows(list) {
				if len(values) == 0 || key != "" && slices.Contains(values, "") {
					t.Errorf("%s of %s: nothing behind %q", name, l.Tag, key)
				}
			}
		}
	}
}

// TestMonths holds that a name stands for one month in all languages: dates of
// publication are read without knowing the language.
func TestMonths(t *testing.T) {
	numbers := map[string]string{}
	for _, l := range All() {
		seen := 0
		for number, names := range l.Rows(Months) {
			seen++
			for _, name := range names {
				if n := numbers[name]; n != "" && n != number {
					t.Errorf("%s: %s is month %s, and %s elsewhere", l.Tag, name, number, n)
				}
				numbers[name] = number
			}
		}
		if seen != 0 && seen != 12 {
			t.Errorf("%s has %d months", l.Tag, seen)
		}
	}
	for name, number := range map[string]string{"janvier": "1", "märz": "3", "mar": "3", "августа": "8", "listopad": "11", "dec": "12"} {
		if numbers[name] != number {
			t.Errorf("%s is month %q, want %s", name, numbers[name], number)
		}
	}
}
