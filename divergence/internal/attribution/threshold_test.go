package attribution

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

const vow = "The mill will not close before the harvest."

// source is how an article attributes some words in marks.
type source struct {
	text            string // with the words in marks
	words           string
	name, cue, when string // as they stand in the text, the last ones; when may be empty
	kind            quote.Kind
}

func (a source) quotation(id string) *quote.Quotation {
	of := &article.Article{ID: id, Lang: "en", Text: a.text, Date: "2021-03-15"}
	span := func(words string) article.Span {
		i := strings.LastIndex(a.text, words)
		return article.Span{Start: i, End: i + len(words)}
	}
	q := &quote.Quotation{ID: "q-" + id, Article: of, Kind: a.kind, Cue: span(a.cue), Parts: []quote.Part{{Span: span(a.words), Text: a.words}}}
	q.Speaker = quote.Speaker{Name: a.name, Mention: span(a.name), Rule: "subject-cue"}
	if a.when != "" {
		q.When = span(a.when)
	}
	return q
}

// subtypes compares attributions of one sentence.
func subtypes(all ...source) []string {
	var s Statement
	c := Cluster{ID: "c-1"}
	for i, a := range all {
		q := a.quotation(fmt.Sprintf("article %d", i))
		stretch := &cluster.Stretch{Quote: q, Wording: compare.New(a.words, "en"), Pieces: []cluster.Piece{{Part: 0, Start: 0, End: len(a.words)}}}
		c.Members = append(c.Members, &cluster.Member{Stretch: stretch})
		s.Quotes = append(s.Quotes, q)
	}
	s.Clusters = []Cluster{c}
	var out []string
	for _, d := range Compare(nil, nil, []Statement{s}) {
		if d.Subtype != "speaker" || d.Severity != compare.Low { // low where the speaker stands off
			out = append(out, d.Subtype)
		}
	}
	return out
}

// says is an attribution after the marks.
func says(name string) source {
	return source{text: "“" + vow + "” " + name + " said.", words: vow, name: name, cue: "said", kind: quote.Direct}
}

// A speaker stands up to 40 bytes from the cue.
func TestMaxCueGap(t *testing.T) {
	for n, want := range map[int]bool{40: true, 41: false} {
		far := says("Tor Lie")
		far.text = "“" + vow + "” Tor Lie" + strings.Repeat("x", n) + "said."
		if got := slices.Contains(subtypes(says("Runa Ask"), far), "speaker"); got != want {
			t.Errorf("%d bytes: %v", n, got)
		}
	}
}

// The nearer of speaker and cue stands up to nine bytes from the words.
func TestMaxMarkGap(t *testing.T) {
	for n, want := range map[int]bool{9: true, 10: false} {
		far := says("Tor Lie")
		far.text = "“" + vow + "”" + strings.Repeat(" ", n-len("”")) + "Tor Lie said."
		if got := slices.Contains(subtypes(says("Runa Ask"), far), "speaker"); got != want {
			t.Errorf("%d bytes: %v", n, got)
		}
	}
}

// Four speakers of one sentence are set against each other, a fifth is not.
func TestMaxSpeakers(t *testing.T) {
	names := []string{"Runa Ask", "Tor Lie", "Ida Holm", "Karl Zell", "Jo Marsh"}
	for n, want := range map[int]int{4: 6, 5: 6} {
		var all []source
		for _, name := range names[:n] {
			all = append(all, says(name))
		}
		if got := len(subtypes(all...)); got != want {
			t.Errorf("%d speakers: %d, want %d", n, got, want)
		}
	}
}

// dated is an attribution with a day after n bytes of a name and title.
func dated(n int, day string) source {
	a := says("Tor Lie")
	a.text = "“" + vow + "” said" + strings.Repeat(" X", n/2) + strings.Repeat(" ", n%2) + day + ". Tor Lie"
	a.when = day
	return a
}

// The day stands up to 80 bytes from the cue.
func TestMaxDayReach(t *testing.T) {
	for n, want := range map[int]bool{80: true, 81: false} {
		if got := slices.Contains(subtypes(dated(2, "Monday"), dated(n, "Friday")), "day"); got != want {
			t.Errorf("%d bytes: %v", n, got)
		}
	}
}

// Of four words in the outlet's own sentence the day is that of the cue, of three
// it may be another.
func TestLeastWords(t *testing.T) {
	for words, want := range map[string]bool{"not before the harvest": true, "before the harvest": false} {
		few := dated(2, "Friday")
		few.text = strings.Replace(few.text, vow, words, 1)
		few.words, few.kind = words, quote.Partial
		if got := slices.Contains(subtypes(dated(2, "Monday"), few), "day"); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

// Two spans are shown as one of up to 100 bytes.
func TestMaxReach(t *testing.T) {
	first := article.Span{Start: 0, End: 10}
	for end, want := range map[int]int{100: 100, 101: 10} {
		if got := join(first, article.Span{Start: 90, End: end}); got.End != want {
			t.Errorf("up to %d: %v", end, got)
		}
	}
}

// Sixty-four ways to describe a person are set against each other.
func TestMostPortraits(t *testing.T) {
	for n, want := range map[int]int{64: 64 * 63 / 2, 65: 64 * 63 / 2} {
		var articles []*article.Article
		for i := range n {
			articles = append(articles, &article.Article{ID: fmt.Sprint(i)})
		}
		if got := len(distinct(articles, func(a *article.Article) string { return a.ID })); got != want {
			t.Errorf("%d keys: %d pairs, want %d", n, got, want)
		}
	}
}

// Articles with one key are compared with each other and with others once.
func TestDistinct(t *testing.T) {
	var articles []*article.Article
	for _, id := range []string{"a1", "b1", "a2", "", "a3", "b2", "b3"} {
		articles = append(articles, &article.Article{ID: id})
	}
	var got []string
	for _, p := range distinct(articles, func(a *article.Article) string { return strings.TrimRight(a.ID, "123") }) {
		got = append(got, p[0].ID+p[1].ID)
	}
	if want := []string{"a1b1", "a1a2", "a1b2", "b1a2", "b1b2", "a2b2"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// A name of five words may be one, of six it is none.
func TestLongestName(t *testing.T) {
	for name, want := range map[string]bool{"Tor Olav Per Jens Lie": true, "Tor Olav Per Jens Ola Lie": false} {
		if got := slices.Contains(subtypes(says("Runa Ask"), says(name)), "speaker"); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

// A name of three words begins with a given name, one of four may not.
func TestLongestPlain(t *testing.T) {
	for name, want := range map[string]bool{"Tor Olav Lie": true, "Tor Olav Per Lie": false} {
		if got := slices.Contains(subtypes(says("Runa Lie"), says(name)), "speaker"); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}
