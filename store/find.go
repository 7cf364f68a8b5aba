package store

import (
	"context"
	"errors"
	"iter"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/quotediff/quotediff/cluster"
)

// Hit is an utterance that matches a query, in all its wordings.
type Hit struct {
	Cluster  string // empty where the quotation is in none
	Story    string // of the cluster
	Speaker  string
	Wordings []Wording // the base first
}

// Wording is how one version of an article words an utterance.
type Wording struct {
	Version   *Version
	Quotation Quotation
	Text      string           // the stretch; the whole quotation where it is in no cluster
	Relation  cluster.Relation // to the base; empty where there is no cluster
	Matched   bool             // has the words itself
}

// Find yields the utterances that have all words of a query in one quotation. Words
// in double quotes must follow each other. Case and accents do not matter. Each
// utterance comes with all its wordings, including those that do not match. The
// order is that in which their first matches arrived.
func (db *DB) Find(ctx context.Context, query string) iter.Seq2[Hit, error] {
	return func(yield func(Hit, error) bool) {
		terms, err := parseTerms(query)
		if err != nil {
			yield(Hit{}, err)
			return
		}
		ids, err := db.matches(ctx, "SELECT rowid FROM quotation_words WHERE quotation_words MATCH ? ORDER BY rowid", terms)
		if err != nil {
			yield(Hit{}, db.explain(err))
			return
		}
		f := finder{db: db, terms: terms, seen: map[string]bool{}}
		for _, id := range ids {
			hits, err := f.hits(ctx, QuotationID(id))
			if err != nil {
				yield(Hit{}, db.explain(err))
				return
			}
			for _, h := range hits {
				if !yield(h, nil) {
					return
				}
			}
		}
	}
}

// FindArticles yields the versions whose titles and texts have all the words of
// a query, in the order of arrival.
func (db *DB) FindArticles(ctx context.Context, query string) iter.Seq2[*Version, error] {
	return func(yield func(*Version, error) bool) {
		terms, err := parseTerms(query)
		if err != nil {
			yield(nil, err)
			return
		}
		ids, err := db.matches(ctx, "SELECT rowid FROM article_words WHERE article_words MATCH ? ORDER BY rowid", terms)
		if err != nil {
			yield(nil, db.explain(err))
			return
		}
		for _, id := range ids {
			v, err := db.loadVersion(ctx, VersionID(id))
			if !yield(v, db.explain(err)) || err != nil {
				return
			}
		}
	}
}

func (db *DB) matches(ctx context.Context, query string, t terms) (ids []int64, err error) {
	err = db.read.rows(ctx, query, []any{t.match()}, func(scan scan) error {
		var id int64
		err := scan(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// finder turns matching quotations into hits.
type finder struct {
	db    *DB
	terms terms
	seen  map[string]bool // clusters
}

// hits returns what a matching quotation adds: the clusters of its matching
// stretches, or the quotation itself if it is in none.
func (f *finder) hits(ctx context.Context, id QuotationID) ([]Hit, error) {
	w, err := f.db.wording(ctx, id, -1)
	if err != nil {
		return nil, err
	}
	names := map[int][]string{} // by stretch
	err = f.db.read.rows(ctx, "SELECT stretch, name FROM member JOIN cluster ON cluster.id = cluster WHERE quotation = ? ORDER BY stretch, cluster.id", []any{id}, func(scan scan) error {
		var stretch int
		var name string
		err := scan(&stretch, &name)
		names[stretch] = append(names[stretch], name)
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		w.Matched = true
		return []Hit{{Speaker: w.Quotation.Speaker.Name, Wordings: []Wording{w}}}, nil
	}
	var hits []Hit
	for _, stretch := range f.terms.stretches(w.Quotation) {
		for _, name := range names[stretch] {
			if f.seen[name] {
				continue
			}
			f.seen[name] = true
			h, err := f.hit(ctx, name)
			if err != nil {
				return nil, err
			}
			hits = append(hits, h)
		}
	}
	return hits, nil
}

// hit returns a cluster in all its wordings.
func (f *finder) hit(ctx context.Context, name string) (Hit, error) {
	h := Hit{Cluster: name}
	var members []Member
	var base int
	err := f.db.read.rows(ctx, `SELECT story.name, speaker, base, quotation, stretch, relation FROM cluster
		JOIN story ON story.id = story JOIN member ON cluster = cluster.id WHERE cluster.name = ? ORDER BY place`, []any{name}, func(scan scan) error {
		var m Member
		err := scan(&h.Story, &h.Speaker, &base, &m.Quotation, &m.Stretch, &m.Relation)
		members = append(members, m)
		return err
	})
	if err != nil {
		return h, err
	}
	for i, m := range members {
		w, err := f.db.wording(ctx, m.Quotation, m.Stretch)
		if err != nil {
			return h, err
		}
		w.Relation, w.Matched = m.Relation, f.terms.in(w.Text)
		if i == base {
			h.Wordings = append([]Wording{w}, h.Wordings...)
		} else {
			h.Wordings = append(h.Wordings, w)
		}
	}
	return h, nil
}

// wording returns a stretch of a quotation, or all of it for -1.
func (db *DB) wording(ctx context.Context, id QuotationID, stretch int) (Wording, error) {
	var version VersionID
	if err := db.read.row(ctx, "SELECT version FROM quotation WHERE id = ?", []any{id}, &version); err != nil {
		return Wording{}, err
	}
	v, err := db.loadVersion(ctx, version)
	if err != nil {
		return Wording{}, err
	}
	w := Wording{Version: v}
	err = db.read.rows(ctx, quotationColumns+" WHERE id = ?", []any{id}, func(scan scan) (err error) {
		w.Quotation, err = scanQuotation(scan, v.Article)
		return err
	})
	if err != nil {
		return w, err
	}
	w.Text = w.Quotation.Text()
	if all := cluster.Stretches(w.Quotation.Quotation); stretch >= 0 && stretch < len(all) {
		w.Text = all[stretch].Text()
	}
	return w, nil
}

// terms is a parsed query. Each term is one or more folded words that must follow
// each other, with a space at both ends.
type terms []string

var errNoWord = errors.New("no word to look for")

// parseTerms reads a query.
func parseTerms(query string) (terms, error) {
	var t terms
	for i, part := range strings.Split(query, `"`) {
		wanted := strings.Fields(part)
		if i%2 == 1 {
			wanted = []string{part}
		}
		for _, w := range wanted {
			if w = folded(w); w != " " {
				t = append(t, w)
			}
		}
	}
	if len(t) == 0 {
		return nil, errNoWord
	}
	return t, nil
}

// match returns the terms in the syntax of FTS5.
func (t terms) match() string {
	var b strings.Builder
	for _, phrase := range t {
		b.WriteString(`"` + strings.TrimSpace(phrase) + `" `)
	}
	return b.String()
}

// in reports whether a text has all terms.
func (t terms) in(text string) bool { return t.count(folded(text)) == len(t) }

func (t terms) count(folded string) int {
	n := 0
	for _, phrase := range t {
		if strings.Contains(folded, phrase) {
			n++
		}
	}
	return n
}

// stretches returns the stretches of a quotation that have most of the terms.
func (t terms) stretches(q Quotation) []int {
	var best []int
	most := 0
	for i, s := range cluster.Stretches(q.Quotation) {
		switch n := t.count(folded(s.Text())); {
		case n > most:
			best, most = []int{i}, n
		case n == most:
			best = append(best, i)
		}
	}
	return best
}

// folded returns the words of a text as the index has them: in lower case, without
// accents, with one space before and after each.
func folded(text string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), text)
	if err != nil {
		plain = text
	}
	words := strings.FieldsFunc(strings.ToLower(plain), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if len(words) == 0 {
		return " "
	}
	return " " + strings.Join(words, " ") + " "
}
