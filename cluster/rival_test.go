package cluster

import (
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/quote"
)

// TestRivals holds that a sentence of one article is joined to one sentence of
// another article, the one that answers best, and that two sentences of one
// article which begin or end alike are two.
func TestRivals(t *testing.T) {
	const ida = "Ida Roth"
	for _, tt := range []struct {
		name  string
		told  map[string][]string // outlet: its quotations
		apart string              // this one is with none of the others
	}{
		{"a refrain", map[string][]string{
			"a": {"I think the harbour needs a new wall before the winter.", "You may think the harbour needs new ferries before the summer."},
			"b": {"I think the harbour needs a new wall before winter comes,"},
		}, "You may think"},
		{"the other way round", map[string][]string{
			"a": {"They promised the valley a school and they gave us a car park."},
			"b": {"They promised the valley a school and gave us a car park,", "They promised the coast a school and then they gave nobody anything,"},
		}, "They promised the coast"},
		{"one article alone", map[string][]string{
			"a": {"You have got to call your neighbours on the hill.", "You have got to call your landlord in the city."},
			"b": {"Nobody has paid the ferrymen since March."},
		}, "You have got to call your landlord"},
		{"in German", map[string][]string{
			"a": {"Wir brauchen am Hafen eine neue Mauer gegen die Flut.", "Wir brauchen am Hafen keine neue Debatte über Parkplätze."},
			"b": {"Wir brauchen am Hafen eine neue Mauer gegen die Flut im Winter,"},
		}, "Wir brauchen am Hafen keine"},
		{"in French", map[string][]string{
			"a": {"Nous voulons un port ouvert à tous les pêcheurs de la région.", "Nous voulons un débat ouvert à tous les voisins du quai."},
			"b": {"Nous voulons un port ouvert à tous les pêcheurs de notre région,"},
		}, "Nous voulons un débat"},
	} {
		var quotes []*quote.Quotation
		for _, outlet := range []string{"a", "b"} {
			for _, text := range tt.told[outlet] {
				quotes = append(quotes, said(outlet, ida, text))
			}
		}
		sameArticles(quotes)
		g := build(t, quotes...)
		for _, c := range g.Clusters {
			if len(c.Members) > 1 && slices.ContainsFunc(c.Members, func(m Member) bool { return strings.HasPrefix(m.Text(), tt.apart) }) {
				t.Errorf("%s: “%s …” is in a cluster of %d", tt.name, tt.apart, len(c.Members))
			}
		}
		if tt.name != "one article alone" && len(g.Clusters) != len(quotes)-1 {
			t.Errorf("%s: %d clusters of %d quotations", tt.name, len(g.Clusters), len(quotes))
		}
	}
}

// sameArticles gives the quotations of one outlet one article.
func sameArticles(quotes []*quote.Quotation) {
	first := map[string]*quote.Quotation{}
	at := map[string]int{}
	for _, q := range quotes {
		name := q.Article.Outlet
		if first[name] == nil {
			first[name] = q
		}
		q.Article = first[name].Article
		for k := range q.Parts {
			q.Parts[k].Start, q.Parts[k].End = q.Parts[k].Start+at[name], q.Parts[k].End+at[name]
		}
		at[name] = q.Parts[len(q.Parts)-1].End + 10
	}
}

// TestPartsOfOneSentence holds that an article may print one sentence of another
// in two pieces.
func TestPartsOfOneSentence(t *testing.T) {
	quotes := []*quote.Quotation{
		said("a", "", "We never asked for the dam,"), said("a", "", "nobody will move us from this river."),
		said("b", "", "We never asked for the dam, and whatever they may offer nobody will move us from this river."),
	}
	sameArticles(quotes)
	if g := build(t, quotes...); len(g.Clusters) != 1 {
		t.Errorf("%d clusters, want one", len(g.Clusters))
	}
}

// TestOneSentenceAsTwo holds that both halves of what another article prints as one
// sentence go with it, though either half differs by a few words.
func TestOneSentenceAsTwo(t *testing.T) {
	for _, tt := range [][3]string{
		{"But I was speaking of his view of the harbour.", "And I think it is other than how most families in this valley do.",
			"But I was speaking of his view of the harbour, the way he treats the crews on this coast, and it is other than most families see it in the valley."},
		{"And I told them, ‘They will not sell the ferries.’", "Because we shall go down there, and we shall stop the auction.",
			"And I said, ‘They will not sell the ferries, because we are going to go down there and we shall stop that auction.’"},
	} {
		quotes := []*quote.Quotation{tell(quote.Direct, "a", "Ida Roth", tt[0]+" "+tt[1]), said("b", "Ida Roth", tt[2])}
		if g := build(t, quotes...); len(g.Clusters) != 1 {
			t.Errorf("%q: %d clusters", tt[2], len(g.Clusters))
		}
	}
}

// TestExactHost holds that a fragment goes to the words as they are, and not to
// none because they stand in other forms elsewhere.
func TestExactHost(t *testing.T) {
	quotes := []*quote.Quotation{
		said("a", "", "crumbling towers"),
		said("b", "", "They left us nothing but crumbling towers and a debt."),
		said("c", "", "Every child in this street has climbed the crumbling tower once."),
	}
	g := build(t, quotes...)
	if len(g.Clusters) != 2 || len(g.Clusters[0].Members) != 2 {
		t.Errorf("clusters %q", outline(g))
	}
}

// TestEditorsWords holds that what an editor added parts nothing.
func TestEditorsWords(t *testing.T) {
	for _, tt := range [][2]string{
		{"[The three owners of the old paper mill above the village] will pay for it.", "They will pay for it, and soon."},
		{"It [the ferry company that the county council sold in the spring] has lied to us.", "It has lied to us,"},
	} {
		if g := build(t, said("a", "Ida Roth", tt[0]), said("b", "Ida Roth", tt[1])); len(g.Clusters) != 1 {
			t.Errorf("%q and %q are %d clusters", tt[0], tt[1], len(g.Clusters))
		}
	}
}

// TestNumbersInWords holds that a number in words and in digits are one fragment.
func TestNumbersInWords(t *testing.T) {
	for _, tt := range [][2]string{
		{"1 in 4", "There is a one-in-four chance that the old harbour wall fails."},
		{"twenty-five ferries", "They sold 25 ferries, and nobody asked the crews."},
		{"2.5 million", "They lost 2.5 million in one night, and nobody asked the crews."},
		{"half a million", "We lost half a million in one night,"},
	} {
		if g := build(t, said("a", "Ida Roth", tt[0]), said("b", "Ida Roth", tt[1])); len(g.Clusters) != 1 {
			t.Errorf("%q and %q are %d clusters", tt[0], tt[1], len(g.Clusters))
		}
	}
}
