package reported

import (
	"slices"
	"strings"
	"testing"
)

// none says that a sentence has no quotation marks.
func none(int, int) bool { return false }

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, sentence, want string }{
		{"that", "The mayor said that the bridge would close on Friday.", "that the bridge would close on Friday"},
		{"bare clause", "Officials said the ferry had been late all week.", "the ferry had been late all week"},
		{"subject last", "The ferry had been late all week, the harbour master said.", "The ferry had been late all week"},
		{"addressee", "The mayor told the council that nobody had been hurt when the bridge came down.", "that nobody had been hurt when the bridge came down"},
		{"whether", "Reporters asked whether the bridge was safe.", "whether the bridge was safe"},
		{"source last", "The bridge needs new cables, according to an engineering report.", "The bridge needs new cables"},
		{"source first", "According to the report, the bridge will need new cables before it is opened to traffic.", "the bridge will need new cables before it is opened to traffic"},
		{"infinitive", "The governor promised to rebuild the bridge before the end of her term.", "to rebuild the bridge before the end of her term"},
		{"day behind the verb", "The mayor announced Thursday that the bridge would close.", "that the bridge would close"},
		{"day and clause", "The company said Friday it will cut the night shift.", "it will cut the night shift"},
		{"channel behind the verb", "The mayor noted on Twitter that the bridge was late.", "that the bridge was late"},
		{"joining word behind the verb", "She said, however, that the bridge was late.", "that the bridge was late"},
		{"joining word alone", "But, she said, the bridge would have to close in June.", "the bridge would have to close in June"},
		{"attribution in the middle", "The bridge, she said, would have to close in June.", "The bridge / would have to close in June"},
		{"no verb of saying", "The bridge collapsed during the storm.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, x := range new(Finder).Find(c.sentence, 0, len(c.sentence), none) {
				if !x.Doubtful {
					got = append(got, c.sentence[x.Start:x.End])
				}
			}
			if strings.Join(got, " / ") != c.want {
				t.Errorf("reported in %q: %q, want %q", c.sentence, got, c.want)
			}
		})
	}
}

func TestFindLeavesMarkedWordsAlone(t *testing.T) {
	s := "The mayor said that the “bridge” would close."
	marked := func(start, end int) bool { return strings.Contains(s[start:end], "“") }
	if got := new(Finder).Find(s, 0, len(s), marked); len(got) != 0 {
		t.Errorf("found %v in a sentence with marks", got)
	}
}

// TestFindAroundMarks: what a sentence reports before and after words in marks
// is given as doubtful, cut where a clause ends and begins, and takes no place
// from what is certain.
func TestFindAroundMarks(t *testing.T) {
	for _, c := range []struct{ name, sentence, want string }{
		{"before", "The minister said two old families had taken the profits of the port while “nobody asked” the dockers.", "two old families had taken the profits of the port"},
		{"behind", "She added that the plan was “a good start” but that she would send it back to the council.", "but that she would send it back to the council"},
		{"before a phrase", "He claimed a ferry can steer itself home in a “proper” storm.", "a ferry can steer itself home"},
		{"one word is left", "He said it was “a disgrace” anyway.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			open, end := strings.Index(c.sentence, "“"), strings.Index(c.sentence, "”")
			marked := func(from, to int) bool { return max(from, open) < min(to, end) }
			found := false
			for _, x := range new(Finder).Find(c.sentence, 0, len(c.sentence), marked) {
				if !x.Doubtful || marked(x.Start, x.End) {
					t.Errorf("certain or in marks: %q", c.sentence[x.Start:x.End])
				}
				found = found || c.sentence[x.Start:x.End] == c.want
			}
			if !found && c.want != "" {
				t.Errorf("%q is not found in %q", c.want, c.sentence)
			}
		})
	}
}

// TestFindNoNounPhrase: what may be speech but has no verb is left out, as
// others could not repeat it.
func TestFindNoNounPhrase(t *testing.T) {
	for _, s := range []string{"The minister thanked the crew.", "The council criticized the harbour and the old ferry."} {
		for _, x := range new(Finder).Find(s, 0, len(s), none) {
			if x.Doubtful {
				t.Errorf("found %q", s[x.Start:x.End])
			}
		}
	}
	s := "The minister thanked the crew who found the boat."
	if !slices.ContainsFunc(new(Finder).Find(s, 0, len(s), none), func(x Clause) bool { return s[x.Start:x.End] == "the crew who found the boat" }) {
		t.Errorf("nothing found in %q", s)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("According to him, she said, that’s it.")
	f.Add("said: , said")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, c := range new(Finder).Find(s, 0, len(s), none) {
			if c.Doubtful {
				continue
			}
			if c.Start < end || c.End <= c.Start || c.End > len(s) || c.CueStart >= c.CueEnd || c.CueEnd > len(s) {
				t.Fatalf("clause %+v in %q", c, s)
			}
			end = c.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := "The harbour master told a hearing on Monday that the ferry, which the council bought in March, had been late all week, according to its log."
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	var f Finder
	for b.Loop() {
		f.Find(s, 0, len(s), none)
	}
}
