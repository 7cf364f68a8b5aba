package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/divergence/internal/matter"
	"github.com/quotediff/quotediff/internal/gold"
	"github.com/quotediff/quotediff/quote"
)

// story is the articles of one event, what editors marked in them, and the rows that
// may be printed.
type story struct {
	gold  bool // of the file of what editors marked, not of the labels
	items []item
	rows  []matter.Row
}

// item is a difference that an editor marked, or a trap: what looks like one.
type item struct {
	kind, severity string
	places         []place
}

// place is where an item stands, in code points.
type place struct {
	article    string
	start, end int
}

// side is a place as the file of what editors marked has it.
type side struct {
	Article    string
	Start, End int
}

// marking is a line of that file.
type marking struct {
	Event, Kind, Severity string
	A, B                  *side
	Also                  []side
}

// labelled is a line of the labels: one story.
type labelled struct {
	Event    string
	Articles []struct{ ID, SHA256 string }
	Items    []struct {
		Kind, Severity string
		Places         [][3]int // the article by its number, start, end
	}
}

// readStories reads the stories that are learned from, in the order of their names.
func readStories(marked, events, labels string, files []string) ([]*story, error) {
	by := make(map[string]*story)
	for m, err := range gold.Read[marking](marked) {
		if err != nil {
			return nil, err
		}
		if !strings.HasPrefix(m.Event, events) || m.B == nil {
			continue
		}
		s := by[m.Event]
		if s == nil {
			s = &story{gold: true}
			by[m.Event] = s
		}
		it := item{kind: m.Kind, severity: m.Severity}
		for _, p := range append([]side{*m.A, *m.B}, m.Also...) {
			it.places = append(it.places, place{p.Article, p.Start, p.End})
		}
		s.items = append(s.items, it)
	}
	hashes := make(map[string]string)
	for l, err := range gold.Read[labelled](labels) {
		if err != nil {
			return nil, err
		}
		by[l.Event] = l.story(hashes)
	}
	articles, err := readArticles(files, by, hashes)
	if err != nil {
		return nil, err
	}
	var out []*story
	for _, name := range slices.Sorted(maps.Keys(by)) {
		if len(articles[name]) == 0 {
			return nil, fmt.Errorf("no article of event %s", name)
		}
		by[name].tell(articles[name])
		out = append(out, by[name])
	}
	return out, nil
}

func (l *labelled) story(hashes map[string]string) *story {
	s := &story{}
	for _, a := range l.Articles {
		hashes[a.ID] = a.SHA256
	}
	for _, x := range l.Items {
		it := item{kind: x.Kind, severity: x.Severity}
		for _, p := range x.Places {
			it.places = append(it.places, place{l.Articles[p[0]].ID, p[1], p[2]})
		}
		s.items = append(s.items, it)
	}
	return s
}

// readArticles reads the articles of some events. It is an error if a text is not the
// one that was labelled.
func readArticles(files []string, of map[string]*story, hashes map[string]string) (map[string][]*article.Article, error) {
	out := make(map[string][]*article.Article)
	seen := make(map[string]bool)
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		for record, err := range article.Read(f, name) {
			if err != nil {
				return nil, err
			}
			a := record.Article
			if a == nil || of[a.Event] == nil || seen[a.ID] {
				continue
			}
			seen[a.ID] = true
			if sum := sha256.Sum256([]byte(a.Text)); hashes[a.ID] != "" && hex.EncodeToString(sum[:]) != hashes[a.ID] {
				return nil, fmt.Errorf("%s: article %s is not the one that was labelled", name, a.ID)
			}
			out[a.Event] = append(out[a.Event], a)
		}
		if err := f.Close(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// tell finds the rows of a story.
func (s *story) tell(articles []*article.Article) {
	found := make([]*quote.Extraction, len(articles))
	for i, a := range articles {
		found[i] = quote.Extract(a)
	}
	quote.Reconcile(found)
	tellings := make([]*claim.Telling, len(found))
	for i, x := range found {
		tellings[i] = claim.Extract(x)
	}
	s.rows = matter.Rows(claim.Align(tellings))
}

// example is a row by its features, and whether an editor marked it.
type example struct {
	values []float64
	marked bool
}

func (s *story) examples() []example {
	out := make([]example, len(s.rows))
	for i := range s.rows {
		out[i] = example{s.rows[i].Values(), s.marked(&s.rows[i].Difference)}
	}
	return out
}

// marked reports whether an editor marked the places of a difference.
func (s *story) marked(d *matter.Difference) bool {
	return slices.ContainsFunc(s.items, func(it item) bool { return it.severity != "none" && it.at(d) })
}

const (
	// longest is how long a side may be, in code points, to point at a place, unless
	// that is a third as long; slack is how far from a place inside marks it may be.
	longest = 160
	slack   = 20
)

// at reports whether both sides of a difference point at places of the item, in two
// articles.
func (it *item) at(d *matter.Difference) bool {
	near := 0
	if it.kind == "wording" || it.kind == "cut" || it.kind == "splice" {
		near = slack
	}
	a, b := codePoints(d.A), codePoints(d.B)
	for _, p := range it.places {
		for _, q := range it.places {
			if p.article != q.article && p.meets(a, near) && q.meets(b, near) {
				return true
			}
		}
	}
	return false
}

func (p place) meets(o place, near int) bool {
	return p.article == o.article && min(p.end, o.end) > max(p.start, o.start)-near && o.end-o.start <= max(longest, 3*(p.end-p.start))
}

func codePoints(p matter.Passage) place {
	t := p.Article.Text
	start := utf8.RuneCountInString(t[:p.Span.Start])
	return place{p.Article.ID, start, start + utf8.RuneCountInString(t[p.Span.Start:p.Span.End])}
}
