package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/internal/gold"
	"github.com/quotediff/quotediff/internal/weights"
	"github.com/quotediff/quotediff/quote"
)

// label says whether two places are one utterance.
type label struct {
	Event string `json:"event"`
	A     span   `json:"a"`
	B     span   `json:"b"`
	Same  bool   `json:"same"`
}

// span is a place in an article, in code points, with the hash of the text that
// it is a place of. It holds no word of the text.
type span struct {
	Article string `json:"article"`
	SHA256  string `json:"sha256"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

func spanOf(a *article.Article, p place) span { return span{a.ID, hashOf(a), p.start, p.end} }

func (s *span) place() place { return place{s.Article, s.Start, s.End} }

func hashOf(a *article.Article) string {
	sum := sha256.Sum256([]byte(a.Text))
	return hex.EncodeToString(sum[:])
}

// dispute is an event with the labels of some of its pairs.
type dispute struct {
	*event
	labels []*label
}

// readLabels returns the events of some articles of which pairs have labels. A
// label of an article with another text is an error.
func readLabels(name string, files []string) ([]dispute, error) {
	if name == "" {
		return nil, nil
	}
	by := map[string][]*label{}
	for l, err := range gold.Read[label](name) {
		if err != nil {
			return nil, err
		}
		by[l.Event] = append(by[l.Event], l)
	}
	events, err := readEvents(files)
	if err != nil {
		return nil, err
	}
	var out []dispute
	for _, e := range events {
		if by[e.name] == nil {
			continue
		}
		d := dispute{e, by[e.name]}
		if err := d.check(); err != nil {
			return nil, err
		}
		e.extract()
		out = append(out, d)
	}
	return out, nil
}

// examples are the labelled pairs that the decision is asked about.
func (d *dispute) examples() ([]example, error) {
	_, pairs, err := d.group(first())
	if err != nil {
		return nil, err
	}
	var out []example
	for _, l := range d.labels {
		if p, ok := l.pair(pairs); ok {
			out = append(out, example{p, l.Same})
		}
	}
	return out, nil
}

// check reports the first label of another text.
func (d *dispute) check() error {
	texts := map[string]string{}
	for _, a := range d.articles {
		texts[a.ID] = hashOf(a)
	}
	for _, l := range d.labels {
		for _, s := range []span{l.A, l.B} {
			if texts[s.Article] != s.SHA256 {
				return fmt.Errorf("event %s: the labels are of another text of article %s", d.name, s.Article)
			}
		}
	}
	return nil
}

// pair is the one that a label is of, in either order.
func (l *label) pair(pairs []pair) (pair, bool) {
	a, b := l.A.place(), l.B.place()
	for _, p := range pairs {
		if p.a.near(a) && p.b.near(b) || p.a.near(b) && p.b.near(a) {
			return p, true
		}
	}
	return pair{}, false
}

// near reports whether two places are one but for what stands at their ends.
func (p place) near(q place) bool {
	return p.shared(q) >= max(p.length(), q.length())-atEnds
}

// atEnds is how many code points one of two places may have more: marks and the
// stop at the end.
const atEnds = 3

// joins is how a grouping decides on labelled pairs.
type joins struct{ right, wrong, missed, apart int }

func (j joins) String() string {
	return fmt.Sprintf("of %d pairs of one utterance %d are joined, of %d others %d", j.right+j.missed, j.right, j.wrong+j.apart, j.wrong)
}

// measure adds how the labelled pairs are joined by some weights, those of
// stretches of which one has no marks in a count of their own.
func (d *dispute) measure(set weights.Set, said, told *joins) error {
	g, _, err := d.group(set)
	if err != nil {
		return err
	}
	for _, l := range d.labels {
		j := said
		a, b := clustersOf(g, l.A.place()), clustersOf(g, l.B.place())
		if a.told || b.told {
			j = told
		}
		joined := slices.ContainsFunc(a.in, func(k int) bool { return slices.Contains(b.in, k) })
		switch {
		case joined && l.Same:
			j.right++
		case joined:
			j.wrong++
		case l.Same:
			j.missed++
		default:
			j.apart++
		}
	}
	return nil
}

// found is the clusters that hold a place, and whether it has no marks; a
// doubtful one that is in no cluster has none.
type found struct {
	in   []int
	told bool
}

func clustersOf(g *cluster.Grouping, p place) found {
	f := found{told: true}
	for k := range g.Clusters {
		for _, m := range g.Clusters[k].Members {
			if placeOf(m.Quote.Article, m.Spans()).near(p) {
				f.in, f.told = append(f.in, k), m.Quote.Kind == quote.Indirect
			}
		}
	}
	return f
}
