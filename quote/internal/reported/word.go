package reported

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/quote/internal/lexis"
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
	for i := start; i < end; {
		r, n := lexis.Decode(text[i:end])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		if !lexis.IsAlnum(r) && r != '$' && r != '€' && r != '£' && r != '#' && r != '@' {
			ws = append(ws, word{start: i, end: i + n, text: text[i : i+n], lower: text[i : i+n], mark: true, class: v.mark(r, text[i:i+n]), verb: noVerb})
			i += n
			continue
		}
		l := letters{upper: unicode.IsUpper(r)}
		l.take(r)
		j := i + n
		for j < end {
			r, n := lexis.Decode(text[j:end])
			if !lexis.IsAlnum(r) && !goesOn(text[i:end], j-i, r, n) {
				break
			}
			l.take(r)
			j += n
		}
		ws = append(ws, v.word(text[i:j], &l))
		w := &ws[len(ws)-1]
		w.start, w.end = i, j
		i = j
	}
	return ws
}

// goesOn reports whether the sign r of n bytes at s[j:] belongs to the word
// that s begins with.
func goesOn(s string, j int, r rune, n int) bool {
	switch r {
	case '\'', '’', '-', '&':
		next, _ := utf8.DecodeRuneInString(s[j+n:])
		return lexis.IsAlnum(next)
	case '.', ',':
		if next, _ := utf8.DecodeRuneInString(s[j+n:]); unicode.IsDigit(next) {
			return true
		}
		return r == '.' && (j == 1 && unicode.IsUpper(rune(s[0])) || j <= longestHonorific && honorific[strings.ToLower(s[:j])])
	}
	return false
}

// letters is a word while it is read, in small letters, as far as it is
// written in the letters of English.
type letters struct {
	low     [64]byte
	n       int
	upper   bool // the word begins with a capital
	raised  bool // some letter is not as printed
	foreign bool // it has other letters, or is too long for low
}

func (l *letters) take(r rune) {
	switch {
	case r == '’':
		r = '\''
		l.raised = true
	case r >= utf8.RuneSelf:
		l.foreign = true
	case 'A' <= r && r <= 'Z':
		r += 'a' - 'A'
		l.raised = true
	}
	if l.n == len(l.low) {
		l.foreign = true
		return
	}
	l.low[l.n] = byte(r)
	l.n++
}

// word looks a word up. It makes no text but for a word with capitals that is
// in no list.
func (v *vocabulary) word(text string, l *letters) word {
	w := word{text: text, lower: text, verb: noVerb, upper: l.upper}
	n := -1
	if l.foreign {
		w.lower = strings.ToLower(strings.ReplaceAll(text, "’", "'"))
		n = v.table.FindString(w.lower)
	} else if n = v.table.Find(l.low[:l.n]); n < 0 && l.raised {
		w.lower = string(l.low[:l.n])
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
