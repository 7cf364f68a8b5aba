package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/compare"
)

// firstRows is how many divergences are put before everything else: what a
// reader takes in before the table.
const firstRows = 10

// first returns what to read first: divergences of high and medium severity,
// the severest first. Changes of words of one type in one wording are one row,
// and what says the same of the same statement is there once.
func (x *index) first() [][]*Divergence {
	var ds []*Divergence
	for i := range x.Divergences {
		if d := &x.Divergences[i]; d.Severity.Rank() >= compare.Medium.Rank() {
			ds = append(ds, d)
		}
	}
	sortBySeverity(ds)
	var rows [][]*Divergence
	seen := make(map[string]bool)
	at := make(map[string]int) // of rows that take more
	for _, d := range ds {
		said := strings.Join([]string{d.Cluster, string(d.Type), folded(d.A), folded(d.B), d.Note}, "\x00")
		if seen[said] {
			continue
		}
		seen[said] = true
		row, more := x.row(d)
		if i, ok := at[row]; ok && more {
			rows[i] = append(rows[i], d)
			continue
		}
		at[row] = len(rows)
		rows = append(rows, []*Divergence{d})
	}
	return rows[:min(len(rows), firstRows)]
}

// row returns what the divergences of one row have in common, and whether the
// row of d takes more than d.
func (x *index) row(d *Divergence) (key string, more bool) {
	if d.A == nil || d.B == nil || !d.Type.Worded() || d.Severity == compare.High || d.Type.OneSided() {
		return d.ID, false
	}
	return strings.Join([]string{d.Cluster, string(d.Type), string(d.Severity), d.A.Article, d.B.Article}, "\x00"), true
}

// sortBySeverity sorts the severest first, then by type, and keeps the order
// of what is alike.
func sortBySeverity(ds []*Divergence) {
	slices.SortStableFunc(ds, func(a, b *Divergence) int {
		return cmp.Or(b.Severity.Rank()-a.Severity.Rank(), a.Type.Weight()-b.Type.Weight())
	})
}

// folded returns the letters and digits of a side in lower case.
func folded(s *Side) string {
	if s == nil {
		return ""
	}
	return foldText(s.Text)
}

func foldText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// sides returns the articles on each side of a divergence: those it points at,
// and those of its outlets that word the sentence like one of them.
func (x *index) sides(d *Divergence) (a, b []string) {
	inA, inB := x.memberAt(d, d.A), x.memberAt(d, d.B)
	exact := inA != nil && inB != nil && foldText(inA.text()) == foldText(inB.text())
	return x.side(d, d.A, inA, exact), x.side(d, d.B, inB, exact)
}

// memberAt returns the member that a side of a divergence stands in; nil for
// none.
func (x *index) memberAt(d *Divergence, s *Side) *Member {
	c := x.clusters[d.Cluster]
	if c == nil || s == nil {
		return nil
	}
	for _, m := range x.members[stand{c.ID, s.Quote}] {
		if s.within(m) {
			return m
		}
	}
	return nil
}

func (x *index) side(d *Divergence, s *Side, in *Member, exact bool) []string {
	if s == nil {
		return nil
	}
	out := []string{s.Article}
	if in == nil {
		return out
	}
	for _, m := range x.wordedLike(x.clusters[d.Cluster], in, exact) {
		if slices.Contains(d.Outlets, m.Outlet) && !slices.Contains(out, m.Article) {
			out = append(out, m.Article)
		}
	}
	slices.SortFunc(out, func(p, q string) int { return x.order[p] - x.order[q] })
	return out
}

// wordingKey is a wording of a cluster: its letters and digits or, if exact,
// its text without the marks around it.
type wordingKey struct {
	cluster string
	text    string
	exact   bool
}

func (m *Member) wording(c *Cluster, exact bool) wordingKey {
	if exact {
		return wordingKey{c.ID, trimEdge(m.text()), true}
	}
	return wordingKey{c.ID, foldText(m.text()), false}
}

// wordedLike returns one member of each article that words a cluster like in.
func (x *index) wordedLike(c *Cluster, in *Member, exact bool) []*Member {
	asked := wordingKey{cluster: c.ID, exact: exact}
	if _, ok := x.alike[asked]; !ok {
		x.alike[asked] = nil
		seen := make(distinct)
		for i := range c.Members {
			m := &c.Members[i]
			if key := m.wording(c, exact); seen.first(key.text + "\x00" + m.Article) {
				x.alike[key] = append(x.alike[key], m)
			}
		}
	}
	return x.alike[in.wording(c, exact)]
}

// context is how many code points around differing words are shown with them.
const context = 28

// inContext returns a side with some words around it, the differing words
// pointed at. The words around stay within the quotation.
func (x *index) inContext(s *Side) []marked {
	before, after := x.page(s.Article).around(s.Span, context)
	if q := x.quotes[s.Quote]; q != nil {
		for _, t := range q.Spans {
			if t.Start <= s.Start && s.End <= t.End {
				before = lastRunes(before, s.Start-t.Start)
				after = firstRunes(after, t.End-s.End)
			}
		}
	}
	var out []marked
	out = appendMarked(out, kept, before)
	out = appendMarked(out, pointed, s.Text)
	return appendMarked(out, kept, after)
}

func firstRunes(s string, n int) string {
	if r := []rune(s); n < len(r) {
		return string(r[:n])
	}
	return s
}

func lastRunes(s string, n int) string {
	if r := []rune(s); n < len(r) {
		return string(r[len(r)-n:])
	}
	return s
}

// clip shortens a text to about n code points, at the end of a word, and says
// so with an ellipsis.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := n
	for cut > n/2 && !isBlank(r[cut]) {
		cut--
	}
	return strings.TrimRightFunc(string(r[:cut]), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.–-", r) }) + " …"
}

// beginning returns the first n words of a text.
func beginning(s string, n int) string {
	words := strings.Fields(s)
	if len(words) <= n {
		return strings.Join(words, " ")
	}
	return strings.TrimRight(strings.Join(words[:n], " "), ",;:.–-") + " …"
}

// note returns the note of a divergence with the labels of articles for their
// ids; "" where it says no more than the two wordings do.
func (x *index) note(d *Divergence) string {
	said := slices.Clone(d.Outlets)
	for _, s := range []*Side{d.A, d.B} {
		if s != nil {
			said = append(said, s.Text)
		}
	}
	// The longest first: one may be part of another.
	slices.SortStableFunc(said, func(a, b string) int { return len(b) - len(a) })
	left := d.Note
	for _, s := range said {
		if s != "" {
			left = strings.ReplaceAll(left, s, "")
		}
	}
	words := len(strings.FieldsFunc(left, func(r rune) bool { return !unicode.IsLetter(r) }))
	if words <= fewWords && d.twoWordings() {
		return ""
	}
	return x.shorten.Replace(d.Note)
}

// twoWordings reports whether the two sides of a divergence say by themselves
// what differs. Beside words that are left out or added there is nothing to
// see.
func (d *Divergence) twoWordings() bool {
	if d.Type.Narrated() {
		return d.A != nil && d.B != nil
	}
	return d.Type.Worded() && !d.Type.OneSided()
}

// quotesBoth reports whether the note of a divergence holds both wordings.
func (d *Divergence) quotesBoth() bool {
	return d.A != nil && d.B != nil && d.A.Text != "" && d.B.Text != "" &&
		strings.Contains(d.Note, d.A.Text) && strings.Contains(d.Note, d.B.Text)
}

// fewWords is how many words besides names and wordings a note has that says
// nothing else: "in … it is … in …".
const fewWords = 4
