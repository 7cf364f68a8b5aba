package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
)

// A dialogue is what stands in paragraphs that a dash opens, in the languages
// that write so: – Nous attendons, dit le maire. One paragraph of a run must
// have its attribution; a list that dashes open has none.

// dialogue lists the words of a paragraph that a dash opens, and reports
// whether an attribution stands among them. They are in pieces as of one
// stretch.
func (f *finder) dialogue(i int) (words []Stretch, attributed bool) {
	p := f.paragraphs[i]
	r, n := utf8.DecodeRuneInString(f.text[p.Start:p.End])
	if !isDash(r) {
		return nil, false
	}
	s := trim(f.text, p.Start+n, p.End)
	first, _ := utf8.DecodeRuneInString(f.text[s.Start:s.End])
	if s.Empty() || r == '-' && s.Start == p.Start+n || !unicode.IsUpper(first) && !strings.ContainsRune("¿¡…", first) {
		return nil, false
	}
	a := asides{text: f.text, words: s, tongue: f.habit.tongue, dialogue: true}
	whole := Stretch{Span: s, Outer: article.Span{Start: p.Start, End: s.End}, Paragraph: i, Said: true}
	words = pieces(whole, a.cut())
	return words, len(words) > 1 || words[0].Span != s
}

// dialogues lists the words of all paragraphs of dialogue, by paragraph.
func (f *finder) dialogues() map[int][]Stretch {
	if !f.habit.tongue.dashes {
		return nil
	}
	out := map[int][]Stretch{}
	var run []int
	attributed := false
	flush := func() {
		for _, i := range run {
			if !attributed {
				delete(out, i)
			}
		}
		run, attributed = run[:0], false
	}
	for i := range f.paragraphs {
		words, said := f.dialogue(i)
		if words == nil {
			flush()
			continue
		}
		out[i], attributed = words, attributed || said
		run = append(run, i)
	}
	flush()
	return out
}

// outside returns the stretches that do not stand in words of a dialogue, and
// these words, in the order of the text.
func outside(found, words []Stretch) []Stretch {
	var out []Stretch
	for _, s := range found {
		for len(words) > 0 && words[0].Outer.End <= s.Outer.Start {
			out, words = append(out, words[0]), words[1:]
		}
		if len(words) == 0 || s.Outer.End <= words[0].Outer.Start {
			out = append(out, s)
		}
	}
	return append(out, words...)
}
