package main

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/cluster/internal/engine"
	"github.com/quotediff/quotediff/internal/weights"
)

// judgedPair is an example whose log-odds are its cover.
func judgedPair(cover float64, same bool) example {
	values := make([]float64, len(engine.Features()))
	values[0] = cover
	return example{pair{Pair: engine.Pair{Values: values}}, same}
}

// TestThreshold holds that the threshold is the lowest with the precision, counts
// what is settled, and takes equal log-odds as one.
func TestThreshold(t *testing.T) {
	set := weights.Set{engine.Features()[0]: 1}
	settled := func(n int) []example {
		out := make([]example, n)
		for i := range out {
			out[i] = judgedPair(0, true)
			out[i].Settled = true
		}
		return out
	}
	for _, tt := range []struct {
		name string
		of   []example
		want float64
	}{
		{"one wrong of 34", append(settled(32), judgedPair(.8, true), judgedPair(.6, false)), .6},
		{"one wrong of 33", append(settled(31), judgedPair(.8, true), judgedPair(.6, false)), .8},
		{"equal ones", append(settled(31), judgedPair(.8, true), judgedPair(.6, true), judgedPair(.6, false), judgedPair(.6, false)), .8},
		{"nothing has the precision", []example{judgedPair(.8, false), judgedPair(.6, true)}, .8},
	} {
		if got := threshold(tt.of, set); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
	if x := settled(1)[0]; !math.IsInf(x.logOdds(set), 1) {
		t.Error("the weights are asked about what is settled")
	}
}

// TestPlaces holds when two places are of the same words, and when one.
func TestPlaces(t *testing.T) {
	long := place{"a", 100, 200}
	for _, tt := range []struct {
		name        string
		of          place
		holds, near bool
	}{
		{"itself", long, true, true},
		{"three more", place{"a", 100, 203}, true, true},
		{"four more", place{"a", 100, 204}, true, false},
		{"25 of it", place{"a", 50, 125}, true, false},
		{"24 of it", place{"a", 50, 124}, false, false},
		{"half of a short one", place{"a", 95, 105}, true, false},
		{"less than half of it", place{"a", 94, 104}, false, false},
		{"another article", place{"b", 100, 200}, false, false},
	} {
		if long.holds(tt.of) != tt.holds || long.near(tt.of) != tt.near {
			t.Errorf("%s: holds %v, near %v", tt.name, long.holds(tt.of), long.near(tt.of))
		}
	}
}

// written writes lines of JSON to a file.
func written(t *testing.T, name string, lines ...any) string {
	t.Helper()
	var b bytes.Buffer
	for _, l := range lines {
		if err := json.NewEncoder(&b).Encode(l); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func telling(id, text string) map[string]string {
	return map[string]string{"id": id, "outlet": id, "event": "e", "lang": "en", "text": text}
}

// TestLabels holds that labels find their pairs, that those of another text are
// refused, and how the groups that the program makes answer to them.
func TestLabels(t *testing.T) {
	articles := written(t, "articles.jsonl",
		telling("a", "“We lost the ferry and the whole harbour wall in one night,” Ida Roth said."),
		telling("b", "“We lost the ferry and most of the harbour wall that night,” Ida Roth said."))
	events, err := readEvents([]string{articles})
	if err != nil || len(events) != 1 || events[0].outlets() != 2 {
		t.Fatalf("%d events, %v", len(events), err)
	}
	a, b := events[0].articles[0], events[0].articles[1]
	l := label{"e", spanOf(a, place{"a", 1, 59}), spanOf(b, place{"b", 1, 60}), true}
	disputes, err := readLabels(written(t, "labels.jsonl", l), []string{articles})
	if err != nil {
		t.Fatal(err)
	}
	examples, err := disputes[0].examples()
	if err != nil || len(examples) != 1 || !examples[0].same {
		t.Errorf("%d examples, %v", len(examples), err)
	}
	var said, told joins
	if err := disputes[0].measure(nil, &said, &told); err != nil || said != (joins{right: 1}) || told != (joins{}) {
		t.Errorf("%v; %v; %v", said, told, err)
	}
	l.B.SHA256 = l.A.SHA256
	if _, err := readLabels(written(t, "labels.jsonl", l), []string{articles}); err == nil || !strings.Contains(err.Error(), "another text of article b") {
		t.Errorf("labels of another text: %v", err)
	}
}

// TestCount holds how a grouping is held against what people marked.
func TestCount(t *testing.T) {
	articles := written(t, "articles.jsonl",
		telling("a", "“We lost the whole harbour wall,” Ida Roth said. “Nobody paid the ferrymen,” she said."),
		telling("b", "“We lost the whole harbour wall,” Ida Roth said. “The school stays shut,” she said."))
	events, err := readEvents([]string{articles})
	if err != nil {
		t.Fatal(err)
	}
	e := events[0]
	e.extract()
	g, _, err := e.group(nil)
	if err != nil {
		t.Fatal(err)
	}
	wallA, ferrymen, wallB, school := place{"a", 1, 32}, place{"a", 50, 75}, place{"b", 1, 32}, place{"b", 50, 72}
	for _, tt := range []struct {
		name  string
		pairs [][2]place
		want  counts
	}{
		{"as joined", [][2]place{{wallA, wallB}}, counts{right: 1}},
		{"nothing is one", nil, counts{wrong: 1}},
		{"others are", [][2]place{{wallA, wallB}, {ferrymen, school}}, counts{right: 1, missed: 1}},
	} {
		truth := &truth{quotations: []place{wallA, ferrymen, wallB, school}, positive: map[[2]place]bool{}}
		for _, p := range tt.pairs {
			both(truth.positive, p[0], p[1])
		}
		if got := truth.count(g); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

// TestMatched holds that each sentence of a quotation goes to one of the other.
func TestMatched(t *testing.T) {
	of := func(a, b int, cover float64, strength float32) pair {
		values := make([]float64, len(engine.Features()))
		values[0] = cover
		return pair{Pair: engine.Pair{Values: values, Strength: strength}, a: place{"a", a, a + 9}, b: place{"b", b, b + 9}}
	}
	got := matched([]pair{of(0, 0, .9, 9), of(0, 10, .8, 5), of(10, 10, .5, 4), of(20, 20, .4, 3)})
	if len(got) != 2 || got[1].a.start != 10 || got[1].b.start != 10 {
		t.Errorf("%d pairs of sentences, want the first and the third", len(got))
	}
	if got := matched([]pair{of(20, 20, .4, 3)}); len(got) != 1 {
		t.Error("the only pair of two quotations teaches nothing")
	}
}
