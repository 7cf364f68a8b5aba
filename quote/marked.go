package quote

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/attribution"
	"github.com/quotediff/quotediff/quote/internal/marks"
	"github.com/quotediff/quotediff/quote/internal/speech"
)

// readMarked finds what stands in marks and sorts it into speech and mentions.
// Until [document.toOrigin], the spans of quotations are those of the view.
func (d *document) readMarked(x *Extraction) {
	found := marks.Find(d.text, d.lang, d.paragraphs)
	found.Stretches = append(found.Stretches, d.blockQuotations(&found)...)
	slices.SortStableFunc(found.Stretches, func(a, b marks.Stretch) int { return cmp.Compare(a.Start, b.Start) })
	candidates := speech.Candidates(d.text, d.paragraphs, found.Stretches)
	var last *Quotation // that a later stretch may continue
	var before marks.Stretch
	wasSpeech := false
	for i, s := range found.Stretches {
		d.marked = append(d.marked, s)
		isSpeech := s.Said || d.space.judge.IsSpeech(&candidates[i])
		if s.GoesOn {
			isSpeech = wasSpeech
		}
		isSpeech = isSpeech && !d.corrects(&d.paragraphs[s.Paragraph], s.Outer.Start)
		wasSpeech = isSpeech
		if !isSpeech {
			x.Mentions = append(x.Mentions, d.quotation(Mention, s.Span))
			continue
		}
		if last != nil && (s.GoesOn || s.Resumes || d.interrupted(before, s, d.afterwards(found.Stretches, i))) {
			last.Parts = append(last.Parts, Part{Span: s.Span})
			if s.GoesOn && startsUpper(d.text[last.Parts[0].Start:last.Parts[0].End]) {
				last.Kind, last.Sentence = Direct, Part{} // what runs over paragraphs and begins like a sentence is one
			}
		} else {
			last = d.quotation(d.kind(s), s.Span)
			if last.Kind == Partial {
				last.Sentence.Span = d.sentenceOf(s)
			}
			x.Quotations = append(x.Quotations, last)
		}
		before = s
	}
	d.readTurns(x, found.Turns)
	d.readPosts(x, found.Posts)
	d.noteMarks(x, found)
}

// sentenceOf returns the sentence that words in marks stand in.
func (d *document) sentenceOf(s marks.Stretch) article.Span {
	sentences := d.paragraphs[s.Paragraph].Sentences
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].End >= s.End })
	if i == len(sentences) || sentences[i].Start > s.Start {
		return article.Span{}
	}
	return sentences[i]
}

// longestAttribution is how long, in bytes, an attribution between two parts
// of one quotation may be: a name, a post and a place.
const longestAttribution = 220

// interrupted reports whether b goes on with the quotation that a began, after
// an attribution between them: “A,” she said. “B.” after is where the words end
// that may attribute b.
func (d *document) interrupted(a, b marks.Stretch, after int) bool {
	if a.Paragraph != b.Paragraph || a.Single != b.Single || a.Unclosed || b.Start < a.Outer.End {
		return false
	}
	gap := strings.TrimSpace(d.text[a.Outer.End:b.Outer.Start])
	if gap == "" || len(gap) > longestAttribution {
		return false
	}
	stop := gap[len(gap)-1]
	body := strings.TrimRight(gap, ".,")
	if stop != '.' && stop != ',' || !endsClause(d.text[a.Start:a.Outer.End], gap) || !d.space.judge.HasCue(body) {
		return false
	}
	if stop == '.' && !startsUpper(d.text[b.Start:b.End]) {
		return false
	}
	if stop == '.' && d.answered(a, b, after) {
		return false
	}
	// More than one sentence between them is the outlet's own narration.
	first := b.Outer.Start - len(strings.TrimLeftFunc(d.text[a.Outer.End:b.Outer.Start], unicode.IsSpace))
	sentences := d.paragraphs[a.Paragraph].Sentences
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].Start > first })
	return i == len(sentences) || sentences[i].Start >= b.Outer.Start
}

// answered reports whether b has an attribution of its own, which names another
// speaker than the one before it: “A,” she said. “B,” said the clerk.
func (d *document) answered(a, b marks.Stretch, after int) bool {
	words, gap := d.text[b.Start:b.Outer.End], strings.TrimSpace(d.text[b.Outer.End:after])
	if gap == "" || !endsClause(words, gap) || endsInStop(words) && gap[0] != ',' {
		return false
	}
	from := a.Outer.Start
	second := attribution.Span{Start: b.Outer.Start - from, End: b.Outer.End - from}
	return attribution.Exchange(d.text[from:after], a.Outer.End-from, second, attribution.LexiconOf(d.lang))
}

// afterwards returns where the outlet's words after a stretch end: at the next
// one, or with their sentence.
func (d *document) afterwards(found []marks.Stretch, i int) int {
	s := &found[i]
	p := &d.paragraphs[s.Paragraph]
	limit := p.End
	if i+1 < len(found) && found[i+1].Paragraph == s.Paragraph {
		limit = max(found[i+1].Outer.Start, s.Outer.End)
	}
	at := limit - len(strings.TrimLeftFunc(d.text[s.Outer.End:limit], unicode.IsSpace))
	return min(limit, p.SentenceEnd(at))
}

// endsInStop reports whether marked words end with a full stop.
func endsInStop(words string) bool {
	return strings.HasSuffix(strings.TrimRightFunc(words, closesWords), ".")
}

// closesWords reports what may stand after the last sign of marked words.
func closesWords(r rune) bool {
	return unicode.Is(unicode.Quotation_Mark, r) || r == '\'' || unicode.IsSpace(r)
}

// endsClause reports whether the marked words end with a stop or comma, inside
// the marks or right after them.
func endsClause(words, gap string) bool {
	words = strings.TrimRightFunc(words, closesWords)
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

// kind tells a sentence in marks from a fragment inside the outlet's own: a
// sentence begins like one, and stands free or ends like one.
func (d *document) kind(s marks.Stretch) Kind {
	words := d.text[s.Start:s.End]
	before := strings.TrimRightFunc(d.text[d.paragraphs[s.Paragraph].Start:s.Outer.Start], unicode.IsSpace)
	whole := strings.ContainsRune(".!?…", lastRune(words))
	free := before == "" || strings.ContainsRune(",:;.!?…—–->", lastRune(before)) || unicode.Is(unicode.Quotation_Mark, lastRune(before))
	switch {
	case !startsUpper(words) && !strings.HasPrefix(words, "…") && !strings.HasPrefix(words, "["):
		return Partial
	case !whole && len(strings.Fields(words)) <= 3 && !(free && lastRune(words) == ','):
		return Partial
	case !whole && !free && !d.space.judge.HasCue(lastWords(before, 2)):
		return Partial
	}
	return Direct
}

// lastWords returns the last n words of s, or fewer where they are long.
func lastWords(s string, n int) string {
	words := strings.Fields(s[max(0, len(s)-n*24):])
	return strings.Join(words[max(0, len(words)-n):], " ")
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// noteMarks lists the marks that are on the wrong side or lost.
func (d *document) noteMarks(x *Extraction, found marks.Found) {
	for _, s := range found.Displaced {
		x.Damage = append(x.Damage, article.Damage{Type: "displaced mark", Severity: "medium", Span: d.origin(s),
			Note: "a quotation mark on the wrong side of the space; read by the order of the marks"})
	}
	for _, s := range found.Unopened {
		x.Damage = append(x.Damage, article.Damage{Type: "lost mark", Severity: "medium", Span: d.origin(s),
			Note: "no mark opens this quotation; read from the start of its paragraph"})
	}
	for _, s := range found.Unclosed {
		x.Damage = append(x.Damage, article.Damage{Type: "lost mark", Severity: "medium", Span: d.origin(s),
			Note: "no mark closes this quotation; read to the end of its sentence or paragraph"})
	}
	slices.SortStableFunc(x.Damage, func(a, b article.Damage) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}
