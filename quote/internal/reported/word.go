package reported

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// word is one word or mark of a sentence, with its place in the text.
type word struct {
	start, end int
	text       string
	lower      string
	class      *logit.Part // see kindOf
	verb       *verb       // of saying; noVerb for any other word
	kinds      kinds
	opens      pattern // what a word begins that is reported; 0 for most
	mark       bool    // punctuation, one rune a word
	upper      bool    // begins with a capital
}

func (w *word) capital() bool   { return w.upper }
func (w *word) is(k kinds) bool { return w.kinds&k != 0 }

// words splits text[start:end] and appends to ws. An apostrophe or hyphen
// between letters, and a stop or comma between digits, belong to the word.
func words(ws []word, text string, start, end int) []word {
	v := english()
	s := prose.Scanner{Text: text, At: start, End: end}
	var p prose.Piece
	for s.Next(&p) {
		switch {
		case p.Kind == prose.Space:
		case p.Kind.InWord(), strings.ContainsRune("$€£#@", p.First):
			upper := unicode.IsUpper(p.First)
			to := wordEnd(&s, p.Start)
			w := v.word(text[p.Start:to], upper)
			w.start, w.end = p.Start, to
			ws = append(ws, w)
		default:
			sign := text[p.Start:p.End]
			ws = append(ws, word{start: p.Start, end: p.End, text: sign, lower: sign, mark: true, class: v.mark(p.First, sign), verb: noVerb})
		}
	}
	return ws
}

// wordEnd reads on to the end of the word that began at from.
func wordEnd(s *prose.Scanner, from int) int {
	for {
		at := s.At
		var p prose.Piece
		if !s.Next(&p) || !p.Kind.InWord() && !goesOn(s.Text[from:s.End], p.Start-from, p.End-from) {
			s.At = at
			return at
		}
	}
}

// goesOn reports whether the sign s[at:behind] belongs to the word that s
// begins with.
func goesOn(s string, at, behind int) bool {
	next, _ := utf8.DecodeRuneInString(s[behind:])
	switch s[at:behind] {
	case "'", "’", "-", "&":
		return prose.IsWord(next)
	case ".", ",":
		if unicode.IsDigit(next) {
			return true
		}
		return s[at] == '.' && (at == 1 && unicode.IsUpper(rune(s[0])) || at <= longestHonorific && honorific[strings.ToLower(s[:at])])
	}
	return false
}

// small writes a word in lower case and with straight apostrophes into low;
// ok is false where it has letters beyond those of English or is too long, and
// raised says that it is not printed so.
func small(low *[64]byte, printed string) (n int, raised, ok bool) {
	for i := 0; i < len(printed); i, n = i+1, n+1 {
		c := printed[i]
		if n == len(low) {
			return n, raised, false
		}
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
			raised = true
		case strings.HasPrefix(printed[i:], "’"):
			c, i = '\'', i+len("’")-1
			raised = true
		case c >= utf8.RuneSelf:
			return n, raised, false
		}
		low[n] = c
	}
	return n, raised, true
}

// word looks a word up. It makes no text but for a word with capitals that is
// in no list.
func (v *vocabulary) word(text string, upper bool) word {
	w := word{text: text, lower: text, verb: noVerb, upper: upper}
	var low [64]byte
	length, raised, ok := small(&low, text)
	n := -1
	if !ok {
		w.lower = strings.ToLower(strings.ReplaceAll(text, "’", "'"))
		n = v.table.FindString(w.lower)
	} else if n = v.table.Find(low[:length]); n < 0 && raised {
		w.lower = string(low[:length])
	}
	if n >= 0 {
		e := &v.entries[n]
		w.lower, w.verb, w.kinds, w.opens, w.class = v.table.Word(n), e.verb, e.kinds, e.opens, e.class
	}
	if w.class == nil {
		w.class = kindOf(&w)
	}
	return w
}

// honorific words keep their stop.
var honorific = set("mr mrs ms dr sen rep gov st jr sr gen lt col prof rev")

const longestHonorific = 4

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
