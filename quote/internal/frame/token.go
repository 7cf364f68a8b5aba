package frame

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/prose"
)

// reach is how many bytes before a cue or an opening mark are read: a clause.
const reach = 100

// token is a word or a sign.
type token struct {
	Span
	class  class
	sign   rune // 0 for a word
	first  bool // a clause or the window begins with it
	number bool
}

func (t *token) is(c class) bool { return t.class&c != 0 }

// tokens reads the words and signs of text[from:to]. A word that an apostrophe
// elides is one of its own (n’a), and so are two words that the list knows as one.
// There are none where the range is empty.
func (l *Lexicon) tokens(text string, from, to int) []token {
	for from < to && !utf8.RuneStart(text[from]) {
		from++
	}
	if from >= to {
		return nil
	}
	out := make([]token, 0, (to-from)/4+2)
	s := prose.Scanner{Text: text, At: from, End: to}
	var p prose.Piece
	for s.Next(&p) {
		switch {
		case p.Kind == prose.Space:
		case p.Kind.InWord():
			out = l.readWord(out, text, &s, p)
		default:
			out = append(out, token{Span: Span{p.Start, p.End}, sign: p.First})
		}
	}
	return out
}

// readWord reads on from the first piece of a word, over hyphens and apostrophes
// inside.
func (l *Lexicon) readWord(out []token, text string, s *prose.Scanner, p prose.Piece) []token {
	w := token{Span: Span{p.Start, p.End}, number: p.Kind == prose.Digits}
	w.first = len(out) == 0 || out[len(out)-1].sign != 0 || out[len(out)-1].is(stop) && !out[len(out)-1].is(light)
	cut := 0
	for next := *s; next.Next(&p); {
		join := p.End < s.End && (isApostrophe(p.First) || p.First == '-')
		inner := p
		if !join || !next.Next(&p) || !p.Kind.InWord() {
			break
		}
		if isApostrophe(inner.First) && cut == 0 {
			cut = inner.End
		}
		s.At, w.End = next.At, p.End
	}
	w.class = l.classOf(fold(text[w.Start:w.End]))
	if r, _ := utf8.DecodeRuneInString(text[w.Start:]); unicode.IsUpper(r) {
		w.class &^= verbs // a name: May, Will
	}
	if cut == 0 || w.class != 0 {
		return l.add(out, text, w)
	}
	elided := token{Span: Span{w.Start, cut}, class: l.classOf(fold(text[w.Start:cut])), first: w.first}
	w.Start, w.first, w.class = cut, false, l.classOf(fold(text[cut:w.End]))
	return l.add(l.add(out, text, elided), text, w)
}

// add appends a word, or joins it to the last one where the list knows the two
// as one.
func (l *Lexicon) add(out []token, text string, w token) []token {
	if n := len(out); n > 0 && out[n-1].is(opens) {
		last := &out[n-1]
		if c, ok := l.words[fold(text[last.Start:last.End])+" "+fold(text[w.Start:w.End])]; ok {
			last.End, last.class = w.End, c
			return out
		}
	}
	return append(out, w)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

func fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}
