package quote

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/marks"
	"github.com/quotediff/quotediff/quote/internal/reported"
	"github.com/quotediff/quotediff/quote/internal/speech"
)

// Extract finds the quotations of an article, who speaks, and what else stands
// in quotation marks. It never fails: an article without quotations gives an
// empty extraction. It keeps no state and may be called from many goroutines;
// the cost is linear in the text.
func Extract(a *article.Article) *Extraction {
	d := newDocument(a)
	x := &Extraction{Article: a}
	d.readMarked(x)
	d.readReported(x)
	slices.SortStableFunc(x.Quotations, func(p, q *Quotation) int { return cmp.Compare(p.Parts[0].Start, q.Parts[0].Start) })
	d.attribute(x)
	// Doubtful stretches must not sway who speaks the others.
	d.attribute(&Extraction{Article: a, Quotations: x.Doubtful})
	for _, list := range [][]*Quotation{x.Quotations, x.Doubtful, x.Mentions} {
		for _, q := range list {
			d.toOrigin(q)
		}
	}
	for i := range x.People {
		d.spansToOrigin(x.People[i].Mentions)
		d.spansToOrigin(x.People[i].Roles)
	}
	return x
}

// readMarked finds what stands in marks and sorts it into speech and mentions.
// Until [document.toOrigin], the spans of quotations are those of the view.
func (d *document) readMarked(x *Extraction) {
	found := marks.Find(d.text, d.paragraphs)
	candidates := speech.Candidates(d.text, d.paragraphs, found.Stretches)
	var last *Quotation // that a later stretch may continue
	var before marks.Stretch
	wasSpeech := false
	for i, s := range found.Stretches {
		d.marked = append(d.marked, s)
		isSpeech := speech.IsSpeech(&candidates[i], d.lang)
		if s.GoesOn {
			isSpeech = wasSpeech
		}
		wasSpeech = isSpeech
		if !isSpeech {
			x.Mentions = append(x.Mentions, d.quotation(Mention, s.Span))
			continue
		}
		if last != nil && (s.GoesOn || d.interrupted(before, s)) {
			last.Parts = append(last.Parts, Part{Span: s.Span})
		} else {
			last = d.quotation(d.kind(s), s.Span)
			x.Quotations = append(x.Quotations, last)
		}
		before = s
	}
	d.readTurns(x, found.Turns)
	d.noteMarks(x, found)
}

// readTurns takes the turns of a transcript as reported speech: who speaks is
// told by the label, and no marks stand around the words.
func (d *document) readTurns(x *Extraction, turns []marks.Turn) {
	for _, t := range turns {
		q := d.quotation(Indirect, t.Words[0])
		for _, w := range t.Words[1:] {
			q.Parts = append(q.Parts, Part{Span: w})
		}
		q.Cue = t.Colon
		q.Speaker = Speaker{Name: d.text[t.Label.Start:t.Label.End], Mention: t.Label, Rule: "transcript"}
		x.Quotations = append(x.Quotations, q)
	}
	d.turns = turns
}

func (d *document) quotation(k Kind, s article.Span) *Quotation {
	return &Quotation{Article: d.article, Kind: k, Parts: []Part{{Span: s}}}
}

// longestAttribution is how long, in bytes, an attribution between two parts
// of one quotation may be: a name, a post and a place.
const longestAttribution = 220

// interrupted reports whether b goes on with the quotation that a began, after
// an attribution between them: “A,” she said. “B.”
func (d *document) interrupted(a, b marks.Stretch) bool {
	if a.Paragraph != b.Paragraph || a.Single != b.Single || a.Unclosed || b.Start < a.Outer.End {
		return false
	}
	gap := strings.TrimSpace(d.text[a.Outer.End:b.Outer.Start])
	if gap == "" || len(gap) > longestAttribution {
		return false
	}
	stop := gap[len(gap)-1]
	body := strings.TrimRight(gap, ".,")
	if stop != '.' && stop != ',' || !endsClause(d.text[a.Start:a.Outer.End], gap) || !speech.HasCue(body, d.lang) {
		return false
	}
	if stop == '.' && !startsUpper(d.text[b.Start:b.End]) {
		return false
	}
	// More than one sentence between them is the outlet's own narration.
	first := b.Outer.Start - len(strings.TrimLeftFunc(d.text[a.Outer.End:b.Outer.Start], unicode.IsSpace))
	for _, s := range d.paragraphs[a.Paragraph].Sentences {
		if first < s.Start && s.Start < b.Outer.Start {
			return false
		}
	}
	return true
}

// endsClause reports whether the marked words end with a stop or comma, inside
// the marks or right behind them.
func endsClause(words, gap string) bool {
	words = strings.TrimRightFunc(words, func(r rune) bool { return unicode.Is(unicode.Quotation_Mark, r) || r == '\'' || unicode.IsSpace(r) })
	r, _ := utf8.DecodeLastRuneInString(words)
	return strings.ContainsRune(",.!?…—–-", r) || strings.HasPrefix(gap, ",")
}

func startsUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return !unicode.IsLower(r)
		}
	}
	return false
}

// kind tells a sentence in marks from a fragment inside the outlet's own.
func (d *document) kind(s marks.Stretch) Kind {
	words := d.text[s.Start:s.End]
	n := len(strings.Fields(words))
	whole := strings.ContainsRune(".!?…", lastRune(words))
	switch {
	case !startsUpper(words) && !strings.HasPrefix(words, "…") && !strings.HasPrefix(words, "["):
		return Partial
	case n <= 3 && !whole:
		return Partial
	}
	return Direct
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// readReported finds reported speech without marks, where the language has a
// model for it.
func (d *document) readReported(x *Extraction) {
	if d.lang != "en" {
		return
	}
	rest := d.marked
	turns := d.turns
	for _, p := range d.paragraphs {
		for len(turns) > 0 && turns[0].Words[len(turns[0].Words)-1].End <= p.Start {
			turns = turns[1:]
		}
		if len(turns) > 0 && turns[0].Label.Start < p.End {
			continue
		}
		for len(rest) > 0 && rest[0].Outer.End <= p.Start {
			rest = rest[1:]
		}
		marked := func(start, end int) bool {
			for _, s := range rest {
				if s.Outer.Start >= end {
					return false
				}
				if s.Outer.End > start {
					return true
				}
			}
			return false
		}
		for _, s := range p.Sentences {
			for _, c := range reported.Find(d.text, s.Start, s.End, marked) {
				if marked(c.CueStart, c.CueEnd) {
					continue
				}
				q := d.quotation(Indirect, article.Span{Start: c.Start, End: c.End})
				q.Cue = article.Span{Start: c.CueStart, End: c.CueEnd}
				if q.Doubtful = c.Doubtful; q.Doubtful {
					x.Doubtful = append(x.Doubtful, q)
				} else {
					x.Quotations = append(x.Quotations, q)
				}
			}
		}
	}
}

// noteMarks lists the marks that are on the wrong side or lost.
func (d *document) noteMarks(x *Extraction, found marks.Found) {
	for _, s := range found.Displaced {
		x.Damage = append(x.Damage, article.Damage{Type: "displaced mark", Severity: "medium", Span: d.origin(s),
			Note: "a quotation mark on the wrong side of the space; read by the order of the marks"})
	}
	for _, s := range found.Unclosed {
		x.Damage = append(x.Damage, article.Damage{Type: "lost mark", Severity: "medium", Span: d.origin(s),
			Note: "no mark closes this quotation; read to the end of its sentence or paragraph"})
	}
	slices.SortStableFunc(x.Damage, func(a, b article.Damage) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}

// toOrigin leads the spans of a quotation back to the untouched text, cuts its
// words out and gives it its id.
func (d *document) toOrigin(q *Quotation) {
	for i := range q.Parts {
		q.Parts[i].Span = d.origin(q.Parts[i].Span)
		q.Parts[i].Text = d.article.Cut(q.Parts[i].Span)
	}
	q.Speaker.Mention = d.origin(q.Speaker.Mention)
	q.Speaker.Role = d.origin(q.Speaker.Role)
	q.Cue = d.origin(q.Cue)
	q.Channel.Span = d.origin(q.Channel.Span)
	q.When = d.origin(q.When)
	q.Via.Span = d.origin(q.Via.Span)
	q.ID = fingerprint(q)
}

func (d *document) spansToOrigin(spans []article.Span) {
	for i := range spans {
		spans[i] = d.origin(spans[i])
	}
}

// fingerprint is an id made of the article's id, the places and the words.
func fingerprint(q *Quotation) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s", q.Article.ID, q.Kind)
	for _, p := range q.Parts {
		fmt.Fprintf(h, "\x00%d\x00%d\x00%s", p.Start, p.End, p.Text)
	}
	return "q-" + hex.EncodeToString(h.Sum(nil)[:8])
}
