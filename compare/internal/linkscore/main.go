// Linkscore measures the word alignment against links made by people:
//
//	go run ./compare/internal/linkscore FILE [SPLIT]
//
// FILE holds alignments as package gold reads them; with SPLIT, only those of that
// split count. A token of a wording counts for every word that it stands in. With
// LINKSCORE_ERRORS in the environment, every wrong link is printed.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/gold"
)

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
	found, marked, both := 0, 0, 0
	for p, err := range gold.Read[gold.Alignment](name) {
		if err != nil {
			return err
		}
		if split != "" && p.Split != split {
			continue
		}
		sure := map[string]bool{}
		for l := range strings.FieldsSeq(p.Sure) {
			sure[l] = true
		}
		got := links(p.A, p.B)
		marked += len(sure)
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
	precision, recall := float64(both)/float64(max(found, 1)), float64(both)/float64(max(marked, 1))
	fmt.Fprintf(out, "precision %.4f\nrecall %.4f\nf1 %.4f\n", precision, recall, 2*precision*recall/max(precision+recall, 1e-9))
	return nil
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
