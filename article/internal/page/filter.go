package page

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// A block of less than shortBlock characters of which more than mostLinked
// stands in links is a link, not a paragraph. A paragraph of news has at least
// leastProse characters. The three were set over saved news pages; TestText
// holds what they decide.
const (
	shortBlock = 200
	mostLinked = 0.6
	leastProse = 60
	linkyList  = 0.3 // links in the items of a list after the article
	mostLead   = 0.4 // of an article's text, above which what is first is not a head
)

// choose returns the blocks that are the article's running text.
func choose(blocks []block, title string) []block {
	var out []block
	for i, b := range blocks {
		if b.quoted || !isLink(b) && !isStock(b) && !isTitle(b, title, i) && !isControl(b) {
			out = append(out, b)
		}
	}
	out = withoutRepeats(out)
	out = withoutHead(out)
	return withoutTail(out)
}

func isLink(b block) bool { return b.linkShare() > mostLinked && b.length() < shortBlock }

// isTitle reports whether one of the first blocks repeats the title of the page.
func isTitle(b block, title string, i int) bool {
	return title != "" && (i < 4 || isHeading(b)) && strings.EqualFold(line(b.text), line(title))
}

// control is what stands on buttons and below pictures, whatever the language:
// a bare address, "Image 3 of 9", a count, a shortcode.
var control = regexp.MustCompile(`^(?:(?:https?://|www\.)\S+|\S+@\S+\.\S+|\p{L}{3,12} \d{1,3} (?:of|/|von|de|sur|di|van|av|af|of /) ?\d{1,3}|\d{1,3} ?/ ?\d{1,3}|[\d\s.,:/|–-]+|\[/?[a-z_]+(?: [a-z_]+=[^\]]*)?\].*)$`)

func isControl(b block) bool {
	few := strings.Count(b.text, " ") <= 6 || strings.HasPrefix(b.text, "[")
	return few && len(b.text) < shortBlock && control.MatchString(b.text)
}

// withoutRepeats leaves out what is on the page twice: pull quotations, captions and
// standfirsts printed again. Short lines may repeat.
func withoutRepeats(blocks []block) []block {
	seen := map[string]bool{}
	var out []block
	for _, b := range blocks {
		key := line(b.text)
		if seen[key] && len(key) > leastProse && b.tag != atom.Li {
			continue
		}
		seen[key] = true
		out = append(out, b)
	}
	return out
}

// withoutHead leaves out what precedes the first paragraph and is not a sentence:
// headings, bylines, days.
func withoutHead(blocks []block) []block {
	total, head := 0, 0
	for _, b := range blocks {
		total += len(b.text)
	}
	var kept []block
	for i, b := range blocks {
		if isProse(b) {
			return append(kept, blocks[i:]...)
		}
		if !b.quoted && (isHeading(b) || !endsSentence(b.text)) {
			if head += len(b.text); float64(head) > mostLead*float64(total) {
				return blocks
			}
			continue
		}
		kept = append(kept, b)
	}
	return blocks
}

// withoutTail leaves out what follows the last paragraph: headings with nothing below
// them, and lists of links.
func withoutTail(blocks []block) []block {
	for len(blocks) > 0 {
		b := blocks[len(blocks)-1]
		if b.quoted || !isHeading(b) && (b.linkShare() < linkyList || endsSentence(b.text) && b.tag != atom.Li) {
			break
		}
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

func isHeading(b block) bool {
	switch b.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header:
		return true
	}
	return false
}

// isProse reports whether a block is a paragraph of running text.
func isProse(b block) bool {
	return !isHeading(b) && b.length() >= leastProse && b.linkShare() <= mostLinked && holdsSentence(b.text)
}

const sentenceEnds = ".!?…。！？؟।"

func holdsSentence(s string) bool { return strings.ContainsAny(s, sentenceEnds) }

// endsSentence reports whether a text ends as a sentence does, marks apart.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»“«)]›‹ ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(sentenceEnds+":", r)
}
