package divergence

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// renderings are sentences as two outlets print them alike, and as a third
// puts them.
var renderings = [][2]string{
	{"The children began to shout when the ice broke under the horse.", "The kids started to scream when the ice gave way under the horse."},
	{"We should repair the old lighthouse before the autumn storms arrive.", "We must mend the ancient lighthouse before the autumn tempests come."},
	{"Every fisherman in this harbour owns a share of the boat.", "Each angler in this port possesses a part of the vessel."},
}

// copies is a story in which "cat" prints n of the sentences in other words.
func copies(t *testing.T, n int) *story {
	s := newStory(t)
	for _, id := range []string{"ann", "bee", "cat"} {
		text := ""
		for i, r := range renderings {
			words := r[0]
			if id == "cat" && i < n {
				words = r[1]
			}
			text += "“" + words + "” Ost said.\n\n"
		}
		s.article(id, text)
	}
	for i, r := range renderings {
		words := r[0]
		if i < n {
			words = r[1]
		}
		s.cluster("c-"+r[0], s.same(s.quote(s.xs[0], quote.Direct, r[0]), r[0]), s.same(s.quote(s.xs[1], quote.Direct, r[0]), r[0]),
			s.same(s.quote(s.xs[2], quote.Direct, words), words))
	}
	return s
}

func TestTranslatedCopy(t *testing.T) {
	f := copies(t, 3).find()
	if len(f.Remarks) != 1 || f.Remarks[0].Article.ID != "cat" || f.Remarks[0].Type != "translated copy" {
		t.Fatalf("remarks %+v", f.Remarks)
	}
	if len(brief(f, "translation")) < 3 || len(brief(f, "substitution", "modality")) > 0 {
		t.Errorf("changes in a judged article: %v %v", brief(f, "translation"), brief(f, "substitution", "modality"))
	}
	ids := make(map[string]bool)
	for _, d := range f.Divergences {
		ids[d.ID] = true
	}
	for _, id := range f.Remarks[0].Evidence {
		if !ids[id] {
			t.Errorf("evidence %s is no divergence", id)
		}
	}
}

// Less than two thirds of the sentences, or of two outlets alone, of which it
// cannot be told who changed them, are not evidence.
func TestFewRewordedSentencesAreNoTranslation(t *testing.T) {
	for _, n := range []int{0, 1} {
		if f := copies(t, n).find(); len(f.Remarks) > 0 || len(brief(f, "translation")) > 0 {
			t.Errorf("%d of 3: %+v", n, f.Remarks)
		}
	}
	s := copies(t, 3)
	s.xs = s.xs[1:]
	for i := range s.g.Clusters {
		s.g.Clusters[i].Members = s.g.Clusters[i].Members[1:]
	}
	if f := s.find(); len(f.Remarks) > 0 {
		t.Errorf("two outlets: %+v", f.Remarks)
	}
}

// Two changed sentences among many that an outlet prints as another does.
func TestMostlyFaithfulCopy(t *testing.T) {
	s := copies(t, 2)
	s.g.Clusters = s.g.Clusters[:2]
	for _, words := range []string{"The ferry leaves the northern pier at noon.", "Nobody has counted the sheep since spring.", "My sister keeps the only key to the mill."} {
		var members []cluster.Member
		for _, x := range []*quote.Extraction{s.xs[0], s.xs[2]} {
			x.Article.Text += "“" + words + "” Ost said.\n\n"
			members = append(members, s.same(s.quote(x, quote.Direct, words), words))
		}
		s.cluster("c-"+words, members...)
	}
	if f := s.find(); len(f.Remarks) > 0 {
		t.Errorf("%+v", f.Remarks)
	}
}

func TestDoubledText(t *testing.T) {
	s := newStory(t)
	x := s.article("ann", "The ferry is late.\n\nThe ferry is late.")
	x.Article.Damage = []article.Damage{{Type: "doubled paragraph", Span: article.Span{Start: 20, End: 38}, Note: "paragraph 2 repeats paragraph 1"}}
	f := s.find()
	if len(f.Remarks) != 1 || f.Remarks[0].Type != "doubled text" {
		t.Errorf("%+v", f.Remarks)
	}
}
