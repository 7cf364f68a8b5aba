// Package attribution finds who speaks: for each quotation of a text the
// mention of its speaker, the cue, and the rule that decided. It works on a
// text and on spans and knows nothing of articles.
//
// Start with [Read] and [Text.Attribute]. There is no parser: noun phrases are
// read from word classes, capitals and closed-class words; a linear ranker
// chooses among them.
package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a stretch of text: byte offsets, half open.
type Span struct{ Start, End int }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return max(s.Start, t.Start) < min(s.End, t.End) }

// shape is how a word is written.
type shape uint8

const (
	lower   shape = iota
	capital       // begins with a capital
	upper         // two capitals or more, no small letter
	digits
	comma
	stop // . ! ?
	colon
	semicolon
	dash
	open       // a bracket opens
	closing    // a bracket closes
	mark       // a quotation mark
	possessive // ’s
	symbol
	quoted // a whole quotation
)

// word is a word, a sign, or a whole quotation.
type word struct {
	Span
	class class
	shape shape
	// first is set on the first word of a sentence, where a capital says
	// nothing.
	first bool
	grade uint8 // see [Text.grade]; 0 until it is asked for
	para  int32
	sent  int32
}

func (w *word) is(c class) bool { return w.class&c != 0 }

// sign reports whether the word is no word.
func (w *word) sign() bool { return w.shape >= comma }

// Quote is a stretch in marks whose speaker is asked for.
type Quote struct {
	Span          // between the marks
	Outer    Span // with the marks
	Group    int  // parts of one quotation have one group
	Indirect bool // reported speech without marks: the frame holds its words
	Doubtful bool // may be no speech: it sways nothing about the others
}

// Text is a text as it is read for speakers.
type Text struct {
	Source  string
	Lexicon *Lexicon
	Quotes  []Quote

	words []word // of the frame: each quotation is one word
	at    []int  // where in words each quotation stands

	mentions []mention
	owners   []mention // names with “’s” inside other mentions
	cues     []cue
	sums     []sums // of the words before each
	space    *space // that these work in
}

// Read reads a text. paras are its paragraphs and quotes its quotations, both
// in the order of the text (of Quote.Outer); quotes in marks do not overlap.
// The Outer of reported speech is its cue. The cost is linear in the text.
func Read(source string, paras []Span, quotes []Quote, lex *Lexicon) *Text {
	t := &Text{Source: source, Lexicon: lex, Quotes: quotes}
	t.takeSpace()
	t.at = make([]int, len(quotes))
	q := 0
	for p, para := range paras {
		i := para.Start
		for i < para.End {
			// what overlaps the words read so far, and reported speech, whose
			// words stay in the frame, stands here
			for q < len(quotes) && (quotes[q].Outer.Start < i || quotes[q].Indirect && quotes[q].Outer.Start == i) {
				t.at[q] = len(t.words)
				q++
			}
			limit := para.End
			if q < len(quotes) {
				if o := quotes[q].Outer; o.Start == i && o.End > i {
					t.at[q] = len(t.words)
					t.words = append(t.words, word{Span: o, shape: quoted, para: int32(p)})
					i = o.End
					q++
					continue
				}
				limit = min(limit, quotes[q].Outer.Start)
			}
			i = t.readWord(i, limit, int32(p))
		}
	}
	for ; q < len(quotes); q++ {
		t.at[q] = len(t.words)
	}
	t.sentences()
	t.readMentions()
	t.readCues()
	t.findCues()
	t.sum()
	t.readSubjects()
	return t
}

// readWord reads one word or sign at i, or skips a space, and returns where
// the next begins.
func (t *Text) readWord(i, limit int, para int32) int {
	s := t.Source
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case unicode.IsSpace(r) || r == 0x200b || r == 0xfeff:
		return i + n
	case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '@' && i+1 < limit && isASCIILetter(s[i+1]):
		return t.readLetters(i, limit, para)
	case (r == '\'' || r == '’') && i > 0 && s[i-1] == 's' && i+n < limit && s[i+n] == ' ':
		t.words = append(t.words, word{Span: Span{i, i + n}, shape: possessive, class: t.Lexicon.possessive, para: para})
		return i + n
	case (r == '\'' || r == '’') && i+n < limit && (s[i+n] == 's' || s[i+n] == 'S') && i > 0 && !isSpaceByte(s[i-1]) && (i+n+1 >= limit || !isWordByte(s[i+n+1])):
		t.words = append(t.words, word{Span: Span{i, i + n + 1}, shape: possessive, class: t.Lexicon.possessive, para: para})
		return i + n + 1
	}
	if r == '-' {
		if n := t.Lexicon.cliticAt(s, i); n > 0 {
			return i + n
		}
	}
	t.words = append(t.words, word{Span: Span{i, i + n}, shape: signShape(r), para: para})
	return i + n
}

// cliticAt returns how many bytes join a verb to the pronoun behind it (“dit-il”,
// “a-t-elle”), 0 where none does.
func (l *Lexicon) cliticAt(s string, i int) int {
	n := 1
	if strings.HasPrefix(s[i:], "-t-") {
		n = 3
	}
	for _, p := range l.clitics {
		if strings.HasPrefix(s[i+n:], p) && (i+n+len(p) >= len(s) || !isWordByte(s[i+n+len(p)])) {
			return n
		}
	}
	return 0
}

func signShape(r rune) shape {
	switch r {
	case ',', '،', '，':
		return comma
	case '.', '!', '?', '…', '。':
		return stop
	case ':', '：':
		return colon
	case ';':
		return semicolon
	case '-', '–', '—', '―':
		return dash
	case '(', '[', '{':
		return open
	case ')', ']', '}':
		return closing
	case '"', '“', '”', '„', '‘', '’', '\'', '«', '»', '‹', '›', '`':
		return mark
	}
	return symbol
}

func isASCIILetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
func isWordByte(b byte) bool    { return isASCIILetter(b) || b >= '0' && b <= '9' || b >= utf8.RuneSelf }
func isSpaceByte(b byte) bool   { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

// letters is a run of letters and digits while it is read: its small form and
// how it is written.
type letters struct {
	low             [48]byte // longer words are known by their beginning
	n               int
	capitals, small int
	elision, elided int // behind the apostrophe of an elided word, in the source and in low
}

func (l *letters) fold(r rune) {
	if l.n+utf8.UTFMax < len(l.low) {
		l.n += utf8.EncodeRune(l.low[l.n:], unicode.ToLower(r))
	}
}

// take adds a rune and reports whether it belongs to a word.
func (l *letters) take(r rune) bool {
	switch {
	case r >= 'a' && r <= 'z':
		l.small++
		if l.n < len(l.low)-1 {
			l.low[l.n] = byte(r)
			l.n++
		}
		return true
	case unicode.IsUpper(r):
		l.capitals++
	case unicode.IsLetter(r), unicode.Is(unicode.Mn, r):
		l.small++
	case unicode.IsDigit(r), r == '_':
	default:
		return false
	}
	l.fold(r)
	return true
}

// readLetters reads a run of letters and digits, with hyphens, apostrophes
// inside, and the full stops of abbreviations.
func (t *Text) readLetters(i, limit int, para int32) int {
	var l letters
	start := i
	if t.Source[i] == '@' {
		l.fold('@')
		i++
	}
	for i < limit {
		r, n := rune(t.Source[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(t.Source[i:])
		}
		if i+n > limit || !l.take(r) && !t.inside(&l, start, i, n, limit, r) {
			break
		}
		i += n
		if r == '.' && (i >= limit || !isASCIILetter(t.Source[i])) {
			break
		}
	}
	if i == start {
		_, n := utf8.DecodeRuneInString(t.Source[i:])
		i += n
	}
	if l.elision > 0 && t.Lexicon.classOf(l.low[:l.n]) == 0 && leavesElision(t.Source[start:], t.Source[l.elision:]) {
		first, _ := utf8.DecodeRuneInString(t.Source[start:])
		i, l.n, l.capitals, l.small = l.elision, l.elided, bit(unicode.IsUpper(first)), 1
	}
	w := word{Span: Span{start, i}, para: para, shape: l.shape(t.Source[start:])}
	w.class = t.Lexicon.classOf(l.low[:l.n])
	if w.class == 0 && l.capitals > 0 && t.Lexicon.compounds {
		w.class = t.Lexicon.compound(l.low[:l.n])
	}
	t.words = append(t.words, w)
	return i
}

// inside reports whether a sign of n bytes at i goes on with the word that
// began at start, and takes it in.
func (t *Text) inside(l *letters, start, i, n, limit int, r rune) bool {
	switch r {
	case '.':
		if !t.keepsDot(t.Source[start:i], l.low[:l.n]) {
			return false
		}
	case '-':
		if i+1 >= limit || !isWordByte(t.Source[i+1]) || t.Lexicon.cliticAt(t.Source, i) > 0 {
			return false
		}
	case '\'', '’':
		if i+n >= limit || !isWordByte(t.Source[i+n]) || possessiveAt(t.Source, i, n, limit) {
			return false
		}
		r = '\''
	default:
		return false
	}
	l.fold(r)
	if r == '\'' && l.elision == 0 && t.Lexicon.elided[string(l.low[:l.n])] {
		l.elision, l.elided = i+n, l.n
	}
	return true
}

// leavesElision reports whether a word of its own goes on behind an elided one:
// “l’ancien”, “L’ancien”, “l’Espagne”, but “L’Oréal”.
func leavesElision(word, rest string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	next, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsUpper(first) || !unicode.IsUpper(next)
}

// shape says how the word at the beginning of s is written; one capital
// anywhere makes a capital word (eBay).
func (l *letters) shape(s string) shape {
	switch {
	case l.capitals+l.small == 0 && s[0] != '@':
		return digits
	case l.capitals >= 2 && l.small == 0:
		return upper
	case l.capitals > 0 || s[0] == '@':
		return capital
	}
	return lower
}

// possessiveAt reports whether an apostrophe of n bytes at i begins a “’s”.
func possessiveAt(s string, i, n, limit int) bool {
	j := i + n
	return j < limit && (s[j] == 's' || s[j] == 'S') && (j+1 >= limit || !isWordByte(s[j+1]))
}

// keepsDot reports whether the full stop at i belongs to the word before it:
// an initial, letters with stops between, also behind a hyphen (D-N.Y.), or a
// listed abbreviation.
func (t *Text) keepsDot(w string, low []byte) bool {
	if len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' || len(w) >= 3 && (w[len(w)-2] == '.' || w[len(w)-2] == '-' && w[len(w)-1] >= 'A' && w[len(w)-1] <= 'Z') {
		return true
	}
	var buf [50]byte
	n := copy(buf[:], low)
	buf[n] = '.'
	return t.Lexicon.classOf(buf[:n+1])&abbreviation != 0
}
