// Storyscore measures how well articles are grouped by event. The articles lie
// outside of the tree: records with an id and an event.
//
//	go run ./cluster/internal/storyscore mix FILE... > mixed.jsonl
//	quotediff stories --format jsonl mixed.jsonl > stories.jsonl
//	go run ./cluster/internal/storyscore score FILE... < stories.jsonl
//
// The first command writes the articles of all files shuffled and without
// their events, the third one the B³ (Bagga and Baldwin, 1998) of the stories
// against the events: over all articles, and over two halves of the events.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"os"

	"github.com/quotediff/quotediff/internal/gold"
)

func main() {
	if len(os.Args) < 3 {
		fail(errors.New(`want "mix" or "score", and files`))
	}
	records, err := read(os.Args[2:])
	if err != nil {
		fail(err)
	}
	if os.Args[1] == "mix" {
		err = mix(os.Stdout, records)
	} else {
		err = score(os.Stdout, os.Stdin, records)
	}
	if err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "storyscore:", err)
	os.Exit(1)
}

// read returns the records of all files, each gzipped or not.
func read(names []string) ([]map[string]any, error) {
	var all []map[string]any
	for _, name := range names {
		for record, err := range gold.Read[map[string]any](name) {
			if err != nil {
				return nil, err
			}
			all = append(all, *record)
		}
	}
	return all, nil
}

func mix(w io.Writer, records []map[string]any) error {
	r := rand.New(rand.NewPCG(1, 1))
	r.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
	out := json.NewEncoder(w)
	for _, rec := range records {
		delete(rec, "event")
		if err := out.Encode(rec); err != nil {
			return err
		}
	}
	return nil
}

// score reads which article is in which story.
func score(w io.Writer, stories io.Reader, records []map[string]any) error {
	story := map[string]string{}
	for d := json.NewDecoder(stories); ; {
		var line struct{ Article, Story string }
		if err := d.Decode(&line); err == io.EOF {
			break
		} else if err != nil {
			return fmt.Errorf("reading stories: %w", err)
		}
		story[line.Article] = line.Story
	}
	event := map[string]string{}
	for _, rec := range records {
		id, _ := rec["id"].(string)
		event[id], _ = rec["event"].(string)
		if story[id] == "" {
			return fmt.Errorf("article %s is in no story", id)
		}
	}
	for _, part := range []struct {
		name string
		has  func(half uint32) bool
	}{
		{"all", func(uint32) bool { return true }},
		{"first_half", func(h uint32) bool { return h == 0 }},
		{"second_half", func(h uint32) bool { return h == 1 }},
	} {
		chosen := map[string]string{}
		for id, e := range event {
			if part.has(half(e)) {
				chosen[id] = e
			}
		}
		p, r := bcubed(story, chosen)
		fmt.Fprintf(w, "%s_bcubed_precision %.4f\n%s_bcubed_recall %.4f\n%s_bcubed_f1 %.4f\n", part.name, p, part.name, r, part.name, 2*p*r/(p+r))
	}
	return nil
}

// half puts every event into one of two halves.
func half(event string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(event))
	return h.Sum32() >> 16 & 1
}

// bcubed returns the mean, over articles, of the share of its story that is of
// its event, and of its event that is in its story.
func bcubed(story, event map[string]string) (precision, recall float64) {
	type pair struct{ story, event string }
	inStory, inEvent, inBoth := map[string]float64{}, map[string]float64{}, map[pair]float64{}
	for id, e := range event {
		inStory[story[id]]++
		inEvent[e]++
		inBoth[pair{story[id], e}]++
	}
	for id, e := range event {
		both := inBoth[pair{story[id], e}]
		precision += both / inStory[story[id]]
		recall += both / inEvent[e]
	}
	n := float64(len(event))
	return precision / n, recall / n
}
