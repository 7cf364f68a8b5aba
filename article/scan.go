package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/garbled"
)

// scanner goes over a text once and notes damage at single places: broken
// characters and broken spacing. It leaves alone what might be sound.
type scanner struct {
	text    string
	garbled garbled.Reader
	lines   bool // every line is a paragraph
	out     []repair
	at      int

	open     int  // straight double marks of the paragraph so far
	spaced   bool // an opening mark with a space after it: the paragraph's style
	curly    int  // apostrophes inside words
	straight int
	controls int // index in out of the note on control characters, plus one
	control  int // how many there are
}

func (s *scanner) scan() {
	firstStraight, firstCurly := -1, -1
	s.blockMark()
	for s.at < len(s.text) {
		if c := s.text[s.at]; isPlain[c] || isSpaced[c] && s.at+1 < len(s.text) && isPlainAfter(c, s.text[s.at+1]) {
			s.at++
			continue
		}
		if s.character() || s.broken() || s.spacing() {
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[s.at:])
		switch {
		case r == '"':
			s.open++
		case r == '\n':
			s.paragraph()
		case r == '“' && s.spaceAt(s.at+n):
			s.spaced = true
		case r == '\'' && s.insideWord(n):
			if s.straight++; firstStraight < 0 {
				firstStraight = s.at
			}
		case r == '’' && s.insideWord(n):
			if s.curly++; firstCurly < 0 {
				firstCurly = s.at
			}
		}
		s.at += n
		if r == '\n' {
			s.blockMark()
		}
	}
	s.noteControls()
	s.noteApostrophes(firstStraight, firstCurly)
}

// blockMark skips the "> " at the start of a line of a block quotation. It is not
// damage, but would hide a quotation mark at the start of a paragraph.
func (s *scanner) blockMark() {
	if strings.HasPrefix(s.text[s.at:], "> ") {
		s.out = append(s.out, repair{damage: Damage{Span: Span{s.at, s.at + 2}}, changes: true})
		s.at += 2
	}
}

// isPlain marks the bytes with which nothing can be wrong; most are.
var isPlain = func() (plain [256]bool) {
	for c := '!'; c < 0x7f; c++ {
		plain[c] = !strings.ContainsRune("!\"&'.;?\\", c)
	}
	return plain
}()

// isSpaced marks a blank and the stops, with which nothing is wrong if most other
// bytes follow.
var isSpaced = [256]bool{' ': true, '.': true, '!': true, '?': true}

// isPlainAfter reports whether nothing can be wrong with a blank or a stop
// before the byte next: a blank before a letter or digit, a stop before a blank
// or a line end.
func isPlainAfter(c, next byte) bool {
	if c == ' ' {
		return isAlnum(next)
	}
	return next == ' ' || next == '\n'
}

// paragraph resets, at the end of a paragraph, what is known of it.
func (s *scanner) paragraph() {
	rest := strings.TrimLeft(s.text[s.at+1:min(s.at+4, len(s.text))], " \r\t")
	if s.lines || strings.HasPrefix(rest, "\n") {
		s.open, s.spaced = 0, false
	}
}

// add notes n bytes at the current place as damage that the view shows as with.
func (s *scanner) add(n int, with, kind, severity, note string) bool {
	span := Span{s.at, s.at + n}
	s.out = append(s.out, repair{Damage{kind, severity, span, note}, with, true})
	s.open += strings.Count(with, `"`)
	s.at += n
	return true
}

// character repairs a character that does not stand for itself.
func (s *scanner) character() bool {
	floor := 0
	if len(s.out) > 0 {
		floor = s.out[len(s.out)-1].damage.Span.End
	}
	r, ok := s.garbled.At(s.at, floor)
	if !ok {
		return false
	}
	s.at = r.Start
	shown, _ := utf8.DecodeRuneInString(r.Shown)
	note := fmt.Sprintf("%q read as %s", s.text[r.Start:r.End], r.Shown)
	if r.Shown == " " {
		note = fmt.Sprintf("%q read as a space", s.text[r.Start:r.End])
	}
	kind := Entity
	if r.Kind == garbled.Mojibake {
		kind = Mojibake
	}
	return s.add(r.End-r.Start, r.Shown, kind, markSeverity(shown), note)
}

// broken leaves out controls, and notes characters that were lost.
func (s *scanner) broken() bool {
	c := s.text[s.at]
	switch {
	case c >= 0x20 && c < 0x7f, c == '\n', c == '\t', c == '\r':
		return false
	case c < 0x20 || c == 0x7f:
		return s.controlRun()
	}
	r, n := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case r == utf8.RuneError:
		s.out = append(s.out, repair{damage: Damage{LostCharacter, "low", Span{s.at, s.at + n}, "a character that was lost on the way; nothing read for it"}})
		s.at += n
		return true
	case isInvisible(r) || 0x80 <= r && r < 0xa0:
		return s.controlRun()
	}
	return false
}

// isInvisible reports characters that are not part of what is said: a byte order
// mark inside the text, soft hyphens, zero-width spaces and word joiners.
func isInvisible(r rune) bool {
	return r == 0xfeff || r == 0xad || r == 0x200b || r == 0x2060
}

// controlRun leaves out adjacent control characters. All those of a text share one
// note, at the first, so that the list stays short.
func (s *scanner) controlRun() bool {
	end := s.at
	for end < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[end:])
		if !unicode.IsControl(r) && !isInvisible(r) || r == '\n' || r == '\r' || r == '\t' {
			break
		}
		s.control++
		end += n
	}
	s.out = append(s.out, repair{Damage{ControlCharacter, "info", Span{s.at, end}, ""}, "", true})
	if s.controls == 0 {
		s.controls = len(s.out)
	}
	s.at = end
	return true
}

func (s *scanner) noteControls() {
	if s.controls > 0 {
		s.out[s.controls-1].damage.Note = fmt.Sprintf("%d control or invisible characters left out; the first stands here", s.control)
	}
}

// noteApostrophes notes, at the first apostrophe of the rarer style, that both
// styles are in use.
func (s *scanner) noteApostrophes(straight, curly int) {
	if s.straight == 0 || s.curly == 0 {
		return
	}
	span := Span{straight, straight + 1}
	if s.curly < s.straight {
		span = Span{curly, curly + len("’")}
	}
	r := repair{damage: Damage{MixedApostrophes, "info", span, fmt.Sprintf("%d straight and %d curly apostrophes; read as the same", s.straight, s.curly)}}
	s.out = insertRepair(s.out, r)
}

// insertRepair inserts a repair in the order of the text.
func insertRepair(list []repair, r repair) []repair {
	i := len(list)
	for i > 0 && list[i-1].damage.Span.Start > r.damage.Span.Start {
		i--
	}
	return append(list[:i:i], append([]repair{r}, list[i:]...)...)
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || isASCIILetter(c)
}

// markSeverity: a quotation mark that is damaged touches a quotation.
func markSeverity(r rune) string {
	if strings.ContainsRune("\"“”„«»‹›", r) {
		return "medium"
	}
	return "low"
}

func (s *scanner) spaceAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[min(i, len(s.text)):])
	return unicode.IsSpace(r)
}

// insideWord reports whether letters stand on both sides of the n bytes here.
func (s *scanner) insideWord(n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:s.at])
	after, _ := utf8.DecodeRuneInString(s.text[s.at+n:])
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}
