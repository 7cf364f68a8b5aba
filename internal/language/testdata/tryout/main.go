// Command tryout prints what is quoted in the text on standard input: its
// language, then of each quotation kind, speaker and words.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	a := &article.Article{ID: "tryout", Lang: article.Language(string(text)), Text: string(text)}
	fmt.Println("language:", a.Lang)
	for _, q := range quote.Extract(a).Quotations {
		fmt.Printf("%s, %s:", q.Kind, q.Speaker.Name)
		for _, p := range q.Parts {
			fmt.Printf(" %s", a.Cut(p.Span))
		}
		fmt.Println()
	}
}
