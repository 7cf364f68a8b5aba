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
	n := dialogueDash(f.text, p.Span)
	if n == 0 {
		return nil, false
	}
	s := trim(f.text, p.Start+n, p.End)
	a := asides{text: f.text, words: s, tongue: f.tongue, dialogue: true}
	whole := Stretch{Span: s, Outer: article.Span{Start: p.Start, End: s.End}, Paragraph: i, Said: true}
	words = pieces(whole, a.cut())
	return words, len(words) > 1 || words[0].Span != s
}

// dialogueDash returns the length of the dash that opens a paragraph of dialogue,
// 0 where none does: a sentence follows it, and after a hyphen a space.
func dialogueDash(text string, p article.Span) int {
	r, n := utf8.DecodeRuneInString(text[p.Start:p.End])
	s := trim(text, p.Start+n, p.End)
	first, _ := utf8.DecodeRuneInString(text[s.Start:s.End])
	if !isDash(r) || s.Empty() || r == '-' && s.Start == p.Start+n || !unicode.IsUpper(first) && !strings.ContainsRune("¿¡…", first) {
		return 0
	}
	return n
}

// dialogues lists the words of all paragraphs of dialogue, by paragraph.
func (f *finder) dialogues() map[int][]Stretch {
	if !f.tongue.dashes {
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
