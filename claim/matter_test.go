package claim_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/quote"
)

// tell reads what some articles tell, each given as "id: text" or "id/outlet: text".
func tell(articles ...string) []*claim.Telling {
	var out []*claim.Telling
	for _, s := range articles {
		id, text, _ := strings.Cut(s, ": ")
		id, outlet, _ := strings.Cut(id, "/")
		out = append(out, claim.Extract(quote.Extract(&article.Article{ID: id, Outlet: outlet, Lang: "en", Text: text})))
	}
	return out
}

// shown are the members of matters: "a b" for one of articles a and b.
func shown(matters []claim.Matter) []string {
	var out []string
	for _, m := range matters {
		var ids []string
		for i, c := range m.Members {
			id := c.Sentence.Article.ID
			if i == m.Centre {
				id += "*"
			}
			ids = append(ids, id)
		}
		out = append(out, strings.Join(ids, " "))
	}
	return out
}

func TestMatters(t *testing.T) {
	articles := []string{
		"bee: The ferry sank off Orlund on Sunday. Rescuers pulled two bodies from the water near Orlund harbour.",
		"ant: Two bodies were pulled from the water near Orlund harbour by rescuers. The mayor was on holiday.",
		"cat: A ferry sank on Sunday off Orlund. Rescuers pulled three bodies from the water near the harbour of Orlund.",
	}
	matters := claim.Align(tell(articles...)).Matters(2)
	if diff := cmp.Diff([]string{"ant bee* cat", "bee* cat"}, shown(matters)); diff != "" {
		t.Fatal(diff)
	}
	if got, want := matters[1].Words, "ferry sank off Orlund on Sunday"; got != want {
		t.Errorf("words: %q, want %q", got, want)
	}
	if got := matters[0].Kind; got != claim.OfNumber {
		t.Errorf("two and three bodies: kind %q", got)
	}
	slices.Reverse(articles)
	reversed := claim.Align(tell(articles...)).Matters(2)
	for i, m := range matters {
		if n := reversed[i]; m.ID != n.ID || m.Words != n.Words || !strings.HasPrefix(m.ID, "f-") || len(m.ID) != 18 {
			t.Errorf("%s %q, in another order %s %q", m.ID, m.Words, n.ID, n.Words)
		}
	}
}

// paired is four tellings of one clause each, and pairs between them: "ab" by score.
func paired(tellings []*claim.Telling, pairs map[string]float64) *claim.Alignment {
	al := &claim.Alignment{Tellings: tellings}
	clause := func(i byte) *claim.Clause { return tellings[i-'a'].Sentences[0].Clauses[0] }
	for p, score := range pairs {
		al.Pairs = append(al.Pairs, claim.Pair{A: clause(p[0]), B: clause(p[1]), Score: score, Evidence: claim.Evidence{Links: 2}})
	}
	return al
}

// TestNoChain: a clause is in a matter only if it pairs with the centre.
func TestNoChain(t *testing.T) {
	four := []string{"a: The gate was shut.", "b: The gate was shut.", "c: The gate was shut.", "d: The gate was shut."}
	for _, k := range []struct {
		pairs map[string]float64
		want  []string
	}{
		{map[string]float64{"ab": .9, "bc": .8}, []string{"a b* c"}},
		{map[string]float64{"ab": .9, "bc": .8, "cd": .7}, []string{"a b* c"}},
		{map[string]float64{"ab": .9, "cd": .8, "bc": .7}, []string{"a* b", "c* d"}},
		{map[string]float64{"ab": .9, "cd": .8, "bc": .7, "bd": .4}, []string{"a b* c d"}},
		{map[string]float64{"ab": .9, "cd": .8, "bc": .7, "bd": .4, "ac": .6}, []string{"a b c* d"}},
	} {
		if diff := cmp.Diff(k.want, shown(paired(tell(four...), k.pairs).Matters(2))); diff != "" {
			t.Errorf("%v: %s", k.pairs, diff)
		}
	}
}

// TestSure holds how many words clauses of a matter share at least, and their score.
func TestSure(t *testing.T) {
	for _, k := range []struct {
		links int
		score float64
		want  int
	}{{2, .35, 1}, {1, .9, 0}, {2, .34, 0}} {
		al := paired(tell("a: The gate was shut.", "b: The gate was shut."), map[string]float64{"ab": k.score})
		al.Pairs[0].Evidence.Links = k.links
		if n := len(al.Matters(2)); n != k.want {
			t.Errorf("%d words shared, score %.2f: %d matters", k.links, k.score, n)
		}
	}
}

// TestKind holds that a matter is of the kind that more than half of its members tell.
func TestKind(t *testing.T) {
	for want, texts := range map[claim.Kind][]string{
		claim.OfNumber: {"a: The council shut two gates of Orlund harbour.", "b: The council shut three gates of Orlund harbour.", "c: The council shut gates of Orlund harbour."},
		claim.OfName:   {"a: Ida Roth shut the gates of the harbour.", "b: The gates of the harbour were shut by Ida Roth."},
		claim.OfEvent:  {"a: The council shut two gates of the harbour.", "b: The council shut gates of the harbour."},
	} {
		matters := claim.Align(tell(texts...)).Matters(2)
		if len(matters) != 1 || matters[0].Kind != want {
			t.Errorf("%q: %+v", texts, matters)
		}
	}
}

// TestContents holds what a clause tells, as it is printed.
func TestContents(t *testing.T) {
	c := tell("a: On 5 March two ferries left Orlund, and captain Ida Roth sold two ferries.")[0].Sentences[0].Clauses[0]
	got := c.Contents()
	for kind, want := range map[claim.Kind][]string{
		claim.OfNumber: {"two"}, claim.OfTime: {"5 March"}, claim.OfName: {"Orlund", "Ida Roth"}, claim.OfEvent: {"left", "sold"},
	} {
		if diff := cmp.Diff(want, got[kind]); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
}

// TestDays holds which words are times, and the days of the calendar they fall on. The
// article is of Thursday, 16 May 2024.
func TestDays(t *testing.T) {
	for _, k := range []struct {
		lang, text  string
		times, days []string
	}{
		{"en", "The ferry sank on Wednesday.", []string{"Wednesday"}, []string{"2024-05-15"}},
		{"en", "The ferry sank last week.", []string{"last week"}, []string{"2024-05-05/2024-05-12"}},
		{"en", "The ferry sank in March.", []string{"March"}, nil},
		{"en", "The ferry sank in October 2016.", []string{"October 2016"}, []string{"2016-10-01/2016-10-31"}},
		{"en", "The ferry sank yesterday at 7.15 p.m.", []string{"yesterday", "7.15 p.m."}, []string{"2024-05-15"}},
		{"en", "The ferry sank on 5 March 2023.", []string{"5 March 2023"}, []string{"2023-03-05"}},
		{"en", "The ferry sank on Tuesday, not Tuesday night.", []string{"Tuesday", "night"}, []string{"2024-05-14"}},
		{"en", "The ferry sank before the storm.", nil, nil},
		{"de", "Die Fähre sank am Mittwoch.", []string{"Mittwoch"}, []string{"2024-05-15"}},
	} {
		var times, days []string
		for _, c := range extract(k.text, k.lang).Sentences[0].Clauses {
			times = append(times, c.Contents()[claim.OfTime]...)
			days = append(days, c.Days()...)
		}
		if diff := cmp.Diff(k.times, times); diff != "" {
			t.Errorf("%s: times: %s", k.text, diff)
		}
		if diff := cmp.Diff(k.days, days); diff != "" {
			t.Errorf("%s: days: %s", k.text, diff)
		}
	}
	undated := tell("a: The ferry sank on Wednesday.")[0].Sentences[0].Clauses[0]
	if days := undated.Days(); days != nil || len(undated.Contents()[claim.OfTime]) != 1 {
		t.Errorf("without a date of publication: %q, %q", undated.Contents()[claim.OfTime], days)
	}
}

func TestOutlets(t *testing.T) {
	same := tell("a/Echo: The north gate was shut on Sunday.", "b/Echo: The north gate was shut on Sunday.")
	al := claim.Align(same)
	if n := len(al.Matters(2)); n != 0 {
		t.Errorf("one outlet: %d matters that two tell", n)
	}
	if diff := cmp.Diff([]string{"a* b"}, shown(al.Matters(1))); diff != "" {
		t.Error(diff)
	}
	alone := claim.Align(tell("a: The north gate was shut on Sunday.", "b: Rain fell for six hours."))
	if diff := cmp.Diff([]string{"a*", "b*"}, shown(alone.Matters(1))); diff != "" {
		t.Error(diff)
	}
	if m := alone.Matters(1)[1]; m.Words != "Rain fell for six hours." {
		t.Errorf("a clause that one article has: %q", m.Words)
	}
	twice := claim.Align(tell("a: Rescuers pulled two bodies out of the harbour. Rescuers pulled two bodies out of Orlund harbour.", "b: Rescuers pulled two bodies out of Orlund harbour."))
	if diff := cmp.Diff([]string{"a* b"}, shown(twice.Matters(2))); diff != "" {
		t.Errorf("an article that tells it twice: %s", diff)
	}
	marked := claim.Align(tell("a: “We shut the north gate on Sunday,” Ida Roth said.", "b: “We shut the north gate on Sunday,” Roth said."))
	for _, m := range marked.Matters(1) {
		for _, c := range m.Members {
			if c.Voice() == claim.Marked && len(m.Members) > 1 {
				t.Errorf("an utterance is a matter: %q", c.Text())
			}
		}
	}
}

// TestWords holds the length of the words of a matter, and how many words of the
// centre alone may be among them.
func TestWords(t *testing.T) {
	for _, k := range []struct{ a, b, want string }{
		{"Rescuers were with them in boats.", "Rescuers left in boats.", "Rescuers … boats"},
		{"Rescuers were in the boats.", "Rescuers left in boats.", "Rescuers were in the boats"},
		{"Rescuers pulled two bodies out.", "Rescuers pulled three bodies out.", "Rescuers pulled … bodies"},
		{"The council doesn’t want the bridge.", "The council does not want a bridge.", "council doesn’t want the bridge"},
		{"The council praised “bold” bridge plans.", "The council praised bridge plans.", "council praised … bridge plans"},
	} {
		m := claim.Align(tell("a: "+k.a, "b: "+k.b)).Matters(2)
		if len(m) != 1 || m[0].Words != k.want {
			t.Errorf("%s ~ %s: %+v, want %q", k.a, k.b, m, k.want)
		}
	}
	long := "Rescuers " + strings.Repeat("pulled bodies boats harbours bridges villages mountains ", 6)
	for _, m := range claim.Align(tell("a: "+long, "b: "+long)).Matters(2) {
		if n := utf8.RuneCountInString(m.Words); n > 60 || n < 45 {
			t.Errorf("%d code points: %q", n, m.Words)
		}
	}
}
