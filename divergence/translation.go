package divergence

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// tally counts how one article prints the sentences it shares with others.
type tally struct {
	shared   int // clusters it carries in marks with another article
	reworded int // of them, those with other words in them than the base
	tested   int // of the shared ones, those that at least two other articles carry
	alone    int // of those, the ones reworded where at least two others have the same words
}

// leastShared is how many sentences an article must share to be judged, and
// leastAlone how many of them it must reword against agreeing articles.
const leastShared, leastAlone = 3, 2

// translations decides which articles print translations: most of the sentences
// that they share have other words, even where the other articles agree word for
// word. In such an article every change of words becomes a translation.
//
// One reworded sentence is a misquotation and not a translation. An article must
// share three sentences, reword two thirds of them, and reword two of them where
// at least two other articles agree.
func (r *run) translations() {
	count := make(map[*article.Article]*tally)
	inCluster := make(map[string][]*Divergence)
	for i := range r.found {
		inCluster[r.found[i].Cluster] = append(inCluster[r.found[i].Cluster], &r.found[i])
	}
	for i := range r.clusters {
		r.tally(&r.clusters[i], inCluster[r.clusters[i].ID], count)
	}
	of := make(map[*article.Article][]int) // indices into found
	for i := range r.found {
		d := &r.found[i]
		for _, a := range []*article.Article{d.A.Article, d.B.Article} {
			if in := of[a]; len(in) == 0 || in[len(in)-1] != i {
				of[a] = append(in, i)
			}
		}
	}
	for _, x := range r.articles {
		w := count[x]
		if w == nil || w.shared < leastShared || 3*w.reworded < 2*w.shared || w.alone < leastAlone || 3*w.alone < 2*w.tested {
			continue
		}
		r.translated(x, *w, of[x])
	}
}

// tally counts how the articles of one cluster print it.
func (r *run) tally(c *cluster.Cluster, found []*Divergence, count map[*article.Article]*tally) {
	articles := r.articlesOf(c)
	if len(articles) < 2 {
		return
	}
	reworded := make(map[*article.Article]bool)
	for _, d := range found {
		if !d.Type.Rewords() || d.B.Quote == nil || d.Type.Misquotes() || masked(d.A) || masked(d.B) {
			continue
		}
		reworded[d.B.Article] = true
		if len(articles) == 2 {
			reworded[d.A.Article] = true // which of two changed it cannot be told
		}
	}
	for _, a := range articles {
		if m := r.carried(a, r.index[c.ID]); m == nil || voice(m) == cluster.Reported {
			continue
		}
		if count[a] == nil {
			count[a] = new(tally)
		}
		w := count[a]
		w.shared++
		if len(articles) > 2 {
			w.tested++
		}
		if reworded[a] {
			w.reworded++
			if len(articles)-len(reworded) >= 2 {
				w.alone++
			}
		}
	}
}

// masked reports whether a side has a word with letters blanked out, as house
// styles do with oaths.
func masked(s Side) bool { return blanked.MatchString(note.Shown(s.Article, s.Span)) }

var blanked = regexp.MustCompile(`\p{L}[*–—_-]{2,}|\p{L}[–—*]\p{L}|\[` + lexicon.AnyOf("blanked"))

// translated turns the changes of words of one article into translations.
func (r *run) translated(a *article.Article, w tally, found []int) {
	remark := Remark{
		Article: a, Type: TranslatedCopy,
		Note: fmt.Sprintf("%d of the %d sentences that %s shares with others have other words in them, %d of them where the others agree; it reads as a translation.",
			w.reworded, w.shared, note.Outlet(a), w.alone),
	}
	for _, i := range found {
		d := &r.found[i]
		if !(d.Subtype == "term" || d.B.Quote != nil && d.A.Quote != nil && d.Type.Rewords()) {
			continue
		}
		d.Type, d.Subtype = compare.Translation, string(d.Type)
		remark.Evidence = append(remark.Evidence, fingerprint(*d))
	}
	r.remarks = append(r.remarks, remark)
}

// damage turns a doubled text into a remark about the article.
func (r *run) damage() {
	for _, x := range r.extractions {
		for _, d := range slices.Concat(x.Article.Damage, x.Damage) {
			if d.Type == article.DoubledParagraph {
				r.remarks = append(r.remarks, Remark{Article: x.Article, Type: DoubledText, Note: d.Note})
				break
			}
		}
	}
}
