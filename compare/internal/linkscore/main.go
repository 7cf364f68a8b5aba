// Linkscore measures the word alignment against links made by people:
//
//	go run ./compare/internal/linkscore FILE [SPLIT]
//
// Each line of FILE is {"a","b","sure","split"}: two texts of words separated
// by spaces, and the links as "0-0 1-2", places of words in a and b. A wording's
// token counts for every word it stands in.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/quotediff/quotediff/compare"
)

type pair struct{ A, B, Sure, Split string }

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: linkscore FILE [SPLIT]")
		os.Exit(2)
	}
	split := ""
	if len(os.Args) > 2 {
		split = os.Args[2]
	}
	if err := score(os.Args[1], split, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "linkscore:", err)
		os.Exit(1)
	}
}

func score(name, split string, out io.Writer) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("reading %s: %w", name, err)
		}
	}
	found, gold, both := 0, 0, 0
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		var p pair
		if err := json.Unmarshal(s.Bytes(), &p); err != nil {
			return fmt.Errorf("reading %s: %w", name, err)
		}
		if split != "" && p.Split != split {
			continue
		}
		sure := map[string]bool{}
		for l := range strings.FieldsSeq(p.Sure) {
			sure[l] = true
		}
		got := links(p.A, p.B)
		gold += len(sure)
		found += len(got)
		for l := range got {
			if sure[l] {
				both++
			} else if os.Getenv("LINKSCORE_ERRORS") != "" {
				var i, j int
				fmt.Sscanf(l, "%d-%d", &i, &j)
				fmt.Println("  ", strings.Fields(p.A)[i], "|", strings.Fields(p.B)[j])
			}
		}
	}
	precision, recall := float64(both)/float64(max(found, 1)), float64(both)/float64(max(gold, 1))
	fmt.Fprintf(out, "precision %.4f\nrecall %.4f\nf1 %.4f\n", precision, recall, 2*precision*recall/max(precision+recall, 1e-9))
	return s.Err()
}

// links are the links of an alignment by places of words.
func links(a, b string) map[string]bool {
	wa, wb := compare.New(a, "en"), compare.New(b, "en")
	pa, pb := places(a), places(b)
	out := map[string]bool{}
	for _, l := range compare.Align(wa, wb).Links {
		for i := pa[wa.Tokens[l.A].Start]; i <= pa[wa.Tokens[l.A].End-1]; i++ {
			for j := pb[wb.Tokens[l.B].Start]; j <= pb[wb.Tokens[l.B].End-1]; j++ {
				out[fmt.Sprintf("%d-%d", i, j)] = true
			}
		}
	}
	return out
}

// places are, for each byte, the number of the word it stands in.
func places(text string) []int {
	at := make([]int, len(text))
	n := 0
	for i := range len(text) {
		at[i] = n
		if text[i] == ' ' {
			n++
		}
	}
	return at
}
