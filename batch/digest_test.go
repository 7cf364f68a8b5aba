package batch_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/store"
)

// tram returns what an outlet prints of a speech: the first sentence of it and
// whatever follows.
func tram(id, said string) *article.Article {
	return &article.Article{ID: id, Date: "2031-03-05", Title: "Council rejects airport tram",
		Text: "The council of Tarnby voted eleven to nine against a tram line to the airport.\n\n" +
			"“" + said + "” said councillor Sven Aho.\n\nThe Greens under Petra Lund walked out of the chamber before the vote was read."}
}

const (
	known  = "The line would cost this town ninety million crowns before a single passenger boards,"
	other  = "The line would cost this town seventy million crowns before a single passenger boards,"
	edited = "The line would cost this town a great deal of money,"
)

// desks follows three feeds of a press, of which two print the story.
func desks(t *testing.T, change func(*batch.Config)) (at func(day int) *batch.Desk, p *press, db *store.DB) {
	p = newPress(t, true)
	d, db := desk(t, t.TempDir(), func(c *batch.Config) {
		asking(c)
		c.Fetch.Pages = false
		if change != nil {
			change(c)
		}
	})
	p.print("/post", tram("post-1", known))
	p.print("/mail", tram("mail-1", known))
	p.print("/echo")
	for _, name := range []string{"post", "mail", "echo"} {
		if err := d.Follow(t.Context(), store.Feed{Address: p.URL + "/" + name, Outlet: name}); err != nil {
			t.Fatal(err)
		}
	}
	return func(day int) *batch.Desk {
		o := d.Options
		o.Clock = func() time.Time { return clock().AddDate(0, 0, day).Add(time.Hour * time.Duration(day)) }
		return batch.Open(db, o)
	}, p, db
}

// TestDigest catches a digest that tells what is known, or misses a statement, a
// wording or an edit that is new.
func TestDigest(t *testing.T) {
	t.Parallel()
	at, p, _ := desks(t, nil)
	runs := func(day int) {
		t.Helper()
		if _, err := at(day).Run(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	since := func(run store.RunID) *batch.Digest {
		t.Helper()
		digest, err := at(3).Since(t.Context(), run)
		if err != nil {
			t.Fatal(err)
		}
		return digest
	}
	runs(0)
	first := since(0)
	if len(first.Stories) != 1 || len(first.Stories[0].Statements) != 1 || len(first.Stories[0].Wordings)+len(first.Stories[0].Edits) != 0 {
		t.Fatalf("after the first run: %+v, want one new statement", first.Stories)
	}
	u := first.Stories[0].Statements[0]
	if !strings.Contains(u.Text, "ninety million") || u.Speaker != "Sven Aho" || len(u.Newly) != 2 {
		t.Errorf("new statement %+v", u)
	}

	p.print("/echo", tram("echo-1", other))
	runs(1)
	second := since(1)
	if len(second.Stories) != 1 || len(second.Stories[0].Statements) != 0 || len(second.Stories[0].Wordings) != 1 {
		t.Fatalf("after another wording: %+v, want one new wording", second.Stories)
	}
	w := second.Stories[0].Wordings[0]
	if !strings.Contains(w.Wording, "seventy million") {
		t.Errorf("the new wording is %q", w.Wording)
	}
	if w.Cluster != u.Cluster || len(w.Newly) != 1 || w.Newly[0] != "echo" || len(w.Divergences) == 0 || w.Divergences[0].Type != "number" {
		t.Errorf("new wording %+v of %s, want a number of echo", w, u.Cluster)
	}

	p.mu.Lock()
	p.items["/mail"] = []*article.Article{tram("mail-1", edited), tram("mail-2", known)}
	p.mu.Unlock()
	runs(2)
	third := since(2)
	if len(third.Stories) != 1 || len(third.Stories[0].Edits) != 1 {
		t.Fatalf("after an edit: %+v, want one edit", third.Stories)
	}
	if len(third.Stories[0].Wordings) != 0 {
		t.Errorf("an edit is told as a new wording too: %+v", third.Stories[0].Wordings)
	}
	e := third.Stories[0].Edits[0]
	if e.Outlet != "mail" || e.Before+"@2" != e.Article || len(e.Divergences)+len(e.Gone) == 0 {
		t.Errorf("edit %+v", e)
	}

	runs(3)
	if last := since(3); !last.Empty() {
		t.Errorf("after a run that brought nothing: %+v", last.Stories)
	}
}

// TestDelivery catches a digest that does not arrive, one that is lost when it
// cannot be delivered, and work that is done again then.
func TestDelivery(t *testing.T) {
	t.Parallel()
	hooked := make(chan []byte, 4)
	var open atomic.Bool
	hook := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !open.Load() {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		message, _ := io.ReadAll(r.Body)
		hooked <- message
	}))
	t.Cleanup(hook.Close)
	folder := t.TempDir()
	file, copied, reports := filepath.Join(folder, "new.md"), filepath.Join(folder, "copy.md"), filepath.Join(folder, "reports")
	at, _, _ := desks(t, func(c *batch.Config) {
		c.Digest.File, c.Digest.OnNew, c.Digest.Webhook = file, "cat > "+copied, hook.URL
		c.Reports.Folder = reports
	})
	if _, err := at(0).Run(t.Context()); err == nil || !strings.Contains(err.Error(), "digest.webhook") {
		t.Fatalf("a webhook that answers 502: error %v", err)
	}
	open.Store(true)
	counts, err := at(0).Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if counts.Stories != 1 || counts.Clusters != 0 {
		t.Errorf("%+v: want what the run before had grouped not grouped again", counts)
	}
	var digest batch.Digest
	if err := json.Unmarshal(<-hooked, &digest); err != nil || len(digest.Stories) != 1 {
		t.Fatalf("the webhook got %+v, %v", digest, err)
	}
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), "**Sven Aho**: “The line would cost this town ninety million") {
		t.Errorf("the file has %q, %v", text, err)
	}
	if again, err := os.ReadFile(copied); err != nil || string(again) != string(text) {
		t.Errorf("the command got %q, %v", again, err)
	}
	report, err := os.ReadFile(filepath.Join(reports, digest.Stories[0].Story+".md"))
	if err != nil || !strings.Contains(string(report), "# Divergence report") {
		t.Errorf("the report is %q, %v", report, err)
	}
	if _, err := at(0).Run(t.Context()); err != nil || len(hooked) > 0 {
		t.Errorf("a run with nothing new told the webhook something, or failed: %v", err)
	}
}

// TestStatementOfTwoPasses catches a statement that is never reported because
// its outlets came in different passes.
func TestStatementOfTwoPasses(t *testing.T) {
	t.Parallel()
	p := newPress(t, true)
	var told strings.Builder
	d, db := desk(t, t.TempDir(), func(c *batch.Config) { asking(c); c.Fetch.Pages, c.Digest.File = false, "-" })
	for hour, name := range []string{"post", "mail"} {
		p.print("/"+name, tram(name+"-1", known))
		if err := d.Follow(t.Context(), store.Feed{Address: p.URL + "/" + name, Outlet: name}); err != nil {
			t.Fatal(err)
		}
		told.Reset()
		o := d.Options
		o.Out, o.Clock = &told, func() time.Time { return clock().Add(3 * time.Hour * time.Duration(hour)) }
		if _, err := batch.Open(db, o).Run(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got, want := strings.Contains(told.String(), "### New statements"), name == "mail"; got != want {
			t.Errorf("after %s told %q, want a new statement: %v", name, told.String(), want)
		} else if got && !strings.Contains(told.String(), "(mail, post; c-") {
			t.Errorf("told %q, want all outlets of a new statement", told.String())
		}
	}
}

// TestAddBetweenRuns catches articles that are never reported because they were
// added after a run whose digest failed, and an archive that is reported as
// news.
func TestAddBetweenRuns(t *testing.T) {
	t.Parallel()
	at, _, _ := desks(t, func(c *batch.Config) { c.Digest.OnNew = "false" })
	add := func(all ...*article.Article) {
		t.Helper()
		if _, err := at(0).Add(t.Context(), each(all)); err != nil {
			t.Fatal(err)
		}
	}
	old := []*article.Article{tram("old-1", known), tram("old-2", known)}
	for i, a := range old {
		a.Outlet, a.Date, a.Event = []string{"ann", "bee"}[i], "2029-01-02", "old"
	}
	add(old[0])
	add(old[1])
	if _, err := at(0).Run(t.Context()); err == nil {
		t.Fatal("a digest that cannot be delivered is no error")
	}
	add(written(3)...)
	d := at(0)
	var told strings.Builder
	d.Config.Digest.OnNew, d.Config.Digest.File, d.Out = "", "-", &told
	if _, err := d.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(told.String(), "mail, post") || strings.Contains(told.String(), "ann") {
		t.Errorf("told %q, want what the run before could not tell, and not the archive", told.String())
	}
}

// TestSettled catches a desk whose passes load every story there ever was, and one
// that closes a story at once.
func TestSettled(t *testing.T) {
	t.Parallel()
	at, _, db := desks(t, nil)
	for _, tt := range []struct{ day, open int }{{0, 1}, {20, 1}, {40, 0}} {
		if _, err := at(tt.day).Run(t.Context()); err != nil {
			t.Fatal(err)
		}
		open := 0
		for _, err := range db.GrowingStories(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			open++
		}
		if open != tt.open {
			t.Errorf("day %d: %d stories are open, want %d", tt.day, open, tt.open)
		}
	}
}
