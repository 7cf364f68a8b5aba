package divergence

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/matter"
)

// TestToldWholeWords: a side begins and ends with a printed word, unless the words that
// differ are a part of one.
func TestToldWholeWords(t *testing.T) {
	for _, k := range []struct{ before, told, after, words, want string }{
		{"Gov", ". Jan Brewer signed the law", ".", "", "Jan Brewer signed the law"},
		{"The inquiry of Robert Mueller", "’s office began in May", ".", "", "office began in May"},
		{"Alexandria Ocasio-", "Cortez's primary upset", " in New York.", "", "primary upset"},
		{"He met Alexandria Ocasio", "-Cortez in May", ".", "", "in May"},
		{"“", "Nobody came", "”, he said.", "", "Nobody came"},
		{"It was late—", "nobody came", ".", "", "nobody came"},
		{"", "It belongs to the mayor", "’s sister.", "", "It belongs to the"},
		{"", "It is in the U.S", ".", "", "It is in the U.S"},
		{"The sum is $1", ".5 million today", ".", ".5 million", ".5 million today"},
		{"Many half-", "times count", ".", "", "count"},
	} {
		a := &article.Article{Text: k.before + k.told + k.after}
		p := matter.Passage{Article: a, Span: article.Span{Start: len(k.before), End: len(k.before + k.told)}}
		if k.words != "" {
			at := strings.Index(a.Text, k.words)
			p.Words = article.Span{Start: at, End: at + len(k.words)}
		}
		if got := a.Cut(told(p).Span); got != k.want {
			t.Errorf("%q: %q, want %q", k.told, got, k.want)
		}
	}
}

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
