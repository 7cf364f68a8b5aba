package cluster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster/internal/engine"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote"
)

// Stretches returns the sentences of a quotation, or what of them is quoted,
// in the order of the text. A sentence that an attribution interrupts is one
// stretch with several pieces: the part before the attribution has no stop at
// its end and the part after it goes on in lower case. A stretch without
// a letter or digit is left out.
//
// The parts alone decide, not what stands between them, so a quotation that
// comes as a record is cut as the one it was written from.
func Stretches(q *quote.Quotation) []*Stretch { return wordings{}.stretches(q) }

// wordings keeps what was read: many outlets print the same words.
type wordings map[printed]*compare.Wording

type printed struct{ text, lang string }

func (w wordings) read(text, lang string) *compare.Wording {
	have := w[printed{text, lang}]
	if have == nil {
		have = compare.New(text, lang)
		w[printed{text, lang}] = have
	}
	return have
}

func (w wordings) stretches(q *quote.Quotation) []*Stretch {
	all := cutUp(q)
	for _, s := range all {
		s.Wording = w.read(s.Text(), languageOf(q))
	}
	return all
}

func languageOf(q *quote.Quotation) string {
	if q.Article == nil {
		return ""
	}
	return q.Article.Lang
}

// cutUp returns the stretches of a quotation without their wordings.
func cutUp(q *quote.Quotation) []*Stretch {
	lang := languageOf(q)
	var all []*Stretch
	var open []Piece // of the sentence that the part before left unfinished
	flush := func(pieces []Piece) {
		if s := newStretch(q, pieces); s != nil {
			all = append(all, s)
		}
	}
	for i, p := range q.Parts {
		sentences := prose.Sentences(p.Text, lang)
		for k, s := range sentences {
			piece := Piece{Part: i, Start: s[0], End: s[1]}
			if k == 0 && len(open) > 0 && !startsSmall(p.Text[s[0]:s[1]]) {
				flush(open)
				open = nil
			}
			pieces := append(open, piece)
			open = nil
			if k == len(sentences)-1 && !stops(p.Text[s[0]:s[1]]) {
				open = pieces
				continue
			}
			flush(pieces)
		}
	}
	if len(open) > 0 {
		flush(open)
	}
	return all
}

// newStretch returns a stretch without its wording, nil where nothing is said.
func newStretch(q *quote.Quotation, pieces []Piece) *Stretch {
	s := &Stretch{Quote: q, Pieces: pieces}
	if !strings.ContainsFunc(s.Text(), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return nil
	}
	return s
}

// Text returns the words of the stretch as printed, pieces joined by one
// space. It is the text of Wording.
func (s *Stretch) Text() string {
	if len(s.Pieces) == 1 {
		p := s.Pieces[0]
		return s.Quote.Parts[p.Part].Text[p.Start:p.End]
	}
	var b strings.Builder
	for i, p := range s.Pieces {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s.Quote.Parts[p.Part].Text[p.Start:p.End])
	}
	return b.String()
}

// Place returns where a range of Wording.Text stands in the article, one span
// for each piece it touches. An empty range has one empty span.
func (s *Stretch) Place(r compare.Range) []article.Span {
	return s.spans(s.within(r))
}

func (s *Stretch) spans(pieces []Piece) []article.Span {
	spans := make([]article.Span, len(pieces))
	for i, p := range pieces {
		at := s.Quote.Parts[p.Part].Start
		spans[i] = article.Span{Start: at + p.Start, End: at + p.End}
	}
	return spans
}

// within returns the pieces of a range of Wording.Text.
func (s *Stretch) within(r compare.Range) []Piece { return s.between(r.Start, r.End) }

// between returns the pieces of the bytes [start, end) of Text.
func (s *Stretch) between(start, end int) []Piece {
	r := compare.Range{Start: start, End: end}
	var pieces []Piece
	at := 0
	for _, p := range s.Pieces {
		n := p.End - p.Start
		from, to := max(r.Start, at), min(r.End, at+n)
		if from < to || r.Start == r.End && at <= r.Start && r.Start <= at+n && len(pieces) == 0 {
			pieces = append(pieces, Piece{p.Part, p.Start + from - at, p.Start + to - at})
		}
		at += n + 1
	}
	return pieces
}

// stops reports whether the text ends with a stop, closing marks and brackets
// apart. A comma, a dash or a bare word leave a sentence open.
func stops(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("“”„‟\"«»‘’'›‹)]", r)
	})
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…‼⁇⁈⁉؟۔।。！？", r)
}

// startsSmall reports whether the first letter is a small one. Scripts without
// case count as small: nothing there says that a sentence begins.
func startsSmall(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return !unicode.IsUpper(r) && !unicode.IsTitle(r)
		}
		if unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

func (s *Stretch) articleID() string {
	if s.Quote.Article == nil {
		return ""
	}
	return s.Quote.Article.ID
}

// form orders stretches of the same words: one that nothing interrupts stands
// first, then one that ends as a sentence does, then one whose article says by
// the longer name who spoke.
func form(q *quote.Quotation, text string, pieces int) uint8 {
	names := min(strings.Count(q.Speaker.Name, " "), 15)
	return uint8(min(pieces-1, 1)<<6 | ending(text)<<4 | 15 - names)
}

// idPrefix is the first eight hex digits of an id of a quotation, which is a hash
// of its content.
func idPrefix(id string) uint32 {
	n := uint32(0)
	id = strings.TrimPrefix(id, "q-")
	for i := range 8 {
		n <<= 4
		if i >= len(id) {
			continue
		}
		switch c := id[i]; {
		case '0' <= c && c <= '9':
			n |= uint32(c - '0')
		default:
			n |= uint32(c-'a'+10) & 15
		}
	}
	return n
}

// ending is 0 for words with a stop at their end, 2 for words that a comma
// joins to what says who spoke, else 1.
func ending(text string) int {
	for text != "" {
		r, size := utf8.DecodeLastRuneInString(text)
		switch r {
		case ',':
			return 2
		case '.', '!', '?', '…':
			return 0
		case '”', '’', '"', '\'', ' ':
			text = text[:len(text)-size]
		default:
			return 1
		}
	}
	return 1
}

// half is what stands before word at of its hashed text, or from it on with the
// marks that open there; the whole where nothing would be left.
func (s *Stretch) half(which, at int) *Stretch {
	text := s.Text()
	scan := engine.Scan(text)
	var w engine.Word
	for range at + 1 {
		if !scan.Next(&w) {
			return s
		}
	}
	from, to := len(strings.TrimRight(text[:w.Start], "[(\"“‘«„")), len(text)
	if which == 1 {
		from, to = 0, len(strings.TrimRightFunc(text[:from], unicode.IsSpace))
	}
	if h := newStretch(s.Quote, s.between(from, to)); h != nil {
		return h
	}
	return s
}
