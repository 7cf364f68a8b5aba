package article

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A paragraph counts as doubled when a run of at least doubledWords words in
// it stands in another paragraph too and makes up doubledShare of its words.
// Stock sentences ("did not respond to a request for comment") are shorter,
// and quotations that an article repeats make up less. TestDoubledParagraph
// holds both.
const (
	doubledWords = 12
	doubledShare = 0.8
	anchorWords  = 6 // words by which equal runs are looked up
)

// doubledParagraphs finds paragraphs that occur twice, in full or nearly so. The
// later one is the copy. If they differ much in length, the shorter one is, provided
// that all of it is in the other: a headline that also names the speaker is not a
// copy. The repair spans the repeated words. If these hold only one mark of a pair,
// they stay in the view, so that the other mark is not left alone there.
func doubledParagraphs(text string) []repair {
	paragraphs := Paragraphs(text)
	if len(paragraphs) < 2 {
		return nil
	}
	d := newDoublings(text, paragraphs)
	defer d.release()
	left := make([]bool, len(paragraphs)) // out of the view
	var out []repair
	for i := range paragraphs {
		for _, r := range d.runs(i) {
			copied, kept := r.copied(d)
			if copied.paragraph < 0 || left[copied.paragraph] || left[kept.paragraph] {
				continue
			}
			damage := Damage{Type: DoubledParagraph, Severity: "low", Note: "paragraph %d repeats paragraph %d; counted once"}
			if d.embeds(kept, copied, r.words) || d.embeds(copied, kept, r.words) {
				if d.embeds(copied, kept, r.words) {
					copied, kept = kept, copied
				}
				damage = Damage{Type: EmbeddedText, Severity: "info", Note: "paragraph %d is the text that paragraph %d quotes; counted once"}
			}
			left[copied.paragraph] = true
			damage.Span = d.span(copied, r.words)
			damage.Note = fmt.Sprintf(damage.Note, copied.paragraph+1, kept.paragraph+1)
			out = append(out, repair{damage, "", balanced(text[damage.Span.Start:damage.Span.End])})
		}
	}
	slices.SortFunc(out, func(a, b repair) int { return cmp.Compare(a.damage.Span.Start, b.damage.Span.Start) })
	return out
}

// place is a word of a paragraph, both counted from 0.
type place struct{ paragraph, word int }

// run is a stretch of words that stands at two places, first in the text and
// later; equal but for case and marks.
type run struct {
	first, later place
	words        int
}

// copied returns the side of the run that is a copy, and the one that is kept.
// The paragraph of copied is -1 when there is no copy.
func (r run) copied(d *doublings) (copied, kept place) {
	share := func(p place) bool {
		return float64(r.words) >= doubledShare*float64(len(d.of(p.paragraph)))
	}
	switch {
	case r.words < doubledWords:
	case share(r.later):
		return r.later, r.first
	case r.words == len(d.of(r.first.paragraph)): // pulled out above
		return r.first, r.later
	}
	return place{paragraph: -1}, place{}
}

// doublings holds the words of all paragraphs and where runs of them begin.
type doublings struct {
	text   string
	words  []Span // of all paragraphs in a row
	hashes []uint64
	from   []int // the first word of each paragraph, and where the last one ends
	at     anchors
}

func newDoublings(text string, paragraphs []Span) *doublings {
	d := spare.Get().(*doublings)
	d.text, d.words, d.hashes, d.from = text, d.words[:0], d.hashes[:0], append(d.from[:0], 0)
	for _, p := range paragraphs {
		d.readWords(p)
		d.from = append(d.from, len(d.words))
	}
	d.at = d.at.cleared(len(d.words)/anchorWords + 1)
	return d
}

// spare holds doublings whose memory can be used again.
var spare = sync.Pool{New: func() any { return new(doublings) }}

// release makes the memory of the doublings available again.
func (d *doublings) release() {
	d.text = ""
	spare.Put(d)
}

// of returns the words of a paragraph, which is counted from 0.
func (d *doublings) of(paragraph int) []Span { return d.words[d.from[paragraph]:d.from[paragraph+1]] }

// runs returns the longest equal runs between paragraph i and those before it, and
// then records its own. It compares the words themselves, so two words with one
// hash are never confused.
func (d *doublings) runs(i int) []run {
	var out []run
	free := 0 // after the run before
	n := len(d.of(i))
	for w := 0; w+anchorWords <= n; {
		first, ok := d.at.find(d.anchor(i, w))
		r := run{first, place{i, w}, 0}
		if ok {
			r = d.extend(r, free)
		}
		if r.words < anchorWords {
			w++
			continue
		}
		out = append(out, r)
		w = r.later.word + r.words
		free = w
	}
	for w := 0; w+anchorWords <= n; w += anchorWords {
		d.at.add(d.anchor(i, w), place{i, w})
	}
	return out
}

// anchor mixes the hashes of the anchorWords words from w on.
func (d *doublings) anchor(i, w int) uint64 {
	var key uint64
	for _, h := range d.hashes[d.from[i]+w:][:anchorWords] {
		key = key*0x9e3779b97f4a7c15 + h
	}
	return key
}

// anchors maps each key to the place where it occurred first. It is a hash table
// with open addressing and linear probing, at most half full.
type anchors []struct {
	key   uint64
	place place // counted from 1; zero where it is free
}

// cleared returns empty anchors for n keys, in the same memory if they fit.
func (a anchors) cleared(n int) anchors {
	size := 1 << bits.Len(uint(2*n))
	if cap(a) < size {
		return make(anchors, size)
	}
	a = a[:size]
	clear(a)
	return a
}

// slot returns the slot of a key, or the one that it would take.
func (a anchors) slot(key uint64) int {
	i := int((key^key>>32)*0x9e3779b97f4a7c15>>32) & (len(a) - 1)
	for a[i].place.word > 0 && a[i].key != key {
		i = (i + 1) & (len(a) - 1)
	}
	return i
}

func (a anchors) find(key uint64) (place, bool) {
	p := a[a.slot(key)].place
	return place{p.paragraph, p.word - 1}, p.word > 0
}

// add keeps the first place of a key.
func (a anchors) add(key uint64, p place) {
	if s := &a[a.slot(key)]; s.place.word == 0 {
		s.key, s.place = key, place{p.paragraph, p.word + 1}
	}
}

// extend grows a run in both directions as long as the words are equal. Its later
// side does not reach back beyond the word free.
func (d *doublings) extend(r run, free int) run {
	a, b := d.of(r.first.paragraph), d.of(r.later.paragraph)
	equal := func(i, j int) bool {
		return i >= 0 && j >= 0 && i < len(a) && j < len(b) &&
			strings.EqualFold(d.text[a[i].Start:a[i].End], d.text[b[j].Start:b[j].End])
	}
	for equal(r.first.word+r.words, r.later.word+r.words) {
		r.words++
	}
	for r.words > 0 && r.later.word > free && equal(r.first.word-1, r.later.word-1) {
		r.first.word--
		r.later.word--
		r.words++
	}
	return r
}

// embeds reports whether a run of n words stands between marks in a paragraph that
// has more to say, as a quotation does, and is a paragraph of its own at another
// place, as what is quoted is: a post that a page shows.
func (d *doublings) embeds(quoted, whole place, n int) bool {
	words := d.of(quoted.paragraph)
	return n < len(words) && n == len(d.of(whole.paragraph)) &&
		d.marked(words[quoted.word].Start, words[quoted.word+n-1].End) &&
		!strings.ContainsAny(d.text[d.of(whole.paragraph)[0].Start:d.span(whole, n).End], quotationMarks)
}

// quotationMarks are the marks that enclose words.
const quotationMarks = `"“”„«»`

// marked reports whether quotation marks stand around a part of the text, with
// punctuation at most between.
func (d *doublings) marked(start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(d.text[:start])
	after := strings.TrimLeft(d.text[end:], ".,!?…;:")
	close, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsRune(quotationMarks, before) && strings.ContainsRune(quotationMarks, close)
}

// balanced reports whether the quotation marks of a text come in pairs.
func balanced(text string) bool {
	count := func(mark string) int { return strings.Count(text, mark) }
	return count(`"`)%2 == 0 && (count("“")+count("”")+count("„"))%2 == 0 && count("«") == count("»")
}

// span returns the text of the n words from p on, with the stop after them, and
// with the marks around them if they are the whole paragraph.
func (d *doublings) span(p place, n int) Span {
	words := d.of(p.paragraph)
	span := Span{words[p.word].Start, words[p.word+n-1].End}
	if p.word == 0 {
		for span.Start > 0 && !isSpace(d.text[span.Start-1]) {
			span.Start--
		}
	}
	for span.End < len(d.text) {
		r, size := utf8.DecodeRuneInString(d.text[span.End:])
		if unicode.IsSpace(r) || unicode.IsLetter(r) || unicode.IsDigit(r) {
			break
		}
		span.End += size
	}
	return span
}

// readWords adds the runs of letters and digits of a paragraph.
func (d *doublings) readWords(p Span) {
	start, hash := -1, uint64(fnvBasis)
	foreign := false
	end := func(at int) {
		if foreign {
			hash = hashFold(d.text[start:at])
		}
		d.words, d.hashes = append(d.words, Span{start, at}), append(d.hashes, hash)
		start, hash, foreign = -1, fnvBasis, false
	}
	for i := p.Start; i < p.End; {
		c, n, word := d.text[i], 1, false
		if c >= utf8.RuneSelf {
			var r rune
			r, n = utf8.DecodeRuneInString(d.text[i:p.End])
			word = unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
			foreign = foreign || word
		} else if c = smallWord[c]; c != 0 {
			word = true
			hash = (hash ^ uint64(c)) * fnvPrime
		}
		if word && start < 0 {
			start = i
		}
		if !word && start >= 0 {
			end(i)
		}
		i += n
	}
	if start >= 0 {
		end(p.End)
	}
}

// smallWord gives the lower-case letter or the digit for the letters and digits of
// ASCII, 0 for other bytes.
var smallWord = func() (small [256]byte) {
	for c := range byte(utf8.RuneSelf) {
		if isAlnum(c) {
			small[c] = c
			if 'A' <= c && c <= 'Z' {
				small[c] = c + 'a' - 'A'
			}
		}
	}
	return small
}()

const (
	fnvBasis = 14695981039346656037
	fnvPrime = 1099511628211
)

// hashFold is FNV-1a (Fowler, Noll, Vo) over the word in lower case.
func hashFold(word string) uint64 {
	h := uint64(fnvBasis)
	for _, c := range []byte(strings.ToLower(word)) {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h
}
