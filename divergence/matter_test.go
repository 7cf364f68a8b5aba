package divergence

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/compare"
)

// TestOneContest: two numbers that several outlets give are one divergence with all of
// them, and those of something else another one.
func TestOneContest(t *testing.T) {
	s := newStory(t)
	s.article("Argus", "The storm tore the roofs off 14 houses in Marford. The mayor of Marford counted 9 broken bridges.")
	s.article("Courier", "The storm tore the roofs off 41 houses in Marford. The mayor of Marford counted 23 broken bridges.")
	s.article("Echo", "The storm tore the roofs off 14 houses in Marford. The mayor of Marford counted 9 broken bridges.")
	s.article("Post", "The storm tore the roofs off 14 houses in Marford.")
	type row struct {
		Matter, Note string
		Outlets      []string
		Also         []string // the words of further articles
	}
	var got []row
	for _, d := range s.find().Divergences {
		if d.Type == compare.Number {
			var also []string
			for _, s := range slices.Concat(d.AlsoA, d.AlsoB) {
				also = append(also, s.Article.Outlet+": "+s.Article.Cut(s.Words))
			}
			got = append(got, row{d.Matter, d.Note, d.Outlets, also})
		}
	}
	want := []row{
		{"how many houses", "Argus has “14 houses”, Courier “41 houses”. Echo and Post agree with Argus.", []string{"Argus", "Courier", "Echo", "Post"}, []string{"Echo: 14 houses", "Post: 14 houses"}},
		{"how many bridges", "Argus has “9 broken bridges”, Courier “23 broken bridges”. Echo agrees with Argus.", []string{"Argus", "Courier", "Echo"}, []string{"Echo: 9 broken bridges"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestNamedAgain: a name that an article spells otherwise each time it prints it is one
// divergence.
func TestNamedAgain(t *testing.T) {
	s := newStory(t)
	s.article("Argus", "The warlord Ruslan Kadyrov was seen in Marford on Friday. On Sunday Ruslan Kadyrov left the harbour in a yacht.")
	s.article("Courier", "The warlord Ruslan Kadirov was seen in Marford on Friday. On Sunday Ruslan Kadirov left the harbour in a yacht.")
	n := 0
	for _, d := range s.find().Divergences {
		if d.Type == compare.Name {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d divergences of the name", n)
	}
}

// TestListed: three numbers of one passage that two outlets have differently are three
// divergences; four are a list, and one divergence. That holds mostListed.
func TestListed(t *testing.T) {
	for _, k := range []struct {
		a, b string
		want int
	}{
		{"The storm in Marford broke 14 bridges, 25 lamps and 36 windows.", "The storm in Marford broke 41 bridges, 52 lamps and 63 windows.", 3},
		{"The storm in Marford broke 14 bridges, 25 lamps, 36 windows and 47 fences.", "The storm in Marford broke 41 bridges, 52 lamps, 63 windows and 74 fences.", 1},
	} {
		s := newStory(t)
		s.article("Argus", k.a)
		s.article("Courier", k.b)
		n := 0
		for _, d := range s.find().Divergences {
			if d.Type == compare.Number {
				n++
			}
		}
		if n != k.want {
			t.Errorf("%d numbers, want %d: %s", n, k.want, k.a)
		}
	}
}
