package corpus

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"time"
)

// Article is one outlet's telling of one event.
type Article struct {
	ID, Outlet, URL, Date, Title, Event string
	Text                                string // paragraphs with a blank line between
	Quotes                              []Quoted
}

// Quoted is a quotation of an article.
type Quoted struct {
	Spans    []Span // more than one where an attribution interrupts it
	Speaker  string
	Marked   bool // in marks, and not reported
	Edit     Edit
	Clusters []int // as in Quotation; numbered through all events
}

// Span is a stretch of the text in bytes, half open.
type Span struct{ Start, End int }

const (
	mostOutlets = 60 // that tell one event
	perEvent    = 8  // utterances
	perDay      = 25 // events
)

// firstDay is the day of the first event.
var firstDay = time.Date(2021, time.March, 1, 0, 0, 0, 0, time.UTC)

// Articles makes n articles, events after each other. How many outlets tell an
// event follows Zipf's law, s^-2 for s in 1 to 60; each quotes three to seven
// of its eight utterances, edited as in Quotations, and attributes them in one
// of five ways. Costs about 150 microseconds and no memory beyond one event.
func Articles(seed uint64, n int) iter.Seq[Article] {
	return func(yield func(Article) bool) {
		rng := rand.New(rand.NewPCG(seed, 1))
		number := 0
		for i, size := range newZipf(mostOutlets, 2, 0).sizes(rng, n) {
			e := newEvent(seed, i)
			for k := range size {
				if !yield(e.tell(number, k)) {
					return
				}
				number++
			}
		}
	}
}

// event is what happened, before anybody wrote of it.
type event struct {
	seed   uint64
	number int
	day    time.Time
	title  string
	people []person
	rng    *rand.Rand // of the article at hand
}

type person struct{ name, surname, role string }

func newEvent(seed uint64, number int) *event {
	g, rng := english(), rand.New(rand.NewPCG(seed, 1<<40+uint64(number)))
	e := &event{seed: seed, number: number, day: firstDay.AddDate(0, 0, number/perDay), title: g.say(rng, "TITLE"), rng: rng}
	for range 4 {
		name := g.say(rng, "PERSON")
		_, surname, _ := strings.Cut(name, " ")
		e.people = append(e.people, person{name, surname, strings.Join(g.expand(rng, "ROLE", nil), " ")})
	}
	return e
}

// said returns an utterance of the event by its number among all.
func (e *event) said(u int) string { return utterance(e.seed+1, uint64(u)) }

// tell writes the article of the k-th outlet.
func (e *event) tell(number, k int) Article {
	e.rng = rand.New(rand.NewPCG(e.seed, 1<<41+uint64(number)))
	g := english()
	outlet := outletNames()[(e.number*7+k)%mostOutlets]
	host := strings.ToLower(strings.ReplaceAll(outlet, " ", "-")) + ".example"
	a := Article{ID: fmt.Sprintf("n%06d", number), Outlet: outlet, URL: fmt.Sprintf("https://%s/%d", host, number),
		Date: e.day.AddDate(0, 0, k%2).Format(time.DateOnly), Title: e.title, Event: fmt.Sprintf("e%06d", e.number)}
	w := &writer{article: &a}
	w.text(g.say(e.rng, "LEAD") + " " + g.say(e.rng, "NARRATION"))
	met := map[string]bool{}
	for _, i := range e.rng.Perm(perEvent)[:3+e.rng.IntN(5)] {
		w.paragraph()
		e.quote(w, i, met)
		w.paragraph()
		w.text(g.say(e.rng, "NARRATION"))
		for range e.rng.IntN(3) {
			w.text(" " + g.say(e.rng, "NARRATION"))
		}
	}
	a.Text = w.b.String()
	return a
}

// outletNames are those of every corpus.
var outletNames = sync.OnceValue(func() (names []string) {
	rng := rand.New(rand.NewPCG(1, 1))
	for len(names) < mostOutlets {
		if name := english().say(rng, "OUTLET"); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
})

// quote writes utterance i of the event with its attribution.
func (e *event) quote(w *writer, i int, met map[string]bool) {
	by := e.people[i%len(e.people)]
	who := by.surname
	if !met[by.name] {
		who = by.name + ", " + by.role + ","
	}
	met[by.name] = true
	ed := editor{e.rng, english()}
	edit, text, clusters := ed.inEvent(e, i)
	q := Quoted{Speaker: by.name, Marked: true, Edit: edit, Clusters: clusters}
	cue := []string{"said", "said", "said", "told reporters", "added", "explained", "warned"}[e.rng.IntN(7)]
	body := strings.Trim(text, "“.,!”")
	words := strings.Fields(body)
	switch form := e.rng.IntN(5); {
	case form == 0 && len(words) > 7:
		cut := len(words) / 2
		w.marked(&q, strings.TrimRight(strings.Join(words[:cut], " "), ",")+",")
		w.text(" " + strings.TrimRight(who, ",") + " " + cue + ", ")
		w.marked(&q, strings.Join(words[cut:], " ")+".")
	case form == 1:
		w.text(capital(who) + " " + cue + ": ")
		w.marked(&q, capital(body)+".")
	case form == 2:
		q.Marked = false
		w.text(capital(who) + " " + cue + " that ")
		w.span(&q, body)
		w.text(".")
	default:
		w.marked(&q, capital(body)+",")
		w.text(" " + cue + " " + strings.TrimRight(who, ",") + ".")
	}
	w.article.Quotes = append(w.article.Quotes, q)
}

// inEvent edits utterance i of an event; a splice takes its other half from the
// same event.
func (e editor) inEvent(v *event, i int) (Edit, string, []int) {
	first := v.number * perEvent
	if e.rng.IntN(3) == 0 {
		return Whole, v.said(first + i), []int{first + i}
	}
	edit := e.draw()
	if edit != Splice {
		return edit, e.apply(edit, v.said(first+i)), []int{first + i}
	}
	other := first + (i+len(v.people))%perEvent // by the same person
	text, longer := e.splice(v.said(first+i), v.said(other))
	if longer {
		return edit, text, []int{first + i, other}
	}
	return edit, text, []int{other, first + i}
}

// writer writes the text of an article and keeps where quotations stand.
type writer struct {
	b       strings.Builder
	article *Article
}

func (w *writer) text(s string) { w.b.WriteString(s) }

func (w *writer) paragraph() { w.b.WriteString("\n\n") }

func (w *writer) marked(q *Quoted, s string) {
	w.text("“")
	w.span(q, s)
	w.text("”")
}

func (w *writer) span(q *Quoted, s string) {
	q.Spans = append(q.Spans, Span{w.b.Len(), w.b.Len() + len(s)})
	w.text(s)
}
