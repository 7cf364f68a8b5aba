package matter

import (
	"fmt"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/quote"
)

func TestLeftOut(t *testing.T) {
	const (
		accused = "Prosecutors charged Mayor Ida Holm on Monday with taking money from a builder. "
		trial   = "The trial of the mayor is to open in Lund in March."
	)
	for _, x := range []struct {
		name    string
		a, b, c string
		want    string
	}{
		{
			"a denial",
			accused + "Holm denied that she took the money. " + trial,
			accused + "The mayor, Holm, denies taking any money. " + trial,
			accused + trial, "left out answer medium: a",
		},
		{
			"no comment",
			accused + "Her lawyer Bo Lind declined to comment on the charge. " + trial,
			accused + "Lind, the lawyer, declined to comment on the charge. " + trial,
			accused + trial, "left out answer medium: a",
		},
		{
			"a figure",
			accused + "She met 30 builders at a castle in May. " + trial,
			accused + "In May the mayor met 30 builders at a castle. " + trial,
			accused + trial, "left out figure low: a",
		},
		{
			"a number counted on the fingers",
			accused + "She met three builders at a castle in May. " + trial,
			accused + "In May the mayor met three builders at a castle. " + trial,
			accused + trial, "",
		},
		{
			"a condition",
			accused + "Holm will resign if the court convicts her. " + trial,
			accused + "She will resign if the court convicts her. " + trial,
			accused + trial, "left out condition low: a",
		},
		{
			"only one has it",
			accused + "Holm denied that she took the money. " + trial,
			accused + trial, accused + trial, "",
		},
		{
			"all have it, one elsewhere",
			accused + "Holm denied that she took the money. " + trial,
			accused + "The mayor, Holm, denies taking any money. " + trial,
			accused + trial + " Holm says that she is innocent.", "",
		},
		{
			"one tells another matter",
			accused + "Holm denied that she took the money. " + trial,
			accused + "The mayor, Holm, denies taking any money. " + trial,
			"A storm sank two ferries off the northern coast. Nobody was hurt.", "",
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			var tellings []*claim.Telling
			for i, text := range []string{x.a, x.b, x.c} {
				id := string(rune('a' + i))
				tellings = append(tellings, claim.Extract(quote.Extract(&article.Article{ID: id, Outlet: id, Lang: "en", Text: text})))
			}
			got := ""
			for _, d := range LeftOut(claim.Align(tellings)) {
				got += fmt.Sprintf("%s %s %s: %s", d.Type, d.Subtype, d.Severity, d.A.Article.ID)
			}
			if got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

// TestLeftOutOfTwo holds that nothing is left out where only two articles tell a story.
func TestLeftOutOfTwo(t *testing.T) {
	var tellings []*claim.Telling
	for id, text := range map[string]string{"a": "Holm was charged on Monday. Holm denied that she took the money.", "b": "Holm was charged on Monday."} {
		tellings = append(tellings, claim.Extract(quote.Extract(&article.Article{ID: id, Outlet: id, Lang: "en", Text: text})))
	}
	for _, d := range LeftOut(claim.Align(tellings)) {
		t.Errorf("found %q", d.Note)
	}
}
