// Storecompare measures how alike two stores are that hold articles of one
// corpus.
//
//	go run ./batch/internal/storecompare A.db B.db
//
// It prints, for the articles and stretches that both hold, the B³ F1 (Bagga
// and Baldwin, 1998) of the stories and of the clusters of B against those of
// A, how many clusters of A have their members together in B and nowhere else,
// and how many of the ids of A mean in B the cluster or story with most of the
// members they had.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/quotediff/quotediff/store"
)

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("want two stores"))
	}
	a, err := read(os.Args[1])
	if err != nil {
		fail(err)
	}
	b, err := read(os.Args[2])
	if err != nil {
		fail(err)
	}
	for _, part := range []struct {
		name string
		a, b map[string][]string
	}{{"stories", a.stories, b.stories}, {"clusters", a.clusters, b.clusters}} {
		f1, same := alike(part.a, part.b)
		kept := kept(part.a, part.b)
		fmt.Printf("%s %d %d\n%[1]s_bcubed_f1 %.5[4]f\n%[1]s_same %[5]d\n%[1]s_ids_kept %.5[6]f\n", part.name, len(part.a), len(part.b), f1, same, kept)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "storecompare:", err)
	os.Exit(1)
}

// state is which articles are in which story and which stretches in which
// cluster, by names that do not depend on the store.
type state struct{ stories, clusters map[string][]string }

func read(path string) (state, error) {
	ctx := context.Background()
	s := state{map[string][]string{}, map[string][]string{}}
	db, err := store.Open(ctx, path)
	if err != nil {
		return s, err
	}
	defer db.Close()
	for story, err := range db.Stories(ctx) {
		if err != nil {
			return s, err
		}
		prints := map[store.QuotationID]string{}
		for r, err := range db.Readings(ctx, store.Selection{Story: story.ID}) {
			if err != nil {
				return s, err
			}
			s.stories[story.ID] = append(s.stories[story.ID], r.Article.ID)
			for _, q := range r.Quotations {
				prints[q.ID] = q.Quotation.ID
			}
		}
		clusters, err := db.Clusters(ctx, story.ID)
		if err != nil {
			return s, err
		}
		for _, c := range clusters {
			seen := map[string]bool{}
			for _, m := range c.Members {
				name := fmt.Sprint(prints[m.Quotation], " ", m.Stretch)
				if !seen[name] {
					s.clusters[c.ID] = append(s.clusters[c.ID], name)
				}
				seen[name] = true
			}
		}
	}
	return s, nil
}

// home says for each member of both sides in which group it is, the first by
// id where it is in several.
func home(groups map[string][]string) map[string]string {
	in := map[string]string{}
	for id, members := range groups {
		for _, m := range members {
			if have, ok := in[m]; !ok || id < have {
				in[m] = id
			}
		}
	}
	return in
}

func alike(a, b map[string][]string) (f1 float64, same int) {
	inA, inB := home(a), home(b)
	type pair struct{ a, b string }
	sizeA, sizeB, both := map[string]float64{}, map[string]float64{}, map[pair]float64{}
	n := 0.0
	for m, ga := range inA {
		if gb, ok := inB[m]; ok {
			sizeA[ga]++
			sizeB[gb]++
			both[pair{ga, gb}]++
			n++
		}
	}
	precision, recall := 0.0, 0.0
	for p, k := range both {
		precision += k * k / sizeB[p.b]
		recall += k * k / sizeA[p.a]
		if k == sizeA[p.a] && k == sizeB[p.b] {
			same++
		}
	}
	precision, recall = precision/n, recall/n
	return 2 * precision * recall / (precision + recall), same
}

func kept(a, b map[string][]string) float64 {
	inB := map[string][]string{}
	for id, members := range b {
		for _, m := range members {
			inB[m] = append(inB[m], id)
		}
	}
	all, right := 0.0, 0.0
	for id, members := range a {
		count, most := map[string]int{}, 0
		for _, m := range members {
			for _, g := range inB[m] {
				count[g]++
				most = max(most, count[g])
			}
		}
		if most == 0 {
			continue
		}
		all++
		if count[id] == most {
			right++
		}
	}
	return right / all
}
