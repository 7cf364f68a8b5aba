package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"strings"

	"github.com/quotediff/quotediff/compare"
)

// example is a pair as the regression sees it.
type example struct {
	features    [features]float64
	label, part bool
	weight      float64
	set         string
}

func read(name string) ([]example, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	var out []example
	known := map[[2]string]*compare.Wording{}
	wording := func(text, lang string) *compare.Wording {
		w := known[[2]string{text, lang}]
		if w == nil {
			w = compare.New(text, lang)
			known[[2]string{text, lang}] = w
		}
		return w
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		var p struct {
			A, B, Kind, Set string
			Label           int
			Lang            string `json:"lang_a"`
		}
		if err := json.Unmarshal(s.Bytes(), &p); err != nil {
			return nil, err
		}
		m := compare.Measure(wording(p.A, p.Lang), wording(p.B, p.Lang))
		e := example{features: m.Features(), label: p.Label == 1, part: m.Fragment, set: p.Set}
		e.weight = weight(p.Kind, e.part)
		out = append(out, e)
	}
	return out, s.Err()
}

// weight is how much a pair of a kind counts.
func weight(kind string, part bool) float64 {
	w := 1.0
	switch kind {
	case "hardest":
		w = hard
	case "ref-ref":
		w = people
	}
	if part && !strings.HasPrefix(kind, "fragment") {
		w *= whole
	}
	return w
}
