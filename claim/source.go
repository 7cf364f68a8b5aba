package claim

import (
	"slices"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote"
)

// Source is whom an outlet has a clause from, as its sentence says.
type Source struct {
	From, To int              // tokens of the sentence's wording that say who: "police", "the council", "Anna Holt"
	Of       *quote.Quotation // what is said
	Head     int              // the token of the noun of one who is not named; -1 for a name
}

// Source returns whom the outlet has the clause from. ok is false for what the outlet
// tells itself, and where the sentence does not say who spoke, or not surely.
func (c *Clause) Source() (s Source, ok bool) {
	q, in := c.Quotation(), c.Sentence
	if q == nil || in.Title || q.Speaker.Unsure || !q.Speaker.Known() || q.Cue.Empty() {
		return s, false
	}
	s = Source{From: -1, Of: q, Head: -1}
	for i := range in.within(q.Speaker.Mention) {
		if s.From < 0 {
			s.From = i
		}
		s.To = i + 1
	}
	if s.From < 0 {
		return s, false
	}
	named := slices.ContainsFunc(in.Names, func(n Name) bool { return n.From < s.To && s.From < n.To })
	if !named {
		s.Head = in.head(s.From, s.To)
	}
	return s, named || s.Head >= 0
}

// head returns the noun of a description: the last word of content before a
// preposition; -1 for a pronoun.
func (s *Sentence) head(from, to int) int {
	prep := knownRoles(s.Wording.Lang).prep
	head := -1
	for i := from; i < to; i++ {
		if prep[s.Wording.Tokens[i].Norm] && head >= 0 {
			break
		}
		if !s.Wording.Light(i) {
			head = i
		}
	}
	return head
}

// sourceWords is what is known about sources and channels.
type sourceWords struct {
	vague map[string]bool
	sort  map[string]string // of a channel
}

var knownSources = language.Cached(func(l language.Language) sourceWords {
	k := sourceWords{vague: map[string]bool{}, sort: map[string]string{}}
	for class, words := range l.Grouped(language.SourceWords) {
		for _, w := range words {
			if class == "vague" {
				k.vague[w] = true
			} else {
				k.sort[w] = class
			}
		}
	}
	return k
})

// Vague reports whether a source that is not named may be any other one: "officials".
func (s *Source) Vague(in *Sentence) bool {
	return s.Head >= 0 && knownSources(in.Wording.Lang).vague[in.Wording.Tokens[s.Head].Norm]
}

// Channel returns the sort of the channel by which something was said, or of the
// occasion: "social", "written"; empty where the article does not say, or the sort is
// not known.
func (s *Source) Channel() string {
	return knownSources(s.Of.Article.Lang).sort[s.Of.Channel.Name]
}
