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

	"github.com/quotediff/quotediff/internal/prose"
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
	upper         // two capitals or more, no lower-case letter
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

// sign reports whether it is a sign and not a word.
func (w *word) sign() bool { return w.shape >= comma }

// Quote is a stretch in marks whose speaker is asked for.
type Quote struct {
	Span          // between the marks
	Outer    Span // with the marks
	Group    int  // parts of one quotation have one group
	Indirect bool // reported speech without marks: the frame holds its words
	Doubtful bool // may not be speech: it changes nothing about the others
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
			for q < len(quotes) && (quotes[q].Outer.Start < i || quotes[q].Outer.Start == i && (quotes[q].Indirect || quotes[q].Outer.End == i)) {
				t.at[q] = len(t.words)
				q++
			}
			limit := para.End
			if q < len(quotes) {
				if o := quotes[q].Outer; o.Start == i {
					t.at[q] = len(t.words)
					t.words = append(t.words, word{Span: o, shape: quoted, para: int32(p)})
					i = o.End
					q++
					continue
				}
				limit = min(limit, quotes[q].Outer.Start)
			}
			i = t.readWords(i, limit, int32(p))
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

// readWords reads the words and signs that begin in Source[from:limit] and
// returns where they end, limit or a little after it.
func (t *Text) readWords(from, limit int, para int32) int {
	s := prose.Scanner{Text: t.Source, At: from, End: limit}
	var p prose.Piece
	for s.Next(&p) {
		switch {
		case p.Kind == prose.Space:
		case p.Kind.InWord(), p.First == '@' && p.End < limit && isASCIILetter(t.Source[p.End]):
			t.readLetters(&s, p, para)
		case isApostrophe(p.First) && t.possessiveEnd(p, limit) > 0:
			s.At = t.possessiveEnd(p, limit)
			t.words = append(t.words, word{Span: Span{p.Start, s.At}, shape: possessive, class: t.Lexicon.possessive, para: para})
		default:
			if n := t.Lexicon.cliticAt(t.Source, p.Start); n > 0 && p.First == '-' {
				s.At = p.Start + n
				continue
			}
			t.words = append(t.words, word{Span: Span{p.Start, p.End}, shape: signShape(p.First), para: para})
		}
	}
	return s.At
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// possessiveEnd returns where the possessive that begins with an apostrophe
// ends: “’s”, or the apostrophe alone after an “s”; 0 where it is none.
func (t *Text) possessiveEnd(p prose.Piece, limit int) int {
	s := t.Source
	switch {
	case p.Start > 0 && s[p.Start-1] == 's' && p.End < limit && s[p.End] == ' ':
		return p.End
	case p.Start > 0 && !isSpaceByte(s[p.Start-1]) && possessiveAt(s, p.End, limit):
		return p.End + 1
	}
	return 0
}

// cliticAt returns how many bytes join a verb to the pronoun after it (“dit-il”,
// “a-t-elle”), 0 where none does.
func (l *Lexicon) cliticAt(s string, i int) int {
	n := 1
	if strings.HasPrefix(s[i:], "-t-") {
		n = 3
	}
	for _, p := range l.clitics {
		if strings.HasPrefix(s[i+n:], p) && (i+n+len(p) >= len(s) || !isWordAt(s, i+n+len(p))) {
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

// isWordAt reports whether a piece of a word stands at i.
func isWordAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return prose.IsWord(r)
}

func isASCIILetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
func isSpaceByte(b byte) bool   { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

// letters is a word while it is read: its small form and how it is written.
type letters struct {
	low             [48]byte // longer words are known by their beginning
	n               int
	capitals        int
	small           bool // it has other letters too
	elision, elided int  // after the apostrophe of an elided word, in the source and in low
}

func (l *letters) fold(r rune) {
	if l.n+utf8.UTFMax < len(l.low) {
		l.n += utf8.EncodeRune(l.low[l.n:], unicode.ToLower(r))
	}
}

// take adds a piece.
func (l *letters) take(source string, p *prose.Piece) {
	l.capitals += p.Capitals
	piece := source[p.Start:p.End]
	for i := 0; i < len(piece); {
		c := piece[i]
		if 'a' <= c && c <= 'z' && l.n < len(l.low)-1 {
			l.small = true
			l.low[l.n] = c
			l.n++
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(piece[i:])
		l.small = l.small || !unicode.IsUpper(r) && p.Kind != prose.Digits
		l.fold(r)
		i += n
	}
}

// readLetters reads on from the first piece of a word, over hyphens,
// apostrophes inside, and the full stops of abbreviations.
func (t *Text) readLetters(s *prose.Scanner, p prose.Piece, para int32) {
	var l letters
	start := p.Start
	if p.First == '@' {
		l.fold('@')
		s.Next(&p)
	}
	l.take(t.Source, &p)
	for at := s.At; s.Next(&p); at = s.At {
		if p.Kind.InWord() {
			l.take(t.Source, &p)
			continue
		}
		if !t.inside(&l, start, p, s.End) {
			s.At = at
			break
		}
		if p.First == '.' && !t.goesOn(p.End, s.End) {
			break
		}
	}
	if l.elision > 0 && t.Lexicon.classOf(l.low[:l.n]) == 0 && leavesElision(t.Source[start:], t.Source[l.elision:]) {
		first, _ := utf8.DecodeRuneInString(t.Source[start:])
		s.At, l.n, l.capitals, l.small = l.elision, l.elided, bit(unicode.IsUpper(first)), true
	}
	w := word{Span: Span{start, s.At}, para: para, shape: l.shape(t.Source[start:])}
	w.class = t.Lexicon.classOf(l.low[:l.n])
	if w.class == 0 && l.capitals > 0 && t.Lexicon.compounds {
		w.class = t.Lexicon.compound(l.low[:l.n])
	}
	t.words = append(t.words, w)
}

// goesOn reports whether a letter stands at i, after the full stop of an
// abbreviation, or one behind a hyphen: “U.S.”, “Dipl.-Ing.”.
func (t *Text) goesOn(i, limit int) bool {
	if i+1 < limit && t.Source[i] == '-' {
		return 'A' <= t.Source[i+1] && t.Source[i+1] <= 'Z'
	}
	return i < limit && isASCIILetter(t.Source[i])
}

// inside reports whether a sign goes on with the word that began at start, and
// takes it in.
func (t *Text) inside(l *letters, start int, sign prose.Piece, limit int) bool {
	r := sign.First
	switch r {
	case '.':
		if !t.keepsDot(t.Source[start:sign.Start], l.low[:l.n]) {
			return false
		}
	case '-':
		if sign.End >= limit || !isWordAt(t.Source, sign.End) || t.Lexicon.cliticAt(t.Source, sign.Start) > 0 {
			return false
		}
	case '\'', '’':
		if sign.End >= limit || !isWordAt(t.Source, sign.End) || possessiveAt(t.Source, sign.End, limit) {
			return false
		}
		r = '\''
	case '_':
	default:
		return false
	}
	l.fold(r)
	if r == '\'' && l.elision == 0 && t.Lexicon.elided[string(l.low[:l.n])] {
		l.elision, l.elided = sign.End, l.n
	}
	return true
}

// leavesElision reports whether a word of its own goes on after an elided one:
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
	case l.capitals == 0 && !l.small && s[0] != '@':
		return digits
	case l.capitals >= 2 && !l.small:
		return upper
	case l.capitals > 0 || s[0] == '@':
		return capital
	}
	return lower
}

// possessiveAt reports whether the “s” of a possessive stands at i, after the
// apostrophe.
func possessiveAt(s string, i, limit int) bool {
	return i < limit && (s[i] == 's' || s[i] == 'S') && (i+1 >= limit || !isWordAt(s, i+1))
}

// keepsDot reports whether the full stop at i belongs to the word before it:
// an initial, letters with stops between, also after a hyphen (D-N.Y.), or a
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
