package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"io"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster/internal/engine"
)

// disputed is a pair whose evidence is neither a clear yes nor a clear no, for
// people to decide on.
type disputed struct {
	Event    string             `json:"event"`
	A        span               `json:"a"`
	B        span               `json:"b"`
	Odds     float64            `json:"log_odds"`
	Features map[string]float64 `json:"features"`
}

const (
	// leastOutlets is how many outlets an event needs to be asked about, and
	// leastAsked how many pairs in dispute.
	leastOutlets = 3
	leastAsked   = 6
	// mostAsked is how many pairs of one event are asked about.
	mostAsked = 12
	// widest is up to which log-odds, for or against, a pair is in dispute.
	widest = 3
)

// ask writes the pairs in dispute of so many events, in the order of the hashes
// of their names: those nearest to the threshold.
func ask(w io.Writer, files []string, most int) error {
	events, err := readEvents(files)
	if err != nil {
		return err
	}
	slices.SortFunc(events, func(a, b *event) int {
		x, y := sha256.Sum256([]byte(a.name)), sha256.Sum256([]byte(b.name))
		return bytes.Compare(x[:], y[:])
	})
	out := json.NewEncoder(w)
	for _, e := range events {
		if e.outlets() < leastOutlets {
			continue
		}
		e.extract()
		_, seen, err := e.group(nil)
		if err != nil {
			return err
		}
		found := inDispute(seen)
		if len(found) < leastAsked {
			continue
		}
		for _, p := range found[:min(len(found), mostAsked)] {
			if err := out.Encode(p.disputed()); err != nil {
				return err
			}
		}
		if most--; most == 0 {
			return nil
		}
	}
	return nil
}

// inDispute are the pairs near the threshold, the nearest first. Of two texts
// that several articles print one pair is enough.
func inDispute(seen []pair) []pair {
	asked := map[[2]string]bool{}
	var out []pair
	for _, p := range seen {
		texts := [2]string{wordsOf(p.A.Article, p.AtA), wordsOf(p.B.Article, p.AtB)}
		if !p.Settled && math.Abs(p.LogOdds) <= widest && !p.a.holds(p.b) && !asked[texts] {
			asked[texts] = true
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b pair) int {
		return cmp.Or(cmp.Compare(math.Abs(a.LogOdds), math.Abs(b.LogOdds)), a.a.compare(b.a), a.b.compare(b.b))
	})
	return out
}

// wordsOf are the letters and digits of a place, in lower case.
func wordsOf(a *article.Article, spans []article.Span) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, a.Text[spans[0].Start:spans[len(spans)-1].End])
}

func (p *pair) disputed() disputed {
	d := disputed{p.event, spanOf(p.A.Article, p.a), spanOf(p.B.Article, p.b), math.Round(100*p.LogOdds) / 100, map[string]float64{}}
	for k, name := range engine.Features() {
		d.Features[name] = math.Round(1000*p.Values[k]) / 1000
	}
	return d
}
