package divergence_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/divergence"
)

// crowd makes n short articles on one council, which all name one speaker. They
// tell one act on five days, one label with three reasons, one event as planned
// and as held, and quote one sentence in three wordings and another that eight
// articles share.
func crowd(n int) []*article.Article {
	r := rand.New(rand.NewPCG(7, 11))
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	day := func() string { return pick("Monday", "Tuesday", "Wednesday", "Thursday", "Friday") }
	out := make([]*article.Article, n)
	for i := range out {
		paragraphs := []string{
			fmt.Sprintf("Ida Holm, %s, met Karl Zell on %s.", pick("the mayor of Ostby", "Ostby’s mayor", "the deputy mayor of Ostby", "the chairwoman of the Ostby council"), day()),
			fmt.Sprintf("“The council will %s bridge number %d before the %s floods reach the old quarter,” Ida Holm %s on %s.",
				pick("repair", "mend", "close"), r.IntN(n/8+1), pick("winter", "spring"), pick("said", "tweeted"), day()),
			fmt.Sprintf("“We %s open the north gate before the summer festival begins,” Holm %s.", pick("must", "should", "will"), pick("said", "added")),
			fmt.Sprintf("%s Ostby drivers walked out, and Holm %s a candlelight %s at Ostby.", pick("Several", "Dozens of"), pick("planned", "held"), pick("march", "rally")),
			fmt.Sprintf("The regulator Fintil fined the Ostby council for %s, prompting Holm to sign an emergency decree.",
				pick("late payments of wages", "unsafe work at bridges", "secret deals with builders")),
		}
		r.Shuffle(len(paragraphs), func(i, j int) { paragraphs[i], paragraphs[j] = paragraphs[j], paragraphs[i] })
		out[i] = &article.Article{ID: fmt.Sprintf("a%05d", i), Lang: "en", Date: "2021-03-15", Text: strings.Join(paragraphs, "\n\n")}
	}
	return out
}

// speech makes two articles that quote one speech of n sentences. The second
// has every eleventh sentence left out and other words in every seventh.
func speech(n int) []*article.Article {
	r := rand.New(rand.NewPCG(3, 5))
	nouns := strings.Fields("bridge river market school harbour winter summer budget engine teacher doctor window garden mountain letter village station theatre hospital library valley kitchen forest")
	verbs := strings.Fields("repair close open paint sell visit measure describe mend count")
	var whole, cut []string
	for i := range n {
		of := func(words []string) string { return words[r.IntN(len(words))] }
		s := fmt.Sprintf("We will %s the %s %d near the %s and the %s.", of(verbs), of(nouns), i, of(nouns), of(nouns))
		whole = append(whole, s)
		if i%7 == 0 {
			s = strings.Replace(s, "will", "must", 1)
		}
		if i%11 != 0 {
			cut = append(cut, s)
		}
	}
	var out []*article.Article
	for i, sentences := range [][]string{whole, cut} {
		out = append(out, &article.Article{ID: []string{"ann", "bee"}[i], Lang: "en", Text: "“" + strings.Join(sentences, " ") + "” Ida Holm said."})
	}
	return out
}

// The cost grows with the articles and with the sentences, and no faster.
func BenchmarkOf(b *testing.B) {
	for _, c := range []struct {
		name     string
		articles []*article.Article
	}{
		{"articles=500", crowd(500)}, {"articles=2000", crowd(2000)},
		{"sentences=500", speech(500)}, {"sentences=2000", speech(2000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			xs, g, err := read(c.articles...)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				divergence.Of(xs, g, aligned(xs))
			}
		})
	}
}
