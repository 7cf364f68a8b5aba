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
	para  int32
	sent  int32
	quote int32 // index of the quotation, -1 outside
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
}

// Text is a text as it is read for speakers.
type Text struct {
	Source  string
	Lexicon *Lexicon
	Quotes  []Quote

	words []word // of the frame: each quotation is one word
	at    []int  // where in words each quotation stands
	paras []Span

	mentions []mention
	owners   []mention // names with “’s” inside other mentions
	cues     []cue
	sums     []sums // of the words before each
}

// Read reads a text. paras are its paragraphs and quotes its quotations, both
// in the order of the text (of Quote.Outer); quotes in marks do not overlap.
// The Outer of reported speech is its cue. The cost is linear in the text.
func Read(source string, paras []Span, quotes []Quote, lex *Lexicon) *Text {
	t := &Text{Source: source, Lexicon: lex, Quotes: quotes, paras: paras}
	t.words = make([]word, 0, len(source)/5+8)
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
					t.words = append(t.words, word{Span: o, shape: quoted, para: int32(p), quote: int32(q)})
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
	case (r == '\'' || r == '’') && i+n < limit && (s[i+n] == 's' || s[i+n] == 'S') && i > 0 && !isSpaceByte(s[i-1]) && (i+n+1 >= limit || !isWordByte(s[i+n+1])):
		t.words = append(t.words, word{Span: Span{i, i + n + 1}, shape: possessive, class: t.Lexicon.words["'s"], para: para, quote: -1})
		return i + n + 1
	}
	if r == '-' && t.Lexicon.clitics {
		if n := cliticAt(s, i); n > 0 {
			return i + n
		}
	}
	t.words = append(t.words, word{Span: Span{i, i + n}, shape: signShape(r), para: para, quote: -1})
	return i + n
}

// cliticAt returns how many bytes join a French verb to the pronoun behind it
// (“dit-il”, “a-t-elle”), 0 where none does.
func cliticAt(s string, i int) int {
	n := 1
	if strings.HasPrefix(s[i:], "-t-") {
		n = 3
	}
	for _, p := range [...]string{"ils", "il", "elles", "elle", "on", "je", "nous"} {
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

// readLetters reads a run of letters and digits, with hyphens, apostrophes
// inside, and the full stops of abbreviations.
func (t *Text) readLetters(i, limit int, para int32) int {
	s := t.Source
	start := i
	w := word{para: para, quote: -1}
	capitals, small, letters := 0, 0, 0
	var low [48]byte
	k := 0
	elision, elided := 0, 0 // behind the apostrophe of an elided word, in s and in low
	fold := func(r rune) {
		if k+utf8.UTFMax < len(low) {
			k += utf8.EncodeRune(low[k:], unicode.ToLower(r))
		}
	}
scan:
	for i < limit {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z':
			small++
			letters++
			if k < len(low)-1 {
				low[k] = c
				k++
			}
			i++
		case c >= 'A' && c <= 'Z':
			capitals++
			letters++
			if k < len(low)-1 {
				low[k] = c | 0x20
				k++
			}
			i++
		case c >= '0' && c <= '9' || c == '_' || c == '@' && i == start:
			fold(rune(c))
			i++
		case c == '.':
			if !t.keepsDot(s[start:i], low[:k], i, limit) {
				break scan
			}
			fold('.')
			i++
			if i >= limit || !isASCIILetter(s[i]) {
				break scan
			}
		case c == '-' && t.Lexicon.clitics && cliticAt(s, i) > 0:
			break scan
		case c == '-' || c == '\'':
			if i+1 >= limit || !isWordByte(s[i+1]) || c == '\'' && possessiveAt(s, i, 1, limit) {
				break scan
			}
			fold(rune(c))
			i++
			if c == '\'' && elision == 0 && t.Lexicon.elided[string(low[:k])] {
				elision, elided = i, k
			}
		case c < utf8.RuneSelf:
			break scan
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if i+n > limit {
				break scan
			}
			switch {
			case r == '’':
				if i+n >= limit || !isWordByte(s[i+n]) || possessiveAt(s, i, n, limit) {
					break scan
				}
				fold('\'')
				if elision == 0 && t.Lexicon.elided[string(low[:k])] {
					elision, elided = i+n, k
				}
			case unicode.IsUpper(r):
				capitals++
				letters++
				fold(r)
			case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
				small++
				letters++
				fold(r)
			case unicode.IsDigit(r):
				fold(r)
			default:
				break scan
			}
			i += n
		}
	}
	if i == start {
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	first, _ := utf8.DecodeRuneInString(s[start:])
	if elision > 0 && t.Lexicon.words[string(low[:k])] == 0 && leavesElision(first, s[elision:]) {
		i, k, capitals, small = elision, elided, 0, 0
	}
	w.Span = Span{start, i}
	w.class = t.Lexicon.words[string(low[:k])]
	if w.class == 0 && capitals > 0 && t.Lexicon.compounds {
		w.class = t.Lexicon.compound(low[:k])
	}
	switch {
	case letters == 0:
		w.shape = digits
	case capitals >= 2 && small == 0:
		w.shape = upper
	case unicode.IsUpper(first) || first == '@':
		w.shape = capital
	case capitals > 0: // eBay, iPhone
		w.shape = capital
	default:
		w.shape = lower
	}
	t.words = append(t.words, w)
	return i
}

// leavesElision reports whether a word of its own goes on behind an elided one
// that begins with first: “l’ancien”, “L’ancien”, “l’Espagne”, but “L’Oréal”.
func leavesElision(first rune, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsUpper(first) || !unicode.IsUpper(next)
}

// possessiveAt reports whether an apostrophe of n bytes at i begins a “’s”.
func possessiveAt(s string, i, n, limit int) bool {
	j := i + n
	return j < limit && (s[j] == 's' || s[j] == 'S') && (j+1 >= limit || !isWordByte(s[j+1]))
}

// keepsDot reports whether the full stop at i belongs to the word before it:
// an initial, letters with stops between, or a listed abbreviation.
func (t *Text) keepsDot(w string, low []byte, i, limit int) bool {
	if len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' || len(w) >= 3 && w[len(w)-2] == '.' {
		return true
	}
	var buf [50]byte
	n := copy(buf[:], low)
	buf[n] = '.'
	return t.Lexicon.words[string(buf[:n+1])]&abbreviation != 0
}

// sentences numbers the sentences of the frame and marks their first words. A
// quotation that ends with a stop ends a sentence if a capital follows.
func (t *Text) sentences() {
	sent := int32(0)
	fresh := true
	for k := range t.words {
		w := &t.words[k]
		if k > 0 && (t.words[k-1].para != w.para || strings.IndexByte(t.Source[t.words[k-1].End:w.Start], '\n') >= 0) {
			sent++
			fresh = true
		}
		if fresh && !w.sign() {
			w.first = true
			fresh = false
		}
		w.sent = sent
		if t.endsSentence(k) {
			sent++
			fresh = true
		} else if w.shape == quoted {
			fresh = false
		}
	}
}

func (t *Text) endsSentence(k int) bool {
	w := &t.words[k]
	next := k + 1
	if next >= len(t.words) {
		return true
	}
	n := &t.words[next]
	switch w.shape {
	case stop:
		if n.shape == stop || n.shape == mark || n.shape == closing {
			return false
		}
		return n.shape != lower || t.Source[w.Start] == '.' && n.Start > w.End
	case mark, closing:
		return k > 0 && t.words[k-1].shape == stop && n.shape != lower && n.shape != comma && !n.is(say)
	case quoted:
		if n.shape != capital && n.shape != upper && n.shape != quoted {
			return false
		}
		r := lastSign(t.Source[w.Start:w.End])
		return r == '.' || r == '…' || (r == '!' || r == '?') && !t.saidSoon(next)
	}
	return false
}

// saidSoon reports whether a verb of saying stands among the next words of
// the clause at k.
func (t *Text) saidSoon(k int) bool {
	for n := k; n < min(k+7, len(t.words)); n++ {
		w := &t.words[n]
		if w.shape >= comma && w.shape != possessive {
			return false
		}
		if w.is(say) && w.shape == lower {
			return true
		}
	}
	return false
}

// lastSign returns the last rune of s that is no quotation mark or space.
func lastSign(s string) rune {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || signShape(r) == mark })
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
