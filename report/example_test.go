package report_test

import (
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/divergence"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

// The whole way: articles, their quotations, what is one utterance, what
// differs, a report.
func Example() {
	files := map[string]string{
		"courier.txt": "The council has given way. “We counted forty boats in the harbour on Friday,” said Ines Mott, who runs the ferry.",
		"echo.txt":    "“We counted forty boats in the harbour on Friday,” Ms Mott said.",
		"post.txt":    "Ferry owner Ines Mott was not impressed. “We counted fourteen boats in the harbour on Friday,” she said.",
	}
	var found []*quote.Extraction
	var quotations []*quote.Quotation
	for _, name := range []string{"courier.txt", "echo.txt", "post.txt"} {
		for record, err := range article.Read(strings.NewReader(files[name]), name) {
			if err != nil {
				log.Fatal(err)
			}
			found = append(found, quote.Extract(record.Article))
		}
	}
	quote.Reconcile(found)
	for _, x := range found {
		quotations = append(quotations, x.Quotations...)
	}
	grouping, err := cluster.Build(context.Background(), quotations, cluster.DefaultOptions)
	if err != nil {
		log.Fatal(err)
	}
	findings := divergence.Of(found, grouping)
	r := report.New(report.Run{Extractions: found, Grouping: *grouping, Findings: *findings})
	for _, d := range r.Divergences {
		if d.Severity == "high" {
			fmt.Printf("%s: %q, in %s %q\n", d.Type, d.A.Text, d.B.Article, d.B.Text)
		}
	}
	// Output:
	// number: "forty", in post "fourteen"
}
