package matter

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
)

// witnesses are what further articles tell of the matter of two.
type witnesses struct {
	of       map[*claim.Sentence]map[*article.Article]*claim.Sentence // the best answer in each other article
	likeness map[*claim.Sentence]map[*article.Article]float64
	words    map[*article.Article]map[string]bool // stems of words of content
	stems    map[*claim.Sentence][]string         // the same of a sentence
	shared   map[string]int                       // in how many articles a stem stands
	last     map[*article.Article]int             // how many sentences an article has
	titles   map[string]bool                      // stems of words of content of the titles

	length, sentences int // of the story, in bytes and in sentences
}

func newWitnesses(al *claim.Alignment) *witnesses {
	w := &witnesses{
		of: make(map[*claim.Sentence]map[*article.Article]*claim.Sentence), likeness: make(map[*claim.Sentence]map[*article.Article]float64),
		stems: make(map[*claim.Sentence][]string),
		words: make(map[*article.Article]map[string]bool), shared: make(map[string]int), last: make(map[*article.Article]int), titles: make(map[string]bool),
	}
	for _, t := range al.Tellings {
		stems := make(map[string]bool)
		w.length += len(t.Extraction.Article.Text)
		w.sentences += len(t.Sentences)
		for _, s := range t.Sentences {
			w.last[s.Article] = max(w.last[s.Article], s.Index)
			for i := range s.Wording.Tokens {
				if !s.Wording.Light(i) {
					w.stems[s] = append(w.stems[s], s.Wording.Tokens[i].Stem)
					if stems[s.Wording.Tokens[i].Stem] = true; s.Title {
						w.titles[s.Wording.Tokens[i].Stem] = true
					}
				}
			}
		}
		w.words[t.Extraction.Article] = stems
		for k := range stems {
			w.shared[k]++
		}
	}
	for i := range al.Pairs {
		p := &al.Pairs[i]
		w.answer(p.A.Sentence, p.B.Sentence, p.Evidence.Sentence)
		w.answer(p.B.Sentence, p.A.Sentence, p.Evidence.Sentence)
	}
	return w
}

// answer takes in that a sentence has an answer.
func (w *witnesses) answer(s, t *claim.Sentence, likeness float64) {
	if w.of[s] == nil {
		w.of[s], w.likeness[s] = make(map[*article.Article]*claim.Sentence), make(map[*article.Article]float64)
	}
	if likeness > w.likeness[s][t.Article] {
		w.of[s][t.Article], w.likeness[s][t.Article] = t, likeness
	}
}

// third returns how like each side of a pair is to the best answer of any further
// article, and the stems that stand in those answers.
func (w *witnesses) third(p *claim.Pair) (a, b float64, stems map[string]bool) {
	stems = make(map[string]bool)
	for n, s := range [2]*claim.Sentence{p.A.Sentence, p.B.Sentence} {
		for x, l := range w.likeness[s] {
			if x == p.A.Sentence.Article || x == p.B.Sentence.Article {
				continue
			}
			if n == 0 {
				a = max(a, l)
			} else {
				b = max(b, l)
			}
			for _, k := range w.stems[w.of[s][x]] {
				stems[k] = true
			}
		}
	}
	return a, b, stems
}
