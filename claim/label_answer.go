package claim

import "github.com/quotediff/quotediff/internal/language"

// Answer is words by which somebody who is accused or asked answers.
type Answer struct {
	From, To int    // tokens, half open
	Kind     string // "denies", "silent" or "sorry"
}

var answers = language.Cached(func(l language.Language) *phrases[string] {
	p := &phrases[string]{form: norm}
	for kind, words := range l.Rows(language.Answers) {
		for _, w := range words {
			p.add(w, l.Tag, kind)
		}
	}
	return p
})

// Answers finds the answers that a sentence tells, in the order of the text. The cost
// is linear in the sentence.
func (s *Sentence) Answers() []Answer {
	var out []Answer
	known := answers(s.Article.Lang)
	for i := 0; i < len(s.Wording.Tokens); i++ {
		if kinds, n := known.at(s.Wording.Tokens, i); n > 0 {
			out = append(out, Answer{i, i + n, kinds[0]})
			i += n - 1
		}
	}
	return out
}
