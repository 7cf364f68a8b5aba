package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/frame"
)

// CueKind is what the cue of a quotation does. It is empty where no cue was found,
// or where the language has no list of cues by kind.
type CueKind string

const (
	Asserts  CueKind = "asserts"
	Denies   CueKind = "denies"
	Asks     CueKind = "asks"
	Hedges   CueKind = "hedges"
	Predicts CueKind = "predicts"
	Jokes    CueKind = "jokes"
)

// Polarity is the sense in which an article carries words. The empty one is that
// of words of which nothing else is known: they count as affirmed.
type Polarity string

const (
	Affirmed  Polarity = "affirmed"
	Denied    Polarity = "denied"   // somebody says that it is not so: denied that X, was not “X”
	Unsaid    Polarity = "not said" // did not say, never said, refused to say, denied saying
	Asked     Polarity = "asked"
	Hedged    Polarity = "hedged"    // hinted, left open, or not said but for a condition: would have said
	Predicted Polarity = "predicted" // foretold, or yet to be said
	Joked     Polarity = "joked"
)

// Negative reports whether the words are carried as denied or as not said.
func (p Polarity) Negative() bool { return p == Denied || p == Unsaid }

// Negations returns how many words of a text turn its sense: "not", "never", "no". It
// is 0 in a language without a list of them.
func Negations(lang, text string) int {
	lexicon := frame.Of(lang)
	if lexicon == nil {
		return 0
	}
	return lexicon.Negations(text)
}

// SameLead reports whether the same word leads to the words in marks of two
// quotations, that they turn the sense in one of them apart: "was “safe”" and "was
// not “safe”", "called it “theft”" and "did not call it “theft”".
func SameLead(a, b *Quotation) bool {
	x, y := lead(a), lead(b)
	return x != "" && x == y
}

func lead(q *Quotation) string {
	lexicon, start := frame.Of(q.Article.Lang), q.Parts[0].Start
	if lexicon == nil || !q.Article.HasText() {
		return ""
	}
	before := strings.TrimRightFunc(q.Article.Text[:start], func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) || r == '`' })
	from := strings.LastIndexByte(before, '\n') + 1
	return lexicon.Lead(q.Article.Text, frame.Span{Start: from, End: start}, len(before))
}

// Frame is how an article carries the words of a quotation: what its cue does, and
// in which sense that leaves the words. A “not” inside the words is none of it.
type Frame struct {
	Kind     CueKind
	Polarity Polarity
	Span     article.Span // what says so: the cue with the words that turn it; zero if there is none
}

// readFrames reads the frame of every quotation, doubtful ones too.
func (d *document) readFrames(x *Extraction) {
	lexicon := frame.Of(d.lang)
	if lexicon == nil {
		return
	}
	for _, list := range [][]*Quotation{x.Quotations, x.Doubtful} {
		for _, q := range list {
			if !d.given(q) {
				d.readFrame(lexicon, q)
			}
		}
	}
}

// given reports whether the words come from a transcript or a post, which need no
// frame.
func (d *document) given(q *Quotation) bool { return meets(d.verbatim, q.Parts[0].Span) }

func (d *document) readFrame(lexicon *frame.Lexicon, q *Quotation) {
	first, last := q.Parts[0].Span, q.Parts[len(q.Parts)-1].Span
	in := d.paragraphOf(first)
	p := frame.Passage{
		Text: d.text, Paragraph: frame.Span(in), Words: frame.Span{Start: first.Start, End: min(last.End, in.End)},
		Marked: q.Kind != Indirect, Embedded: q.Kind == Partial,
		Question: strings.HasSuffix(d.text[last.Start:last.End], "?"),
	}
	if s, ok := d.markedAt(first.Start); ok {
		p.Words.Start = s.Start
	}
	if p.Paragraph.Start <= q.Cue.Start && q.Cue.End <= p.Paragraph.End {
		p.Cue = frame.Span(q.Cue)
	}
	f := lexicon.Read(&p)
	if inner, ok := d.nested(first); ok && f.Polarity == frame.Affirmed {
		if g := lexicon.Read(&inner); Polarity(g.Polarity).Negative() {
			f = g
		}
	}
	q.Frame = Frame{Kind: CueKind(f.Kind), Polarity: Polarity(f.Polarity), Span: article.Span(f.Span)}
}

// nested returns the words that a quotation quotes in its turn, where they are half
// of it or more: “I did not say ‘We lost.’” The frame is then that of the speaker.
func (d *document) nested(words article.Span) (frame.Passage, bool) {
	text := d.text[words.Start:words.End]
	i := strings.IndexFunc(text, unicode.IsSpace)
	for ; i >= 0 && i < len(text); i++ {
		r, n := utf8.DecodeRuneInString(text[i:])
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if strings.ContainsRune("‘“„«‹\"'", r) && unicode.IsSpace(before) {
			inner := frame.Span{Start: words.Start + i, End: words.End}
			p := frame.Passage{Text: d.text, Paragraph: frame.Span(words), Words: inner, Marked: true, Embedded: true}
			return p, 2*(len(text)-i) >= len(text)
		}
		i += n - 1
	}
	return frame.Passage{}, false
}

// paragraphOf returns the paragraph that a span begins in.
func (d *document) paragraphOf(s article.Span) article.Span {
	i := sort.Search(len(d.paragraphs), func(i int) bool { return d.paragraphs[i].End > s.Start })
	if i == len(d.paragraphs) {
		return s
	}
	return d.paragraphs[i].Span
}
