package divergence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/quote"
)

// piece is where one piece of a stretch lies in the stretch's wording.
type piece struct {
	part       int // of the quotation
	start, end int // in the part's text, bytes
	offset     int // of the piece in the wording's text, bytes
}

// pieces lays the pieces of a stretch out over its wording. A piece that the
// wording does not hold as printed is left out.
func pieces(s *cluster.Stretch) []piece {
	var out []piece
	from := 0
	for _, p := range s.Pieces {
		text := s.Quote.Parts[p.Part].Text[p.Start:p.End]
		i := strings.Index(s.Wording.Text[from:], text)
		if i < 0 {
			continue
		}
		out = append(out, piece{p.Part, p.Start, p.End, from + i})
		from += i + len(text)
	}
	return out
}

// side points at a range of a stretch's wording. An empty range, or one
// without a letter or digit, is widened to the words next to it.
func side(s *cluster.Stretch, at compare.Range) Side {
	if !lexicon.Wordy(s.Wording.Text[at.Start:at.End]) {
		at = widen(s.Wording.Text, at)
	}
	return exact(s, at)
}

// exact points at a range of a stretch's wording as it is. A range over an
// attribution covers the attribution; one that starts or ends between two
// pieces ends at the piece.
func exact(s *cluster.Stretch, at compare.Range) Side {
	var first, last article.Span
	for _, p := range pieces(s) {
		from, to := max(at.Start, p.offset), min(at.End, p.offset+p.end-p.start)
		if from >= to {
			continue
		}
		last = within(s.Quote, p.part, p.start+from-p.offset, p.start+to-p.offset)
		if first.Empty() {
			first = last
		}
	}
	if first.Empty() {
		return whole(s)
	}
	return Side{Article: s.Quote.Article, Quote: s.Quote, Span: through(first, last)}
}

// through returns the span from the start of one to the end of another that
// follows it; the first alone where it does not.
func through(a, b article.Span) article.Span {
	if b.End <= a.Start {
		return a
	}
	return article.Span{Start: a.Start, End: b.End}
}

// whole points at a stretch.
func whole(s *cluster.Stretch) Side {
	spans := s.Spans()
	if len(spans) == 0 {
		return quoted(s.Quote)
	}
	first, last := s.Pieces[0], s.Pieces[len(s.Pieces)-1]
	return Side{Article: s.Quote.Article, Quote: s.Quote, Span: through(
		within(s.Quote, first.Part, first.Start, first.End), within(s.Quote, last.Part, last.Start, last.End))}
}

// quoted points at a quotation, from its first to its last word.
func quoted(q *quote.Quotation) Side {
	return Side{Article: q.Article, Quote: q, Span: through(q.Parts[0].Span, q.Parts[len(q.Parts)-1].Span)}
}

// within returns the span of bytes [start, end) of a part's words.
func within(q *quote.Quotation, part, start, end int) article.Span {
	at := q.Parts[part].Start
	return article.Span{Start: at + start, End: at + end}
}

// widen stretches a range over the word before it and the word after it.
func widen(text string, at compare.Range) compare.Range {
	return compare.Range{Start: wordBefore(text, at.Start), End: wordAfter(text, at.End)}
}

// wordBefore returns where the last word before offset i begins, 0 if there is
// none. A word is what stands between white space and holds a letter or digit.
func wordBefore(text string, i int) int {
	seen := false
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		if unicode.IsSpace(r) && seen {
			return i
		}
		seen = seen || lexicon.Letter(r)
		i -= n
	}
	return 0
}

// wordAfter returns where the first word after offset i ends.
func wordAfter(text string, i int) int {
	seen := false
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) && seen {
			return i
		}
		seen = seen || lexicon.Letter(r)
		i += n
	}
	return len(text)
}

// wordStart returns where the first word of a range begins, white space and
// marks before it skipped; the start of the range if it has no word. An apostrophe
// behind a letter belongs to its word ("it’s").
func wordStart(text string, at compare.Range) int {
	i := strings.IndexFunc(text[at.Start:at.End], lexicon.Letter)
	if i < 0 || text[at.Start] == '[' {
		return at.Start
	}
	last, _ := utf8.DecodeLastRuneInString(text[:at.Start])
	if skipped := text[at.Start : at.Start+i]; (skipped == "'" || skipped == "’") && at.Start > 0 && lexicon.Letter(last) {
		return at.Start
	}
	return at.Start + i
}

// wordsOnly returns a range without what is no letter or digit at its ends.
func wordsOnly(text string, at compare.Range) compare.Range {
	at.Start = wordStart(text, at)
	at.End = at.Start + len(strings.TrimRightFunc(text[at.Start:at.End], func(r rune) bool { return !lexicon.Letter(r) }))
	return at
}
