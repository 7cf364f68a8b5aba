package batch_test

import (
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/store"
)

// arrive adds articles in a run of their own and returns its digest as Markdown, and
// what is told otherwise in it.
func arrive(t *testing.T, d *batch.Desk, db *store.DB, all ...*article.Article) (string, []batch.Contradiction) {
	t.Helper()
	var before store.RunID
	for r, err := range db.Runs(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		before = r.ID
		break
	}
	if _, err := d.Add(t.Context(), each(all)); err != nil {
		t.Fatal(err)
	}
	digest, err := d.Since(t.Context(), before)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := digest.Markdown(&b); err != nil {
		t.Fatal(err)
	}
	var found []batch.Contradiction
	for _, s := range digest.Stories {
		found = append(found, s.Contradictions...)
	}
	return b.String(), found
}

// TestContradiction catches a figure that a new article tells otherwise and that the
// digest passes over or tells twice, and one that was corrected meanwhile.
func TestContradiction(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	all := blaze()
	if text, found := arrive(t, d, db, all[:2]...); len(found) > 0 {
		t.Errorf("two articles that agree: %s", text)
	}
	const sentence = "- **How many dockers**: echo has “**Seven dockers** were hurt when a fire broke out in the harbour of Tarnby on Tuesday night”, " +
		"where mail and post have “**Four dockers** were hurt when a fire broke out in the harbour of Tarnby on Tuesday night”. (high, number; echo-fire at 0 to 88, mail-fire at 0 to 87; d-"
	text, found := arrive(t, d, db, all[2])
	if len(found) != 1 || strings.Count(text, sentence) != 1 {
		t.Fatalf("another figure: %d found, and in the digest stands\n%s\nwant once\n%s", len(found), text, sentence)
	}
	c := found[0]
	if len(c.Divergences) != 1 || c.Divergences[0].Type != "number" || c.New[0].Words[0].Text != "Seven dockers" || len(c.Against) != 2 || c.New[0].URL != all[2].URL || !strings.HasPrefix(all[2].Text, c.New[0].Text) {
		t.Errorf("contradiction %+v", c)
	}
	for _, again := range [][]*article.Article{nil, all, {fire("aster", "Seven", "No boat was lost.")}, {fire("bell", "7", "The mayor came at dawn.")}} {
		if text, found := arrive(t, d, db, again...); len(found) > 0 {
			t.Errorf("%d articles that bring no other figure: %s", len(again), text)
		}
	}
	text, found = arrive(t, d, db, fire("echo", "Four", "A tug pumped water from the bay for six hours."))
	if len(found) > 0 || !strings.Contains(text, "was “Seven dockers were hurt") || !strings.Contains(text, "now “Four dockers were hurt") {
		t.Errorf("a corrected figure: %s", text)
	}
	if text, found := arrive(t, d, db, fire("dusk", "Nine", "The harbour stays closed.")); len(found) != 2 {
		t.Errorf("%d found where nine stand against four and seven, want 2: %s", len(found), text)
	}
}

// TestContradictionsAtOnce catches new articles that contradict each other and of which
// the digest says nothing because none of them was there before, and sides that are
// not brought together.
func TestContradictionsAtOnce(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	if text, found := arrive(t, d, db, blaze()...); len(found) != 1 || !strings.Contains(text, "mail and post have “**Four dockers**") || !strings.Contains(text, "where echo has “**Seven dockers**") {
		t.Errorf("three articles at once, one contradicts the others: %s", text)
	}
	d, db = desk(t, t.TempDir(), nil)
	all := blaze()
	arrive(t, d, db, all[1])
	all[0].Text = strings.Replace(all[0].Text, "Four", "4", 1)
	if text, found := arrive(t, d, db, all[0], all[2]); len(found) != 1 || !strings.Contains(text, "echo has “**Seven dockers**") || !strings.Contains(text, "where mail and post have “**Four dockers**") {
		t.Errorf("one article, then two at once of which one contradicts it: %s", text)
	}
}

// TestCorrectedBefore catches a new article that is set against a figure that was
// corrected before it came.
func TestCorrectedBefore(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	all := blaze()
	arrive(t, d, db, all[0])
	arrive(t, d, db, fire("post", "Six", "The flames destroyed a shed of the fishing company Holm."))
	if text, found := arrive(t, d, db, all[2]); len(found) != 1 || !strings.Contains(text, "post has “**Six dockers**") {
		t.Errorf("seven against six, which had been four: %s", text)
	}
}

// TestTwoFigures catches a clause in which not all of the words that differ are bold.
func TestTwoFigures(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	const was = "In the harbour of Tarnby 14 boats burned and 30 dockers were hurt on Tuesday."
	arrive(t, d, db, vote("post", was))
	text, found := arrive(t, d, db, vote("mail", strings.NewReplacer("14", "41", "30", "33").Replace(was)))
	if len(found) != 1 || !strings.Contains(text, "Tarnby **41 boats** burned and **33 dockers** were") {
		t.Errorf("two figures of one clause: %s", text)
	}
}

// TestClause catches words that differ and overlap, or stand outside the clause, and
// are printed twice or at a wrong place.
func TestClause(t *testing.T) {
	t.Parallel()
	at := func(start, end int) report.Span { return report.Span{Start: start, End: end} }
	p := batch.Place{Article: "a", Outlet: "A", Span: report.Span{Start: 10, End: 31, Text: ", größer als 40 Boote."},
		Words: []report.Span{at(23, 25), at(23, 31), at(2, 8), at(12, 18)}}
	digest := &batch.Digest{Stories: []batch.StoryDigest{{Contradictions: []batch.Contradiction{{New: []batch.Place{p}, Against: []batch.Place{p}, Divergences: make([]report.Divergence, 1)}}}}}
	var b strings.Builder
	if err := digest.Markdown(&b); err != nil {
		t.Fatal(err)
	}
	if want := "- A now has “**größer** als **40** Boote”, where it had"; !strings.Contains(b.String(), want) {
		t.Errorf("got %s, want %s", b.String(), want)
	}
}

// TestTenthEdit catches an edit that is told backwards, because the id of the tenth
// version comes before that of the ninth.
func TestTenthEdit(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	text := ""
	for _, hurt := range []string{"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Eleven"} {
		text, _ = arrive(t, d, db, fire("echo", hurt, "A tug pumped water from the bay for six hours."))
	}
	if !strings.Contains(text, "echo-fire@10") || !strings.Contains(text, "was “Nine dockers") || !strings.Contains(text, "now “Eleven dockers") {
		t.Errorf("the tenth version: %s", text)
	}
}

// TestOwnContradiction catches an outlet that is set against itself as if it were
// another one.
func TestOwnContradiction(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	arrive(t, d, db, blaze()[0])
	later := fire("post", "Nine", "The harbour stays closed until Friday, the council said.")
	later.ID, later.URL = "post-later", "https://post.example/later"
	d.Config.Reports.MinOutlets = 1
	if text, _ := arrive(t, d, db, later); !strings.Contains(text, "post now has “**Nine dockers** were") || !strings.Contains(text, "where it had “**Four dockers** were") {
		t.Errorf("the digest is %s", text)
	}
}

// vote returns what an outlet prints of a council vote.
func vote(outlet, text string) *article.Article {
	return &article.Article{ID: outlet + "-vote", Outlet: outlet, URL: "https://" + outlet + ".example/vote", Event: "vote", Date: "2031-03-05", Lang: "en", Title: "Vote on the tram", Text: text}
}

// TestContradictions catches kinds of contradictions that are not told, tellings that
// are compatible and are, and what is less grave than asked for.
func TestContradictions(t *testing.T) {
	t.Parallel()
	const was = "The council of Tarnby approved the new tram line to the airport by eleven votes to nine on Tuesday."
	tests := []struct{ name, now, severity, want string }{
		{"the same", was, "low", ""},
		{"rounding", "The council of Tarnby approved the new tram line to the airport by eleven votes to nine.", "low", ""},
		{"votes", "The council of Tarnby approved the new tram line to the airport by thirteen votes to seven on Tuesday.", "low", "number"},
		{"place", "The council of Tarnby approved the new tram line to the airport by eleven votes to nine on Tuesday in Kolding.", "low", ""},
		{"outcome", "The council of Tarnby rejected the new tram line to the airport by eleven votes to nine on Tuesday.", "low", "fact"},
		{"grave enough", "The council of Tarnby rejected the new tram line to the airport by eleven votes to nine on Tuesday.", "medium", "fact"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d, db := desk(t, t.TempDir(), func(c *batch.Config) { c.Digest.Severity = tt.severity })
			arrive(t, d, db, vote("post", was))
			text, found := arrive(t, d, db, vote("mail", tt.now))
			got := ""
			if len(found) > 0 {
				got = string(found[0].Divergences[0].Type)
			}
			if len(found) > 1 || got != tt.want {
				t.Errorf("%d found, the first of type %q, want %q: %s", len(found), got, tt.want, text)
			}
		})
	}
}
